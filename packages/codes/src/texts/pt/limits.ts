import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle":
    "Tempo sem dados nos dois sentidos; depois as duas conexões são fechadas. Pacotes de keep-alive do TCP não contam como dados.",
  "aws-nlb-tcp-idle": "Tempo sem pacotes na conexão TCP, nos dois sentidos.",
  "aws-nlb-tls-idle": "Tempo sem pacotes na conexão TCP. O valor não pode ser alterado.",
  "aws-api-gateway-idle":
    "Tempo sem mensagens nos dois sentidos; segundo relatos, pings não contam. O valor não pode ser alterado.",
  "aws-api-gateway-lifetime":
    "Tempo de vida da conexão; o tráfego não o prolonga. O valor não pode ser alterado.",
  "aws-cloudfront-idle":
    "Tempo sem dados do servidor de origem; o que o cliente envia não conta. O valor não pode ser alterado.",
  "aws-ec2-tracking-idle":
    "Tempo sem pacotes numa conexão TCP que um security group rastreia; 5 dias na maioria dos tipos de instância.",
  "aws-ec2-nitro-v6-tracking-idle":
    "Tempo sem pacotes numa conexão TCP que um security group rastreia; em tipos de instância mais novos.",
  "aws-network-firewall-idle":
    "Tempo sem pacotes na conexão TCP. Pacotes posteriores são descartados sem aviso a nenhum dos lados.",
  "nginx-proxy-read-timeout":
    "Tempo sem dados do servidor atrás do proxy, diz a documentação; no código, dados do cliente também contam.",
  "nginx-worker-shutdown-timeout":
    "Tempo que os workers antigos têm depois de uma recarga da configuração. Se não estiver definido, eles mantêm as suas conexões; se estiver, elas são fechadas quando o tempo acaba.",
  "ingress-nginx-proxy-read-timeout":
    "Tempo entre duas leituras ou entre duas escritas. A documentação recomenda mais de 3600 s para WebSocket.",
  "ingress-nginx-worker-shutdown-timeout":
    "Tempo que os workers antigos têm depois de cada recarga do nginx; depois as conexões deles são cortadas.",
  "kubelet-streaming-idle":
    "Tempo sem dados num stream de `kubectl exec`, `attach` ou `port-forward`.",
  "haproxy-timeout-tunnel":
    "Tempo sem dados nos dois sentidos depois do upgrade. Se não estiver definido, valem `timeout client` e `timeout server`; sem eles não há limite.",
  "haproxy-hard-stop-after":
    "Tempo que o processo antigo tem depois de uma recarga da configuração. Se não estiver definido, o processo antigo vive até que a sua última conexão termine.",
  "envoy-stream-idle-timeout": "Tempo sem dados nos dois sentidos no stream.",
  "envoy-route-timeout":
    "Tempo para a resposta inteira, com ou sem tráfego. Precisa ser desativado para WebSocket.",
  "envoy-tcp-idle-timeout":
    "Tempo sem dados numa conexão TCP intermediada pelo proxy, ou sem streams numa conexão HTTP.",
  "istio-listener-drain":
    "As conexões são derrubadas quando uma nova configuração substitui o listener delas.",
  "traefik-idle-timeout":
    "Tempo que uma conexão HTTP keep-alive pode esperar pela próxima requisição. Não há limite de inatividade documentado para WebSocket.",
  "caddy-stream-timeout": "Tempo de vida da conexão. Não há limite, a menos que seja definido.",
  "caddy-stream-close-delay":
    "Quanto tempo as conexões continuam vivas após uma recarga da configuração. Por padrão, cada uma recebe imediatamente um frame Close com 1001.",
  "apache-proxy-timeout":
    "Tempo que o proxy espera por dados. Se não estiver definido, vale o valor de `TimeOut`.",
  "apache-websocket-idle-timeout":
    "Tempo sem dados nos dois sentidos. Desativado por padrão; só na versão de desenvolvimento.",
  "cloudflare-proxy-read-timeout":
    "Tempo sem dados; segundo relatos, corta conexões WebSocket após exatamente 100 s. Só clientes Enterprise podem alterá-lo.",
  "cloudflare-restart":
    "Novas versões reiniciam os nós do proxy. As conexões deles recebem 1001 com o motivo `CloudFlare WebSocket proxy restarting`.",
  "cloudflare-workers-update":
    "Tempo que as conexões abertas têm quando o runtime é atualizado: até 20 minutos; antes de outubro de 2026, eram no máximo 30 s.",
  "azure-front-door-idle": "Tempo sem dados nos dois sentidos.",
  "azure-front-door-lifetime":
    "Tempo de vida da conexão; o tráfego não o prolonga. Um perfil pode ter no máximo 3000 conexões ao mesmo tempo.",
  "azure-load-balancer-idle":
    "Tempo sem pacotes na conexão TCP. Pacotes de keep-alive do TCP contam.",
  "azure-app-service-idle":
    "Tempo sem pacotes na conexão TCP, no balanceador de carga na frente da aplicação.",
  "azure-application-gateway-idle":
    "Tempo sem dados. Um relato, não confirmado, fala em 30 s; não se encontrou um valor oficial.",
  "azure-web-pubsub-keepalive":
    "O serviço envia pings aos clientes com essa frequência, para que outros limites no caminho não sejam atingidos.",
  "google-cloud-load-balancer-timeout":
    "Tempo de vida da conexão, não tempo de inatividade: o tráfego não o prolonga.",
  "heroku-router-idle": "Tempo sem dados; cada byte em qualquer sentido reinicia a contagem.",
  "fly-idle":
    "Tempo sem dados. O antigo limite de 60 s não existe mais; o padrão desta configuração não está documentado.",
  "fly-autostop":
    "Antes que uma máquina pare ou seja suspensa, o proxy fecha as conexões dela com 1001.",
  "render-deploy":
    "As instâncias antigas recebem `SIGTERM` 60 s depois da troca para as novas, e `SIGKILL` após este prazo. Não há limite de inatividade documentado.",
  "vercel-functions-duration":
    "Tempo de vida da conexão: ela vive tanto quanto a função, cuja duração máxima depende do plano.",
  "netlify-websockets":
    "Há suporte a servidores WebSocket; não se encontraram limites na documentação.",
  "supabase-edge-functions-wall-clock":
    "Tempo de vida do worker: 150 s ou 400 s, dependendo do plano. Um worker inativo pode terminar antes, com conexões abertas.",
  "linux-conntrack-established":
    "Tempo sem pacotes numa conexão TCP rastreada: 5 dias. Roteadores domésticos e hosts usam esta tabela.",
  "linux-conntrack-unacknowledged":
    "Tempo que dados enviados podem ficar sem confirmação antes que a conexão deixe de ser rastreada.",
  "fortiadc-tcp-established": "Tempo sem pacotes numa conexão TCP rastreada.",
  "mobile-carrier-nat":
    "A pausa mais longa a que uma conexão sobreviveu numa operadora francesa, medida em 2020.",
  "rfc-5382-nat":
    "O menor tempo de inatividade que a RFC permite a um NAT para conexões estabelecidas: 2 horas e 4 minutos. Muitos usam menos.",
  "iis-arr-proxy-timeout": "Tempo que o proxy espera por dados. O valor foi citado de memória.",
  "phoenix-socket-timeout":
    "Tempo sem dados do cliente; o cliente JavaScript envia um heartbeat a cada 30 s.",
  "uwebsockets-idle-timeout":
    "Tempo sem dados do cliente. O servidor envia um ping pouco antes do fim; 0 o desativa.",
  "uwebsockets-max-lifetime":
    "Tempo de vida da conexão, definido em minutos. Não há limite, a menos que seja definido.",
  "deno-idle-timeout":
    "O servidor envia um ping a um cliente inativo e fecha com 1001 quando não vem resposta dentro deste tempo.",
  "binance-lifetime":
    "Tempo de vida da conexão. O servidor também envia um ping a cada 20 s e espera 1 minuto pela resposta.",
  "openai-realtime-duration":
    "Tempo de vida da sessão; depois, Close com 1001. No início eram 15 minutos; em 2025, 30 minutos; e em dezembro de 2025 já eram 60 minutos.",
  "deepgram-keepalive-gap":
    "Tempo sem áudio nem mensagem `KeepAlive`; depois o serviço fecha com `NET-0001`. Envie `KeepAlive` a cada 3 a 5 s.",
  "chrome-extension-worker-idle":
    "Tempo sem atividade; depois o worker termina e, com ele, as suas conexões. Mensagens WebSocket contam como atividade desde o Chrome 116.",
};
