# La page où l’on se connecte.

title-sign-in = Se connecter – { $operator }
title-sign-in-error = Erreur : Se connecter – { $operator }

# Un titre, et le bouton du formulaire.
sign-in = Se connecter
# Sous le titre : l’un des deux.
to-continue = pour continuer vers { $client }
to-your-account = à votre compte { $operator }

wrong-pair = Le nom d’utilisateur ou le mot de passe est incorrect.
# La durée est « 30 secondes ».
too-many-tries = Trop de tentatives. Patientez { $span }, puis réessayez.
signed-out-idle = Vous avez été déconnecté pour cause d’inactivité. Rien n’a été partagé.
incomplete = Saisissez votre nom d’utilisateur et votre mot de passe.

username = Nom d’utilisateur
password = Mot de passe
# Un petit bouton dans le champ ; le second est son nom complet.
show = Afficher
show-password = Afficher le mot de passe
caps-lock = La touche Verr. Maj. est activée.

# Sur le bouton, une fois pressé.
signing-in = Connexion en cours…
cancel-and-return = Annuler et revenir à { $client }
