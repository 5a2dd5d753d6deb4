import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "O servidor envia um frame Close com o código {code}",
  "empty-close": "O servidor envia um frame Close sem código",
  "one-byte-close": "O servidor envia um frame Close com um corpo de 1 byte",
  "bad-utf8-reason": "O servidor envia um frame Close cujo motivo não é UTF-8 válido",
  "close-with-reason": "O servidor envia um frame Close com o código 4001 e um motivo",
  "close-then-fin":
    "O servidor envia um frame Close com o código 1013 e encerra imediatamente a conexão TCP",
  "no-fin": "O servidor envia um frame Close com o código 1000 e nunca encerra a conexão TCP",
  "ping-then-1000": "O servidor envia um ping e depois um frame Close com o código 1000",
  "tcp-drop": "O servidor derruba a conexão TCP (`destroy`) enquanto ela está aberta",
  "tcp-fin": "O servidor encerra a conexão TCP (`FIN`) enquanto ela está aberta",
  "tcp-reset": "O servidor reseta a conexão TCP (`RST`) enquanto ela está aberta",
  "drop-before-101": "O servidor derruba a conexão TCP antes de responder ao handshake",
  "handshake-unanswered": "O servidor nunca responde ao handshake",
  "http-200": "O servidor responde ao handshake com HTTP 200",
  "http-301": "O servidor responde ao handshake com HTTP 301",
  "http-400": "O servidor responde ao handshake com HTTP 400",
  "http-401": "O servidor responde ao handshake com HTTP 401",
  "http-403": "O servidor responde ao handshake com HTTP 403",
  "http-404": "O servidor responde ao handshake com HTTP 404",
  "http-429": "O servidor responde ao handshake com HTTP 429",
  "http-503": "O servidor responde ao handshake com HTTP 503",
  "bad-accept": "O servidor responde com um `Sec-WebSocket-Accept` errado",
  "unrequested-subprotocol": "O servidor escolhe um subprotocolo que não foi oferecido",
  "omitted-subprotocol": "O servidor não escolhe nenhum dos subprotocolos oferecidos",
  "unrequested-extension": "O servidor escolhe uma extensão que não foi oferecida",
  "refused-port": "Nada escuta na porta",
  "dns-failure": "O nome do host não pode ser resolvido",
  "self-signed": "O certificado TLS do servidor é autoassinado",
  "tls-to-plain-port": "Um endereço `wss:` leva a uma porta sem TLS",
  "bad-utf8-text": "O servidor envia uma mensagem de texto que não é UTF-8 válido",
  "masked-frame": "O servidor envia um frame com máscara",
  "reserved-bit": "O servidor envia um frame com um bit reservado ligado",
  "bad-opcode": "O servidor envia um frame com um opcode desconhecido",
  "stray-continuation": "O servidor envia um frame de continuação que não continua nada",
  "client-close": "O cliente chama `close()`",
  "client-close-1000": "O cliente chama `close(1000)`",
  "client-close-3000": 'O cliente chama `close(3000, "bye")`',
  "client-close-4999": "O cliente chama `close(4999)`",
  "client-close-connecting": "O cliente chama `close()` enquanto ainda está se conectando",
  "client-close-unanswered": "O cliente chama `close(1000)` e o servidor nunca responde",
  "page-left": "O usuário sai da página que tem a conexão e vai para outra",
};

export const basis: Words["basis"] = {
  measured: "medido",
  source: "lido no código-fonte",
  report: "segundo relatos",
  unknown: "não se sabe",
};

export const reconnect: Words["reconnect"] = {
  no: "não voltar",
  backoff: "voltar com intervalos crescentes",
  now: "voltar imediatamente",
  "short-delay": "voltar após um curto intervalo",
  resume: "voltar e retomar a sessão",
  refresh: "voltar com novas credenciais",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "segundo o próprio sistema",
  "our-reading": "interpretação nossa",
  memory: "de memória, sem fonte",
};

export const limitKind: Words["limitKind"] = {
  idle: "tempo de inatividade",
  lifetime: "tempo de vida da conexão",
  drain: "tempo após recarregar a configuração",
  keepalive: "intervalo de ping",
};

export const confidence: Words["confidence"] = {
  sourced: "segundo o fornecedor",
  secondary: "de segunda mão",
  unsourced: "sem fonte",
};
