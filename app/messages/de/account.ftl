# Die Seiten des eigenen Kontos, vom Abmelden bis zu dem, was geschehen ist.

# Zwischen den eigenen Seiten: Links, Überschriften und Titel.
applications-page = Anwendungen
password-page = Passwort
devices-page = Geräte
activity-page = Aktivität
newer = Neuere
older = Ältere

# Die erste Seite des Kontos.
sign-out-here = Abmelden
applications-with-access = Anwendungen mit Zugriff
details-missing = Einige Angaben fehlen zurzeit.
no-applications = Keine Anwendung hat Zugriff auf Ihr Konto. Wenn Sie einer den Zugriff erlauben, finden Sie sie hier.
pages-of-list = Seiten der Liste
access-being-removed = Zugriff, der gerade entfernt wird

# Eine Anwendung: von wem, seit wann, und was sie darf.
part-of = Teil von { $operator }
application-by = von { $developer }
access-since = seit { $since }, zuletzt erlaubt am { $last }
given-nothing-particular = Sie hat keine bestimmte Berechtigung. { $operator } entscheidet, worauf sie zugreifen kann.
permissions-given = Berechtigungen
access-leads-to = Führt Sie zu
access-lasts = Wie lange
remove-access = Zugriff entziehen
# Folgt für alle, die sich die Seite vorlesen lassen, auf „Zugriff entziehen“.
remove-access-of = { " " }({ $client })

# Die Frage, bevor ein Zugriff entzogen wird.
removal-title = Zugriff entziehen?
removal-question = Zugriff für { $client } entziehen?
removal-ends = Die Anwendung kann Ihr Konto innerhalb von Sekunden nicht mehr nutzen. Was sie bereits kopiert hat, wird nicht gelöscht. Sie kann erneut um Zugriff bitten.
# Endet mit einem Satz, der sagt, wann der Zugriff von selbst endet.
removal-cannot-end = Wir fragen Sie beim nächsten Mal wieder, können aber bereits gewährten Zugriff nicht beenden. { $ends }
# Zur eigenen Anwendung des Betreibers, die nicht fragen muss.
removal-ends-own = Die Anwendung kann Ihr Konto innerhalb von Sekunden nicht mehr nutzen. Was sie bereits kopiert hat, wird nicht gelöscht. Sie ist Teil von { $operator }: Wenn Sie sie wieder nutzen, kann sie ohne Rückfrage Zugriff erhalten.
removal-cannot-end-own = Bereits gewährten Zugriff können wir nicht beenden. { $ends } Die Anwendung ist Teil von { $operator }: Wenn Sie sie wieder nutzen, kann sie ohne Rückfrage Zugriff erhalten.
removal-keep = Behalten

# Was aus einem Entzug geworden ist.
removal-underway = Zugriff wird entzogen
removal-done = Zugriff entzogen
removal-forgotten = Von Ihrer Liste entfernt
removal-of = { $what }: { $client }
connections-sought = Wir suchen nach den Verbindungen.
connections-so-far =
    { $ended ->
        [one] Bisher wurde { $ended } Verbindung beendet. Wir sind noch nicht fertig.
       *[other] Bisher wurden { $ended } Verbindungen beendet. Wir sind noch nicht fertig.
    }
connections-none-yet = Noch konnte nichts beendet werden. Wir versuchen es weiter.
connections-maybe-more =
    { $ended ->
        [one] { $ended } Verbindung wurde beendet. Es kann weitere geben. Wir versuchen es weiter.
       *[other] { $ended } Verbindungen wurden beendet. Es kann weitere geben. Wir versuchen es weiter.
    }
connections-failed =
    { $ended ->
        [one] { $ended } von { $all } wurde beendet; bei { $failed } war es nicht möglich. Wir versuchen es weiter.
       *[other] { $ended } von { $all } wurden beendet; bei { $failed } war es nicht möglich. Wir versuchen es weiter.
    }
connections-checked-later =
    { $ended ->
        [0] Es war keine Verbindung mehr zu beenden. Wir prüfen um { $time } noch einmal, denn ein zuvor ausgegebener Code kann bis dahin verwendet werden.
        [one] { $ended } Verbindung wurde beendet. Wir prüfen um { $time } noch einmal, denn ein zuvor ausgegebener Code kann bis dahin verwendet werden.
       *[other] { $ended } Verbindungen wurden beendet. Wir prüfen um { $time } noch einmal, denn ein zuvor ausgegebener Code kann bis dahin verwendet werden.
    }
connections-none-left =
    { $ended ->
        [0] Es war keine Verbindung mehr zu beenden. Wir haben noch einmal geprüft: Es ist nichts übrig.
        [one] { $ended } Verbindung wurde beendet. Wir haben noch einmal geprüft: Es ist nichts übrig.
       *[other] { $ended } Verbindungen wurden beendet. Wir haben noch einmal geprüft: Es ist nichts übrig.
    }
removal-refresh = Aktualisieren
removal-try-now = Jetzt versuchen

