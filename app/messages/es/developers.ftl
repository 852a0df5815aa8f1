# Las páginas para quienes desarrollan aplicaciones: /developers y /developers/{service}. Aquí se usan los
# términos de OAuth. Las variables con el nombre de un parámetro (client_id, scope) son ese parámetro.

developers = Para desarrolladores
developers-title = Para desarrolladores – { $operator }
developers-lead = Las aplicaciones pueden usar las API de { $operator } en nombre de una persona, una vez que esta lo haya permitido. Cada servicio tiene una página con sus direcciones, sus permisos y programas para empezar.

guide-title = Usar { $service } – { $operator }
guide-use = Usar { $service } en su aplicación
guide-lead = Con OAuth 2.0: una persona inicia sesión en { $operator }, permite lo que su aplicación solicita y usted llama a la API en nombre de esa persona.
guide-last-known = En este momento no se puede consultar el gateway. Esta página muestra lo último que se supo, con fecha de { $at }.
guide-missing = En este momento no se puede consultar el gateway. Esta página muestra solo lo que dice la configuración; faltan la duración de los tokens, los tipos de concesión y las reglas propias del gateway.
guide-unserved = En este momento, el gateway no atiende las direcciones de esta página: ninguna ruta de este servicio lleva a ellas. Avise a { $operator }.
guide-contents = En esta página

## Antes de empezar

guide-before = Antes de empezar
guide-registers = { $operator } registra su aplicación y le asigna un { $client_id } y, si esta puede guardarlo, un { $client_secret }.
guide-contact = { $link }.
guide-reach = Cómo ponerse en contacto con { $operator }
guide-redirect-uris = Indique cada URI de redirección con exactitud: se compara byte a byte, con su puerto, ruta, consulta y barra final. Debe ser una dirección { $https }, o { $http } hacia { $ipv4 } o { $ipv6 } en el caso de programas que se ejecutan en el dispositivo de la persona.
guide-client-types = Una aplicación con servidor propio es confidencial: su secreto permanece en ese servidor. Una que se ejecuta en un navegador o en un dispositivo es pública: no tiene secreto, omite { $client_secret } y debe usar PKCE.
guide-environment = Los ejemplos de esta página toman sus datos de las variables de entorno: { $client_id }, { $client_secret }, { $redirect_uri }, etc., y { $ca_file } cuando el certificado del gateway procede de una autoridad propia.

## Puntos de conexión

guide-endpoints = Puntos de conexión
guide-authorization = Punto de conexión de autorización
guide-authorization-use = Envíe allí el navegador de la persona, con GET.
guide-token = Punto de conexión de token
guide-token-use =
    { $basic ->
        [yes] Envíe allí un formulario con POST desde su servidor, con el identificador y el secreto del cliente dentro de él o mediante HTTP Basic.
       *[no] Envíe allí un formulario con POST desde su servidor, con el identificador y el secreto del cliente dentro de él.
    }
guide-api = API
guide-api-use = Llame a esta dirección, y a lo que hay por debajo de ella, con un token de acceso.
guide-host = Host
guide-host-use = El gateway distingue los servicios por este nombre: envíelo como Host de las solicitudes que le haga.
guide-issuer = Emisor
guide-issuer-use = Figura como { $iss } en cada respuesta a su URI de redirección (RFC 9207). Rechace toda respuesta que indique otro.

## El inicio de sesión, paso a paso

guide-flow = El inicio de sesión, paso a paso
guide-no-codes = En este momento el gateway no emite códigos para este servicio: el paso 1 termina en { $error }.
guide-step-send = 1. Enviar a la persona a iniciar sesión
guide-send = Genere un verificador PKCE y un { $state }, guarde ambos en la sesión de la persona y redirija su navegador al punto de conexión de autorización.
guide-asking = El enlace también puede indicar cómo se pregunta a la persona, como en OpenID Connect. { $login }: vuelve a iniciar sesión. { $consent }: vuelve a decidir. { $none }: no ve ninguna página, y lo que necesitaría una es un error. { $max_age }: vuelve a iniciar sesión si la última vez fue hace más segundos. { $login_hint }: el nombre de usuario que propone el formulario. { $ui_locales }: los idiomas de las páginas, el mejor primero.
guide-step-answer = 2. Recibir la respuesta en su URI de redirección
guide-answer =
    { $issuer ->
        [yes] Primero compare { $state } con el de la sesión de la persona y compruebe que { $iss } sea el emisor indicado arriba. Después, en la consulta hay un { $code } o un { $error }. Si la persona permitió menos de lo solicitado, { $scope } indica qué.
       *[no] Primero compare { $state } con el de la sesión de la persona. Después, en la consulta hay un { $code } o un { $error }. Si la persona permitió menos de lo solicitado, { $scope } indica qué.
    }
