import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "The server sends a Close frame with code {code}",
  "empty-close": "The server sends a Close frame without a code",
  "one-byte-close": "The server sends a Close frame with a body of 1 byte",
  "bad-utf8-reason": "The server sends a Close frame whose reason is not valid UTF-8",
  "close-with-reason": "The server sends a Close frame with code 4001 and a reason",
  "close-then-fin":
    "The server sends a Close frame with code 1013 and ends the TCP connection at once",
  "no-fin": "The server sends a Close frame with code 1000 and never ends the TCP connection",
  "ping-then-1000": "The server sends a ping, then a Close frame with code 1000",
  "tcp-drop": "The server drops the TCP connection (`destroy`) while it is open",
  "tcp-fin": "The server ends the TCP connection (`FIN`) while it is open",
  "tcp-reset": "The server resets the TCP connection (`RST`) while it is open",
  "drop-before-101": "The server drops the TCP connection before it answers the handshake",
  "handshake-unanswered": "The server never answers the handshake",
  "http-200": "The server answers the handshake with HTTP 200",
  "http-301": "The server answers the handshake with HTTP 301",
  "http-400": "The server answers the handshake with HTTP 400",
  "http-401": "The server answers the handshake with HTTP 401",
  "http-403": "The server answers the handshake with HTTP 403",
  "http-404": "The server answers the handshake with HTTP 404",
  "http-429": "The server answers the handshake with HTTP 429",
  "http-503": "The server answers the handshake with HTTP 503",
  "bad-accept": "The server answers with a wrong `Sec-WebSocket-Accept`",
  "unrequested-subprotocol": "The server chooses a subprotocol that was not offered",
  "omitted-subprotocol": "The server chooses none of the subprotocols that were offered",
  "unrequested-extension": "The server chooses an extension that was not offered",
  "refused-port": "Nothing listens on the port",
  "dns-failure": "The host name cannot be resolved",
  "self-signed": "The server's TLS certificate is self-signed",
  "tls-to-plain-port": "A `wss:` address leads to a port without TLS",
  "bad-utf8-text": "The server sends a text message that is not valid UTF-8",
  "masked-frame": "The server sends a masked frame",
  "reserved-bit": "The server sends a frame with a reserved bit set",
  "bad-opcode": "The server sends a frame with an unknown opcode",
  "stray-continuation": "The server sends a continuation frame that continues nothing",
  "client-close": "The client calls `close()`",
  "client-close-1000": "The client calls `close(1000)`",
  "client-close-3000": 'The client calls `close(3000, "bye")`',
  "client-close-4999": "The client calls `close(4999)`",
  "client-close-connecting": "The client calls `close()` while it is connecting",
  "client-close-unanswered": "The client calls `close(1000)` and the server never answers",
  "page-left": "The page with the connection is left for another page",
};

export const basis: Words["basis"] = {
  measured: "measured",
  source: "from the source code",
  report: "from reports",
  unknown: "not known",
};

export const reconnect: Words["reconnect"] = {
  no: "do not come back",
  backoff: "come back with growing delays",
  now: "come back at once",
  "short-delay": "come back after a short delay",
  resume: "come back and resume the session",
  refresh: "come back with new credentials",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "stated by the system",
  "our-reading": "our reading",
  memory: "from memory, no source",
};

export const limitKind: Words["limitKind"] = {
  idle: "idle time",
  lifetime: "age of the connection",
  drain: "time after a reload",
  keepalive: "ping interval",
};

export const confidence: Words["confidence"] = {
  sourced: "from the vendor",
  secondary: "second-hand",
  unsourced: "no source",
};
