# Python 3, standard library.
import os
import ssl
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen

call = Request({{api_url}})
call.add_header("Host", {{host}})
call.add_header({{auth_header}}, "Bearer " + os.environ["ACCESS_TOKEN"])
trust = ssl.create_default_context(cafile=os.environ.get("KONG_CA_FILE"))
try:
    with urlopen(call, timeout=10, context=trust) as response:
        print(response.read().decode())
except HTTPError as refusal:
    # 401: refresh once, then try again.
    sys.exit(f"{refusal.code}: {refusal.read().decode()}")
