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
    storm: "Storm lab",
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
    title: "Storm lab: how a WebSocket fleet comes back",
    description:
      "Simulate in your browser how thousands of WebSocket clients return after a restart or a crash, under several reconnect policies, side by side.",
    lead: "A restart or a crash cuts every connection at once, and every client comes back by its own policy. See who is back when, and who never is.",
    withoutScript:
      "This page simulates the return in your browser, which needs script. The command line does the same:",
    examples: "Examples",
    deploy: "A deploy",
    crash: "A crash",
    balanced: "Two nodes behind a balancer",
    clients: "Clients",
    capacity: "Capacity (handshakes per second)",
    cause: "What ends the connections",
    causes: { 1012: "1012 restart", 1001: "1001 shutdown", 1006: "1006 crash" },
    down: "Time down (seconds)",
    nodes: "Nodes",
    seed: "Seed",
    policies: "Policies",
    larger:
      "A simulation, seeded: the same seed draws the same curves, here and on the command line. Up to {clients} clients run here; the command line takes millions.",
    faults: {
      number: "A number from {from} to {to}.",
      whole: "A whole number from {from} to {to}.",
      cause: "Choose what ends the connections.",
      noPolicy: "Choose at least one policy.",
      unknownPolicy: "No policy here is called “{name}”.",
      capacityAboveClients:
        "More per second than there are clients: all of them would be back within a second.",
      beyondHorizon:
        "Too low: even the shortest possible return would take longer than the hour that is simulated.",
    },
    chart: "Who is back",
    shareAxis: "Share of the clients that are back",
    timeAxis: "Time since the service’s return",
    limit: "Limit N/C: {time}",
    run: "Run again",
    stop: "Stop",
    table: {
      caption:
        "Time from the service’s return until that share of the clients is back, as a multiple of the limit N/C: N clients at a capacity of C per second. Attempts and wasted handshakes are per client; the peak is handshakes within a second over the capacity.",
      policy: "Policy",
      outcome: "Outcome",
      attempts: "Attempts",
      wasted: "Wasted",
      peak: "Peak",
      never: "never",
    },
    outcomes: {
      waiting: "waiting",
      running: "{share} back after {time}",
      recovered: "all back after {time}",
      never: "never recovers: {share} back",
      stopped: "stopped: {share} back after {time}",
    },
    finished: "Finished. Policies that bring everybody back: {count} of {total}.",
    stopped: "Stopped. This is what is known so far.",
    failed: "The simulator could not be loaded. Are you offline?",
    copyLink: "Copy link",
    command: "The same on the command line",
    copyCommand: "Copy command",
    copied: "Copied.",
    notCopied: "The browser did not allow it.",
    sources: "Where the policies come from",
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
