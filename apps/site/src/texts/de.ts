import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "Zum Inhalt springen",
  nav: {
    label: "Hauptnavigation",
    menu: "Menü",
    home: "Start",
    codes: "Codes",
    compare: "Vergleich",
    systems: "Systeme",
    limits: "Timeouts",
    measured: "Messungen",
    which: "Welcher Code?",
    client: "Neu verbinden?",
    storm: "Sturmlabor",
    docs: "Bibliothek",
    trail: "Sie sind hier",
  },
  language: "Sprache",
  darkTheme: "Dunkles Design",
  footer: {
    facts:
      "Fakten aus RFC 6455, dem IANA-Register, der Dokumentation der Anbieter und eigenen Messungen; jede Seite nennt ihre Quellen.",
    privacy:
      "Keine Cookies, kein Tracking, nichts von fremden Servern. Die Codes einer Sprache, die Sie besucht haben, lassen sich offline lesen.",
  },
  search: {
    label: "Nach Code, Name oder Symptom suchen",
    placeholder: "1006, oder: bricht nach einer Minute ab",
    results: { one: "{count} Ergebnis", other: "{count} Ergebnisse" },
    none: "Nichts gefunden für „{query}“.",
    failed: "Die Suche konnte nicht geladen werden. Sind Sie offline?",
    kinds: {
      code: "Code",
      pair: "Vergleich",
      system: "System",
      limit: "Timeout",
      page: "Seite",
      docs: "Bibliothek",
    },
  },
  home: {
    title: "WebSocket-Close-Codes: was passiert ist und was zu tun ist",
    description:
      "Jeder WebSocket-Close-Code erklärt: was er bedeutet, was Laufzeitumgebungen melden, was Client, Server und Netz tun sollten. Mit Vergleich zweier Codes.",
    lead: "Eine WebSocket-Verbindung ist mit einer Nummer zu Ende gegangen. Hier steht, was die Nummer sagt, was Ihre Anwendung wirklich sieht und wie Sie sich richtig neu verbinden.",
    threeTitle: "Drei Arten, wie eine Verbindung endet",
    threeLead:
      "Die meisten verlorenen Verbindungen enden auf eine dieser drei Arten, und nach jeder verbindet man sich anders neu.",
    tableTitle: "Alle Codes",
    questionsTitle: "Beginnen Sie mit Ihrer Frage",
  },
  codes: {
    title: "Alle WebSocket-Close-Codes",
    description:
      "Tabelle aller WebSocket-Close-Codes von 0 bis 65535: Namen, wer sie senden darf, ob sich ein Client neu verbinden soll und nach welcher Zeit.",
    lead: "Jede Nummer, die ein Close-Frame tragen kann, und die, die er nie tragen darf.",
  },
  code: {
    title: "WebSocket {code} {name}: Bedeutung und was zu tun ist",
    rangeTitle: "WebSocket-Codes {from}–{to} {name}: was sie bedeuten",
    atAGlance: "Auf einen Blick",
    verdictNote: "Das tut der Backsoon-Client, sofern der Server oder Sie nichts anderes vorgeben.",
    runtime: "Laufzeitumgebung",
    sees: "Das sieht die Anwendung",
    howKnown: "Woher wir es wissen",
    previous: "Vorheriger",
    next: "Nächster",
  },
  compare: {
    title: "Zwei WebSocket-Close-Codes vergleichen",
    description:
      "Zwei beliebige WebSocket-Close-Codes nebeneinander: was sich unterscheidet, wann welcher passt, und eine Grafik zu Ende und Rückkehr der Verbindung.",
    lead: "Wählen Sie zwei Codes. Die Seite zeigt nur, was sich unterscheidet, wann welcher passt und wie jede Verbindung endet und wiederkommt.",
    first: "Erster Code",
    second: "Zweiter Code",
    go: "Vergleichen",
    confusedPairs: "Paare, die oft verwechselt werden",
    allPairs: "Alle Paare",
  },
  pair: {
    title: "WebSocket {a} {nameA} oder {b} {nameB}?",
    description:
      "Was die WebSocket-Close-Codes {a} ({nameA}) und {b} ({nameB}) unterscheidet und wann welcher passt.",
    whyConfused: "Warum sie verwechselt werden",
    differs: "verschieden",
    differCount: {
      one: "{count} von {total} Merkmalen unterscheidet sich.",
      other: "{count} von {total} Merkmalen unterscheiden sich.",
    },
    pictureTitle: "Wie eine Verbindung mit {code} endet und was folgt",
    more: "Alles über {code}",
  },
  systems: {
    title: "WebSocket-Close-Codes von Systemen und Protokollen",
    description:
      "Die WebSocket-Close-Codes von Chat-Plattformen, Brokern, GraphQL, Handels- und anderen Systemen: was jeder dort bedeutet und ob man sich neu verbindet.",
    lead: "Ab 3000 bedeutet dieselbe Nummer in verschiedenen Systemen Verschiedenes. Es kommt darauf an, mit wessen Server Sie verbunden sind.",
    count: { one: "{count} Code", other: "{count} Codes" },
  },
  system: {
    title: "WebSocket-Close-Codes von {system}",
    description:
      "Was jeder WebSocket-Close-Code von {system} bedeutet und ob man sich neu verbinden soll.",
    documentation: "Dokumentation",
  },
  limits: {
    title: "Timeouts, die WebSocket-Verbindungen kappen",
    description:
      "Idle-Timeouts, Höchstalter und Draining-Fristen von Load-Balancern, Proxys, Clouds und Servern: Standardwerte, Name der Einstellung, Verlässlichkeit.",
    lead: "Wenn eine Verbindung jedes Mal nach gleich langer Stille endet, hat sie etwas auf dem Weg gekappt. Suchen Sie nach der Zahl der Sekunden.",
    filter: "Filtern",
    product: "Produkt oder Einstellung",
    seconds: "Abbruch nach (Sekunden)",
    kind: "Art",
    allKinds: "Alle Arten",
    reset: "Alle zeigen",
    shown: { one: "{count} Zeile", other: "{count} Zeilen" },
    none: "Keine Zeile passt. Versuchen Sie eine benachbarte Zahl von Sekunden oder weniger Wörter.",
  },
  measured: {
    title: "Was jede Laufzeitumgebung meldet, wenn ein WebSocket schließt",
    description:
      "Welchen Close-Code Browser, Node.js, Deno, Bun und andere der Anwendung in jeder Lage melden: gemessen oder in ihrem Quellcode nachgelesen.",
    lead: "Dasselbe Ende einer Verbindung sieht für Anwendungen in verschiedenen Laufzeitumgebungen verschieden aus. Diese Tabelle sagt, was jede meldet und woher wir es wissen.",
  },
  which: {
    title: "Welchen WebSocket-Close-Code soll ich senden?",
    description:
      "Finden Sie den WebSocket-Close-Code, den Sie senden sollten: Wer schließt, und was ist passiert? Alle Antworten folgen RFC 6455 und dem, was Browser erlauben.",
    lead: "Sagen Sie, wer schließt und was passiert ist.",
    answer: "Antwort",
    pending: "Wählen Sie, wer schließt und was passiert ist.",
    all: "Alle Antworten",
  },
  client: {
    title: "Was soll mein Client nach einem Close-Code tun?",
    description:
      "Geben Sie einen WebSocket-Close-Code ein und sehen Sie, ob man sich neu verbinden, wie lange man warten und was man zuerst ändern soll.",
    lead: "Geben Sie den Code ein, den Ihr Client gesehen hat.",
    code: "Close-Code",
    invalid: "Ein Close-Code ist eine ganze Zahl von 0 bis 65535.",
    all: "Jeder Code",
    ofSystems: "Codes von Systemen",
  },
  storm: {
    title: "Sturmlabor: wie eine WebSocket-Flotte zurückkommt",
    description:
      "Im Browser simulieren, wie Tausende WebSocket-Clients nach einem Neustart oder Absturz zurückkommen, mit mehreren Reconnect-Strategien nebeneinander.",
    lead: "Ein Neustart oder ein Absturz trennt alle Verbindungen auf einmal, und jeder Client kommt nach seiner eigenen Strategie zurück. Hier sehen Sie, wer wann wieder da ist und wer nie.",
    withoutScript:
      "Diese Seite simuliert die Rückkehr im Browser und braucht dafür JavaScript. Die Kommandozeile kann dasselbe:",
    examples: "Beispiele",
    deploy: "Ein Deployment",
    crash: "Ein Absturz",
    balanced: "Zwei Knoten hinter einem Load-Balancer",
    clients: "Clients",
    capacity: "Kapazität (Handshakes pro Sekunde)",
    cause: "Was die Verbindungen beendet",
    causes: { 1012: "1012 Neustart", 1001: "1001 Herunterfahren", 1006: "1006 Absturz" },
    down: "Ausfallzeit (Sekunden)",
    nodes: "Knoten",
    seed: "Seed",
    policies: "Strategien",
    larger:
      "Eine Simulation mit Seed: Derselbe Seed ergibt dieselben Kurven, hier wie auf der Kommandozeile. Hier laufen bis zu {clients} Clients, auf der Kommandozeile Millionen.",
    faults: {
      number: "Eine Zahl von {from} bis {to}.",
      whole: "Eine ganze Zahl von {from} bis {to}.",
      cause: "Wählen Sie, was die Verbindungen beendet.",
      noPolicy: "Wählen Sie mindestens eine Strategie.",
      unknownPolicy: "Eine Strategie namens „{name}“ gibt es hier nicht.",
      capacityAboveClients:
        "Mehr pro Sekunde, als es Clients gibt: Alle wären innerhalb einer Sekunde zurück.",
      beyondHorizon:
        "Zu niedrig: Selbst die schnellstmögliche Rückkehr würde länger dauern als die Stunde, die simuliert wird.",
    },
    chart: "Wer wieder da ist",
    shareAxis: "Anteil der Clients, die zurück sind",
    timeAxis: "Zeit seit der Rückkehr des Dienstes",
    limit: "Grenze N/C: {time}",
    run: "Noch einmal",
    stop: "Anhalten",
    table: {
      caption:
        "Zu jedem Prozentsatz: die Zeit von der Rückkehr des Dienstes, bis dieser Anteil der Clients zurück ist, als Vielfaches der Grenze N/C: N Clients bei einer Kapazität von C pro Sekunde. Versuche und vergebliche Handshakes je Client; die Spitze ist die höchste Zahl von Handshakes, die in einer Sekunde verlangt werden, geteilt durch die Kapazität.",
      policy: "Strategie",
      outcome: "Ergebnis",
      attempts: "Versuche",
      wasted: "Vergeblich",
      peak: "Spitze",
      never: "nie",
    },
    outcomes: {
      waiting: "wartet",
      running: "{share} zurück nach {time}",
      recovered: "alle zurück nach {time}",
      never: "erholt sich nie: {share} zurück",
      stopped: "angehalten: {share} zurück nach {time}",
    },
    finished: "Fertig. Strategien, mit denen alle zurückkommen: {count} von {total}.",
    stopped: "Angehalten. Das ist bisher bekannt.",
    failed: "Der Simulator konnte nicht geladen werden. Sind Sie offline?",
    copyLink: "Link kopieren",
    command: "Dasselbe auf der Kommandozeile",
    copyCommand: "Befehl kopieren",
    copied: "Kopiert.",
    notCopied: "Der Browser hat es nicht erlaubt.",
    sources: "Woher die Strategien stammen",
  },
  offline: {
    title: "Sie sind offline",
    description: "Diese Seite gehört nicht zu denen, die sich offline lesen lassen.",
    text: "Diese Seite ist nicht auf Ihrem Gerät gespeichert. Sie ist wieder da, sobald Sie online sind.",
    kept: "Diese Seiten können Sie jetzt lesen:",
  },
  notFound: {
    title: "Diese Seite gibt es nicht",
    description: "Unter dieser Adresse gibt es keine Seite.",
    text: "Unter `{path}` gibt es keine Seite.",
    meant: "Vielleicht suchen Sie:",
  },
};
