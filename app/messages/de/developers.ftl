# Die Seiten für die Entwickler von Anwendungen: /developers und /developers/{service}. Die Begriffe von
# OAuth sind hier erlaubt. Variablen mit dem Namen eines Parameters (client_id, scope) sind dieser Parameter.

developers = Für Entwickler
developers-title = Für Entwickler – { $operator }
developers-lead = Anwendungen können die APIs von { $operator } im Namen einer Person nutzen, sobald diese es erlaubt hat. Zu jedem Dienst gibt es eine Seite mit seinen Adressen, seinen Berechtigungen und Programmen für den Einstieg.

guide-title = { $service } verwenden – { $operator }
guide-use = { $service } in Ihrer Anwendung verwenden
guide-lead = Mit OAuth 2.0: Eine Person meldet sich bei { $operator } an, erlaubt, was Ihre Anwendung anfragt, und Sie rufen die API in ihrem Namen auf.
guide-last-known = Das Gateway ist gerade nicht erreichbar. Diese Seite zeigt den letzten bekannten Stand: { $at }.
guide-missing = Das Gateway ist gerade nicht erreichbar. Diese Seite zeigt nur, was in der Konfiguration steht; Gültigkeitsdauern, Grants und die eigenen Regeln des Gateways fehlen.
guide-unserved = Das Gateway bedient die Adressen auf dieser Seite zurzeit nicht: Keine Route dieses Dienstes führt dorthin. Bitte sagen Sie { $operator } Bescheid.
guide-contents = Auf dieser Seite

## Bevor Sie beginnen

guide-before = Bevor Sie beginnen
guide-registers = { $operator } registriert Ihre Anwendung und gibt ihr eine { $client_id } und, wenn sie es geheim halten kann, ein { $client_secret }.
guide-contact = { $link }.
guide-reach = So erreichen Sie { $operator }
guide-redirect-uris = Geben Sie jede Redirect-URI genau an: Sie wird Byte für Byte verglichen, mit Port, Pfad, Query und abschließendem Schrägstrich. Sie ist eine { $https }-Adresse oder, für Programme auf dem Gerät der Person, eine { $http }-Adresse mit { $ipv4 } oder { $ipv6 }.
guide-client-types = Eine Anwendung mit eigenem Server ist vertraulich (confidential): Ihr Geheimnis bleibt auf diesem Server. Eine Anwendung, die im Browser oder auf einem Gerät läuft, ist öffentlich (public): Sie hat kein Geheimnis, lässt { $client_secret } weg und muss PKCE verwenden.
guide-environment = Die Beispiele auf dieser Seite lesen Ihre eigenen Werte aus Umgebungsvariablen: { $client_id }, { $client_secret }, { $redirect_uri } und so weiter, dazu { $ca_file }, wenn das Zertifikat des Gateways von einer eigenen Zertifizierungsstelle stammt.

## Endpunkte

guide-endpoints = Endpunkte
guide-authorization = Autorisierungsendpunkt
guide-authorization-use = Schicken Sie den Browser der Person mit GET dorthin.
guide-token = Token-Endpunkt
guide-token-use =
    { $basic ->
        [yes] Senden Sie von Ihrem Server aus per POST ein Formular dorthin, mit der Kennung und dem Geheimnis des Clients darin oder per HTTP Basic.
       *[no] Senden Sie von Ihrem Server aus per POST ein Formular dorthin, mit der Kennung und dem Geheimnis des Clients darin.
    }
guide-api = API
guide-api-use = Rufen Sie diese Adresse und alles darunter mit einem Zugriffstoken auf.
guide-host = Host
guide-host-use = An diesem Namen unterscheidet das Gateway die Dienste: Senden Sie ihn als Host Ihrer Anfragen an das Gateway.
guide-issuer = Aussteller
guide-issuer-use = Steht als { $iss } in jeder Antwort an Ihre Redirect-URI (RFC 9207). Weisen Sie eine Antwort zurück, die einen anderen nennt.

## Anmeldung Schritt für Schritt

