# Python 3, standard library.
import base64
import hashlib
import os
import secrets
from urllib.parse import urlencode

# New ones for each attempt. Keep both in the person's session.
verifier = secrets.token_urlsafe(32)
state = secrets.token_urlsafe(16)

digest = hashlib.sha256(verifier.encode()).digest()
query = {
    "response_type": "code",
    "client_id": os.environ["CLIENT_ID"],
    "redirect_uri": os.environ["REDIRECT_URI"],
    "scope": {{scope}},
    "state": state,
    "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
    "code_challenge_method": "S256",
}
print(f"CODE_VERIFIER={verifier}\nSTATE={state}")
print({{authorization_url}} + "?" + urlencode(query))
