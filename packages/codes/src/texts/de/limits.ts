import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle":
    "Zeit ohne Daten in beiden Richtungen; danach werden beide Verbindungen geschlossen. TCP-Keepalive-Pakete zählen nicht als Daten.",
  "aws-nlb-tcp-idle": "Zeit ohne Pakete auf der TCP-Verbindung, in beiden Richtungen.",
  "aws-nlb-tls-idle": "Zeit ohne Pakete auf der TCP-Verbindung. Der Wert lässt sich nicht ändern.",
  "aws-api-gateway-idle":
    "Zeit ohne Nachricht in beiden Richtungen; Pings zählen Berichten zufolge nicht. Der Wert lässt sich nicht ändern.",
  "aws-api-gateway-lifetime":
    "Alter der Verbindung; Datenverkehr schiebt das Ende nicht hinaus. Der Wert lässt sich nicht ändern.",
  "aws-cloudfront-idle":
    "Zeit ohne Daten vom Ursprungsserver; was der Client sendet, zählt nicht. Der Wert lässt sich nicht ändern.",
  "aws-ec2-tracking-idle":
    "Zeit ohne Pakete auf einer TCP-Verbindung, die eine Sicherheitsgruppe verfolgt; 5 Tage auf den meisten Instance-Typen.",
  "aws-ec2-nitro-v6-tracking-idle":
    "Zeit ohne Pakete auf einer TCP-Verbindung, die eine Sicherheitsgruppe verfolgt; auf neueren Instance-Typen.",
  "aws-network-firewall-idle":
    "Zeit ohne Pakete auf der TCP-Verbindung. Spätere Pakete werden verworfen, ohne dass eine Seite es erfährt.",
  "nginx-proxy-read-timeout":
    "Zeit ohne Daten vom Server hinter dem Proxy, sagt die Dokumentation; im Quellcode zählen auch Daten vom Client.",
  "nginx-worker-shutdown-timeout":
    "Frist, die alte Worker nach einem Neuladen erhalten. Ohne Frist behalten sie ihre Verbindungen; mit Frist werden diese an deren Ende geschlossen.",
  "ingress-nginx-proxy-read-timeout":
    "Zeit zwischen zwei Lese- oder zwei Schreibvorgängen. Die Dokumentation rät für WebSocket zu mehr als 3600 s.",
  "ingress-nginx-worker-shutdown-timeout":
    "Frist, die alte Worker nach jedem Neuladen von nginx erhalten; danach werden ihre Verbindungen gekappt.",
  "kubelet-streaming-idle":
    "Zeit ohne Daten auf einem Stream von `kubectl exec`, `attach` oder `port-forward`.",
  "haproxy-timeout-tunnel":
    "Zeit ohne Daten in beiden Richtungen nach dem Upgrade. Ist sie nicht gesetzt, gelten `timeout client` und `timeout server`; ohne diese gibt es keine Grenze.",
  "haproxy-hard-stop-after":
    "Frist, die der alte Prozess nach einem Neuladen erhält. Ohne Frist lebt er, bis seine letzte Verbindung endet.",
  "envoy-stream-idle-timeout": "Zeit ohne Daten in beiden Richtungen auf dem Stream.",
  "envoy-route-timeout":
    "Zeit für die gesamte Antwort, mit oder ohne Datenverkehr. Für WebSocket muss sie abgeschaltet werden.",
  "envoy-tcp-idle-timeout":
    "Zeit ohne Daten auf einer weitergeleiteten TCP-Verbindung oder ohne Streams auf einer HTTP-Verbindung.",
  "istio-listener-drain":
    "Verbindungen werden gekappt, wenn eine neue Konfiguration ihren Listener ersetzt.",
  "traefik-idle-timeout":
    "Zeit, die eine HTTP-Keepalive-Verbindung auf ihre nächste Anfrage warten darf. Ein Idle-Timeout für WebSocket ist nicht dokumentiert.",
  "caddy-stream-timeout": "Alter der Verbindung. Ohne diese Einstellung gibt es keine Grenze.",
  "caddy-stream-close-delay":
    "Wie lange Verbindungen nach einem Neuladen der Konfiguration weiterleben. Standardmäßig erhält jede sofort einen Close-Frame mit 1001.",
  "apache-proxy-timeout":
    "Zeit, die der Proxy auf Daten wartet. Ist sie nicht gesetzt, gilt der Wert von `TimeOut`.",
  "apache-websocket-idle-timeout":
    "Zeit ohne Daten in beiden Richtungen. Standardmäßig aus; nur in der Entwicklungsversion.",
  "cloudflare-proxy-read-timeout":
    "Zeit ohne Daten; Berichten zufolge kappt sie WebSocket-Verbindungen nach genau 100 s. Nur Enterprise-Kunden können sie ändern.",
  "cloudflare-restart":
    "Neue Releases starten die Proxy-Knoten neu. Deren Verbindungen erhalten 1001 mit der Begründung `CloudFlare WebSocket proxy restarting`.",
  "cloudflare-workers-update":
    "Zeit, die offene Verbindungen erhalten, wenn die Laufzeitumgebung aktualisiert wird: bis zu 20 Minuten; vor Oktober 2026 waren es höchstens 30 s.",
  "azure-front-door-idle": "Zeit ohne Daten in beiden Richtungen.",
  "azure-front-door-lifetime":
    "Alter der Verbindung; Datenverkehr schiebt das Ende nicht hinaus. Ein Profil darf höchstens 3000 Verbindungen gleichzeitig haben.",
  "azure-load-balancer-idle":
    "Zeit ohne Pakete auf der TCP-Verbindung. TCP-Keepalive-Pakete zählen mit.",
  "azure-app-service-idle":
    "Zeit ohne Pakete auf der TCP-Verbindung, im Load-Balancer vor der Anwendung.",
  "azure-application-gateway-idle":
    "Zeit ohne Daten. Ein unbestätigter Bericht nennt 30 s; eine offizielle Zahl wurde nicht gefunden.",
  "azure-web-pubsub-keepalive":
    "So oft sendet der Dienst seinen Clients einen Ping, damit andere Grenzen auf dem Netzwerkpfad nicht erreicht werden.",
  "google-cloud-load-balancer-timeout":
    "Alter der Verbindung, nicht Leerlaufzeit: Datenverkehr schiebt das Ende nicht hinaus.",
  "heroku-router-idle":
    "Zeit ohne Daten; mit jedem Byte in einer der beiden Richtungen beginnt sie neu.",
  "fly-idle":
    "Zeit ohne Daten. Die frühere Grenze von 60 s gibt es nicht mehr; der Standardwert dieser Einstellung ist nicht dokumentiert.",
  "fly-autostop":
    "Bevor eine Maschine angehalten oder pausiert wird, schließt der Proxy ihre Verbindungen mit 1001.",
  "render-deploy":
    "Alte Instanzen erhalten `SIGTERM` 60 s nach der Umschaltung auf die neuen und `SIGKILL` nach dieser Frist. Ein Idle-Timeout ist nicht dokumentiert.",
  "vercel-functions-duration":
    "Alter der Verbindung: Sie lebt so lange wie die Funktion, deren längste Dauer vom Tarif abhängt.",
  "netlify-websockets":
    "WebSocket-Server werden unterstützt; in der Dokumentation wurden keine Grenzen gefunden.",
  "supabase-edge-functions-wall-clock":
    "Alter des Workers: 150 s oder 400 s, je nach Tarif. Ein untätiger Worker kann früher enden, auch mit offenen Verbindungen.",
  "linux-conntrack-established":
    "Zeit ohne Pakete auf einer verfolgten TCP-Verbindung: 5 Tage. Heimrouter und Hosts verwenden diese Tabelle.",
  "linux-conntrack-unacknowledged":
    "Zeit, die gesendete Daten unbestätigt bleiben dürfen, bevor die Verbindung nicht mehr verfolgt wird.",
  "fortiadc-tcp-established": "Zeit ohne Pakete auf einer verfolgten TCP-Verbindung.",
  "mobile-carrier-nat":
    "Die längste Pause, die eine Verbindung bei einem französischen Mobilfunkbetreiber überstand, gemessen 2020.",
  "rfc-5382-nat":
    "Die kürzeste Leerlaufzeit, die der RFC einem NAT für bestehende Verbindungen erlaubt: 2 Stunden und 4 Minuten. Viele sind kürzer.",
  "iis-arr-proxy-timeout":
    "Zeit, die der Proxy auf Daten wartet. Die Zahl stammt aus dem Gedächtnis.",
  "phoenix-socket-timeout":
    "Zeit ohne Daten vom Client; der JavaScript-Client sendet alle 30 s einen Heartbeat.",
  "uwebsockets-idle-timeout":
    "Zeit ohne Daten vom Client. Kurz vor ihrem Ende sendet der Server einen Ping; 0 schaltet sie ab.",
  "uwebsockets-max-lifetime":
    "Alter der Verbindung, in Minuten eingestellt. Ohne diese Einstellung keine Grenze.",
  "deno-idle-timeout":
    "Der Server sendet einem untätigen Client einen Ping und schließt mit 1001, wenn innerhalb dieser Zeit keine Antwort kommt.",
  "binance-lifetime":
    "Alter der Verbindung. Außerdem sendet der Server alle 20 s einen Ping und wartet 1 Minute auf die Antwort.",
  "openai-realtime-duration":
    "Alter der Sitzung, dann wird mit 1001 geschlossen. Zuerst waren es 15 Minuten, 2025 dann 30 Minuten und spätestens im Dezember 2025 60 Minuten.",
  "deepgram-keepalive-gap":
    "Zeit ohne Audio oder `KeepAlive`-Nachricht; dann schließt der Dienst mit `NET-0001`. Senden Sie `KeepAlive` alle 3 bis 5 s.",
  "chrome-extension-worker-idle":
    "Zeit ohne Aktivität; dann endet der Worker und mit ihm seine Verbindungen. WebSocket-Nachrichten zählen seit Chrome 116 als Aktivität.",
};
