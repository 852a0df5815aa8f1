# Die Seite, auf der jemand entscheidet, was eine Anwendung darf.

title-consent = Zugriff erlauben? – { $operator }
allow-question = Darf { $client } Ihr Konto bei { $operator } nutzen?
changed-meanwhile = Die Angaben zu dieser Anwendung haben sich geändert, während Sie gelesen haben. Lesen Sie sie noch einmal, bevor Sie entscheiden.

# Unter der Frage: von wem die Anwendung ist.
by-developer = von { $developer }
checked-by = Von { $operator } geprüft
not-checked = Nicht von { $operator } geprüft. Den Namen hat der Entwickler gewählt.
nothing-allowed-now = Derzeit hat sie keinen Zugriff auf Ihr Konto.
first-allowed = Sie haben sie zum ersten Mal am { $day } erlaubt.
already-allowed-since = Sie erlauben das bereits seit dem { $day }. Erneut erlauben?
# Die Anwendung ist hier der Name von damals.
renamed = Der Name hat sich geändert. Als Sie die Anwendung zuletzt erlaubt haben, hieß sie { $client }. Fahren Sie nur fort, wenn Sie wissen, warum.
renamed-by = Der Name hat sich geändert. Als Sie die Anwendung zuletzt erlaubt haben, hieß sie { $client }, von { $developer }. Fahren Sie nur fort, wenn Sie wissen, warum.
other-developer = Der Entwickler hat sich geändert. Als Sie die Anwendung zuletzt erlaubt haben, war sie von { $developer }. Fahren Sie nur fort, wenn Sie wissen, warum.
developer-was-unnamed = Der Entwickler hat sich geändert. Als Sie die Anwendung zuletzt erlaubt haben, war keiner angegeben. Fahren Sie nur fort, wenn Sie wissen, warum.
# Der Ort ist ein Host oder einer der Sätze von „Es geht weiter zu“.
led-elsewhere = Die Anwendung führt woandershin als beim letzten Mal, als Sie sie erlaubt haben. Fahren Sie nur fort, wenn Sie wissen, warum. Sie führte zu: { $place }
looks-like = Der Name dieser Anwendung ähnelt dem von { $other }, einer anderen Anwendung eines anderen Entwicklers. Fahren Sie nur fort, wenn Sie diese hier erwartet haben.
same-name = Ein anderer Entwickler hat hier eine Anwendung mit demselben Namen. Fahren Sie nur fort, wenn Sie diese hier erwartet haben.
mixed-alphabets = Der Name dieser Anwendung mischt Buchstaben verschiedener Alphabete, wie es Nachahmungen tun. Fahren Sie nur fort, wenn Sie diese Anwendung erwartet haben.

# Eine Beschriftung; der Name des Kontos steht in der nächsten Zeile.
signed-in-as = Angemeldet als
use-another-account = Anderes Konto verwenden
signed-out-meanwhile = Sie wurden abgemeldet. Es wurde nichts weitergegeben. { $again }
sign-in-anew = Erneut anmelden

# Eine Überschrift; die Berechtigungen folgen als Liste: „Ihren Kalender sehen“.
will-be-able-to = { $client } wird Folgendes können
what-for = Wofür: { $purpose }
what-it-asks-for = Worum { $client } bittet
nothing-particular = Die Anwendung bittet um keine bestimmte Berechtigung. { $operator } entscheidet, worauf sie zugreifen kann.

# Überschriften für Gruppen von Berechtigungen.
new = Neu
already-allowed = Bereits erlaubt
see = Sehen
change = Ändern
sensitive = Sensibel

choose-what-to-allow = Optional: Wählen Sie, was Sie erlauben
not-described = { $operator } hat diese Berechtigung nicht beschrieben.
technical-names = Technische Namen
# Eine Überschrift; was nicht möglich ist, folgt als Liste: „Ihre Passwörter sehen“.
not-able-to = Folgendes wird nicht möglich sein

