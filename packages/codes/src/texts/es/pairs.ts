import type { Texts } from "../shape.ts";

export const pairs: Texts["pairs"] = {
  "1000-1001": {
    confused: "Los dos son limpios y en ninguno falló nada, así que ambos parecen un final normal.",
    differences: [
      "1000 dice que el trabajo está hecho; 1001 dice que un extremo se va, haya terminado o no.",
      "Después de 1000 el cliente no vuelve; después de 1001, sí.",
      "Una página puede enviar 1000 por sí misma; 1001 lo envía el navegador cuando el usuario la abandona.",
    ],
    useA: "cuando ambos extremos han terminado, por ejemplo tras cerrar la sesión del usuario.",
    useB: "cuando este extremo tiene que irse, por ejemplo al apagarse, y el otro quizá aún necesite el servicio.",
  },
  "1000-1005": {
    confused: "`close()` parece un cierre normal, así que uno espera 1000 y se encuentra 1005.",
    differences: [
      "1000 es un código en la trama Close; 1005 dice que la trama no llevaba ninguno.",
      "1000 pide al cliente que no vuelva; 1005 no pide nada, así que el cliente vuelve.",
      "1000 se puede enviar; 1005 no.",
    ],
    useA: "siempre que termines a propósito: escribe `close(1000)`.",
    useB: "nunca; aparece cuando alguien olvidó el código.",
  },
  "1001-1006": {
    confused: "Un servidor que se detiene causa uno u otro, según cómo se detenga.",
    differences: [
      "Con 1001 el servidor se despide; con 1006 desapareció, o desapareció la ruta de red.",
      "1001 es limpio y circula por la red; 1006 se lo inventa el entorno de ejecución, que esperó en vano.",
      "Tras 1001 ha llegado todo lo que su remitente envió antes; tras 1006 no se sabe si llegaron los mensajes en tránsito.",
      "1006 hay que descubrirlo (con un ping); 1001 llega por sí solo.",
    ],
    useA: "en cada apagado que controles: captura SIGTERM y cierra.",
    useB: "nunca; si lo ves en los despliegues, tu proceso termina sin cerrar.",
  },
  "1001-1012": {
    confused: "Los dos los envía un servidor que se detiene a propósito. La cuestión es si vuelve.",
    differences: [
      "1012 promete que el servicio vuelve en breve; 1001 no promete nada.",
      "1012 viene solo de servidores; 1001, también de una página que el usuario abandona.",
      "Tras 1012 el cliente vuelve al cabo de {fromB} a {toB} s o cuando se le indicó; tras 1001 su backoff empieza con una espera de {fromA} a {toA} s.",
      "1001 está en la RFC 6455; 1012 se registró más tarde, y unas pocas bibliotecas no lo conocen.",
    ],
    useA: "cuando el servidor se va para siempre o por un tiempo desconocido: mantenimiento, reducción de capacidad.",
    useB: "cuando el servicio se reinicia: un despliegue, una recarga de la configuración.",
  },
  "1002-1007": {
    confused:
      "Los dos dicen que se recibió algo mal formado, y Chromium envía 1002 en ambos casos.",
    differences: [
      "1002 trata de tramas: bits, opcodes, longitudes; 1007 trata del contenido de un mensaje.",
      "1002 apunta a una biblioteca o a un proxy; 1007 apunta al programa que construyó el mensaje.",
    ],
    useA: "cuando la propia trama infringe la RFC 6455.",
    useB: "cuando la trama es correcta pero un texto no es UTF-8 válido.",
  },
  "1003-1007": {
    confused: "Los dos rechazan un mensaje por sus datos.",
    differences: [
      "1003 rechaza un tipo de mensaje, contenga lo que contenga; 1007 rechaza este contenido.",
      "A 1003 se responde enviando el otro tipo; a 1007, codificando correctamente.",
    ],
    useA: "cuando nunca aceptas binario (o texto).",
    useB: "cuando un mensaje de texto no es UTF-8 válido o el contenido contradice su tipo.",
  },
  "1005-1006": {
    confused:
      "Ninguno de los dos circula nunca por la red; ambos se los inventa el entorno de ejecución y a ambos les falta un motivo.",
    differences: [
      "Con 1005 llegó una trama Close, sin código; con 1006 no llegó ninguna.",
      "1005 es limpio; 1006 no.",
      "1005 viene de un programa que cerró sin código; 1006, de una caída, de la red o de un proxy.",
      "Tras 1005 ha llegado todo lo que su remitente envió antes; tras 1006 no se sabe si llegaron los mensajes en tránsito.",
    ],
    useA: "nunca; da un código en su lugar: `close(1000)`.",
    useB: "nunca; solo se puede observar.",
  },
  "1006-1011": {
    confused: "Los dos aparecen cuando falla un servidor.",
    differences: [
      "Con 1011 el servidor pudo decir que falló; con 1006 no pudo, o ni siquiera fue cosa del servidor.",
      "1011 es con seguridad culpa de quien lo envía; 1006 puede ser culpa de la ruta de red.",
      "Tras 1011 el cliente espera de {fromB} a {toB} s; tras 1006, de {fromA} a {toA} s.",
    ],
    useA: "nunca; aparece tras una caída, un corte o un límite de inactividad.",
    useB: "cuando falla un manejador y el proceso sigue vivo.",
  },
  "1006-1012": {
    confused: "Los dos ocurren en los despliegues: 1012 cuando salen bien, 1006 cuando no.",
    differences: [
      "1012 lo anuncia el servidor; 1006 lo nota el cliente, a veces tarde.",
      "1012 es limpio y circula por la red; 1006 está reservado y nunca se envía.",
      "Tras 1012 el cliente vuelve al cabo de {fromB} a {toB} s o en su turno; tras 1006 su backoff empieza con una espera de {fromA} a {toA} s.",
      "Contra 1006 ayudan los heartbeats y unos límites de inactividad adecuados; 1012 solo necesita paciencia.",
      "En un reinicio planificado, una sesión guardada no pierde nada; tras 1006 no se sabe si llegaron los mensajes en tránsito.",
    ],
    useA: "nunca; es lo que ven los clientes cuando reinicias sin cerrar.",
    useB: "en cada reinicio planificado, antes de que termine el proceso.",
  },
  "1006-1015": {
    confused:
      "Un handshake TLS fallido se ve como 1006 en la mayoría de los entornos de ejecución y como 1015 en Firefox.",
    differences: [
      "1015 nombra una sola causa, TLS; 1006 no nombra ninguna.",
      "1015 significa siempre que la conexión nunca se abrió; 1006 también aparece en conexiones que estaban abiertas.",
      "Chromium, Node y otros nunca muestran 1015.",
    ],
    useA: "nunca; mira también los certificados si aparece de inmediato y siempre.",
    useB: "nunca; abre el mismo host con `https://` para ver el fallo del certificado.",
  },
  "1006-3008": {
    confused: "A los dos se los llama timeout en los informes de errores.",
    differences: [
      "3008 lo envía un extremo que esperaba una respuesta; 1006 se ve cuando no se envió nada en absoluto.",
      "3008 es un cierre limpio; con 1006 no hubo trama Close.",
      "El límite de inactividad de un balanceador causa 1006, nunca 3008.",
    ],
    useA: "nunca; si el otro extremo ya no responde a los pings, corta la conexión.",
    useB: "cuando un extremo vivo no respondió a tiempo a una petición de la aplicación.",
  },
  "1008-3000": {
    confused:
      "Antes de que se registrara 3000, los servicios usaban 1008 cuando faltaban credenciales.",
    differences: [
      "3000 dice lo que falta: credenciales; 1008 solo dice que se infringió una regla.",
      "Tras 3000 un cliente puede renovar su token y volver una vez; tras 1008 no vuelve.",
      "Una página puede enviar 3000, pero no 1008.",
    ],
    useA: "cuando se infringe una regla que no tiene que ver con el inicio de sesión, o no se puede revelar nada.",
    useB: "cuando iniciar sesión de nuevo ayudaría.",
  },
  "1008-3003": {
    confused: "Los dos dicen que no, y los dos piden al cliente que no vuelva.",
    differences: [
      "3003 dice por qué: falta el permiso; 1008 lo deja abierto.",
      "3003 es como HTTP 403; 1008 no tiene equivalente en HTTP.",
      "Una página puede enviar 3003, pero no 1008.",
    ],
    useA: "cuando se infringe una regla que no trata de permisos, como un límite de mensajes.",
    useB: "cuando se sabe quién es el cliente y no puede hacer esto.",
  },
  "1011-1012": {
    confused:
      "En ambos el servidor termina la conexión y probablemente volverá a estar disponible.",
    differences: [
      "1012 está planificado; 1011 es un fallo.",
      "Tras 1012 la sesión continúa; tras 1011 depende de qué falló.",
      "Tras 1012 el cliente vuelve al cabo de {fromB} a {toB} s; tras 1011, al cabo de {fromA} a {toA} s.",
    ],
    useA: "cuando falló algo que no debería haber fallado.",
    useB: "cuando reinicias a propósito, aunque la causa sea un error.",
  },
  "1011-1014": {
    confused: "Los dos parecen un servidor que falla, como HTTP 500 y 502.",
    differences: [
      "1011 dice que falló quien lo envía; 1014 dice que falló el servidor que tiene detrás.",
      "1014 viene solo de gateways.",
      "Tras 1014 el cliente espera de {fromB} a {toB} s, ya que otro upstream puede responder de inmediato; tras 1011, de {fromA} a {toA} s.",
    ],
    useA: "cuando el fallo está en este programa.",
    useB: "cuando eres un gateway y falló tu upstream.",
  },
  "1012-1013": {
    confused: "Los dos se registraron juntos y los dos dicen: ahora no, más tarde.",
    differences: [
      "1012 significa que vuelve en breve; 1013, que está demasiado lleno y no debes volver por ahora.",
      "Tras 1012 el cliente vuelve al cabo de {fromA} a {toA} s; tras 1013, al cabo de {fromB} a {toB} s, o a otra dirección.",
      "1012 llega a todos los clientes de un proceso; 1013, solo a los que sobran.",
    ],
    useA: "cuando reinicias.",
    useB: "cuando tu servicio funciona bien, pero no puede atender a un cliente más.",
  },
  "1013-1014": {
    confused:
      "Los dos vienen de un elemento situado delante del servicio que en ese momento no puede atender.",
    differences: [
      "1013 significa sobrecarga; 1014, una respuesta no válida del servidor que hay detrás.",
      "Tras 1013 el cliente espera de {fromA} a {toA} s; tras 1014, de {fromB} a {toB} s.",
    ],
    useA: "cuando falta capacidad.",
    useB: "cuando el upstream respondió mal o no respondió.",
  },
  "3000-3003": {
    confused: "Los dos tratan del acceso, y también en HTTP se confunden 401 y 403.",
    differences: [
      "3000: no se sabe quién eres; 3003: se sabe, y no tienes permiso.",
      "Tras 3000 ayudan unas credenciales nuevas; tras 3003, no.",
      "Tras 3000 el cliente vuelve una vez; tras 3003 no vuelve.",
    ],
    useA: "cuando el cliente debe iniciar sesión de nuevo.",
    useB: "cuando iniciar sesión de nuevo no cambiaría nada.",
  },
};
