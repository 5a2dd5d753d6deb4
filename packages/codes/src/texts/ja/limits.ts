import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle":
    "双方向ともデータのない時間。過ぎると、両側の接続が閉じられます。TCP キープアライブのパケットはデータに数えられません。",
  "aws-nlb-tcp-idle": "TCP 接続で、双方向ともパケットのない時間。",
  "aws-nlb-tls-idle": "TCP 接続でパケットのない時間。値は変更できません。",
  "aws-api-gateway-idle":
    "双方向ともメッセージのない時間。ping は数えられないと報告されています。値は変更できません。",
  "aws-api-gateway-lifetime": "接続の存続時間。通信があっても延びません。値は変更できません。",
  "aws-cloudfront-idle":
    "オリジンサーバーからのデータがない時間。クライアントが送るものは数えられません。値は変更できません。",
  "aws-ec2-tracking-idle":
    "セキュリティグループが追跡する TCP 接続で、パケットのない時間。ほとんどのインスタンスタイプで 5 日です。",
  "aws-ec2-nitro-v6-tracking-idle":
    "セキュリティグループが追跡する TCP 接続で、パケットのない時間。新しいインスタンスタイプの場合です。",
  "aws-network-firewall-idle":
    "TCP 接続でパケットのない時間。その後のパケットは、どちらの側にも知らせずに破棄されます。",
  "nginx-proxy-read-timeout":
    "ドキュメントによれば、プロキシの背後のサーバーからデータが来ない時間。実際のコードでは、クライアントからのデータも数えられます。",
  "nginx-worker-shutdown-timeout":
    "再読み込み後に古いワーカーに与えられる時間。設定しなければ接続は維持されます。設定すると、時間切れで接続が閉じられます。",
  "ingress-nginx-proxy-read-timeout":
    "2 回の読み取り、または 2 回の書き込みの間の時間。ドキュメントは、WebSocket には 3600 秒より長い値を勧めています。",
  "ingress-nginx-worker-shutdown-timeout":
    "nginx の再読み込みのたびに古いワーカーに与えられる時間。その後、古いワーカーの接続は切断されます。",
  "kubelet-streaming-idle":
    "`kubectl exec`、`attach`、`port-forward` のストリームでデータのない時間。",
  "haproxy-timeout-tunnel":
    "アップグレード後に双方向ともデータのない時間。設定しない場合は `timeout client` と `timeout server` が適用されます。それらもなければ制限はありません。",
  "haproxy-hard-stop-after":
    "再読み込み後に古いプロセスに与えられる時間。設定しなければ、古いプロセスは最後の接続が終わるまで残ります。",
  "envoy-stream-idle-timeout": "ストリームで、双方向ともデータのない時間。",
  "envoy-route-timeout":
    "通信の有無にかかわらず、応答全体にかけられる時間。WebSocket では無効にする必要があります。",
  "envoy-tcp-idle-timeout":
    "中継される TCP 接続でデータのない時間、または HTTP 接続でストリームのない時間。",
  "istio-listener-drain": "新しい設定によってリスナーが置き換えられると、その接続は破棄されます。",
  "traefik-idle-timeout":
    "HTTP キープアライブ接続が次のリクエストを待てる時間。WebSocket のアイドルタイムアウトは文書化されていません。",
  "caddy-stream-timeout": "接続の存続時間。設定しない限り、制限はありません。",
  "caddy-stream-close-delay":
    "設定の再読み込み後に接続が存続する時間。既定では、どの接続も直ちに 1001 の Close フレームを受け取ります。",
  "apache-proxy-timeout":
    "プロキシがデータを待つ時間。設定しない場合は `TimeOut` の値が適用されます。",
  "apache-websocket-idle-timeout":
    "双方向ともデータのない時間。既定では無効で、開発版だけにあります。",
  "cloudflare-proxy-read-timeout":
    "データのない時間。WebSocket 接続はちょうど 100 秒で切断されると報告されています。変更できるのは Enterprise の顧客だけです。",
  "cloudflare-restart":
    "新しいリリースのたびにプロキシノードが再起動します。その接続には、クローズ理由 `CloudFlare WebSocket proxy restarting` とともに 1001 が送られます。",
  "cloudflare-workers-update":
    "ランタイムの更新時に、開いている接続に与えられる時間。最大 20 分で、2026 年 10 月より前は最大 30 秒でした。",
  "azure-front-door-idle": "双方向ともデータのない時間。",
  "azure-front-door-lifetime":
    "接続の存続時間。通信があっても延びません。1 つのプロファイルで同時に持てる接続は 3000 までです。",
  "azure-load-balancer-idle":
    "TCP 接続でパケットのない時間。TCP キープアライブのパケットも数えられます。",
  "azure-app-service-idle":
    "アプリケーションの手前のロードバランサーで、TCP 接続にパケットのない時間。",
  "azure-application-gateway-idle":
    "データのない時間。30 秒という未確認の報告が 1 件ありますが、公式の値は見つかりませんでした。",
  "azure-web-pubsub-keepalive":
    "サービスがクライアントに ping を送る間隔。これにより、経路上のほかのタイムアウトに達しなくなります。",
  "google-cloud-load-balancer-timeout":
    "アイドル時間ではなく、接続の存続時間。通信があっても延びません。",
  "heroku-router-idle":
    "データのない時間。どちらの方向でも 1 バイト流れるたびに、最初から数え直されます。",
  "fly-idle":
    "データのない時間。以前の 60 秒という制限はなくなりました。この設定の既定値は文書化されていません。",
  "fly-autostop": "マシンが停止または一時停止する前に、プロキシがその接続を 1001 で閉じます。",
  "render-deploy":
    "古いインスタンスは、新しいインスタンスへの切り替えの 60 秒後に `SIGTERM` を、さらにこの時間の後に `SIGKILL` を受け取ります。アイドルタイムアウトは文書化されていません。",
  "vercel-functions-duration":
    "接続の存続時間。接続は関数と同じだけ存続し、関数の最長実行時間はプランによって異なります。",
  "netlify-websockets":
    "WebSocket サーバーに対応しています。ドキュメントに制限は見つかりませんでした。",
  "supabase-edge-functions-wall-clock":
    "ワーカーの存続時間。プランによって 150 秒または 400 秒です。アイドル状態のワーカーは、接続が開いていてももっと早く終了することがあります。",
  "linux-conntrack-established":
    "追跡される TCP 接続でパケットのない時間で、5 日です。家庭用ルーターやホストがこのテーブルを使います。",
  "linux-conntrack-unacknowledged":
    "送信済みのデータが確認応答されないままでいられる時間。過ぎると、接続は追跡されなくなります。",
  "fortiadc-tcp-established": "追跡される TCP 接続でパケットのない時間。",
  "mobile-carrier-nat":
    "2020 年の測定で、フランスのある通信事業者の接続が切れずに耐えた最長の無通信時間。",
  "rfc-5382-nat":
    "確立済みの接続について、RFC が NAT に認める最短のアイドル時間で、2 時間 4 分です。実際にはもっと短いものが多くあります。",
  "iis-arr-proxy-timeout": "プロキシがデータを待つ時間。この値は記憶によるものです。",
  "phoenix-socket-timeout":
    "クライアントからのデータがない時間。JavaScript クライアントは 30 秒ごとにハートビートを送ります。",
  "uwebsockets-idle-timeout":
    "クライアントからのデータがない時間。サーバーは時間切れの少し前に ping を送ります。0 にすると無効になります。",
  "uwebsockets-max-lifetime":
    "接続の存続時間で、分単位で設定します。設定しない限り、制限はありません。",
  "deno-idle-timeout":
    "サーバーはアイドル状態のクライアントに ping を送り、この時間内に応答がなければ 1001 で閉じます。",
  "binance-lifetime":
    "接続の存続時間。サーバーはさらに 20 秒ごとに ping を送り、応答を 1 分待ちます。",
  "openai-realtime-duration":
    "セッションの存続時間。過ぎると 1001 で閉じられます。当初は 15 分、2025 年中に 30 分、2025 年 12 月までに 60 分になりました。",
  "deepgram-keepalive-gap":
    "音声も `KeepAlive` メッセージもない時間。過ぎると、サービスは `NET-0001` で閉じます。`KeepAlive` を 3〜5 秒ごとに送ります。",
  "chrome-extension-worker-idle":
    "アクティビティのない時間。過ぎるとワーカーが終了し、その接続も終わります。Chrome 116 以降、WebSocket のメッセージはアクティビティに数えられます。",
};
