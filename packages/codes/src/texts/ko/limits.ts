import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle":
    "양방향 모두 데이터가 없는 시간. 그 뒤 양쪽 연결이 모두 닫힙니다. TCP keep-alive 패킷은 데이터로 치지 않습니다.",
  "aws-nlb-tcp-idle": "TCP 연결에서 양방향 모두 패킷이 없는 시간.",
  "aws-nlb-tls-idle": "TCP 연결에서 패킷이 없는 시간. 값은 바꿀 수 없습니다.",
  "aws-api-gateway-idle":
    "양방향 모두 메시지가 없는 시간. ping은 치지 않는다는 보고가 있습니다. 값은 바꿀 수 없습니다.",
  "aws-api-gateway-lifetime":
    "연결 유지 시간. 트래픽이 있어도 늘어나지 않습니다. 값은 바꿀 수 없습니다.",
  "aws-cloudfront-idle":
    "오리진 서버에서 데이터가 오지 않는 시간. 클라이언트가 보내는 것은 치지 않습니다. 값은 바꿀 수 없습니다.",
  "aws-ec2-tracking-idle":
    "보안 그룹이 추적하는 TCP 연결에서 패킷이 없는 시간. 대부분의 인스턴스 유형에서 5일입니다.",
  "aws-ec2-nitro-v6-tracking-idle":
    "보안 그룹이 추적하는 TCP 연결에서 패킷이 없는 시간. 최신 인스턴스 유형의 경우입니다.",
  "aws-network-firewall-idle":
    "TCP 연결에서 패킷이 없는 시간. 이후의 패킷은 어느 쪽에도 알리지 않고 버립니다.",
  "nginx-proxy-read-timeout":
    "문서에 따르면 프록시 뒤의 서버에서 데이터가 오지 않는 시간. 실제 코드에서는 클라이언트의 데이터도 함께 칩니다.",
  "nginx-worker-shutdown-timeout":
    "리로드 후 기존 워커에 주어지는 시간. 설정하지 않으면 연결이 유지되고, 설정하면 시간이 다 되었을 때 연결이 닫힙니다.",
  "ingress-nginx-proxy-read-timeout":
    "두 번의 읽기 또는 두 번의 쓰기 사이의 시간. 문서는 WebSocket에 3600초보다 긴 값을 권합니다.",
  "ingress-nginx-worker-shutdown-timeout":
    "nginx를 리로드할 때마다 기존 워커에 주어지는 시간. 그 뒤 기존 워커의 연결이 끊깁니다.",
  "kubelet-streaming-idle":
    "`kubectl exec`, `attach`, `port-forward`의 스트림에서 데이터가 없는 시간.",
  "haproxy-timeout-tunnel":
    "업그레이드 후 양방향 모두 데이터가 없는 시간. 설정하지 않으면 `timeout client`와 `timeout server`가 적용되고, 그것도 없으면 제한이 없습니다.",
  "haproxy-hard-stop-after":
    "리로드 후 기존 프로세스에 주어지는 시간. 설정하지 않으면 마지막 연결이 끝날 때까지 기존 프로세스가 남아 있습니다.",
  "envoy-stream-idle-timeout": "스트림에서 양방향 모두 데이터가 없는 시간.",
  "envoy-route-timeout":
    "트래픽이 있든 없든 전체 응답에 주어지는 시간. WebSocket에서는 꺼야 합니다.",
  "envoy-tcp-idle-timeout":
    "프록시되는 TCP 연결에서 데이터가 없는 시간, 또는 HTTP 연결에서 스트림이 없는 시간.",
  "istio-listener-drain": "새 설정이 리스너를 교체하면 그 리스너의 연결을 끊습니다.",
  "traefik-idle-timeout":
    "HTTP keep-alive 연결이 다음 요청을 기다릴 수 있는 시간. WebSocket의 유휴 타임아웃은 문서에 없습니다.",
  "caddy-stream-timeout": "연결 유지 시간. 설정하지 않으면 제한이 없습니다.",
  "caddy-stream-close-delay":
    "설정 리로드 후 연결이 살아 있는 시간. 기본적으로 각 연결은 즉시 1001을 담은 Close 프레임을 받습니다.",
  "apache-proxy-timeout":
    "프록시가 데이터를 기다리는 시간. 설정하지 않으면 `TimeOut` 값이 적용됩니다.",
  "apache-websocket-idle-timeout":
    "양방향 모두 데이터가 없는 시간. 기본적으로 꺼져 있으며 개발 버전에만 있습니다.",
  "cloudflare-proxy-read-timeout":
    "데이터가 없는 시간. 정확히 100초 뒤에 WebSocket 연결을 끊는다는 보고가 있습니다. Enterprise 고객만 바꿀 수 있습니다.",
  "cloudflare-restart":
    "새 릴리스가 나올 때마다 프록시 노드가 재시작됩니다. 그 연결들은 `CloudFlare WebSocket proxy restarting`이라는 종료 사유와 함께 1001을 받습니다.",
  "cloudflare-workers-update":
    "런타임을 업데이트할 때 열린 연결에 주어지는 시간. 최대 20분이며, 2026년 10월 이전에는 최대 30초였습니다.",
  "azure-front-door-idle": "양방향 모두 데이터가 없는 시간.",
  "azure-front-door-lifetime":
    "연결 유지 시간. 트래픽이 있어도 늘어나지 않습니다. 프로필 하나가 동시에 가질 수 있는 연결은 최대 3000개입니다.",
  "azure-load-balancer-idle": "TCP 연결에서 패킷이 없는 시간. TCP keep-alive 패킷도 칩니다.",
  "azure-app-service-idle": "애플리케이션 앞의 로드 밸런서에서 TCP 연결에 패킷이 없는 시간.",
  "azure-application-gateway-idle":
    "데이터가 없는 시간. 확인되지 않은 보고 하나가 30초라고 하지만, 공식 수치는 찾지 못했습니다.",
  "azure-web-pubsub-keepalive":
    "서비스가 클라이언트에 ping을 보내는 간격. 덕분에 경로상의 다른 제한에 걸리지 않습니다.",
  "google-cloud-load-balancer-timeout":
    "유휴 시간이 아니라 연결 유지 시간. 트래픽이 있어도 늘어나지 않습니다.",
  "heroku-router-idle":
    "데이터가 없는 시간. 어느 방향으로든 바이트가 오갈 때마다 처음부터 다시 셉니다.",
  "fly-idle":
    "데이터가 없는 시간. 예전의 60초 제한은 없어졌습니다. 이 설정의 기본값은 문서에 없습니다.",
  "fly-autostop": "머신이 멈추거나 일시 중단되기 전에 프록시가 연결을 1001로 닫습니다.",
  "render-deploy":
    "기존 인스턴스는 새 인스턴스로 전환되고 60초 뒤에 `SIGTERM`을, 이 시간이 더 지난 뒤에 `SIGKILL`을 받습니다. 유휴 타임아웃은 문서에 없습니다.",
  "vercel-functions-duration":
    "연결 유지 시간. 연결은 함수가 살아 있는 동안 유지되며, 함수의 최대 실행 시간은 요금제에 따라 다릅니다.",
  "netlify-websockets": "WebSocket 서버를 지원합니다. 문서에서 제한을 찾지 못했습니다.",
  "supabase-edge-functions-wall-clock":
    "워커의 수명. 요금제에 따라 150초 또는 400초입니다. 유휴 상태의 워커는 연결이 열려 있어도 더 일찍 끝날 수 있습니다.",
  "linux-conntrack-established":
    "추적되는 TCP 연결에서 패킷이 없는 시간으로, 5일입니다. 가정용 공유기와 호스트가 이 테이블을 사용합니다.",
  "linux-conntrack-unacknowledged":
    "보낸 데이터가 확인 응답 없이 머물 수 있는 시간. 지나면 연결을 더는 추적하지 않습니다.",
  "fortiadc-tcp-established": "추적되는 TCP 연결에서 패킷이 없는 시간.",
  "mobile-carrier-nat":
    "2020년 측정에서, 프랑스의 한 통신사를 거친 연결이 견뎌 낸 가장 긴 무통신 시간.",
  "rfc-5382-nat":
    "연결이 확립된 뒤 RFC가 NAT에 허용하는 가장 짧은 유휴 시간으로, 2시간 4분입니다. 실제로는 더 짧은 것이 많습니다.",
  "iis-arr-proxy-timeout": "프록시가 데이터를 기다리는 시간. 이 수치는 기억에 의존한 것입니다.",
  "phoenix-socket-timeout":
    "클라이언트에서 데이터가 오지 않는 시간. JavaScript 클라이언트는 30초마다 하트비트를 보냅니다.",
  "uwebsockets-idle-timeout":
    "클라이언트에서 데이터가 오지 않는 시간. 서버는 시간이 다 되기 조금 전에 ping을 보냅니다. 0으로 두면 꺼집니다.",
  "uwebsockets-max-lifetime":
    "연결 유지 시간이며 분 단위로 설정합니다. 설정하지 않으면 제한이 없습니다.",
  "deno-idle-timeout":
    "서버는 유휴 상태의 클라이언트에 ping을 보내고, 이 시간 안에 응답이 없으면 1001로 닫습니다.",
  "binance-lifetime":
    "연결 유지 시간. 서버는 또한 20초마다 ping을 보내고 응답을 1분 동안 기다립니다.",
  "openai-realtime-duration":
    "세션의 수명. 그 뒤 1001로 닫힙니다. 처음에는 15분이었고, 2025년에 30분, 2025년 12월까지 60분으로 늘었습니다.",
  "deepgram-keepalive-gap":
    "오디오나 `KeepAlive` 메시지가 없는 시간. 그 뒤 서비스가 `NET-0001`로 닫습니다. 3~5초마다 `KeepAlive`를 보냅니다.",
  "chrome-extension-worker-idle":
    "활동이 없는 시간. 그 뒤 워커가 끝나고 그 연결도 함께 끝납니다. Chrome 116부터 WebSocket 메시지를 활동으로 칩니다.",
};
