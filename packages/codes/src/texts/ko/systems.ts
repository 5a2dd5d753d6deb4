import type { Texts } from "../shape.ts";

export const systems: Texts["systems"] = {
  "graphql-ws":
    "WebSocket 위의 GraphQL 프로토콜과 그 라이브러리. 대부분의 코드는 4 뒤에 HTTP 상태 코드를 붙인 것이며, 자체 클라이언트는 그 대부분을 최종적인 것으로 봅니다.",
  "discord-gateway":
    "봇을 위한 Discord의 이벤트 스트림. 봇이 다시 연결해도 되는지를 각 코드가 알려 주며, 기존 세션을 재개할 수 있는 경우가 많습니다.",
  "discord-voice":
    "음성 통화를 위한 Discord의 연결. 대부분의 코드에서 이 클라이언트의 통화는 끝납니다.",
  pusher:
    "호스팅형 발행/구독 서비스로, Soketi와 Laravel Reverb 등도 같은 프로토콜을 씁니다. 다시 연결할지와 그 시점을 코드의 범위가 알려 줍니다.",
  centrifugo:
    "실시간 메시징 서버. 클라이언트가 다시 연결하는지를 코드의 범위가 알려 줍니다. 3500 미만과 4000~4499는 다시 연결하고, 나머지는 하지 않습니다.",
  "socket-io":
    "WebSocket 위의 메시징 라이브러리. 애플리케이션에는 종료 코드가 아니라 이유를 나타내는 문자열을 알려 줍니다.",
  "twitch-eventsub":
    "Twitch의 이벤트 알림. 클라이언트가 규칙을 어기거나 장애가 생기면 서버가 4000~4007로 닫습니다.",
  "aws-api-gateway":
    "Amazon의 관리형 WebSocket 프런트엔드. 유휴 상태이거나, 너무 오래되었거나, 너무 많이 보내는 연결을 끝냅니다.",
  cloudflare: "서버 앞에 두는 프록시. 노드 하나가 재시작되면 그 노드의 연결은 1001을 받습니다.",
  fly: "호스팅 플랫폼. 머신을 멈추거나 일시 중단하기 전에 프록시가 연결을 닫습니다.",
  caddy: "웹 서버이자 프록시. 설정을 리로드하면 중계하던 연결을 닫습니다.",
  deno: "Deno 런타임의 WebSocket 서버. 유휴 상태의 클라이언트에 ping을 보내고 응답이 없으면 닫습니다.",
  webkit:
    "Safari의 엔진. 사용자가 떠난 페이지의 연결을, 서버가 읽을 수 있는 종료 사유와 함께 닫습니다.",
  "openai-realtime":
    "실시간 음성과 텍스트를 위한 OpenAI의 인터페이스. 세션은 정해진 시간이 지나면 끝나며, 종료 사유에 그렇게 적혀 있습니다.",
  deepgram: "음성 인식 서비스. 종료 사유가 오류의 이름으로 시작합니다.",
  "gemini-live":
    "Gemini와 실시간 음성 및 영상을 주고받는 Google의 인터페이스. 자세한 내용은 종료 사유에 있습니다.",
  "slack-socket-mode":
    "WebSocket으로 앱에 이벤트를 전달하는 Slack의 방식. 닫히기 전에 이유가 담긴 `disconnect` 메시지가 옵니다.",
  "home-assistant": "홈 자동화 소프트웨어. 오류는 메시지로 알리며 자체 종료 코드는 쓰지 않습니다.",
  phoenix:
    "Elixir용 웹 프레임워크와 그 JavaScript 클라이언트. 클라이언트는 1000을 제외한 모든 코드 뒤에 다시 연결합니다.",
  spring: "WebSocket 서버가 있는 Java 프레임워크. 자체 종료 코드가 하나 있습니다.",
  kubernetes:
    "`kubectl exec`, `attach`, `port-forward`의 스트림. 자체 종료 코드는 찾지 못했습니다.",
  binance: "시장 데이터 스트림을 제공하는 암호화폐 거래소. 모든 연결은 24시간 뒤에 끝납니다.",
  pandascore: "e스포츠 데이터 서비스. 세 가지 코드가 닫은 이유를 알려 줍니다.",
  backsoon: "이 프로젝트의 세션 프로토콜 `backsoon.v1`. 4901~4905의 코드를 씁니다.",
};

