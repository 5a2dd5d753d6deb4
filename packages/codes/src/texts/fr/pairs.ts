import type { Texts } from "../shape.ts";

export const pairs: Texts["pairs"] = {
  "1000-1001": {
    confused:
      "Les deux sont propres et rien n’a mal tourné : tous deux ressemblent donc à une fin normale.",
    differences: [
      "1000 dit que le travail est terminé ; 1001 dit qu’un côté s’en va, que ce soit terminé ou non.",
      "Après 1000, le client ne revient pas ; après 1001, il revient.",
      "Une page peut envoyer 1000 elle-même ; 1001 est envoyé par le navigateur quand on quitte la page.",
    ],
    useA: "quand les deux côtés ont terminé, par exemple après une déconnexion de l’utilisateur.",
    useB: "quand ce côté doit partir, par exemple à l’arrêt, et que l’autre a peut-être encore besoin du service.",
  },
  "1000-1005": {
    confused:
      "`close()` ressemble à une fermeture normale : on attend donc 1000 et on trouve 1005.",
    differences: [
      "1000 est un code dans la trame Close ; 1005 dit que la trame n’en avait pas.",
      "1000 demande au client de ne pas revenir ; 1005 ne demande rien, donc le client revient.",
      "1000 peut être envoyé ; 1005 ne le peut pas.",
    ],
    useA: "toujours, quand vous terminez volontairement : écrivez `close(1000)`.",
    useB: "jamais ; il apparaît quand quelqu’un a oublié le code.",
  },
  "1001-1006": {
    confused: "Un serveur qui s’arrête provoque l’un ou l’autre, selon la façon dont il s’arrête.",
    differences: [
      "Avec 1001, le serveur dit au revoir ; avec 1006, il a disparu, ou le chemin réseau a disparu.",
      "1001 est propre et circule sur le réseau ; 1006 est inventé par l’environnement d’exécution qui a attendu en vain.",
      "Après 1001, tout ce que l’expéditeur avait envoyé auparavant est arrivé ; après 1006, le sort des messages en transit est incertain.",
      "1006 doit être découvert (par un ping) ; 1001 arrive de lui-même.",
    ],
    useA: "à chaque arrêt que vous maîtrisez : interceptez SIGTERM et fermez.",
    useB: "jamais ; si vous le voyez lors des déploiements, votre processus se termine sans fermer.",
  },
  "1001-1012": {
    confused:
      "Les deux sont envoyés par un serveur qui s’arrête volontairement. La question est de savoir s’il revient.",
    differences: [
      "1012 promet que le service revient sous peu ; 1001 ne promet rien.",
      "1012 ne vient que de serveurs ; 1001 vient aussi d’une page que l’on quitte.",
      "Après 1012, le client revient au bout de {fromB} à {toB} s ou au moment qui lui a été indiqué ; après 1001, son backoff part d’un délai de {fromA} à {toA} s.",
      "1001 figure dans la RFC 6455 ; 1012 a été enregistré plus tard, et quelques bibliothèques ne le connaissent pas.",
    ],
    useA: "quand le serveur part pour de bon ou pour une durée inconnue : maintenance, réduction de capacité.",
    useB: "quand le service redémarre : un déploiement, un rechargement de la configuration.",
  },
  "1002-1007": {
    confused:
      "Les deux disent que quelque chose de mal formé a été reçu, et Chromium envoie 1002 dans les deux cas.",
    differences: [
      "1002 concerne les trames : bits, opcodes, longueurs ; 1007 concerne le contenu d’un message.",
      "1002 désigne une bibliothèque ou un proxy ; 1007 désigne le programme qui a construit le message.",
    ],
    useA: "quand la trame elle-même enfreint la RFC 6455.",
    useB: "quand la trame est correcte mais qu’un texte n’est pas de l’UTF-8 valide.",
  },
  "1003-1007": {
    confused: "Les deux refusent un message à cause de ses données.",
    differences: [
      "1003 refuse un type de message, quel que soit son contenu ; 1007 refuse ce contenu-ci.",
      "À 1003, on répond en envoyant l’autre type ; à 1007, en encodant correctement.",
    ],
    useA: "quand vous n’acceptez jamais le binaire (ou le texte).",
    useB: "quand un message texte n’est pas de l’UTF-8 valide, ou que le contenu contredit son type.",
  },
  "1005-1006": {
    confused:
      "Aucun des deux ne circule jamais sur le réseau ; tous deux sont inventés par l’environnement d’exécution, et aucun des deux n’est accompagné d’une raison.",
    differences: [
      "Avec 1005, une trame Close est arrivée, sans code ; avec 1006, il n’en est arrivé aucune.",
      "1005 est propre ; 1006 ne l’est pas.",
      "1005 vient d’un programme qui a fermé sans code ; 1006 d’un plantage, du réseau ou d’un proxy.",
      "Après 1005, tout ce que l’expéditeur avait envoyé auparavant est arrivé ; après 1006, le sort des messages en transit est incertain.",
    ],
    useA: "jamais ; donnez plutôt un code : `close(1000)`.",
    useB: "jamais ; il ne peut être que constaté.",
  },
  "1006-1011": {
    confused: "Les deux apparaissent quand un serveur a une défaillance.",
    differences: [
      "Avec 1011, le serveur a pu dire qu’il échouait ; avec 1006, il ne l’a pas pu, ou ce n’était pas du tout le serveur.",
      "1011 est à coup sûr la faute de l’expéditeur ; 1006 peut être celle du chemin réseau.",
      "Après 1011, le client attend de {fromB} à {toB} s ; après 1006, de {fromA} à {toA} s.",
    ],
    useA: "jamais ; il apparaît après un plantage, une coupure ou un délai d’inactivité.",
    useB: "quand un gestionnaire échoue et que le processus survit.",
  },
  "1006-1012": {
    confused:
      "Les deux surviennent lors des déploiements : 1012 quand ils se passent bien, 1006 sinon.",
    differences: [
      "1012 est annoncé par le serveur ; 1006 est remarqué par le client, parfois tard.",
      "1012 est propre et circule sur le réseau ; 1006 est réservé et n’est jamais envoyé.",
      "Après 1012, le client revient au bout de {fromB} à {toB} s ou à son créneau ; après 1006, son backoff part d’un délai de {fromA} à {toA} s.",
      "Contre 1006, il faut des heartbeats et des délais d’inactivité bien accordés ; 1012 ne demande que de la patience.",
      "Lors d’un redémarrage prévu, une session enregistrée ne perd rien ; après 1006, le sort des messages en transit est incertain.",
    ],
    useA: "jamais ; c’est ce que voient les clients quand vous redémarrez sans fermer.",
    useB: "à chaque redémarrage prévu, avant que le processus se termine.",
  },
  "1006-1015": {
    confused:
      "Un handshake TLS qui échoue se voit comme 1006 dans la plupart des environnements d’exécution et comme 1015 dans Firefox.",
    differences: [
      "1015 nomme une cause précise, TLS ; 1006 n’en nomme aucune.",
      "1015 signifie toujours que la connexion ne s’est jamais ouverte ; 1006 survient aussi sur des connexions déjà ouvertes.",
      "Chromium, Node et d’autres ne montrent jamais 1015.",
    ],
    useA: "jamais ; pensez aussi aux certificats s’il arrive aussitôt et à chaque fois.",
    useB: "jamais ; ouvrez le même hôte avec `https://` pour voir le défaut du certificat.",
  },
  "1006-3008": {
    confused: "Dans les rapports d’erreur, les deux sont appelés timeout.",
    differences: [
      "3008 est envoyé par un pair qui attendait une réponse ; 1006 se voit quand rien du tout n’a été envoyé.",
      "3008 est une fermeture propre ; avec 1006, il n’y a pas eu de trame Close.",
      "Le délai d’inactivité d’un répartiteur de charge provoque 1006, jamais 3008.",
    ],
    useA: "jamais ; si un pair ne répond plus aux pings, coupez la connexion.",
    useB: "quand un pair vivant n’a pas répondu à temps à une requête de l’application.",
  },
  "1008-3000": {
    confused:
      "Avant l’enregistrement de 3000, les services utilisaient 1008 pour des identifiants manquants.",
    differences: [
      "3000 dit ce qui manque : les identifiants ; 1008 dit seulement qu’une règle a été enfreinte.",
      "Après 3000, un client peut renouveler son jeton et revenir une fois ; après 1008, il ne revient pas.",
      "Une page peut envoyer 3000, mais pas 1008.",
    ],
    useA: "quand une règle sans rapport avec l’authentification est enfreinte, ou que rien ne doit être révélé.",
    useB: "quand une nouvelle authentification aiderait.",
  },
  "1008-3003": {
    confused: "Les deux disent non, et les deux demandent au client de ne pas revenir.",
    differences: [
      "3003 dit pourquoi : le droit manque ; 1008 ne le précise pas.",
      "3003 est comme HTTP 403 ; 1008 n’a pas d’équivalent HTTP.",
      "Une page peut envoyer 3003, mais pas 1008.",
    ],
    useA: "pour une règle enfreinte qui ne concerne pas les droits, comme une limite de messages.",
    useB: "quand on sait qui est le client et qu’il n’a pas le droit de faire cela.",
  },
  "1011-1012": {
    confused:
      "Dans les deux cas, le serveur met fin à la connexion et sera sans doute de nouveau là.",
    differences: [
      "1012 est prévu ; 1011 est une défaillance.",
      "Après 1012, la session continue ; après 1011, cela dépend de ce qui a échoué.",
      "Après 1012, le client revient au bout de {fromB} à {toB} s ; après 1011, au bout de {fromA} à {toA} s.",
    ],
    useA: "quand quelque chose a échoué qui n’aurait pas dû échouer.",
    useB: "quand vous redémarrez volontairement, même si c’est une erreur qui vous y a poussé.",
  },
  "1011-1014": {
    confused: "Les deux évoquent un serveur en panne, comme HTTP 500 et 502.",
    differences: [
      "1011 dit que l’expéditeur lui-même a échoué ; 1014 dit que c’est le serveur derrière lui.",
      "1014 ne vient que de passerelles.",
      "Après 1014, le client attend de {fromB} à {toB} s, car un autre serveur amont répondra peut-être aussitôt ; après 1011, de {fromA} à {toA} s.",
    ],
    useA: "quand l’erreur est dans ce programme.",
    useB: "quand vous êtes une passerelle et que votre serveur amont a eu une défaillance.",
  },
  "1012-1013": {
    confused:
      "Les deux ont été enregistrés ensemble et tous deux disent : pas maintenant, plus tard.",
    differences: [
      "1012 veut dire : de retour sous peu ; 1013 veut dire : trop plein, ne revenez pas tout de suite.",
      "Après 1012, le client revient au bout de {fromA} à {toA} s ; après 1013, au bout de {fromB} à {toB} s, ou à une autre adresse.",
      "1012 touche tous les clients d’un processus ; 1013 seulement ceux qui sont en trop.",
    ],
    useA: "quand vous redémarrez.",
    useB: "quand votre service va bien mais ne peut pas servir un client de plus.",
  },
  "1013-1014": {
    confused:
      "Les deux viennent d’un élément placé devant le service, qui ne peut pas servir les clients pour l’instant.",
    differences: [
      "1013 signifie une surcharge, 1014 une réponse invalide du serveur situé derrière.",
      "Après 1013, le client attend de {fromA} à {toA} s ; après 1014, de {fromB} à {toB} s.",
    ],
    useA: "quand la capacité manque.",
    useB: "quand le serveur amont a mal répondu, ou pas du tout.",
  },
  "3000-3003": {
    confused: "Les deux concernent l’accès, et en HTTP aussi on confond 401 et 403.",
    differences: [
      "3000 : on ne sait pas qui vous êtes ; 3003 : on le sait, et vous n’avez pas les droits.",
      "Après 3000, de nouveaux identifiants aident ; après 3003, non.",
      "Après 3000, le client revient une fois ; après 3003, il ne revient pas.",
    ],
    useA: "quand le client devrait s’authentifier à nouveau.",
    useB: "quand une nouvelle authentification ne changerait rien.",
  },
};
