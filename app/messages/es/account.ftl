# Las páginas de la propia cuenta: desde cerrar la sesión hasta lo que ha ocurrido en ella.

# Entre las páginas propias: enlaces, encabezados y títulos.
applications-page = Aplicaciones
password-page = Contraseña
devices-page = Dispositivos
activity-page = Actividad
newer = Más recientes
older = Anteriores

# La primera página de la cuenta.
sign-out-here = Cerrar sesión
applications-with-access = Aplicaciones con acceso
details-missing = En este momento faltan algunos datos.
no-applications = Ninguna aplicación tiene acceso a su cuenta. Cuando permita el acceso a una, aparecerá aquí.
pages-of-list = Páginas de la lista
access-being-removed = Acceso que se está quitando

# Una aplicación: de quién es, desde cuándo y qué puede hacer.
part-of = Forma parte de { $operator }
application-by = de { $developer }
access-since = desde el { $since }, permitida por última vez el { $last }
given-nothing-particular = No tiene ningún permiso concreto. { $operator } decide a qué puede acceder.
permissions-given = Permisos
access-leads-to = Le lleva a
access-lasts = Cuánto tiempo
remove-access = Retirar el acceso
# Sigue a «Retirar el acceso» para quien escucha la página.
remove-access-of = { " " }de { $client }

# La pregunta antes de retirar un acceso.
removal-title = ¿Retirar el acceso?
removal-question = ¿Retirar el acceso de { $client }?
removal-ends = Dejará de funcionar con su cuenta en unos segundos. Lo que ya haya copiado no se borra. Podrá volver a solicitar acceso.
# Termina con una frase que dice cuándo acaba el acceso por sí solo.
removal-cannot-end = La próxima vez le preguntaremos, pero no podemos poner fin al acceso ya concedido. { $ends }
# De la aplicación propia del operador, que no necesita preguntar.
removal-ends-own = Dejará de funcionar con su cuenta en unos segundos. Lo que ya haya copiado no se borra. Forma parte de { $operator }: cuando vuelva a usarla, podrá obtener acceso sin preguntarle.
removal-cannot-end-own = No podemos poner fin al acceso ya concedido. { $ends } Forma parte de { $operator }: cuando vuelva a usarla, podrá obtener acceso sin preguntarle.
removal-keep = Conservar

# En qué ha quedado una retirada.
removal-underway = Se está retirando el acceso
removal-done = Acceso retirado
removal-forgotten = Quitada de su lista
removal-of = { $what }: { $client }
connections-sought = Estamos buscando sus conexiones.
connections-so-far =
    { $ended ->
        [one] Se ha cerrado { $ended } conexión hasta ahora. Aún no hemos terminado.
       *[other] Se han cerrado { $ended } conexiones hasta ahora. Aún no hemos terminado.
    }
connections-none-yet = Aún no se ha podido cerrar ninguna conexión. Seguimos intentándolo.
connections-maybe-more =
    { $ended ->
        [one] Se ha cerrado { $ended } conexión. Puede haber más. Seguimos intentándolo.
       *[other] Se han cerrado { $ended } conexiones. Puede haber más. Seguimos intentándolo.
    }
connections-failed =
    { $ended ->
        [one] Se ha cerrado { $ended } de { $all }; no ha sido posible con { $failed }. Seguimos intentándolo.
       *[other] Se han cerrado { $ended } de { $all }; no ha sido posible con { $failed }. Seguimos intentándolo.
    }
connections-checked-later =
    { $ended ->
        [0] No quedaba ninguna conexión por cerrar. Lo comprobaremos de nuevo a las { $time }, porque un código entregado antes puede usarse hasta entonces.
        [one] Se ha cerrado { $ended } conexión. Lo comprobaremos de nuevo a las { $time }, porque un código entregado antes puede usarse hasta entonces.
       *[other] Se han cerrado { $ended } conexiones. Lo comprobaremos de nuevo a las { $time }, porque un código entregado antes puede usarse hasta entonces.
    }
connections-none-left =
    { $ended ->
        [0] No quedaba ninguna conexión por cerrar. Lo hemos comprobado de nuevo: no queda nada.
        [one] Se ha cerrado { $ended } conexión. Lo hemos comprobado de nuevo: no queda nada.
       *[other] Se han cerrado { $ended } conexiones. Lo hemos comprobado de nuevo: no queda nada.
    }
removal-refresh = Actualizar
removal-try-now = Intentarlo ahora

