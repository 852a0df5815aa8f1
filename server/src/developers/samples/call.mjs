// Node.js 20 or newer, without packages.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:{{scheme}}";
import { text } from "node:stream/consumers";
import { rootCertificates } from "node:tls";

// Trusts the authority in $KONG_CA_FILE as well, where that is set.
const file = process.env.KONG_CA_FILE;
const call = request({{api_url}}, {
  ca: file ? [...rootCertificates, readFileSync(file)] : undefined,
  headers: {
    Host: {{host}},
    {{auth_header}}: `Bearer ${process.env.ACCESS_TOKEN}`,
  },
  servername: {{servername}}, // The certificate is the address's, not the Host's.
  signal: AbortSignal.timeout(10_000),
});
const [response] = await once(call.end(), "response");
const body = await text(response);
// 401: refresh once, then try again.
if (response.statusCode >= 400) throw new Error(`${response.statusCode}: ${body}`);
console.log(body);
