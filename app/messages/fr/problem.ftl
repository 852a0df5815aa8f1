# Les pages de problème : ce qui s’est passé, si quelque chose a été partagé, que faire maintenant.

# Le titre de la page d’un problème. $heading est l’un des titres ci-dessous.
problem-title = Erreur : { $heading } – { $operator }

not-loaded-title = Erreur : cette page n’a pas pu être chargée
not-loaded = Cette page n’a pas pu être chargée
not-loaded-why = Rien n’a été partagé. Vérifiez votre connexion, puis rechargez la page.

# Les titres n’ont pas de point final. Chacun est suivi de la raison, et de ce qui a été partagé.
nothing-shared = Rien n’a été partagé.
request-malformed = Nous ne pouvons pas lire cette demande
request-malformed-why = Le lien qui vous a conduit ici est incomplet ou endommagé. Rien n’a été partagé.
application-unknown = Cette application n’est pas connue ici
redirect-unregistered = Nous avons arrêté cette demande
redirect-unregistered-why = Elle vous enverrait à une adresse que son développeur n’a pas enregistrée. Rien n’a été partagé.
request-refused = Une application a fait une demande que nous ne pouvons pas accepter
request-refused-of = { $client } a fait une demande que nous ne pouvons pas accepter
request-refused-why = Elle contient une erreur que seul son développeur peut corriger. Rien n’a été partagé.
request-expired = Cette demande a expiré
request-expired-why = Une demande attend dix minutes. Rien n’a été partagé.

# « Autoriser » et « Refuser » sont les boutons de la page où l’on décide.
already-answered = Vous avez déjà répondu
chose-allow = Vous avez choisi « Autoriser ».
chose-allow-just-now = Vous venez de choisir « Autoriser ».
chose-allow-minutes-ago =
    { $count ->
        [one] Vous avez choisi « Autoriser » il y a une minute.
       *[other] Vous avez choisi « Autoriser » il y a { $count } minutes.
    }
chose-allow-at = Vous avez choisi « Autoriser » le { $day } à { $time }.
chose-deny = Vous avez choisi « Refuser ». Rien n’a été partagé.
chose-deny-just-now = Vous venez de choisir « Refuser ». Rien n’a été partagé.
chose-deny-minutes-ago =
    { $count ->
        [one] Vous avez choisi « Refuser » il y a une minute. Rien n’a été partagé.
       *[other] Vous avez choisi « Refuser » il y a { $count } minutes. Rien n’a été partagé.
    }
chose-deny-at = Vous avez choisi « Refuser » le { $day } à { $time }. Rien n’a été partagé.
answered-once = On ne peut répondre qu’une fois à chaque demande.

other-browser = Cette demande appartient à un autre navigateur
other-browser-why = Elle a été ouverte dans un autre navigateur ou une autre fenêtre, et l’on ne peut y répondre que de là. Rien n’a été partagé.
cookies-blocked = Votre navigateur bloque les cookies
cookies-blocked-why = Il nous en faut un tant que vous êtes connecté, pour savoir que c’est bien vous qui répondez. Rien n’a été partagé.
form-foreign = Nous avons arrêté ce formulaire
form-foreign-why = Il ne vient pas de notre page dans ce navigateur. Rien n’a été partagé.
form-changed = Ce formulaire a été modifié en chemin
form-changed-why = Ce que nous avons reçu n’est pas ce que nous vous avons montré. Rien n’a été partagé.
form-unreadable = Nous ne pouvons pas lire ce formulaire

# $operator est à qui appartient le service : « Impossible de joindre Acme Cloud pour le moment ».
gateway-down = Impossible de joindre { $operator } pour le moment
request-kept =
    { $count ->
        [one] Rien n’a été partagé. Votre demande est conservée pendant { $count } minute.
       *[other] Rien n’a été partagé. Votre demande est conservée pendant { $count } minutes.
    }
request-kept-some = Rien n’a été partagé. Votre demande est conservée pendant quelques minutes.
gateway-fault = Nous avons reçu une réponse inutilisable
gateway-fault-why = Le service derrière cette page a répondu d’une manière que nous ne comprenons pas. À notre connaissance, rien n’a été partagé.
outcome-unknown = Nous ne savons pas si cela a fonctionné
outcome-unknown-why = La réponse s’est perdue en chemin. Il se peut que l’accès ait été donné.
misconfigured = Ce service n’est pas correctement configuré
misconfigured-why = Vous n’avez rien fait de mal. Rien n’a été partagé.
nothing-chosen = Vous n’avez choisi aucune autorisation
nothing-chosen-why = Tout ce que demande cette application est facultatif, et vous n’avez rien retenu. Rien n’a été partagé.
too-many-people = Trop de personnes se connectent en ce moment
no-page = Il n’y a pas de page ici
no-page-why = L’adresse est peut-être mal saisie, ou la page n’existe plus. Rien n’a été partagé.
not-like-that = Cette page ne s’utilise pas ainsi
not-like-that-why = Elle existe, mais pas pour ce que votre navigateur lui a demandé. Rien n’a été partagé.
request-too-large = Cette demande est trop volumineuse
request-too-large-why = Elle contient plus que ce que nous acceptons de lire. Rien n’a été partagé.
address-not-ours = Cette adresse n’est pas la nôtre
address-not-ours-why = Vous nous avez joints sous un nom que nous n’utilisons pas. Rien n’a été partagé.
our-fault = Un problème est survenu de notre côté
our-fault-why = Vous n’avez rien fait de mal. À notre connaissance, rien n’a été partagé.

# Que faire maintenant.
tell-who-gave-link = Prévenez la personne qui vous a donné le lien.
tell-developer = Prévenez le développeur de l’application.
go-back-or-tell-developer = Retournez à l’application et réessayez. Si cela se reproduit, prévenez son développeur.
can-take-you-back = Nous pouvons vous y ramener et en informer l’application.
go-back-and-start = Retournez à l’application et recommencez.
go-back-or-close = Vous pouvez retourner à l’application ou fermer cette page.
start-in-this-browser = Retournez à l’application et recommencez dans ce navigateur.
allow-cookies-and-go-back = Autorisez les cookies pour ce site, puis retournez à l’application et réessayez.
allow-cookies-and-try-again = Autorisez les cookies pour ce site, puis réessayez.
load-form-again = Revenez à la page précédente, rechargez-la et réessayez.
wait-and-try-again = Patientez un instant, puis réessayez.
see-whether-it-works = Retournez à l’application et voyez si elle fonctionne. Si ce n’était pas votre intention, retirez son accès dans votre compte.
tell-operator = Si cela se reproduit, prévenez { $operator } en indiquant l’identifiant ci-dessous.
choose-or-deny = Choisissez au moins une autorisation, ou refusez la demande.
wait-and-load-again =
    { $count ->
        [one] Patientez { $count } seconde, puis rechargez cette page.
       *[other] Patientez { $count } secondes, puis rechargez cette page.
    }
go-back-if-sent = Si une application vous a envoyé ici, retournez-y et recommencez.
open-given-link = Ouvrez le lien que { $operator } ou l’application vous a donné.

# Les boutons et les liens. $host est l’endroit où se trouve l’application : « Retourner à photos.example ».
return-to-host = Retourner à { $host }
try-again = Réessayer
start-again = Recommencer
remove-its-access = Retirer son accès

# Un bloc replié : son contenu est technique, et en anglais.
for-the-developer = Pour le développeur de l’application

# Pour s’adresser à l’exploitant : « Identifiant de la demande : 7f3c-91ab-02de ».
request-id = Identifiant de la demande : { $id }
request-id-name = Identifiant de la demande
