set -eu
# An answer of 400 or more is printed too, and ends this with an error.
curl --fail-with-body --silent --show-error --max-time 10 \
  ${KONG_CA_FILE:+--cacert "$KONG_CA_FILE"} \
  --header Host:{{host}} \
  {{form}}
  {{token_url}}
