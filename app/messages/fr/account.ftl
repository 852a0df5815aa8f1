# Les pages du compte, de la déconnexion à ce qui s’y est passé.

# D’une page à l’autre : liens, titres et intitulés.
applications-page = Applications
password-page = Mot de passe
devices-page = Appareils
activity-page = Activité
newer = Plus récentes
older = Plus anciennes

# La première page du compte.
sign-out-here = Se déconnecter
applications-with-access = Applications ayant accès
details-missing = Certaines informations manquent pour le moment.
no-applications = Aucune application n’a accès à votre compte. Celles que vous autoriserez apparaîtront ici.
pages-of-list = Pages de la liste
access-being-removed = Accès en cours de suppression

# Une application : qui la propose, depuis quand, et ce qu’elle peut faire.
part-of = Fait partie de { $operator }
application-by = par { $developer }
access-since = depuis le { $since }, autorisée pour la dernière fois le { $last }
given-nothing-particular = Elle n’a aucune autorisation particulière. { $operator } décide de ce à quoi elle peut accéder.
permissions-given = Autorisations
access-leads-to = Vous dirige vers
access-lasts = Durée
remove-access = Retirer l’accès
# Suit « Retirer l’accès » pour qui écoute la page.
remove-access-of = { " " }de { $client }

# La question avant de retirer un accès.
removal-title = Retirer l’accès ?
removal-question = Retirer l’accès de { $client } ?
removal-ends = Elle cessera de fonctionner avec votre compte en quelques secondes. Ce qu’elle a copié n’est pas effacé. Elle pourra faire une nouvelle demande.
# Se termine par une phrase qui dit quand l’accès prend fin de lui-même.
removal-cannot-end = Nous vous demanderons la prochaine fois, mais ne pouvons pas mettre fin à l’accès déjà accordé. { $ends }
# De l’application de l’opérateur lui-même, qui n’a pas à demander.
removal-ends-own = Elle cessera de fonctionner avec votre compte en quelques secondes. Ce qu’elle a copié n’est pas effacé. Elle fait partie de { $operator } : si vous l’utilisez à nouveau, elle pourra obtenir l’accès sans vous demander.
removal-cannot-end-own = Nous ne pouvons pas mettre fin à l’accès déjà accordé. { $ends } Elle fait partie de { $operator } : si vous l’utilisez à nouveau, elle pourra obtenir l’accès sans vous demander.
removal-keep = Conserver

# Où en est un retrait.
removal-underway = Retrait de l’accès en cours
removal-done = Accès retiré
removal-forgotten = Retirée de votre liste
removal-of = { $what } : { $client }
connections-sought = Nous recherchons ses connexions.
connections-so-far =
    { $ended ->
        [one] { $ended } connexion fermée jusqu’ici. Nous n’avons pas encore terminé.
       *[other] { $ended } connexions fermées jusqu’ici. Nous n’avons pas encore terminé.
    }
connections-none-yet = Aucune connexion n’a encore pu être fermée. Nous continuons d’essayer.
connections-maybe-more =
    { $ended ->
        [one] { $ended } connexion fermée. Il peut y en avoir d’autres. Nous continuons d’essayer.
       *[other] { $ended } connexions fermées. Il peut y en avoir d’autres. Nous continuons d’essayer.
    }
connections-failed =
    { $ended ->
        [one] { $ended } sur { $all } a été fermée ; échec pour { $failed }. Nous continuons d’essayer.
       *[other] { $ended } sur { $all } ont été fermées ; échec pour { $failed }. Nous continuons d’essayer.
    }
connections-checked-later =
    { $ended ->
        [0] Il ne restait aucune connexion à fermer. Nous vérifierons de nouveau à { $time }, car un code remis auparavant peut servir jusque-là.
        [one] { $ended } connexion fermée. Nous vérifierons de nouveau à { $time }, car un code remis auparavant peut servir jusque-là.
       *[other] { $ended } connexions fermées. Nous vérifierons de nouveau à { $time }, car un code remis auparavant peut servir jusque-là.
    }
connections-none-left =
    { $ended ->
        [0] Il ne restait aucune connexion à fermer. Nous avons vérifié de nouveau : il ne reste rien.
        [one] { $ended } connexion fermée. Nous avons vérifié de nouveau : il ne reste rien.
       *[other] { $ended } connexions fermées. Nous avons vérifié de nouveau : il ne reste rien.
    }
removal-refresh = Actualiser
removal-try-now = Essayer maintenant