guide-step-exchange = 3. Canjear el código
guide-exchange = Un código sirve para un solo canje, en un plazo de 300 segundos. Hágalo en su servidor. La respuesta es JSON: { $access_token }, { $token_type } y, por lo general, { $expires_in } y { $refresh_token }. Guarde los tokens como guardaría unas contraseñas. La respuesta nunca incluye { $scope }.
guide-step-call = 4. Llamar a la API
guide-call = Envíe el token de acceso en la cabecera { $header }, después de la palabra { $bearer }.

guide-sample = { $task }, en { $language }
guide-task-authorize = Generar el enlace
guide-task-exchange = Canjear el código
guide-task-call = Llamar a la API
guide-task-refresh = Renovar el acceso
guide-task-client-credentials = Obtener un token sin usuario

## Permisos

guide-permissions = Permisos
guide-name-permissions =
    { $rule ->
        [some] Indique en { $scope } los que necesita, separados por espacios. Una solicitud debe indicar al menos uno. Pida poco: las personas lo leen todo.
        [none] Indique en { $scope } los que necesita, separados por espacios. Una solicitud puede no indicar ninguno. Pida poco: las personas lo leen todo.
       *[unknown] Indique en { $scope } los que necesita, separados por espacios. Pida poco: las personas lo leen todo.
    }
guide-no-permissions = Este servicio no tiene permisos: omita { $scope }.
guide-permission-name = Nombre
guide-permission-words = Lo que leen las personas
guide-permission-weight = Alcance
guide-permission-optional = Opcional
guide-not-described = El propio nombre: no tiene descripción.
guide-weight-see = Ver
guide-weight-change = Modificar
guide-weight-sensitive = Delicado
guide-optional-yes = Sí
guide-optional-no = No
guide-leave-out = Una persona puede excluir un permiso opcional, pero solo si { $operator } sabe que su aplicación puede funcionar sin él: solicítelo. Después, lea { $scope } en la respuesta a su URI de redirección; figura allí cuando se concedió menos de lo solicitado. El punto de conexión de token nunca lo indica.
guide-enforced =
    { $enforced ->
        [yes] El gateway no compara ninguna llamada con los permisos concedidos: se limita a comunicarlos a la API. La API rechaza las llamadas que los exceden.
       *[no] El gateway no compara ninguna llamada con los permisos concedidos: se limita a comunicarlos a la API. Lo que una llamada puede hacer lo decide la API.
    }

## Acceso y renovación

guide-access = Acceso y renovación
guide-code = Código
guide-code-lasts = Dura 5 minutos (300 segundos) y sirve para un solo canje.
guide-access-token = Token de acceso
guide-refresh-token = Token de actualización
guide-span = { $span } ({ $seconds })
guide-lasts = Dura { $span }.
guide-access-endless = No caduca por sí solo; la respuesta no incluye expires_in.
guide-refresh-lasts = Caduca cuando pasa { $span } sin usarse. Cada renovación reinicia ese plazo.
guide-refresh-endless = No caduca por sí solo.
guide-refresh-none = No hay.
guide-lifetimes-unknown = Eso lo decide el gateway, que en este momento no se puede consultar. Lea { $expires_in } en cada respuesta.
guide-removed = El acceso puede retirarse en cualquier momento antes de eso. Lo sabrá por una respuesta 401 de la API y por el rechazo de una renovación.
guide-refresh = Renovar
guide-refresh-keeps = Una renovación proporciona un nuevo token de acceso e invalida de inmediato el anterior. El token de actualización sigue siendo el mismo. Renueve de una en una: de dos renovaciones simultáneas, un token de acceso se pierde.
guide-refresh-replaces = Una renovación proporciona un nuevo token de acceso y un nuevo token de actualización, e invalida de inmediato los dos anteriores. Renueve de una en una y guarde el nuevo token de actualización antes de usar el nuevo token de acceso: si se pierde una respuesta, la conexión termina.
guide-refresh-refused = Cuando una renovación se rechaza con { $message }, el acceso ha terminado: pasó demasiado tiempo sin usarse o se retiró. Envíe de nuevo a la persona a iniciar sesión; no vuelva a intentarlo.

