import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "Skip to the content",
  nav: {
    label: "Main navigation",
    menu: "Menu",
    home: "Start",
    codes: "Codes",
    compare: "Compare",
    systems: "Systems",
    limits: "Timeouts",
    measured: "Runtimes",
    which: "Which code?",
    client: "Reconnect?",
    storm: "Storm lab",
    docs: "Library",
    trail: "You are here",
  },
  language: "Language",
  darkTheme: "Dark theme",
  footer: {
    facts:
      "Facts from RFC 6455, the IANA registry, the vendors' documentation and measurements of our own; each page names its sources.",
    privacy:
      "No cookies, no tracking, nothing loaded from elsewhere. The codes of a language you have visited can be read offline.",
  },
  search: {
    label: "Search by code, name or symptom",
    placeholder: "1006, or: closes after one minute",
    results: { one: "{count} result", other: "{count} results" },
    none: "Nothing found for “{query}”.",
    failed: "The search could not be loaded. Are you offline?",
    kinds: {
      code: "Code",
      pair: "Comparison",
      system: "System",
      limit: "Timeout",
      page: "Page",
      docs: "Library",
    },
  },
  home: {
    title: "WebSocket close codes: what happened, and what to do",
    description:
      "Every WebSocket close code explained: what it means, what each runtime reports, what client, server and network should do, and any two codes compared.",
    lead: "A WebSocket connection has ended with a number. Here is what the number says, what your application really sees, and how to come back the right way.",
    threeTitle: "Three ways a connection ends",
    threeLead:
      "Most lost connections end in one of these three ways, and each asks for a different return.",
    tableTitle: "All codes",
    questionsTitle: "Start from your question",
  },
  codes: {
    title: "All WebSocket close codes",
    description:
      "A table of all WebSocket close codes from 0 to 65535: names, who may send each one, whether a client should reconnect, and after how long.",
    lead: "Every number that a Close frame can carry, and the ones that it never may.",
  },
  code: {
    title: "WebSocket {code} {name}: what it means and what to do",
    rangeTitle: "WebSocket codes {from}–{to} {name}: what they mean",
    atAGlance: "At a glance",
    verdictNote: "This is what the Backsoon client does unless the server or you say otherwise.",
    runtime: "Runtime",
    sees: "The application sees",
    howKnown: "How we know",
    previous: "Previous",
    next: "Next",
  },
  compare: {
    title: "Compare two WebSocket close codes",
    description:
      "Any two WebSocket close codes side by side: what differs, when to use which, and a picture of how each connection ends and comes back.",
    lead: "Choose two codes. The page shows only what differs, when to use which, and how each connection ends and comes back.",
    first: "First code",
    second: "Second code",
    go: "Compare",
    confusedPairs: "Pairs that are often confused",
    allPairs: "All pairs",
  },
  pair: {
    title: "WebSocket {a} {nameA} or {b} {nameB}?",
    description:
      "What differs between the WebSocket close codes {a} ({nameA}) and {b} ({nameB}), and when to use which.",
    whyConfused: "Why they are confused",
    differs: "differs",
    differCount: {
      one: "{count} of {total} facts differs.",
      other: "{count} of {total} facts differ.",
    },
    pictureTitle: "How a connection ends with {code}, and what follows",
    more: "Everything about {code}",
  },
  systems: {
    title: "WebSocket close codes of systems and protocols",
    description:
      "The WebSocket close codes of chat platforms, brokers, GraphQL, trading and other systems: what each means there and whether to reconnect.",
    lead: "From 3000 on, the same number means different things in different systems. What counts is whose server you are connected to.",
    count: { one: "{count} code", other: "{count} codes" },
  },
  system: {
    title: "WebSocket close codes of {system}",
    description: "What each WebSocket close code of {system} means, and whether to reconnect.",
    documentation: "Documentation",
  },
  limits: {
    title: "Timeouts that cut WebSocket connections",
    description:
      "Idle timeouts, lifetimes and drain times of load balancers, proxies, clouds and servers: defaults, the setting's name and how sure we are.",
    lead: "A connection that closes after the same silence every time was cut by something in between. Look for its number of seconds.",
    filter: "Filter",
    product: "Product or setting",
    seconds: "Cut off after (seconds)",
    kind: "Kind",
    allKinds: "All kinds",
    reset: "Show all",
    shown: { one: "{count} row", other: "{count} rows" },
    none: "No row matches. Try a neighbouring number of seconds, or fewer words.",
  },
  measured: {
    title: "What each runtime reports when a WebSocket closes",
    description:
      "The close code that browsers, Node.js, Deno, Bun and others report to the application in each situation: measured, or read in their source.",
    lead: "The same end of a connection looks different to applications in different runtimes. This table says what each one reports, and how we know.",
  },
  which: {
    title: "Which WebSocket close code should I send?",
    description:
      "Find the WebSocket close code to send: say who closes and what happened. Every answer follows RFC 6455 and what browsers allow.",
    lead: "Say who closes and what happened.",
    answer: "Answer",
    pending: "Choose who closes and what happened.",
    all: "All answers",
  },
  client: {
    title: "What should my client do after a close code?",
    description:
      "Enter a WebSocket close code and see whether to reconnect, how long to wait, and what to change first.",
    lead: "Enter the code that your client saw.",
    code: "Close code",
    invalid: "A close code is a whole number from 0 to 65535.",
    all: "Every code",
    ofSystems: "Codes of systems",
  },
  storm: {
    title: "Storm lab: how a WebSocket fleet comes back",
    description:
      "Simulate in your browser how thousands of WebSocket clients return after a restart or a crash, under several reconnect policies, side by side.",
    lead: "A restart or a crash cuts every connection at once, and every client comes back by its own policy. See who is back when, and who never is.",
    withoutScript:
      "This page simulates the return in your browser, which needs JavaScript. The command line does the same:",
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
        "At each percentage: the time from the service’s return until that share of the clients is back, as a multiple of the limit N/C: N clients at a capacity of C per second. Attempts and wasted handshakes are per client; the peak is the most handshakes asked for within one second, divided by the capacity.",
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
    sources: "Sources of the policies",
  },
  offline: {
    title: "You are offline",
    description: "This page is not among those that can be read offline.",
    text: "This page is not among those kept on your device. It will be there when you are online again.",
    kept: "These can be read now:",
  },
  notFound: {
    title: "No such page",
    description: "There is no page at this address.",
    text: "There is no page at `{path}`.",
    meant: "Perhaps you are looking for:",
  },
};
