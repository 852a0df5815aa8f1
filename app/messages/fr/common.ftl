# Ce qui figure sur chaque page, et les mots que beaucoup de pages emploient.

language = Langue
your-account = Votre compte
help = Aide
privacy = Confidentialité
terms = Conditions
support = Contact
help-and-policies = Aide et règles
by-grantway = Connexion et autorisations avec Grantway

copy = Copier
copied = Copié
copy-refused = Votre navigateur ne l’a pas permis

day-and-time = { $day } à { $time }
time-of-day = { $time } UTC

# Une durée en unités entières, dans une phrase : « inutilisée pendant 14 jours ».
seconds =
    { $count ->
        [one] { $count } seconde
       *[other] { $count } secondes
    }
minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
