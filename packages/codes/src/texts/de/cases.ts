import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "Der Server sendet einen Close-Frame mit Code {code}",
  "empty-close": "Der Server sendet einen Close-Frame ohne Code",
  "one-byte-close": "Der Server sendet einen Close-Frame mit einem Body von 1 Byte",
  "bad-utf8-reason":
    "Der Server sendet einen Close-Frame, dessen Begründung kein gültiges UTF-8 ist",
  "close-with-reason": "Der Server sendet einen Close-Frame mit Code 4001 und einer Begründung",
  "close-then-fin":
    "Der Server sendet einen Close-Frame mit Code 1013 und beendet die TCP-Verbindung sofort",
  "no-fin": "Der Server sendet einen Close-Frame mit Code 1000 und beendet die TCP-Verbindung nie",
  "ping-then-1000": "Der Server sendet einen Ping, dann einen Close-Frame mit Code 1000",
  "tcp-drop": "Der Server kappt die TCP-Verbindung (`destroy`), während sie offen ist",
  "tcp-fin": "Der Server beendet die TCP-Verbindung (`FIN`), während sie offen ist",
  "tcp-reset": "Der Server setzt die TCP-Verbindung zurück (`RST`), während sie offen ist",
  "drop-before-101": "Der Server kappt die TCP-Verbindung, bevor er den Handshake beantwortet",
  "handshake-unanswered": "Der Server beantwortet den Handshake nie",
  "http-200": "Der Server beantwortet den Handshake mit HTTP 200",
  "http-301": "Der Server beantwortet den Handshake mit HTTP 301",
  "http-400": "Der Server beantwortet den Handshake mit HTTP 400",
  "http-401": "Der Server beantwortet den Handshake mit HTTP 401",
  "http-403": "Der Server beantwortet den Handshake mit HTTP 403",
  "http-404": "Der Server beantwortet den Handshake mit HTTP 404",
  "http-429": "Der Server beantwortet den Handshake mit HTTP 429",
  "http-503": "Der Server beantwortet den Handshake mit HTTP 503",
  "bad-accept": "Der Server antwortet mit einem falschen `Sec-WebSocket-Accept`",
  "unrequested-subprotocol": "Der Server wählt ein Subprotokoll, das nicht angeboten wurde",
  "omitted-subprotocol": "Der Server wählt keines der angebotenen Subprotokolle",
  "unrequested-extension": "Der Server wählt eine Erweiterung, die nicht angeboten wurde",
  "refused-port": "Auf dem Port lauscht nichts",
  "dns-failure": "Der Hostname lässt sich nicht auflösen",
  "self-signed": "Das TLS-Zertifikat des Servers ist selbst signiert",
  "tls-to-plain-port": "Eine `wss:`-Adresse führt zu einem Port ohne TLS",
  "bad-utf8-text": "Der Server sendet eine Textnachricht, die kein gültiges UTF-8 ist",
  "masked-frame": "Der Server sendet einen maskierten Frame",
  "reserved-bit": "Der Server sendet einen Frame, in dem ein reserviertes Bit gesetzt ist",
  "bad-opcode": "Der Server sendet einen Frame mit unbekanntem Opcode",
  "stray-continuation": "Der Server sendet einen Continuation-Frame, der nichts fortsetzt",
  "client-close": "Der Client ruft `close()` auf",
  "client-close-1000": "Der Client ruft `close(1000)` auf",
  "client-close-3000": 'Der Client ruft `close(3000, "bye")` auf',
  "client-close-4999": "Der Client ruft `close(4999)` auf",
  "client-close-connecting": "Der Client ruft `close()` auf, während er sich noch verbindet",
  "client-close-unanswered": "Der Client ruft `close(1000)` auf, und der Server antwortet nie",
  "page-left": "Der Benutzer wechselt von der Seite mit der Verbindung zu einer anderen Seite",
};

export const basis: Words["basis"] = {
  measured: "gemessen",
  source: "aus dem Quellcode",
  report: "aus Berichten",
  unknown: "nicht bekannt",
};

export const reconnect: Words["reconnect"] = {
  no: "nicht wiederkommen",
  backoff: "mit wachsenden Abständen wiederkommen",
  now: "sofort wiederkommen",
  "short-delay": "nach kurzer Wartezeit wiederkommen",
  resume: "wiederkommen und die Sitzung wiederaufnehmen",
  refresh: "mit neuen Zugangsdaten wiederkommen",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "vom System angegeben",
  "our-reading": "unsere Einschätzung",
  memory: "aus dem Gedächtnis, ohne Quelle",
};

export const limitKind: Words["limitKind"] = {
  idle: "Leerlaufzeit",
  lifetime: "Alter der Verbindung",
  drain: "Zeit nach einem Neuladen",
  keepalive: "Ping-Intervall",
};

export const confidence: Words["confidence"] = {
  sourced: "vom Anbieter",
  secondary: "aus zweiter Hand",
  unsourced: "ohne Quelle",
};
