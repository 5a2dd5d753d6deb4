import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "Saltar al contenido",
  nav: {
    label: "Navegación principal",
    menu: "Menú",
    home: "Inicio",
    codes: "Códigos",
    compare: "Comparar",
    systems: "Sistemas",
    limits: "Timeouts",
    measured: "Mediciones",
    which: "¿Qué código?",
    client: "¿Reconectar?",
    storm: "Storm lab",
    docs: "Biblioteca",
    trail: "Estás aquí",
  },
  language: "Idioma",
  darkTheme: "Tema oscuro",
  footer: {
    facts:
      "Datos de la RFC 6455, del registro de la IANA, de la documentación de los proveedores y de mediciones propias; cada página nombra sus fuentes.",
    privacy:
      "Sin cookies, sin rastreo, sin cargar nada de otros sitios. Los códigos de un idioma que hayas visitado se pueden leer sin conexión.",
  },
  search: {
    label: "Buscar por código, nombre o síntoma",
    placeholder: "1006, o: se cierra después de un minuto",
    results: { one: "{count} resultado", other: "{count} resultados" },
    none: "No se encontró nada para «{query}».",
    failed: "No se pudo cargar la búsqueda. ¿Estás sin conexión?",
    kinds: {
      code: "Código",
      pair: "Comparación",
      system: "Sistema",
      limit: "Timeout",
      page: "Página",
      docs: "Biblioteca",
    },
  },
  home: {
    title: "Códigos de cierre de WebSocket: qué pasó y qué hacer",
    description:
      "Todos los códigos de cierre de WebSocket explicados: qué significan, qué ve la aplicación, qué hacer en cliente, servidor y red, y dos códigos comparados.",
    lead: "Una conexión WebSocket ha terminado con un número. Aquí verás qué dice ese número, qué ve en realidad tu aplicación y cómo reconectar correctamente.",
    threeTitle: "Tres formas en que termina una conexión",
    threeLead:
      "La mayoría de las conexiones perdidas terminan de una de estas tres formas, y cada una pide reconectar de otra manera.",
    tableTitle: "Todos los códigos",
    questionsTitle: "Empieza por tu pregunta",
  },
  codes: {
    title: "Todos los códigos de cierre de WebSocket",
    description:
      "Una tabla de todos los códigos de cierre de WebSocket del 0 al 65535: nombres, quién puede enviarlos, si un cliente debe reconectarse y tras cuánto tiempo.",
    lead: "Todos los números que puede llevar una trama Close y los que nunca debe llevar.",
  },
  code: {
    title: "WebSocket {code} {name}: qué significa y qué hacer",
    rangeTitle: "Códigos WebSocket {from}-{to} {name}: qué significan",
    atAGlance: "De un vistazo",
    verdictNote:
      "Es lo que hace el cliente de Backsoon, salvo que el servidor o tu configuración indique otra cosa.",
    runtime: "Entorno de ejecución",
    sees: "Qué ve la aplicación",
    howKnown: "Cómo lo sabemos",
    previous: "Anterior",
    next: "Siguiente",
  },
  compare: {
    title: "Comparar dos códigos de cierre de WebSocket",
    description:
      "Dos códigos de cierre de WebSocket cualesquiera, frente a frente: qué cambia, cuándo usar cada uno y un esquema de cómo termina y vuelve cada conexión.",
    lead: "Elige dos códigos. La página muestra solo lo que cambia, cuándo usar cada uno y cómo termina y vuelve cada conexión.",
    first: "Primer código",
    second: "Segundo código",
    go: "Comparar",
    confusedPairs: "Pares que se suelen confundir",
    allPairs: "Todos los pares",
  },
  pair: {
    title: "¿WebSocket {a} {nameA} o {b} {nameB}?",
    description:
      "Qué diferencia los códigos de cierre de WebSocket {a} ({nameA}) y {b} ({nameB}), y cuándo usar cada uno.",
    whyConfused: "Por qué se confunden",
    differs: "distinto",
    differCount: {
      one: "{count} de {total} aspectos difiere.",
      other: "{count} de {total} aspectos difieren.",
    },
    pictureTitle: "Cómo termina una conexión con {code} y qué pasa después",
    more: "Todo sobre {code}",
  },
  systems: {
    title: "Códigos de cierre de WebSocket de sistemas y protocolos",
    description:
      "Los códigos de cierre de WebSocket de plataformas de chat, brokers, GraphQL, trading y otros sistemas: qué significa cada uno y si hay que reconectar.",
    lead: "A partir de 3000, el mismo número significa cosas distintas en sistemas distintos. Lo que cuenta es de quién es el servidor al que estás conectado.",
    count: { one: "{count} código", other: "{count} códigos" },
  },
  system: {
    title: "Códigos de cierre de WebSocket de {system}",
    description:
      "Qué significa cada código de cierre de WebSocket de {system} y si hay que reconectar.",
    documentation: "Documentación",
  },
  limits: {
    title: "Timeouts que cortan conexiones WebSocket",
    description:
      "Límites de inactividad, antigüedad máxima y plazos de drenaje de balanceadores, proxies, nubes y servidores: valores por defecto, nombre del ajuste y certeza.",
    lead: "Si una conexión se cierra siempre tras el mismo tiempo de silencio, la cortó algo que está en medio. Busca ese número de segundos.",
    filter: "Filtrar",
    product: "Producto o ajuste",
    seconds: "Corte a los (segundos)",
    kind: "Tipo",
    allKinds: "Todos los tipos",
    reset: "Mostrar todo",
    shown: { one: "{count} fila", other: "{count} filas" },
    none: "Ninguna fila coincide. Prueba un número de segundos cercano o menos palabras.",
  },
  measured: {
    title: "Qué comunica cada entorno cuando se cierra un WebSocket",
    description:
      "El código de cierre que navegadores, Node.js, Deno, Bun y otros dan a la aplicación en cada situación: medido, o leído en su código fuente.",
    lead: "El mismo final de una conexión se ve distinto en aplicaciones de distintos entornos de ejecución. Esta tabla dice qué comunica cada uno y cómo lo sabemos.",
  },
  which: {
    title: "¿Qué código de cierre de WebSocket debo enviar?",
    description:
      "Encuentra el código de cierre de WebSocket que enviar: di quién cierra y qué pasó. Las respuestas siguen la RFC 6455 y lo que permiten los navegadores.",
    lead: "Di quién cierra y qué pasó.",
    answer: "Respuesta",
    pending: "Elige quién cierra y qué pasó.",
    all: "Todas las respuestas",
  },
  client: {
    title: "¿Qué debe hacer mi cliente tras un código de cierre?",
    description:
      "Introduce un código de cierre de WebSocket y mira si hay que reconectar, cuánto esperar y qué cambiar primero.",
    lead: "Introduce el código que vio tu cliente.",
    code: "Código de cierre",
    invalid: "Un código de cierre es un número entero de 0 a 65535.",
    all: "Todos los códigos",
    ofSystems: "Códigos de sistemas",
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
    title: "Estás sin conexión",
    description: "Esta página no está entre las que se pueden leer sin conexión.",
    text: "Esta página no está entre las guardadas en tu dispositivo. Estará aquí cuando vuelvas a tener conexión.",
    kept: "Estas se pueden leer ahora:",
  },
  notFound: {
    title: "Esa página no existe",
    description: "No hay ninguna página en esta dirección.",
    text: "No hay ninguna página en `{path}`.",
    meant: "Quizá buscas:",
  },
};
