import type { Texts } from "../shape.ts";

export const codes: Texts["codes"] = {
  unused: {
    short: "Sous 1000 : inutilisé par le protocole, et une erreur dans une trame Close.",
    meaning:
      "La RFC 6455 n’utilise pas les numéros de 0 à 999. Une trame Close qui en porte un enfreint le protocole. Certains environnements d’exécution transmettent tout de même le numéro à l’application, et Deno signale 0 quand une connexion se rompt.",
    seen: [
      "Un client Deno a perdu sa connexion : Deno signale le code 0 là où d’autres environnements signalent 1006.",
      "Un serveur a envoyé un statut HTTP, un code de sortie ou une variable non initialisée comme code de fermeture.",
    ],
    client: [
      "Traitez-le comme une rupture de la connexion : revenez avec un backoff exponentiel.",
      "Conservez le numéro brut dans les journaux, car il révèle de quel environnement ou de quel serveur il s’agit.",
    ],
    server: [
      "Envoyez 1000-1003, 1007-1014 ou 3000-4999. Une bibliothèque qui vérifie le code refuse les autres.",
    ],
    path: ["Les proxys transmettent la trame sans la modifier. Il n’y a rien à configurer ici."],
    use: "Ne l’envoyez jamais. Choisissez un code enregistré, ou un code à vous entre 4000 et 4999.",
    misreadings: [
      {
        claim: "Le code 0 signifie que la connexion s’est fermée sans erreur.",
        truth:
          "Dans Deno, il signifie le contraire : aucune trame Close n’est arrivée. `wasClean` vaut alors `false`.",
      },
    ],
    symptoms: ["code de fermeture 0", "code 0 dans Deno", "code de fermeture invalide"],
  },
  1000: {
    short: "Le travail est terminé : une fin normale, d’un commun accord.",
    meaning:
      "La connexion a rempli le but pour lequel elle avait été ouverte. C’est le seul code inférieur à 3000 qu’un script peut passer à `close()` dans un navigateur. La plupart des clients y voient une demande de ne pas revenir.",
    seen: [
      "Votre propre programme a appelé `close(1000)`, ou l’autre côté l’a fait.",
      "Le serveur a déconnecté l’utilisateur, achevé un téléchargement ou terminé une partie.",
      "Un heartbeat interne à une bibliothèque a renoncé et fermé avec 1000 : Phoenix le fait.",
    ],
    client: [
      "Ne vous reconnectez pas. Si l’application a encore besoin de la connexion, cherchez qui l’a fermée et pourquoi.",
      "Appelez vous-même `close(1000)` plutôt que `close()` seul, pour que le serveur voie un motif et non 1005.",
    ],
    server: [
      "Ne l’utilisez que si le client ne doit pas revenir. Pour un déploiement envoyez 1012, pour un arrêt 1001.",
      "Indiquez la cause dans la raison : jusqu’à 123 octets d’UTF-8.",
    ],
    path: [
      "Les proxys le transmettent sans le modifier. Il ne vient jamais d’un répartiteur de charge.",
    ],
    use: "Fermez avec ce code quand les deux côtés ont terminé et que personne ne doit revenir.",
    misreadings: [
      {
        claim:
          "Un serveur qui redémarre devrait fermer avec 1000, puisque le redémarrage est prévu.",
        truth:
          "Les clients ne reviennent alors pas. 1012 dit que le service revient, et qu’ils doivent revenir aussi.",
      },
      {
        claim: "`close()` sans argument envoie 1000.",
        truth: "Il envoie une trame Close sans code, et les deux côtés voient 1005.",
      },
    ],
    symptoms: [
      "le client ne se reconnecte pas après la fermeture",
      "fermeture normale",
      "connexion fermée sans erreur",
    ],
  },
  1001: {
    short: "Un côté s’en va : le serveur s’arrête, ou l’utilisateur quitte la page.",
    meaning:
      "Une extrémité s’en va. Un serveur qui s’arrête pour maintenance l’envoie à tous ses clients ; un navigateur l’envoie de lui-même quand l’utilisateur quitte la page ou ferme l’onglet. Le code ne dit pas quand quelqu’un reviendra.",
    seen: [
      "Le serveur a reçu SIGTERM et s’arrête, ou un autoscaler retire la machine.",
      "Sur le serveur : l’utilisateur a changé de page, fermé l’onglet ou rechargé la page.",
      "Un proxy redémarre ou recharge sa configuration : Cloudflare, Fly.io et Caddy envoient alors 1001.",
      "Un service met fin aux connexions quand elles atteignent un âge maximal, par exemple OpenAI Realtime au bout de 60 minutes.",
    ],
    client: [
      "Reconnectez-vous avec un backoff exponentiel et du jitter : d’abord après une durée aléatoire de {from} à {to} s.",
      "Reprenez la session s’il y en a une. La connexion est terminée, la session ne l’est pas forcément.",
    ],
    server: [
      "À l’arrêt, envoyez-le à chaque client, dans le délai de grâce que votre plateforme accorde.",
      "Si le service revient, envoyez 1012 et dites quand. Les clients n’ont alors pas à deviner.",
      "Quand c’est une page qui l’envoie, sa session est terminée ; personne ne la reprendra.",
    ],
    path: [
      "Laissez au répartiteur de charge le temps de se vider (drainage) : il doit cesser d’envoyer de nouvelles connexions avant que les anciennes soient fermées.",
      "Si 1001 vient d’un proxy, regardez ses rechargements : chacun met fin à tous les WebSockets.",
    ],
    use: "Fermez avec ce code quand ce côté s’en va et ne promet pas de revenir bientôt.",
    misreadings: [
      {
        claim: "1001 est une erreur.",
        truth: "C’est une fermeture propre, dans les règles. `wasClean` vaut `true`.",
      },
      {
        claim: "Une page peut appeler `close(1001)`.",
        truth:
          "Le navigateur lève `InvalidAccessError`. Il envoie 1001 de lui-même quand l’utilisateur quitte la page.",
      },
    ],
    symptoms: [
      "la connexion se ferme quand le serveur s'arrête",
      "la connexion se ferme quand je quitte la page",
      "CloudFlare WebSocket proxy restarting",
      "websocket fermé au déploiement",
    ],
  },
  1002: {
    short: "Le protocole a été enfreint : une trame que la RFC 6455 n’autorise pas.",
    meaning:
      "Une extrémité a reçu quelque chose qui n’est pas du trafic WebSocket valide : un bit réservé, un opcode inconnu, une trame masquée venant d’un serveur, un code de fermeture interdit à l’envoi. Elle ferme, car elle ne sait plus où commence une trame.",
    seen: [
      "Du côté qui a envoyé la mauvaise trame. Le côté qui s’en est aperçu signale 1006 à sa propre application.",
      "Quelque chose a écrit des octets bruts dans la connexion : une ligne de journal, une réponse HTTP, une seconde bibliothèque.",
      "Des trames compressées alors que `permessage-deflate` n’avait pas été convenu.",
      "Ce côté a envoyé 1004, 1005, 1006, 1015 ou un numéro de 1016 à 2999 dans une trame Close.",
    ],
    client: [
      "Ne vous reconnectez pas automatiquement : le même programme referait la même faute.",
      "Mettez à jour la bibliothèque WebSocket. Les applications écrivent rarement des trames elles-mêmes.",
    ],
    server: [
      "Journalisez le texte d’erreur de la bibliothèque : il nomme le bit ou l’opcode.",
      "Vérifiez que rien d’autre que la bibliothèque WebSocket n’écrit sur la socket.",
    ],
    path: [
      "Vérifiez qu’aucun proxy ne met en mémoire tampon, ne compresse ni ne réécrit le flux après l’upgrade.",
      "Essayez une fois via `wss://` : les vieux proxys ne touchent qu’à ce qu’ils peuvent lire.",
    ],
    use: "Ce sont les bibliothèques qui l’envoient. Une application dont le format de message n’est pas respecté utilise 1007, 1008 ou un code de 4000 à 4999.",
    misreadings: [
      {
        claim: "Mon message applicatif est faux, donc j’envoie 1002.",
        truth:
          "1002 concerne les trames. Pour les messages que vos propres règles refusent, 1008 ou un code privé convient.",
      },
      {
        claim: "Le côté qui voit 1002 a trouvé l’erreur.",
        truth: "C’est lui qui l’a commise. Le côté qui l’a trouvée voit 1006.",
      },
    ],
    symptoms: [
      "invalid frame header",
      "reserved bits must be clear",
      "invalid opcode",
      "erreur de protocole",
    ],
  },
  1003: {
    short:
      "Ce type de données n’est pas accepté : du binaire sur un service de texte, par exemple.",
    meaning:
      "L’extrémité a reçu un type de message qu’elle n’accepte pas : du binaire là où seul le texte est compris, ou l’inverse. Le contenu n’a pas été examiné.",
    seen: [
      "Un client a envoyé un `Blob` ou un `ArrayBuffer` à un service qui lit du texte JSON.",
      "AWS API Gateway répond ainsi à une trame binaire.",
      "Une bibliothèque cliente encode en MessagePack par défaut alors que le serveur attend du texte.",
    ],
    client: [
      "Ne vous reconnectez pas sans rien changer. Envoyez du texte, ou demandez quel format le serveur accepte.",
      "Fixez le format par un sous-protocole, pour qu’une incompatibilité fasse échouer dès le handshake.",
    ],
    server: ["Nommez le type accepté dans la raison, par exemple `text only`."],
    path: [
      "Les passerelles qui lisent les messages peuvent refuser le binaire. Consultez leurs limites.",
    ],
    use: "Fermez avec ce code quand vous n’acceptez jamais ce type de message, quel que soit son contenu.",
    misreadings: [
      {
        claim: "1003 s’utilise pour du JSON impossible à analyser.",
        truth: "C’est le bon type avec un mauvais contenu : 1007 ou 1008.",
      },
    ],
    symptoms: [
      "message binaire non pris en charge",
      "serveur qui n'accepte que du texte",
      "unsupported data",
    ],
  },
  1004: {
    short: "Réservé : sans signification à ce jour, et jamais dans une trame Close.",
    meaning:
      "La RFC 6455 réserve ce numéro. Une signification pourra être définie plus tard. De très anciens brouillons l’utilisaient pour les messages trop volumineux, et certains tableaux le disent encore.",
    seen: [
      "Seulement quand un serveur l’envoie contre les règles. Certains navigateurs le montrent alors à la page.",
    ],
    client: ["Traitez-le comme une rupture de la connexion : revenez avec un backoff exponentiel."],
    server: ["Ne l’envoyez pas. Pour les messages trop volumineux, il y a 1009."],
    path: ["Rien à faire ici."],
    use: "Ne l’envoyez jamais. Pour les messages volumineux, utilisez 1009.",
    misreadings: [
      {
        claim: "1004 signifie qu’un message était trop volumineux.",
        truth: "Seuls des brouillons antérieurs à la RFC 6455 le disaient. La norme dit 1009.",
      },
    ],
    symptoms: ["code de fermeture 1004"],
  },
  1005: {
    short: "Une trame Close est arrivée sans code. Signalé localement, jamais envoyé.",
    meaning:
      "Le handshake de fermeture a bien eu lieu, mais la première trame Close avait un corps vide. L’environnement d’exécution signale 1005 à sa propre application pour dire que l’autre côté n’a pas donné de code. 1005 ne figure jamais dans une trame.",
    seen: [
      "Quelqu’un a appelé `close()` sans argument. Les deux côtés voient 1005.",
      "Une bibliothèque ferme avec une trame vide quand son objet de connexion est détruit.",
      "uWebSockets transforme un code interdit (0, 1005, 1006) en trame Close vide.",
    ],
    client: [
      "Reconnectez-vous avec un backoff exponentiel : personne n’a dit que le travail était terminé.",
      "Fermez vous-même avec `close(1000)` quand vous avez fini.",
    ],
    server: [
      "Donnez toujours un code. Avec 1005, chaque client doit deviner.",
      "Ne renvoyez pas un 1005 reçu : répondez par une trame Close vide, ou par 1000.",
    ],
    path: ["Rien à faire ici : un proxy qui coupe une connexion provoque 1006, pas 1005."],
    use: "Ne l’envoyez jamais. Donnez un code : 1000 quand le travail est terminé.",
    misreadings: [
      {
        claim: "1005 signifie qu’aucune trame Close n’est arrivée.",
        truth: "Il en est arrivé une, sans code. Pas de trame Close du tout, c’est 1006.",
      },
      {
        claim: "1005 est une erreur.",
        truth: "Le handshake de fermeture était complet et `wasClean` vaut `true`.",
      },
    ],
    symptoms: ["no status received", "fermeture sans code", "code de fermeture 1005"],
  },
  1006: {
    short: "La connexion a pris fin sans trame Close : plantage, câble, proxy, délai d’inactivité.",
    meaning:
      "Aucune trame Close (trame de fermeture, Close frame) n’a été reçue : personne n’a donc dit pourquoi la connexion a pris fin. L’environnement d’exécution signale 1006 à sa propre application. Le numéro est réservé et ne circule jamais sur le réseau : une connexion encore capable d’envoyer une trame Close pourrait nommer la vraie raison.",
    seen: [
      "Un répartiteur de charge, un proxy ou un pare-feu a coupé une connexion silencieuse : souvent au bout de 60 secondes, ou d’une autre durée ronde.",
      "Le processus serveur a planté ou a été tué par SIGKILL.",
      "Le réseau a disparu : câble, Wi-Fi, train dans un tunnel, ordinateur portable en veille.",
      "La connexion ne s’est jamais ouverte : refusée, hôte inconnu, échec TLS, toute réponse HTTP autre que 101.",
      "Votre propre côté a rompu parce que l’autre a enfreint le protocole, ou n’a pas répondu à une trame Close.",
    ],
    client: [
      "Reconnectez-vous avec un backoff exponentiel et du jitter : d’abord après une durée aléatoire de {from} à {to} s.",
      "Envoyez un ping après un silence et abandonnez aussitôt la connexion si aucune réponse n’arrive. L’environnement d’exécution peut mettre des minutes à s’en apercevoir.",
      "Retenez la durée du silence qui a précédé. Deux pertes après le même silence révèlent un délai d’inactivité : envoyez des pings à intervalle plus court.",
      "Reprenez la session s’il y en a une : le sort des messages en transit est incertain.",
    ],
    server: [
      "Envoyez un ping toutes les 20 à 25 s, pour n’atteindre aucun délai d’inactivité courant et repérer les connexions mortes.",
      "Cherchez des plantages, des limites de mémoire et des gestionnaires qui lèvent des exceptions.",
      "Fermez correctement quand vous vous arrêtez (1001 ou 1012). Un processus qui se termine sans prévenir donne 1006 à tous ses clients.",
    ],
    path: [
      "Comparez les délais d’inactivité de chaque étape avec votre heartbeat. Le plus court décide.",
      "Augmentez le délai là où vous le pouvez : `proxy_read_timeout` dans nginx, `timeout tunnel` dans HAProxy, le délai d’inactivité du répartiteur de charge.",
      "Pensez aux équipements qui abandonnent des connexions en silence : un pare-feu qui oublie une connexion n’envoie rien à aucun des deux côtés.",
    ],
    use: "Ne l’envoyez jamais : `close(1006)` lève une exception. Pour finir sans trame Close, coupez la connexion TCP.",
    misreadings: [
      {
        claim: "Le serveur a envoyé 1006.",
        truth:
          "Personne ne le peut. Votre propre environnement d’exécution l’a inventé parce qu’il n’a reçu aucune trame Close.",
      },
      {
        claim: "1006 montre de quel côté est la faute.",
        truth:
          "Non. Comparez les journaux des deux côtés : un côté qui a envoyé une trame Close montre un autre code.",
      },
      {
        claim: "L’événement `error` en dit davantage.",
        truth:
          "Les navigateurs cachent la cause à dessein, pour qu’une page ne puisse pas explorer le réseau local.",
      },
    ],
    symptoms: [
      "la connexion se ferme au bout d'une minute",
      "la connexion se ferme au bout de 60 secondes",
      "websocket fermé après inactivité",
      "abnormal closure",
      "connexion perdue sans raison",
      "échec de la connexion websocket",
      "coupure après 100 secondes",
    ],
  },
  1007: {
    short: "Le contenu ne correspond pas à son type : du texte qui n’est pas de l’UTF-8 valide.",
    meaning:
      "L’extrémité a reçu un message dont le contenu ne correspond pas à son type. En pratique : un message texte dont les octets ne sont pas de l’UTF-8 valide.",
    seen: [
      "Des données binaires ont été envoyées comme texte, par exemple un tampon compressé ou des octets Latin-1.",
      "Un texte a été coupé au milieu d’un caractère avant l’envoi.",
      "Avec Chromium, le serveur reçoit 1002 à la place, et avec Firefox rien du tout.",
    ],
    client: [
      "Ne vous reconnectez pas pour renvoyer la même chose.",
      "Envoyez les octets comme messages binaires. Laissez la bibliothèque encoder les chaînes.",
    ],
    server: [
      "Envoyez les tampons en binaire. Si du texte est construit à partir de tampons, décodez-le avec un décodeur de flux.",
      "Utilisez une bibliothèque qui vérifie l’UTF-8 ; elle ferme d’elle-même avec 1007.",
    ],
    path: ["Rien à faire ici, sauf si une passerelle convertit les messages."],
    use: "Les bibliothèques l’envoient en cas d’UTF-8 invalide. Utilisez-le aussi quand le contenu d’un message contredit son type déclaré.",
    misreadings: [
      {
        claim: "1007 vaut pour tout message que je ne comprends pas.",
        truth:
          "Il vaut pour un contenu qui contredit son type. Pour un JSON valide que vos règles refusent, c’est 1008 ou un code privé.",
      },
    ],
    symptoms: [
      "UTF-8 invalide dans une trame texte",
      "could not decode a text frame",
      "invalid payload",
    ],
  },
  1008: {
    short: "Règle enfreinte : refus général, faute de code plus précis ou pour ne rien révéler.",
    meaning:
      "L’extrémité a reçu un message qui enfreint ses règles. C’est le refus général : pour les cas qui n’ont pas de code propre, et quand les détails doivent rester cachés.",
    seen: [
      "Un jeton manque, est invalide ou a expiré, sur les services qui n’utilisent pas 3000.",
      "Trop de messages, un topic interdit, une origine non autorisée.",
      "Des services comme Gemini Live ou Deepgram refusent une requête qu’ils ne peuvent pas servir.",
    ],
    client: [
      "Ne vous reconnectez pas sans rien changer : la règle dira encore non.",
      "Si vous savez que, sur votre serveur, il signale des identifiants périmés, déclarez 1008 comme un code qui les renouvelle.",
    ],
    server: [
      "Préférez 3000 pour des identifiants manquants et 3003 pour des droits manquants : les clients peuvent y réagir.",
      "Nommez la règle dans la raison, autant que vous le pouvez.",
    ],
    path: [
      "Les pare-feu applicatifs web refusent aussi, mais avant l’upgrade : le client voit alors 1006.",
    ],
    use: "Fermez avec ce code quand un message ou un pair enfreint une de vos règles et qu’aucun code ne convient mieux.",
    misreadings: [
      {
        claim: "1008 signifie que l’authentification a échoué.",
        truth: "C’est possible. Le code seul ne dit pas quelle règle a été enfreinte.",
      },
    ],
    symptoms: ["policy violation", "jeton expiré", "origine non autorisée", "limite de débit"],
  },
  1009: {
    short: "Le message est plus volumineux que ce que le destinataire accepte.",
    meaning:
      "L’extrémité a reçu un message trop volumineux pour qu’elle le traite. Chaque bibliothèque et chaque passerelle a une limite, et certaines limitent les trames aussi bien que les messages.",
    seen: [
      "Un message a dépassé la limite du serveur, comme `maxPayload` dans `ws`.",
      "AWS API Gateway : plus de 128 Ko dans un message ou 32 Ko dans une trame.",
      "Un message compressé est devenu trop volumineux à la décompression.",
    ],
    client: [
      "Ne renvoyez pas le même message : un client qui se reconnecte et recommence n’en finit jamais.",
      "Découpez les données volumineuses, ou téléversez-les via HTTP et envoyez l’adresse.",
    ],
    server: [
      "Fixez la limite délibérément et donnez le chiffre aux clients.",
      "Gardez une limite même pour les clients de confiance : elle borne la mémoire par connexion.",
    ],
    path: ["Les passerelles ont leurs propres limites, souvent inférieures à celles du serveur."],
    use: "Fermez avec ce code quand un message dépasse votre limite.",
    misreadings: [
      {
        claim: "1009 est un problème passager.",
        truth: "Le même message sera refusé à chaque fois.",
      },
      {
        claim: "Les journaux du serveur lui-même montrent 1009.",
        truth: "Souvent ils montrent 1006 : le côté qui rompt n’a pas reçu de trame Close.",
      },
    ],
    symptoms: ["message trop volumineux", "max payload size exceeded", "trame trop volumineuse"],
  },
  1010: {
    short: "Le client avait besoin d’une extension que le serveur n’a pas proposée.",
    meaning:
      "Le client attendait du serveur qu’il accepte une ou plusieurs extensions, et le serveur ne l’a pas fait. La raison énumère celles qui manquent. Seul un client l’envoie : un serveur qui a besoin d’une extension refuse le handshake.",
    seen: [
      "Sur le serveur, de la part d’un client qui ne peut pas fonctionner sans compression ou sans une autre extension.",
      "Rarement : les navigateurs n’exigent jamais d’extension.",
    ],
    client: [
      "Ne vous reconnectez pas sans rien changer. Rendez l’extension facultative, ou utilisez un autre serveur.",
    ],
    server: ["Activez l’extension que nomme la raison, par exemple `permessage-deflate`."],
    path: ["Un proxy qui retire `Sec-WebSocket-Extensions` du handshake peut en être la cause."],
    use: "Un client ferme avec ce code quand il ne peut pas fonctionner sans une extension qui n’a pas été convenue.",
    misreadings: [
      {
        claim: "Un serveur l’envoie quand il manque une extension au client.",
        truth: "Un serveur refuse un tel handshake avec un statut HTTP.",
      },
    ],
    symptoms: ["extension obligatoire manquante", "permessage-deflate requis"],
  },
  1011: {
    short: "Une erreur interne inattendue a empêché l’autre côté de continuer.",
    meaning:
      "L’extrémité a rencontré une situation qu’elle n’avait pas prévue et ne peut pas continuer. La RFC 6455 parle d’un serveur ; l’erratum 3227 l’étend aux deux côtés.",
    seen: [
      "Un gestionnaire a levé une exception que personne n’a interceptée.",
      "Un ping de keepalive n’a pas reçu de réponse à temps : certaines bibliothèques ferment alors avec 1011.",
      "Une base de données ou un autre service derrière le serveur est tombé.",
    ],
    client: [
      "Revenez plus tard : d’abord après une durée aléatoire de {from} à {to} s. Si la cause est le message que vous avez envoyé, la prochaine tentative finira de la même façon.",
      "Ne renvoyez pas le dernier message sans vérifier s’il a été traité.",
    ],
    server: [
      "Regardez dans les journaux à l’heure de la fermeture. 1011 est une erreur de votre côté.",
      "Fermez plutôt avec 1013 si vous êtes seulement surchargé, et avec 1014 si l’erreur vient d’un serveur situé derrière le vôtre.",
    ],
    path: ["Rien à faire ici : la connexion elle-même a fonctionné jusqu’au bout."],
    use: "Fermez avec ce code quand vous échouez de façon inattendue et ne pouvez pas tenir vos promesses envers ce client.",
    misreadings: [
      {
        claim: "1011 et 1006 signifient tous deux que le serveur a planté.",
        truth:
          "Après un plantage, personne ne peut envoyer de trame Close. Avec 1011, le serveur en était encore capable.",
      },
    ],
    symptoms: ["erreur interne du serveur", "condition inattendue", "keepalive ping timeout"],
  },
  1012: {
    short: "Le service redémarre et revient sous peu : reconnectez-vous après un court délai.",
    meaning:
      "Le serveur ferme parce que le service redémarre. Le code dit deux choses : la reconnexion est attendue, et elle devrait réussir bientôt. L’enregistrement à l’IANA demande aux clients un délai aléatoire de 5 à 30 s ; avec un serveur qui dit à chaque client quand revenir, une attente de {from} à {to} s suffit.",
    seen: [
      "Un déploiement : l’ancien processus ferme ses connexions et un nouveau prend le relais.",
      "Un rechargement de la configuration qui exige de nouvelles connexions.",
      "Un redémarrage progressif déplace les clients d’un nœud au suivant.",
    ],
    client: [
      "Reconnectez-vous après un court délai aléatoire (de {from} à {to} s), ou exactement au moment indiqué par le serveur : `retry-after=` dans la raison.",
      "Ne vous reconnectez pas aussitôt : tous les autres clients ont reçu la même trame à la même seconde.",
      "Reprenez la session : le redémarrage était prévu, rien ne doit se perdre.",
    ],
    server: [
      "Cessez d’abord d’accepter de nouvelles connexions, enregistrez les sessions, puis fermez avec 1012.",
      "Attribuez à chaque client un créneau de retour, pour qu’ils arrivent au rythme que vous pouvez admettre.",
      "Ne fermez jamais avec 1000 pour un déploiement, sinon les clients ne reviennent pas.",
    ],
    path: [
      "Laissez le répartiteur de charge vider l’ancien nœud (drainage) avant que ce nœud soit fermé.",
      "Rechargez les proxys en douceur et laissez du temps à leurs anciens workers : sinon ils coupent ce que vous fermez avec tant de soin.",
    ],
    use: "Fermez avec ce code quand vous redémarrez et pensez être de retour en quelques secondes ou une minute.",
    misreadings: [
      {
        claim: "1012 fait partie de la RFC 6455.",
        truth:
          "Il a été enregistré auprès de l’IANA après elle. Certaines vieilles bibliothèques ne le connaissent pas, et WebKitGTK le refuse : sa page voit 1006.",
      },
      {
        claim: "Le client peut se reconnecter aussitôt, puisque le serveur l’a dit.",
        truth:
          "Tous les clients arrivent alors ensemble, et le nouveau processus s’effondre sous la charge.",
      },
    ],
    symptoms: [
      "websocket fermé au déploiement",
      "redémarrage du service",
      "serveur redémarré",
      "thundering herd après déploiement",
    ],
  },
  1013: {
    short: "Le serveur est surchargé : ne revenez pas tout de suite, ou essayez une autre adresse.",
    meaning:
      "Le service est surchargé. Selon son enregistrement à l’IANA, un client devrait se connecter à une autre adresse s’il y en a plusieurs, ou à la même seulement si l’utilisateur le demande. Beaucoup de tableaux l’adoucissent en simple backoff.",
    seen: [
      "Le serveur n’admet qu’un certain nombre de connexions par seconde et ferme les autres.",
      "Une limite de connexions ou de mémoire est atteinte.",
      "Après une panne, quand tous les clients reviennent en même temps.",
    ],
    client: [
      "Attendez longtemps : d’abord une durée aléatoire de {from} à {to} s, sauf si la raison dit quand revenir (`retry-after=`).",
      "Essayez d’abord l’adresse suivante si vous en avez plusieurs.",
      "Proposez à l’utilisateur un bouton pour se reconnecter : c’est ce que prévoit l’enregistrement à l’IANA.",
    ],
    server: [
      "Acceptez et fermez avec 1013 plutôt que de refuser : un navigateur ne peut lire ni un statut HTTP ni `Retry-After`.",
      "Donnez à chaque client refusé un moment de retour différent.",
    ],
    path: [
      "Limitez aussi les connexions par seconde sur le répartiteur de charge : une file d’acceptation pleine produit 1006.",
    ],
    use: "Fermez avec ce code quand le service va bien mais qu’il est saturé.",
    misreadings: [
      {
        claim: "1013 signifie se reconnecter avec le backoff habituel à partir de 1 s.",
        truth:
          "Cela ramène aussitôt la charge. L’enregistrement à l’IANA demande bien plus de retenue.",
      },
    ],
    symptoms: ["try again later", "serveur surchargé", "trop de connexions"],
  },
  1014: {
    short: "Une passerelle intermédiaire a reçu une réponse invalide du serveur derrière elle.",
    meaning:
      "L’extrémité sert de passerelle ou de proxy et a reçu une réponse invalide du serveur situé derrière elle, comme le dit HTTP 502. Le registre ne donne pas de nom court ; l’usage est Bad Gateway.",
    seen: [
      "Le serveur amont (upstream) d’une passerelle a fermé, planté ou répondu quelque chose qui n’est pas du WebSocket.",
      "Une passerelle de chat ou d’API a perdu le service au nom duquel elle parle.",
    ],
    client: [
      "Reconnectez-vous avec un backoff exponentiel : la passerelle elle-même est vivante.",
      "Dites à l’utilisateur que c’est le service, et non le réseau, qui a un problème.",
    ],
    server: [
      "Si vous êtes la passerelle : journalisez le serveur amont et sa réponse.",
      "Si vous êtes le serveur amont : cherchez des plantages et des délais dépassés à ce moment-là.",
    ],
    path: [
      "Vérifiez les contrôles de santé et les délais d’expiration entre la passerelle et le serveur amont.",
      "Les simples proxys ne l’envoient pas : quand leur serveur amont meurt après l’upgrade, le client voit 1006.",
    ],
    use: "Une passerelle ferme avec ce code quand le serveur derrière elle a eu une défaillance.",
    misreadings: [
      {
        claim: "nginx envoie 1014 quand le backend est en panne.",
        truth:
          "Avant l’upgrade il répond HTTP 502, après l’upgrade la connexion se rompt : les deux donnent 1006.",
      },
    ],
    symptoms: ["bad gateway", "erreur du serveur amont", "502 websocket"],
  },
  1015: {
    short: "Le handshake TLS a échoué. Signalé localement, jamais envoyé.",
    meaning:
      "Réservé à un handshake TLS qui a échoué, par exemple parce que le certificat ne peut pas être vérifié. Le code ne figure jamais dans une trame, puisqu’il n’y avait pas encore de connexion. Les navigateurs sont censés montrer 1006 à la place ; Firefox montre 1015.",
    seen: [
      "Dans Firefox : un certificat autosigné ou expiré, ou `wss://` vers un port sans TLS.",
      "Ailleurs, le même échec donne 1006.",
    ],
    client: [
      "Ne réessayez avec backoff que parce qu’un certificat peut être renouvelé ; cela aide rarement à court terme.",
      "Ouvrez le même hôte avec `https://` dans le navigateur : il montre ce qui ne va pas avec le certificat.",
    ],
    server: [
      "Renouvelez le certificat, envoyez la chaîne entière, utilisez le bon nom.",
      "Vérifiez que le port parle TLS.",
    ],
    path: [
      "Vérifiez où TLS se termine : au répartiteur de charge, dans un CDN, au proxy d’une entreprise.",
    ],
    use: "Ne l’envoyez jamais. Un handshake TLS qui a échoué n’a pas de trame Close.",
    misreadings: [
      {
        claim: "Si c’était un problème TLS, je verrais 1015.",
        truth:
          "Seulement dans Firefox. Chromium, Node et Deno montrent la même chose que pour toute tentative échouée.",
      },
    ],
    symptoms: [
      "erreur de certificat websocket",
      "certificat autosigné wss",
      "échec du handshake TLS",
      "erreur SSL",
    ],
  },
  unassigned: {
    short: "1016-2999 : gardés pour des versions ultérieures du protocole, non attribués.",
    meaning:
      "La plage appartient au protocole lui-même, à ses versions ultérieures et aux extensions publiques. Rien n’y est attribué. Les bibliothèques strictes mettent fin à la connexion avec 1002 quand elles reçoivent un tel code.",
    seen: ["Un serveur qui s’est inventé un numéro dans la mauvaise plage."],
    client: ["Traitez-le comme une rupture de la connexion : revenez avec un backoff exponentiel."],
    server: ["Déplacez vos codes vers 4000-4999 : là, ils sont autorisés partout."],
    path: ["Rien à faire ici."],
    use: "Ne l’envoyez jamais. Vos propres codes ont leur place entre 4000 et 4999.",
    misreadings: [
      {
        claim: "Un numéro non attribué est libre pour tout le monde.",
        truth: "Seuls 4000-4999 sont libres. Pour 1016-2999, il faut une norme.",
      },
    ],
    symptoms: ["invalid status code", "code de fermeture inconnu"],
  },
  3000: {
    short:
      "Non authentifié : authentifiez-vous ou renouvelez vos identifiants, comme pour HTTP 401.",
    meaning:
      "L’extrémité doit être authentifiée avant que l’application puisse la servir : les identifiants manquent, sont invalides ou ont expiré. Le code est enregistré auprès de l’IANA et correspond à HTTP 401.",
    seen: [
      "Le jeton d’accès a expiré pendant que la connexion était ouverte.",
      "Le premier message n’était pas une authentification valide.",
      "Dans Centrifugo, le même numéro signifie autre chose : la connexion a été fermée.",
    ],
    client: [
      "Renouvelez les identifiants, puis reconnectez-vous une fois. Si la réponse est la même, arrêtez et demandez à l’utilisateur de s’authentifier.",
      "Ne vous reconnectez jamais avec le même jeton : il sera encore refusé.",
    ],
    server: [
      "Acceptez l’upgrade, puis fermez avec 3000 : un navigateur voit un upgrade refusé comme 1006 et n’apprend rien.",
      "Prévenez avant qu’un jeton expire, pour que les clients puissent le renouveler à temps.",
    ],
    path: [
      "Une passerelle qui vérifie les jetons avant l’upgrade cache la cause : les clients voient 1006.",
    ],
    use: "Fermez avec ce code quand le client peut s’en sortir lui-même en s’authentifiant à nouveau.",
    misreadings: [
      {
        claim: "3000 et 3003, c’est la même chose.",
        truth: "Avec 3000, de nouveaux identifiants aident ; avec 3003, non.",
      },
    ],
    symptoms: ["non autorisé", "jeton expiré", "401 websocket", "authentification requise"],
  },
  3003: {
    short:
      "Interdit : on sait qui vous êtes, mais vous n’avez pas les droits, comme pour HTTP 403.",
    meaning:
      "L’extrémité est authentifiée mais n’a pas droit à ce qu’elle a demandé. Le code est enregistré auprès de l’IANA et correspond à HTTP 403.",
    seen: [
      "L’utilisateur n’a pas accès à ce salon, à ce topic ou à ce tenant.",
      "Un compte a été bloqué, ou son offre ne comprend pas la fonction.",
    ],
    client: [
      "Ne vous reconnectez pas. Montrez à l’utilisateur ce qui manque.",
      "Ne revenez qu’une fois les droits modifiés.",
    ],
    server: [
      "Utilisez 3000 quand une nouvelle authentification aiderait, 3003 quand elle n’aiderait pas.",
      "Dites dans la raison quel droit manque, si cela peut être révélé.",
    ],
    path: ["Rien à faire ici."],
    use: "Fermez avec ce code quand le client est connu et n’a pourtant pas les droits.",
    misreadings: [
      {
        claim: "Renouveler le jeton aide contre 3003.",
        truth: "Le jeton a été accepté. C’est le droit qui manque.",
      },
    ],
    symptoms: ["interdit", "permission refusée", "403 websocket", "accès refusé"],
  },
  3008: {
    short: "Trop lent : l’extrémité a mis trop de temps à répondre, comme pour HTTP 408.",
    meaning:
      "Une extrémité a mis trop de temps à répondre à une requête de l’application. Le code est enregistré auprès de l’IANA et correspond à HTTP 408. Les deux côtés sont vivants ; l’un d’eux n’a pas respecté un délai.",
    seen: [
      "Le client ne s’est pas authentifié dans le temps que le serveur accorde.",
      "Une réponse exigée par le protocole est arrivée trop tard, ou pas du tout.",
      "Dans Centrifugo, le même numéro signifie que le client lit trop lentement.",
    ],
    client: [
      "Reconnectez-vous avec un backoff exponentiel.",
      "Cherchez ce qui a retardé la réponse : une page en arrière-plan, un thread principal bloqué, un réseau lent.",
    ],
    server: [
      "Choisissez des délais qu’un téléphone peut respecter sur un mauvais réseau.",
      "Si rien n’est arrivé du tout, coupez plutôt la connexion : un pair mort ne peut pas lire le code.",
    ],
    path: ["Mesurez la latence du chemin réseau avant d’accuser le client."],
    use: "Fermez avec ce code quand un pair est vivant mais n’a pas répondu à temps.",
    misreadings: [
      {
        claim: "Le délai d’inactivité d’un répartiteur de charge se voit comme 3008.",
        truth: "Un répartiteur coupe sans trame Close : c’est 1006.",
      },
    ],
    symptoms: ["timeout", "délai d'attente dépassé", "408 websocket", "pas de réponse à temps"],
  },
  registrable: {
    short: "3000-3999 : pour les bibliothèques et frameworks, par enregistrement auprès de l’IANA.",
    meaning:
      "La plage est destinée aux bibliothèques, frameworks et applications, qui enregistrent un code auprès de l’IANA ; premier arrivé, premier servi. Le protocole ne donne aucune signification à ces numéros. Sont enregistrés 3000, 3003 et 3008 ; des systèmes en utilisent d’autres sans enregistrement.",
    seen: [
      "Un système comme Centrifugo a fermé la connexion : sa documentation dit ce que le numéro signifie.",
    ],
    client: [
      "Cherchez quel système l’envoie, et appliquez ses règles : un préréglage (preset) de ce projet s’il en existe un.",
      "Sans cette information : revenez avec un backoff exponentiel.",
    ],
    server: [
      "Pour vos propres codes, utilisez 4000-4999.",
      "uWebSockets signale 1006 à son application pour tout code reçu entre 1012 et 3999.",
    ],
    path: ["Rien à faire ici."],
    use: "Enregistrez-le d’abord auprès de l’IANA, ou utilisez 4000-4999.",
    misreadings: [
      {
        claim: "La plage est libre pour les applications.",
        truth:
          "Elle est destinée aux codes enregistrés. Seuls 4000-4999 sont libres, par accord mutuel.",
      },
    ],
    symptoms: ["code de fermeture personnalisé", "code de déconnexion centrifugo"],
  },
  private: {
    short: "4000-4999 : à votre usage ; chaque système leur donne sa propre signification.",
    meaning:
      "La plage est à usage privé et ne peut pas être enregistrée. Les deux côtés conviennent de la signification. Le même numéro signifie des choses différentes dans des systèmes différents ; il faut donc savoir à quel système vous parlez.",
    seen: [
      "L’application elle-même a fermé : sa propre documentation dit ce que le numéro signifie.",
      "Un système connu a fermé : Discord, Pusher, graphql-ws, Twitch et d’autres utilisent cette plage.",
    ],
    client: [
      "Dites au client à quel système il parle : par un préréglage (preset), ou par vos propres règles pour chaque code.",
      "Sans cette information : revenez avec un backoff exponentiel.",
    ],
    server: [
      "Notez lesquels de vos codes signifient « revenir » et lesquels « ne pas revenir ». Le plus facile à retenir, ce sont des plages.",
      "Avec 1000, ce sont les seuls codes que chaque client et chaque bibliothèque peut envoyer.",
    ],
    path: ["Rien à faire ici : les proxys les transmettent sans les modifier."],
    use: "Fermez avec l’un d’eux quand aucun code standard ne convient et que les deux côtés connaissent votre liste.",
    misreadings: [
      {
        claim: "4001 signifie « non autorisé ».",
        truth:
          "Chez PandaScore, oui. Chez Discord c’est un opcode inconnu, chez Pusher une application introuvable.",
      },
    ],
    symptoms: ["code de fermeture personnalisé", "4001", "4401", "code de fermeture applicatif"],
  },
  outside: {
    short: "5000 et au-delà : hors du registre, non défini.",
    meaning:
      "Les deux octets d’une trame Close peuvent contenir des numéros jusqu’à 65535, mais rien n’est défini au-delà de 4999. Chromium et Firefox montrent un tel numéro à la page ; WebKitGTK et les bibliothèques strictes mettent fin à la connexion avec 1002.",
    seen: ["Un serveur qui envoie ses propres numéros d’erreur sans vérification."],
    client: ["Traitez-le comme une rupture de la connexion : revenez avec un backoff exponentiel."],
    server: ["Faites correspondre vos numéros d’erreur à 4000-4999, ou mettez-les dans la raison."],
    path: ["Rien à faire ici."],
    use: "Ne l’envoyez jamais. Vos propres codes ont leur place entre 4000 et 4999.",
    misreadings: [
      {
        claim: "Le navigateur a montré 5000 avec `wasClean` à `true`, donc il est valide.",
        truth:
          "Chromium et Firefox le laissent passer sans vérification. WebKitGTK, `ws` et undici le refusent.",
      },
    ],
    symptoms: ["code de fermeture 5000", "code de fermeture inconnu"],
  },
};