guide-flow = Anmeldung Schritt für Schritt
guide-no-codes = Dieses Gateway stellt für diesen Dienst zurzeit keine Codes aus: Schritt 1 endet mit { $error }.
guide-step-send = 1. Die Person zur Anmeldung schicken
guide-send = Erzeugen Sie einen PKCE-Verifier und einen { $state }, bewahren Sie beide in der Sitzung der Person auf, und leiten Sie ihren Browser zum Autorisierungsendpunkt weiter.
guide-asking = Der Link kann auch sagen, wie die Person gefragt wird, wie bei OpenID Connect. { $login }: Sie meldet sich erneut an. { $consent }: Sie entscheidet erneut. { $none }: Sie sieht keine Seite, und was eine bräuchte, ist ein Fehler. { $max_age }: Sie meldet sich erneut an, wenn die letzte Anmeldung mehr Sekunden zurückliegt. { $login_hint }: der Benutzername, den das Formular vorschlägt. { $ui_locales }: die Sprachen der Seiten, die beste zuerst.
guide-step-answer = 2. Die Antwort an Ihrer Redirect-URI entgegennehmen
guide-answer =
    { $issuer ->
        [yes] Vergleichen Sie zuerst { $state } mit dem Wert in der Sitzung der Person und prüfen Sie, dass { $iss } der oben genannte Aussteller ist. Danach steht in der Query entweder { $code } oder { $error }. Hat die Person weniger erlaubt, als Sie angefragt haben, sagt { $scope }, was.
       *[no] Vergleichen Sie zuerst { $state } mit dem Wert in der Sitzung der Person. Danach steht in der Query entweder { $code } oder { $error }. Hat die Person weniger erlaubt, als Sie angefragt haben, sagt { $scope }, was.
    }
guide-step-exchange = 3. Den Code einlösen
guide-exchange = Ein Code lässt sich innerhalb von 300 Sekunden einmal einlösen. Tun Sie das auf Ihrem Server. Die Antwort ist JSON: { $access_token }, { $token_type } und in der Regel { $expires_in } und { $refresh_token }. Bewahren Sie die Tokens auf wie Passwörter. Ein { $scope } steht nie darin.
guide-step-call = 4. Die API aufrufen
guide-call = Senden Sie das Zugriffstoken im Header { $header }, nach dem Wort { $bearer }.

guide-sample = { $task }, in { $language }
guide-task-authorize = Den Link erzeugen
guide-task-exchange = Den Code einlösen
guide-task-call = Die API aufrufen
guide-task-refresh = Den Zugriff erneuern
guide-task-client-credentials = Ein Token ohne Person erhalten

## Berechtigungen

guide-permissions = Berechtigungen
guide-name-permissions =
    { $rule ->
        [some] Nennen Sie in { $scope } die Berechtigungen, die Sie brauchen, durch Leerzeichen getrennt. Eine Anfrage muss mindestens eine nennen. Fragen Sie wenig an: Die Menschen lesen alles davon.
        [none] Nennen Sie in { $scope } die Berechtigungen, die Sie brauchen, durch Leerzeichen getrennt. Eine Anfrage darf auch keine nennen. Fragen Sie wenig an: Die Menschen lesen alles davon.
       *[unknown] Nennen Sie in { $scope } die Berechtigungen, die Sie brauchen, durch Leerzeichen getrennt. Fragen Sie wenig an: Die Menschen lesen alles davon.
    }
