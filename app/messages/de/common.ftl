# Was auf jeder Seite steht, und Wörter, die viele Seiten brauchen.

language = Sprache
your-account = Ihr Konto
help = Hilfe
privacy = Datenschutz
terms = Nutzungsbedingungen
support = Kontakt
help-and-policies = Hilfe und Richtlinien
by-grantway = Anmeldung und Berechtigungen mit Grantway

copy = Kopieren
copied = Kopiert
copy-refused = Ihr Browser hat es nicht erlaubt

day-and-time = { $day }, { $time }
time-of-day = { $time } UTC

# Eine Zeit in ganzen Einheiten, als Teil eines Satzes: „14 Tage lang nicht genutzt“. Deshalb im Akkusativ.
seconds =
    { $count ->
        [one] { $count } Sekunde
       *[other] { $count } Sekunden
    }
minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
hours =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
