# La page où une personne décide de ce qu’une application peut faire.

title-consent = Autoriser l’accès ? – { $operator }
allow-question = Autoriser { $client } à utiliser votre compte { $operator } ?
changed-meanwhile = Les informations sur cette application ont changé pendant votre lecture. Relisez-les avant de décider.

# Sous la question : qui a fait l’application.
by-developer = par { $developer }
checked-by = Vérifiée par { $operator }
not-checked = Non vérifiée par { $operator }. Son nom a été choisi par son développeur.
nothing-allowed-now = Elle n’a actuellement pas accès à votre compte.
first-allowed = Vous l’avez autorisée pour la première fois le { $day }.
already-allowed-since = Vous autorisez déjà cela, depuis le { $day }. Autoriser à nouveau ?
# Ici, l’application est le nom d’alors.
renamed = Son nom a changé. La dernière fois que vous l’avez autorisée, elle s’appelait { $client }. Ne continuez que si vous savez pourquoi.
renamed-by = Son nom a changé. La dernière fois que vous l’avez autorisée, elle s’appelait { $client }, par { $developer }. Ne continuez que si vous savez pourquoi.
other-developer = Son développeur a changé. La dernière fois que vous l’avez autorisée, elle était proposée par { $developer }. Ne continuez que si vous savez pourquoi.
developer-was-unnamed = Son développeur a changé. La dernière fois que vous l’avez autorisée, aucun n’était indiqué. Ne continuez que si vous savez pourquoi.
# Le lieu est un hôte ou l’une des phrases de « Destination ».
led-elsewhere = Elle mène ailleurs que la dernière fois que vous l’avez autorisée. Ne continuez que si vous savez pourquoi. Elle menait à : { $place }
looks-like = Le nom de cette application ressemble à celui de { $other }, une autre application, d’un autre développeur. Ne continuez que si vous attendiez celle-ci.
same-name = Un autre développeur a ici une application du même nom. Ne continuez que si vous attendiez celle-ci.
mixed-alphabets = Le nom de cette application mélange des lettres de différents alphabets, comme le font les imitations. Ne continuez que si vous vous attendiez à la voir.

# Un libellé ; le nom du compte est à la ligne suivante.
signed-in-as = Connecté en tant que
use-another-account = Utiliser un autre compte
signed-out-meanwhile = Vous avez été déconnecté. Rien n’a été partagé. { $again }
sign-in-anew = Se reconnecter

# Un titre ; les autorisations suivent en liste : « Voir votre agenda ».
will-be-able-to = { $client } pourra
what-for = But : { $purpose }
what-it-asks-for = Ce que demande { $client }
nothing-particular = Elle ne demande aucune autorisation particulière. { $operator } décide de ce à quoi elle peut accéder.

# Titres de groupes d’autorisations.
new = Nouveau
already-allowed = Déjà autorisé
see = Voir
change = Modifier
sensitive = Sensible

choose-what-to-allow = Facultatif : choisissez ce que vous autorisez
not-described = { $operator } n’a pas décrit cette autorisation.
technical-names = Noms techniques
# Un titre ; ce qui est hors de portée suit en liste : « Voir vos mots de passe ».
not-able-to = Elle ne pourra pas

# Des faits, chacun avec son libellé.
good-to-know = Bon à savoir
you-go-to = Destination
program-on-device = Un programme sur cet appareil ({ $host }, port { $port })
# Le schéma est celui des liens : « com.example.app ».
app-on-device = L’application de cet appareil qui ouvre les liens { $scheme }
how-long = Durée
take-back = Retrait
# Le compte est un lien : « Votre compte ».
at-any-time = À tout moment, dans { $account }
# Quand on ne peut pas dire à la passerelle de mettre fin à un accès.
only-off-list = Vous pouvez la retirer de la liste dans { $account }, mais nous ne pouvons pas mettre fin à l’accès déjà accordé.
only-off-list-and-asked = Vous pouvez la retirer de la liste dans { $account }. Nous vous demanderons alors à nouveau, mais ne pouvons pas mettre fin à l’accès déjà accordé.
any-program-can-listen = N’importe quel programme sur cet appareil peut ouvrir cette adresse. N’autorisez que si vous venez de lancer vous-même cette application.
any-app-can-open = N’importe quelle application de cet appareil peut s’approprier ces liens. N’autorisez que si vous venez de cette application.
# Un volet : ce que la passerelle transmet à l’API.
api-learns = Ce que l’API apprend de vous
api-learns-id = Votre identifiant d’utilisateur : { $id }
api-learns-scopes = Ce que vous autorisez parmi : { $scopes }

# Combien de temps dure un accès. La durée est « 14 jours », la fin un jour et une heure.
until-unused = Jusqu’à ce que vous le retiriez, ou jusqu’à ce qu’il reste inutilisé pendant { $span }.
until-removed = Jusqu’à ce que vous le retiriez. Il ne prend pas fin de lui-même.
until-chosen = Jusqu’au { $end }, selon votre choix.
until-chosen-or-unused = Jusqu’au { $end }, selon votre choix ; plus tôt s’il reste inutilisé pendant { $span }.
ends-when-unused = Il prend fin lorsqu’il reste inutilisé pendant { $span }.
never-ends = Il ne prend pas fin de lui-même.
end-unknown = Nous ne pouvons pas dire pour le moment quand il prend fin.

# Un choix : jusqu’alors, ou pendant tant de jours.
keep-access = Conserver cet accès
until-i-remove-it = Jusqu’à ce que je le retire
ends-so-far = Jusqu’ici, il prend fin le { $end }. Votre choix le remplace.
remember-choice = Mémoriser mon choix
remember-means = La question ne vous sera plus posée lorsqu’elle demandera la même chose, depuis le même endroit.

# La ligne au-dessus des deux réponses. Le nombre affiché change sur la page : aucun pluriel ne peut en dépendre.
tally-all =
    { $total ->
        [one] Vous accordez { $shown } autorisation.
       *[other] Vous accordez { $shown } autorisations.
    }
tally-some =
    { $total ->
        [one] Vous accordez { $shown } autorisation sur 1.
       *[other] Vous accordez { $shown } des { $total } autorisations.
    }
deny = Refuser
allow = Autoriser
# Sur les boutons, une fois pressés.
denying = Refus en cours…
allowing = Autorisation en cours…
still-working = Toujours en cours…

time-left =
    { $minutes ->
        [0] Cette demande attend encore moins d’une minute.
        [one] Cette demande attend encore 1 minute.
       *[other] Cette demande attend encore { $minutes } minutes.
    }
two-minutes-left = Cette demande prend fin dans 2 minutes.
keep-open = La garder ouverte

# Liens vers les pages de l’application elle-même.
website-of = Site web de { $client }
privacy-policy-of = Politique de confidentialité de { $client }
terms-of = Conditions de { $client }
opens-in-new-tab = (s’ouvre dans un nouvel onglet)
