import type { Texts } from "../shape.ts";

export const codes: Texts["codes"] = {
  unused: {
    short: "Unter 1000: vom Protokoll nicht verwendet und in einem Close-Frame ein Fehler.",
    meaning:
      "RFC 6455 verwendet die Nummern 0 bis 999 nicht. Ein Close-Frame mit einer solchen Nummer verletzt das Protokoll. Manche Laufzeitumgebungen reichen sie trotzdem an die Anwendung weiter, und Deno meldet 0, wenn eine Verbindung abreißt.",
    seen: [
      "Ein Deno-Client hat seine Verbindung verloren: Deno meldet Code 0, wo andere Laufzeitumgebungen 1006 melden.",
      "Ein Server hat einen HTTP-Status, einen Exit-Code oder eine nicht initialisierte Variable als Close-Code gesendet.",
    ],
    client: [
      "Behandeln Sie ihn wie einen Verbindungsabbruch: mit exponentiellem Backoff neu verbinden.",
      "Schreiben Sie die Nummer unverändert ins Log, denn sie verrät, welche Laufzeitumgebung oder welcher Server es war.",
    ],
    server: [
      "Senden Sie 1000–1003, 1007–1014 oder 3000–4999. Eine Bibliothek, die den Code prüft, lehnt alle anderen ab.",
    ],
    path: ["Proxys leiten den Frame unverändert weiter. Hier ist nichts zu konfigurieren."],
    use: "Nie senden. Nehmen Sie einen registrierten Code oder einen eigenen zwischen 4000 und 4999.",
    misreadings: [
      {
        claim: "Code 0 bedeutet, dass die Verbindung ohne Fehler geschlossen wurde.",
        truth:
          "In Deno bedeutet er das Gegenteil: Es kam kein Close-Frame an. `wasClean` ist dann `false`.",
      },
    ],
    symptoms: ["Close-Code 0", "Code 0 in Deno", "ungültiger Close-Code"],
  },
  1000: {
    short: "Die Arbeit ist getan: ein reguläres Ende, mit dem beide Seiten einverstanden sind.",
    meaning:
      "Der Zweck, für den die Verbindung geöffnet wurde, ist erfüllt. Es ist der einzige Code unter 3000, den ein Skript im Browser an `close()` übergeben darf. Die meisten Clients verstehen ihn als Bitte, nicht wiederzukommen.",
    seen: [
      "Ihr eigenes Programm hat `close(1000)` aufgerufen, oder die Gegenstelle hat es getan.",
      "Der Server hat den Benutzer abgemeldet, einen Download abgeschlossen oder ein Spiel beendet.",
      "Ein Heartbeat in einer Bibliothek hat aufgegeben und mit 1000 geschlossen: Phoenix macht das so.",
    ],
    client: [
      "Verbinden Sie sich nicht neu. Wenn die Anwendung die Verbindung noch braucht, klären Sie, wer sie warum geschlossen hat.",
      "Rufen Sie selbst `close(1000)` statt nur `close()` auf, damit der Server einen Grund sieht und nicht 1005.",
    ],
    server: [
      "Verwenden Sie ihn nur, wenn der Client wegbleiben soll. Bei einem Deployment senden Sie 1012, beim Herunterfahren 1001.",
      "Nennen Sie die Ursache in der Begründung: bis zu 123 Byte UTF-8.",
    ],
    path: ["Proxys leiten ihn unverändert weiter. Er kommt nie von einem Load-Balancer."],
    use: "Schließen Sie damit, wenn beide Seiten fertig sind und niemand wiederkommen soll.",
    misreadings: [
      {
        claim:
          "Ein Server, der neu startet, sollte mit 1000 schließen, weil der Neustart geplant ist.",
        truth:
          "Dann bleiben die Clients weg. 1012 sagt, dass der Dienst wiederkommt und dass sie auch wiederkommen sollen.",
      },
      {
        claim: "`close()` ohne Argumente sendet 1000.",
        truth: "Es sendet einen Close-Frame ohne Code, und beide Seiten sehen 1005.",
      },
    ],
    symptoms: [
      "Client verbindet sich nach dem Schließen nicht neu",
      "normales Schließen",
      "Verbindung ohne Fehler geschlossen",
    ],
  },
  1001: {
    short:
      "Eine Seite verabschiedet sich: Der Server fährt herunter, oder die Webseite wird verlassen.",
    meaning:
      "Ein Endpunkt verabschiedet sich. Ein Server, der zur Wartung herunterfährt, sendet den Code an alle seine Clients; ein Browser sendet ihn von selbst, wenn der Benutzer die Seite verlässt oder den Tab schließt. Wann jemand wiederkommt, sagt er nicht.",
    seen: [
      "Der Server hat SIGTERM erhalten und fährt herunter, oder ein Autoscaler entfernt die Maschine.",
      "Auf dem Server: Der Benutzer hat die Seite verlassen, den Tab geschlossen oder die Seite neu geladen.",
      "Ein Proxy startet neu oder lädt seine Konfiguration neu: Cloudflare, Fly.io und Caddy senden dann 1001.",
      "Ein Dienst beendet Verbindungen bei einem Höchstalter, zum Beispiel OpenAI Realtime nach 60 Minuten.",
    ],
    client: [
      "Stellen Sie die Verbindung mit exponentiellem Backoff und Jitter wieder her: zuerst nach einer zufälligen Wartezeit von {from}–{to} s.",
      "Nehmen Sie die Sitzung wieder auf, falls es eine gibt. Die Verbindung ist zu Ende, die Sitzung muss es nicht sein.",
    ],
    server: [
      "Senden Sie ihn beim Herunterfahren an jeden Client, innerhalb der Frist, die Ihre Plattform gewährt.",
      "Wenn der Dienst wiederkommt, senden Sie 1012 und nennen Sie den Zeitpunkt. Dann müssen die Clients nicht raten.",
      "Wenn eine Webseite ihn sendet, ist ihre Sitzung vorbei; niemand wird sie wiederaufnehmen.",
    ],
    path: [
      "Geben Sie dem Load-Balancer Zeit, Verbindungen auslaufen zu lassen (Draining): Er soll keine neuen mehr schicken, bevor die alten geschlossen werden.",
      "Wenn 1001 von einem Proxy kommt, prüfen Sie, wann er neu lädt: Jedes Neuladen beendet alle WebSockets.",
    ],
    use: "Schließen Sie damit, wenn diese Seite geht und nicht verspricht, bald zurück zu sein.",
    misreadings: [
      {
        claim: "1001 ist ein Fehler.",
        truth: "Es ist ein sauberes Schließen nach den Regeln. `wasClean` ist `true`.",
      },
      {
        claim: "Eine Webseite kann `close(1001)` aufrufen.",
        truth:
          "Der Browser wirft `InvalidAccessError`. Er sendet 1001 von selbst, wenn die Seite verlassen wird.",
      },
    ],
    symptoms: [
      "Verbindung bricht ab, wenn der Server herunterfährt",
      "Verbindung wird geschlossen, wenn ich die Seite verlasse",
      "CloudFlare WebSocket proxy restarting",
      "WebSocket schließt bei Deployment",
    ],
  },
  1002: {
    short: "Das Protokoll wurde verletzt: ein Frame, den RFC 6455 nicht erlaubt.",
    meaning:
      "Ein Endpunkt hat etwas empfangen, das kein gültiger WebSocket-Verkehr ist: ein reserviertes Bit, einen unbekannten Opcode, einen maskierten Frame von einem Server, einen Close-Code, der nicht gesendet werden darf. Er schließt, weil er nicht mehr erkennen kann, wo ein Frame beginnt.",
    seen: [
      "Auf der Seite, die den fehlerhaften Frame gesendet hat. Die Seite, die ihn bemerkt hat, meldet ihrer eigenen Anwendung 1006.",
      "Etwas hat rohe Bytes in die Verbindung geschrieben: eine Log-Zeile, eine HTTP-Antwort, eine zweite Bibliothek.",
      "Komprimierte Frames, obwohl `permessage-deflate` nicht vereinbart war.",
      "Diese Seite hat 1004, 1005, 1006, 1015 oder eine Nummer von 1016 bis 2999 in einem Close-Frame gesendet.",
    ],
    client: [
      "Verbinden Sie sich nicht automatisch neu: Dasselbe Programm würde denselben Fehler wieder machen.",
      "Aktualisieren Sie die WebSocket-Bibliothek. Anwendungen schreiben selten selbst Frames.",
    ],
    server: [
      "Protokollieren Sie den Fehlertext der Bibliothek: Er nennt das Bit oder den Opcode.",
      "Prüfen Sie, dass außer der WebSocket-Bibliothek niemand auf den Socket schreibt.",
    ],
    path: [
      "Prüfen Sie, dass kein Proxy den Datenstrom nach dem Upgrade puffert, komprimiert oder umschreibt.",
      "Testen Sie einmal über `wss://`: Alte Proxys verändern nur, was sie lesen können.",
    ],
    use: "Bibliotheken senden ihn. Eine Anwendung, deren eigenes Nachrichtenformat verletzt wird, nimmt 1007, 1008 oder einen Code von 4000 bis 4999.",
    misreadings: [
      {
        claim: "Meine Anwendungsnachricht ist falsch, also sende ich 1002.",
        truth:
          "Bei 1002 geht es um Frames. Für Nachrichten, die Ihre eigenen Regeln ablehnen, ist 1008 oder ein privater Code richtig.",
      },
      {
        claim: "Die Seite, die 1002 sieht, hat den Fehler gefunden.",
        truth: "Sie hat ihn gemacht. Die Seite, die ihn gefunden hat, sieht 1006.",
      },
    ],
    symptoms: [
      "invalid frame header",
      "reserved bits must be clear",
      "invalid opcode",
      "Protokollfehler",
    ],
  },
  1003: {
    short: "Der Endpunkt nimmt diese Art von Daten nicht an, etwa Binärdaten bei einem Textdienst.",
    meaning:
      "Der Endpunkt hat eine Art von Nachricht empfangen, die er nicht annimmt: Binärdaten, wo nur Text verstanden wird, oder umgekehrt. Den Inhalt hat er nicht angesehen.",
    seen: [
      "Ein Client hat einen `Blob` oder einen `ArrayBuffer` an einen Dienst gesendet, der JSON-Text liest.",
      "AWS API Gateway antwortet damit auf einen binären Frame.",
      "Eine Client-Bibliothek kodiert standardmäßig mit MessagePack, während der Server Text erwartet.",
    ],
    client: [
      "Verbinden Sie sich nicht unverändert neu. Senden Sie Text, oder erfragen Sie das Format, das der Server annimmt.",
      "Vereinbaren Sie das Format über ein Subprotokoll, damit unpassende Formate schon im Handshake auffallen.",
    ],
    server: ["Nennen Sie die akzeptierte Art in der Begründung, zum Beispiel `text only`."],
    path: [
      "Gateways, die Nachrichten lesen, können Binärdaten ablehnen. Lesen Sie deren Grenzen nach.",
    ],
    use: "Schließen Sie damit, wenn Sie diese Art von Nachricht nie annehmen, was auch immer sie enthält.",
    misreadings: [
      {
        claim: "1003 steht für JSON, das sich nicht parsen lässt.",
        truth: "Da stimmt die Art, nur der Inhalt ist falsch: 1007 oder 1008.",
      },
    ],
    symptoms: [
      "Binärnachricht wird nicht unterstützt",
      "Server akzeptiert nur Text",
      "unsupported data",
    ],
  },
  1004: {
    short: "Reserviert: bisher ohne Bedeutung und nie in einem Close-Frame.",
    meaning:
      "RFC 6455 reserviert die Nummer. Eine Bedeutung kann später festgelegt werden. Sehr alte Entwürfe verwendeten sie für zu große Nachrichten, und manche Tabellen behaupten das noch immer.",
    seen: [
      "Nur wenn ein Server ihn gegen die Regeln sendet. Manche Browser zeigen ihn dann der Webseite.",
    ],
    client: [
      "Behandeln Sie ihn wie einen Verbindungsabbruch: mit exponentiellem Backoff neu verbinden.",
    ],
    server: ["Senden Sie ihn nicht. Für zu große Nachrichten gibt es 1009."],
    path: ["Hier ist nichts zu tun."],
    use: "Nie senden. Für große Nachrichten nehmen Sie 1009.",
    misreadings: [
      {
        claim: "1004 bedeutet, dass eine Nachricht zu groß war.",
        truth: "So stand es nur in Entwürfen vor RFC 6455. Der Standard sagt 1009.",
      },
    ],
    symptoms: ["Close-Code 1004"],
  },
  1005: {
    short: "Ein Close-Frame kam ohne Code an. Nur lokal gemeldet, nie gesendet.",
    meaning:
      "Der Close-Handshake hat stattgefunden, aber der erste Close-Frame hatte einen leeren Body. Die Laufzeitumgebung meldet ihrer eigenen Anwendung 1005, um zu sagen, dass die Gegenstelle keinen Code angegeben hat. In einem Frame steht 1005 nie.",
    seen: [
      "Jemand hat `close()` ohne Argumente aufgerufen. Beide Seiten sehen 1005.",
      "Eine Bibliothek schließt mit einem leeren Frame, wenn ihr Verbindungsobjekt zerstört wird.",
      "uWebSockets macht aus einem verbotenen Code (0, 1005, 1006) einen leeren Close-Frame.",
    ],
    client: [
      "Stellen Sie die Verbindung mit exponentiellem Backoff wieder her: Niemand hat gesagt, dass die Arbeit getan ist.",
      "Schließen Sie selbst mit `close(1000)`, wenn Sie fertig sind.",
    ],
    server: [
      "Geben Sie immer einen Code an. Bei 1005 muss jeder Client raten.",
      "Senden Sie einen empfangenen Code 1005 nicht zurück: Antworten Sie mit einem leeren Close-Frame oder mit 1000.",
    ],
    path: [
      "Hier ist nichts zu tun: Ein Proxy, der eine Verbindung kappt, verursacht 1006, nicht 1005.",
    ],
    use: "Nie senden. Geben Sie einen Code an: 1000, wenn die Arbeit getan ist.",
    misreadings: [
      {
        claim: "1005 bedeutet, dass kein Close-Frame angekommen ist.",
        truth: "Es kam einer an, nur ohne Code. Gar kein Close-Frame ist 1006.",
      },
      {
        claim: "1005 ist ein Fehler.",
        truth: "Der Close-Handshake war vollständig, und `wasClean` ist `true`.",
      },
    ],
    symptoms: ["no status received", "ohne Code geschlossen", "Close-Code 1005"],
  },
  1006: {
    short: "Die Verbindung endete ohne Close-Frame: Absturz, Kabel, Proxy, Idle-Timeout.",
    meaning:
      "Es wurde kein Close-Frame (Frame zum Schließen der Verbindung) empfangen, also hat niemand gesagt, warum die Verbindung endete. Die Laufzeitumgebung meldet ihrer eigenen Anwendung 1006. Die Nummer ist reserviert und wird nie übertragen: Eine Verbindung, die noch einen Close-Frame senden kann, könnte den wahren Grund nennen.",
    seen: [
      "Ein Load-Balancer, ein Proxy oder eine Firewall hat eine stille Verbindung gekappt: oft nach 60 Sekunden oder bei einer anderen runden Zahl.",
      "Der Serverprozess ist abgestürzt oder wurde mit SIGKILL beendet.",
      "Das Netz war weg: Kabel, WLAN, ein Zug im Tunnel, ein Laptop im Ruhezustand.",
      "Die Verbindung kam nie zustande: abgelehnt, unbekannter Host, TLS fehlgeschlagen, irgendeine HTTP-Antwort außer 101.",
      "Ihre eigene Seite hat abgebrochen, weil die andere das Protokoll verletzt oder auf einen Close-Frame nicht geantwortet hat.",
    ],
    client: [
      "Stellen Sie die Verbindung mit exponentiellem Backoff und Jitter wieder her: zuerst nach einer zufälligen Wartezeit von {from}–{to} s.",
      "Senden Sie nach einer Phase der Stille einen Ping, und geben Sie die Verbindung sofort auf, wenn keine Antwort kommt. Die Laufzeitumgebung bemerkt den Abbruch womöglich erst nach Minuten.",
      "Merken Sie sich, wie lange es vorher still war. Zwei Abbrüche nach gleich langer Stille verraten ein Idle-Timeout: Senden Sie Pings in kürzeren Abständen.",
      "Nehmen Sie die Sitzung wieder auf, falls es eine gibt: Bei Nachrichten, die unterwegs waren, ist ungewiss, ob sie ankamen.",
    ],
    server: [
      "Senden Sie alle 20–25 s einen Ping, damit kein übliches Idle-Timeout erreicht wird und tote Verbindungen auffallen.",
      "Suchen Sie nach Abstürzen, nach Speichergrenzen und nach Handlern, die Ausnahmen werfen.",
      "Schließen Sie ordentlich, wenn Sie beenden (1001 oder 1012). Ein Prozess, der sich einfach beendet, beschert allen seinen Clients 1006.",
    ],
    path: [
      "Vergleichen Sie die Idle-Timeouts jeder Station mit Ihrem Heartbeat. Das kürzeste entscheidet.",
      "Erhöhen Sie das Timeout, wo Sie können: `proxy_read_timeout` in nginx, `timeout tunnel` in HAProxy, das Idle-Timeout des Load-Balancers.",
      "Denken Sie an Geräte, die Verbindungen stumm verwerfen: Eine Firewall, die eine Verbindung vergisst, sendet keiner Seite etwas.",
    ],
    use: "Nie senden: `close(1006)` wirft einen Fehler. Um ohne Close-Frame zu enden, beenden Sie die TCP-Verbindung hart.",
    misreadings: [
      {
        claim: "Der Server hat 1006 gesendet.",
        truth:
          "Das kann niemand. Ihre eigene Laufzeitumgebung hat den Code eingesetzt, weil sie keinen Close-Frame empfangen hat.",
      },
      {
        claim: "1006 zeigt, auf welcher Seite der Fehler liegt.",
        truth:
          "Nein. Vergleichen Sie die Logs beider Seiten: Eine Seite, die einen Close-Frame gesendet hat, zeigt einen anderen Code.",
      },
      {
        claim: "Das `error`-Event verrät mehr.",
        truth:
          "Browser verbergen die Ursache absichtlich, damit eine Webseite das lokale Netz nicht auskundschaften kann.",
      },
    ],
    symptoms: [
      "Verbindung bricht nach einer Minute ab",
      "Verbindung bricht nach 60 Sekunden ab",
      "WebSocket schließt bei Inaktivität",
      "abnormal closure",
      "Verbindung ohne Grund verloren",
      "WebSocket-Verbindung fehlgeschlagen",
      "Abbruch nach 100 Sekunden",
    ],
  },
  1007: {
    short: "Der Inhalt passt nicht zu seiner Art: Text, der kein gültiges UTF-8 ist.",
    meaning:
      "Der Endpunkt hat eine Nachricht empfangen, deren Inhalt nicht zu ihrer Art passt. In der Praxis: eine Textnachricht, deren Bytes kein gültiges UTF-8 sind.",
    seen: [
      "Binärdaten wurden als Text gesendet, zum Beispiel ein komprimierter Puffer oder Latin-1-Bytes.",
      "Ein Text wurde vor dem Senden mitten in einem Zeichen abgeschnitten.",
      "Bei Chromium erhält der Server stattdessen 1002 und bei Firefox gar nichts.",
    ],
    client: [
      "Verbinden Sie sich nicht neu, um dasselbe noch einmal zu senden.",
      "Senden Sie Bytes als Binärnachrichten. Überlassen Sie das Kodieren von Strings der Bibliothek.",
    ],
    server: [
      "Senden Sie Puffer binär. Wenn Text aus Puffern entsteht, dekodieren Sie ihn mit einem Stream-Decoder.",
      "Verwenden Sie eine Bibliothek, die UTF-8 prüft; sie schließt von selbst mit 1007.",
    ],
    path: ["Hier ist nichts zu tun, es sei denn, ein Gateway wandelt Nachrichten um."],
    use: "Bibliotheken senden ihn bei ungültigem UTF-8. Verwenden Sie ihn auch, wenn der Inhalt einer Nachricht ihrem angegebenen Typ widerspricht.",
    misreadings: [
      {
        claim: "1007 ist für jede Nachricht, die ich nicht verstehe.",
        truth:
          "Er steht für Inhalt, der seinem Typ widerspricht. Für gültiges JSON, das Ihre Regeln ablehnen, gibt es 1008 oder einen privaten Code.",
      },
    ],
    symptoms: [
      "ungültiges UTF-8 im Text-Frame",
      "could not decode a text frame",
      "invalid payload",
    ],
  },
  1008: {
    short:
      "Regelverstoß: allgemeines Nein, wenn sonst kein Code passt oder nichts verraten werden darf.",
    meaning:
      "Der Endpunkt hat eine Nachricht empfangen, die gegen seine Regeln verstößt. Es ist die allgemeine Ablehnung: für Fälle ohne eigenen Code und für solche, deren Einzelheiten verborgen bleiben müssen.",
    seen: [
      "Ein Token fehlt, ist ungültig oder abgelaufen, bei Diensten, die 3000 nicht verwenden.",
      "Zu viele Nachrichten, ein verbotenes Topic, eine nicht erlaubte Origin.",
      "Dienste wie Gemini Live oder Deepgram lehnen eine Anfrage ab, die sie nicht bedienen können.",
    ],
    client: [
      "Verbinden Sie sich nicht unverändert neu: Die Regel wird wieder Nein sagen.",
      "Wenn Sie wissen, dass er bei Ihrem Server veraltete Zugangsdaten bedeutet, tragen Sie 1008 als Code ein, bei dem der Client sie erneuert.",
    ],
    server: [
      "Nehmen Sie besser 3000 bei fehlenden Zugangsdaten und 3003 bei fehlenden Berechtigungen: Darauf können Clients reagieren.",
      "Nennen Sie die Regel in der Begründung, soweit Sie dürfen.",
    ],
    path: [
      "Auch Web Application Firewalls lehnen ab, aber vor dem Upgrade: Der Client sieht dann 1006.",
    ],
    use: "Schließen Sie damit, wenn eine Nachricht oder eine Gegenstelle gegen eine Ihrer Regeln verstößt und kein besserer Code passt.",
    misreadings: [
      {
        claim: "1008 bedeutet, dass die Authentifizierung fehlgeschlagen ist.",
        truth: "Das kann sein. Der Code allein sagt nicht, welche Regel verletzt wurde.",
      },
    ],
    symptoms: ["Richtlinienverstoß", "Token abgelaufen", "Origin nicht erlaubt", "Rate-Limit"],
  },
  1009: {
    short: "Die Nachricht ist größer, als der Empfänger annimmt.",
    meaning:
      "Der Endpunkt hat eine Nachricht empfangen, die zu groß ist, um sie zu verarbeiten. Jede Bibliothek und jedes Gateway hat eine Grenze, und manche begrenzen neben Nachrichten auch einzelne Frames.",
    seen: [
      "Eine Nachricht hat die Grenze des Servers überschritten, etwa `maxPayload` in `ws`.",
      "AWS API Gateway: mehr als 128 KB in einer Nachricht oder 32 KB in einem Frame.",
      "Eine komprimierte Nachricht wurde beim Entpacken zu groß.",
    ],
    client: [
      "Senden Sie dieselbe Nachricht nicht noch einmal: Ein Client, der sich neu verbindet und sie wiederholt, kommt nie zu einem Ende.",
      "Teilen Sie große Daten auf, oder laden Sie sie über HTTP hoch und senden Sie die Adresse.",
    ],
    server: [
      "Legen Sie die Grenze bewusst fest und nennen Sie den Clients die Zahl.",
      "Behalten Sie auch bei vertrauenswürdigen Clients eine Grenze: Sie deckelt den Speicher je Verbindung.",
    ],
    path: ["Gateways haben eigene Grenzen, die oft unter denen des Servers liegen."],
    use: "Schließen Sie damit, wenn eine Nachricht Ihre Grenze überschreitet.",
    misreadings: [
      {
        claim: "1009 ist ein vorübergehendes Problem.",
        truth: "Dieselbe Nachricht wird jedes Mal abgelehnt.",
      },
      {
        claim: "Das Log des Servers selbst zeigt 1009.",
        truth: "Oft zeigt es 1006: Die Seite, die abbricht, hat keinen Close-Frame empfangen.",
      },
    ],
    symptoms: ["Nachricht zu groß", "max payload size exceeded", "Frame zu groß"],
  },
  1010: {
    short: "Der Client brauchte eine Erweiterung, die der Server nicht angeboten hat.",
    meaning:
      "Der Client hat erwartet, dass der Server einer oder mehreren Erweiterungen zustimmt, und der Server hat es nicht getan. Die Begründung zählt die fehlenden auf. Nur ein Client sendet den Code: Ein Server, der eine Erweiterung braucht, lehnt den Handshake ab.",
    seen: [
      "Auf dem Server, von einem Client, der ohne Komprimierung oder eine andere Erweiterung nicht arbeiten kann.",
      "Selten: Browser verlangen nie eine Erweiterung.",
    ],
    client: [
      "Verbinden Sie sich nicht unverändert neu. Machen Sie die Erweiterung optional, oder nehmen Sie einen anderen Server.",
    ],
    server: [
      "Schalten Sie die Erweiterung ein, die in der Begründung steht, zum Beispiel `permessage-deflate`.",
    ],
    path: [
      "Ein Proxy, der `Sec-WebSocket-Extensions` aus dem Handshake entfernt, kann die Ursache sein.",
    ],
    use: "Ein Client schließt damit, wenn er ohne eine Erweiterung nicht arbeiten kann, die nicht vereinbart wurde.",
    misreadings: [
      {
        claim: "Ein Server sendet ihn, wenn dem Client eine Erweiterung fehlt.",
        truth: "Ein Server lehnt einen solchen Handshake mit einem HTTP-Status ab.",
      },
    ],
    symptoms: ["erforderliche Erweiterung fehlt", "permessage-deflate erforderlich"],
  },
  1011: {
    short: "Die Gegenstelle konnte wegen eines unerwarteten inneren Fehlers nicht weitermachen.",
    meaning:
      "Der Endpunkt ist auf einen Zustand gestoßen, mit dem er nicht gerechnet hat, und kann nicht weitermachen. RFC 6455 spricht von einem Server; Erratum 3227 dehnt das auf beide Seiten aus.",
    seen: [
      "Ein Handler hat eine Ausnahme geworfen, die niemand abgefangen hat.",
      "Ein Keepalive-Ping wurde nicht rechtzeitig beantwortet: Manche Bibliotheken schließen dann mit 1011.",
      "Eine Datenbank oder ein anderer Dienst hinter dem Server ist ausgefallen.",
    ],
    client: [
      "Kommen Sie später wieder: zuerst nach einer zufälligen Wartezeit von {from}–{to} s. Wenn die Ursache die von Ihnen gesendete Nachricht ist, endet der nächste Versuch genauso.",
      "Senden Sie die letzte Nachricht nicht noch einmal, ohne zu prüfen, ob sie schon verarbeitet wurde.",
    ],
    server: [
      "Sehen Sie im Log zum Zeitpunkt des Schließens nach. 1011 ist ein Fehler auf Ihrer Seite.",
      "Schließen Sie stattdessen mit 1013, wenn Sie nur überlastet sind, und mit 1014, wenn der Fehler hinter Ihrem Server liegt.",
    ],
    path: ["Hier ist nichts zu tun: Die Verbindung selbst hat bis zum Schluss funktioniert."],
    use: "Schließen Sie damit, wenn Sie unerwartet scheitern und Ihre Zusagen an diesen Client nicht einhalten können.",
    misreadings: [
      {
        claim: "1011 und 1006 bedeuten beide, dass der Server abgestürzt ist.",
        truth:
          "Nach einem Absturz kann niemand einen Close-Frame senden. Bei 1011 konnte der Server das noch.",
      },
    ],
    symptoms: ["interner Serverfehler", "unerwarteter Fehler", "keepalive ping timeout"],
  },
  1012: {
    short: "Der Dienst startet neu und ist gleich zurück: nach kurzer Wartezeit neu verbinden.",
    meaning:
      "Der Server schließt, weil der Dienst neu startet. Der Code sagt zweierlei: Neu verbinden ist erwünscht, und es dürfte bald gelingen. Die IANA-Registrierung bittet Clients um eine zufällige Wartezeit von 5–30 s; bei einem Server, der jedem Client sagt, wann er wiederkommen soll, genügen {from}–{to} s.",
    seen: [
      "Ein Deployment: Der alte Prozess schließt seine Verbindungen, ein neuer übernimmt.",
      "Ein Neuladen der Konfiguration, das neue Verbindungen erfordert.",
      "Ein Rolling Restart verschiebt die Clients von einem Knoten zum nächsten.",
    ],
    client: [
      "Verbinden Sie sich nach kurzer zufälliger Wartezeit ({from}–{to} s) neu oder genau zu dem Zeitpunkt, den der Server genannt hat: `retry-after=` in der Begründung.",
      "Verbinden Sie sich nicht sofort neu: Alle anderen Clients haben denselben Frame in derselben Sekunde erhalten.",
      "Nehmen Sie die Sitzung wieder auf: Der Neustart war geplant, es muss nichts verloren gehen.",
    ],
    server: [
      "Nehmen Sie zuerst keine neuen Verbindungen mehr an, speichern Sie die Sitzungen, und schließen Sie dann mit 1012.",
      "Weisen Sie jedem Client einen Rückkehr-Slot zu, damit sie in dem Tempo eintreffen, das Sie verkraften.",
      "Schließen Sie bei einem Deployment nie mit 1000, sonst bleiben die Clients weg.",
    ],
    path: [
      "Lassen Sie den Load-Balancer erst die Verbindungen zum alten Knoten abbauen (Draining), bevor dieser geschlossen wird.",
      "Laden Sie Proxys schonend neu und geben Sie ihren alten Workern Zeit: Sonst kappen sie, was Sie so sorgfältig schließen.",
    ],
    use: "Schließen Sie damit, wenn Sie neu starten und voraussichtlich in Sekunden oder einer Minute zurück sind.",
    misreadings: [
      {
        claim: "1012 ist Teil von RFC 6455.",
        truth:
          "Er wurde erst danach bei der IANA registriert. Manche alten Bibliotheken kennen ihn nicht, und WebKitGTK lehnt ihn ab: Die Webseite darin sieht 1006.",
      },
      {
        claim: "Der Client darf sich sofort neu verbinden, denn der Server hat es ja gesagt.",
        truth:
          "Dann kommen alle Clients gleichzeitig, und der neue Prozess bricht unter der Last zusammen.",
      },
    ],
    symptoms: [
      "WebSocket schließt bei Deployment",
      "service restart",
      "Server neu gestartet",
      "Thundering Herd nach Deployment",
    ],
  },
  1013: {
    short: "Der Server ist überlastet: eine Weile wegbleiben oder eine andere Adresse versuchen.",
    meaning:
      "Der Dienst ist überlastet. Laut IANA-Registrierung soll ein Client sich mit einer anderen Adresse verbinden, wenn es mehrere gibt, mit derselben dagegen nur auf Wunsch des Benutzers. Viele Tabellen schwächen das zu Backoff ab.",
    seen: [
      "Der Server lässt nur eine bestimmte Zahl von Verbindungen pro Sekunde zu und schließt die übrigen.",
      "Eine Grenze für Verbindungen oder Speicher ist erreicht.",
      "Nach einem Ausfall, wenn alle Clients gleichzeitig wiederkommen.",
    ],
    client: [
      "Warten Sie lange: zuerst eine zufällige Zeit von {from}–{to} s, sofern die Begründung keinen Zeitpunkt nennt (`retry-after=`).",
      "Versuchen Sie zuerst die nächste Adresse, wenn Sie mehrere haben.",
      "Bieten Sie dem Benutzer eine Schaltfläche zum Neuverbinden an: Genau das hat die IANA-Registrierung im Sinn.",
    ],
    server: [
      "Nehmen Sie lieber an und schließen Sie mit 1013, statt abzulehnen: Ein Browser kann weder einen HTTP-Status noch `Retry-After` lesen.",
      "Nennen Sie jedem abgewiesenen Client einen anderen Zeitpunkt für die Rückkehr.",
    ],
    path: [
      "Begrenzen Sie die Verbindungen pro Sekunde auch am Load-Balancer: Eine volle Accept-Queue führt zu 1006.",
    ],
    use: "Schließen Sie damit, wenn Ihr Dienst gesund, aber ausgelastet ist.",
    misreadings: [
      {
        claim: "1013 bedeutet, sich mit dem üblichen Backoff ab 1 s neu zu verbinden.",
        truth:
          "Das bringt die Last sofort zurück. Die IANA-Registrierung verlangt viel mehr Zurückhaltung.",
      },
    ],
    symptoms: ["try again later", "Server überlastet", "zu viele Verbindungen"],
  },
  1014: {
    short: "Ein Gateway dazwischen erhielt vom Server dahinter eine ungültige Antwort.",
    meaning:
      "Der Endpunkt arbeitet als Gateway oder Proxy und hat vom Server dahinter eine ungültige Antwort erhalten, wie es HTTP 502 besagt. Das Register gibt keinen Kurznamen an; üblich ist Bad Gateway.",
    seen: [
      "Der Upstream eines Gateways hat geschlossen, ist abgestürzt oder hat etwas geantwortet, das kein WebSocket ist.",
      "Ein Chat- oder API-Gateway hat den Dienst verloren, für den es spricht.",
    ],
    client: [
      "Stellen Sie die Verbindung mit exponentiellem Backoff wieder her: Das Gateway selbst lebt.",
      "Sagen Sie dem Benutzer, dass der Dienst ein Problem hat und nicht das Netz.",
    ],
    server: [
      "Wenn Sie das Gateway sind: Protokollieren Sie den Upstream und seine Antwort.",
      "Wenn Sie der Upstream sind: Suchen Sie nach Abstürzen und Timeouts zu diesem Zeitpunkt.",
    ],
    path: [
      "Prüfen Sie Health-Checks und Timeouts zwischen Gateway und Upstream.",
      "Einfache Proxys senden ihn nicht: Wenn ihr Upstream nach dem Upgrade stirbt, sieht der Client 1006.",
    ],
    use: "Ein Gateway schließt damit, wenn der Server dahinter ausgefallen ist.",
    misreadings: [
      {
        claim: "nginx sendet 1014, wenn das Backend ausgefallen ist.",
        truth:
          "Vor dem Upgrade antwortet es mit HTTP 502, danach bricht die Verbindung ab: Beides ist 1006.",
      },
    ],
    symptoms: ["bad gateway", "Upstream-Fehler", "502 WebSocket"],
  },
  1015: {
    short: "Der TLS-Handshake ist fehlgeschlagen. Nur lokal gemeldet, nie gesendet.",
    meaning:
      "Reserviert für einen fehlgeschlagenen TLS-Handshake, etwa weil das Zertifikat nicht geprüft werden kann. Der Code steht nie in einem Frame, denn es gab noch keine Verbindung. Browser sollen stattdessen 1006 zeigen; Firefox zeigt 1015.",
    seen: [
      "In Firefox: ein selbst signiertes oder abgelaufenes Zertifikat oder `wss://` zu einem Port ohne TLS.",
      "Überall sonst ist derselbe Fehler 1006.",
    ],
    client: [
      "Versuchen Sie es nur deshalb mit Backoff erneut, weil ein Zertifikat erneuert werden kann; bald hilft das selten.",
      "Öffnen Sie denselben Host mit `https://` im Browser: Er zeigt, was am Zertifikat nicht stimmt.",
    ],
    server: [
      "Erneuern Sie das Zertifikat, senden Sie die ganze Kette, verwenden Sie den richtigen Namen.",
      "Prüfen Sie, dass der Port TLS spricht.",
    ],
    path: [
      "Prüfen Sie, wo TLS endet: am Load-Balancer, bei einem CDN, am Proxy eines Unternehmens.",
    ],
    use: "Nie senden. Ein fehlgeschlagener TLS-Handshake hat keinen Close-Frame.",
    misreadings: [
      {
        claim: "Läge es an TLS, würde ich 1015 sehen.",
        truth:
          "Nur in Firefox. Chromium, Node und Deno zeigen, was sie bei jedem gescheiterten Versuch zeigen.",
      },
    ],
    symptoms: [
      "Zertifikatfehler WebSocket",
      "selbst signiertes Zertifikat wss",
      "TLS-Handshake fehlgeschlagen",
      "SSL-Fehler",
    ],
  },
  unassigned: {
    short: "1016–2999: für spätere Versionen des Protokolls vorgesehen, nicht vergeben.",
    meaning:
      "Der Bereich gehört dem Protokoll selbst, seinen späteren Versionen und öffentlichen Erweiterungen. Darin ist nichts vergeben. Strenge Bibliotheken beenden die Verbindung mit 1002, wenn sie einen solchen Code empfangen.",
    seen: ["Ein Server, der sich eine eigene Nummer im falschen Bereich ausgedacht hat."],
    client: [
      "Behandeln Sie ihn wie einen Verbindungsabbruch: mit exponentiellem Backoff neu verbinden.",
    ],
    server: ["Verlegen Sie Ihre Codes nach 4000–4999: Dort sind sie überall erlaubt."],
    path: ["Hier ist nichts zu tun."],
    use: "Nie senden. Eigene Codes gehören in den Bereich zwischen 4000 und 4999.",
    misreadings: [
      {
        claim: "Eine nicht vergebene Nummer darf jeder verwenden.",
        truth: "Frei sind 4000–4999. Für 1016–2999 braucht es einen Standard.",
      },
    ],
    symptoms: ["invalid status code", "unbekannter Close-Code"],
  },
  3000: {
    short: "Nicht authentifiziert: zuerst anmelden oder Zugangsdaten erneuern, wie bei HTTP 401.",
    meaning:
      "Der Endpunkt muss authentifiziert sein, bevor die Anwendung ihn bedienen kann: Zugangsdaten fehlen, sind ungültig oder abgelaufen. Der Code ist bei der IANA registriert und entspricht HTTP 401.",
    seen: [
      "Das Zugriffstoken ist abgelaufen, während die Verbindung offen war.",
      "Die erste Nachricht war keine gültige Anmeldung.",
      "In Centrifugo bedeutet dieselbe Nummer etwas anderes: Die Verbindung wurde geschlossen.",
    ],
    client: [
      "Erneuern Sie die Zugangsdaten, und verbinden Sie sich dann einmal neu. Ist die Antwort dieselbe, hören Sie auf und bitten Sie den Benutzer, sich anzumelden.",
      "Verbinden Sie sich nie mit demselben Token neu: Es wird wieder abgelehnt.",
    ],
    server: [
      "Nehmen Sie das Upgrade an, und schließen Sie dann mit 3000: Ein Browser sieht ein abgelehntes Upgrade als 1006 und erfährt nichts.",
      "Warnen Sie, bevor ein Token abläuft, damit Clients es rechtzeitig erneuern können.",
    ],
    path: [
      "Ein Gateway, das Tokens vor dem Upgrade prüft, verdeckt die Ursache: Die Clients sehen 1006.",
    ],
    use: "Schließen Sie damit, wenn sich der Client durch eine neue Anmeldung selbst helfen kann.",
    misreadings: [
      {
        claim: "3000 und 3003 sind dasselbe.",
        truth: "Bei 3000 helfen neue Zugangsdaten, bei 3003 nicht.",
      },
    ],
    symptoms: [
      "nicht autorisiert",
      "Token abgelaufen",
      "401 WebSocket",
      "Authentifizierung erforderlich",
    ],
  },
  3003: {
    short: "Verboten: Man weiß, wer Sie sind, aber Ihnen fehlt die Berechtigung, wie bei HTTP 403.",
    meaning:
      "Der Endpunkt ist authentifiziert, hat aber keine Berechtigung für das, was er wollte. Der Code ist bei der IANA registriert und entspricht HTTP 403.",
    seen: [
      "Der Benutzer darf diesen Raum, dieses Topic oder diesen Mandanten nicht betreten.",
      "Ein Konto wurde gesperrt, oder sein Tarif enthält die Funktion nicht.",
    ],
    client: [
      "Verbinden Sie sich nicht neu. Zeigen Sie dem Benutzer, was fehlt.",
      "Kommen Sie erst wieder, wenn sich die Berechtigungen geändert haben.",
    ],
    server: [
      "Nehmen Sie 3000, wenn eine neue Anmeldung helfen würde, und 3003, wenn nicht.",
      "Sagen Sie in der Begründung, welche Berechtigung fehlt, wenn das bekannt werden darf.",
    ],
    path: ["Hier ist nichts zu tun."],
    use: "Schließen Sie damit, wenn der Client bekannt ist und trotzdem nicht darf.",
    misreadings: [
      {
        claim: "Bei 3003 hilft es, das Token zu erneuern.",
        truth: "Das Token wurde akzeptiert. Es fehlt die Berechtigung.",
      },
    ],
    symptoms: ["Zugriff verboten", "keine Berechtigung", "403 WebSocket", "Zugriff verweigert"],
  },
  3008: {
    short: "Zu langsam: Der Endpunkt hat zu lange für eine Antwort gebraucht, wie bei HTTP 408.",
    meaning:
      "Ein Endpunkt hat zu lange gebraucht, um eine Anfrage der Anwendung zu beantworten. Der Code ist bei der IANA registriert und entspricht HTTP 408. Beide Seiten leben; eine von ihnen hat eine Frist verpasst.",
    seen: [
      "Der Client hat sich nicht in der Zeit angemeldet, die der Server gewährt.",
      "Eine Antwort, die das Protokoll verlangt, kam zu spät oder gar nicht.",
      "In Centrifugo bedeutet dieselbe Nummer, dass der Client zu langsam liest.",
    ],
    client: [
      "Stellen Sie die Verbindung mit exponentiellem Backoff wieder her.",
      "Suchen Sie, was die Antwort verzögert hat: eine Webseite im Hintergrund, ein blockierter Hauptthread, ein langsames Netz.",
    ],
    server: [
      "Wählen Sie Fristen, die ein Smartphone in einem schlechten Netz einhalten kann.",
      "Wenn gar nichts kam, beenden Sie die Verbindung hart: Eine tote Gegenstelle kann den Code nicht lesen.",
    ],
    path: ["Messen Sie die Latenz des Netzwerkpfads, bevor Sie dem Client die Schuld geben."],
    use: "Schließen Sie damit, wenn eine Gegenstelle lebt, aber nicht rechtzeitig geantwortet hat.",
    misreadings: [
      {
        claim: "Das Idle-Timeout eines Load-Balancers zeigt sich als 3008.",
        truth: "Ein Load-Balancer kappt ohne Close-Frame: Das ist 1006.",
      },
    ],
    symptoms: [
      "Timeout",
      "Zeitüberschreitung der Anforderung",
      "408 WebSocket",
      "nicht rechtzeitig geantwortet",
    ],
  },
  registrable: {
    short: "3000–3999: für Bibliotheken und Frameworks, nach Registrierung bei der IANA.",
    meaning:
      "Der Bereich ist für Bibliotheken, Frameworks und Anwendungen, die einen Code bei der IANA registrieren; wer zuerst kommt, erhält ihn. Das Protokoll gibt diesen Nummern keine Bedeutung. Registriert sind 3000, 3003 und 3008; weitere werden von Systemen ohne Registrierung verwendet.",
    seen: [
      "Ein System wie Centrifugo hat die Verbindung geschlossen: In dessen Dokumentation steht, was die Nummer bedeutet.",
    ],
    client: [
      "Finden Sie heraus, welches System ihn sendet, und wenden Sie dessen Regeln an: ein Preset dieses Projekts, falls es eines gibt.",
      "Ohne dieses Wissen: mit exponentiellem Backoff neu verbinden.",
    ],
    server: [
      "Nehmen Sie für eigene Codes 4000–4999.",
      "uWebSockets meldet seiner Anwendung einen empfangenen Code zwischen 1012 und 3999 als 1006.",
    ],
    path: ["Hier ist nichts zu tun."],
    use: "Registrieren Sie ihn zuerst bei der IANA, oder nehmen Sie 4000–4999.",
    misreadings: [
      {
        claim: "Anwendungen dürfen den Bereich frei verwenden.",
        truth: "Er ist für registrierte Codes. Nach Absprache frei sind 4000–4999.",
      },
    ],
    symptoms: ["eigener Close-Code", "Centrifugo Disconnect-Code"],
  },
  private: {
    short: "4000–4999: zur eigenen Verwendung; jedes System gibt ihnen seine eigene Bedeutung.",
    meaning:
      "Der Bereich ist für die private Verwendung und kann nicht registriert werden. Beide Seiten vereinbaren die Bedeutung. Dieselbe Nummer bedeutet in verschiedenen Systemen Verschiedenes; darum hilft nur, zu wissen, mit welchem System Sie sprechen.",
    seen: [
      "Die Anwendung selbst hat geschlossen: In ihrer eigenen Dokumentation steht, was die Nummer bedeutet.",
      "Ein bekanntes System hat geschlossen: Discord, Pusher, graphql-ws, Twitch und andere verwenden diesen Bereich.",
    ],
    client: [
      "Sagen Sie dem Client, mit welchem System er spricht: durch ein Preset oder durch eigene Regeln für jeden Code.",
      "Ohne dieses Wissen: mit exponentiellem Backoff neu verbinden.",
    ],
    server: [
      "Schreiben Sie auf, welche Ihrer Codes „neu verbinden“ und welche „wegbleiben“ bedeuten. Bereiche merkt man sich am leichtesten.",
      "Außer 1000 sind das die einzigen Codes, die jeder Client und jede Bibliothek senden kann.",
    ],
    path: ["Hier ist nichts zu tun: Proxys leiten sie unverändert weiter."],
    use: "Schließen Sie mit einem davon, wenn kein Standardcode passt und beide Seiten Ihre Liste kennen.",
    misreadings: [
      {
        claim: "4001 bedeutet „nicht autorisiert“.",
        truth:
          "Bei PandaScore schon. Bei Discord ist es ein unbekannter Opcode, bei Pusher eine fehlende Anwendung.",
      },
    ],
    symptoms: ["eigener Close-Code", "4001", "4401", "Close-Code der Anwendung"],
  },
  outside: {
    short: "Ab 5000: außerhalb des Registers, nicht definiert.",
    meaning:
      "Die zwei Bytes eines Close-Frames fassen Nummern bis 65535, aber über 4999 ist nichts definiert. Chromium und Firefox zeigen der Webseite eine solche Nummer; WebKitGTK und strenge Bibliotheken beenden die Verbindung mit 1002.",
    seen: ["Ein Server, der seine eigenen Fehlernummern ungeprüft sendet."],
    client: [
      "Behandeln Sie ihn wie einen Verbindungsabbruch: mit exponentiellem Backoff neu verbinden.",
    ],
    server: [
      "Bilden Sie Ihre Fehlernummern auf 4000–4999 ab, oder schreiben Sie sie in die Begründung.",
    ],
    path: ["Hier ist nichts zu tun."],
    use: "Nie senden. Eigene Codes gehören in den Bereich zwischen 4000 und 4999.",
    misreadings: [
      {
        claim: "Der Browser zeigte 5000 mit `wasClean` `true`, also ist der Code gültig.",
        truth:
          "Chromium und Firefox reichen ihn ungeprüft durch. WebKitGTK, `ws` und undici lehnen ihn ab.",
      },
    ],
    symptoms: ["Close-Code 5000", "unbekannter Close-Code"],
  },
};
