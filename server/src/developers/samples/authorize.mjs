// Node.js 20 or newer, without packages.
import { createHash, randomBytes } from "node:crypto";

// New ones for each attempt. Keep both in the person's session.
const verifier = randomBytes(32).toString("base64url");
const state = randomBytes(16).toString("base64url");

const url = new URL({{authorization_url}});
url.search = new URLSearchParams({
  response_type: "code",
  client_id: process.env.CLIENT_ID,
  redirect_uri: process.env.REDIRECT_URI,
  scope: {{scope}},
  state,
  code_challenge: createHash("sha256").update(verifier).digest("base64url"),
  code_challenge_method: "S256",
}).toString();
console.log(`CODE_VERIFIER=${verifier}\nSTATE=${state}\n${url}`);
