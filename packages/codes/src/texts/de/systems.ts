import type { Texts } from "../shape.ts";

export const systems: Texts["systems"] = {
  "graphql-ws":
    "Ein GraphQL-Protokoll über WebSocket und seine Bibliothek; die meisten seiner Codes sind eine 4 mit einem HTTP-Status dahinter, und sein Client behandelt die meisten als endgültig.",
  "discord-gateway":
    "Der Ereignisstrom von Discord für Bots; jeder Code sagt, ob sich der Bot neu verbinden darf, oft mit seiner alten Sitzung.",
  "discord-voice":
    "Die Verbindung von Discord für Sprachanrufe; die meisten Codes beenden den Anruf für diesen Client.",
  pusher:
    "Ein gehosteter Publish-Subscribe-Dienst, dessen Protokoll auch Soketi, Laravel Reverb und andere sprechen; der Bereich des Codes sagt, ob und wann man wiederkommen soll.",
  centrifugo:
    "Ein Server für Echtzeitnachrichten; der Bereich des Codes sagt, ob der Client wiederkommt: ja unter 3500 und von 4000 bis 4499, nein bei den übrigen.",
  "socket-io":
    "Eine Nachrichtenbibliothek auf Basis von WebSocket; sie nennt der Anwendung einen Begründungstext, keinen Close-Code.",
  "twitch-eventsub":
    "Die Ereignisbenachrichtigungen von Twitch; der Server schließt mit 4000 bis 4007, wenn ein Client gegen die Regeln verstößt oder etwas ausfällt.",
  "aws-api-gateway":
    "Das verwaltete WebSocket-Frontend von Amazon; es beendet Verbindungen, die untätig oder zu alt sind oder zu viel senden.",
  cloudflare:
    "Ein Proxy vor Servern; wenn einer seiner Knoten neu startet, erhalten dessen Verbindungen 1001.",
  fly: "Eine Hosting-Plattform, deren Proxy Verbindungen schließt, bevor er eine Maschine anhält oder pausiert.",
  caddy:
    "Ein Webserver und Proxy; er schließt die Verbindungen, die er weiterreicht, wenn seine Konfiguration neu geladen wird.",
  deno: "Der WebSocket-Server der Laufzeitumgebung Deno; er sendet untätigen Clients Pings und schließt, wenn keine Antwort kommt.",
  webkit:
    "Die Engine von Safari; sie schließt die Verbindungen einer Seite, die verlassen wird, mit einer Begründung, die der Server lesen kann.",
  "openai-realtime":
    "Die Schnittstelle von OpenAI für Sprache und Text in Echtzeit; eine Sitzung endet nach fester Zeit, und die Begründung sagt es.",
  deepgram: "Ein Dienst für Spracherkennung; die Begründung beginnt mit dem Namen des Fehlers.",
  "gemini-live":
    "Die Schnittstelle von Google für Sprache und Video in Echtzeit mit Gemini; die Einzelheiten stehen in der Begründung.",
  "slack-socket-mode":
    "Der Weg, auf dem Slack Ereignisse über WebSocket an Apps liefert; vor dem Schließen kommt eine `disconnect`-Nachricht mit einem Grund.",
  "home-assistant":
    "Software für Hausautomation; sie meldet Fehler in Nachrichten und verwendet keine eigenen Close-Codes.",
  phoenix:
    "Das Web-Framework für Elixir mit seinem JavaScript-Client, der nach jedem Code außer 1000 wiederkommt.",
  spring: "Ein Java-Framework mit einem WebSocket-Server; es hat einen eigenen Close-Code.",
  kubernetes:
    "Die Streams von `kubectl exec`, `attach` und `port-forward`; ein eigener Close-Code wurde nicht gefunden.",
  binance: "Eine Kryptobörse mit Streams für Marktdaten; jede Verbindung endet nach 24 Stunden.",
  pandascore: "Ein Dienst für E-Sport-Daten; drei Codes sagen, warum er geschlossen hat.",
  backsoon: "Das Sitzungsprotokoll dieses Projekts, `backsoon.v1`, mit Codes von 4901 bis 4905.",
};

