// Node.js 20 or newer, without packages. Before a gateway with an authority of its own:
// NODE_EXTRA_CA_CERTS=$KONG_CA_FILE node this-file.mjs
const response = await fetch({{api_url}}, {
  headers: { [{{auth_header}}]: `Bearer ${process.env.ACCESS_TOKEN}` },
  signal: AbortSignal.timeout(10_000),
});
const body = await response.text();
// 401: refresh once, then try again.
if (!response.ok) throw new Error(`${response.status}: ${body}`);
console.log(body);
