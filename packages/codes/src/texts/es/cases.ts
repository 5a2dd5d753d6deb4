import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "El servidor envía una trama Close con el código {code}",
  "empty-close": "El servidor envía una trama Close sin código",
  "one-byte-close": "El servidor envía una trama Close con un cuerpo de 1 byte",
  "bad-utf8-reason": "El servidor envía una trama Close cuyo motivo no es UTF-8 válido",
  "close-with-reason": "El servidor envía una trama Close con el código 4001 y un motivo",
  "close-then-fin":
    "El servidor envía una trama Close con el código 1013 y termina la conexión TCP de inmediato",
  "no-fin": "El servidor envía una trama Close con el código 1000 y nunca termina la conexión TCP",
  "ping-then-1000": "El servidor envía un ping y después una trama Close con el código 1000",
  "tcp-drop": "El servidor corta la conexión TCP (`destroy`) mientras está abierta",
  "tcp-fin": "El servidor termina la conexión TCP (`FIN`) mientras está abierta",
  "tcp-reset": "El servidor restablece la conexión TCP (`RST`) mientras está abierta",
  "drop-before-101": "El servidor corta la conexión TCP antes de responder al handshake",
  "handshake-unanswered": "El servidor nunca responde al handshake",
  "http-200": "El servidor responde al handshake con HTTP 200",
  "http-301": "El servidor responde al handshake con HTTP 301",
  "http-400": "El servidor responde al handshake con HTTP 400",
  "http-401": "El servidor responde al handshake con HTTP 401",
  "http-403": "El servidor responde al handshake con HTTP 403",
  "http-404": "El servidor responde al handshake con HTTP 404",
  "http-429": "El servidor responde al handshake con HTTP 429",
  "http-503": "El servidor responde al handshake con HTTP 503",
  "bad-accept": "El servidor responde con un `Sec-WebSocket-Accept` incorrecto",
  "unrequested-subprotocol": "El servidor elige un subprotocolo que no se ofreció",
  "omitted-subprotocol": "El servidor no elige ninguno de los subprotocolos ofrecidos",
  "unrequested-extension": "El servidor elige una extensión que no se ofreció",
  "refused-port": "Nada escucha en el puerto",
  "dns-failure": "No se puede resolver el nombre del host",
  "self-signed": "El certificado TLS del servidor es autofirmado",
  "tls-to-plain-port": "Una dirección `wss:` lleva a un puerto sin TLS",
  "bad-utf8-text": "El servidor envía un mensaje de texto que no es UTF-8 válido",
  "masked-frame": "El servidor envía una trama enmascarada",
  "reserved-bit": "El servidor envía una trama con un bit reservado activado",
  "bad-opcode": "El servidor envía una trama con un opcode desconocido",
  "stray-continuation": "El servidor envía una trama de continuación que no continúa nada",
  "client-close": "El cliente llama a `close()`",
  "client-close-1000": "El cliente llama a `close(1000)`",
  "client-close-3000": 'El cliente llama a `close(3000, "bye")`',
  "client-close-4999": "El cliente llama a `close(4999)`",
  "client-close-connecting": "El cliente llama a `close()` mientras se está conectando",
  "client-close-unanswered": "El cliente llama a `close(1000)` y el servidor nunca responde",
  "page-left": "El usuario abandona la página que tiene la conexión para ir a otra",
};

export const basis: Words["basis"] = {
  measured: "medido",
  source: "según el código fuente",
  report: "según informes",
  unknown: "desconocido",
};

export const reconnect: Words["reconnect"] = {
  no: "no volver",
  backoff: "volver con esperas crecientes",
  now: "volver de inmediato",
  "short-delay": "volver tras una espera corta",
  resume: "volver y reanudar la sesión",
  refresh: "volver con credenciales nuevas",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "indicado por el sistema",
  "our-reading": "nuestra interpretación",
  memory: "de memoria, sin fuente",
};

export const limitKind: Words["limitKind"] = {
  idle: "tiempo de inactividad",
  lifetime: "antigüedad de la conexión",
  drain: "plazo tras una recarga",
  keepalive: "intervalo de los pings",
};

export const confidence: Words["confidence"] = {
  sourced: "según el proveedor",
  secondary: "de segunda mano",
  unsourced: "sin fuente",
};
