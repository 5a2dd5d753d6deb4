import type { Texts } from "../shape.ts";

export const systems: Texts["systems"] = {
  "graphql-ws":
    "Un protocolo GraphQL sobre WebSocket y su biblioteca; la mayoría de sus códigos son un 4 seguido de un estado HTTP, y su cliente trata la mayoría como definitivos.",
  "discord-gateway":
    "El flujo de eventos de Discord para bots; cada código dice si el bot puede volver a conectarse, a menudo con su sesión anterior.",
  "discord-voice":
    "La conexión de Discord para llamadas de voz; la mayoría de los códigos terminan la llamada para este cliente.",
  pusher:
    "Un servicio alojado de publicación y suscripción, cuyo protocolo hablan también Soketi, Laravel Reverb y otros; el rango del código dice si hay que volver y cuándo.",
  centrifugo:
    "Un servidor de mensajería en tiempo real; el rango del código dice si el cliente vuelve: sí por debajo de 3500 y de 4000 a 4499, no en los demás.",
  "socket-io":
    "Una biblioteca de mensajería sobre WebSocket; le da a la aplicación un texto con el motivo, no un código de cierre.",
  "twitch-eventsub":
    "Las notificaciones de eventos de Twitch; el servidor cierra con 4000 a 4007 cuando un cliente infringe las reglas o algo falla.",
  "aws-api-gateway":
    "El punto de entrada WebSocket gestionado de Amazon; cierra las conexiones inactivas, demasiado antiguas o que envían demasiado.",
  cloudflare:
    "Un proxy delante de servidores; cuando uno de sus nodos se reinicia, sus conexiones reciben 1001.",
  fly: "Una plataforma de alojamiento cuyo proxy cierra las conexiones antes de detener o suspender una máquina.",
  caddy:
    "Un servidor web y proxy; cierra las conexiones que reenvía cuando se recarga su configuración.",
  deno: "El servidor WebSocket del entorno Deno; envía pings a los clientes inactivos y cierra si no llega respuesta.",
  webkit:
    "El motor de Safari; cierra las conexiones de una página que el usuario abandona, con un motivo que el servidor puede leer.",
  "openai-realtime":
    "La interfaz de OpenAI para voz y texto en directo; una sesión termina tras un tiempo fijo, y el motivo lo dice.",
  deepgram: "Un servicio de reconocimiento de voz; el motivo empieza con el nombre del error.",
  "gemini-live":
    "La interfaz de Google para voz y vídeo en directo con Gemini; los detalles van en el motivo.",
  "slack-socket-mode":
    "La forma en que Slack entrega eventos a las aplicaciones por WebSocket; antes del cierre llega un mensaje `disconnect` con un motivo.",
  "home-assistant":
    "Software de domótica; comunica los fallos en mensajes y no usa códigos de cierre propios.",
  phoenix:
    "El framework web para Elixir con su cliente JavaScript, que vuelve tras cualquier código salvo 1000.",
  spring: "Un framework de Java con un servidor WebSocket; tiene un solo código de cierre propio.",
  kubernetes:
    "Los flujos de `kubectl exec`, `attach` y `port-forward`; no se encontró ningún código de cierre propio.",
  binance:
    "Una plataforma de criptomonedas con flujos de datos de mercado; cada conexión termina a las 24 horas.",
  pandascore: "Un servicio de datos de e-sports; tres códigos dicen por qué cerró.",
  backsoon: "El protocolo de sesión de este proyecto, `backsoon.v1`, con códigos del 4901 al 4905.",
};

