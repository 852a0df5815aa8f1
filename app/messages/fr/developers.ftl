# Les pages destinées aux développeurs d’applications : /developers et /developers/{service}. Les termes
# d’OAuth y sont permis. Les variables qui portent le nom d’un paramètre (client_id, scope) sont ce paramètre.

developers = Pour les développeurs
developers-title = Pour les développeurs – { $operator }
developers-lead = Les applications peuvent utiliser les API de { $operator } au nom d’une personne, dès lors que celle-ci l’a autorisé. Chaque service a une page avec ses adresses, ses autorisations et des programmes pour commencer.

guide-title = Utiliser { $service } – { $operator }
guide-use = Utiliser { $service } dans votre application
guide-lead = Avec OAuth 2.0 : une personne se connecte chez { $operator }, autorise ce que demande votre application, et vous appelez l’API en son nom.
guide-last-known = La passerelle ne peut pas être interrogée pour le moment. Cette page montre les dernières informations connues, datées du { $at }.
guide-missing = La passerelle ne peut pas être interrogée pour le moment. Cette page montre seulement ce que dit la configuration ; les durées de validité, les types de grant et les règles propres à la passerelle manquent.
guide-unserved = Pour le moment, la passerelle ne dessert pas les adresses de cette page : aucune route de ce service n’y mène. Veuillez prévenir { $operator }.
guide-contents = Sur cette page

## Avant de commencer

guide-before = Avant de commencer
guide-registers = { $operator } enregistre votre application et lui attribue un { $client_id } et, si elle peut le garder, un { $client_secret }.
guide-contact = { $link }.
guide-reach = Comment joindre { $operator }
guide-redirect-uris = Indiquez chaque URI de redirection avec exactitude : elle est comparée octet par octet, avec son port, son chemin, sa requête et sa barre oblique finale. C’est une adresse en { $https }, ou en { $http } vers { $ipv4 } ou { $ipv6 } pour les programmes qui s’exécutent sur l’appareil de la personne.
guide-client-types = Une application qui a son propre serveur est confidentielle : son secret reste sur ce serveur. Une application qui s’exécute dans un navigateur ou sur un appareil est publique : elle n’a pas de secret, omet { $client_secret } et doit utiliser PKCE.
guide-environment = Les exemples de cette page prennent vos valeurs dans les variables d’environnement : { $client_id }, { $client_secret }, { $redirect_uri }, etc., ainsi que { $ca_file } lorsque le certificat de la passerelle provient d’une autorité qui lui est propre.

## Points de terminaison

guide-endpoints = Points de terminaison
guide-authorization = Point de terminaison d’autorisation
guide-authorization-use = Envoyez-y le navigateur de la personne, avec GET.
guide-token = Point de terminaison de jeton
guide-token-use =
    { $basic ->
        [yes] Envoyez-y un formulaire en POST depuis votre serveur, avec l’identifiant et le secret du client dans le formulaire ou par HTTP Basic.
       *[no] Envoyez-y un formulaire en POST depuis votre serveur, avec l’identifiant et le secret du client dans le formulaire.
    }
guide-api = API
guide-api-use = Appelez cette adresse, et ce qui se trouve en dessous, avec un jeton d’accès.
guide-host = Host
guide-host-use = La passerelle distingue les services par ce nom : envoyez-le comme Host des requêtes que vous lui adressez.
guide-issuer = Émetteur
guide-issuer-use = Figure comme { $iss } dans chaque réponse à votre URI de redirection (RFC 9207). Refusez toute réponse qui en nomme un autre.

## La connexion, étape par étape

guide-flow = La connexion, étape par étape
guide-no-codes = La passerelle n’émet pas de code pour ce service en ce moment : l’étape 1 se termine par { $error }.
guide-step-send = 1. Envoyer la personne se connecter
guide-send = Créez un vérificateur PKCE et un { $state }, conservez les deux dans la session de la personne, et redirigez son navigateur vers le point de terminaison d’autorisation.
guide-asking = Le lien peut aussi dire comment la personne est interrogée, comme dans OpenID Connect. { $login } : elle se connecte de nouveau. { $consent } : elle décide de nouveau. { $none } : elle ne voit aucune page, et ce qui en demanderait une est une erreur. { $max_age } : elle se connecte de nouveau si la dernière fois remonte à plus de secondes. { $login_hint } : le nom d’utilisateur que le formulaire propose. { $ui_locales } : les langues des pages, la meilleure en premier.
guide-step-answer = 2. Recevoir la réponse à votre URI de redirection
guide-answer =
    { $issuer ->
        [yes] Comparez d’abord { $state } avec celui de la session de la personne et vérifiez que { $iss } est l’émetteur indiqué plus haut. La requête contient ensuite soit { $code }, soit { $error }. Si la personne a autorisé moins que ce que vous avez demandé, { $scope } dit quoi.
       *[no] Comparez d’abord { $state } avec celui de la session de la personne. La requête contient ensuite soit { $code }, soit { $error }. Si la personne a autorisé moins que ce que vous avez demandé, { $scope } dit quoi.
    }
