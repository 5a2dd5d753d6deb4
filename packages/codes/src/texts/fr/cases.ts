import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "Le serveur envoie une trame Close avec le code {code}",
  "empty-close": "Le serveur envoie une trame Close sans code",
  "one-byte-close": "Le serveur envoie une trame Close dont le corps fait 1 octet",
  "bad-utf8-reason": "Le serveur envoie une trame Close dont la raison n’est pas de l’UTF-8 valide",
  "close-with-reason": "Le serveur envoie une trame Close avec le code 4001 et une raison",
  "close-then-fin":
    "Le serveur envoie une trame Close avec le code 1013 et met fin aussitôt à la connexion TCP",
  "no-fin":
    "Le serveur envoie une trame Close avec le code 1000 et ne met jamais fin à la connexion TCP",
  "ping-then-1000": "Le serveur envoie un ping, puis une trame Close avec le code 1000",
  "tcp-drop": "Le serveur coupe la connexion TCP (`destroy`) alors qu’elle est ouverte",
  "tcp-fin": "Le serveur met fin à la connexion TCP (`FIN`) alors qu’elle est ouverte",
  "tcp-reset": "Le serveur réinitialise la connexion TCP (`RST`) alors qu’elle est ouverte",
  "drop-before-101": "Le serveur coupe la connexion TCP avant de répondre au handshake",
  "handshake-unanswered": "Le serveur ne répond jamais au handshake",
  "http-200": "Le serveur répond au handshake par HTTP 200",
  "http-301": "Le serveur répond au handshake par HTTP 301",
  "http-400": "Le serveur répond au handshake par HTTP 400",
  "http-401": "Le serveur répond au handshake par HTTP 401",
  "http-403": "Le serveur répond au handshake par HTTP 403",
  "http-404": "Le serveur répond au handshake par HTTP 404",
  "http-429": "Le serveur répond au handshake par HTTP 429",
  "http-503": "Le serveur répond au handshake par HTTP 503",
  "bad-accept": "Le serveur répond avec un `Sec-WebSocket-Accept` incorrect",
  "unrequested-subprotocol": "Le serveur choisit un sous-protocole qui n’était pas proposé",
  "omitted-subprotocol": "Le serveur ne choisit aucun des sous-protocoles proposés",
  "unrequested-extension": "Le serveur choisit une extension qui n’était pas proposée",
  "refused-port": "Rien n’écoute sur le port",
  "dns-failure": "Le nom d’hôte ne peut pas être résolu",
  "self-signed": "Le certificat TLS du serveur est autosigné",
  "tls-to-plain-port": "Une adresse `wss:` mène à un port sans TLS",
  "bad-utf8-text": "Le serveur envoie un message texte qui n’est pas de l’UTF-8 valide",
  "masked-frame": "Le serveur envoie une trame masquée",
  "reserved-bit": "Le serveur envoie une trame dont un bit réservé est positionné",
  "bad-opcode": "Le serveur envoie une trame avec un opcode inconnu",
  "stray-continuation": "Le serveur envoie une trame de continuation qui ne continue rien",
  "client-close": "Le client appelle `close()`",
  "client-close-1000": "Le client appelle `close(1000)`",
  "client-close-3000": 'Le client appelle `close(3000, "bye")`',
  "client-close-4999": "Le client appelle `close(4999)`",
  "client-close-connecting": "Le client appelle `close()` pendant qu’il se connecte",
  "client-close-unanswered": "Le client appelle `close(1000)` et le serveur ne répond jamais",
  "page-left": "L’utilisateur quitte la page qui tient la connexion pour une autre page",
};

export const basis: Words["basis"] = {
  measured: "mesuré",
  source: "d’après le code source",
  report: "d’après des signalements",
  unknown: "inconnu",
};

export const reconnect: Words["reconnect"] = {
  no: "ne pas revenir",
  backoff: "revenir avec des délais croissants",
  now: "revenir aussitôt",
  "short-delay": "revenir après un court délai",
  resume: "revenir et reprendre la session",
  refresh: "revenir avec de nouveaux identifiants",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "indiqué par le système",
  "our-reading": "notre interprétation",
  memory: "de mémoire, sans source",
};

export const limitKind: Words["limitKind"] = {
  idle: "durée d’inactivité",
  lifetime: "âge de la connexion",
  drain: "délai après un rechargement",
  keepalive: "intervalle des pings",
};

export const confidence: Words["confidence"] = {
  sourced: "selon le fournisseur",
  secondary: "de seconde main",
  unsourced: "sans source",
};