export const systemCodes: Texts["systemCodes"] = {
  "graphql-ws/4004": "El servidor envió un mensaje que el cliente no puede usar.",
  "graphql-ws/4005": "El cliente tuvo un fallo interno.",
  "graphql-ws/4400": "El servidor recibió un mensaje de tipo desconocido o con formato incorrecto.",
  "graphql-ws/4401":
    "Llegó una operación antes de que se confirmara la conexión. El cliente de la biblioteca abandona; aquí el cliente obtiene credenciales nuevas y lo intenta una vez más.",
  "graphql-ws/4403":
    "El servidor rechazó la conexión. El cliente lo intenta de nuevo, porque el acceso puede concederse más tarde.",
  "graphql-ws/4406": "El servidor no habla el subprotocolo solicitado.",
  "graphql-ws/4408": "El cliente no envió `connection_init` a tiempo.",
  "graphql-ws/4409": "Ya hay activa una suscripción con el mismo id.",
  "graphql-ws/4429": "El cliente envió `connection_init` más de una vez.",
  "graphql-ws/4499":
    "La aplicación llamó a `client.terminate()`; el propio cliente informa de este código.",
  "graphql-ws/4500": "El servidor tuvo un fallo interno.",
  "graphql-ws/4504": "El servidor no envió `connection_ack` a tiempo.",
  "graphql-ws/1002-1004": "Errores de protocolo y de datos: el cliente abandona.",
  "graphql-ws/1007-1011":
    "Errores de datos, reglas, tamaño, extensiones y errores del servidor: el cliente abandona.",
  "graphql-ws/1015-1999": "Fallos de TLS y códigos sin asignar: el cliente abandona.",

  "discord-gateway/1001": "Discord pide al cliente que vuelva a conectarse.",
  "discord-gateway/4000": "Error desconocido.",
  "discord-gateway/4001": "Opcode desconocido, o una carga útil que no le corresponde.",
  "discord-gateway/4002": "No se pudo decodificar la carga útil.",
  "discord-gateway/4003":
    "Llegó una carga útil antes de que el cliente se identificara, o la sesión ya no es válida.",
  "discord-gateway/4004": "El token es incorrecto.",
  "discord-gateway/4005": "El cliente se identificó dos veces.",
  "discord-gateway/4007":
    "El número de secuencia desde el que reanudar no es válido: empieza una sesión nueva.",
  "discord-gateway/4008": "El cliente envió demasiado y demasiado rápido.",
  "discord-gateway/4009": "La sesión ha caducado: empieza una nueva.",
  "discord-gateway/4010": "El shard no es válido.",
  "discord-gateway/4011":
    "El bot está en demasiados servidores para una sola conexión: debe usar shards.",
  "discord-gateway/4012": "La versión de la API no es válida.",
  "discord-gateway/4013": "Los intents no son válidos.",
  "discord-gateway/4014": "El bot pidió intents que no puede usar.",
  "discord-gateway/client-close":
    "Cuando el propio cliente cierra con 1000 o 1001, Discord termina la sesión y el bot queda desconectado; con cualquier otro código la sesión se puede reanudar durante algunos minutos.",

  "discord-voice/4006": "La sesión ya no es válida.",
  "discord-voice/4009": "La sesión ha caducado.",
  "discord-voice/4011": "No se encontró el servidor de voz.",
  "discord-voice/4014": "Se retiró al cliente de la llamada, o terminó su conexión principal.",
  "discord-voice/4015": "El servidor de voz se cayó: reanuda la sesión.",
  "discord-voice/4017": "La llamada requiere cifrado de extremo a extremo (`DAVE`).",
  "discord-voice/4020": "La petición estaba mal formada.",
  "discord-voice/4021": "El cliente superó un límite de frecuencia.",
  "discord-voice/4022": "La llamada ha terminado.",

  "pusher/4000":
    "La aplicación solo acepta conexiones TLS: `pusher-js` vuelve a conectarse de inmediato, por TLS.",
  "pusher/4001": "La aplicación no existe.",
  "pusher/4003": "La aplicación está desactivada.",
  "pusher/4004": "Demasiadas conexiones para la aplicación (Laravel Reverb).",
  "pusher/4009": "La conexión no está autorizada; también se usa para expulsar a usuarios.",
  "pusher/4100": "Se alcanzó el límite de conexiones simultáneas.",
  "pusher/4200": "El servidor cierra la conexión: vuelve a conectarte.",
  "pusher/4201": "No llegó ningún `pong` a tiempo.",
  "pusher/4301":
    "Un evento de cliente superó el límite de frecuencia. Este número va en un mensaje de error, no en un cierre.",
  "pusher/4000-4099": "La misma conexión se rechazaría otra vez: cambia algo primero.",
  "pusher/4100-4199": "Vuelve después de al menos 1 s, y cada vez más tarde.",
  "pusher/4200-4299": "Vuelve de inmediato.",
  "pusher/4300-4999": "Otros errores; `pusher-js` no vuelve.",

  "centrifugo/1009": "El mensaje es demasiado grande: el cliente JavaScript abandona.",
  "centrifugo/3000": "La conexión se cerró; se usa dentro del servidor.",
  "centrifugo/3001": "El servidor se está apagando.",
  "centrifugo/3004": "El servidor tuvo un fallo interno.",
  "centrifugo/3005": "La conexión ha caducado.",
  "centrifugo/3006": "Una suscripción ha caducado.",
  "centrifugo/3008": "El cliente lee demasiado despacio.",
  "centrifugo/3009": "El servidor no pudo escribir en la conexión.",
  "centrifugo/3010": "El cliente se ha perdido mensajes: vuelve a conectarte y recupéralos.",
  "centrifugo/3011": "El servidor pide al cliente que vuelva a conectarse.",
  "centrifugo/3012": "No llegó ningún `pong` a tiempo.",
  "centrifugo/3013": "El cliente envió demasiadas peticiones.",
  "centrifugo/3014":
    "El estado del cliente ya no es válido: descarta el token y lo que haya guardado, y después conéctate.",
  "centrifugo/3500": "El token no es válido.",
  "centrifugo/3501": "La petición estaba mal formada.",
  "centrifugo/3502": "El cliente no se autenticó a tiempo.",
  "centrifugo/3503": "La aplicación desconectó al cliente.",
  "centrifugo/3504": "Se alcanzó el límite de conexiones.",
  "centrifugo/3505": "Se alcanzó el límite de canales.",
  "centrifugo/3506": "Los datos no corresponden al protocolo: datos binarios a un cliente JSON.",
  "centrifugo/3507": "Al cliente le falta el permiso.",
  "centrifugo/3508": "Lo que pidió el cliente no está disponible.",
  "centrifugo/3509": "El cliente causó demasiados errores.",
  "centrifugo/3000-3499": "Códigos del propio Centrifugo tras los que el cliente vuelve.",
  "centrifugo/3500-3999": "Códigos del propio Centrifugo tras los que el cliente no vuelve.",
  "centrifugo/4000-4499": "Códigos de la aplicación tras los que el cliente vuelve.",
  "centrifugo/4500-4999": "Códigos de la aplicación tras los que el cliente no vuelve.",

  "socket-io/io-server-disconnect":
    "El servidor llamó a `disconnect()`: el cliente no vuelve hasta que la aplicación llame a `connect()`.",
  "socket-io/io-client-disconnect": "La aplicación llamó a `disconnect()` en el cliente.",
  "socket-io/ping-timeout": "No llegó ningún ping en el plazo de `pingInterval` + `pingTimeout`.",
  "socket-io/transport-close": "La conexión se cerró o se perdió.",
  "socket-io/transport-error": "La conexión falló.",
  "socket-io/parse-error": "Un paquete no era válido.",
  "socket-io/server-shutting-down": "Se ve en el servidor: se está apagando.",
  "socket-io/forced-server-close": "Se ve en el servidor: cerró la conexión del cliente.",
  "socket-io/server-namespace-disconnect":
    "Se ve en el servidor: llamó a `disconnect()` en el socket.",
  "socket-io/client-namespace-disconnect":
    "Se ve en el servidor: el cliente llamó a `disconnect()`.",
  "socket-io/forced-close": "Se ve en el servidor: la conexión subyacente se cerró a la fuerza.",

  "twitch-eventsub/4000": "El servidor tuvo un fallo interno.",
  "twitch-eventsub/4001": "El cliente envió datos: solo se le permite responder a los pings.",
  "twitch-eventsub/4002": "El cliente no respondió a un ping.",
  "twitch-eventsub/4003": "El cliente no se suscribió a nada en 10 s.",
  "twitch-eventsub/4004": "El cliente no pasó a la URL de reconexión en 30 s.",
  "twitch-eventsub/4005": "Se agotó un tiempo de espera de red; es pasajero.",
  "twitch-eventsub/4006": "Un error de red pasajero.",
  "twitch-eventsub/4007": "La URL de reconexión no es válida.",

  "aws-api-gateway/1001": "La conexión llevaba 10 minutos inactiva o 2 horas abierta.",
  "aws-api-gateway/1003": "El cliente envió una trama binaria, que la API no admite.",
  "aws-api-gateway/1009": "Un mensaje superó los 128 KB, o una trama los 32 KB.",

  "cloudflare/1001": "El nodo del proxy se reinicia; el servidor que tiene detrás no está caído.",
  "fly/1001": "La máquina está a punto de detenerse o suspenderse.",
  "caddy/1001":
    "Se recargó la configuración; el cliente y el servidor reciben este cierre, sin motivo.",
  "deno/1001": "El cliente no respondió al ping del servidor.",
  "webkit/1001":
    "Se ve en el servidor: el usuario abandonó la página, o esta se conservó para el botón Atrás.",
  "openai-realtime/1001":
    "La sesión alcanzó su duración máxima. Una nueva empieza vacía: la aplicación debe enviar el contexto otra vez.",

  "deepgram/1011-net-0001": "Durante 10 s no llegó ni audio ni un mensaje `KeepAlive`.",
  "deepgram/1011-net-0000": "El servicio tuvo un fallo interno.",
  "deepgram/1008-data-0000": "No se pudieron decodificar los datos como audio.",

  "gemini-live/1008": "La sesión pidió algo que el servicio o el modelo no ofrece.",

  "slack-socket-mode/warning": "Slack está a punto de cerrar esta conexión: abre una nueva.",
  "slack-socket-mode/refresh_requested": "Slack reemplaza esta conexión: abre una nueva.",
  "slack-socket-mode/too_many_websockets":
    "La aplicación tiene más de 10 conexiones: inténtalo con menos frecuencia.",
  "slack-socket-mode/link_disabled": "Se desactivó Socket Mode para la aplicación.",

  "home-assistant/auth_invalid":
    "Un mensaje que dice que el token o la contraseña es incorrecto; después el servidor cierra, sin código propio.",

  "phoenix/1000":
    "El cliente JavaScript no vuelve. Solo cuando falla su propio heartbeat cierra con 1000 (`heartbeat timeout`) y vuelve a conectarse.",

  "spring/4500":
    "`SESSION_NOT_RELIABLE`: los mensajes no se pudieron enviar lo bastante rápido. En graphql-ws el mismo número significa un error del servidor.",

  "kubernetes/idle-stream":
    "El kubelet termina los flujos inactivos a las 4 horas; un balanceador de carga, a menudo antes.",

  "binance/24-hours": "Cada conexión termina a las 24 horas.",
  "binance/serverShutdown":
    "Un evento que llega antes de un reinicio planificado: abre una conexión nueva.",

  "pandascore/4001": "Falta el token.",
  "pandascore/4003": "El plan no incluye esto.",
  "pandascore/4029": "Demasiadas conexiones: se permiten 3 por partida.",

  "backsoon/4901":
    "Una conexión más reciente de este cliente tiene ahora la sesión, que continúa en ella.",
  "backsoon/4902":
    "El cliente ha confirmado demasiado poco, y el servidor no guarda más mensajes. La sesión ha terminado.",
  "backsoon/4903":
    "Un extremo ha perdido lo que el otro recuerda de la sesión. La sesión ha terminado.",
  "backsoon/4904":
    "El otro extremo envió algo que el protocolo no permite. La sesión ha terminado.",
  "backsoon/4905": "El cliente no envió ningún `hello` a tiempo, así que no hubo sesión.",
};