## PKCE

guide-pkce = PKCE
guide-challenge =
    { $required ->
        [all] Envíe siempre un { $code_challenge } (RFC 7636) con { $s256 }, escrito de forma explícita. { $plain } se rechaza. PKCE es obligatorio para todos los clientes.
        [public] Envíe siempre un { $code_challenge } (RFC 7636) con { $s256 }, escrito de forma explícita. { $plain } se rechaza. PKCE es obligatorio para los clientes públicos. Los confidenciales también deberían usarlo.
       *[unknown] Envíe siempre un { $code_challenge } (RFC 7636) con { $s256 }, escrito de forma explícita. { $plain } se rechaza. PKCE es obligatorio al menos para los clientes públicos. Los confidenciales también deberían usarlo.
    }
guide-verifier = Si se envió un desafío, el canje requiere su { $code_verifier }: de 43 a 128 caracteres, uno nuevo para cada intento.

## Sin usuario

guide-without-user = Sin usuario
guide-client-credentials = Con { $grant }, un cliente confidencial obtiene un token para sí mismo, directamente del punto de conexión de token: no interviene ninguna persona ni ninguna de estas páginas. No hay token de actualización: solicite un token nuevo cuando caduque el anterior.
guide-client-credentials-off = Este servicio no da acceso sin una persona: { $grant } está desactivado.
guide-client-credentials-unknown = Si { $grant } está activado lo decide el gateway, que en este momento no se puede consultar.

## Errores

guide-errors = Errores
guide-errors-words = { $error } y { $error_description } son palabras de este gateway; cuando difieran de RFC 6749, siga lo que dice esta página. { $unauthorized_client } no se usa nunca.
guide-errors-redirect = En su URI de redirección
guide-errors-token = Del punto de conexión de token
guide-errors-api = De la API
guide-errors-pages = En una de nuestras páginas, para la persona
guide-error-value = Valor
guide-error-meaning = Significado
guide-error-action = Qué hacer
guide-errors-anonymous = El gateway también deja pasar las llamadas sin un token válido, como si no fueran de nadie en particular, y se lo indica a la API: si las responde o no depende de la API.

guide-error-denied = La persona denegó la solicitud o se volvió atrás antes de iniciar sesión. No se ha compartido nada.
guide-error-denied-do = Continúe sin el acceso y ofrezca un botón para volver a solicitarlo. No vuelva a solicitarlo por su cuenta: sería un bucle.
guide-error-scope = Su scope indica algo que este servicio no tiene, o nada cuando debe indicar algo. La persona lo leyó en una de nuestras páginas y volvió mediante su botón.
guide-error-scope-do = Solicite nombres de la tabla anterior, separados por espacios. No vuelva a enviar a la persona antes de hacerlo.
guide-error-response-type = Su response_type no está disponible aquí.
guide-error-response-type-do = Envíe response_type=code.
guide-error-challenge = Falta code_challenge y es obligatorio, está mal formado o no es S256; o falta response_type.
guide-error-challenge-do = Envíe los dos parámetros de PKCE como en el ejemplo. La descripción indica el fallo.
guide-error-login = Envió prompt=none y la persona tiene que iniciar sesión: no lo ha hecho, o fue hace más tiempo que su max_age.
guide-error-consent = Envió prompt=none y la persona tiene que decidir: aún no ha permitido todo esto, o su respuesta no se recuerda.
guide-error-quiet-do = Envíe de nuevo a la persona sin prompt=none cuando quiera continuar.