# Choisir un nouveau mot de passe.
password-changed-title = Mot de passe modifié
password-error-title = Erreur : Mot de passe
password-changed = Votre mot de passe est modifié. Tous les autres appareils sont déconnectés.
password-change-signs-out = Si vous le modifiez, vous restez connecté ici et serez déconnecté partout ailleurs.
password-none = Votre compte n’a pas de mot de passe : il n’y en a donc aucun à modifier. Adressez-vous à { $operator } si vous souhaitez vous connecter avec un mot de passe.
# Se termine par l’une des quatre phrases suivantes.
password-not-changed = Votre mot de passe n’a pas été modifié. { $why }
password-current-wrong = Le mot de passe actuel n’est pas correct.
password-throttled = Trop de tentatives. Patientez { $wait }, puis réessayez.
password-incomplete = Saisissez votre mot de passe actuel et un nouveau.
password-choose-another = Choisissez un autre nouveau mot de passe.
password-current = Mot de passe actuel
password-new = Nouveau mot de passe
password-hint = Au moins { $minimum } caractères. Quelques mots sans rapport entre eux sont faciles à retenir.
password-change = Modifier le mot de passe
# À côté des champs.
password-not-current = Ce n’est pas votre mot de passe actuel.
password-too-short =
    { $characters ->
        [one] Il compte { $characters } caractère et doit en compter au moins { $minimum }.
       *[other] Il compte { $characters } caractères et doit en compter au moins { $minimum }.
    }
password-too-long = Il est trop long.
# Contient l’une des phrases suivantes.
password-guessable = Il est facile à deviner. { $why } Ajoutez un ou deux mots, peu courants de préférence.
guessable-keys = Les rangées et les motifs de touches sont essayés très tôt.
guessable-repeats = Les répétitions n’apportent presque rien.
guessable-common = Beaucoup de gens l’utilisent, ou en utilisent un très proche.
guessable-sequence = Les lettres ou chiffres qui se suivent sont essayés très tôt.
guessable-dates = Les jours et les années sont essayés très tôt.
guessable-words = Un mot seul se trouve vite.
guessable-names = Les noms et prénoms sont essayés très tôt.
guessable-tricks = Les majuscules, les chiffres à la place des lettres et les mots inversés cachent peu de chose.
guessable-plain = Il est en grande partie prévisible.

# Où la personne est connectée.
devices-lead = Vous êtes connecté sur ces appareils. Si vous n’en reconnaissez pas un, déconnectez-le et modifiez votre mot de passe.
devices-were-signed-out =
    { $count ->
        [0] Vous n’êtes connecté nulle part ailleurs.
        [one] { $count } appareil a été déconnecté.
       *[other] { $count } appareils ont été déconnectés.
    }
device-known = { $browser } sous { $system }
device-of-system = Un navigateur sous { $system }
device-unknown = Un appareil inconnu
this-device = Cet appareil
device-signed-in = Connecté le { $when }
device-last-seen = Vu pour la dernière fois le { $when }
device-network = Depuis le réseau { $network }
sign-out-there = Déconnecter
# Suit « Déconnecter » pour qui écoute la page.
sign-out-there-where = { " " }({ $device })
sign-out-others = Déconnecter tous les autres appareils

# Ce qui s’est passé.
activity-title = Activité, page { $page }
activity-lead = Ce qui s’est passé sur votre compte ces 90 derniers jours, du plus récent au plus ancien. Si quelque chose ne vient pas de vous, modifiez votre mot de passe.
activity-none = Il ne s’est encore rien passé.
pages-of-activity = Pages
you-signed-in = Vous vous êtes connecté
wrong-passwords =
    { $times ->
        [one] Une tentative avec un mot de passe incorrect
       *[other] { $times } tentatives avec un mot de passe incorrect
    }
wrong-password-advice = Si ce n’était pas vous, quelqu’un cherche peut-être à le deviner. Votre mot de passe protège toujours votre compte.
you-signed-out = Vous vous êtes déconnecté
password-was-changed = Votre mot de passe a été modifié
others-were-signed-out = Tous les autres appareils ont été déconnectés.
you-allowed = Vous avez autorisé { $client }
allowed-nothing-particular = Aucune autorisation particulière
allowed-until = Jusqu’au { $end }, comme vous l’avez choisi
you-denied = Vous avez refusé la demande de { $client }
you-removed = Vous avez retiré l’accès de { $client }
got-access-without-asking = Accès donné sans demander : { $client }
access-ended = L’accès de { $client } a pris fin, comme vous l’aviez choisi
what-became-of-it = Ce qu’il en est advenu
you-signed-out-device = Vous avez déconnecté un autre appareil
you-signed-out-others = Vous avez déconnecté tous les autres appareils
devices-counted =
    { $count ->
        [one] { $count } appareil
       *[other] { $count } appareils
    }

# Après la déconnexion.
signed-out = Vous êtes déconnecté
signed-out-close = Vous pouvez fermer cette page.
sign-in-again = Se reconnecter