guide-step-exchange = 3. Échanger le code
guide-exchange = Un code ne peut être échangé qu’une fois, dans les 300 secondes. Faites-le sur votre serveur. La réponse est en JSON : { $access_token }, { $token_type } et, en général, { $expires_in } et { $refresh_token }. Conservez les jetons comme vous conserveriez des mots de passe. La réponse ne contient jamais de { $scope }.
guide-step-call = 4. Appeler l’API
guide-call = Envoyez le jeton d’accès dans l’en-tête { $header }, après le mot { $bearer }.

guide-sample = { $task }, en { $language }
guide-task-authorize = Créer le lien
guide-task-exchange = Échanger le code
guide-task-call = Appeler l’API
guide-task-refresh = Renouveler l’accès
guide-task-client-credentials = Obtenir un jeton sans utilisateur

## Autorisations

guide-permissions = Autorisations
guide-name-permissions =
    { $rule ->
        [some] Indiquez dans { $scope } celles dont vous avez besoin, séparées par des espaces. Une demande doit en indiquer au moins une. Demandez peu : les gens lisent tout.
        [none] Indiquez dans { $scope } celles dont vous avez besoin, séparées par des espaces. Une demande peut n’en indiquer aucune. Demandez peu : les gens lisent tout.
       *[unknown] Indiquez dans { $scope } celles dont vous avez besoin, séparées par des espaces. Demandez peu : les gens lisent tout.
    }
guide-no-permissions = Ce service n’a pas d’autorisations : omettez { $scope }.
guide-permission-name = Nom
guide-permission-words = Ce que lisent les gens
guide-permission-weight = Portée
guide-permission-optional = Facultative
guide-not-described = Le nom lui-même : elle n’a pas de description.
guide-weight-see = Voir
guide-weight-change = Modifier
guide-weight-sensitive = Sensible
guide-optional-yes = Oui
guide-optional-no = Non
guide-leave-out = Une personne peut écarter une autorisation facultative, mais seulement si { $operator } sait que votre application peut s’en passer : demandez-le. Lisez ensuite { $scope } dans la réponse à votre URI de redirection ; il y figure lorsque moins a été accordé que ce que vous avez demandé. Le point de terminaison de jeton ne l’indique jamais.
guide-enforced =
    { $enforced ->
        [yes] La passerelle elle-même ne compare aucun appel aux autorisations accordées : elle les transmet à l’API. L’API refuse les appels qui les dépassent.
       *[no] La passerelle elle-même ne compare aucun appel aux autorisations accordées : elle les transmet à l’API. Ce qu’un appel peut faire, c’est l’API qui en décide.
    }

## Accès et renouvellement

guide-access = Accès et renouvellement
guide-code = Code
guide-code-lasts = Valable 5 minutes (300 secondes), pour un seul échange.
guide-access-token = Jeton d’accès
guide-refresh-token = Jeton d’actualisation
guide-span = { $span } ({ $seconds })
guide-lasts = Valable { $span }.
guide-access-endless = N’expire pas de lui-même ; la réponse ne contient pas d’expires_in.
guide-refresh-lasts = Expire lorsqu’il reste inutilisé pendant { $span }. Chaque renouvellement fait repartir ce délai.
guide-refresh-endless = N’expire pas de lui-même.
guide-refresh-none = Il n’y en a pas.
guide-lifetimes-unknown = C’est la passerelle qui en décide, et elle ne peut pas être interrogée pour le moment. Lisez { $expires_in } dans chaque réponse.
guide-removed = L’accès peut être retiré à tout moment avant cela. Vous l’apprenez par une réponse 401 de l’API et par le refus d’un renouvellement.
guide-refresh = Renouveler
guide-refresh-keeps = Un renouvellement donne un nouveau jeton d’accès et met fin aussitôt à l’ancien. Le jeton d’actualisation reste le même. Ne faites qu’un renouvellement à la fois : de deux renouvellements simultanés, un jeton d’accès est perdu.
guide-refresh-replaces = Un renouvellement donne un nouveau jeton d’accès et un nouveau jeton d’actualisation, et met fin aussitôt aux deux anciens. Ne faites qu’un renouvellement à la fois, et enregistrez le nouveau jeton d’actualisation avant d’utiliser le nouveau jeton d’accès : si une réponse se perd, la connexion prend fin.
guide-refresh-refused = Lorsqu’un renouvellement est refusé avec { $message }, l’accès a pris fin : il est resté inutilisé trop longtemps, ou il a été retiré. Envoyez de nouveau la personne se connecter ; ne réessayez pas.

