# What stands on every page, and words that many pages use.

language = Language
your-account = Your account
help = Help
privacy = Privacy
terms = Terms
support = Support
help-and-policies = Help and policies
by-grantway = Sign-in and permissions by Grantway

copy = Copy
copied = Copied
copy-refused = Your browser did not allow it

day-and-time = { $day }, { $time }
time-of-day = { $time } UTC

# A time in whole units, as part of a sentence: "goes unused for 14 days".
seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