# Ein neues Passwort wählen.
password-changed-title = Passwort geändert
password-error-title = Fehler: Passwort
password-changed = Ihr Passwort ist geändert. Alle anderen Geräte sind abgemeldet.
password-change-signs-out = Wenn Sie es ändern, bleiben Sie hier angemeldet und werden überall sonst abgemeldet.
password-none = Ihr Konto hat kein Passwort, es gibt also keines zu ändern. Wenden Sie sich an { $operator }, wenn Sie sich mit einem Passwort anmelden möchten.
# Endet mit einem der vier Sätze darunter.
password-not-changed = Ihr Passwort wurde nicht geändert. { $why }
password-current-wrong = Das aktuelle Passwort stimmt nicht.
password-throttled = Zu viele Versuche. Warten Sie { $wait } und versuchen Sie es dann erneut.
password-incomplete = Geben Sie Ihr aktuelles und ein neues Passwort ein.
password-choose-another = Wählen Sie ein anderes neues Passwort.
password-current = Aktuelles Passwort
password-new = Neues Passwort
password-hint = Mindestens { $minimum } Zeichen. Einige Wörter, die nicht zusammengehören, sind leicht zu merken.
password-change = Passwort ändern
# Neben den Feldern.
password-not-current = Das ist nicht Ihr aktuelles Passwort.
password-too-short = Es hat { $characters } Zeichen und braucht mindestens { $minimum }.
password-too-long = Es ist zu lang.
# Hat einen der Sätze darunter in der Mitte.
password-guessable = Es ist leicht zu erraten. { $why } Fügen Sie ein oder zwei Wörter hinzu, am besten ungewöhnliche.
guessable-keys = Tastenreihen und -muster werden früh ausprobiert.
guessable-repeats = Wiederholungen machen es kaum sicherer.
guessable-common = Viele Menschen verwenden es oder ein sehr ähnliches.
guessable-sequence = Buchstaben oder Ziffern in ihrer Reihenfolge werden früh ausprobiert.
guessable-dates = Tage und Jahre werden früh ausprobiert.
guessable-words = Ein einzelnes Wort ist schnell gefunden.
guessable-names = Namen werden früh ausprobiert.
guessable-tricks = Großbuchstaben, Ziffern statt Buchstaben und umgedrehte Wörter verbergen wenig.
guessable-plain = Das meiste daran ist vorhersehbar.

# Wo die Person angemeldet ist.
devices-lead = Auf diesen Geräten sind Sie angemeldet. Wenn Sie eines nicht kennen, melden Sie es ab und ändern Sie Ihr Passwort.
devices-were-signed-out =
    { $count ->
        [0] Sie sind nirgendwo sonst angemeldet.
        [one] { $count } Gerät wurde abgemeldet.
       *[other] { $count } Geräte wurden abgemeldet.
    }
device-known = { $browser } unter { $system }
device-of-system = Ein Browser unter { $system }
device-unknown = Ein unbekanntes Gerät
this-device = Dieses Gerät
device-signed-in = Angemeldet am { $when }
device-last-seen = Zuletzt gesehen am { $when }
device-network = Aus dem Netz { $network }
sign-out-there = Dort abmelden
# Folgt für alle, die sich die Seite vorlesen lassen, auf „Dort abmelden“.
sign-out-there-where = { " " }({ $device })
sign-out-others = Überall sonst abmelden

# Was geschehen ist.
activity-title = Aktivität, Seite { $page }
activity-lead = Was in den letzten 90 Tagen mit Ihrem Konto geschehen ist, das Neueste zuerst. Wenn Sie etwas davon nicht selbst waren, ändern Sie Ihr Passwort.
activity-none = Bisher ist nichts geschehen.
pages-of-activity = Seiten
you-signed-in = Sie haben sich angemeldet
wrong-passwords =
    { $times ->
        [one] Ein Versuch mit falschem Passwort
       *[other] { $times } Versuche mit falschem Passwort
    }
wrong-password-advice = Wenn Sie es nicht waren, versucht vielleicht jemand, Ihr Passwort zu erraten. Es schützt Ihr Konto weiterhin.
you-signed-out = Sie haben sich abgemeldet
password-was-changed = Ihr Passwort wurde geändert
others-were-signed-out = Alle anderen Geräte wurden abgemeldet.
you-allowed = Sie haben { $client } den Zugriff erlaubt
allowed-nothing-particular = Keine bestimmte Berechtigung
allowed-until = Bis { $end }, wie von Ihnen gewählt
you-denied = Sie haben die Anfrage von { $client } abgelehnt
you-removed = Sie haben { $client } den Zugriff entzogen
got-access-without-asking = Zugriff ohne Rückfrage gegeben: { $client }
access-ended = Der Zugriff von { $client } endete, wie von Ihnen gewählt
what-became-of-it = Was daraus wurde
you-signed-out-device = Sie haben ein anderes Gerät abgemeldet
you-signed-out-others = Sie haben sich überall sonst abgemeldet
devices-counted =
    { $count ->
        [one] { $count } Gerät
       *[other] { $count } Geräte
    }

# Nach dem Abmelden.
signed-out = Sie sind abgemeldet
signed-out-close = Sie können diese Seite schließen.
sign-in-again = Erneut anmelden