## PKCE

guide-pkce = PKCE
guide-challenge =
    { $required ->
        [all] Envoyez toujours un { $code_challenge } (RFC 7636) avec { $s256 }, écrit en toutes lettres. { $plain } est refusé. PKCE est obligatoire pour tous les clients.
        [public] Envoyez toujours un { $code_challenge } (RFC 7636) avec { $s256 }, écrit en toutes lettres. { $plain } est refusé. PKCE est obligatoire pour les clients publics. Les clients confidentiels devraient l’utiliser aussi.
       *[unknown] Envoyez toujours un { $code_challenge } (RFC 7636) avec { $s256 }, écrit en toutes lettres. { $plain } est refusé. PKCE est obligatoire au moins pour les clients publics. Les clients confidentiels devraient l’utiliser aussi.
    }
guide-verifier = Si un défi a été envoyé, l’échange exige son { $code_verifier } : de 43 à 128 caractères, un nouveau à chaque tentative.

## Sans utilisateur

guide-without-user = Sans utilisateur
guide-client-credentials = Avec { $grant }, un client confidentiel obtient un jeton pour lui-même, directement du point de terminaison de jeton : aucune personne n’intervient, ni aucune de ces pages. Il n’y a pas de jeton d’actualisation : demandez un nouveau jeton lorsque l’ancien expire.
guide-client-credentials-off = Ce service ne donne pas d’accès sans une personne : { $grant } est désactivé.
guide-client-credentials-unknown = C’est la passerelle qui décide si { $grant } est activé, et elle ne peut pas être interrogée pour le moment.

## Erreurs

guide-errors = Erreurs
guide-errors-words = { $error } et { $error_description } sont les mots de cette passerelle ; là où ils diffèrent de la RFC 6749, fiez-vous à cette page. { $unauthorized_client } n’est jamais employé.
guide-errors-redirect = À votre URI de redirection
guide-errors-token = Du point de terminaison de jeton
guide-errors-api = De l’API
guide-errors-pages = Sur l’une de nos pages, pour la personne
guide-error-value = Valeur
guide-error-meaning = Signification
guide-error-action = Que faire
guide-errors-anonymous = La passerelle laisse aussi passer les appels sans jeton valide, comme ne venant de personne en particulier, et le signale à l’API : c’est à l’API de décider si elle y répond.

guide-error-denied = La personne a refusé, ou a fait demi-tour avant de se connecter. Rien n’a été partagé.
guide-error-denied-do = Continuez sans l’accès, et laissez un bouton pour demander de nouveau. Ne demandez jamais de nouveau de vous-même : ce serait une boucle.
guide-error-scope = Votre scope nomme quelque chose que ce service n’a pas, ou rien alors qu’il le doit. La personne l’a lu sur l’une de nos pages et en est revenue par son bouton.
guide-error-scope-do = Demandez des noms du tableau ci-dessus, séparés par des espaces. N’envoyez pas de nouveau la personne avant cela.
guide-error-response-type = Votre response_type n’est pas disponible ici.
guide-error-response-type-do = Envoyez response_type=code.
guide-error-challenge = Le code_challenge manque alors qu’il est obligatoire, est mal formé ou n’est pas S256 ; ou response_type manque.
guide-error-challenge-do = Envoyez les deux paramètres PKCE comme dans l’exemple. La description nomme l’erreur.
guide-error-login = Vous avez envoyé prompt=none, et la personne doit se connecter : elle ne l’a pas fait, ou cela remonte à plus longtemps que votre max_age.
guide-error-consent = Vous avez envoyé prompt=none, et la personne doit décider : elle n’a pas encore autorisé tout cela, ou sa réponse n’est pas mémorisée.
guide-error-quiet-do = Envoyez de nouveau la personne sans prompt=none lorsqu’elle veut continuer.

