import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle":
    "Tiempo sin datos en ambos sentidos; después se cierran las dos conexiones. Los paquetes TCP keep-alive no cuentan como datos.",
  "aws-nlb-tcp-idle": "Tiempo sin paquetes en la conexión TCP, en ambos sentidos.",
  "aws-nlb-tls-idle": "Tiempo sin paquetes en la conexión TCP. El valor no se puede cambiar.",
  "aws-api-gateway-idle":
    "Tiempo sin mensajes en ambos sentidos; según algunos informes, los pings no cuentan. El valor no se puede cambiar.",
  "aws-api-gateway-lifetime":
    "Antigüedad de la conexión; el tráfico no la prolonga. El valor no se puede cambiar.",
  "aws-cloudfront-idle":
    "Tiempo sin datos del servidor de origen; lo que envía el cliente no cuenta. El valor no se puede cambiar.",
  "aws-ec2-tracking-idle":
    "Tiempo sin paquetes en una conexión TCP rastreada por un grupo de seguridad; 5 días en la mayoría de los tipos de instancia.",
  "aws-ec2-nitro-v6-tracking-idle":
    "Tiempo sin paquetes en una conexión TCP rastreada por un grupo de seguridad; en los tipos de instancia más recientes.",
  "aws-network-firewall-idle":
    "Tiempo sin paquetes en la conexión TCP. Los paquetes posteriores se descartan sin avisar a ninguno de los extremos.",
  "nginx-proxy-read-timeout":
    "Tiempo sin datos del servidor que está detrás del proxy, según la documentación; en el código también cuentan los datos del cliente.",
  "nginx-worker-shutdown-timeout":
    "Plazo que reciben los workers antiguos tras una recarga. Sin él conservan sus conexiones; con él, estas se cierran cuando vence.",
  "ingress-nginx-proxy-read-timeout":
    "Tiempo entre dos lecturas o dos escrituras. La documentación aconseja más de 3600 s para WebSocket.",
  "ingress-nginx-worker-shutdown-timeout":
    "Plazo que reciben los workers antiguos tras cada recarga de nginx; después se cortan sus conexiones.",
  "kubelet-streaming-idle":
    "Tiempo sin datos en un flujo de `kubectl exec`, `attach` o `port-forward`.",
  "haproxy-timeout-tunnel":
    "Tiempo sin datos en ambos sentidos después del upgrade. Si no se define, se aplican `timeout client` y `timeout server`; sin ellos no hay límite.",
  "haproxy-hard-stop-after":
    "Plazo que recibe el proceso antiguo tras una recarga. Sin él, el proceso antiguo vive hasta que termina su última conexión.",
  "envoy-stream-idle-timeout": "Tiempo sin datos en ambos sentidos en el flujo.",
  "envoy-route-timeout":
    "Tiempo para la respuesta completa, con o sin tráfico. Hay que desactivarlo para WebSocket.",
  "envoy-tcp-idle-timeout":
    "Tiempo sin datos en una conexión TCP retransmitida, o sin flujos en una conexión HTTP.",
  "istio-listener-drain":
    "Las conexiones se cortan cuando una configuración nueva reemplaza su listener.",
  "traefik-idle-timeout":
    "Tiempo que una conexión HTTP keep-alive puede esperar su siguiente petición. No hay documentado ningún límite de inactividad para WebSocket.",
  "caddy-stream-timeout": "Antigüedad de la conexión. No hay límite si no se define.",
  "caddy-stream-close-delay":
    "Cuánto siguen vivas las conexiones tras una recarga de la configuración. Por defecto, cada una recibe de inmediato una trama Close con 1001.",
  "apache-proxy-timeout":
    "Tiempo que el proxy espera datos. Si no se define, se aplica el valor de `TimeOut`.",
  "apache-websocket-idle-timeout":
    "Tiempo sin datos en ambos sentidos. Desactivado por defecto; solo en la versión de desarrollo.",
  "cloudflare-proxy-read-timeout":
    "Tiempo sin datos; según algunos informes, corta las conexiones WebSocket exactamente a los 100 s. Solo los clientes Enterprise pueden cambiarlo.",
  "cloudflare-restart":
    "Las versiones nuevas reinician los nodos del proxy. Sus conexiones reciben 1001 con el motivo `CloudFlare WebSocket proxy restarting`.",
  "cloudflare-workers-update":
    "Plazo que reciben las conexiones abiertas cuando se actualiza el entorno de ejecución: hasta 20 minutos; antes de octubre de 2026 eran como máximo 30 s.",
  "azure-front-door-idle": "Tiempo sin datos en ambos sentidos.",
  "azure-front-door-lifetime":
    "Antigüedad de la conexión; el tráfico no la prolonga. Un perfil puede tener como máximo 3000 conexiones a la vez.",
  "azure-load-balancer-idle":
    "Tiempo sin paquetes en la conexión TCP. Los paquetes TCP keep-alive sí cuentan.",
  "azure-app-service-idle":
    "Tiempo sin paquetes en la conexión TCP, en el balanceador de carga que está delante de la aplicación.",
  "azure-application-gateway-idle":
    "Tiempo sin datos. Un informe sin confirmar dice 30 s; no se encontró ninguna cifra oficial.",
  "azure-web-pubsub-keepalive":
    "El servicio envía pings a sus clientes con esta frecuencia, para que no se alcancen otros límites de la ruta de red.",
  "google-cloud-load-balancer-timeout":
    "Antigüedad de la conexión, no tiempo de inactividad: el tráfico no la prolonga.",
  "heroku-router-idle":
    "Tiempo sin datos; cada byte en cualquiera de los dos sentidos lo reinicia.",
  "fly-idle":
    "Tiempo sin datos. El antiguo límite de 60 s ya no existe; el valor por defecto de este ajuste no está documentado.",
  "fly-autostop":
    "Antes de que una máquina se detenga o se suspenda, el proxy cierra sus conexiones con 1001.",
  "render-deploy":
    "Las instancias antiguas reciben `SIGTERM` 60 s después del cambio a las nuevas, y `SIGKILL` tras este plazo. No hay documentado ningún límite de inactividad.",
  "vercel-functions-duration":
    "Antigüedad de la conexión: vive tanto como la función, cuya duración máxima depende del plan.",
  "netlify-websockets":
    "Se admiten servidores WebSocket; no se encontraron límites en la documentación.",
  "supabase-edge-functions-wall-clock":
    "Antigüedad del worker: 150 s o 400 s, según el plan. Un worker inactivo puede terminar antes, con conexiones abiertas.",
  "linux-conntrack-established":
    "Tiempo sin paquetes en una conexión TCP rastreada: 5 días. Usan esta tabla los routers domésticos y los hosts.",
  "linux-conntrack-unacknowledged":
    "Tiempo que los datos enviados pueden quedar sin confirmar antes de que se deje de rastrear la conexión.",
  "fortiadc-tcp-established": "Tiempo sin paquetes en una conexión TCP rastreada.",
  "mobile-carrier-nat":
    "La pausa más larga a la que sobrevivió una conexión con un operador francés, medida en 2020.",
  "rfc-5382-nat":
    "El menor tiempo de inactividad que la RFC permite a un NAT para conexiones establecidas: 2 horas y 4 minutos. Muchos son más cortos.",
  "iis-arr-proxy-timeout": "Tiempo que el proxy espera datos. La cifra se da de memoria.",
  "phoenix-socket-timeout":
    "Tiempo sin datos del cliente; el cliente JavaScript envía un heartbeat cada 30 s.",
  "uwebsockets-idle-timeout":
    "Tiempo sin datos del cliente. El servidor envía un ping poco antes de que venza; 0 lo desactiva.",
  "uwebsockets-max-lifetime":
    "Antigüedad de la conexión, definida en minutos. No hay límite si no se define.",
  "deno-idle-timeout":
    "El servidor envía un ping a un cliente inactivo y cierra con 1001 si no llega respuesta en este tiempo.",
  "binance-lifetime":
    "Antigüedad de la conexión. Además, el servidor envía un ping cada 20 s y espera la respuesta 1 minuto.",
  "openai-realtime-duration":
    "Antigüedad de la sesión; después, cierre con 1001. Al principio eran 15 minutos, en 2025 fueron 30 minutos y en diciembre de 2025 ya eran 60 minutos.",
  "deepgram-keepalive-gap":
    "Tiempo sin audio ni mensaje `KeepAlive`; después el servicio cierra con `NET-0001`. Envía `KeepAlive` cada 3-5 s.",
  "chrome-extension-worker-idle":
    "Tiempo sin actividad; después termina el worker, y con él sus conexiones. Los mensajes WebSocket cuentan como actividad desde Chrome 116.",
};
