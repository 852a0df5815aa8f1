# Las páginas de problemas: qué ha pasado, si se ha compartido algo y qué hacer ahora.

# El título de la página de un problema. $heading es uno de los encabezados de abajo.
problem-title = Error: { $heading } – { $operator }

not-loaded-title = Error: no se ha podido cargar esta página
not-loaded = No se ha podido cargar esta página
not-loaded-why = No se ha compartido nada. Compruebe su conexión y vuelva a cargar la página.

# Los encabezados no llevan punto final. Tras cada uno se dice por qué y si se ha compartido algo.
nothing-shared = No se ha compartido nada.
request-malformed = No podemos leer esta solicitud
request-malformed-why = El enlace que le ha traído aquí está incompleto o dañado. No se ha compartido nada.
application-unknown = Aquí no conocemos esta aplicación
redirect-unregistered = Hemos detenido esta solicitud
redirect-unregistered-why = Le enviaría a un lugar que su desarrollador no ha registrado. No se ha compartido nada.
request-refused = Una aplicación ha hecho una solicitud que no podemos aceptar
request-refused-of = { $client } ha hecho una solicitud que no podemos aceptar
request-refused-why = Contiene un error que solo su desarrollador puede corregir. No se ha compartido nada.
request-expired = Esta solicitud ha caducado
request-expired-why = Una solicitud espera diez minutos. No se ha compartido nada.

# «Permitir» y «Denegar» son los botones de la página de consentimiento.
already-answered = Ya ha respondido
chose-allow = Eligió «Permitir».
chose-allow-just-now = Acaba de elegir «Permitir».
chose-allow-minutes-ago =
    { $count ->
        [one] Eligió «Permitir» hace un minuto.
       *[other] Eligió «Permitir» hace { $count } minutos.
    }
chose-allow-at = Eligió «Permitir» el { $day } a las { $time }.
chose-deny = Eligió «Denegar». No se ha compartido nada.
chose-deny-just-now = Acaba de elegir «Denegar». No se ha compartido nada.
chose-deny-minutes-ago =
    { $count ->
        [one] Eligió «Denegar» hace un minuto. No se ha compartido nada.
       *[other] Eligió «Denegar» hace { $count } minutos. No se ha compartido nada.
    }
chose-deny-at = Eligió «Denegar» el { $day } a las { $time }. No se ha compartido nada.
answered-once = Cada solicitud se puede responder una sola vez.

other-browser = Esta solicitud pertenece a otro navegador
other-browser-why = Se abrió en otro navegador o en otra ventana, y solo desde allí se puede responder. No se ha compartido nada.
cookies-blocked = Su navegador bloquea las cookies
cookies-blocked-why = Necesitamos una mientras tenga la sesión iniciada, para saber que es usted quien responde. No se ha compartido nada.
form-foreign = Hemos detenido este formulario
form-foreign-why = No procede de nuestra página en este navegador. No se ha compartido nada.
form-changed = Este formulario se ha modificado por el camino
form-changed-why = Lo que hemos recibido no es lo que le mostramos. No se ha compartido nada.
form-unreadable = No podemos leer este formulario

# $operator es a quién pertenece el servicio: «Ahora mismo no podemos conectar con Acme Cloud».
gateway-down = Ahora mismo no podemos conectar con { $operator }
request-kept =
    { $count ->
        [one] No se ha compartido nada. Guardamos su solicitud durante { $count } minuto.
       *[other] No se ha compartido nada. Guardamos su solicitud durante { $count } minutos.
    }
request-kept-some = No se ha compartido nada. Guardamos su solicitud durante unos minutos.
gateway-fault = Hemos recibido una respuesta que no podemos usar
gateway-fault-why = El servicio que hay detrás de esta página ha respondido de un modo que no entendemos. Que sepamos, no se ha compartido nada.
outcome-unknown = No sabemos si ha funcionado
outcome-unknown-why = La respuesta se ha perdido por el camino. Es posible que se haya dado acceso.
misconfigured = Este servicio no está bien configurado
misconfigured-why = Usted no ha hecho nada mal. No se ha compartido nada.
nothing-chosen = No ha elegido ningún permiso
nothing-chosen-why = Todo lo que pide esta aplicación es opcional y no ha marcado nada. No se ha compartido nada.
too-many-people = Hay demasiadas personas iniciando sesión
no-page = Aquí no hay ninguna página
no-page-why = Puede que la dirección esté mal escrita o que la página ya no exista. No se ha compartido nada.
not-like-that = Esta página no se puede usar así
not-like-that-why = La página existe, pero no para lo que su navegador le ha pedido. No se ha compartido nada.
request-too-large = Esta solicitud es demasiado grande
request-too-large-why = Contiene más de lo que podemos leer. No se ha compartido nada.
address-not-ours = Esta dirección no es nuestra
address-not-ours-why = Ha llegado a nosotros con un nombre que no usamos. No se ha compartido nada.
our-fault = Algo ha fallado por nuestra parte
our-fault-why = Usted no ha hecho nada mal. Que sepamos, no se ha compartido nada.

# Qué hacer ahora.
tell-who-gave-link = Avise a quien le haya dado el enlace.
tell-developer = Avise al desarrollador de la aplicación.
go-back-or-tell-developer = Regrese a la aplicación y vuelva a intentarlo. Si ocurre de nuevo, avise a su desarrollador.
can-take-you-back = Podemos llevarle de vuelta e informar a la aplicación.
go-back-and-start = Regrese a la aplicación y empiece de nuevo.
go-back-or-close = Puede regresar a la aplicación o cerrar esta página.
start-in-this-browser = Regrese a la aplicación y empiece de nuevo en este navegador.
allow-cookies-and-go-back = Permita las cookies para este sitio, regrese a la aplicación y vuelva a intentarlo.
allow-cookies-and-try-again = Permita las cookies para este sitio y vuelva a intentarlo.
load-form-again = Retroceda una página, vuelva a cargarla e inténtelo otra vez.
wait-and-try-again = Espere un momento y vuelva a intentarlo.
see-whether-it-works = Regrese a la aplicación y compruebe si funciona. Si no era lo que quería, retire el acceso en su cuenta.
tell-operator = Si ocurre de nuevo, avise a { $operator } e indique el identificador que aparece abajo.
choose-or-deny = Elija al menos un permiso o deniegue la solicitud.
wait-and-load-again =
    { $count ->
        [one] Espere { $count } segundo y vuelva a cargar esta página.
       *[other] Espere { $count } segundos y vuelva a cargar esta página.
    }
go-back-if-sent = Si le ha enviado aquí una aplicación, regrese a ella y empiece de nuevo.
open-given-link = Abra el enlace que le haya dado { $operator } o la aplicación.

# Los botones y enlaces. $host es dónde está la aplicación: «Volver a photos.example».
return-to-host = Volver a { $host }
try-again = Volver a intentarlo
start-again = Empezar de nuevo
remove-its-access = Retirar su acceso

# Un bloque plegado: lo que contiene es técnico y está en inglés.
for-the-developer = Para el desarrollador de la aplicación

# Para preguntar al operador: «Identificador: 7f3c-91ab-02de».
request-id = Identificador de la solicitud: { $id }
request-id-name = Identificador de la solicitud
