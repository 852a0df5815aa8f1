# Python 3, standard library.
import os
import ssl
import sys
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

form = {
    {{form}}
}
call = Request({{token_url}}, urlencode(form).encode())
call.add_header("Host", {{host}})
trust = ssl.create_default_context(cafile=os.environ.get("KONG_CA_FILE"))
try:
    with urlopen(call, timeout=10, context=trust) as response:
        print(response.read().decode())
except HTTPError as refusal:
    sys.exit(f"{refusal.code}: {refusal.read().decode()}")