export const systemCodes: Texts["systemCodes"] = {
  "graphql-ws/4004":
    "Der Server hat eine Nachricht gesendet, mit der der Client nichts anfangen kann.",
  "graphql-ws/4005": "Ein interner Fehler im Client.",
  "graphql-ws/4400":
    "Der Server hat eine Nachricht unbekannter Art oder falschen Formats erhalten.",
  "graphql-ws/4401":
    "Eine Operation kam, bevor die Verbindung bestätigt war. Der Client der Bibliothek gibt auf; hier holt der Client neue Zugangsdaten und versucht es noch einmal.",
  "graphql-ws/4403":
    "Der Server hat die Verbindung abgelehnt. Der Client versucht es wieder, da der Zugang später gewährt werden kann.",
  "graphql-ws/4406": "Der Server spricht das gewünschte Subprotokoll nicht.",
  "graphql-ws/4408": "Der Client hat `connection_init` nicht rechtzeitig gesendet.",
  "graphql-ws/4409": "Ein Abonnement mit derselben ID ist bereits aktiv.",
  "graphql-ws/4429": "Der Client hat `connection_init` mehr als einmal gesendet.",
  "graphql-ws/4499":
    "Die Anwendung hat `client.terminate()` aufgerufen; der Client meldet diesen Code selbst.",
  "graphql-ws/4500": "Ein interner Fehler im Server.",
  "graphql-ws/4504": "Der Server hat `connection_ack` nicht rechtzeitig gesendet.",
  "graphql-ws/1002-1004": "Protokoll- und Datenfehler: Der Client gibt auf.",
  "graphql-ws/1007-1011":
    "Datenfehler, Regeln, Größe, Erweiterungen und Serverfehler: Der Client gibt auf.",
  "graphql-ws/1015-1999": "TLS-Fehler und nicht vergebene Codes: Der Client gibt auf.",

  "discord-gateway/1001": "Discord bittet den Client, sich neu zu verbinden.",
  "discord-gateway/4000": "Unbekannter Fehler.",
  "discord-gateway/4001": "Unbekannter Opcode, oder Nutzdaten, die nicht dazu passen.",
  "discord-gateway/4002": "Die Nutzdaten konnten nicht dekodiert werden.",
  "discord-gateway/4003":
    "Nutzdaten kamen, bevor sich der Client identifiziert hat, oder die Sitzung ist nicht mehr gültig.",
  "discord-gateway/4004": "Das Token ist falsch.",
  "discord-gateway/4005": "Der Client hat sich zweimal identifiziert.",
  "discord-gateway/4007":
    "Die Sequenznummer für die Wiederaufnahme ist ungültig: Beginnen Sie eine neue Sitzung.",
  "discord-gateway/4008": "Der Client hat zu viel zu schnell gesendet.",
  "discord-gateway/4009": "Die Sitzung ist abgelaufen: Beginnen Sie eine neue.",
  "discord-gateway/4010": "Der Shard ist ungültig.",
  "discord-gateway/4011":
    "Der Bot ist auf zu vielen Servern für eine einzige Verbindung: Er muss Shards verwenden.",
  "discord-gateway/4012": "Die API-Version ist ungültig.",
  "discord-gateway/4013": "Die Intents sind ungültig.",
  "discord-gateway/4014": "Der Bot hat Intents angefordert, die er nicht verwenden darf.",
  "discord-gateway/client-close":
    "Wenn der Client selbst mit 1000 oder 1001 schließt, beendet Discord die Sitzung, und der Bot geht offline; bei jedem anderen Code kann die Sitzung noch einige Minuten lang wiederaufgenommen werden.",

  "discord-voice/4006": "Die Sitzung ist nicht mehr gültig.",
  "discord-voice/4009": "Die Sitzung ist abgelaufen.",
  "discord-voice/4011": "Der Sprachserver wurde nicht gefunden.",
  "discord-voice/4014":
    "Der Client wurde aus dem Anruf entfernt, oder seine Hauptverbindung ist beendet.",
  "discord-voice/4015": "Der Sprachserver ist abgestürzt: Nehmen Sie die Sitzung wieder auf.",
  "discord-voice/4017": "Der Anruf braucht Ende-zu-Ende-Verschlüsselung (`DAVE`).",
  "discord-voice/4020": "Die Anfrage war fehlerhaft.",
  "discord-voice/4021": "Der Client hat ein Rate-Limit überschritten.",
  "discord-voice/4022": "Der Anruf ist beendet.",

  "pusher/4000":
    "Die Anwendung nimmt nur TLS-Verbindungen an: `pusher-js` verbindet sich sofort neu, über TLS.",
  "pusher/4001": "Die Anwendung existiert nicht.",
  "pusher/4003": "Die Anwendung ist deaktiviert.",
  "pusher/4004": "Zu viele Verbindungen für die Anwendung (Laravel Reverb).",
  "pusher/4009":
    "Die Verbindung ist nicht autorisiert; wird auch verwendet, um Benutzer zu entfernen.",
  "pusher/4100": "Die Grenze gleichzeitiger Verbindungen ist erreicht.",
  "pusher/4200": "Der Server schließt die Verbindung: Verbinden Sie sich neu.",
  "pusher/4201": "Es kam nicht rechtzeitig ein `pong`.",
  "pusher/4301":
    "Ein Client-Event hat das Rate-Limit überschritten. Diese Nummer steht in einer Fehlernachricht, nicht in einem Close-Frame.",
  "pusher/4000-4099": "Dieselbe Verbindung würde wieder abgelehnt: Ändern Sie zuerst etwas.",
  "pusher/4100-4199": "Kommen Sie nach mindestens 1 s wieder, und jedes Mal später.",
  "pusher/4200-4299": "Kommen Sie sofort wieder.",
  "pusher/4300-4999": "Andere Fehler; `pusher-js` kommt nicht wieder.",

  "centrifugo/1009": "Die Nachricht ist zu groß: Der JavaScript-Client gibt auf.",
  "centrifugo/3000": "Die Verbindung wurde geschlossen; wird innerhalb des Servers verwendet.",
  "centrifugo/3001": "Der Server fährt herunter.",
  "centrifugo/3004": "Ein interner Fehler im Server.",
  "centrifugo/3005": "Die Verbindung ist abgelaufen.",
  "centrifugo/3006": "Ein Abonnement ist abgelaufen.",
  "centrifugo/3008": "Der Client liest zu langsam.",
  "centrifugo/3009": "Der Server konnte nicht in die Verbindung schreiben.",
  "centrifugo/3010":
    "Der Client hat Nachrichten verpasst: Verbinden Sie sich neu und stellen Sie sie wieder her.",
  "centrifugo/3011": "Der Server bittet den Client, sich neu zu verbinden.",
  "centrifugo/3012": "Es kam nicht rechtzeitig ein `pong`.",
  "centrifugo/3013": "Der Client hat zu viele Anfragen gesendet.",
  "centrifugo/3014":
    "Der Zustand des Clients ist nicht mehr gültig: Verwerfen Sie das Token und alles Gespeicherte, und verbinden Sie sich dann.",
  "centrifugo/3500": "Das Token ist ungültig.",
  "centrifugo/3501": "Die Anfrage war fehlerhaft.",
  "centrifugo/3502": "Der Client hat sich nicht rechtzeitig authentifiziert.",
  "centrifugo/3503": "Die Anwendung hat den Client getrennt.",
  "centrifugo/3504": "Die Grenze der Verbindungen ist erreicht.",
  "centrifugo/3505": "Die Grenze der Kanäle ist erreicht.",
  "centrifugo/3506": "Die Daten passen nicht zum Protokoll: Binärdaten an einen JSON-Client.",
  "centrifugo/3507": "Dem Client fehlt die Berechtigung.",
  "centrifugo/3508": "Was der Client verlangt hat, ist nicht verfügbar.",
  "centrifugo/3509": "Der Client hat zu viele Fehler verursacht.",
  "centrifugo/3000-3499": "Codes von Centrifugo selbst, nach denen der Client wiederkommt.",
  "centrifugo/3500-3999": "Codes von Centrifugo selbst, nach denen der Client wegbleibt.",
  "centrifugo/4000-4499": "Codes der Anwendung, nach denen der Client wiederkommt.",
  "centrifugo/4500-4999": "Codes der Anwendung, nach denen der Client wegbleibt.",

  "socket-io/io-server-disconnect":
    "Der Server hat `disconnect()` aufgerufen: Der Client bleibt weg, bis die Anwendung `connect()` aufruft.",
  "socket-io/io-client-disconnect": "Die Anwendung hat auf dem Client `disconnect()` aufgerufen.",
  "socket-io/ping-timeout": "Innerhalb von `pingInterval` + `pingTimeout` kam kein Ping.",
  "socket-io/transport-close": "Die Verbindung wurde geschlossen oder ging verloren.",
  "socket-io/transport-error": "Die Verbindung ist fehlgeschlagen.",
  "socket-io/parse-error": "Ein Paket war ungültig.",
  "socket-io/server-shutting-down": "Auf dem Server zu sehen: Er fährt herunter.",
  "socket-io/forced-server-close":
    "Auf dem Server zu sehen: Er hat die Verbindung des Clients geschlossen.",
  "socket-io/server-namespace-disconnect":
    "Auf dem Server zu sehen: Er hat `disconnect()` auf dem Socket aufgerufen.",
  "socket-io/client-namespace-disconnect":
    "Auf dem Server zu sehen: Der Client hat `disconnect()` aufgerufen.",
  "socket-io/forced-close":
    "Auf dem Server zu sehen: Die darunterliegende Verbindung wurde zwangsweise geschlossen.",

  "twitch-eventsub/4000": "Ein interner Fehler im Server.",
  "twitch-eventsub/4001": "Der Client hat Daten gesendet: Er darf nur auf Pings antworten.",
  "twitch-eventsub/4002": "Der Client hat auf einen Ping nicht geantwortet.",
  "twitch-eventsub/4003": "Der Client hat innerhalb von 10 s nichts abonniert.",
  "twitch-eventsub/4004": "Der Client ist nicht innerhalb von 30 s zur Reconnect-URL gewechselt.",
  "twitch-eventsub/4005": "Ein Netzwerk-Timeout, das vorübergeht.",
  "twitch-eventsub/4006": "Ein Netzwerkfehler, der vorübergeht.",
  "twitch-eventsub/4007": "Die Reconnect-URL ist ungültig.",

  "aws-api-gateway/1001": "Die Verbindung war 10 Minuten untätig oder 2 Stunden alt.",
  "aws-api-gateway/1003": "Der Client hat einen binären Frame gesendet, den die API nicht annimmt.",
  "aws-api-gateway/1009": "Eine Nachricht war größer als 128 KB oder ein Frame größer als 32 KB.",

  "cloudflare/1001": "Der Proxy-Knoten startet neu; der Server dahinter ist nicht ausgefallen.",
  "fly/1001": "Die Maschine wird gleich angehalten oder pausiert.",
  "caddy/1001":
    "Die Konfiguration wurde neu geladen; Client und Server erhalten beide diesen Code, ohne Begründung.",
  "deno/1001": "Der Client hat auf den Ping des Servers nicht geantwortet.",
  "webkit/1001":
    "Auf dem Server zu sehen: Die Seite wurde verlassen oder für die Zurück-Schaltfläche aufbewahrt.",
  "openai-realtime/1001":
    "Die Sitzung hat ihre längste Dauer erreicht. Eine neue beginnt leer: Die Anwendung muss den Kontext noch einmal senden.",

  "deepgram/1011-net-0001": "10 s lang kam weder Audio noch eine `KeepAlive`-Nachricht.",
  "deepgram/1011-net-0000": "Ein interner Fehler im Dienst.",
  "deepgram/1008-data-0000": "Die Daten konnten nicht als Audio dekodiert werden.",

  "gemini-live/1008":
    "Die Sitzung hat etwas verlangt, das der Dienst oder das Modell nicht anbietet.",

  "slack-socket-mode/warning":
    "Slack wird diese Verbindung gleich schließen: Öffnen Sie eine neue.",
  "slack-socket-mode/refresh_requested": "Slack ersetzt diese Verbindung: Öffnen Sie eine neue.",
  "slack-socket-mode/too_many_websockets":
    "Die App hat mehr als 10 Verbindungen: Versuchen Sie es seltener.",
  "slack-socket-mode/link_disabled": "Socket Mode wurde für die App abgeschaltet.",

  "home-assistant/auth_invalid":
    "Eine Nachricht, die sagt, dass Token oder Passwort falsch ist; danach schließt der Server, ohne eigenen Code.",

  "phoenix/1000":
    "Der JavaScript-Client kommt nicht wieder. Nur wenn sein eigener Heartbeat ausbleibt, schließt er mit 1000 (`heartbeat timeout`) und verbindet sich neu.",

  "spring/4500":
    "`SESSION_NOT_RELIABLE`: Nachrichten konnten nicht schnell genug gesendet werden. In graphql-ws bedeutet dieselbe Nummer einen Serverfehler.",

  "kubernetes/idle-stream":
    "Das kubelet beendet untätige Streams nach 4 Stunden, ein Load-Balancer oft früher.",

  "binance/24-hours": "Jede Verbindung endet nach 24 Stunden.",
  "binance/serverShutdown":
    "Ein Event, das vor einem geplanten Neustart kommt: Öffnen Sie eine neue Verbindung.",

  "pandascore/4001": "Das Token fehlt.",
  "pandascore/4003": "Der Tarif enthält das nicht.",
  "pandascore/4029": "Zu viele Verbindungen: 3 pro Match sind erlaubt.",

  "backsoon/4901":
    "Eine neuere Verbindung dieses Clients hat die Sitzung übernommen; dort geht sie weiter.",
  "backsoon/4902":
    "Der Client hat zu wenig bestätigt, und der Server bewahrt nicht mehr Nachrichten auf. Die Sitzung ist vorbei.",
  "backsoon/4903":
    "Eine Seite hat verloren, was die andere von der Sitzung noch weiß. Die Sitzung ist vorbei.",
  "backsoon/4904":
    "Die Gegenstelle hat gesendet, was das Protokoll nicht erlaubt. Die Sitzung ist vorbei.",
  "backsoon/4905":
    "Der Client hat nicht rechtzeitig ein `hello` gesendet, also gab es keine Sitzung.",
};
