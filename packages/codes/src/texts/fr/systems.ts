import type { Texts } from "../shape.ts";

export const systems: Texts["systems"] = {
  "graphql-ws":
    "Un protocole GraphQL sur WebSocket et sa bibliothèque ; la plupart de ses codes sont un 4 suivi d’un statut HTTP, et son client tient la plupart pour définitifs.",
  "discord-gateway":
    "Le flux d’événements de Discord pour les bots ; chaque code dit si le bot peut se reconnecter, souvent avec son ancienne session.",
  "discord-voice":
    "La connexion de Discord pour les appels vocaux ; la plupart des codes mettent fin à l’appel pour ce client.",
  pusher:
    "Un service hébergé de publication-abonnement, dont Soketi, Laravel Reverb et d’autres parlent aussi le protocole ; la plage du code dit s’il faut revenir et quand.",
  centrifugo:
    "Un serveur de messagerie en temps réel ; la plage du code dit si le client revient : oui sous 3500 et de 4000 à 4499, non pour les autres.",
  "socket-io":
    "Une bibliothèque de messagerie au-dessus de WebSocket ; elle donne à l’application un texte de raison, pas un code de fermeture.",
  "twitch-eventsub":
    "Les notifications d’événements de Twitch ; le serveur ferme avec un code de 4000 à 4007 quand un client enfreint les règles ou en cas de défaillance.",
  "aws-api-gateway":
    "Le point d’entrée WebSocket managé d’Amazon ; il met fin aux connexions inactives, trop anciennes ou qui envoient trop.",
  cloudflare:
    "Un proxy placé devant des serveurs ; quand un de ses nœuds redémarre, ses connexions reçoivent 1001.",
  fly: "Une plateforme d’hébergement dont le proxy ferme les connexions avant d’arrêter ou de suspendre une machine.",
  caddy:
    "Un serveur web et proxy ; il ferme les connexions qu’il relaie quand sa configuration est rechargée.",
  deno: "Le serveur WebSocket de l’environnement Deno ; il envoie des pings aux clients inactifs et ferme si aucune réponse n’arrive.",
  webkit:
    "Le moteur de Safari ; il ferme les connexions d’une page que l’on quitte, avec une raison que le serveur peut lire.",
  "openai-realtime":
    "L’interface d’OpenAI pour la parole et le texte en direct ; une session se termine après une durée fixe, et la raison le dit.",
  deepgram: "Un service de reconnaissance vocale ; la raison commence par le nom de l’erreur.",
  "gemini-live":
    "L’interface de Google pour la parole et la vidéo en direct avec Gemini ; la raison porte les détails.",
  "slack-socket-mode":
    "La façon dont Slack livre des événements aux applications via WebSocket ; un message `disconnect` avec une raison précède la fermeture.",
  "home-assistant":
    "Un logiciel de domotique ; il signale les échecs dans des messages et n’utilise aucun code de fermeture propre.",
  phoenix:
    "Le framework web pour Elixir avec son client JavaScript, qui revient après tous les codes sauf 1000.",
  spring: "Un framework Java avec un serveur WebSocket ; il a un seul code de fermeture à lui.",
  kubernetes:
    "Les flux de `kubectl exec`, `attach` et `port-forward` ; aucun code de fermeture propre n’a été trouvé.",
  binance:
    "Une plateforme d’échange de cryptomonnaies avec des flux de données de marché ; chaque connexion se termine au bout de 24 heures.",
  pandascore: "Un service de données e-sport ; trois codes disent pourquoi il a fermé.",
  backsoon: "Le protocole de session de ce projet, `backsoon.v1`, avec des codes de 4901 à 4905.",
};

