# Die Problemseiten: was geschehen ist, ob etwas weitergegeben wurde, was jetzt zu tun ist.

# Der Titel einer Problemseite. $heading ist eine der Überschriften unten.
problem-title = Fehler: { $heading } – { $operator }

not-loaded-title = Fehler: Diese Seite konnte nicht geladen werden
not-loaded = Diese Seite konnte nicht geladen werden
not-loaded-why = Es wurde nichts weitergegeben. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu.

# Überschriften haben keinen Punkt. Darauf folgt, warum, und ob etwas weitergegeben wurde.
nothing-shared = Es wurde nichts weitergegeben.
request-malformed = Wir können diese Anfrage nicht lesen
request-malformed-why = Der Link, der Sie hierher geführt hat, ist unvollständig oder beschädigt. Es wurde nichts weitergegeben.
application-unknown = Diese Anwendung ist hier nicht bekannt
redirect-unregistered = Wir haben diese Anfrage angehalten
redirect-unregistered-why = Sie würde Sie an eine Adresse führen, die ihr Entwickler nicht registriert hat. Es wurde nichts weitergegeben.
request-refused = Eine Anwendung hat eine Anfrage gestellt, die wir nicht annehmen können
request-refused-of = { $client } hat eine Anfrage gestellt, die wir nicht annehmen können
request-refused-why = Darin ist ein Fehler, den nur der Entwickler beheben kann. Es wurde nichts weitergegeben.
request-expired = Diese Anfrage ist abgelaufen
request-expired-why = Eine Anfrage wartet zehn Minuten. Es wurde nichts weitergegeben.

# „Erlauben“ und „Ablehnen“ heißen die Schaltflächen der Seite, auf der man entscheidet.
already-answered = Sie haben bereits geantwortet
chose-allow = Sie haben „Erlauben“ gewählt.
chose-allow-just-now = Sie haben gerade eben „Erlauben“ gewählt.
chose-allow-minutes-ago =
    { $count ->
        [one] Sie haben vor einer Minute „Erlauben“ gewählt.
       *[other] Sie haben vor { $count } Minuten „Erlauben“ gewählt.
    }
chose-allow-at = Sie haben am { $day } um { $time } „Erlauben“ gewählt.
chose-deny = Sie haben „Ablehnen“ gewählt. Es wurde nichts weitergegeben.
chose-deny-just-now = Sie haben gerade eben „Ablehnen“ gewählt. Es wurde nichts weitergegeben.
chose-deny-minutes-ago =
    { $count ->
        [one] Sie haben vor einer Minute „Ablehnen“ gewählt. Es wurde nichts weitergegeben.
       *[other] Sie haben vor { $count } Minuten „Ablehnen“ gewählt. Es wurde nichts weitergegeben.
    }
chose-deny-at = Sie haben am { $day } um { $time } „Ablehnen“ gewählt. Es wurde nichts weitergegeben.
answered-once = Jede Anfrage kann nur einmal beantwortet werden.

other-browser = Diese Anfrage gehört zu einem anderen Browser
other-browser-why = Sie wurde in einem anderen Browser oder Fenster geöffnet und kann nur dort beantwortet werden. Es wurde nichts weitergegeben.
cookies-blocked = Ihr Browser blockiert Cookies
cookies-blocked-why = Solange Sie angemeldet sind, brauchen wir eines, um zu wissen, dass Sie es sind, der antwortet. Es wurde nichts weitergegeben.
form-foreign = Wir haben dieses Formular angehalten
form-foreign-why = Es kam nicht von unserer Seite in diesem Browser. Es wurde nichts weitergegeben.
form-changed = Dieses Formular wurde unterwegs verändert
form-changed-why = Was bei uns ankam, ist nicht das, was wir Ihnen gezeigt haben. Es wurde nichts weitergegeben.
form-unreadable = Wir können dieses Formular nicht lesen

# $operator ist, wessen Dienst das ist: „Wir können Acme Cloud gerade nicht erreichen“.
gateway-down = Wir können { $operator } gerade nicht erreichen
request-kept =
    { $count ->
        [one] Es wurde nichts weitergegeben. Ihre Anfrage bleibt noch { $count } Minute erhalten.
       *[other] Es wurde nichts weitergegeben. Ihre Anfrage bleibt noch { $count } Minuten erhalten.
    }