export const systemCodes: Texts["systemCodes"] = {
  "graphql-ws/4004": "서버가 클라이언트에서 쓸 수 없는 메시지를 보냈습니다.",
  "graphql-ws/4005": "클라이언트 내부에서 오류가 났습니다.",
  "graphql-ws/4400": "서버가 종류를 알 수 없거나 형식이 잘못된 메시지를 받았습니다.",
  "graphql-ws/4401":
    "연결이 승인되기 전에 오퍼레이션이 왔습니다. 라이브러리의 클라이언트는 포기하지만, 이 프로젝트의 클라이언트는 새 자격 증명을 받아 한 번 더 시도합니다.",
  "graphql-ws/4403":
    "서버가 연결을 거부했습니다. 나중에 접근이 허용될 수도 있으므로 클라이언트가 다시 시도합니다.",
  "graphql-ws/4406": "서버가 요청된 서브프로토콜을 지원하지 않습니다.",
  "graphql-ws/4408": "클라이언트가 `connection_init`을 제때 보내지 않았습니다.",
  "graphql-ws/4409": "같은 id의 구독이 이미 활성 상태입니다.",
  "graphql-ws/4429": "클라이언트가 `connection_init`을 두 번 이상 보냈습니다.",
  "graphql-ws/4499":
    "애플리케이션이 `client.terminate()`를 호출했습니다. 이 코드는 클라이언트가 스스로 보고합니다.",
  "graphql-ws/4500": "서버 내부에서 오류가 났습니다.",
  "graphql-ws/4504": "서버가 `connection_ack`을 제때 보내지 않았습니다.",
  "graphql-ws/1002-1004": "프로토콜 및 데이터 오류. 클라이언트가 포기합니다.",
  "graphql-ws/1007-1011": "데이터 오류, 정책, 크기, 확장, 서버 오류. 클라이언트가 포기합니다.",
  "graphql-ws/1015-1999": "TLS 실패와 할당되지 않은 코드. 클라이언트가 포기합니다.",

  "discord-gateway/1001": "Discord가 클라이언트에 다시 연결하라고 요청합니다.",
  "discord-gateway/4000": "알 수 없는 오류.",
  "discord-gateway/4001": "알 수 없는 opcode, 또는 opcode에 맞지 않는 페이로드.",
  "discord-gateway/4002": "페이로드를 디코딩할 수 없었습니다.",
  "discord-gateway/4003":
    "클라이언트가 Identify를 보내기 전에 페이로드가 왔거나, 세션이 더는 유효하지 않습니다.",
  "discord-gateway/4004": "토큰이 잘못되었습니다.",
  "discord-gateway/4005": "클라이언트가 Identify를 두 번 보냈습니다.",
  "discord-gateway/4007": "재개에 쓸 시퀀스 번호가 유효하지 않습니다. 새 세션을 시작합니다.",
  "discord-gateway/4008": "클라이언트가 너무 많이, 너무 빠르게 보냈습니다.",
  "discord-gateway/4009": "세션이 시간 초과되었습니다. 새 세션을 시작합니다.",
  "discord-gateway/4010": "샤드가 유효하지 않습니다.",
  "discord-gateway/4011":
    "봇이 연결 하나로 감당하기에 너무 많은 서버에 있습니다. 샤드를 써야 합니다.",
  "discord-gateway/4012": "API 버전이 유효하지 않습니다.",
  "discord-gateway/4013": "인텐트가 유효하지 않습니다.",
  "discord-gateway/4014": "봇이 허용되지 않은 인텐트를 요청했습니다.",
  "discord-gateway/client-close":
    "클라이언트가 직접 1000이나 1001로 닫으면 Discord가 세션을 끝내고 봇은 오프라인이 됩니다. 다른 코드라면 몇 분 동안 세션을 재개할 수 있습니다.",

  "discord-voice/4006": "세션이 더는 유효하지 않습니다.",
  "discord-voice/4009": "세션이 시간 초과되었습니다.",
  "discord-voice/4011": "음성 서버를 찾을 수 없었습니다.",
  "discord-voice/4014": "클라이언트가 통화에서 내보내졌거나, 메인 연결이 끝났습니다.",
  "discord-voice/4015": "음성 서버에 크래시가 발생했습니다. 세션을 재개합니다.",
  "discord-voice/4017": "이 통화에는 종단 간 암호화(`DAVE`)가 필요합니다.",
  "discord-voice/4020": "요청의 형식이 잘못되었습니다.",
  "discord-voice/4021": "클라이언트가 속도 제한을 넘었습니다.",
  "discord-voice/4022": "통화가 끝났습니다.",

  "pusher/4000": "애플리케이션이 TLS 연결만 받습니다. `pusher-js`는 즉시 TLS로 다시 연결합니다.",
  "pusher/4001": "애플리케이션이 존재하지 않습니다.",
  "pusher/4003": "애플리케이션이 비활성화되어 있습니다.",
  "pusher/4004": "애플리케이션의 연결이 너무 많습니다(Laravel Reverb).",
  "pusher/4009": "연결이 인가되지 않았습니다. 사용자를 내보낼 때에도 쓰입니다.",
  "pusher/4100": "동시 연결 수 한도에 도달했습니다.",
  "pusher/4200": "서버가 연결을 닫습니다. 다시 연결하세요.",
  "pusher/4201": "`pong`이 제때 오지 않았습니다.",
  "pusher/4301":
    "클라이언트 이벤트가 속도 제한을 넘었습니다. 이 번호는 종료 코드가 아니라 오류 메시지에 담겨 옵니다.",
  "pusher/4000-4099": "같은 연결은 또 거부됩니다. 먼저 무언가를 바꿉니다.",
  "pusher/4100-4199": "최소 1초 뒤에 다시 연결하고, 매번 더 오래 기다립니다.",
  "pusher/4200-4299": "즉시 다시 연결합니다.",
  "pusher/4300-4999": "그 밖의 오류. `pusher-js`는 다시 연결하지 않습니다.",

  "centrifugo/1009": "메시지가 너무 큽니다. JavaScript 클라이언트는 포기합니다.",
  "centrifugo/3000": "연결이 닫혔습니다. 서버 내부에서 쓰입니다.",
  "centrifugo/3001": "서버가 셧다운되는 중입니다.",
  "centrifugo/3004": "서버 내부에서 오류가 났습니다.",
  "centrifugo/3005": "연결이 만료되었습니다.",
  "centrifugo/3006": "구독이 만료되었습니다.",
  "centrifugo/3008": "클라이언트가 너무 느리게 읽습니다.",
  "centrifugo/3009": "서버가 연결에 쓸 수 없었습니다.",
  "centrifugo/3010": "클라이언트가 메시지를 놓쳤습니다. 다시 연결해서 복구합니다.",
  "centrifugo/3011": "서버가 클라이언트에 다시 연결하라고 요청합니다.",
  "centrifugo/3012": "`pong`이 제때 오지 않았습니다.",
  "centrifugo/3013": "클라이언트가 요청을 너무 많이 보냈습니다.",
  "centrifugo/3014":
    "클라이언트의 상태가 더는 유효하지 않습니다. 토큰과 저장된 내용을 버린 다음 연결합니다.",
  "centrifugo/3500": "토큰이 유효하지 않습니다.",
  "centrifugo/3501": "요청의 형식이 잘못되었습니다.",
  "centrifugo/3502": "클라이언트가 제때 인증하지 않았습니다.",
  "centrifugo/3503": "애플리케이션이 클라이언트의 연결을 끊었습니다.",
  "centrifugo/3504": "연결 수 한도에 도달했습니다.",
  "centrifugo/3505": "채널 수 한도에 도달했습니다.",
  "centrifugo/3506":
    "데이터가 프로토콜에 맞지 않습니다. JSON 클라이언트에 바이너리 데이터를 보내려 했습니다.",
  "centrifugo/3507": "클라이언트에 권한이 없습니다.",
  "centrifugo/3508": "클라이언트가 요청한 것을 사용할 수 없습니다.",
  "centrifugo/3509": "클라이언트가 오류를 너무 많이 일으켰습니다.",
  "centrifugo/3000-3499": "Centrifugo 자체 코드 중 클라이언트가 다시 연결하는 것.",
  "centrifugo/3500-3999": "Centrifugo 자체 코드 중 클라이언트가 다시 연결하지 않는 것.",
  "centrifugo/4000-4499": "애플리케이션의 코드 중 클라이언트가 다시 연결하는 것.",
  "centrifugo/4500-4999": "애플리케이션의 코드 중 클라이언트가 다시 연결하지 않는 것.",

  "socket-io/io-server-disconnect":
    "서버가 `disconnect()`를 호출했습니다. 애플리케이션이 `connect()`를 호출할 때까지 클라이언트는 다시 연결하지 않습니다.",
  "socket-io/io-client-disconnect": "애플리케이션이 클라이언트에서 `disconnect()`를 호출했습니다.",
  "socket-io/ping-timeout": "`pingInterval` + `pingTimeout` 안에 ping이 오지 않았습니다.",
  "socket-io/transport-close": "연결이 닫혔거나 끊겼습니다.",
  "socket-io/transport-error": "연결에 실패했습니다.",
  "socket-io/parse-error": "패킷이 유효하지 않았습니다.",
  "socket-io/server-shutting-down": "서버에서 보입니다. 서버가 셧다운되는 중입니다.",
  "socket-io/forced-server-close": "서버에서 보입니다. 서버가 클라이언트의 연결을 닫았습니다.",
  "socket-io/server-namespace-disconnect":
    "서버에서 보입니다. 서버가 소켓에서 `disconnect()`를 호출했습니다.",
  "socket-io/client-namespace-disconnect":
    "서버에서 보입니다. 클라이언트가 `disconnect()`를 호출했습니다.",
  "socket-io/forced-close": "서버에서 보입니다. 하위 연결이 강제로 닫혔습니다.",

  "twitch-eventsub/4000": "서버 내부에서 오류가 났습니다.",
  "twitch-eventsub/4001":
    "클라이언트가 데이터를 보냈습니다. 클라이언트는 ping에만 응답할 수 있습니다.",
  "twitch-eventsub/4002": "클라이언트가 ping에 응답하지 않았습니다.",
  "twitch-eventsub/4003": "클라이언트가 10초 안에 아무것도 구독하지 않았습니다.",
  "twitch-eventsub/4004": "클라이언트가 30초 안에 재연결 URL로 옮겨 가지 않았습니다.",
  "twitch-eventsub/4005": "일시적인 네트워크 타임아웃.",
  "twitch-eventsub/4006": "일시적인 네트워크 오류.",
  "twitch-eventsub/4007": "재연결 URL이 유효하지 않습니다.",

  "aws-api-gateway/1001": "연결이 10분 동안 유휴 상태였거나 2시간이 지났습니다.",
  "aws-api-gateway/1003": "API가 받지 않는 바이너리 프레임을 클라이언트가 보냈습니다.",
  "aws-api-gateway/1009": "메시지가 128 KB 또는 프레임이 32 KB를 넘었습니다.",

  "cloudflare/1001": "프록시 노드가 재시작됩니다. 그 뒤의 서버가 다운된 것은 아닙니다.",
  "fly/1001": "머신이 곧 멈추거나 일시 중단됩니다.",
  "caddy/1001":
    "설정이 리로드되었습니다. 클라이언트와 서버 모두 종료 사유 없이 이 코드를 받습니다.",
  "deno/1001": "클라이언트가 서버의 ping에 응답하지 않았습니다.",
  "webkit/1001":
    "서버에서 보입니다. 사용자가 페이지를 떠났거나, 뒤로 가기 버튼을 위해 페이지가 보관되었습니다.",
  "openai-realtime/1001":
    "세션이 최대 시간에 도달했습니다. 새 세션은 빈 상태로 시작하므로 애플리케이션이 컨텍스트를 다시 보내야 합니다.",

  "deepgram/1011-net-0001": "오디오도 `KeepAlive` 메시지도 10초 동안 오지 않았습니다.",
  "deepgram/1011-net-0000": "서비스 내부에서 오류가 났습니다.",
  "deepgram/1008-data-0000": "데이터를 오디오로 디코딩할 수 없었습니다.",

  "gemini-live/1008": "세션이 서비스나 모델에서 제공하지 않는 것을 요청했습니다.",

  "slack-socket-mode/warning": "Slack이 곧 이 연결을 닫습니다. 새 연결을 엽니다.",
  "slack-socket-mode/refresh_requested": "Slack이 이 연결을 교체합니다. 새 연결을 엽니다.",
  "slack-socket-mode/too_many_websockets": "앱의 연결이 10개를 넘었습니다. 더 드물게 시도합니다.",
  "slack-socket-mode/link_disabled": "앱의 Socket Mode가 꺼졌습니다.",

  "home-assistant/auth_invalid":
    "토큰이나 비밀번호가 틀렸다고 알리는 메시지. 그다음 서버가 자체 코드 없이 닫습니다.",

  "phoenix/1000":
    "JavaScript 클라이언트는 다시 연결하지 않습니다. 자체 하트비트가 실패했을 때만 1000(`heartbeat timeout`)으로 닫고 다시 연결합니다.",

  "spring/4500":
    "`SESSION_NOT_RELIABLE`: 메시지를 충분히 빠르게 보낼 수 없었습니다. graphql-ws에서는 같은 번호가 서버 오류를 뜻합니다.",

  "kubernetes/idle-stream":
    "kubelet은 유휴 상태의 스트림을 4시간 뒤에 끝냅니다. 흔히 로드 밸런서가 더 일찍 끝냅니다.",

  "binance/24-hours": "모든 연결은 24시간 뒤에 끝납니다.",
  "binance/serverShutdown": "계획된 재시작 전에 오는 이벤트입니다. 새 연결을 엽니다.",

  "pandascore/4001": "토큰이 없습니다.",
  "pandascore/4003": "요금제에 포함되어 있지 않습니다.",
  "pandascore/4029": "연결이 너무 많습니다. 경기당 3개까지 허용됩니다.",

  "backsoon/4901": "이 클라이언트의 더 새로운 연결이 세션을 이어받았고, 세션은 거기서 계속됩니다.",
  "backsoon/4902":
    "클라이언트의 확인 응답이 너무 적어 서버가 메시지를 더 보관하지 않습니다. 세션이 끝났습니다.",
  "backsoon/4903":
    "세션에 대해 한쪽이 아직 갖고 있는 정보를 다른 쪽이 잃어버렸습니다. 세션이 끝났습니다.",
  "backsoon/4904": "상대방이 프로토콜이 허용하지 않는 것을 보냈습니다. 세션이 끝났습니다.",
  "backsoon/4905": "클라이언트가 `hello`를 제때 보내지 않아 세션이 없었습니다.",
};