guide-error-code = El código ya se usó, tiene más de 300 segundos, pertenece a otro cliente o nunca fue un código.
guide-error-code-do = Envíe de nuevo a la persona a iniciar sesión. No pruebe dos veces el mismo código.
guide-error-refresh = El token de actualización se sustituyó por uno más reciente, pasó demasiado tiempo sin usarse o se retiró el acceso.
guide-error-refresh-do = Deseche los tokens y envíe a la persona a iniciar sesión la próxima vez que los necesite.
guide-error-verifier = El code_verifier no es el que corresponde al desafío enviado.
guide-error-verifier-do = Guarde el verificador junto con el intento para el que se generó, uno por intento. El código sigue siendo válido.
guide-error-no-verifier = Se envió un desafío, o es obligatorio para su cliente, y el canje no lleva verificador.
guide-error-no-verifier-do = Envíe el code_verifier junto con el código.
guide-error-client = El client_id es desconocido, o el client_secret falta o es incorrecto.
guide-error-client-do = Corrija su configuración; volver a intentarlo no sirve de nada. El código sigue siendo válido.
guide-error-public = Su cliente está registrado como público y envió un secreto.
guide-error-public-do = Omita client_secret.
guide-error-redirect-uri = La redirect_uri no es, byte a byte, una de las registradas.
guide-error-redirect-uri-do = Envíe la misma que envió con la solicitud de autorización.
guide-error-grant = El grant_type es desconocido o está desactivado para este servicio. También se usa en lugar de unauthorized_client.
guide-error-grant-do = Use uno de los que indican los metadatos.
guide-error-https = La solicitud llegó por http sin cifrar.
guide-error-https-do = Use la dirección de esta página. Dé por hecho que otros conocen el secreto que acaba de enviar.
guide-error-basic = Lo mismo, si usó HTTP Basic. La contraseña se corta en los dos puntos y no se decodifica como un formulario.
guide-error-basic-do = Corrija su configuración o envíe los dos valores como campos del formulario.
guide-error-no-scope = Se solicitó un token sin persona y no se indicó ningún scope.
guide-error-no-scope-do = Indique los scopes que necesita.

guide-error-token = El token de acceso ha caducado, se renovó entretanto, se retiró o es de otro servicio.
guide-error-token-do = Renueve una vez y vuelva a intentarlo. Si la renovación se rechaza, envíe a la persona a iniciar sesión.
guide-error-no-token = La llamada no lleva ningún token en la cabecera.
guide-error-no-token-do = Envíelo como en el ejemplo.

guide-error-unknown-client = El client_id es desconocido.
guide-error-unknown-client-do = Compárelo con el que se le asignó. La persona no vuelve a su aplicación.
guide-error-unregistered = La redirect_uri no está registrada, o falta y hay varias registradas.
guide-error-unregistered-do = Envíela byte a byte tal como está registrada. La persona no vuelve a su aplicación.
guide-error-malformed = Un parámetro aparece dos veces, es demasiado largo o no está en UTF-8; o falta client_id.
guide-error-malformed-do = Genere el enlace como en el ejemplo, con cada parámetro una sola vez.
guide-error-down = El gateway no responde. No se ha compartido nada.
guide-error-down-do = Nada: la persona puede volver a intentarlo en esa página.

## Probarlo

guide-test = Probarlo
guide-test-client = { $link }: un cliente de demostración lo recorre con usted y muestra cada solicitud y cada respuesta, con todos los secretos ocultos. También muestra lo que ocurre cuando usted deniega la solicitud.
guide-test-run = Recorrer el proceso con { $place }
guide-test-alone = Defina las variables de entorno, ejecute uno tras otro los ejemplos del inicio de sesión y compare lo que obtenga con las tablas de esta página. Deniegue también alguna vez: su aplicación debe saber responder a eso.

## Para máquinas

guide-machines = Para máquinas
guide-metadata = { $link } (RFC 8414), en { $address }
guide-metadata-link = Metadatos del servidor de autorización
guide-llms = { $link }, una lista de estas páginas en texto sin formato