request-kept-some = Es wurde nichts weitergegeben. Ihre Anfrage bleibt noch einige Minuten erhalten.
gateway-fault = Wir haben eine Antwort erhalten, mit der wir nichts anfangen können
gateway-fault-why = Der Dienst hinter dieser Seite hat auf eine Weise geantwortet, die wir nicht verstehen. Soweit wir wissen, wurde nichts weitergegeben.
outcome-unknown = Wir wissen nicht, ob das geklappt hat
outcome-unknown-why = Die Antwort ist unterwegs verloren gegangen. Möglicherweise wurde Zugriff gewährt.
misconfigured = Dieser Dienst ist nicht richtig eingerichtet
misconfigured-why = Sie haben nichts falsch gemacht. Es wurde nichts weitergegeben.
nothing-chosen = Sie haben keine Berechtigung ausgewählt
nothing-chosen-why = Alles, was diese Anwendung möchte, ist freiwillig, und Sie haben nichts davon ausgewählt. Es wurde nichts weitergegeben.
too-many-people = Gerade melden sich zu viele Menschen an
no-page = Hier gibt es keine Seite
no-page-why = Vielleicht ist die Adresse falsch geschrieben, oder die Seite gibt es nicht mehr. Es wurde nichts weitergegeben.
not-like-that = So lässt sich diese Seite nicht verwenden
not-like-that-why = Es gibt sie, aber nicht für das, was Ihr Browser von ihr wollte. Es wurde nichts weitergegeben.
request-too-large = Diese Anfrage ist zu groß
request-too-large-why = Sie enthält mehr, als wir zu lesen bereit sind. Es wurde nichts weitergegeben.
address-not-ours = Diese Adresse gehört nicht zu uns
address-not-ours-why = Sie haben uns unter einem Namen erreicht, den wir nicht verwenden. Es wurde nichts weitergegeben.
our-fault = Bei uns ist etwas schiefgegangen
our-fault-why = Sie haben nichts falsch gemacht. Soweit wir wissen, wurde nichts weitergegeben.

# Was jetzt zu tun ist.
tell-who-gave-link = Sagen Sie es dem, der Ihnen den Link gegeben hat.
tell-developer = Sagen Sie es dem Entwickler der Anwendung.
go-back-or-tell-developer = Gehen Sie zurück zur Anwendung und versuchen Sie es erneut. Wenn es wieder geschieht, sagen Sie es dem Entwickler.
can-take-you-back = Wir können Sie zurückbringen und der Anwendung Bescheid geben.
go-back-and-start = Gehen Sie zurück zur Anwendung und beginnen Sie von vorn.
go-back-or-close = Sie können zur Anwendung zurückgehen oder diese Seite schließen.
start-in-this-browser = Gehen Sie zurück zur Anwendung und beginnen Sie in diesem Browser von vorn.
allow-cookies-and-go-back = Erlauben Sie Cookies für diese Website, gehen Sie dann zurück zur Anwendung und versuchen Sie es erneut.
allow-cookies-and-try-again = Erlauben Sie Cookies für diese Website und versuchen Sie es dann erneut.
load-form-again = Gehen Sie eine Seite zurück, laden Sie sie neu und versuchen Sie es noch einmal.
wait-and-try-again = Warten Sie einen Moment und versuchen Sie es dann erneut.
see-whether-it-works = Gehen Sie zurück zur Anwendung und sehen Sie nach, ob es funktioniert. Wenn Sie das nicht wollten, entziehen Sie ihr in Ihrem Konto den Zugriff.
tell-operator = Wenn es wieder geschieht, melden Sie es { $operator } mit der Anfrage-ID unten.
choose-or-deny = Wählen Sie mindestens eine Berechtigung aus, oder lehnen Sie die Anfrage ab.
wait-and-load-again =
    { $count ->
        [one] Warten Sie { $count } Sekunde und laden Sie diese Seite dann neu.
       *[other] Warten Sie { $count } Sekunden und laden Sie diese Seite dann neu.
    }
go-back-if-sent = Wenn eine Anwendung Sie hierher geschickt hat, gehen Sie zu ihr zurück und beginnen Sie von vorn.
open-given-link = Öffnen Sie den Link, den Sie von { $operator } oder von der Anwendung erhalten haben.

# Die Schaltflächen und Links. $host ist, wo die Anwendung ist: „Zurück zu photos.example“.
return-to-host = Zurück zu { $host }
try-again = Erneut versuchen
start-again = Von vorn beginnen
remove-its-access = Zugriff entziehen

# Eingeklappt; was darin steht, ist technisch und auf Englisch.
for-the-developer = Für den Entwickler der Anwendung

# Für Rückfragen beim Betreiber: „Anfrage-ID: 7f3c-91ab-02de“.
request-id = Anfrage-ID: { $id }
request-id-name = Anfrage-ID
