# La página para iniciar sesión.

title-sign-in = Iniciar sesión – { $operator }
title-sign-in-error = Error: Iniciar sesión – { $operator }

# Un título, y el botón del formulario.
sign-in = Iniciar sesión
# Debajo del título: una de las dos.
to-continue = para continuar en { $client }
to-your-account = en su cuenta de { $operator }

wrong-pair = El nombre de usuario o la contraseña no son correctos.
# El tiempo es «30 segundos».
too-many-tries = Demasiados intentos. Espere { $span } y vuelva a intentarlo.
signed-out-idle = Se cerró su sesión por inactividad. No se ha compartido nada.
incomplete = Introduzca su nombre de usuario y su contraseña.

username = Nombre de usuario
password = Contraseña
# Un botón pequeño dentro del campo; lo segundo es su nombre completo.
show = Mostrar
show-password = Mostrar contraseña
caps-lock = Bloq Mayús está activado.

# En el botón, una vez pulsado.
signing-in = Iniciando sesión…
cancel-and-return = Cancelar y volver a { $client }
