import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle":
    "Durée sans données dans les deux sens ; ensuite, les deux connexions sont fermées. Les paquets TCP keep-alive ne comptent pas comme données.",
  "aws-nlb-tcp-idle": "Durée sans paquets sur la connexion TCP, dans les deux sens.",
  "aws-nlb-tls-idle":
    "Durée sans paquets sur la connexion TCP. La valeur ne peut pas être modifiée.",
  "aws-api-gateway-idle":
    "Durée sans message dans les deux sens ; d’après des signalements, les pings ne comptent pas. La valeur ne peut pas être modifiée.",
  "aws-api-gateway-lifetime":
    "Âge de la connexion ; le trafic ne la prolonge pas. La valeur ne peut pas être modifiée.",
  "aws-cloudfront-idle":
    "Durée sans données du serveur d’origine ; ce que le client envoie ne compte pas. La valeur ne peut pas être modifiée.",
  "aws-ec2-tracking-idle":
    "Durée sans paquets sur une connexion TCP suivie par un groupe de sécurité ; 5 jours sur la plupart des types d’instance.",
  "aws-ec2-nitro-v6-tracking-idle":
    "Durée sans paquets sur une connexion TCP suivie par un groupe de sécurité ; sur les types d’instance plus récents.",
  "aws-network-firewall-idle":
    "Durée sans paquets sur la connexion TCP. Les paquets suivants sont abandonnés sans qu’aucun des deux côtés soit prévenu.",
  "nginx-proxy-read-timeout":
    "Durée sans données du serveur derrière le proxy, dit la documentation ; dans le code, les données du client comptent aussi.",
  "nginx-worker-shutdown-timeout":
    "Délai laissé aux anciens workers après un rechargement. Sans lui, ils gardent leurs connexions ; avec lui, elles sont fermées à son terme.",
  "ingress-nginx-proxy-read-timeout":
    "Durée entre deux lectures, ou deux écritures. La documentation conseille plus de 3600 s pour WebSocket.",
  "ingress-nginx-worker-shutdown-timeout":
    "Délai laissé aux anciens workers après chaque rechargement de nginx ; ensuite, leurs connexions sont coupées.",
  "kubelet-streaming-idle":
    "Durée sans données sur un flux de `kubectl exec`, `attach` ou `port-forward`.",
  "haproxy-timeout-tunnel":
    "Durée sans données dans les deux sens après l’upgrade. À défaut, `timeout client` et `timeout server` s’appliquent ; sans eux, il n’y a pas de limite.",
  "haproxy-hard-stop-after":
    "Délai laissé à l’ancien processus après un rechargement. Sans lui, l’ancien processus vit jusqu’à la fin de sa dernière connexion.",
  "envoy-stream-idle-timeout": "Durée sans données dans les deux sens sur le flux.",
  "envoy-route-timeout":
    "Durée accordée à la réponse entière, avec ou sans trafic. Ce délai doit être désactivé pour WebSocket.",
  "envoy-tcp-idle-timeout":
    "Durée sans données sur une connexion TCP relayée, ou sans flux sur une connexion HTTP.",
  "istio-listener-drain":
    "Les connexions sont coupées quand une nouvelle configuration remplace leur listener.",
  "traefik-idle-timeout":
    "Temps pendant lequel une connexion HTTP keep-alive peut attendre sa prochaine requête. Aucun délai d’inactivité n’est documenté pour WebSocket.",
  "caddy-stream-timeout": "Âge de la connexion. Sans ce réglage, il n’y a pas de limite.",
  "caddy-stream-close-delay":
    "Combien de temps les connexions survivent à un rechargement de la configuration. Par défaut, chacune reçoit aussitôt une trame Close avec 1001.",
  "apache-proxy-timeout":
    "Temps pendant lequel le proxy attend des données. À défaut, la valeur de `TimeOut` s’applique.",
  "apache-websocket-idle-timeout":
    "Durée sans données dans les deux sens. Désactivé par défaut ; seulement dans la version de développement.",
  "cloudflare-proxy-read-timeout":
    "Durée sans données ; d’après des signalements, elle coupe les connexions WebSocket après exactement 100 s. Seuls les clients Enterprise peuvent la modifier.",
  "cloudflare-restart":
    "Les nouvelles versions redémarrent les nœuds du proxy. Leurs connexions reçoivent 1001 avec la raison `CloudFlare WebSocket proxy restarting`.",
  "cloudflare-workers-update":
    "Délai laissé aux connexions ouvertes quand l’environnement d’exécution est mis à jour : jusqu’à 20 minutes ; avant octobre 2026, c’était au plus 30 s.",
  "azure-front-door-idle": "Durée sans données dans les deux sens.",
  "azure-front-door-lifetime":
    "Âge de la connexion ; le trafic ne la prolonge pas. Un profil peut avoir au plus 3000 connexions à la fois.",
  "azure-load-balancer-idle":
    "Durée sans paquets sur la connexion TCP. Les paquets TCP keep-alive comptent.",
  "azure-app-service-idle":
    "Durée sans paquets sur la connexion TCP, dans le répartiteur de charge devant l’application.",
  "azure-application-gateway-idle":
    "Durée sans données. Un signalement non confirmé indique 30 s ; aucun chiffre officiel n’a été trouvé.",
  "azure-web-pubsub-keepalive":
    "Le service envoie des pings à ses clients à cet intervalle, pour que d’autres limites du chemin réseau ne soient pas atteintes.",
  "google-cloud-load-balancer-timeout":
    "Âge de la connexion, et non durée d’inactivité : le trafic ne la prolonge pas.",
  "heroku-router-idle":
    "Durée sans données ; chaque octet, dans un sens ou dans l’autre, la fait repartir de zéro.",
  "fly-idle":
    "Durée sans données. L’ancienne limite de 60 s a disparu ; la valeur par défaut de ce réglage n’est pas documentée.",
  "fly-autostop":
    "Avant qu’une machine s’arrête ou soit suspendue, le proxy ferme ses connexions avec 1001.",
  "render-deploy":
    "Les anciennes instances reçoivent `SIGTERM` 60 s après la bascule vers les nouvelles, et `SIGKILL` après ce délai. Aucun délai d’inactivité n’est documenté.",
  "vercel-functions-duration":
    "Âge de la connexion : elle vit aussi longtemps que la fonction, dont la durée maximale dépend de l’offre.",
  "netlify-websockets":
    "Les serveurs WebSocket sont pris en charge ; aucune limite n’a été trouvée dans la documentation.",
  "supabase-edge-functions-wall-clock":
    "Âge du worker : 150 s ou 400 s, selon l’offre. Un worker inactif peut se terminer plus tôt, avec des connexions ouvertes.",
  "linux-conntrack-established":
    "Durée sans paquets sur une connexion TCP suivie : 5 jours. Les routeurs domestiques et les hôtes utilisent cette table.",
  "linux-conntrack-unacknowledged":
    "Temps pendant lequel des données envoyées peuvent rester sans acquittement avant que la connexion cesse d’être suivie.",
  "fortiadc-tcp-established": "Durée sans paquets sur une connexion TCP suivie.",
  "mobile-carrier-nat":
    "La plus longue pause à laquelle une connexion a survécu chez un opérateur français, mesurée en 2020.",
  "rfc-5382-nat":
    "La plus courte durée d’inactivité que la RFC permet à un NAT pour les connexions établies : 2 heures et 4 minutes. Beaucoup sont plus courtes.",
  "iis-arr-proxy-timeout":
    "Temps pendant lequel le proxy attend des données. Le chiffre est donné de mémoire.",
  "phoenix-socket-timeout":
    "Durée sans données du client ; le client JavaScript envoie un heartbeat toutes les 30 s.",
  "uwebsockets-idle-timeout":
    "Durée sans données du client. Le serveur envoie un ping peu avant son terme ; 0 la désactive.",
  "uwebsockets-max-lifetime":
    "Âge de la connexion, réglé en minutes. Sans ce réglage, pas de limite.",
  "deno-idle-timeout":
    "Le serveur envoie un ping à un client inactif et ferme avec 1001 si aucune réponse n’arrive dans ce délai.",
  "binance-lifetime":
    "Âge de la connexion. Le serveur envoie aussi un ping toutes les 20 s et attend la réponse 1 minute.",
  "openai-realtime-duration":
    "Âge de la session, puis fermeture avec 1001. C’étaient d’abord 15 minutes, puis 30 minutes en 2025 et 60 minutes au plus tard en décembre 2025.",
  "deepgram-keepalive-gap":
    "Durée sans audio ni message `KeepAlive` ; ensuite, le service ferme avec `NET-0001`. Envoyez `KeepAlive` toutes les 3 à 5 s.",
  "chrome-extension-worker-idle":
    "Durée sans activité ; ensuite, le worker se termine, et ses connexions avec lui. Les messages WebSocket comptent comme activité depuis Chrome 116.",
};