guide-no-permissions = Dieser Dienst hat keine Berechtigungen: Lassen Sie { $scope } weg.
guide-permission-name = Name
guide-permission-words = Was die Menschen lesen
guide-permission-weight = Gewicht
guide-permission-optional = Optional
guide-not-described = Den Namen selbst: Er ist nicht beschrieben.
guide-weight-see = Sehen
guide-weight-change = Ändern
guide-weight-sensitive = Sensibel
guide-optional-yes = Ja
guide-optional-no = Nein
guide-leave-out = Eine Person kann eine optionale Berechtigung weglassen, aber nur, wenn { $operator } weiß, dass Ihre Anwendung damit zurechtkommt: Fragen Sie danach. Lesen Sie dann { $scope } in der Antwort an Ihre Redirect-URI; es steht dort, wenn weniger erteilt wurde, als Sie angefragt haben. Der Token-Endpunkt nennt es nie.
guide-enforced =
    { $enforced ->
        [yes] Das Gateway selbst prüft keinen Aufruf gegen die erteilten Berechtigungen: Es teilt sie der API mit. Die API lehnt Aufrufe ab, die darüber hinausgehen.
       *[no] Das Gateway selbst prüft keinen Aufruf gegen die erteilten Berechtigungen: Es teilt sie der API mit. Was ein Aufruf darf, entscheidet die API.
    }

## Zugriff und Erneuerung

guide-access = Zugriff und Erneuerung
guide-code = Code
guide-code-lasts = Gilt 5 Minuten (300 Sekunden) und lässt sich einmal einlösen.
guide-access-token = Zugriffstoken
guide-refresh-token = Refresh-Token
guide-span = { $span } ({ $seconds })
guide-lasts = Gilt { $span }.
guide-access-endless = Läuft nicht von selbst ab; die Antwort enthält kein expires_in.
guide-refresh-lasts = Läuft ab, wenn es { $span } lang nicht genutzt wird. Mit jeder Erneuerung beginnt diese Zeit von vorn.
guide-refresh-endless = Läuft nicht von selbst ab.
guide-refresh-none = Es gibt keines.
guide-lifetimes-unknown = Das entscheidet das Gateway, und es ist gerade nicht erreichbar. Lesen Sie { $expires_in } in jeder Antwort.
guide-removed = Der Zugriff kann jederzeit vorher entzogen werden. Sie erfahren es durch eine 401-Antwort der API und durch eine abgelehnte Erneuerung.
guide-refresh = Erneuern
guide-refresh-keeps = Eine Erneuerung liefert ein neues Zugriffstoken und beendet das alte sofort. Das Refresh-Token bleibt dasselbe. Erneuern Sie nie zweimal gleichzeitig: Sonst geht eines der beiden Zugriffstokens verloren.
guide-refresh-replaces = Eine Erneuerung liefert ein neues Zugriffstoken und ein neues Refresh-Token und beendet beide alten sofort. Erneuern Sie nie zweimal gleichzeitig, und speichern Sie das neue Refresh-Token, bevor Sie das neue Zugriffstoken verwenden: Geht eine Antwort verloren, ist die Verbindung beendet.
guide-refresh-refused = Wird eine Erneuerung mit { $message } abgelehnt, ist der Zugriff beendet: Er wurde zu lange nicht genutzt oder entzogen. Schicken Sie die Person erneut zur Anmeldung; versuchen Sie es nicht noch einmal.

## PKCE

guide-pkce = PKCE
guide-challenge =
    { $required ->
        [all] Senden Sie immer eine { $code_challenge } (RFC 7636) mit ausgeschriebenem { $s256 }. { $plain } wird abgelehnt. PKCE ist für jeden Client vorgeschrieben.
        [public] Senden Sie immer eine { $code_challenge } (RFC 7636) mit ausgeschriebenem { $s256 }. { $plain } wird abgelehnt. PKCE ist für öffentliche Clients vorgeschrieben. Auch vertrauliche sollten es verwenden.
       *[unknown] Senden Sie immer eine { $code_challenge } (RFC 7636) mit ausgeschriebenem { $s256 }. { $plain } wird abgelehnt. PKCE ist mindestens für öffentliche Clients vorgeschrieben. Auch vertrauliche sollten es verwenden.
    }
guide-verifier = Wurde eine Challenge gesendet, gehört zum Einlösen ihr { $code_verifier }: 43 bis 128 Zeichen, für jeden Versuch ein neuer.

## Ohne Person

