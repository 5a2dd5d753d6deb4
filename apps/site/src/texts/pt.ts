import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "Pular para o conteúdo",
  nav: {
    label: "Navegação principal",
    menu: "Menu",
    home: "Início",
    codes: "Códigos",
    compare: "Comparar",
    systems: "Sistemas",
    limits: "Timeouts",
    measured: "Runtimes",
    which: "Qual código?",
    client: "Reconectar?",
    storm: "Simulador",
    docs: "Biblioteca",
    trail: "Você está aqui",
  },
  language: "Idioma",
  darkTheme: "Tema escuro",
  footer: {
    facts:
      "Fatos da RFC 6455, do registro da IANA, da documentação dos fornecedores e de medições próprias; cada página cita as suas fontes.",
    privacy:
      "Sem cookies, sem rastreamento, sem carregar nada de outros sites. Os códigos de um idioma que você já visitou podem ser lidos offline.",
  },
  search: {
    label: "Busque por código, nome ou sintoma",
    placeholder: "1006, ou: cai depois de um minuto",
    results: {
      one: "{count} resultado",
      many: "{count} de resultados",
      other: "{count} resultados",
    },
    none: "Nada encontrado para “{query}”.",
    failed: "Não foi possível carregar a busca. Você está offline?",
    kinds: {
      code: "Código",
      pair: "Comparação",
      system: "Sistema",
      limit: "Timeout",
      page: "Página",
      docs: "Biblioteca",
    },
  },
  home: {
    title: "Códigos de fechamento WebSocket: o que houve e o que fazer",
    description:
      "Todos os códigos de fechamento WebSocket: o que significam, o que cada runtime informa, o que cliente, servidor e rede devem fazer, e dois códigos lado a lado.",
    lead: "Uma conexão WebSocket terminou com um número. Aqui está o que o número diz, o que a sua aplicação realmente vê e como voltar do jeito certo.",
    threeTitle: "Três formas de uma conexão terminar",
    threeLead:
      "A maioria das conexões perdidas termina de uma destas três formas, e cada uma pede um retorno diferente.",
    tableTitle: "Todos os códigos",
    questionsTitle: "Comece pela sua pergunta",
  },
  codes: {
    title: "Todos os códigos de fechamento WebSocket",
    description:
      "Tabela de todos os códigos de fechamento WebSocket, de 0 a 65535: nomes, quem pode enviar cada um, se o cliente deve reconectar e depois de quanto tempo.",
    lead: "Todo número que um frame Close pode levar, e os que nunca pode.",
  },
  code: {
    title: "WebSocket {code} {name}: o que significa e o que fazer",
    rangeTitle: "Códigos WebSocket {from}–{to} {name}: o que significam",
    atAGlance: "Em resumo",
    verdictNote:
      "É isto que o cliente Backsoon faz, a menos que o servidor ou você diga outra coisa.",
    runtime: "Runtime",
    sees: "O que a aplicação vê",
    howKnown: "Como sabemos",
    previous: "Anterior",
    next: "Próximo",
  },
  compare: {
    title: "Comparar dois códigos de fechamento WebSocket",
    description:
      "Dois códigos de fechamento WebSocket lado a lado: o que difere, quando usar qual e um diagrama de como cada conexão termina e volta.",
    lead: "Escolha dois códigos. A página mostra só o que difere, quando usar qual e como cada conexão termina e volta.",
    first: "Primeiro código",
    second: "Segundo código",
    go: "Comparar",
    confusedPairs: "Pares que costumam ser confundidos",
    allPairs: "Todos os pares",
  },
  pair: {
    title: "WebSocket {a} {nameA} ou {b} {nameB}?",
    description:
      "O que difere entre os códigos de fechamento WebSocket {a} ({nameA}) e {b} ({nameB}), e quando usar qual.",
    whyConfused: "Por que são confundidos",
    differs: "difere",
    differCount: {
      one: "{count} de {total} características difere.",
      many: "{count} de {total} características diferem.",
      other: "{count} de {total} características diferem.",
    },
    pictureTitle: "Como uma conexão termina com {code}, e o que vem depois",
    more: "Tudo sobre {code}",
  },
  systems: {
    title: "Códigos de fechamento WebSocket de sistemas e protocolos",
    description:
      "Os códigos de fechamento WebSocket de plataformas de chat, brokers, GraphQL, trading e outros sistemas: o que cada um significa ali e se convém reconectar.",
    lead: "A partir de 3000, o mesmo número significa coisas diferentes em sistemas diferentes. O que conta é de quem é o servidor ao qual você está conectado.",
    count: { one: "{count} código", many: "{count} de códigos", other: "{count} códigos" },
  },
  system: {
    title: "Códigos de fechamento WebSocket: {system}",
    description:
      "{system}: o que significa cada código de fechamento WebSocket, e se convém reconectar.",
    documentation: "Documentação",
  },
  limits: {
    title: "Timeouts que cortam conexões WebSocket",
    description:
      "Timeouts de inatividade, durações máximas e tempos de drenagem de balanceadores, proxies, nuvens e servidores: padrões, nome da configuração e grau de certeza.",
    lead: "Uma conexão que fecha sempre após o mesmo silêncio foi cortada por algo no meio do caminho. Procure pelo número de segundos.",
    filter: "Filtrar",
    product: "Produto ou configuração",
    seconds: "Cortada após (segundos)",
    kind: "Tipo",
    allKinds: "Todos os tipos",
    reset: "Mostrar tudo",
    shown: { one: "{count} linha", many: "{count} de linhas", other: "{count} linhas" },
    none: "Nenhuma linha corresponde. Tente um número de segundos próximo, ou menos palavras.",
  },
  measured: {
    title: "O que cada runtime informa quando um WebSocket fecha",
    description:
      "O código de fechamento que navegadores, Node.js, Deno, Bun e outros informam à aplicação em cada situação: medido ou lido no código-fonte.",
    lead: "O mesmo fim de conexão aparece de formas diferentes para aplicações em runtimes diferentes. Esta tabela diz o que cada um informa e como sabemos.",
  },
  which: {
    title: "Qual código de fechamento WebSocket devo enviar?",
    description:
      "Encontre o código de fechamento WebSocket a enviar: diga quem fecha e o que aconteceu. Cada resposta segue a RFC 6455 e o que os navegadores permitem.",
    lead: "Diga quem fecha e o que aconteceu.",
    answer: "Resposta",
    pending: "Escolha quem fecha e o que aconteceu.",
    all: "Todas as respostas",
  },
  client: {
    title: "O que fazer no cliente após um código de fechamento WebSocket?",
    description:
      "Digite um código de fechamento WebSocket e veja se convém reconectar, quanto tempo esperar e o que mudar antes.",
    lead: "Digite o código que o seu cliente viu.",
    code: "Código de fechamento",
    invalid: "Um código de fechamento é um número inteiro de 0 a 65535.",
    all: "Todos os códigos",
    ofSystems: "Códigos de sistemas",
  },
  storm: {
    title: "Simulador de tempestade: como uma frota WebSocket volta",
    description:
      "Simule no navegador como milhares de clientes WebSocket voltam após um reinício ou um crash, com várias políticas de reconexão lado a lado.",
    lead: "Um reinício ou um crash corta todas as conexões de uma vez, e cada cliente volta segundo a sua própria política. Veja quem volta, quando, e quem nunca volta.",
    withoutScript:
      "Esta página simula o retorno no seu navegador e precisa de JavaScript para isso. A linha de comando faz o mesmo:",
    examples: "Exemplos",
    deploy: "Um deploy",
    crash: "Um crash",
    balanced: "Dois nós atrás de um balanceador",
    clients: "Clientes",
    capacity: "Capacidade (handshakes por segundo)",
    cause: "O que encerra as conexões",
    causes: { 1012: "1012 reinício", 1001: "1001 desligamento", 1006: "1006 crash" },
    down: "Tempo fora do ar (segundos)",
    nodes: "Nós",
    seed: "Semente",
    policies: "Políticas",
    larger:
      "É uma simulação com semente: a mesma semente dá as mesmas curvas, aqui e na linha de comando. Aqui cabem até {clients} clientes; na linha de comando, milhões.",
    faults: {
      number: "Um número de {from} a {to}.",
      whole: "Um número inteiro de {from} a {to}.",
      cause: "Escolha o que encerra as conexões.",
      noPolicy: "Escolha pelo menos uma política.",
      unknownPolicy: "Não há aqui nenhuma política chamada “{name}”.",
      capacityAboveClients:
        "Mais por segundo do que há clientes: todos voltariam em menos de um segundo.",
      beyondHorizon:
        "Baixa demais: até o retorno mais rápido possível levaria mais do que a hora simulada.",
    },
    chart: "Quem já voltou",
    shareAxis: "Parcela dos clientes que voltaram",
    timeAxis: "Tempo desde o retorno do serviço",
    limit: "Limite N/C: {time}",
    run: "Repetir",
    stop: "Parar",
    table: {
      caption:
        "Em cada porcentagem: o tempo desde o retorno do serviço até que essa parcela dos clientes volte, como múltiplo do limite N/C: N clientes com capacidade de C por segundo. Tentativas e handshakes desperdiçados, por cliente; o pico é o maior número de handshakes pedidos em um segundo, dividido pela capacidade.",
      policy: "Política",
      outcome: "Resultado",
      attempts: "Tentativas",
      wasted: "Em vão",
      peak: "Pico",
      never: "nunca",
    },
    outcomes: {
      waiting: "aguardando",
      running: "{share} de volta após {time}",
      recovered: "todos de volta após {time}",
      never: "nunca se recupera: {share} de volta",
      stopped: "parado: {share} de volta após {time}",
    },
    finished: "Concluído. Políticas com as quais todos voltam: {count} de {total}.",
    stopped: "Parado. Isto é o que se sabe até agora.",
    failed: "Não foi possível carregar o simulador. Você está offline?",
    copyLink: "Copiar link",
    command: "O mesmo na linha de comando",
    copyCommand: "Copiar comando",
    copied: "Copiado.",
    notCopied: "O navegador não permitiu.",
    sources: "De onde vêm as políticas",
  },
  offline: {
    title: "Você está offline",
    description: "Esta página não está entre as que podem ser lidas offline.",
    text: "Esta página não está entre as guardadas no seu dispositivo. Ela estará disponível quando você voltar a ficar online.",
    kept: "Estas podem ser lidas agora:",
  },
  notFound: {
    title: "Página não encontrada",
    description: "Não há nenhuma página neste endereço.",
    text: "Não há nenhuma página em `{path}`.",
    meant: "Talvez você esteja procurando:",
  },
};
