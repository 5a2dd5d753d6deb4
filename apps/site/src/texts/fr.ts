import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "Aller au contenu",
  nav: {
    label: "Navigation principale",
    menu: "Menu",
    home: "Accueil",
    codes: "Codes",
    compare: "Comparer",
    systems: "Systèmes",
    limits: "Timeouts",
    measured: "Mesures",
    which: "Quel code ?",
    client: "Se reconnecter ?",
    storm: "Simulateur",
    docs: "Bibliothèque",
    trail: "Vous êtes ici",
  },
  language: "Langue",
  darkTheme: "Thème sombre",
  footer: {
    facts:
      "Faits tirés de la RFC 6455, du registre de l’IANA, de la documentation des fournisseurs et de nos propres mesures ; chaque page nomme ses sources.",
    privacy:
      "Pas de cookies, pas de suivi, rien n’est chargé d’ailleurs. Les codes d’une langue que vous avez visitée peuvent être lus hors ligne.",
  },
  search: {
    label: "Chercher un code, un nom ou un symptôme",
    placeholder: "1006, ou : se ferme au bout d’une minute",
    results: { one: "{count} résultat", other: "{count} résultats" },
    none: "Rien trouvé pour « {query} ».",
    failed: "La recherche n’a pas pu être chargée. Êtes-vous hors ligne ?",
    kinds: {
      code: "Code",
      pair: "Comparaison",
      system: "Système",
      limit: "Timeout",
      page: "Page",
      docs: "Bibliothèque",
    },
  },
  home: {
    title: "Codes de fermeture WebSocket : ce qui s’est passé et que faire",
    description:
      "Chaque code de fermeture WebSocket expliqué : son sens, ce que voit l’application, que faire côté client, serveur et réseau, et la comparaison de deux codes.",
    lead: "Une connexion WebSocket a pris fin avec un numéro. Voici ce que dit ce numéro, ce que voit vraiment votre application, et comment vous reconnecter comme il faut.",
    threeTitle: "Trois façons dont une connexion prend fin",
    threeLead:
      "La plupart des connexions perdues finissent de l’une de ces trois façons, et chacune demande de se reconnecter autrement.",
    tableTitle: "Tous les codes",
    questionsTitle: "Partez de votre question",
  },
  codes: {
    title: "Tous les codes de fermeture WebSocket",
    description:
      "Un tableau de tous les codes de fermeture WebSocket de 0 à 65535 : noms, qui peut les envoyer, si un client doit se reconnecter et au bout de combien de temps.",
    lead: "Tous les numéros qu’une trame Close peut porter, et ceux qu’elle ne doit jamais porter.",
  },
  code: {
    title: "WebSocket {code} {name} : signification et conduite à tenir",
    rangeTitle: "Codes WebSocket {from}-{to} {name} : leur signification",
    atAGlance: "En bref",
    verdictNote:
      "C’est ce que fait le client Backsoon, sauf si le serveur ou vous-même en décidez autrement.",
    runtime: "Environnement d’exécution",
    sees: "Ce que voit l’application",
    howKnown: "Comment nous le savons",
    previous: "Précédent",
    next: "Suivant",
  },
  compare: {
    title: "Comparer deux codes de fermeture WebSocket",
    description:
      "Deux codes de fermeture WebSocket côte à côte : ce qui diffère, quand utiliser lequel, et un schéma de la fin et du retour de chaque connexion.",
    lead: "Choisissez deux codes. La page montre seulement ce qui diffère, quand utiliser lequel, et comment chaque connexion prend fin et revient.",
    first: "Premier code",
    second: "Second code",
    go: "Comparer",
    confusedPairs: "Paires souvent confondues",
    allPairs: "Toutes les paires",
  },
  pair: {
    title: "WebSocket {a} {nameA} ou {b} {nameB} ?",
    description:
      "Ce qui distingue les codes de fermeture WebSocket {a} ({nameA}) et {b} ({nameB}), et quand utiliser lequel.",
    whyConfused: "Pourquoi on les confond",
    differs: "différent",
    differCount: {
      one: "{count} critère sur {total} diffère.",
      other: "{count} critères sur {total} diffèrent.",
    },
    pictureTitle: "Comment une connexion prend fin avec {code}, et la suite",
    more: "Tout sur {code}",
  },
  systems: {
    title: "Codes de fermeture WebSocket des systèmes et protocoles",
    description:
      "Les codes de fermeture WebSocket de plateformes de chat, de brokers, de GraphQL, de trading et d’autres : leur sens et s’il faut se reconnecter.",
    lead: "À partir de 3000, le même numéro signifie des choses différentes dans des systèmes différents. Ce qui compte, c’est à qui appartient le serveur auquel vous êtes connecté.",
    count: { one: "{count} code", other: "{count} codes" },
  },
  system: {
    title: "{system} : codes de fermeture WebSocket",
    description:
      "{system} : ce que signifie chaque code de fermeture WebSocket, et s’il faut se reconnecter.",
    documentation: "Documentation",
  },
  limits: {
    title: "Timeouts qui coupent les connexions WebSocket",
    description:
      "Délais d’inactivité, durées de vie et délais de drainage des répartiteurs de charge, proxys, clouds et serveurs : valeurs par défaut, réglages, certitude.",
    lead: "Si une connexion se ferme chaque fois après la même durée de silence, c’est un élément intermédiaire qui l’a coupée. Cherchez ce nombre de secondes.",
    filter: "Filtrer",
    product: "Produit ou réglage",
    seconds: "Coupure au bout de (secondes)",
    kind: "Type",
    allKinds: "Tous les types",
    reset: "Tout afficher",
    shown: { one: "{count} ligne", other: "{count} lignes" },
    none: "Aucune ligne ne correspond. Essayez un nombre de secondes voisin, ou moins de mots.",
  },
  measured: {
    title: "Ce que signale chaque environnement à la fermeture d’un WebSocket",
    description:
      "Le code de fermeture que navigateurs, Node.js, Deno, Bun et d’autres signalent à l’application dans chaque situation : mesuré, ou lu dans leur code source.",
    lead: "La même fin de connexion se présente différemment aux applications selon l’environnement d’exécution. Ce tableau dit ce que signale chacun, et comment nous le savons.",
  },
  which: {
    title: "Quel code de fermeture WebSocket envoyer ?",
    description:
      "Trouvez le code de fermeture WebSocket à envoyer : dites qui ferme et ce qui s’est passé. Réponses selon la RFC 6455 et ce que permettent les navigateurs.",
    lead: "Dites qui ferme et ce qui s’est passé.",
    answer: "Réponse",
    pending: "Choisissez qui ferme et ce qui s’est passé.",
    all: "Toutes les réponses",
  },
  client: {
    title: "Que doit faire mon client après un code de fermeture ?",
    description:
      "Saisissez un code de fermeture WebSocket et voyez s’il faut se reconnecter, combien de temps attendre et quoi changer d’abord.",
    lead: "Saisissez le code que votre client a vu.",
    code: "Code de fermeture",
    invalid: "Un code de fermeture est un nombre entier de 0 à 65535.",
    all: "Tous les codes",
    ofSystems: "Codes des systèmes",
  },
  storm: {
    title: "Simulateur de tempête : le retour d’une flotte WebSocket",
    description:
      "Simulez dans le navigateur le retour de milliers de clients WebSocket après un redémarrage ou un plantage, plusieurs stratégies de reconnexion côte à côte.",
    lead: "Un redémarrage ou un plantage coupe toutes les connexions d’un coup, et chaque client revient selon sa propre stratégie. Voyez qui revient, quand, et qui ne revient jamais.",
    withoutScript:
      "Cette page simule le retour dans votre navigateur et a besoin de JavaScript pour cela. La ligne de commande fait la même chose :",
    examples: "Exemples",
    deploy: "Un déploiement",
    crash: "Un plantage",
    balanced: "Deux nœuds derrière un répartiteur",
    clients: "Clients",
    capacity: "Capacité (handshakes par seconde)",
    cause: "Ce qui met fin aux connexions",
    causes: { 1012: "1012 redémarrage", 1001: "1001 arrêt", 1006: "1006 plantage" },
    down: "Indisponibilité (secondes)",
    nodes: "Nœuds",
    seed: "Graine",
    policies: "Stratégies",
    larger:
      "La simulation part d’une graine : la même graine donne les mêmes courbes, ici comme en ligne de commande. Ici, jusqu’à {clients} clients ; en ligne de commande, des millions.",
    faults: {
      number: "Un nombre de {from} à {to}.",
      whole: "Un nombre entier de {from} à {to}.",
      cause: "Choisissez ce qui met fin aux connexions.",
      noPolicy: "Choisissez au moins une stratégie.",
      unknownPolicy: "Aucune stratégie ne s’appelle « {name} » ici.",
      capacityAboveClients:
        "Plus par seconde qu’il n’y a de clients : tous seraient revenus en moins d’une seconde.",
      beyondHorizon:
        "Trop faible : même le retour le plus rapide possible dépasserait l’heure simulée.",
    },
    chart: "Qui est revenu",
    shareAxis: "Part des clients revenus",
    timeAxis: "Temps depuis le retour du service",
    limit: "Limite N/C : {time}",
    run: "Relancer",
    stop: "Arrêter",
    table: {
      caption:
        "Pour chaque pourcentage : le temps entre le retour du service et le moment où cette part des clients est revenue, en multiple de la limite N/C : N clients pour une capacité de C par seconde. Tentatives et handshakes gaspillés, par client ; le pic est le plus grand nombre de handshakes demandés en une seconde, divisé par la capacité.",
      policy: "Stratégie",
      outcome: "Résultat",
      attempts: "Tentatives",
      wasted: "Gaspillés",
      peak: "Pic",
      never: "jamais",
    },
    outcomes: {
      waiting: "en attente",
      running: "{share} de retour après {time}",
      recovered: "tous de retour après {time}",
      never: "ne s’en remet jamais : {share} de retour",
      stopped: "arrêté : {share} de retour après {time}",
    },
    finished: "Terminé. Stratégies qui font revenir tout le monde : {count} sur {total}.",
    stopped: "Arrêté. Voici ce que l’on sait jusqu’ici.",
    failed: "Le simulateur n’a pas pu être chargé. Êtes-vous hors ligne ?",
    copyLink: "Copier le lien",
    command: "La même chose en ligne de commande",
    copyCommand: "Copier la commande",
    copied: "Copié.",
    notCopied: "Le navigateur ne l’a pas permis.",
    sources: "D’où viennent les stratégies",
  },
  offline: {
    title: "Vous êtes hors ligne",
    description: "Cette page ne fait pas partie de celles qui peuvent être lues hors ligne.",
    text: "Cette page ne fait pas partie de celles conservées sur votre appareil. Elle sera là dès que vous serez de nouveau en ligne.",
    kept: "Celles-ci peuvent être lues maintenant :",
  },
  notFound: {
    title: "Page introuvable",
    description: "Il n’y a pas de page à cette adresse.",
    text: "Il n’y a pas de page à l’adresse `{path}`.",
    meant: "Vous cherchez peut-être :",
  },
};