guide-without-user = Ohne Person
guide-client-credentials = Mit { $grant } erhält ein vertraulicher Client ein Token für sich selbst, direkt vom Token-Endpunkt: Weder eine Person noch eine dieser Seiten ist daran beteiligt. Ein Refresh-Token gibt es nicht: Fordern Sie ein neues Token an, wenn das alte abläuft.
guide-client-credentials-off = Dieser Dienst gewährt keinen Zugriff ohne Person: { $grant } ist ausgeschaltet.
guide-client-credentials-unknown = Ob { $grant } eingeschaltet ist, entscheidet das Gateway, und es ist gerade nicht erreichbar.

## Fehler

guide-errors = Fehler
guide-errors-words = { $error } und { $error_description } sind die eigenen Worte dieses Gateways; wo sie von RFC 6749 abweichen, gilt diese Seite. { $unauthorized_client } kommt nie vor.
guide-errors-redirect = An Ihrer Redirect-URI
guide-errors-token = Vom Token-Endpunkt
guide-errors-api = Von der API
guide-errors-pages = Auf einer unserer Seiten, für die Person
guide-error-value = Wert
guide-error-meaning = Bedeutung
guide-error-action = Was zu tun ist
guide-errors-anonymous = Das Gateway lässt auch Aufrufe ohne gültiges Token durch, als Aufrufe von niemand Bestimmtem, und teilt das der API mit: Ob sie darauf antwortet, entscheidet die API.

guide-error-denied = Die Person hat abgelehnt oder ist vor der Anmeldung umgekehrt. Es wurde nichts weitergegeben.
guide-error-denied-do = Machen Sie ohne den Zugriff weiter und bieten Sie eine Schaltfläche an, um erneut zu fragen. Fragen Sie nie von selbst noch einmal: Das wäre eine Endlosschleife.
guide-error-scope = Ihr scope nennt etwas, das dieser Dienst nicht hat, oder ist leer, obwohl er etwas nennen muss. Die Person hat das auf einer unserer Seiten gelesen und ist über deren Schaltfläche zurückgekommen.
guide-error-scope-do = Verwenden Sie Namen aus der Tabelle oben, durch Leerzeichen getrennt. Schicken Sie die Person vorher nicht noch einmal.
guide-error-response-type = Ihr response_type ist hier nicht verfügbar.
guide-error-response-type-do = Senden Sie response_type=code.
guide-error-challenge = Die code_challenge fehlt, obwohl sie vorgeschrieben ist, ist fehlerhaft oder nicht S256; oder response_type fehlt.
guide-error-challenge-do = Senden Sie beide PKCE-Parameter wie im Beispiel. Die Beschreibung nennt den Fehler.
guide-error-login = Sie haben prompt=none gesendet, und die Person muss sich anmelden: Sie hat es noch nicht getan, oder es ist länger her als Ihr max_age.
guide-error-consent = Sie haben prompt=none gesendet, und die Person muss entscheiden: Sie hat noch nicht alles davon erlaubt, oder ihre Antwort wurde nicht gemerkt.
guide-error-quiet-do = Schicken Sie die Person noch einmal ohne prompt=none, wenn sie fortfahren möchte.

