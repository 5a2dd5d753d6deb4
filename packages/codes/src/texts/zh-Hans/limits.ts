import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle": "双向都没有数据的时间，之后两侧的连接都会关闭。TCP keep-alive 数据包不算数据。",
  "aws-nlb-tcp-idle": "TCP 连接上双向都没有数据包的时间。",
  "aws-nlb-tls-idle": "TCP 连接上没有数据包的时间。数值不能更改。",
  "aws-api-gateway-idle": "双向都没有消息的时间；据报告，ping 不计算在内。数值不能更改。",
  "aws-api-gateway-lifetime": "连接的存活时间，有流量也不会延长。数值不能更改。",
  "aws-cloudfront-idle": "源服务器没有数据发来的时间，客户端发送的不计算在内。数值不能更改。",
  "aws-ec2-tracking-idle": "由安全组跟踪的 TCP 连接上没有数据包的时间，大多数实例类型为 5 天。",
  "aws-ec2-nitro-v6-tracking-idle":
    "由安全组跟踪的 TCP 连接上没有数据包的时间，适用于较新的实例类型。",
  "aws-network-firewall-idle": "TCP 连接上没有数据包的时间。之后的数据包会被丢弃，不通知任何一方。",
  "nginx-proxy-read-timeout":
    "按文档，是代理背后的服务器没有数据发来的时间；而在实际代码中，客户端的数据也计算在内。",
  "nginx-worker-shutdown-timeout":
    "重新加载后留给旧工作进程的时间。不设置时，它们保留自己的连接；设置后，到时连接会被关闭。",
  "ingress-nginx-proxy-read-timeout":
    "两次读取或两次写入之间的时间。文档建议 WebSocket 使用大于 3600 秒的值。",
  "ingress-nginx-worker-shutdown-timeout":
    "每次重新加载 nginx 后留给旧工作进程的时间，之后它们的连接会被切断。",
  "kubelet-streaming-idle": "`kubectl exec`、`attach` 或 `port-forward` 的流上没有数据的时间。",
  "haproxy-timeout-tunnel":
    "升级之后双向都没有数据的时间。未设置时采用 `timeout client` 和 `timeout server`；这两者也没有时，则没有限制。",
  "haproxy-hard-stop-after":
    "重新加载后留给旧进程的时间。不设置时，旧进程会一直存活到最后一个连接结束。",
  "envoy-stream-idle-timeout": "流上双向都没有数据的时间。",
  "envoy-route-timeout": "整个响应可用的时间，不论有无流量。用于 WebSocket 时必须关闭。",
  "envoy-tcp-idle-timeout": "被代理的 TCP 连接上没有数据的时间，或 HTTP 连接上没有流的时间。",
  "istio-listener-drain": "新配置替换监听器时，其上的连接会被断开。",
  "traefik-idle-timeout":
    "HTTP keep-alive 连接等待下一个请求的最长时间。文档中没有提到 WebSocket 的空闲超时。",
  "caddy-stream-timeout": "连接的存活时间。不设置就没有限制。",
  "caddy-stream-close-delay":
    "重新加载配置后连接继续存活的时间。默认情况下，每个连接会立即收到带 1001 的关闭帧。",
  "apache-proxy-timeout": "代理等待数据的时间。未设置时采用 `TimeOut` 的值。",
  "apache-websocket-idle-timeout": "双向都没有数据的时间。默认关闭，只存在于开发版中。",
  "cloudflare-proxy-read-timeout":
    "没有数据的时间；据报告，WebSocket 连接正好在 100 秒后被切断。只有 Enterprise 客户可以更改。",
  "cloudflare-restart":
    "新版本发布会重启代理节点。其上的连接会收到 1001，关闭原因为 `CloudFlare WebSocket proxy restarting`。",
  "cloudflare-workers-update":
    "更新运行时时留给已打开连接的时间：最长 20 分钟，2026 年 10 月之前最长 30 秒。",
  "azure-front-door-idle": "双向都没有数据的时间。",
  "azure-front-door-lifetime":
    "连接的存活时间，有流量也不会延长。一个配置文件最多可同时有 3000 个连接。",
  "azure-load-balancer-idle": "TCP 连接上没有数据包的时间。TCP keep-alive 数据包计算在内。",
  "azure-app-service-idle": "在应用前面的负载均衡器中，TCP 连接上没有数据包的时间。",
  "azure-application-gateway-idle":
    "没有数据的时间。有一份未经证实的报告称是 30 秒，但没有找到官方数值。",
  "azure-web-pubsub-keepalive": "服务向客户端发送 ping 的间隔，以免触及链路上的其他时限。",
  "google-cloud-load-balancer-timeout": "连接的存活时间，而不是空闲时间：有流量也不会延长。",
  "heroku-router-idle": "没有数据的时间；任一方向有一个字节，就重新计时。",
  "fly-idle": "没有数据的时间。以前 60 秒的限制已经取消；这项设置的默认值没有文档说明。",
  "fly-autostop": "机器停止或挂起之前，代理以 1001 关闭其连接。",
  "render-deploy":
    "切换到新实例 60 秒后，旧实例收到 `SIGTERM`，再过这段时间收到 `SIGKILL`。文档中没有提到空闲超时。",
  "vercel-functions-duration": "连接的存活时间：它与函数同寿命，而函数的最长执行时间取决于套餐。",
  "netlify-websockets": "支持 WebSocket 服务器；在文档中没有找到时限。",
  "supabase-edge-functions-wall-clock":
    "worker 的存活时间：150 秒或 400 秒，取决于套餐。空闲的 worker 可能更早结束，即使仍有打开的连接。",
  "linux-conntrack-established":
    "被跟踪的 TCP 连接上没有数据包的时间：5 天。家用路由器和主机使用这张表。",
  "linux-conntrack-unacknowledged": "已发送的数据未得到确认的最长时间，超过后连接不再被跟踪。",
  "fortiadc-tcp-established": "被跟踪的 TCP 连接上没有数据包的时间。",
  "mobile-carrier-nat": "2020 年实测，经由某家法国运营商的连接所能承受的最长静默时间。",
  "rfc-5382-nat":
    "对已建立的连接，RFC 允许 NAT 采用的最短空闲时间：2 小时 4 分钟。许多 NAT 的时间更短。",
  "iis-arr-proxy-timeout": "代理等待数据的时间。数值凭记忆写出。",
  "phoenix-socket-timeout": "客户端没有数据发来的时间；JavaScript 客户端每 30 秒发送一次心跳。",
  "uwebsockets-idle-timeout":
    "客户端没有数据发来的时间。服务器在到时前不久发送 ping；设为 0 则关闭此功能。",
  "uwebsockets-max-lifetime": "连接的存活时间，以分钟为单位设置。不设置就没有限制。",
  "deno-idle-timeout": "服务器向空闲的客户端发送 ping，在这段时间内没有得到回应就以 1001 关闭。",
  "binance-lifetime": "连接的存活时间。服务器还会每 20 秒发送一次 ping，并等待回应 1 分钟。",
  "openai-realtime-duration":
    "会话的存活时间，之后以 1001 关闭。最初是 15 分钟，2025 年改为 30 分钟，到 2025 年 12 月已是 60 分钟。",
  "deepgram-keepalive-gap":
    "没有音频或 `KeepAlive` 消息的时间，之后服务以 `NET-0001` 关闭。请每 3～5 秒发送一次 `KeepAlive`。",
  "chrome-extension-worker-idle":
    "没有活动的时间，之后 worker 结束，其连接也随之结束。从 Chrome 116 起，WebSocket 消息算作活动。",
};
