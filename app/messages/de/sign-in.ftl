# Die Seite zum Anmelden.

title-sign-in = Anmelden – { $operator }
title-sign-in-error = Fehler: Anmelden – { $operator }

# Eine Überschrift, und der Knopf des Formulars.
sign-in = Anmelden
# Unter der Überschrift: eines von beiden.
to-continue = und weiter zu { $client }
to-your-account = mit Ihrem Konto bei { $operator }

wrong-pair = Benutzername oder Passwort ist nicht richtig.
# Die Zeit ist „30 Sekunden“.
too-many-tries = Zu viele Versuche. Warten Sie { $span } und versuchen Sie es dann erneut.
signed-out-idle = Sie wurden wegen Inaktivität abgemeldet. Es wurde nichts weitergegeben.
incomplete = Geben Sie Ihren Benutzernamen und Ihr Passwort ein.

username = Benutzername
password = Passwort
# Ein kleiner Knopf im Feld; das zweite ist sein voller Name.
show = Anzeigen
show-password = Passwort anzeigen
caps-lock = Die Feststelltaste ist aktiviert.

# Auf dem Knopf, sobald er gedrückt ist.
signing-in = Anmeldung läuft…
cancel-and-return = Abbrechen und zurück zu { $client }