guide-error-code = Der Code wurde schon eingelöst, ist älter als 300 Sekunden, gehört einem anderen Client oder war nie einer.
guide-error-code-do = Schicken Sie die Person erneut zur Anmeldung. Versuchen Sie denselben Code nicht zweimal.
guide-error-refresh = Das Refresh-Token wurde durch ein neueres ersetzt, zu lange nicht genutzt, oder der Zugriff wurde entzogen.
guide-error-refresh-do = Verwerfen Sie die Tokens, und schicken Sie die Person zur Anmeldung, wenn sie sie das nächste Mal braucht.
guide-error-verifier = Der code_verifier ist nicht der, dessen Challenge gesendet wurde.
guide-error-verifier-do = Bewahren Sie den Verifier beim Versuch auf, für den er erzeugt wurde: einen pro Versuch. Der Code ist noch gültig.
guide-error-no-verifier = Eine Challenge wurde gesendet oder ist für Ihren Client vorgeschrieben, und beim Einlösen fehlt der Verifier.
guide-error-no-verifier-do = Senden Sie den code_verifier zusammen mit dem Code.
guide-error-client = Die client_id ist unbekannt, oder das client_secret fehlt oder ist falsch.
guide-error-client-do = Korrigieren Sie Ihre Einstellungen; ein neuer Versuch hilft nicht. Der Code ist noch gültig.
guide-error-public = Ihr Client ist als öffentlich registriert und hat ein Geheimnis gesendet.
guide-error-public-do = Lassen Sie client_secret weg.
guide-error-redirect-uri = Die redirect_uri ist, Byte für Byte verglichen, keine der registrierten.
guide-error-redirect-uri-do = Senden Sie die, die Sie mit der Autorisierungsanfrage gesendet haben.
guide-error-grant = Der grant_type ist unbekannt oder für diesen Dienst ausgeschaltet. Der Wert steht auch für unauthorized_client.
guide-error-grant-do = Verwenden Sie einen, den die Metadaten nennen.
guide-error-https = Die Anfrage kam über unverschlüsseltes HTTP.
guide-error-https-do = Verwenden Sie die Adresse auf dieser Seite. Gehen Sie davon aus, dass das eben gesendete Geheimnis nun anderen bekannt ist.
guide-error-basic = Dasselbe, wenn Sie HTTP Basic verwendet haben. Das Passwort darin wird an einem Doppelpunkt abgeschnitten und nicht formularkodiert gelesen.
guide-error-basic-do = Korrigieren Sie Ihre Einstellungen, oder senden Sie beide Werte als Formularfelder.
guide-error-no-scope = Es wurde ein Token ohne Person angefordert und kein scope genannt.
guide-error-no-scope-do = Nennen Sie die Scopes, die Sie brauchen.

guide-error-token = Das Zugriffstoken ist abgelaufen, wurde inzwischen erneuert, wurde entzogen oder gehört zu einem anderen Dienst.
guide-error-token-do = Erneuern Sie einmal, und versuchen Sie es erneut. Wird die Erneuerung abgelehnt, schicken Sie die Person zur Anmeldung.
guide-error-no-token = Der Aufruf hat kein Token im Header.
guide-error-no-token-do = Senden Sie es wie im Beispiel.

guide-error-unknown-client = Die client_id ist unbekannt.
guide-error-unknown-client-do = Vergleichen Sie sie mit der, die Sie erhalten haben. Die Person wird nicht zu Ihnen zurückgeschickt.
guide-error-unregistered = Die redirect_uri ist nicht registriert, oder sie fehlt, obwohl mehrere registriert sind.
guide-error-unregistered-do = Senden Sie sie Byte für Byte so, wie sie registriert ist. Die Person wird nicht zu Ihnen zurückgeschickt.
guide-error-malformed = Ein Parameter kommt zweimal vor, ist zu lang oder nicht in UTF-8; oder client_id fehlt.
guide-error-malformed-do = Bilden Sie den Link wie im Beispiel, mit jedem Parameter genau einmal.
guide-error-down = Das Gateway antwortet nicht. Es wurde nichts weitergegeben.
guide-error-down-do = Nichts: Die Person kann es auf dieser Seite erneut versuchen.

## Ausprobieren

guide-test = Ausprobieren
guide-test-client = { $link }: Ein Demo-Client geht den Ablauf mit Ihnen durch und zeigt jede Anfrage und jede Antwort, mit unkenntlich gemachten Geheimnissen. Er zeigt auch, was geschieht, wenn Sie ablehnen.
guide-test-run = Den Ablauf mit { $place } durchspielen
guide-test-alone = Setzen Sie die Umgebungsvariablen, führen Sie die Beispiele der Anmeldung nacheinander aus, und vergleichen Sie das Ergebnis mit den Tabellen auf dieser Seite. Lehnen Sie auch einmal ab: Ihre Anwendung muss damit zurechtkommen.

## Maschinenlesbar

guide-machines = Maschinenlesbar
guide-metadata = { $link } (RFC 8414), unter { $address }
guide-metadata-link = Metadaten des Autorisierungsservers
guide-llms = { $link }, eine Liste dieser Seiten als reiner Text
