# The page where a person decides what an application may do.

title-consent = Allow access? – { $operator }
allow-question = Allow { $client } to use your { $operator } account?
changed-meanwhile = The application's details changed while you were reading. Read them again before you decide.

# Below the question: who made the application.
by-developer = by { $developer }
checked-by = Checked by { $operator }
not-checked = Not checked by { $operator }. Its developer chose this name.
nothing-allowed-now = It has no access to your account now.
first-allowed = You first allowed it on { $day }.
already-allowed-since = You already allow this, since { $day }. Allow again?
# The client here is the name of then.
renamed = Its name has changed. When you last allowed it, it was { $client }. Continue only if you know why.
renamed-by = Its name has changed. When you last allowed it, it was { $client }, by { $developer }. Continue only if you know why.
other-developer = Its developer has changed. When you last allowed it, it was by { $developer }. Continue only if you know why.
developer-was-unnamed = Its developer has changed. When you last allowed it, none was named. Continue only if you know why.
# The place is a host, or one of the sentences of "You go to".
led-elsewhere = It leads somewhere else than when you last allowed it. Continue only if you know why. It led to: { $place }
looks-like = Its name looks like that of { $other }, another application here by another developer. Continue only if you expected this one.
same-name = Another developer has an application here with the same name. Continue only if you expected this one.
mixed-alphabets = The name of this application mixes letters of different alphabets, as imitations do. Continue only if you expected to see it.

# A label; the account's name stands on the next line.
signed-in-as = Signed in as
use-another-account = Use another account
signed-out-meanwhile = You have been signed out. Nothing was shared. { $again }
sign-in-anew = Sign in again

# A heading; the permissions follow it as a list: "See your calendar".
will-be-able-to = { $client } will be able to
what-for = What for: { $purpose }
what-it-asks-for = What { $client } asks for
nothing-particular = It asks for no particular permission. { $operator } decides what it can reach.

# Headings of groups of permissions.
new = New
already-allowed = Already allowed
see = See
change = Change
sensitive = Sensitive

choose-what-to-allow = Optional: choose what to allow
not-described = { $operator } has not described this permission.
technical-names = Technical names
# A heading; what is out of reach follows it as a list: "See your passwords".
not-able-to = It will not be able to

# Facts, each with its label.
good-to-know = Good to know
you-go-to = You go to
program-on-device = A program on this device ({ $host }, port { $port })
# The scheme is that of the links: "com.example.app".
app-on-device = The app on this device that opens { $scheme } links
how-long = How long
take-back = Take it back
# The account is a link: "Your account".
at-any-time = At any time, in { $account }
# Where the gateway can't be told to end an access.
only-off-list = You can take it off the list in { $account }, but we can't end access already given.
only-off-list-and-asked = You can take it off the list in { $account }. We ask you again then, but can't end access already given.
any-program-can-listen = Any program on this device can open this address. Allow only if you have just started this application yourself.
any-app-can-open = Any app on this device can claim these links. Allow only if you have just come from this application.
# A fold: what the gateway tells the API behind it.
api-learns = What the API learns about you
api-learns-id = Your user id: { $id }
api-learns-scopes = Which of these you allow: { $scopes }

# How long an access lasts. The span is "14 days", the end is a day and a time.
until-unused = Until you remove it, or until it goes unused for { $span }.
until-removed = Until you remove it. It does not end by itself.
until-chosen = Until { $end }, as you chose.
until-chosen-or-unused = Until { $end }, as you chose; sooner if it goes unused for { $span }.
ends-when-unused = It ends when unused for { $span }.
never-ends = It does not end by itself.
end-unknown = We can't say right now when it ends.

# A choice: until then, or for so many days.
keep-access = Keep this access
until-i-remove-it = Until I remove it
ends-so-far = So far it ends on { $end }. What you choose here takes the place of that.
remember-choice = Remember my choice
remember-means = You are not asked again when it asks for the same, from the same place.

# The line above the two answers. The number shown changes on the page, so no plural may hang on it.
tally-all =
    { $total ->
        [one] You are allowing { $shown } permission.
       *[other] You are allowing { $shown } permissions.
    }
tally-some =
    { $total ->
        [one] You are allowing { $shown } of 1 permission.
       *[other] You are allowing { $shown } of { $total } permissions.
    }
deny = Deny
allow = Allow
# On the buttons, once they are pressed.
denying = Denying…
allowing = Allowing…
still-working = Still working…

time-left =
    { $minutes ->
        [0] This request waits for less than a minute.
        [one] This request waits for 1 minute.
       *[other] This request waits for { $minutes } minutes.
    }
two-minutes-left = This request ends in 2 minutes.
keep-open = Keep it open

# Links to the application's own pages.
website-of = { $client }’s website
privacy-policy-of = { $client }’s privacy policy
terms-of = { $client }’s terms
opens-in-new-tab = (opens in a new tab)
