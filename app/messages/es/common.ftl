# Lo que hay en todas las páginas y palabras que usan muchas de ellas.

language = Idioma
your-account = Su cuenta
help = Ayuda
privacy = Privacidad
terms = Condiciones
support = Contacto
help-and-policies = Ayuda y condiciones
by-grantway = Inicio de sesión y permisos con Grantway

copy = Copiar
copied = Copiado
copy-refused = El navegador no lo ha permitido

day-and-time = { $day }, { $time }
time-of-day = { $time } UTC

# Un tiempo en unidades enteras, como parte de una frase: «14 días sin usarse».
seconds =
    { $count ->
        [one] { $count } segundo
       *[other] { $count } segundos
    }
minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
