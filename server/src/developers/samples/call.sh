set -eu
# 401: refresh once, then try again.
curl --fail-with-body --silent --show-error --max-time 10 \
  ${KONG_CA_FILE:+--cacert "$KONG_CA_FILE"} \
  --header Host:{{host}} \
  --header "{{auth_header_name}}: Bearer $ACCESS_TOKEN" \
  {{api_url}}
