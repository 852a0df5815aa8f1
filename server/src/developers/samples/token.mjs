// Node.js 20 or newer, without packages.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:{{scheme}}";
import { text } from "node:stream/consumers";
import { rootCertificates } from "node:tls";

const form = new URLSearchParams({
  {{form}}
});
// Trusts the authority in $KONG_CA_FILE as well, where that is set.
const file = process.env.KONG_CA_FILE;
const call = request({{token_url}}, {
  method: "POST",
  ca: file ? [...rootCertificates, readFileSync(file)] : undefined,
  headers: {
    Host: {{host}},
    "Content-Type": "application/x-www-form-urlencoded",
  },
  servername: {{servername}}, // The certificate is the address's, not the Host's.
  signal: AbortSignal.timeout(10_000),
});
const [response] = await once(call.end(form.toString()), "response");
const body = await text(response);
if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${body}`);
console.log(body);
