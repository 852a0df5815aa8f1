# La página donde una persona decide qué puede hacer una aplicación.

title-consent = ¿Permitir el acceso? – { $operator }
allow-question = ¿Permitir que { $client } use su cuenta de { $operator }?
changed-meanwhile = Los datos de la aplicación cambiaron mientras usted leía. Vuelva a leerlos antes de decidir.

# Debajo de la pregunta: quién hizo la aplicación.
by-developer = de { $developer }
checked-by = Comprobada por { $operator }
not-checked = No comprobada por { $operator }. El nombre lo eligió su desarrollador.
nothing-allowed-now = Ahora no tiene acceso a su cuenta.
first-allowed = La permitió por primera vez el { $day }.
already-allowed-since = Ya permite esto desde el { $day }. ¿Permitirlo otra vez?
# Aquí, la aplicación es el nombre de entonces.
renamed = Su nombre ha cambiado. La última vez que la permitió se llamaba { $client }. Continúe solo si sabe por qué.
renamed-by = Su nombre ha cambiado. La última vez que la permitió se llamaba { $client }, de { $developer }. Continúe solo si sabe por qué.
other-developer = Su desarrollador ha cambiado. La última vez que la permitió era de { $developer }. Continúe solo si sabe por qué.
developer-was-unnamed = Su desarrollador ha cambiado. La última vez que la permitió no se indicaba ninguno. Continúe solo si sabe por qué.
# El lugar es un servidor o una de las frases de «Irá a».
led-elsewhere = Lleva a un lugar distinto que la última vez que la permitió. Continúe solo si sabe por qué. Llevaba a: { $place }
looks-like = El nombre de esta aplicación se parece al de { $other }, otra aplicación de otro desarrollador. Continúe solo si esperaba esta.
same-name = Otro desarrollador tiene aquí una aplicación con el mismo nombre. Continúe solo si esperaba esta.
mixed-alphabets = El nombre de esta aplicación mezcla letras de distintos alfabetos, como hacen las imitaciones. Continúe solo si esperaba verla.

# Una etiqueta; el nombre de la cuenta está en la línea siguiente.
signed-in-as = Sesión iniciada como
use-another-account = Usar otra cuenta
signed-out-meanwhile = Se ha cerrado su sesión. No se ha compartido nada. { $again }
sign-in-anew = Volver a iniciar sesión

# Un título; los permisos siguen en una lista: «Ver su calendario».
will-be-able-to = { $client } podrá
what-for = Para qué: { $purpose }
what-it-asks-for = Qué solicita { $client }
nothing-particular = No solicita ningún permiso en concreto. { $operator } decide a qué puede acceder.

# Títulos de grupos de permisos.
new = Nuevos
already-allowed = Ya permitidos
see = Ver
change = Cambiar
sensitive = Delicado

choose-what-to-allow = Opcional: elija qué permitir
not-described = { $operator } no ha descrito este permiso.
technical-names = Nombres técnicos
# Un título; lo que queda fuera de su alcance sigue en una lista: «Ver sus contraseñas».
not-able-to = No podrá

# Datos, cada uno con su etiqueta.
good-to-know = Conviene saber
you-go-to = Irá a
program-on-device = Un programa de este dispositivo ({ $host }, puerto { $port })
# El esquema es el de los enlaces: «com.example.app».
app-on-device = La aplicación de este dispositivo que abre los enlaces { $scheme }
how-long = Cuánto dura
take-back = Retirarlo
# La cuenta es un enlace: «Su cuenta».
at-any-time = En cualquier momento, en { $account }
# Cuando no se puede ordenar a la pasarela que ponga fin a un acceso.
only-off-list = Puede quitarla de la lista en { $account }, pero no podemos poner fin al acceso ya concedido.
only-off-list-and-asked = Puede quitarla de la lista en { $account }. Entonces volveremos a preguntarle, pero no podemos poner fin al acceso ya concedido.
any-program-can-listen = Cualquier programa de este dispositivo puede abrir esta dirección. Permita el acceso solo si usted acaba de iniciar esta aplicación.
any-app-can-open = Cualquier aplicación de este dispositivo puede quedarse con estos enlaces. Permita el acceso solo si acaba de venir de esta aplicación.
# Un pliegue: lo que la pasarela comunica a la API.
api-learns = Lo que la API sabe de usted
api-learns-id = Su identificador de usuario: { $id }
api-learns-scopes = Cuáles de estos permite: { $scopes }

# Cuánto dura un acceso. El tiempo es «14 días»; el final, un día y una hora.
until-unused = Hasta que lo retire o hasta que pase { $span } sin usarse.
until-removed = Hasta que lo retire. No termina por sí solo.
until-chosen = Hasta el { $end }, como usted eligió.
until-chosen-or-unused = Hasta el { $end }, como usted eligió; antes si pasa { $span } sin usarse.
ends-when-unused = Termina cuando pasa { $span } sin usarse.
never-ends = No termina por sí solo.
end-unknown = En este momento no podemos decir cuándo termina.

# Una elección: hasta entonces, o durante tantos días.
keep-access = Mantener este acceso
until-i-remove-it = Hasta que yo lo retire
ends-so-far = Hasta ahora termina el { $end }. Lo que elija aquí lo sustituye.
remember-choice = Recordar mi elección
remember-means = No se le volverá a preguntar cuando solicite lo mismo desde el mismo lugar.

# La línea encima de las dos respuestas. El número mostrado cambia en la página: ningún plural puede depender de él.
tally-all =
    { $total ->
        [one] Va a permitir { $shown } permiso.
       *[other] Va a permitir { $shown } permisos.
    }
tally-some =
    { $total ->
        [one] Va a permitir { $shown } de 1 permiso.
       *[other] Va a permitir { $shown } de { $total } permisos.
    }
deny = Denegar
allow = Permitir
# En los botones, una vez pulsados.
denying = Denegando…
allowing = Permitiendo…
still-working = Todavía en curso…

time-left =
    { $minutes ->
        [0] Esta solicitud espera menos de un minuto.
        [one] Esta solicitud espera 1 minuto.
       *[other] Esta solicitud espera { $minutes } minutos.
    }
two-minutes-left = Esta solicitud termina en 2 minutos.
keep-open = Mantenerla abierta

# Enlaces a las páginas de la propia aplicación.
website-of = Sitio web de { $client }
privacy-policy-of = Política de privacidad de { $client }
terms-of = Condiciones de { $client }
opens-in-new-tab = (se abre en una pestaña nueva)
