# The pages for the developers of applications: /developers and /developers/{service}. They may speak
# OAuth's words. Variables named like a parameter (client_id, scope) are that parameter, as code.

developers = For developers
developers-title = For developers – { $operator }
developers-lead = Applications can use the APIs of { $operator } in a person's name, once that person has allowed it. Each service has a page with its addresses, its permissions and programs to start from.

guide-title = Use { $service } – { $operator }
guide-use = Use { $service } in your application
guide-lead = With OAuth 2.0: a person signs in at { $operator }, allows what your application asks for, and you call the API in their name.
guide-last-known = The gateway can't be asked right now. This page shows what was last known, as of { $at }.
guide-missing = The gateway can't be asked right now. This page shows only what the configuration says; lifetimes, grants and the gateway's own rules are missing.
guide-unserved = The gateway does not serve the addresses on this page now: no route of this service leads to them. Please tell { $operator }.
guide-contents = On this page

## Before you start

guide-before = Before you start
guide-registers = { $operator } registers your application and gives it a { $client_id } and, if it can keep one, a { $client_secret }.
# A sentence of its own, after the one above; the link is the next message.
guide-contact = { $link }.
guide-reach = How to reach { $operator }
guide-redirect-uris = Name every redirect URI exactly: it is compared byte for byte, with its port, path, query and last slash. It is an { $https } address, or { $http } to { $ipv4 } or { $ipv6 } for programs on the person's own device.
guide-client-types = An application with a server of its own is confidential: its secret stays on that server. One that runs in a browser or on a device is public: it has no secret, leaves { $client_secret } out, and must use PKCE.
# The variables are names of environment variables.
guide-environment = The samples on this page take what is yours from the environment: { $client_id }, { $client_secret }, { $redirect_uri } and so on, and { $ca_file } where the gateway's certificate comes from an authority of its own.

## Endpoints

guide-endpoints = Endpoints
guide-authorization = Authorization endpoint
guide-authorization-use = Send the person's browser there, with GET.
guide-token = Token endpoint
guide-token-use =
    { $basic ->
        [yes] POST a form there from your server, with the client's identifier and secret in it, or by HTTP Basic.
       *[no] POST a form there from your server, with the client's identifier and secret in it.
    }
guide-api = API
guide-api-use = Call this and what is below it, with an access token.
guide-host = Host
guide-host-use = The gateway tells services apart by this name: send it as the Host of your requests to it.
guide-issuer = Issuer
guide-issuer-use = Stands as { $iss } in every answer to your redirect URI (RFC 9207). Refuse an answer that names another.

## Sign-in flow step by step

guide-flow = Sign-in flow step by step
guide-no-codes = This gateway issues no codes for this service right now: step 1 ends in { $error }.
guide-step-send = 1. Send the person to sign in
guide-send = Make a PKCE verifier and a { $state }, keep both in the person's session, and redirect their browser to the authorization endpoint.
# The variables are prompt=login, prompt=consent, prompt=none and three more parameters.
guide-asking = The link may also say how the person is asked, as in OpenID Connect. { $login }: they sign in again. { $consent }: they decide again. { $none }: they see no page, and what would need one is an error. { $max_age }: they sign in again where the last time is more seconds ago. { $login_hint }: the username that the form suggests. { $ui_locales }: the languages of the pages, the best one first.
guide-step-answer = 2. Take the answer at your redirect URI
guide-answer =
    { $issuer ->
        [yes] First compare { $state } with the one in the person's session and that { $iss } is the issuer above. Then there is either { $code } or { $error } in the query. Where the person allowed less than you asked for, { $scope } says what.
       *[no] First compare { $state } with the one in the person's session. Then there is either { $code } or { $error } in the query. Where the person allowed less than you asked for, { $scope } says what.
    }
guide-step-exchange = 3. Exchange the code
guide-exchange = A code is good for one exchange within 300 seconds. Do it on your server. The answer is JSON: { $access_token }, { $token_type } and, as a rule, { $expires_in } and { $refresh_token }. Keep them as you would keep passwords. It never has a { $scope }.
guide-step-call = 4. Call the API
guide-call = Send the access token in the header { $header }, after the word { $bearer }.

# The names of the samples: "Make the link, in Python".
guide-sample = { $task }, in { $language }
guide-task-authorize = Make the link
guide-task-exchange = Exchange the code
guide-task-call = Call the API
guide-task-refresh = Refresh the access
guide-task-client-credentials = Get a token without a user