guide-error-code = Le code a déjà été utilisé, a plus de 300 secondes, appartient à un autre client ou n’en a jamais été un.
guide-error-code-do = Envoyez de nouveau la personne se connecter. N’essayez pas deux fois le même code.
guide-error-refresh = Le jeton d’actualisation a été remplacé par un plus récent, est resté inutilisé trop longtemps, ou l’accès a été retiré.
guide-error-refresh-do = Jetez les jetons, et envoyez la personne se connecter la prochaine fois qu’elle en a besoin.
guide-error-verifier = Le code_verifier n’est pas celui dont le défi a été envoyé.
guide-error-verifier-do = Conservez le vérificateur avec la tentative pour laquelle il a été créé, un par tentative. Le code reste valable.
guide-error-no-verifier = Un défi a été envoyé, ou est obligatoire pour votre client, et l’échange n’a pas de vérificateur.
guide-error-no-verifier-do = Envoyez le code_verifier avec le code.
guide-error-client = Le client_id est inconnu, ou le client_secret est absent ou erroné.
guide-error-client-do = Corrigez vos réglages ; réessayer ne sert à rien. Le code reste valable.
guide-error-public = Votre client est enregistré comme public et a envoyé un secret.
guide-error-public-do = Omettez client_secret.
guide-error-redirect-uri = La redirect_uri n’est pas, octet par octet, l’une de celles qui sont enregistrées.
guide-error-redirect-uri-do = Envoyez celle que vous avez envoyée avec la demande d’autorisation.
guide-error-grant = Le grant_type est inconnu, ou désactivé pour ce service. Il tient aussi lieu d’unauthorized_client.
guide-error-grant-do = Utilisez l’un de ceux que nomment les métadonnées.
guide-error-https = La requête est arrivée en http, sans chiffrement.
guide-error-https-do = Utilisez l’adresse de cette page. Considérez que d’autres connaissent le secret que vous venez d’envoyer.
guide-error-basic = La même chose, si vous avez utilisé HTTP Basic. Le mot de passe y est coupé au premier deux-points et n’est pas décodé comme un formulaire.
guide-error-basic-do = Corrigez vos réglages, ou envoyez les deux valeurs comme champs du formulaire.
guide-error-no-scope = Un jeton sans personne a été demandé, et aucun scope n’a été indiqué.
guide-error-no-scope-do = Indiquez les scopes dont vous avez besoin.

guide-error-token = Le jeton d’accès a expiré, a été renouvelé entre-temps, a été retiré ou est celui d’un autre service.
guide-error-token-do = Renouvelez une fois et réessayez. Si le renouvellement est refusé, envoyez la personne se connecter.
guide-error-no-token = L’appel n’a pas de jeton dans son en-tête.
guide-error-no-token-do = Envoyez-le comme dans l’exemple.

guide-error-unknown-client = Le client_id est inconnu.
guide-error-unknown-client-do = Comparez-le avec celui qui vous a été attribué. La personne n’est pas renvoyée vers vous.
guide-error-unregistered = La redirect_uri n’est pas enregistrée, ou elle manque alors que plusieurs le sont.
guide-error-unregistered-do = Envoyez-la octet par octet telle qu’elle est enregistrée. La personne n’est pas renvoyée vers vous.
guide-error-malformed = Un paramètre figure deux fois, est trop long ou n’est pas en UTF-8 ; ou client_id manque.
guide-error-malformed-do = Créez le lien comme dans l’exemple, avec chaque paramètre une seule fois.
guide-error-down = La passerelle ne répond pas. Rien n’a été partagé.
guide-error-down-do = Rien : la personne peut réessayer sur cette page.

## Essayer

guide-test = Essayer
guide-test-client = { $link } : un client de démonstration le fait avec vous et montre chaque requête et chaque réponse, tous les secrets étant masqués. Il montre aussi ce qui se passe lorsque vous refusez.
guide-test-run = Parcourir les étapes avec { $place }
guide-test-alone = Définissez les variables d’environnement, exécutez l’un après l’autre les exemples de la connexion, et comparez ce que vous obtenez avec les tableaux de cette page. Refusez aussi une fois : votre application doit savoir y faire face.

## Pour les machines

guide-machines = Pour les machines
guide-metadata = { $link } (RFC 8414), à l’adresse { $address }
guide-metadata-link = Métadonnées du serveur d’autorisation
guide-llms = { $link }, une liste de ces pages en texte brut
