import type { Texts } from "../shape.ts";

export const pairs: Texts["pairs"] = {
  "1000-1001": {
    confused:
      "Beide sind sauber, und bei keinem ging etwas schief; darum sehen beide wie ein reguläres Ende aus.",
    differences: [
      "1000 sagt, dass die Arbeit getan ist; 1001 sagt, dass eine Seite geht, ob fertig oder nicht.",
      "Nach 1000 bleibt der Client weg; nach 1001 kommt er wieder.",
      "1000 darf eine Webseite selbst senden; 1001 sendet der Browser, wenn die Seite verlassen wird.",
    ],
    useA: "wenn beide Seiten fertig sind, etwa nach einer Abmeldung.",
    useB: "wenn diese Seite gehen muss, etwa beim Herunterfahren, und die andere den Dienst vielleicht noch braucht.",
  },
  "1000-1005": {
    confused:
      "`close()` sieht nach einem normalen Schließen aus; man erwartet also 1000 und findet 1005.",
    differences: [
      "1000 ist ein Code im Close-Frame; 1005 sagt, dass der Frame keinen hatte.",
      "1000 bittet den Client, wegzubleiben; 1005 bittet um nichts, also kommt der Client wieder.",
      "1000 darf gesendet werden, 1005 nicht.",
    ],
    useA: "immer, wenn Sie absichtlich beenden: Schreiben Sie `close(1000)`.",
    useB: "nie; er erscheint, wenn jemand den Code vergessen hat.",
  },
  "1001-1006": {
    confused:
      "Ein Server, der aufhört, verursacht den einen oder den anderen, je nachdem, wie er aufhört.",
    differences: [
      "Bei 1001 verabschiedet sich der Server; bei 1006 ist er verschwunden, oder der Netzwerkpfad ist es.",
      "1001 ist sauber und wird übertragen; 1006 setzt die Laufzeitumgebung ein, die vergeblich gewartet hat.",
      "Nach 1001 ist alles angekommen, was der Absender davor gesendet hat; nach 1006 ist bei Nachrichten, die unterwegs waren, ungewiss, ob sie ankamen.",
      "1006 muss man (durch einen Ping) herausfinden; 1001 kommt von selbst.",
    ],
    useA: "bei jedem Herunterfahren, das Sie in der Hand haben: Fangen Sie SIGTERM ab und schließen Sie.",
    useB: "nie; wenn Sie ihn bei Deployments sehen, beendet sich Ihr Prozess, ohne zu schließen.",
  },
  "1001-1012": {
    confused: "Beide sendet ein Server, der absichtlich aufhört. Die Frage ist, ob er wiederkommt.",
    differences: [
      "1012 verspricht, dass der Dienst gleich zurück ist; 1001 verspricht nichts.",
      "1012 kommt nur von Servern; 1001 auch von einer Webseite, die verlassen wird.",
      "Nach 1012 kommt der Client nach {fromB}–{toB} s wieder oder zum genannten Zeitpunkt; nach 1001 beginnt sein Backoff mit {fromA}–{toA} s.",
      "1001 steht in RFC 6455; 1012 wurde später registriert, und einige Bibliotheken kennen ihn nicht.",
    ],
    useA: "wenn der Server endgültig oder für unbestimmte Zeit geht: Wartung, Verkleinern des Clusters.",
    useB: "wenn der Dienst neu startet: ein Deployment, ein Neuladen der Konfiguration.",
  },
  "1002-1007": {
    confused:
      "Beide sagen, dass etwas Empfangenes fehlerhaft war, und Chromium sendet für beides 1002.",
    differences: [
      "Bei 1002 geht es um Frames: Bits, Opcodes, Längen; bei 1007 um den Inhalt einer Nachricht.",
      "1002 deutet auf eine Bibliothek oder einen Proxy; 1007 auf das Programm, das die Nachricht erzeugt hat.",
    ],
    useA: "wenn der Frame selbst RFC 6455 verletzt.",
    useB: "wenn der Frame stimmt, aber ein Text kein gültiges UTF-8 ist.",
  },
  "1003-1007": {
    confused: "Beide lehnen eine Nachricht wegen ihrer Daten ab.",
    differences: [
      "1003 lehnt eine Art von Nachricht ab, was auch immer sie enthält; 1007 lehnt diesen Inhalt ab.",
      "Auf 1003 antwortet man, indem man die andere Art sendet; auf 1007, indem man richtig kodiert.",
    ],
    useA: "wenn Sie Binärdaten (oder Text) nie annehmen.",
    useB: "wenn eine Textnachricht kein gültiges UTF-8 ist oder der Inhalt seinem Typ widerspricht.",
  },
  "1005-1006": {
    confused:
      "Keiner von beiden wird je übertragen; beide setzt die Laufzeitumgebung ein, und beiden fehlt eine Begründung.",
    differences: [
      "Bei 1005 kam ein Close-Frame an, aber ohne Code; bei 1006 kam keiner an.",
      "1005 ist sauber, 1006 nicht.",
      "1005 kommt von einem Programm, das ohne Code geschlossen hat; 1006 von einem Absturz, dem Netz oder einem Proxy.",
      "Nach 1005 ist alles angekommen, was der Absender davor gesendet hat; nach 1006 ist bei Nachrichten, die unterwegs waren, ungewiss, ob sie ankamen.",
    ],
    useA: "nie; geben Sie stattdessen einen Code an: `close(1000)`.",
    useB: "nie; man kann ihn nur beobachten.",
  },
  "1006-1011": {
    confused: "Beide erscheinen, wenn ein Server ausfällt.",
    differences: [
      "Bei 1011 konnte der Server noch sagen, dass er gescheitert ist; bei 1006 konnte er es nicht, oder es lag gar nicht am Server.",
      "1011 ist sicher ein Fehler des Absenders; 1006 kann am Netzwerkpfad liegen.",
      "Nach 1011 wartet der Client {fromB}–{toB} s, nach 1006 {fromA}–{toA} s.",
    ],
    useA: "nie; er erscheint nach einem Absturz, einer gekappten Verbindung oder einem Idle-Timeout.",
    useB: "wenn ein Handler scheitert und der Prozess weiterlebt.",
  },
  "1006-1012": {
    confused: "Beide kommen bei Deployments vor: 1012, wenn sie gut gehen, 1006, wenn nicht.",
    differences: [
      "1012 kündigt der Server an; 1006 bemerkt der Client, manchmal spät.",
      "1012 ist sauber und wird übertragen; 1006 ist reserviert und wird nie gesendet.",
      "Nach 1012 kommt der Client nach {fromB}–{toB} s oder in seinem Slot wieder; nach 1006 beginnt sein Backoff mit {fromA}–{toA} s.",
      "Gegen 1006 helfen Heartbeats und passende Idle-Timeouts; 1012 braucht nur Geduld.",
      "Bei einem geplanten Neustart verliert eine gespeicherte Sitzung nichts; nach 1006 ist bei Nachrichten, die unterwegs waren, ungewiss, ob sie ankamen.",
    ],
    useA: "nie; das sehen Clients, wenn Sie neu starten, ohne zu schließen.",
    useB: "bei jedem geplanten Neustart, bevor der Prozess endet.",
  },
  "1006-1015": {
    confused:
      "Ein fehlgeschlagener TLS-Handshake erscheint in den meisten Laufzeitumgebungen als 1006 und in Firefox als 1015.",
    differences: [
      "1015 nennt eine einzige Ursache, TLS; 1006 nennt keine.",
      "1015 bedeutet immer, dass die Verbindung nie zustande kam; 1006 gibt es auch bei Verbindungen, die offen waren.",
      "Chromium, Node und andere zeigen nie 1015.",
    ],
    useA: "nie; denken Sie auch an Zertifikate, wenn er sofort und jedes Mal kommt.",
    useB: "nie; öffnen Sie denselben Host mit `https://`, um den Fehler des Zertifikats zu sehen.",
  },
  "1006-3008": {
    confused: "Beide heißen in Fehlerberichten Timeout.",
    differences: [
      "3008 sendet eine Gegenstelle, die auf eine Antwort gewartet hat; 1006 sieht man, wenn gar nichts gesendet wurde.",
      "3008 ist ein sauberes Schließen; bei 1006 gab es keinen Close-Frame.",
      "Das Idle-Timeout eines Load-Balancers verursacht 1006, nie 3008.",
    ],
    useA: "nie; antwortet eine Gegenstelle nicht mehr auf Pings, beenden Sie die Verbindung hart.",
    useB: "wenn eine lebende Gegenstelle eine Anfrage der Anwendung nicht rechtzeitig beantwortet hat.",
  },
  "1008-3000": {
    confused: "Bevor 3000 registriert wurde, verwendeten Dienste 1008 für fehlende Zugangsdaten.",
    differences: [
      "3000 sagt, was fehlt: Zugangsdaten; 1008 sagt nur, dass eine Regel verletzt wurde.",
      "Nach 3000 kann ein Client sein Token erneuern und einmal wiederkommen; nach 1008 bleibt er weg.",
      "Eine Webseite darf 3000 senden, 1008 aber nicht.",
    ],
    useA: "wenn eine Regel verletzt ist, bei der es nicht um die Anmeldung geht, oder nichts verraten werden darf.",
    useB: "wenn eine neue Anmeldung helfen würde.",
  },
  "1008-3003": {
    confused: "Beide sagen Nein, und beide bitten den Client, wegzubleiben.",
    differences: [
      "3003 sagt, warum: Die Berechtigung fehlt; 1008 lässt es offen.",
      "3003 ist wie HTTP 403; 1008 hat kein Gegenstück in HTTP.",
      "Eine Webseite darf 3003 senden, 1008 aber nicht.",
    ],
    useA: "wenn eine Regel verletzt ist, bei der es nicht um Berechtigungen geht, etwa ein Nachrichtenlimit.",
    useB: "wenn bekannt ist, wer der Client ist, und er das nicht darf.",
  },
  "1011-1012": {
    confused: "Bei beiden beendet der Server die Verbindung und ist wahrscheinlich bald wieder da.",
    differences: [
      "1012 ist geplant; 1011 ist eine Störung.",
      "Nach 1012 geht die Sitzung weiter; nach 1011 hängt das davon ab, was gescheitert ist.",
      "Nach 1012 kommt der Client nach {fromB}–{toB} s wieder, nach 1011 nach {fromA}–{toA} s.",
    ],
    useA: "wenn etwas schiefging, das nicht hätte schiefgehen dürfen.",
    useB: "wenn Sie absichtlich neu starten, auch wenn ein Fehler der Anlass war.",
  },
  "1011-1014": {
    confused: "Beide sehen nach einem gestörten Server aus, so wie HTTP 500 und 502.",
    differences: [
      "1011 sagt, dass der Absender selbst gescheitert ist; 1014 sagt, dass es der Server dahinter ist.",
      "1014 kommt nur von Gateways.",
      "Nach 1014 wartet der Client {fromB}–{toB} s, da ein anderer Upstream vielleicht sofort antwortet; nach 1011 {fromA}–{toA} s.",
    ],
    useA: "wenn der Fehler in diesem Programm liegt.",
    useB: "wenn Sie ein Gateway sind und Ihr Upstream ausgefallen ist.",
  },
  "1012-1013": {
    confused: "Beide wurden zusammen registriert, und beide sagen: nicht jetzt, später.",
    differences: [
      "1012 heißt: gleich zurück; 1013 heißt: zu voll, bleibt weg.",
      "Nach 1012 kommt der Client nach {fromA}–{toA} s wieder; nach 1013 nach {fromB}–{toB} s oder bei einer anderen Adresse.",
      "1012 erreicht alle Clients eines Prozesses; 1013 nur die, die zu viel sind.",
    ],
    useA: "wenn Sie neu starten.",
    useB: "wenn Ihr Dienst gesund ist, aber keinen weiteren Client bedienen kann.",
  },
  "1013-1014": {
    confused:
      "Beide kommen von einer Instanz vor dem Dienst, die Clients gerade nicht bedienen kann.",
    differences: [
      "1013 bedeutet Überlast, 1014 eine ungültige Antwort vom Server dahinter.",
      "Nach 1013 wartet der Client {fromA}–{toA} s, nach 1014 {fromB}–{toB} s.",
    ],
    useA: "wenn Kapazität fehlt.",
    useB: "wenn der Upstream falsch oder gar nicht geantwortet hat.",
  },
  "3000-3003": {
    confused: "Bei beiden geht es um den Zugang, und auch bei HTTP werden 401 und 403 verwechselt.",
    differences: [
      "3000: Man weiß nicht, wer Sie sind; 3003: Man weiß es, aber Ihnen fehlt die Berechtigung.",
      "Nach 3000 helfen neue Zugangsdaten, nach 3003 nicht.",
      "Nach 3000 kommt der Client einmal wieder; nach 3003 bleibt er weg.",
    ],
    useA: "wenn sich der Client neu anmelden soll.",
    useB: "wenn eine neue Anmeldung nichts ändern würde.",
  },
};
