import type { Texts } from "../shape.ts";

export const codes: Texts["codes"] = {
  unused: {
    short: "Por debajo de 1000: el protocolo no los usa, y en una trama Close son un error.",
    meaning:
      "La RFC 6455 no usa los números del 0 al 999. Una trama Close que lleve uno de ellos infringe el protocolo. Algunos entornos de ejecución entregan el número a la aplicación de todos modos, y Deno informa de 0 cuando una conexión se corta.",
    seen: [
      "Un cliente de Deno perdió la conexión: Deno informa del código 0 donde otros entornos informan de 1006.",
      "Un servidor envió un estado HTTP, un código de salida o una variable sin inicializar como código de cierre.",
    ],
    client: [
      "Trátalo como un corte de la conexión: vuelve con backoff exponencial.",
      "Guarda el número tal cual en el log, porque indica de qué entorno o de qué servidor se trata.",
    ],
    server: [
      "Envía 1000-1003, 1007-1014 o 3000-4999. Una biblioteca que comprueba el código rechaza los demás.",
    ],
    path: ["Los proxies reenvían la trama sin cambios. Aquí no hay nada que configurar."],
    use: "No lo envíes nunca. Elige un código registrado o uno propio entre 4000 y 4999.",
    misreadings: [
      {
        claim: "El código 0 significa que la conexión se cerró sin errores.",
        truth:
          "En Deno significa lo contrario: no llegó ninguna trama Close. En ese caso `wasClean` es `false`.",
      },
    ],
    symptoms: ["código de cierre 0", "código 0 en Deno", "código de cierre no válido"],
  },
  1000: {
    short: "El trabajo está hecho: un final normal, de acuerdo entre ambos extremos.",
    meaning:
      "Se ha cumplido el propósito para el que se abrió la conexión. Es el único código por debajo de 3000 que un script en un navegador puede pasar a `close()`. La mayoría de los clientes lo entienden como la petición de no volver.",
    seen: [
      "Tu propio programa llamó a `close(1000)`, o lo hizo el otro extremo.",
      "El servidor cerró la sesión del usuario, completó una descarga o dio por terminada una partida.",
      "Un heartbeat dentro de una biblioteca se rindió y cerró con 1000: Phoenix lo hace así.",
    ],
    client: [
      "No reconectes. Si la aplicación todavía necesita la conexión, averigua quién la cerró y por qué.",
      "Llama tú a `close(1000)` en vez de a `close()` a secas, para que el servidor vea una razón y no 1005.",
    ],
    server: [
      "Úsalo solo cuando el cliente no deba volver. Para un despliegue envía 1012; para un apagado, 1001.",
      "Pon la causa en el motivo: hasta 123 bytes de UTF-8.",
    ],
    path: ["Los proxies lo reenvían sin cambios. Nunca viene de un balanceador de carga."],
    use: "Cierra con este código cuando ambos extremos hayan terminado y nadie deba volver.",
    misreadings: [
      {
        claim:
          "Un servidor que se reinicia debería cerrar con 1000, porque el reinicio está planificado.",
        truth:
          "Entonces los clientes no vuelven. 1012 dice que el servicio vuelve y que ellos también deben volver.",
      },
      {
        claim: "`close()` sin argumentos envía 1000.",
        truth: "Envía una trama Close sin código, y ambos extremos ven 1005.",
      },
    ],
    symptoms: [
      "el cliente no se reconecta después del cierre",
      "cierre normal",
      "conexión cerrada sin error",
    ],
  },
  1001: {
    short: "Un extremo se va: el servidor se apaga o el usuario abandona la página.",
    meaning:
      "Un extremo se marcha. Un servidor que se apaga por mantenimiento lo envía a todos sus clientes; un navegador lo envía por sí solo cuando el usuario abandona la página o cierra la pestaña. No dice nada sobre cuándo volverá alguien.",
    seen: [
      "El servidor recibió SIGTERM y se apaga, o un autoescalador retira la máquina.",
      "En el servidor: el usuario cambió de página, cerró la pestaña o recargó la página.",
      "Un proxy se reinicia o recarga su configuración: Cloudflare, Fly.io y Caddy envían entonces 1001.",
      "Un servicio cierra las conexiones cuando alcanzan una antigüedad máxima; por ejemplo, OpenAI Realtime a los 60 minutos.",
    ],
    client: [
      "Reconecta con backoff exponencial y jitter: primero tras un tiempo aleatorio de {from} a {to} s.",
      "Reanuda la sesión si la hay. La conexión ha terminado; la sesión no tiene por qué.",
    ],
    server: [
      "Al apagar, envíalo a cada cliente dentro del plazo de gracia que conceda tu plataforma.",
      "Si el servicio va a volver, envía 1012 y di cuándo. Así los clientes no tienen que adivinarlo.",
      "Cuando lo envía una página, su sesión ha terminado; nadie la reanudará.",
    ],
    path: [
      "Da tiempo al balanceador para drenar: debe dejar de enviar conexiones nuevas antes de que se cierren las antiguas.",
      "Si 1001 viene de un proxy, revisa sus recargas: cada una cierra todos los WebSockets.",
    ],
    use: "Cierra con este código cuando este extremo se va y no promete volver pronto.",
    misreadings: [
      {
        claim: "1001 es un error.",
        truth: "Es un cierre limpio conforme a las reglas. `wasClean` es `true`.",
      },
      {
        claim: "Una página puede llamar a `close(1001)`.",
        truth:
          "El navegador lanza `InvalidAccessError`. Envía 1001 por sí solo cuando el usuario abandona la página.",
      },
    ],
    symptoms: [
      "la conexión se cierra cuando se apaga el servidor",
      "la conexión se cierra al salir de la página",
      "CloudFlare WebSocket proxy restarting",
      "el websocket se cierra al desplegar",
    ],
  },
  1002: {
    short: "Se infringió el protocolo: una trama que la RFC 6455 no permite.",
    meaning:
      "Un extremo recibió algo que no es tráfico WebSocket válido: un bit reservado, un opcode desconocido, una trama enmascarada procedente de un servidor, un código de cierre que no se puede enviar. Cierra porque ya no puede saber dónde empieza una trama.",
    seen: [
      "En el extremo que envió la trama errónea. El que se dio cuenta informa de 1006 a su propia aplicación.",
      "Algo escribió bytes en crudo en la conexión: una línea de log, una respuesta HTTP, una segunda biblioteca.",
      "Tramas comprimidas aunque no se había acordado `permessage-deflate`.",
      "Este extremo envió 1004, 1005, 1006, 1015 o un número del 1016 al 2999 en una trama Close.",
    ],
    client: [
      "No reconectes automáticamente: el mismo programa cometería otra vez el mismo error.",
      "Actualiza la biblioteca de WebSocket. Las aplicaciones rara vez escriben tramas por su cuenta.",
    ],
    server: [
      "Registra el texto de error de la biblioteca: nombra el bit o el opcode.",
      "Comprueba que nadie escriba en el socket aparte de la biblioteca de WebSocket.",
    ],
    path: [
      "Comprueba que ningún proxy almacene en búfer, comprima ni reescriba el flujo después del upgrade.",
      "Prueba una vez con `wss://`: los proxies antiguos solo tocan lo que pueden leer.",
    ],
    use: "Lo envían las bibliotecas. Una aplicación que recibe mensajes que no respetan su propio formato usa 1007, 1008 o un código del 4000 al 4999.",
    misreadings: [
      {
        claim: "El mensaje de mi aplicación está mal, así que envío 1002.",
        truth:
          "1002 trata de tramas. Para los mensajes que rechazan tus propias reglas, lo correcto es 1008 o un código privado.",
      },
      {
        claim: "El extremo que ve 1002 encontró el error.",
        truth: "Fue el que lo cometió. El que lo encontró ve 1006.",
      },
    ],
    symptoms: [
      "invalid frame header",
      "reserved bits must be clear",
      "invalid opcode",
      "error de protocolo",
    ],
  },
  1003: {
    short: "El extremo no admite este tipo de datos, por ejemplo binarios en un servicio de texto.",
    meaning:
      "El extremo recibió un tipo de mensaje que no acepta: binario donde solo se entiende texto, o al revés. El contenido no se ha examinado.",
    seen: [
      "Un cliente envió un `Blob` o un `ArrayBuffer` a un servicio que lee texto JSON.",
      "AWS API Gateway responde así a una trama binaria.",
      "Una biblioteca de cliente codifica en MessagePack por defecto, mientras el servidor espera texto.",
    ],
    client: [
      "No reconectes sin cambiar nada. Envía texto, o pregunta qué formato acepta el servidor.",
      "Acuerda el formato con un subprotocolo, para que un desacuerdo falle ya en el handshake.",
    ],
    server: ["Nombra en el motivo el tipo aceptado; por ejemplo, `text only`."],
    path: ["Los gateways que leen mensajes pueden rechazar datos binarios. Consulta sus límites."],
    use: "Cierra con este código cuando nunca aceptas este tipo de mensaje, contenga lo que contenga.",
    misreadings: [
      {
        claim: "1003 es para JSON que no se puede analizar.",
        truth: "Ese es el tipo correcto con contenido incorrecto: 1007 o 1008.",
      },
    ],
    symptoms: ["mensaje binario no admitido", "el servidor solo acepta texto", "unsupported data"],
  },
  1004: {
    short: "Reservado: sin significado por ahora, y nunca en una trama Close.",
    meaning:
      "La RFC 6455 reserva el número. Más adelante podría definirse un significado. Borradores muy antiguos lo usaban para mensajes demasiado grandes, y algunas tablas todavía lo dicen.",
    seen: [
      "Solo cuando un servidor lo envía contra las reglas. Algunos navegadores se lo muestran entonces a la página.",
    ],
    client: ["Trátalo como un corte de la conexión: vuelve con backoff exponencial."],
    server: ["No lo envíes. Para mensajes demasiado grandes está 1009."],
    path: ["Aquí no hay nada que hacer."],
    use: "No lo envíes nunca. Para mensajes grandes usa 1009.",
    misreadings: [
      {
        claim: "1004 significa que un mensaje era demasiado grande.",
        truth: "Solo lo decían borradores anteriores a la RFC 6455. El estándar dice 1009.",
      },
    ],
    symptoms: ["código de cierre 1004"],
  },
  1005: {
    short: "Llegó una trama Close sin código. Se informa localmente, nunca se envía.",
    meaning:
      "El handshake de cierre tuvo lugar, pero la primera trama Close tenía el cuerpo vacío. El entorno de ejecución informa de 1005 a su propia aplicación para decir que el otro extremo no dio ningún código. 1005 nunca aparece en una trama.",
    seen: [
      "Alguien llamó a `close()` sin argumentos. Ambos extremos ven 1005.",
      "Una biblioteca cierra con una trama vacía cuando se destruye su objeto de conexión.",
      "uWebSockets convierte un código prohibido (0, 1005, 1006) en una trama Close vacía.",
    ],
    client: [
      "Reconecta con backoff exponencial: nadie ha dicho que el trabajo esté hecho.",
      "Cierra tú con `close(1000)` cuando hayas terminado.",
    ],
    server: [
      "Da siempre un código. Con 1005, cada cliente tiene que adivinar.",
      "No devuelvas un 1005 recibido: responde con una trama Close vacía o con 1000.",
    ],
    path: ["Aquí no hay nada que hacer: un proxy que corta una conexión causa 1006, no 1005."],
    use: "No lo envíes nunca. Da un código: 1000 cuando el trabajo está hecho.",
    misreadings: [
      {
        claim: "1005 significa que no llegó ninguna trama Close.",
        truth: "Sí llegó una, sin código. Que no llegue ninguna trama Close es 1006.",
      },
      {
        claim: "1005 es un error.",
        truth: "El handshake de cierre se completó y `wasClean` es `true`.",
      },
    ],
    symptoms: ["no status received", "cierre sin código", "código de cierre 1005"],
  },
  1006: {
    short: "La conexión terminó sin trama Close: caída, cable, proxy, límite de inactividad.",
    meaning:
      "No se recibió ninguna trama Close (trama de cierre, Close frame), así que nadie dijo por qué terminó la conexión. El entorno de ejecución informa de 1006 a su propia aplicación. El número está reservado y nunca circula por la red: una conexión que aún puede enviar una trama Close podría nombrar la verdadera causa.",
    seen: [
      "Un balanceador, un proxy o un firewall cortó una conexión sin tráfico: a menudo a los 60 segundos o en otro número redondo.",
      "El proceso del servidor se cayó o recibió SIGKILL.",
      "La red desapareció: cable, Wi-Fi, un tren en un túnel, un portátil en suspensión.",
      "La conexión nunca llegó a abrirse: rechazada, host desconocido, fallo de TLS, cualquier respuesta HTTP distinta de 101.",
      "Tu propio extremo cortó porque el otro infringió el protocolo o no respondió a una trama Close.",
    ],
    client: [
      "Reconecta con backoff exponencial y jitter: primero tras un tiempo aleatorio de {from} a {to} s.",
      "Envía un ping tras un silencio y abandona la conexión de inmediato si no llega respuesta. El entorno de ejecución puede tardar minutos en darse cuenta.",
      "Recuerda cuánto duró el silencio anterior. Dos pérdidas tras el mismo silencio delatan un límite de inactividad: envía pings a intervalos más cortos.",
      "Reanuda la sesión si la hay: no se sabe si llegaron los mensajes en tránsito.",
    ],
    server: [
      "Envía un ping cada 20-25 s, para no alcanzar ningún límite de inactividad habitual y detectar las conexiones muertas.",
      "Busca caídas, límites de memoria y manejadores que lanzan excepciones.",
      "Cierra como es debido cuando te detengas (1001 o 1012). Un proceso que simplemente termina da 1006 a todos sus clientes.",
    ],
    path: [
      "Compara los límites de inactividad de cada salto con tu heartbeat. Decide el más corto.",
      "Aumenta el límite donde puedas: `proxy_read_timeout` en nginx, `timeout tunnel` en HAProxy, el límite de inactividad del balanceador de carga.",
      "Ten en cuenta los dispositivos que descartan conexiones en silencio: un firewall que olvida una conexión no envía nada a ninguno de los extremos.",
    ],
    use: "No lo envíes nunca: `close(1006)` lanza una excepción. Para terminar sin trama Close, corta la conexión TCP.",
    misreadings: [
      {
        claim: "El servidor envió 1006.",
        truth:
          "Nadie puede. Tu propio entorno de ejecución se lo inventó porque no recibió ninguna trama Close.",
      },
      {
        claim: "1006 muestra en qué extremo está el fallo.",
        truth:
          "No lo muestra. Compara los logs de ambos extremos: el que envió una trama Close muestra otro código.",
      },
      {
        claim: "El evento `error` dice más.",
        truth:
          "Los navegadores ocultan la causa a propósito, para que una página no pueda explorar la red local.",
      },
    ],
    symptoms: [
      "la conexión se cierra después de un minuto",
      "la conexión se cierra a los 60 segundos",
      "websocket se cierra por inactividad",
      "abnormal closure",
      "conexión perdida sin motivo",
      "falló la conexión websocket",
      "se corta a los 100 segundos",
    ],
  },
  1007: {
    short: "El contenido no corresponde a su tipo: texto que no es UTF-8 válido.",
    meaning:
      "El extremo recibió un mensaje cuyo contenido no corresponde a su tipo. En la práctica: un mensaje de texto cuyos bytes no son UTF-8 válido.",
    seen: [
      "Se enviaron datos binarios como texto; por ejemplo, un búfer comprimido o bytes en Latin-1.",
      "Un texto se cortó en mitad de un carácter antes de enviarlo.",
      "Con Chromium el servidor recibe 1002 en su lugar, y con Firefox nada en absoluto.",
    ],
    client: [
      "No reconectes para enviar otra vez lo mismo.",
      "Envía los bytes como mensajes binarios. Deja que la biblioteca codifique las cadenas.",
    ],
    server: [
      "Envía los búferes como binario. Si construyes texto a partir de búferes, decodifícalo con un decodificador de flujo.",
      "Usa una biblioteca que compruebe UTF-8; cierra por sí sola con 1007.",
    ],
    path: ["Aquí no hay nada que hacer, salvo que un gateway convierta los mensajes."],
    use: "Las bibliotecas lo envían ante UTF-8 no válido. Úsalo también cuando el contenido de un mensaje contradiga el tipo que declara.",
    misreadings: [
      {
        claim: "1007 es para cualquier mensaje que no entiendo.",
        truth:
          "Es para contenido que contradice su tipo. Un JSON válido que tus reglas rechazan es 1008 o un código privado.",
      },
    ],
    symptoms: [
      "UTF-8 no válido en una trama de texto",
      "could not decode a text frame",
      "invalid payload",
    ],
  },
  1008: {
    short:
      "Infringe una regla: rechazo general, si ningún otro código encaja o no se puede revelar nada.",
    meaning:
      "El extremo recibió un mensaje que infringe sus reglas. Es el rechazo general: para los casos sin código propio y cuando los detalles deben quedar ocultos.",
    seen: [
      "Un token falta, no es válido o ha caducado, en servicios que no usan 3000.",
      "Demasiados mensajes, un topic prohibido, un origen no permitido.",
      "Servicios como Gemini Live o Deepgram rechazan una petición que no pueden atender.",
    ],
    client: [
      "No reconectes sin cambiar nada: la regla volverá a decir que no.",
      "Si sabes que en tu servidor significa credenciales caducadas, declara 1008 como un código que las renueva.",
    ],
    server: [
      "Usa mejor 3000 si faltan credenciales y 3003 si faltan permisos: los clientes pueden actuar ante ellos.",
      "Nombra la regla en el motivo hasta donde puedas.",
    ],
    path: [
      "Los firewalls de aplicaciones web también rechazan, pero antes del upgrade: el cliente ve entonces 1006.",
    ],
    use: "Cierra con este código cuando un mensaje o el otro extremo infringe una regla tuya y ningún código encaja mejor.",
    misreadings: [
      {
        claim: "1008 significa que falló la autenticación.",
        truth: "Puede ser. El código por sí solo no dice qué regla se infringió.",
      },
    ],
    symptoms: [
      "infracción de política",
      "token caducado",
      "origen no permitido",
      "límite de peticiones",
    ],
  },
  1009: {
    short: "El mensaje es más grande de lo que acepta el receptor.",
    meaning:
      "El extremo recibió un mensaje demasiado grande para procesarlo. Cada biblioteca y cada gateway tiene un límite, y algunos limitan también las tramas, además de los mensajes.",
    seen: [
      "Un mensaje superó el límite del servidor, como `maxPayload` en `ws`.",
      "AWS API Gateway: más de 128 KB en un mensaje o 32 KB en una trama.",
      "Un mensaje comprimido resultó demasiado grande al descomprimirlo.",
    ],
    client: [
      "No envíes otra vez el mismo mensaje: un cliente que se reconecta y repite no acaba nunca.",
      "Divide los datos grandes, o súbelos por HTTP y envía la dirección.",
    ],
    server: [
      "Fija el límite a conciencia y comunica la cifra a los clientes.",
      "Mantén un límite incluso para clientes de confianza: acota la memoria por conexión.",
    ],
    path: ["Los gateways tienen sus propios límites, a menudo menores que los del servidor."],
    use: "Cierra con este código cuando un mensaje supera tu límite.",
    misreadings: [
      {
        claim: "1009 es un problema pasajero.",
        truth: "El mismo mensaje se rechazará siempre.",
      },
      {
        claim: "El log del propio servidor muestra 1009.",
        truth: "A menudo muestra 1006: el extremo que corta no ha recibido ninguna trama Close.",
      },
    ],
    symptoms: ["mensaje demasiado grande", "max payload size exceeded", "trama demasiado grande"],
  },
  1010: {
    short: "El cliente necesitaba una extensión que el servidor no ofreció.",
    meaning:
      "El cliente esperaba que el servidor aceptara una o varias extensiones, y el servidor no lo hizo. El motivo enumera las que faltan. Solo lo envía un cliente: un servidor que necesita una extensión rechaza el handshake.",
    seen: [
      "En el servidor, de un cliente que no puede funcionar sin compresión o sin otra extensión.",
      "Rara vez: los navegadores nunca exigen una extensión.",
    ],
    client: ["No reconectes sin cambiar nada. Haz opcional la extensión o usa otro servidor."],
    server: ["Activa la extensión que nombra el motivo; por ejemplo, `permessage-deflate`."],
    path: ["La causa puede ser un proxy que elimina `Sec-WebSocket-Extensions` del handshake."],
    use: "Un cliente cierra con este código cuando no puede funcionar sin una extensión que no se acordó.",
    misreadings: [
      {
        claim: "Un servidor lo envía cuando al cliente le falta una extensión.",
        truth: "Un servidor rechaza un handshake así con un estado HTTP.",
      },
    ],
    symptoms: ["falta una extensión obligatoria", "se requiere permessage-deflate"],
  },
  1011: {
    short: "Un error interno inesperado impidió que el otro extremo continuara.",
    meaning:
      "El extremo se encontró con una situación que no esperaba y no puede continuar. La RFC 6455 habla de un servidor; la errata 3227 lo extiende a cualquiera de los dos extremos.",
    seen: [
      "Un manejador lanzó una excepción que nadie capturó.",
      "Un ping de keepalive no recibió respuesta a tiempo: algunas bibliotecas cierran entonces con 1011.",
      "Falló una base de datos u otro servicio detrás del servidor.",
    ],
    client: [
      "Vuelve más tarde: primero tras un tiempo aleatorio de {from} a {to} s. Si la causa es el mensaje que enviaste, el siguiente intento acabará igual.",
      "No envíes otra vez el último mensaje sin comprobar si ya se procesó.",
    ],
    server: [
      "Mira el log en el momento del cierre. 1011 es un fallo tuyo.",
      "Cierra mejor con 1013 si solo estás sobrecargado, y con 1014 si el fallo está en un servidor detrás del tuyo.",
    ],
    path: ["Aquí no hay nada que hacer: la conexión en sí funcionó hasta el final."],
    use: "Cierra con este código cuando fallas de forma inesperada y no puedes cumplir lo prometido a este cliente.",
    misreadings: [
      {
        claim: "Tanto 1011 como 1006 significan que el servidor se cayó.",
        truth: "Tras una caída nadie puede enviar una trama Close. Con 1011 el servidor aún pudo.",
      },
    ],
    symptoms: ["error interno del servidor", "condición inesperada", "keepalive ping timeout"],
  },
  1012: {
    short: "El servicio se reinicia y volverá en breve: reconecta tras una espera corta.",
    meaning:
      "El servidor cierra porque el servicio se reinicia. Dice dos cosas: se espera que el cliente se reconecte, y debería conseguirlo pronto. El registro en la IANA pide a los clientes una espera aleatoria de 5 a 30 s; con un servidor que dice a cada cliente cuándo volver, basta con una de {from} a {to} s.",
    seen: [
      "Un despliegue: el proceso antiguo cierra sus conexiones y uno nuevo toma el relevo.",
      "Una recarga de la configuración que necesita conexiones nuevas.",
      "Un reinicio progresivo mueve los clientes de un nodo al siguiente.",
    ],
    client: [
      "Reconecta tras una espera corta y aleatoria (de {from} a {to} s), o exactamente cuando dijo el servidor: `retry-after=` en el motivo.",
      "No reconectes de inmediato: todos los demás clientes recibieron la misma trama en el mismo segundo.",
      "Reanuda la sesión: el reinicio estaba planificado, no tiene por qué perderse nada.",
    ],
    server: [
      "Primero deja de aceptar conexiones nuevas, guarda las sesiones y después cierra con 1012.",
      "Asigna a cada cliente un turno de regreso, para que lleguen al ritmo que puedes admitir.",
      "No cierres nunca con 1000 para un despliegue, o los clientes no volverán.",
    ],
    path: [
      "Deja que el balanceador drene el nodo antiguo antes de cerrarlo.",
      "Recarga los proxies de forma ordenada y da tiempo a sus workers antiguos: de lo contrario cortan lo que cierras con tanto cuidado.",
    ],
    use: "Cierra con este código cuando reinicias y esperas volver en segundos o en un minuto.",
    misreadings: [
      {
        claim: "1012 forma parte de la RFC 6455.",
        truth:
          "Se registró en la IANA después de ella. Algunas bibliotecas antiguas no lo conocen, y WebKitGTK lo rechaza: su página ve 1006.",
      },
      {
        claim: "El cliente puede reconectarse de inmediato, ya que lo ha dicho el servidor.",
        truth:
          "Entonces llegan todos los clientes a la vez y el proceso nuevo se hunde bajo la carga.",
      },
    ],
    symptoms: [
      "el websocket se cierra al desplegar",
      "reinicio del servicio",
      "servidor reiniciado",
      "thundering herd después del despliegue",
    ],
  },
  1013: {
    short: "El servidor está sobrecargado: espera un buen rato o prueba otra dirección.",
    meaning:
      "El servicio está sobrecargado. Según su registro en la IANA, un cliente debería conectarse a otra dirección si hay varias, o a la misma solo cuando el usuario lo pida. Muchas tablas lo suavizan y hablan solo de backoff.",
    seen: [
      "El servidor admite solo cierto número de conexiones por segundo y cierra las demás.",
      "Se ha alcanzado un límite de conexiones o de memoria.",
      "Después de una interrupción, cuando todos los clientes vuelven al mismo tiempo.",
    ],
    client: [
      "Espera mucho: primero un tiempo aleatorio de {from} a {to} s, salvo que el motivo diga cuándo (`retry-after=`).",
      "Prueba primero la siguiente dirección si tienes varias.",
      "Ofrece al usuario un botón para reconectar: es lo que prevé el registro en la IANA.",
    ],
    server: [
      "Acepta y cierra con 1013 en vez de rechazar: un navegador no puede leer ni un estado HTTP ni `Retry-After`.",
      "Da a cada cliente rechazado un momento distinto para volver.",
    ],
    path: [
      "Limita también en el balanceador las conexiones por segundo: una cola de aceptación llena produce 1006.",
    ],
    use: "Cierra con este código cuando tu servicio funciona bien, pero está lleno.",
    misreadings: [
      {
        claim: "1013 significa reconectar con el backoff habitual desde 1 s.",
        truth:
          "Eso devuelve la carga de inmediato. El registro en la IANA pide mucha más contención.",
      },
    ],
    symptoms: ["try again later", "servidor sobrecargado", "demasiadas conexiones"],
  },
  1014: {
    short: "Un gateway intermedio recibió una respuesta no válida del servidor que tiene detrás.",
    meaning:
      "El extremo actúa como gateway o proxy y recibió una respuesta no válida del servidor que tiene detrás, como dice HTTP 502. El registro no le da un nombre corto; el habitual es Bad Gateway.",
    seen: [
      "El upstream de un gateway cerró, se cayó o respondió algo que no es WebSocket.",
      "Un gateway de chat o de API perdió el servicio en cuyo nombre habla.",
    ],
    client: [
      "Reconecta con backoff exponencial: el gateway en sí está vivo.",
      "Dile al usuario que el problema lo tiene el servicio y no la red.",
    ],
    server: [
      "Si eres el gateway: registra el upstream y su respuesta.",
      "Si eres el upstream: busca caídas y tiempos de espera agotados en ese momento.",
    ],
    path: [
      "Revisa las comprobaciones de estado y los tiempos de espera entre el gateway y el upstream.",
      "Los proxies simples no lo envían: cuando su upstream muere después del upgrade, el cliente ve 1006.",
    ],
    use: "Un gateway cierra con este código cuando falla el servidor que tiene detrás.",
    misreadings: [
      {
        claim: "nginx envía 1014 cuando el backend está caído.",
        truth:
          "Antes del upgrade responde HTTP 502; después, la conexión se corta: en ambos casos se ve 1006.",
      },
    ],
    symptoms: ["bad gateway", "error del upstream", "error 502 websocket"],
  },
  1015: {
    short: "Falló el handshake TLS. Se informa localmente, nunca se envía.",
    meaning:
      "Reservado para un handshake TLS que falló; por ejemplo, porque no se puede verificar el certificado. El código nunca aparece en una trama, porque todavía no había conexión. Los navegadores deben mostrar 1006 en su lugar; Firefox muestra 1015.",
    seen: [
      "En Firefox: un certificado autofirmado o caducado, o `wss://` hacia un puerto sin TLS.",
      "En los demás, el mismo fallo es 1006.",
    ],
    client: [
      "Reintenta con backoff solo porque un certificado puede renovarse; rara vez ayuda a corto plazo.",
      "Abre el mismo host con `https://` en el navegador: muestra qué le pasa al certificado.",
    ],
    server: [
      "Renueva el certificado, envía la cadena completa, usa el nombre correcto.",
      "Comprueba que el puerto hable TLS.",
    ],
    path: [
      "Comprueba dónde termina TLS: en el balanceador, en una CDN, en el proxy de una empresa.",
    ],
    use: "No lo envíes nunca. Un handshake TLS fallido no tiene trama Close.",
    misreadings: [
      {
        claim: "Si fuera un problema de TLS, vería 1015.",
        truth:
          "Solo en Firefox. Chromium, Node y Deno muestran lo mismo que ante cualquier intento fallido.",
      },
    ],
    symptoms: [
      "error de certificado websocket",
      "certificado autofirmado wss",
      "falló el handshake TLS",
      "error SSL",
    ],
  },
  unassigned: {
    short: "1016-2999: guardados para versiones posteriores del protocolo, sin asignar.",
    meaning:
      "El rango pertenece al propio protocolo, a sus versiones posteriores y a extensiones públicas. No hay nada asignado en él. Las bibliotecas estrictas cierran la conexión con 1002 cuando reciben un código así.",
    seen: ["Un servidor que se inventó un número propio en el rango equivocado."],
    client: ["Trátalo como un corte de la conexión: vuelve con backoff exponencial."],
    server: ["Mueve tus códigos a 4000-4999: ahí están permitidos en todas partes."],
    path: ["Aquí no hay nada que hacer."],
    use: "No lo envíes nunca. Los códigos propios van entre 4000 y 4999.",
    misreadings: [
      {
        claim: "Un número sin asignar es libre para todos.",
        truth: "Los libres son 4000-4999. Para 1016-2999 hace falta un estándar.",
      },
    ],
    symptoms: ["invalid status code", "código de cierre desconocido"],
  },
  3000: {
    short: "No autenticado: primero inicia sesión o renueva las credenciales, como con HTTP 401.",
    meaning:
      "El extremo debe estar autenticado antes de que la aplicación pueda atenderlo: las credenciales faltan, no son válidas o han caducado. El código está registrado en la IANA y corresponde a HTTP 401.",
    seen: [
      "El token de acceso caducó mientras la conexión estaba abierta.",
      "El primer mensaje no era un inicio de sesión válido.",
      "En Centrifugo el mismo número significa otra cosa: la conexión se cerró.",
    ],
    client: [
      "Renueva las credenciales y después reconecta una vez. Si la respuesta es la misma, detente y pide al usuario que inicie sesión.",
      "No reconectes nunca con el mismo token: se rechazará otra vez.",
    ],
    server: [
      "Acepta el upgrade y después cierra con 3000: un navegador ve un upgrade rechazado como 1006 y no averigua nada.",
      "Avisa antes de que caduque un token, para que los clientes puedan renovarlo a tiempo.",
    ],
    path: [
      "Un gateway que comprueba los tokens antes del upgrade oculta la causa: los clientes ven 1006.",
    ],
    use: "Cierra con este código cuando el cliente puede arreglarlo por sí mismo iniciando sesión de nuevo.",
    misreadings: [
      {
        claim: "3000 y 3003 son lo mismo.",
        truth: "Con 3000 ayudan unas credenciales nuevas; con 3003, no.",
      },
    ],
    symptoms: [
      "no autorizado",
      "token caducado",
      "error 401 websocket",
      "se requiere autenticación",
    ],
  },
  3003: {
    short: "Prohibido: se sabe quién eres, pero no tienes permiso, como con HTTP 403.",
    meaning:
      "El extremo está autenticado, pero no tiene permiso para lo que pidió. El código está registrado en la IANA y corresponde a HTTP 403.",
    seen: [
      "El usuario no puede entrar en esta sala, topic o tenant.",
      "Se bloqueó una cuenta, o su plan no incluye la función.",
    ],
    client: [
      "No reconectes. Muestra al usuario lo que falta.",
      "Vuelve solo después de que hayan cambiado los permisos.",
    ],
    server: [
      "Usa 3000 cuando un nuevo inicio de sesión ayudaría, y 3003 cuando no.",
      "Di en el motivo qué permiso falta, si se puede saber.",
    ],
    path: ["Aquí no hay nada que hacer."],
    use: "Cierra con este código cuando se sabe quién es el cliente y aun así no tiene permiso.",
    misreadings: [
      {
        claim: "Renovar el token ayuda contra 3003.",
        truth: "El token se aceptó. Lo que falta es el permiso.",
      },
    ],
    symptoms: ["prohibido", "permiso denegado", "error 403 websocket", "acceso denegado"],
  },
  3008: {
    short: "Demasiado lento: el extremo tardó demasiado en responder, como con HTTP 408.",
    meaning:
      "Un extremo tardó demasiado en responder a una petición de la aplicación. El código está registrado en la IANA y corresponde a HTTP 408. Ambos extremos están vivos; uno de ellos no cumplió un plazo.",
    seen: [
      "El cliente no inició sesión dentro del tiempo que permite el servidor.",
      "Una respuesta que exige el protocolo llegó demasiado tarde, o no llegó.",
      "En Centrifugo el mismo número significa que el cliente lee demasiado despacio.",
    ],
    client: [
      "Reconecta con backoff exponencial.",
      "Busca qué retrasó la respuesta: una página en segundo plano, un hilo principal bloqueado, una red lenta.",
    ],
    server: [
      "Elige plazos que pueda cumplir un teléfono en una mala red.",
      "Si no llegó nada en absoluto, corta la conexión: un extremo muerto no puede leer el código.",
    ],
    path: ["Mide la latencia de la ruta de red antes de culpar al cliente."],
    use: "Cierra con este código cuando el otro extremo está vivo pero no respondió a tiempo.",
    misreadings: [
      {
        claim: "El límite de inactividad de un balanceador se ve como 3008.",
        truth: "Un balanceador corta sin trama Close: eso es 1006.",
      },
    ],
    symptoms: [
      "tiempo de espera agotado",
      "timeout de la petición",
      "error 408 websocket",
      "no respondió a tiempo",
    ],
  },
  registrable: {
    short: "3000-3999: para bibliotecas y frameworks, mediante registro en la IANA.",
    meaning:
      "El rango es para bibliotecas, frameworks y aplicaciones, que registran un código en la IANA por orden de llegada. El protocolo no da significado a estos números. Están registrados 3000, 3003 y 3008; hay sistemas que usan otros sin registrarlos.",
    seen: [
      "Un sistema como Centrifugo cerró la conexión: su documentación dice qué significa el número.",
    ],
    client: [
      "Averigua qué sistema lo envía y aplica sus reglas: un preset de este proyecto, si lo hay.",
      "Sin esa información: vuelve con backoff exponencial.",
    ],
    server: [
      "Para tus propios códigos usa 4000-4999.",
      "uWebSockets informa a su aplicación de 1006 cuando recibe un código entre 1012 y 3999.",
    ],
    path: ["Aquí no hay nada que hacer."],
    use: "Regístralo primero en la IANA, o usa 4000-4999.",
    misreadings: [
      {
        claim: "El rango es libre para las aplicaciones.",
        truth: "Es para códigos registrados. Los libres, por acuerdo mutuo, son 4000-4999.",
      },
    ],
    symptoms: ["código de cierre personalizado", "código de desconexión de centrifugo"],
  },
  private: {
    short: "4000-4999: para uso propio; cada sistema les da su propio significado.",
    meaning:
      "El rango es de uso privado y no se puede registrar. Ambos extremos acuerdan el significado. El mismo número significa cosas distintas en sistemas distintos, así que lo único que ayuda es saber con qué sistema hablas.",
    seen: [
      "Cerró la propia aplicación: su documentación dice qué significa el número.",
      "Cerró un sistema conocido: Discord, Pusher, graphql-ws, Twitch y otros usan este rango.",
    ],
    client: [
      "Dile al cliente con qué sistema habla: con un preset o con reglas propias para cada código.",
      "Sin esa información: vuelve con backoff exponencial.",
    ],
    server: [
      "Anota cuáles de tus códigos significan «vuelve» y cuáles «no vuelvas». Lo más fácil de recordar son los rangos.",
      "Junto con 1000, son los únicos códigos que pueden enviar todos los clientes y todas las bibliotecas.",
    ],
    path: ["Aquí no hay nada que hacer: los proxies los reenvían sin cambios."],
    use: "Cierra con uno de ellos cuando ningún código estándar lo exprese y ambos extremos conozcan tu lista.",
    misreadings: [
      {
        claim: "4001 significa «no autorizado».",
        truth:
          "En PandaScore sí. En Discord es un opcode desconocido; en Pusher, una aplicación que no existe.",
      },
    ],
    symptoms: [
      "código de cierre personalizado",
      "4001",
      "4401",
      "código de cierre de la aplicación",
    ],
  },
  outside: {
    short: "5000 o más: fuera del registro, sin definir.",
    meaning:
      "Los dos bytes de una trama Close admiten números hasta 65535, pero por encima de 4999 no hay nada definido. Chromium y Firefox muestran ese número a la página; WebKitGTK y las bibliotecas estrictas cierran la conexión con 1002.",
    seen: ["Un servidor que envía sus propios números de error sin comprobarlos."],
    client: ["Trátalo como un corte de la conexión: vuelve con backoff exponencial."],
    server: ["Traduce tus números de error a 4000-4999, o ponlos en el motivo."],
    path: ["Aquí no hay nada que hacer."],
    use: "No lo envíes nunca. Los códigos propios van entre 4000 y 4999.",
    misreadings: [
      {
        claim: "El navegador mostró 5000 con `wasClean` en `true`, así que es válido.",
        truth:
          "Chromium y Firefox lo dejan pasar sin comprobarlo. WebKitGTK, `ws` y undici lo rechazan.",
      },
    ],
    symptoms: ["código de cierre 5000", "código de cierre desconocido"],
  },
};
