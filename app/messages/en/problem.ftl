# The problem pages: what happened, whether anything was shared, what to do now.

# The title of a problem's page. $heading is one of the headings below.
problem-title = Error: { $heading } – { $operator }

not-loaded-title = Error: This page could not be loaded
not-loaded = This page could not be loaded
not-loaded-why = Nothing was shared. Check your connection, then load the page again.

# Headings have no full stop. Each is followed by why, and by whether anything was shared.
nothing-shared = Nothing was shared.
request-malformed = We can't read this request
request-malformed-why = The link that brought you here is incomplete or damaged. Nothing was shared.
application-unknown = This application is not known here
redirect-unregistered = We stopped this request
redirect-unregistered-why = It would send you somewhere that its developer has not registered. Nothing was shared.
request-refused = An application made a request that we can't accept
request-refused-of = { $client } made a request that we can't accept
request-refused-why = Something in it is wrong, and only its developer can mend it. Nothing was shared.
request-expired = This request has expired
request-expired-why = A request waits for ten minutes. Nothing was shared.

# "Allow" and "Deny" are the buttons of the consent page.
already-answered = You have already answered
chose-allow = You chose Allow.
chose-allow-just-now = You chose Allow just now.
chose-allow-minutes-ago =
    { $count ->
        [one] You chose Allow a minute ago.
       *[other] You chose Allow { $count } minutes ago.
    }
chose-allow-at = You chose Allow on { $day } at { $time }.
chose-deny = You chose Deny. Nothing was shared.
chose-deny-just-now = You chose Deny just now. Nothing was shared.
chose-deny-minutes-ago =
    { $count ->
        [one] You chose Deny a minute ago. Nothing was shared.
       *[other] You chose Deny { $count } minutes ago. Nothing was shared.
    }
chose-deny-at = You chose Deny on { $day } at { $time }. Nothing was shared.
answered-once = Each request can be answered once.

other-browser = This request belongs to another browser
other-browser-why = It was opened in another browser or window, and only that one can answer it. Nothing was shared.
cookies-blocked = Your browser blocks cookies
cookies-blocked-why = We need one, for as long as you are signed in, to know that it is you who answers. Nothing was shared.
form-foreign = We stopped this form
form-foreign-why = It did not come from our page in this browser. Nothing was shared.
form-changed = This form was changed on its way
form-changed-why = What reached us is not what we showed you. Nothing was shared.
form-unreadable = We can't read this form

# $operator is whose service this is: "We can't reach Acme Cloud right now".
gateway-down = We can't reach { $operator } right now
request-kept =
    { $count ->
        [one] Nothing was shared. Your request is kept for { $count } minute.
       *[other] Nothing was shared. Your request is kept for { $count } minutes.
    }
request-kept-some = Nothing was shared. Your request is kept for some minutes.
gateway-fault = We got an answer that we can't use
gateway-fault-why = The service behind this page answered in a way that we do not follow. As far as we know, nothing was shared.
outcome-unknown = We don't know whether this worked
outcome-unknown-why = The answer was lost on its way. Access may have been given.
misconfigured = This service is not set up right
misconfigured-why = You did nothing wrong. Nothing was shared.
nothing-chosen = You have not chosen any permission
nothing-chosen-why = All that this application asks for is optional, and you left all of it out. Nothing was shared.
too-many-people = Too many people are signing in
no-page = There is no page here
no-page-why = The address may be mistyped, or the page is gone. Nothing was shared.
not-like-that = This page can't be used like that
not-like-that-why = It is there, but not for what your browser asked of it. Nothing was shared.
request-too-large = This request is too large
request-too-large-why = It holds more than we are willing to read. Nothing was shared.
address-not-ours = This address is not ours
address-not-ours-why = You have reached us under a name that we do not use. Nothing was shared.
our-fault = Something went wrong on our side
our-fault-why = You did nothing wrong. As far as we know, nothing was shared.

# What to do now.
tell-who-gave-link = Tell whoever gave you the link.
tell-developer = Tell the application's developer.
go-back-or-tell-developer = Go back to the application and try again. If it happens again, tell its developer.
can-take-you-back = We can take you back, and tell the application.
go-back-and-start = Go back to the application and start again.
go-back-or-close = You can go back to the application, or close this page.
start-in-this-browser = Go back to the application and start again in this one.
allow-cookies-and-go-back = Allow cookies for this site, then go back to the application and try again.
allow-cookies-and-try-again = Allow cookies for this site, then try again.
load-form-again = Go back one page, load it again, and try once more.
wait-and-try-again = Wait a moment, then try again.
see-whether-it-works = Go back to the application and see whether it works. If you did not mean it, remove its access in your account.
tell-operator = If it happens again, tell { $operator }, with the request id below.
choose-or-deny = Choose at least one permission, or deny the request.
wait-and-load-again =
    { $count ->
        [one] Wait { $count } second, then load this page again.
       *[other] Wait { $count } seconds, then load this page again.
    }
go-back-if-sent = If an application sent you here, go back to it and start again.
open-given-link = Open the link that { $operator } or the application gave you.

# The buttons and links. $host is where the application is: "Return to photos.example".
return-to-host = Return to { $host }
try-again = Try again
start-again = Start again
remove-its-access = Remove its access

# A fold, closed: what is in it is technical, and in English.
for-the-developer = For the application's developer

# For asking the operator about it: "Request id: 7f3c-91ab-02de".
request-id = Request id: { $id }
request-id-name = Request id