export const systemCodes: Texts["systemCodes"] = {
  "graphql-ws/4004": "Le serveur a envoyé un message que le client ne peut pas utiliser.",
  "graphql-ws/4005": "Le client a eu une défaillance interne.",
  "graphql-ws/4400": "Le serveur a reçu un message de type inconnu ou de format incorrect.",
  "graphql-ws/4401":
    "Une opération est arrivée avant que la connexion soit confirmée. Le client de la bibliothèque renonce ; ici, le client obtient de nouveaux identifiants et essaie encore une fois.",
  "graphql-ws/4403":
    "Le serveur a refusé la connexion. Le client réessaie, car l’accès peut être accordé plus tard.",
  "graphql-ws/4406": "Le serveur ne parle pas le sous-protocole demandé.",
  "graphql-ws/4408": "Le client n’a pas envoyé `connection_init` à temps.",
  "graphql-ws/4409": "Un abonnement portant le même identifiant est déjà actif.",
  "graphql-ws/4429": "Le client a envoyé `connection_init` plus d’une fois.",
  "graphql-ws/4499":
    "L’application a appelé `client.terminate()` ; le client signale ce code lui-même.",
  "graphql-ws/4500": "Le serveur a eu une défaillance interne.",
  "graphql-ws/4504": "Le serveur n’a pas envoyé `connection_ack` à temps.",
  "graphql-ws/1002-1004": "Erreurs de protocole et de données : le client renonce.",
  "graphql-ws/1007-1011":
    "Erreurs de données, règles, taille, extensions et erreurs du serveur : le client renonce.",
  "graphql-ws/1015-1999": "Échecs TLS et codes non attribués : le client renonce.",

  "discord-gateway/1001": "Discord demande au client de se reconnecter.",
  "discord-gateway/4000": "Erreur inconnue.",
  "discord-gateway/4001": "Opcode inconnu, ou charge utile qui ne lui correspond pas.",
  "discord-gateway/4002": "La charge utile n’a pas pu être décodée.",
  "discord-gateway/4003":
    "Une charge utile est arrivée avant que le client s’identifie, ou la session n’est plus valide.",
  "discord-gateway/4004": "Le jeton est incorrect.",
  "discord-gateway/4005": "Le client s’est identifié deux fois.",
  "discord-gateway/4007":
    "Le numéro de séquence à partir duquel reprendre n’est pas valide : commencez une nouvelle session.",
  "discord-gateway/4008": "Le client a envoyé trop de données trop vite.",
  "discord-gateway/4009": "La session a expiré : commencez-en une nouvelle.",
  "discord-gateway/4010": "Le shard n’est pas valide.",
  "discord-gateway/4011":
    "Le bot est dans trop de serveurs pour une seule connexion : il doit utiliser des shards.",
  "discord-gateway/4012": "La version de l’API n’est pas valide.",
  "discord-gateway/4013": "Les intents ne sont pas valides.",
  "discord-gateway/4014": "Le bot a demandé des intents qu’il n’a pas le droit d’utiliser.",
  "discord-gateway/client-close":
    "Quand le client lui-même ferme avec 1000 ou 1001, Discord met fin à la session et le bot passe hors ligne ; avec tout autre code, la session peut être reprise pendant quelques minutes.",

  "discord-voice/4006": "La session n’est plus valide.",
  "discord-voice/4009": "La session a expiré.",
  "discord-voice/4011": "Le serveur vocal n’a pas été trouvé.",
  "discord-voice/4014": "Le client a été retiré de l’appel, ou sa connexion principale a pris fin.",
  "discord-voice/4015": "Le serveur vocal a planté : reprenez la session.",
  "discord-voice/4017": "L’appel exige le chiffrement de bout en bout (`DAVE`).",
  "discord-voice/4020": "La requête était mal formée.",
  "discord-voice/4021": "Le client a dépassé une limite de débit.",
  "discord-voice/4022": "L’appel est terminé.",

  "pusher/4000":
    "L’application n’accepte que des connexions TLS : `pusher-js` se reconnecte aussitôt, en TLS.",
  "pusher/4001": "L’application n’existe pas.",
  "pusher/4003": "L’application est désactivée.",
  "pusher/4004": "Trop de connexions pour l’application (Laravel Reverb).",
  "pusher/4009": "La connexion n’est pas autorisée ; sert aussi à exclure des utilisateurs.",
  "pusher/4100": "La limite de connexions simultanées est atteinte.",
  "pusher/4200": "Le serveur ferme la connexion : reconnectez-vous.",
  "pusher/4201": "Aucun `pong` n’est arrivé à temps.",
  "pusher/4301":
    "Un événement client a dépassé la limite de débit. Ce numéro figure dans un message d’erreur, pas dans une fermeture.",
  "pusher/4000-4099": "La même connexion serait encore refusée : changez d’abord quelque chose.",
  "pusher/4100-4199": "Revenez après au moins 1 s, et plus tard à chaque fois.",
  "pusher/4200-4299": "Revenez aussitôt.",
  "pusher/4300-4999": "Autres erreurs ; `pusher-js` ne revient pas.",

  "centrifugo/1009": "Le message est trop volumineux : le client JavaScript renonce.",
  "centrifugo/3000": "La connexion a été fermée ; utilisé à l’intérieur du serveur.",
  "centrifugo/3001": "Le serveur est en train de s’arrêter.",
  "centrifugo/3004": "Le serveur a eu une défaillance interne.",
  "centrifugo/3005": "La connexion a expiré.",
  "centrifugo/3006": "Un abonnement a expiré.",
  "centrifugo/3008": "Le client lit trop lentement.",
  "centrifugo/3009": "Le serveur n’a pas pu écrire dans la connexion.",
  "centrifugo/3010": "Le client a manqué des messages : reconnectez-vous et récupérez-les.",
  "centrifugo/3011": "Le serveur demande au client de se reconnecter.",
  "centrifugo/3012": "Aucun `pong` n’est arrivé à temps.",
  "centrifugo/3013": "Le client a envoyé trop de requêtes.",
  "centrifugo/3014":
    "L’état du client n’est plus valide : abandonnez le jeton et ce qui est stocké, puis connectez-vous.",
  "centrifugo/3500": "Le jeton n’est pas valide.",
  "centrifugo/3501": "La requête était mal formée.",
  "centrifugo/3502": "Le client ne s’est pas authentifié à temps.",
  "centrifugo/3503": "L’application a déconnecté le client.",
  "centrifugo/3504": "La limite de connexions est atteinte.",
  "centrifugo/3505": "La limite de canaux est atteinte.",
  "centrifugo/3506":
    "Les données ne conviennent pas au protocole : des données binaires à un client JSON.",
  "centrifugo/3507": "Le client n’a pas l’autorisation nécessaire.",
  "centrifugo/3508": "Ce que le client a demandé n’est pas disponible.",
  "centrifugo/3509": "Le client a causé trop d’erreurs.",
  "centrifugo/3000-3499": "Les codes propres à Centrifugo après lesquels le client revient.",
  "centrifugo/3500-3999": "Les codes propres à Centrifugo après lesquels le client ne revient pas.",
  "centrifugo/4000-4499": "Les codes de l’application après lesquels le client revient.",
  "centrifugo/4500-4999": "Les codes de l’application après lesquels le client ne revient pas.",

  "socket-io/io-server-disconnect":
    "Le serveur a appelé `disconnect()` : le client ne revient pas tant que l’application n’appelle pas `connect()`.",
  "socket-io/io-client-disconnect": "L’application a appelé `disconnect()` sur le client.",
  "socket-io/ping-timeout": "Aucun ping n’est arrivé dans le délai `pingInterval` + `pingTimeout`.",
  "socket-io/transport-close": "La connexion a été fermée ou perdue.",
  "socket-io/transport-error": "La connexion a échoué.",
  "socket-io/parse-error": "Un paquet n’était pas valide.",
  "socket-io/server-shutting-down": "Vu sur le serveur : il est en train de s’arrêter.",
  "socket-io/forced-server-close": "Vu sur le serveur : il a fermé la connexion du client.",
  "socket-io/server-namespace-disconnect":
    "Vu sur le serveur : il a appelé `disconnect()` sur la socket.",
  "socket-io/client-namespace-disconnect": "Vu sur le serveur : le client a appelé `disconnect()`.",
  "socket-io/forced-close": "Vu sur le serveur : la connexion sous-jacente a été fermée de force.",

  "twitch-eventsub/4000": "Le serveur a eu une défaillance interne.",
  "twitch-eventsub/4001":
    "Le client a envoyé des données : il n’a le droit que de répondre aux pings.",
  "twitch-eventsub/4002": "Le client n’a pas répondu à un ping.",
  "twitch-eventsub/4003": "Le client ne s’est abonné à rien en 10 s.",
  "twitch-eventsub/4004": "Le client n’est pas passé à l’URL de reconnexion en 30 s.",
  "twitch-eventsub/4005": "Un timeout réseau, passager.",
  "twitch-eventsub/4006": "Une erreur réseau, passagère.",
  "twitch-eventsub/4007": "L’URL de reconnexion n’est pas valide.",

  "aws-api-gateway/1001":
    "La connexion était inactive depuis 10 minutes, ou ouverte depuis 2 heures.",
  "aws-api-gateway/1003": "Le client a envoyé une trame binaire, que l’API n’accepte pas.",
  "aws-api-gateway/1009": "Un message dépassait 128 Ko, ou une trame 32 Ko.",

  "cloudflare/1001": "Le nœud du proxy redémarre ; le serveur derrière lui n’est pas en panne.",
  "fly/1001": "La machine est sur le point d’être arrêtée ou suspendue.",
  "caddy/1001":
    "La configuration a été rechargée ; le client et le serveur reçoivent tous deux cette fermeture, sans raison.",
  "deno/1001": "Le client n’a pas répondu au ping du serveur.",
  "webkit/1001": "Vu sur le serveur : la page a été quittée, ou conservée pour le bouton Retour.",
  "openai-realtime/1001":
    "La session a atteint sa durée maximale. Une nouvelle commence vide : l’application doit renvoyer le contexte.",

  "deepgram/1011-net-0001": "Ni audio ni message `KeepAlive` n’est arrivé pendant 10 s.",
  "deepgram/1011-net-0000": "Le service a eu une défaillance interne.",
  "deepgram/1008-data-0000": "Les données n’ont pas pu être décodées comme audio.",

  "gemini-live/1008":
    "La session a demandé quelque chose que le service ou le modèle ne propose pas.",

  "slack-socket-mode/warning":
    "Slack est sur le point de fermer cette connexion : ouvrez-en une nouvelle.",
  "slack-socket-mode/refresh_requested": "Slack remplace cette connexion : ouvrez-en une nouvelle.",
  "slack-socket-mode/too_many_websockets":
    "L’application a plus de 10 connexions : essayez moins souvent.",
  "slack-socket-mode/link_disabled": "Socket Mode a été désactivé pour l’application.",

  "home-assistant/auth_invalid":
    "Un message qui dit que le jeton ou le mot de passe est incorrect ; puis le serveur ferme, sans code propre.",

  "phoenix/1000":
    "Le client JavaScript ne revient pas. C’est seulement quand son propre heartbeat échoue qu’il ferme avec 1000 (`heartbeat timeout`) et se reconnecte.",

  "spring/4500":
    "`SESSION_NOT_RELIABLE` : les messages n’ont pas pu être envoyés assez vite. Dans graphql-ws, le même numéro signifie une erreur du serveur.",

  "kubernetes/idle-stream":
    "Le kubelet met fin aux flux inactifs au bout de 4 heures, un répartiteur de charge souvent plus tôt.",

  "binance/24-hours": "Chaque connexion se termine au bout de 24 heures.",
  "binance/serverShutdown":
    "Un événement qui précède un redémarrage prévu : ouvrez une nouvelle connexion.",

  "pandascore/4001": "Le jeton manque.",
  "pandascore/4003": "L’offre ne comprend pas cela.",
  "pandascore/4029": "Trop de connexions : 3 par match sont autorisées.",

  "backsoon/4901": "Une connexion plus récente de ce client a repris la session, qui s’y poursuit.",
  "backsoon/4902":
    "Le client a trop peu acquitté, et le serveur ne conserve pas davantage de messages. La session est terminée.",
  "backsoon/4903":
    "Un côté a perdu ce dont l’autre se souvient de la session. La session est terminée.",
  "backsoon/4904": "Le pair a envoyé ce que le protocole n’autorise pas. La session est terminée.",
  "backsoon/4905": "Le client n’a pas envoyé de `hello` à temps : il n’y a donc pas eu de session.",
};