# Elegir una contraseña nueva.
password-changed-title = Contraseña cambiada
password-error-title = Error: Contraseña
password-changed = Su contraseña se ha cambiado. Se ha cerrado la sesión en todos los demás dispositivos.
password-change-signs-out = Al cambiarla, su sesión seguirá abierta aquí y se cerrará en todos los demás lugares.
password-none = Su cuenta no tiene contraseña, así que no hay ninguna que cambiar. Póngase en contacto con { $operator } si desea iniciar sesión con una.
# Termina con una de las cuatro frases siguientes.
password-not-changed = Su contraseña no se ha cambiado. { $why }
password-current-wrong = La contraseña actual no es correcta.
password-throttled = Demasiados intentos. Espere { $wait } y vuelva a intentarlo.
password-incomplete = Escriba su contraseña actual y una nueva.
password-choose-another = Elija otra contraseña nueva.
password-current = Contraseña actual
password-new = Contraseña nueva
password-hint = Al menos { $minimum } caracteres. Unas cuantas palabras sin relación entre sí son fáciles de recordar.
password-change = Cambiar contraseña
# Junto a los campos.
password-not-current = Esta no es su contraseña actual.
password-too-short =
    { $characters ->
        [one] Tiene { $characters } carácter y necesita al menos { $minimum }.
       *[other] Tiene { $characters } caracteres y necesita al menos { $minimum }.
    }
password-too-long = Es demasiado larga.
# Lleva en medio una de las frases siguientes.
password-guessable = Es fácil de adivinar. { $why } Añada una o dos palabras más, mejor si son poco comunes.
guessable-keys = Las filas y los dibujos de teclas se prueban entre lo primero.
guessable-repeats = Repetir lo mismo aporta poco.
guessable-common = Mucha gente la usa, o usa una muy parecida.
guessable-sequence = Las letras o cifras seguidas se prueban entre lo primero.
guessable-dates = Los días y los años se prueban entre lo primero.
guessable-words = Una palabra sola se encuentra enseguida.
guessable-names = Los nombres se prueban entre lo primero.
guessable-tricks = Las mayúsculas, las cifras en lugar de letras y las palabras al revés ocultan poco.
guessable-plain = Casi todo en ella es previsible.

# Dónde tiene abierta la sesión la persona.
devices-lead = Tiene la sesión abierta en estos dispositivos. Si no reconoce alguno, cierre su sesión y cambie la contraseña.
devices-were-signed-out =
    { $count ->
        [0] No tiene la sesión abierta en ningún otro lugar.
        [one] Se ha cerrado la sesión en { $count } dispositivo.
       *[other] Se ha cerrado la sesión en { $count } dispositivos.
    }
device-known = { $browser } en { $system }
device-of-system = Un navegador en { $system }
device-unknown = Un dispositivo desconocido
this-device = Este dispositivo
device-signed-in = Sesión iniciada el { $when }
device-last-seen = Visto por última vez el { $when }
device-network = Desde la red { $network }
sign-out-there = Cerrar esa sesión
# Sigue a «Cerrar esa sesión» para quien escucha la página.
sign-out-there-where = { " " }({ $device })
sign-out-others = Cerrar las demás sesiones

# Lo que ha ocurrido.
activity-title = Actividad, página { $page }
activity-lead = Lo que ha ocurrido en su cuenta en los últimos 90 días, empezando por lo más reciente. Si no reconoce algo, cambie la contraseña.
activity-none = Todavía no ha ocurrido nada.
pages-of-activity = Páginas
you-signed-in = Usted inició sesión
wrong-passwords =
    { $times ->
        [one] Un intento con una contraseña incorrecta
       *[other] { $times } intentos con una contraseña incorrecta
    }
wrong-password-advice = Si no fue usted, puede que alguien intente adivinarla. Su contraseña sigue protegiendo la cuenta.
you-signed-out = Usted cerró sesión
password-was-changed = Se cambió su contraseña
others-were-signed-out = Se cerró la sesión en todos los demás dispositivos.
you-allowed = Usted permitió el acceso a { $client }
allowed-nothing-particular = Ningún permiso concreto
allowed-until = Hasta el { $end }, como eligió
you-denied = Usted denegó el acceso a { $client }
you-removed = Usted retiró el acceso de { $client }
got-access-without-asking = Acceso dado sin preguntar: { $client }
access-ended = El acceso de { $client } terminó, como usted eligió
what-became-of-it = Qué ha sido de él
you-signed-out-device = Usted cerró la sesión en otro dispositivo
you-signed-out-others = Usted cerró las demás sesiones
devices-counted =
    { $count ->
        [one] { $count } dispositivo
       *[other] { $count } dispositivos
    }

# Después de cerrar la sesión.
signed-out = Ha cerrado sesión
signed-out-close = Puede cerrar esta página.
sign-in-again = Volver a iniciar sesión
