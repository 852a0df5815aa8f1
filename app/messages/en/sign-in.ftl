# The page where people sign in.

title-sign-in = Sign in – { $operator }
title-sign-in-error = Error: Sign in – { $operator }

# A heading, and the button of the form.
sign-in = Sign in
# Below the heading: one of these two.
to-continue = to continue to { $client }
to-your-account = to your { $operator } account

wrong-pair = The username or password is not right.
# The span is "30 seconds".
too-many-tries = Too many tries. Wait { $span }, then try again.
signed-out-idle = You were signed out because of inactivity. Nothing was shared.
incomplete = Enter your username and your password.

username = Username
password = Password
# A small button in the field; the second is what it is called in full.
show = Show
show-password = Show password
caps-lock = Caps Lock is on.

# On the button, once it is pressed.
signing-in = Signing in…
cancel-and-return = Cancel and return to { $client }