# Angaben, jede mit ihrer Beschriftung.
good-to-know = Gut zu wissen
you-go-to = Es geht weiter zu
program-on-device = Ein Programm auf diesem Gerät ({ $host }, Port { $port })
# Das Schema ist das der Links: „com.example.app“.
app-on-device = Die App auf diesem Gerät, die { $scheme }-Links öffnet
how-long = Wie lange
take-back = Widerrufen
# Das Konto ist ein Link: „Ihr Konto“.
at-any-time = Jederzeit möglich unter { $account }
# Wo dem Gateway nicht gesagt werden kann, dass ein Zugriff endet.
only-off-list = Sie können die Anwendung unter { $account } von der Liste nehmen. Bereits gewährten Zugriff können wir aber nicht beenden.
only-off-list-and-asked = Sie können die Anwendung unter { $account } von der Liste nehmen. Wir fragen Sie dann wieder, können aber bereits gewährten Zugriff nicht beenden.
any-program-can-listen = Jedes Programm auf diesem Gerät kann diese Adresse öffnen. Erlauben Sie den Zugriff nur, wenn Sie diese Anwendung gerade selbst gestartet haben.
any-app-can-open = Jede App auf diesem Gerät kann diese Links für sich beanspruchen. Erlauben Sie den Zugriff nur, wenn Sie gerade aus dieser Anwendung kommen.
# Aufklappbar: was das Gateway der API mitteilt.
api-learns = Was die API über Sie erfährt
api-learns-id = Ihre Benutzerkennung: { $id }
api-learns-scopes = Welche davon Sie erlauben: { $scopes }

# Wie lange ein Zugriff besteht. Die Zeit ist „14 Tage“, das Ende ein Tag mit Uhrzeit.
until-unused = Bis Sie ihn entziehen oder bis er { $span } lang nicht genutzt wird.
until-removed = Bis Sie ihn entziehen. Er endet nicht von selbst.
until-chosen = Bis { $end }, wie von Ihnen gewählt.
until-chosen-or-unused = Bis { $end }, wie von Ihnen gewählt; früher, wenn er { $span } lang nicht genutzt wird.
ends-when-unused = Er endet, wenn er { $span } lang nicht genutzt wird.
never-ends = Er endet nicht von selbst.
end-unknown = Im Moment können wir nicht sagen, wann er endet.

# Eine Wahl: bis dann, oder so viele Tage.
keep-access = Diesen Zugriff behalten
until-i-remove-it = Bis ich ihn entziehe
ends-so-far = Bisher endet er am { $end }. Was Sie hier wählen, tritt an diese Stelle.
remember-choice = Meine Wahl merken
remember-means = Sie werden nicht erneut gefragt, wenn die Anwendung vom selben Ort aus um dasselbe bittet.

# Die Zeile über den beiden Antworten. Die gezeigte Zahl ändert sich auf der Seite; kein Plural darf an ihr hängen.
tally-all =
    { $total ->
        [one] Sie erlauben { $shown } Berechtigung.
       *[other] Sie erlauben { $shown } Berechtigungen.
    }
tally-some =
    { $total ->
        [one] Sie erlauben { $shown } von 1 Berechtigung.
       *[other] Sie erlauben { $shown } von { $total } Berechtigungen.
    }
deny = Ablehnen
allow = Erlauben
# Auf den Knöpfen, sobald sie gedrückt sind.
denying = Wird abgelehnt…
allowing = Wird erlaubt…
still-working = Noch in Arbeit…

time-left =
    { $minutes ->
        [0] Diese Anfrage wartet noch weniger als eine Minute.
        [one] Diese Anfrage wartet noch 1 Minute.
       *[other] Diese Anfrage wartet noch { $minutes } Minuten.
    }
two-minutes-left = Diese Anfrage endet in 2 Minuten.
keep-open = Offen halten

# Links zu den eigenen Seiten der Anwendung.
website-of = Website von { $client }
privacy-policy-of = Datenschutzerklärung von { $client }
terms-of = Nutzungsbedingungen von { $client }
opens-in-new-tab = (öffnet einen neuen Tab)
