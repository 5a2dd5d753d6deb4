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
    storm: "Simulador",
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
    title: "Simulador de tormentas: cómo vuelve una flota WebSocket",
    description:
      "Simula en tu navegador cómo vuelven miles de clientes WebSocket tras un reinicio o una caída, con varias políticas de reconexión lado a lado.",
    lead: "Un reinicio o una caída corta todas las conexiones a la vez, y cada cliente vuelve según su propia política. Mira quién ha vuelto, cuándo, y quién no vuelve nunca.",
    withoutScript:
      "Esta página simula el regreso en tu navegador y para eso necesita JavaScript. La línea de comandos hace lo mismo:",
    examples: "Ejemplos",
    deploy: "Un despliegue",
    crash: "Una caída",
    balanced: "Dos nodos tras un balanceador",
    clients: "Clientes",
    capacity: "Capacidad (handshakes por segundo)",
    cause: "Qué pone fin a las conexiones",
    causes: { 1012: "1012 reinicio", 1001: "1001 apagado", 1006: "1006 caída" },
    down: "Tiempo sin servicio (segundos)",
    nodes: "Nodos",
    seed: "Semilla",
    policies: "Políticas",
    larger:
      "Es una simulación con semilla: la misma semilla da las mismas curvas, aquí y en la línea de comandos. Aquí caben hasta {clients} clientes; en la línea de comandos, millones.",
    faults: {
      number: "Un número de {from} a {to}.",
      whole: "Un número entero de {from} a {to}.",
      cause: "Elige qué pone fin a las conexiones.",
      noPolicy: "Elige al menos una política.",
      unknownPolicy: "Aquí no hay ninguna política llamada «{name}».",
      capacityAboveClients:
        "Más por segundo que clientes en total: todos volverían en menos de un segundo.",
      beyondHorizon:
        "Demasiado baja: incluso el regreso más rápido posible tardaría más de la hora que se simula.",
    },
    chart: "Quién ha vuelto",
    shareAxis: "Porcentaje de clientes que han vuelto",
    timeAxis: "Tiempo desde que vuelve el servicio",
    limit: "Límite N/C: {time}",
    run: "Repetir",
    stop: "Detener",
    table: {
      caption:
        "En cada porcentaje: el tiempo desde que vuelve el servicio hasta que ha vuelto ese porcentaje de clientes, como múltiplo del límite N/C: N clientes con una capacidad de C por segundo. Intentos y handshakes desperdiciados, por cliente; el pico es el máximo de handshakes solicitados en un segundo, dividido por la capacidad.",
      policy: "Política",
      outcome: "Resultado",
      attempts: "Intentos",
      wasted: "En vano",
      peak: "Pico",
      never: "nunca",
    },
    outcomes: {
      waiting: "en espera",
      running: "{share} de vuelta tras {time}",
      recovered: "todos de vuelta tras {time}",
      never: "no se recupera nunca: {share} de vuelta",
      stopped: "detenido: {share} de vuelta tras {time}",
    },
    finished: "Terminado. Políticas con las que vuelven todos: {count} de {total}.",
    stopped: "Detenido. Esto es lo que se sabe hasta ahora.",
    failed: "No se pudo cargar el simulador. ¿Estás sin conexión?",
    copyLink: "Copiar enlace",
    command: "Lo mismo en la línea de comandos",
    copyCommand: "Copiar comando",
    copied: "Copiado.",
    notCopied: "El navegador no lo permitió.",
    sources: "De dónde vienen las políticas",
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
