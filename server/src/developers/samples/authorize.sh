set -eu
# New ones for each attempt. Keep both in the person's session.
verifier=$(openssl rand -base64 48 | tr '+/' '-_' | tr -d '\n')
challenge=$(printf %s "$verifier" | openssl dgst -sha256 -binary |
  openssl base64 -A | tr '+/' '-_' | tr -d '=')
state=$(openssl rand -hex 16)
encode() { printf %s "$1" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'; }

url={{authorization_url}}
url="$url?response_type=code&client_id=$(encode "$CLIENT_ID")"
url="$url&redirect_uri=$(encode "$REDIRECT_URI")"
url="$url&scope=$(encode {{scope}})"
url="$url&state=$state&code_challenge=$challenge&code_challenge_method=S256"
printf '%s\n' "CODE_VERIFIER=$verifier" "STATE=$state" "$url"
