# The pages of a person's own account, from signing out to what happened.

# Between the person's own pages: links, headings and titles.
applications-page = Applications
password-page = Password
devices-page = Devices
activity-page = Activity
newer = Newer
older = Older

# The account's first page.
sign-out-here = Sign out
applications-with-access = Applications with access
details-missing = Some details are missing right now.
no-applications = No application has access to your account. When you allow one, it is listed here.
pages-of-list = Pages of the list
access-being-removed = Access being removed

# One application: who made it, since when, and what it may do.
part-of = Part of { $operator }
application-by = by { $developer }
access-since = since { $since }, last allowed { $last }
given-nothing-particular = It has no particular permission. { $operator } decides what it can reach.
permissions-given = Permissions
access-leads-to = Sends you to
access-lasts = How long
remove-access = Remove access
# Follows "Remove access" for who hears the page read.
remove-access-of = { " " }of { $client }

# The question before an access is removed.
removal-title = Remove access?
removal-question = Remove access for { $client }?
removal-ends = It stops working with your account within seconds. What it has copied is not deleted. It can ask again.
# Ends with a sentence that says when the access ends by itself.
removal-cannot-end = We will ask you next time, but can't end access already given. { $ends }
# Of the operator's own application, which need not ask.
removal-ends-own = It stops working with your account within seconds. What it has copied is not deleted. It is part of { $operator }: when you use it again, it can get access without asking you.
removal-cannot-end-own = We can't end access already given. { $ends } It is part of { $operator }: when you use it again, it can get access without asking you.
removal-keep = Keep

# What became of a removal.
removal-underway = Access is being removed
removal-done = Access removed
removal-forgotten = Taken off your list
removal-of = { $what }: { $client }
connections-sought = We are looking for its connections.
connections-so-far =
    { $ended ->
        [one] { $ended } connection ended so far. We are not through yet.
       *[other] { $ended } connections ended so far. We are not through yet.
    }
connections-none-yet = Nothing could be ended yet. We keep trying.
connections-maybe-more =
    { $ended ->
        [one] { $ended } connection ended. There may be more. We keep trying.
       *[other] { $ended } connections ended. There may be more. We keep trying.
    }
connections-failed =
    { $ended ->
        [one] { $ended } of { $all } was ended; { $failed } could not be. We keep trying.
       *[other] { $ended } of { $all } were ended; { $failed } could not be. We keep trying.
    }
connections-checked-later =
    { $ended ->
        [0] No connection was left to end. We check again at { $time }, because a code given out before can be used until then.
        [one] { $ended } connection ended. We check again at { $time }, because a code given out before can be used until then.
       *[other] { $ended } connections ended. We check again at { $time }, because a code given out before can be used until then.
    }
connections-none-left =
    { $ended ->
        [0] No connection was left to end. We have checked again: nothing is left.
        [one] { $ended } connection ended. We have checked again: nothing is left.
       *[other] { $ended } connections ended. We have checked again: nothing is left.
    }
removal-refresh = Refresh
removal-try-now = Try now

# Choosing a new password.
password-changed-title = Password changed
password-error-title = Error: Password
password-changed = Your password is changed. All other devices are signed out.
password-change-signs-out = When you change it, you stay signed in here and are signed out everywhere else.
password-none = Your account has no password, so there is none to change. Ask { $operator } if you would like to sign in with one.
# Ends with one of the four sentences below it.
password-not-changed = Your password was not changed. { $why }
password-current-wrong = The current password is not right.
password-throttled = Too many tries. Wait { $wait }, then try again.
password-incomplete = Enter your current password and a new one.
password-choose-another = Choose another new password.
password-current = Current password
password-new = New password
password-hint = At least { $minimum } characters. A few words that do not belong together are easy to remember.
password-change = Change password
# Beside the fields.
password-not-current = This is not your current password.
password-too-short =
    { $characters ->
        [one] It has { $characters } character and needs at least { $minimum }.
       *[other] It has { $characters } characters and needs at least { $minimum }.
    }
password-too-long = It is too long.
# Has one of the sentences below it in the middle.
password-guessable = It is easy to guess. { $why } Add another word or two; unusual ones are better.
guessable-keys = Rows and patterns of keys are tried early.
guessable-repeats = Saying the same thing again adds little.
guessable-common = Many people use it, or one much like it.
guessable-sequence = Letters or digits in their order are tried early.
guessable-dates = Days and years are tried early.
guessable-words = A word by itself is found quickly.
guessable-names = Names are tried early.
guessable-tricks = Capitals, digits for letters and words turned around hide little.
guessable-plain = Most of it can be expected.

# Where the person is signed in.
devices-lead = You are signed in on these. If you do not know one of them, sign it out and change your password.
devices-were-signed-out =
    { $count ->
        [0] You are signed in nowhere else.
        [one] { $count } device was signed out.
       *[other] { $count } devices were signed out.
    }
device-known = { $browser } on { $system }
device-of-system = A browser on { $system }
device-unknown = An unknown device
this-device = This device
device-signed-in = Signed in { $when }
device-last-seen = Last seen { $when }
device-network = From the network { $network }
sign-out-there = Sign out there
# Follows "Sign out there" for who hears the page read.
sign-out-there-where = { " " }({ $device })
sign-out-others = Sign out everywhere else

# What happened.
activity-title = Activity, page { $page }
activity-lead = What happened to your account in the last 90 days, newest first. If something was not you, change your password.
activity-none = Nothing has happened yet.
pages-of-activity = Pages
you-signed-in = You signed in
wrong-passwords =
    { $times ->
        [one] A try with a wrong password
       *[other] { $times } tries with a wrong password
    }
wrong-password-advice = If it was not you, somebody may be guessing. Your password still protects your account.
you-signed-out = You signed out
password-was-changed = Your password was changed
others-were-signed-out = All other devices were signed out.
you-allowed = You allowed { $client }
allowed-nothing-particular = No particular permission
allowed-until = Until { $end }, as you chose
you-denied = You denied { $client }
you-removed = You removed the access of { $client }
got-access-without-asking = Access was given without asking: { $client }
access-ended = The access of { $client } ended, as you chose
what-became-of-it = What became of it
you-signed-out-device = You signed out another device
you-signed-out-others = You signed out everywhere else
devices-counted =
    { $count ->
        [one] { $count } device
       *[other] { $count } devices
    }

# After signing out.
signed-out = You are signed out
signed-out-close = You can close this page.
sign-in-again = Sign in again