## Permissions

guide-permissions = Permissions
guide-name-permissions =
    { $rule ->
        [some] Name those that you need in { $scope }, separated by spaces. A request must name at least one. Ask for little: people read all of it.
        [none] Name those that you need in { $scope }, separated by spaces. A request may name none. Ask for little: people read all of it.
       *[unknown] Name those that you need in { $scope }, separated by spaces. Ask for little: people read all of it.
    }
guide-no-permissions = This service has no permissions: leave { $scope } out.
guide-permission-name = Name
guide-permission-words = What people read
guide-permission-weight = Weight
guide-permission-optional = Optional
guide-not-described = The name itself: it has not been described.
# What a permission lets an application do, in one word.
guide-weight-see = See
guide-weight-change = Change
guide-weight-sensitive = Sensitive
# Whether a person may leave the permission out.
guide-optional-yes = Yes
guide-optional-no = No
guide-leave-out = A person may leave an optional permission out, but only where { $operator } knows that your application copes with that: ask for it. Then read { $scope } in the answer to your redirect URI; it stands there where less was given than you asked for. The token endpoint never says it.
guide-enforced =
    { $enforced ->
        [yes] The gateway itself compares no call with the permissions given: it tells the API of them. The API refuses calls that go beyond them.
       *[no] The gateway itself compares no call with the permissions given: it tells the API of them. What a call may do, the API decides.
    }

## Access and refresh

guide-access = Access and refresh
guide-code = Code
guide-code-lasts = Lasts 5 minutes (300 seconds), for one exchange.
guide-access-token = Access token
guide-refresh-token = Refresh token
# "Lasts 2 hours (7200 seconds)."
guide-span = { $span } ({ $seconds })
guide-lasts = Lasts { $span }.
guide-access-endless = Does not end by itself; the answer has no expires_in.
guide-refresh-lasts = Ends when it goes unused for { $span }. Each refresh begins that time anew.
guide-refresh-endless = Does not end by itself.
guide-refresh-none = There is none.
guide-lifetimes-unknown = The gateway decides that, and can't be asked right now. Read { $expires_in } in each answer.
guide-removed = Access can be removed at any time before that. You learn of it by a 401 from the API, and by a refused refresh.
guide-refresh = Refresh
guide-refresh-keeps = A refresh gives a new access token and ends the old one at once. The refresh token stays the same. Refresh one at a time: of two at once, one access token is lost.
guide-refresh-replaces = A refresh gives a new access token and a new refresh token, and ends both old ones at once. Refresh one at a time, and store the new refresh token before you use the new access token: an answer that you lose is the end of the connection.
guide-refresh-refused = When a refresh is refused with { $message }, access has ended: it went unused for too long, or it was removed. Send the person to sign in again; do not try once more.

## PKCE

guide-pkce = PKCE
guide-challenge =
    { $required ->
        [all] Always send a { $code_challenge } (RFC 7636) with { $s256 }, written out. { $plain } is refused. It is required of every client.
        [public] Always send a { $code_challenge } (RFC 7636) with { $s256 }, written out. { $plain } is refused. It is required of public clients. Confidential ones should send it too.
       *[unknown] Always send a { $code_challenge } (RFC 7636) with { $s256 }, written out. { $plain } is refused. It is required of public clients at least. Confidential ones should send it too.
    }
guide-verifier = Once a challenge was sent, the exchange needs its { $code_verifier }: 43 to 128 characters, a new one for each attempt.

## Without a user

guide-without-user = Without a user
guide-client-credentials = With { $grant } a confidential client gets a token for itself, straight from the token endpoint: no person, and none of these pages, takes part. There is no refresh token: ask for a new token when the old one ends.
guide-client-credentials-off = This service gives no access without a person: { $grant } is off.
guide-client-credentials-unknown = Whether { $grant } is on: the gateway decides that, and can't be asked right now.

## Errors

guide-errors = Errors
guide-errors-words = { $error } and { $error_description } are this gateway's own words; where they differ from RFC 6749, go by this page. { $unauthorized_client } is never said.
guide-errors-redirect = At your redirect URI
guide-errors-token = From the token endpoint
guide-errors-api = From the API
guide-errors-pages = On a page of ours, to the person
guide-error-value = Value
guide-error-meaning = Meaning
guide-error-action = What to do
guide-errors-anonymous = The gateway lets calls without a valid token pass as well, as nobody in particular, and says so to the API: whether it answers them is up to the API.

# Each error: what it means, and (-do) what the developer does about it.
guide-error-denied = The person said no, or turned back before signing in. Nothing was shared.
guide-error-denied-do = Go on without, and leave a button to ask again. Never ask again by yourself: that is a loop.
guide-error-scope = Your scope names something that this service does not have, or nothing where it must. The person read that on a page of ours and came back by its button.
guide-error-scope-do = Ask for names of the table above, separated by spaces. Do not send the person again before.
guide-error-response-type = Your response_type can't be had here.
guide-error-response-type-do = Send response_type=code.
guide-error-challenge = The code_challenge is missing where it is required, is malformed, or is not S256; or response_type is missing.
guide-error-challenge-do = Send both PKCE parameters as the sample does. The description names the fault.
guide-error-login = You sent prompt=none, and the person must sign in: they never did, or longer ago than your max_age.
guide-error-consent = You sent prompt=none, and the person must decide: they have not allowed all of this yet, or their answer is not remembered.
# The same for both.
guide-error-quiet-do = Send the person again without prompt=none when they want to go on.

guide-error-code = The code was used before, is older than 300 seconds, belongs to another client, or never was one.
guide-error-code-do = Send the person to sign in again. Do not try the same code twice.
guide-error-refresh = The refresh token was replaced by a newer one, went unused for too long, or the access was removed.
guide-error-refresh-do = Throw the tokens away, and send the person to sign in when they next need it.
guide-error-verifier = The code_verifier is not the one whose challenge was sent.
guide-error-verifier-do = Keep the verifier with the attempt that it was made for, one per attempt. The code is still good.
guide-error-no-verifier = A challenge was sent, or is required of your client, and the exchange has no verifier.
guide-error-no-verifier-do = Send the code_verifier along with the code.
guide-error-client = The client_id is unknown, or the client_secret is missing or wrong.
guide-error-client-do = Mend your settings; trying again does not help. The code is still good.
guide-error-public = Your client is registered as public and sent a secret.
guide-error-public-do = Leave client_secret out.
guide-error-redirect-uri = The redirect_uri is not one of those that are registered, byte for byte.
guide-error-redirect-uri-do = Send the one that you sent with the authorization request.
guide-error-grant = The grant_type is unknown, or off for this service. It stands for unauthorized_client, too.
guide-error-grant-do = Use one that the metadata names.
guide-error-https = The request came by plain http.
guide-error-https-do = Use the address of this page. Take the secret that you have just sent for known to others.
# After "invalid_client" above: the same error.
guide-error-basic = The same, where you came by HTTP Basic. Its password is cut at a colon, and not form-decoded.
guide-error-basic-do = Mend your settings, or send the two as form fields.
guide-error-no-scope = A token without a person was asked for, and no scope named.
guide-error-no-scope-do = Name the scopes that you need.

guide-error-token = The access token has ended, was refreshed meanwhile, was removed, or is of another service.
guide-error-token-do = Refresh once and try again. If the refresh is refused, send the person to sign in.
guide-error-no-token = The call has no token in its header.
guide-error-no-token-do = Send it as the sample does.

guide-error-unknown-client = The client_id is unknown.
guide-error-unknown-client-do = Compare it with the one that you were given. The person is not sent back to you.
guide-error-unregistered = The redirect_uri is not registered, or is missing where several are.
guide-error-unregistered-do = Send it byte for byte as it is registered. The person is not sent back to you.
guide-error-malformed = A parameter stands there twice, is too long, or is not UTF-8; or client_id is missing.
guide-error-malformed-do = Build the link as the sample does, with each parameter once.
guide-error-down = The gateway does not answer. Nothing was shared.
guide-error-down-do = Nothing: the person can try again on that page.

## Test it

guide-test = Test it
# The link is the next message.
guide-test-client = { $link }: a demo client goes through it with you and shows each request and each answer, with all secrets masked. It also shows what happens when you say no.
guide-test-run = Run the flow with { $place }
guide-test-alone = Set the environment variables, run the samples of the sign-in flow one after the other, and compare what you get with the tables on this page. Say no once, too: your application must cope with that.

## Machine-readable

guide-machines = Machine-readable
# The link is the next message.
guide-metadata = { $link } (RFC 8414), at { $address }
guide-metadata-link = Authorization server metadata
guide-llms = { $link }, a list of these pages in plain text
