/**
 * What ends a connection by the clock: limits of balancers, proxies, firewalls, platforms and
 * services on the path, with their defaults. What each counts is a text
 * (`texts/<locale>/limits.ts`).
 */

/**
 * `"idle"`: too long without traffic. `"lifetime"`: too old, with traffic or without. `"drain"`: how
 * long connections may go on after a reload or a deployment. `"keepalive"`: no limit, but how often
 * the product pings by itself.
 */
export type LimitKind = "idle" | "lifetime" | "drain" | "keepalive";

/** From the vendor's documents or code; from a blog, a forum or an issue; or neither. */
export type Confidence = "sourced" | "secondary" | "unsourced";

interface Row {
  readonly product: string;
  /** As the product calls it. */
  readonly setting: string;
  /** `null`: off, not stated, or several. */
  readonly defaultSeconds: number | null;
  /** What the setting takes, in seconds. */
  readonly range?: readonly [min: number, max: number];
  readonly kind: LimitKind;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

const table = {
  "aws-alb-idle": {
    product: "AWS Application Load Balancer",
    setting: "idle_timeout.timeout_seconds",
    defaultSeconds: 60,
    range: [1, 4000],
    kind: "idle",
    sources: [
      "https://github.com/awsdocs/elb-application-load-balancers-user-guide/blob/master/doc_source/application-load-balancers.md",
      "https://github.com/awsdocs/elb-application-load-balancers-user-guide/blob/master/doc_source/load-balancer-troubleshooting.md",
    ],
    confidence: "sourced",
  },
  "aws-nlb-tcp-idle": {
    product: "AWS Network Load Balancer (TCP)",
    setting: "tcp.idle_timeout.seconds",
    defaultSeconds: 350,
    range: [60, 6000],
    kind: "idle",
    sources: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html",
    ],
    confidence: "sourced",
  },
  "aws-nlb-tls-idle": {
    product: "AWS Network Load Balancer (TLS)",
    setting: "idle timeout",
    defaultSeconds: 350,
    kind: "idle",
    sources: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html",
    ],
    confidence: "sourced",
  },
  "aws-api-gateway-idle": {
    product: "AWS API Gateway",
    setting: "Idle Connection Timeout",
    defaultSeconds: 600,
    kind: "idle",
    sources: [
      "https://github.com/awsdocs/amazon-api-gateway-developer-guide/blob/main/doc_source/limits.md",
    ],
    confidence: "sourced",
  },
  "aws-api-gateway-lifetime": {
    product: "AWS API Gateway",
    setting: "Connection duration",
    defaultSeconds: 7200,
    kind: "lifetime",
    sources: [
      "https://github.com/awsdocs/amazon-api-gateway-developer-guide/blob/main/doc_source/limits.md",
    ],
    confidence: "sourced",
  },
  "aws-cloudfront-idle": {
    product: "AWS CloudFront",
    setting: "origin response timeout",
    defaultSeconds: 600,
    kind: "idle",
    sources: [
      "https://repost.aws/ja/questions/QU05nkjxdfRC2E67FGICmP3g/how-to-increase-cloudfront-websockets-idle-timeout",
    ],
    confidence: "secondary",
  },
  "aws-ec2-tracking-idle": {
    product: "AWS EC2 connection tracking",
    setting: "TcpEstablishedTimeout",
    defaultSeconds: 432_000,
    range: [60, 432_000],
    kind: "idle",
    sources: [
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ConnectionTrackingConfiguration.html",
    ],
    confidence: "sourced",
  },
  "aws-ec2-nitro-v6-tracking-idle": {
    product: "AWS EC2 connection tracking (Nitro v6)",
    setting: "TcpEstablishedTimeout",
    defaultSeconds: 350,
    kind: "idle",
    sources: [
      "https://docs.aws.amazon.com/sdk-for-python/v4/reference/clients/ec2/structures/ConnectionTrackingConfiguration/",
    ],
    confidence: "sourced",
  },
  "aws-network-firewall-idle": {
    product: "AWS Network Firewall",
    setting: "TcpIdleTimeoutSeconds",
    defaultSeconds: 350,
    range: [60, 6000],
    kind: "idle",
    sources: [
      "https://docs.aws.amazon.com/goto/SdkForRubyV3/network-firewall-2020-11-12/FlowTimeouts",
    ],
    confidence: "sourced",
  },
  "nginx-proxy-read-timeout": {
    product: "nginx",
    setting: "proxy_read_timeout",
    defaultSeconds: 60,
    kind: "idle",
    sources: [
      "https://nginx.org/en/docs/http/websocket.html",
      "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout",
      "https://github.com/nginx/nginx/blob/master/src/http/ngx_http_upstream.c",
    ],
    confidence: "sourced",
  },
  "nginx-worker-shutdown-timeout": {
    product: "nginx",
    setting: "worker_shutdown_timeout",
    defaultSeconds: null,
    kind: "drain",
    sources: ["https://nginx.org/en/docs/ngx_core_module.html#worker_shutdown_timeout"],
    confidence: "sourced",
  },
  "ingress-nginx-proxy-read-timeout": {
    product: "Kubernetes ingress-nginx",
    setting: "proxy-read-timeout, proxy-send-timeout",
    defaultSeconds: 60,
    kind: "idle",
    sources: [
      "https://github.com/kubernetes/ingress-nginx/blob/main/docs/user-guide/miscellaneous.md",
    ],
    confidence: "sourced",
  },
  "ingress-nginx-worker-shutdown-timeout": {
    product: "Kubernetes ingress-nginx",
    setting: "worker-shutdown-timeout",
    defaultSeconds: 240,
    kind: "drain",
    sources: [
      "https://github.com/kubernetes/ingress-nginx/blob/main/docs/user-guide/nginx-configuration/configmap.md",
    ],
    confidence: "sourced",
  },
  "kubelet-streaming-idle": {
    product: "Kubernetes kubelet",
    setting: "streamingConnectionIdleTimeout",
    defaultSeconds: 14_400,
    kind: "idle",
    sources: [
      "https://github.com/kubernetes/kubernetes/issues/66661",
      "https://github.com/gravitational/teleport/pull/49121",
    ],
    confidence: "secondary",
  },
  "haproxy-timeout-tunnel": {
    product: "HAProxy",
    setting: "timeout tunnel",
    defaultSeconds: null,
    kind: "idle",
    sources: ["https://github.com/haproxy/haproxy/blob/master/doc/configuration.txt"],
    confidence: "sourced",
  },
  "haproxy-hard-stop-after": {
    product: "HAProxy",
    setting: "hard-stop-after",
    defaultSeconds: null,
    kind: "drain",
    sources: ["https://github.com/haproxy/haproxy/blob/master/doc/configuration.txt"],
    confidence: "sourced",
  },
  "envoy-stream-idle-timeout": {
    product: "Envoy",
    setting: "stream_idle_timeout",
    defaultSeconds: 300,
    kind: "idle",
    sources: [
      "https://github.com/envoyproxy/envoy/blob/main/docs/root/faq/configuration/timeouts.rst",
    ],
    confidence: "sourced",
  },
  "envoy-route-timeout": {
    product: "Envoy",
    setting: "route.timeout",
    defaultSeconds: 15,
    kind: "lifetime",
    sources: [
      "https://github.com/envoyproxy/envoy/blob/main/docs/root/faq/configuration/timeouts.rst",
      "https://github.com/envoyproxy/envoy/issues/20062",
    ],
    confidence: "sourced",
  },
  "envoy-tcp-idle-timeout": {
    product: "Envoy",
    setting: "tcp_proxy.idle_timeout, idle_timeout",
    defaultSeconds: 3600,
    kind: "idle",
    sources: [
      "https://github.com/envoyproxy/envoy/blob/main/docs/root/faq/configuration/timeouts.rst",
    ],
    confidence: "sourced",
  },
  "istio-listener-drain": {
    product: "Istio",
    setting: "listener drain",
    defaultSeconds: null,
    kind: "drain",
    sources: [
      "https://github.com/istio/istio/issues/19664",
      "https://github.com/istio/istio/issues/33613",
    ],
    confidence: "secondary",
  },
  "traefik-idle-timeout": {
    product: "Traefik",
    setting: "respondingTimeouts.idleTimeout",
    defaultSeconds: 180,
    kind: "idle",
    sources: [
      "https://github.com/traefik/traefik/blob/master/docs/content/reference/install-configuration/entrypoints.md",
    ],
    confidence: "sourced",
  },
  "caddy-stream-timeout": {
    product: "Caddy",
    setting: "stream_timeout",
    defaultSeconds: null,
    kind: "lifetime",
    sources: ["https://caddyserver.com/docs/caddyfile/directives/reverse_proxy"],
    confidence: "sourced",
  },
  "caddy-stream-close-delay": {
    product: "Caddy",
    setting: "stream_close_delay",
    // Not off: every connection is closed at once.
    defaultSeconds: 0,
    kind: "drain",
    sources: [
      "https://caddyserver.com/docs/caddyfile/directives/reverse_proxy",
      "https://github.com/caddyserver/caddy/blob/master/modules/caddyhttp/reverseproxy/streaming.go",
    ],
    confidence: "sourced",
  },
  "apache-proxy-timeout": {
    product: "Apache httpd mod_proxy",
    setting: "ProxyTimeout",
    defaultSeconds: 60,
    kind: "idle",
    sources: [
      "https://httpd.apache.org/docs/current/mod/mod_proxy.html#proxytimeout",
      "https://httpd.apache.org/docs/current/mod/core.html#timeout",
    ],
    confidence: "sourced",
  },
  "apache-websocket-idle-timeout": {
    product: "Apache httpd mod_proxy_wstunnel",
    setting: "ProxyWebsocketIdleTimeout",
    // The documents say 0, which is off.
    defaultSeconds: null,
    kind: "idle",
    sources: ["https://github.com/apache/httpd/blob/trunk/docs/manual/mod/mod_proxy_wstunnel.xml"],
    confidence: "sourced",
  },
  "cloudflare-proxy-read-timeout": {
    product: "Cloudflare",
    setting: "Proxy Read Timeout",
    defaultSeconds: 100,
    kind: "idle",
    sources: [
      "https://community.cloudflare.com/t/cloudflare-websocket-timeout/5865",
      "https://developers.cloudflare.com/fundamentals/reference/connection-limits",
    ],
    confidence: "secondary",
  },
  "cloudflare-restart": {
    product: "Cloudflare",
    setting: "edge restart",
    defaultSeconds: null,
    kind: "drain",
    sources: [
      "https://developers.cloudflare.com/network/websockets/",
      "https://github.com/huobiapi/API_Docs/issues/128",
    ],
    confidence: "sourced",
  },
  "cloudflare-workers-update": {
    product: "Cloudflare Workers",
    setting: "runtime update",
    defaultSeconds: 1200,
    kind: "drain",
    sources: [
      "https://dev.to/davekurian/how-to-recover-cloudflare-worker-streams-and-websockets-after-runtime-updates-4ek",
    ],
    confidence: "secondary",
  },
  "azure-front-door-idle": {
    product: "Azure Front Door",
    setting: "WebSocket idle timeout",
    defaultSeconds: 300,
    kind: "idle",
    sources: ["https://learn.microsoft.com/azure/frontdoor/standard-premium/websocket"],
    confidence: "sourced",
  },
  "azure-front-door-lifetime": {
    product: "Azure Front Door",
    setting: "maximum WebSocket lifetime",
    defaultSeconds: 14_400,
    kind: "lifetime",
    sources: ["https://learn.microsoft.com/azure/frontdoor/standard-premium/websocket"],
    confidence: "sourced",
  },
  "azure-load-balancer-idle": {
    product: "Azure Load Balancer",
    setting: "idleTimeoutInMinutes",
    defaultSeconds: 240,
    range: [240, 6000],
    kind: "idle",
    sources: ["https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-idle-timeout"],
    confidence: "sourced",
  },
  "azure-app-service-idle": {
    product: "Azure App Service",
    setting: "front-end load balancer",
    defaultSeconds: 230,
    kind: "idle",
    sources: [
      "https://azure-advice.com/2024/08/26/navigating-the-230-second-timeout-in-azure-app-service-technical-insights-and-developer-considerations",
    ],
    confidence: "secondary",
  },
  "azure-application-gateway-idle": {
    product: "Azure Application Gateway v2",
    setting: "idle timeout",
    // One report, which nobody confirmed, says 30 s.
    defaultSeconds: null,
    kind: "idle",
    sources: ["https://agentbeck.bot/report/74265"],
    confidence: "unsourced",
  },
  "azure-web-pubsub-keepalive": {
    product: "Azure Web PubSub",
    setting: "WebSocketKeepAliveIntervalInSeconds",
    defaultSeconds: 20,
    range: [1, 120],
    kind: "keepalive",
    sources: [
      "https://learn.microsoft.com/dotnet/api/azure.resourcemanager.webpubsub.models.webpubsubhubproperties.websocketkeepaliveintervalinseconds",
    ],
    confidence: "sourced",
  },
  "google-cloud-load-balancer-timeout": {
    product: "Google Cloud external Application Load Balancer",
    setting: "timeoutSec",
    defaultSeconds: 30,
    kind: "lifetime",
    sources: [
      "https://pkg.go.dev/github.com/agau4779/ingress-gce/examples/websocket",
      "https://gerrit.googlesource.com/zuul/ops/+/7578119e164f3b29b9d1b0b36e544ebe15d70ac4%5E%21/",
    ],
    confidence: "sourced",
  },
  "heroku-router-idle": {
    product: "Heroku router",
    setting: "H15 (Idle connection)",
    defaultSeconds: 55,
    kind: "idle",
    sources: [
      "https://devcenter.heroku.com/articles/websockets#timeouts",
      "https://github.com/peers/peerjs-server/issues/68",
    ],
    confidence: "secondary",
  },
  "fly-idle": {
    product: "Fly.io",
    setting: "http_options.idle_timeout",
    defaultSeconds: null,
    kind: "idle",
    sources: [
      "https://community.fly.io/t/tcp-idle-timeouts-restrictions-have-been-removed/15160",
      "https://fly.io/docs/reference/configuration/",
    ],
    confidence: "sourced",
  },
  "fly-autostop": {
    product: "Fly.io",
    setting: "auto_stop_machines",
    defaultSeconds: null,
    kind: "drain",
    sources: [
      "https://community.fly.io/t/fly-proxy-now-gracefully-terminates-websocket-connections-before-stopping-suspending-a-machine/27544",
    ],
    confidence: "sourced",
  },
  "render-deploy": {
    product: "Render",
    setting: "shutdown delay",
    defaultSeconds: 30,
    kind: "drain",
    sources: [
      "https://render.com/articles/how-render-handles-zero-downtime-deploys",
      "https://community.render.com/t/autoscaling-down-how-when-persistent-connections/1765",
    ],
    confidence: "secondary",
  },
  "vercel-functions-duration": {
    product: "Vercel Functions",
    setting: "maxDuration",
    defaultSeconds: null,
    kind: "lifetime",
    sources: ["https://vercel.com/docs/functions/websockets"],
    confidence: "sourced",
  },
  "netlify-websockets": {
    product: "Netlify",
    setting: "@netlify/server",
    defaultSeconds: null,
    kind: "idle",
    sources: ["https://docs.netlify.com/build/server/real-time/"],
    confidence: "sourced",
  },
  "supabase-edge-functions-wall-clock": {
    product: "Supabase Edge Functions",
    setting: "wall clock limit",
    defaultSeconds: null,
    kind: "lifetime",
    sources: [
      "https://supabase.com/docs/guides/troubleshooting/edge-functions-worker-timeouts-and-websocket-drops",
      "https://github.com/orgs/supabase/discussions/32791",
    ],
    confidence: "secondary",
  },
  "linux-conntrack-established": {
    product: "Linux netfilter",
    setting: "nf_conntrack_tcp_timeout_established",
    defaultSeconds: 432_000,
    kind: "idle",
    sources: [
      "https://github.com/torvalds/linux/blob/master/Documentation/networking/nf_conntrack-sysctl.rst",
    ],
    confidence: "sourced",
  },
  "linux-conntrack-unacknowledged": {
    product: "Linux netfilter",
    setting: "nf_conntrack_tcp_timeout_unacknowledged",
    defaultSeconds: 300,
    kind: "idle",
    sources: [
      "https://github.com/torvalds/linux/blob/master/Documentation/networking/nf_conntrack-sysctl.rst",
    ],
    confidence: "sourced",
  },
  "fortiadc-tcp-established": {
    product: "FortiADC",
    setting: "tcp-established-timeout",
    defaultSeconds: 3600,
    kind: "idle",
    sources: [
      "https://docs.fortinet.com/document/fortiadc/7.4.3/cli-reference/726896/config-firewall-global",
    ],
    confidence: "sourced",
  },
  "mobile-carrier-nat": {
    product: "Mobile carrier NAT",
    setting: "NAT mapping",
    defaultSeconds: 270,
    kind: "idle",
    sources: [
      "https://blog.wirelessmoves.com/2020/09/carrier-grade-nat-timeouts-and-how-to-configure-your-xmpp-server.html",
    ],
    confidence: "secondary",
  },
  "rfc-5382-nat": {
    product: "NAT (RFC 5382)",
    setting: "REQ-5, established connection idle-timeout",
    defaultSeconds: 7440,
    kind: "idle",
    sources: ["https://www.rfc-editor.org/rfc/rfc5382"],
    // Read in quotations of the RFC.
    confidence: "secondary",
  },
  "iis-arr-proxy-timeout": {
    product: "IIS Application Request Routing",
    setting: "proxy time-out",
    defaultSeconds: 120,
    kind: "idle",
    sources: [],
    confidence: "unsourced",
  },
  "phoenix-socket-timeout": {
    product: "Phoenix",
    setting: ":timeout",
    defaultSeconds: 60,
    kind: "idle",
    sources: ["https://github.com/phoenixframework/phoenix/blob/main/lib/phoenix/endpoint.ex"],
    confidence: "sourced",
  },
  "uwebsockets-idle-timeout": {
    product: "uWebSockets",
    setting: "idleTimeout",
    defaultSeconds: 120,
    range: [8, 960],
    kind: "idle",
    sources: ["https://github.com/uNetworking/uWebSockets/blob/master/src/App.h"],
    confidence: "sourced",
  },
  "uwebsockets-max-lifetime": {
    product: "uWebSockets",
    setting: "maxLifetime",
    // The code says 0, which is off.
    defaultSeconds: null,
    range: [60, 14_400],
    kind: "lifetime",
    sources: ["https://github.com/uNetworking/uWebSockets/blob/master/src/App.h"],
    confidence: "sourced",
  },
  "deno-idle-timeout": {
    product: "Deno",
    setting: "idleTimeout",
    defaultSeconds: 30,
    kind: "idle",
    sources: ["https://docs.deno.com/api/deno/~/Deno.UpgradeWebSocketOptions.idleTimeout"],
    confidence: "sourced",
  },
  "binance-lifetime": {
    product: "Binance",
    setting: "connection lifetime",
    defaultSeconds: 86_400,
    kind: "lifetime",
    sources: ["https://github.com/binance/binance-spot-api-docs/blob/master/web-socket-streams.md"],
    confidence: "sourced",
  },
  "openai-realtime-duration": {
    product: "OpenAI Realtime",
    setting: "session duration",
    defaultSeconds: 3600,
    kind: "lifetime",
    sources: [
      "https://github.com/pollen-robotics/reachy_mini_conversation_app/issues/134",
      "https://github.com/openai/openai-realtime-api-beta/issues/23",
    ],
    confidence: "secondary",
  },
  "deepgram-keepalive-gap": {
    product: "Deepgram",
    setting: "KeepAlive",
    defaultSeconds: 10,
    kind: "idle",
    sources: ["https://developers.deepgram.com/docs/audio-keep-alive.md"],
    confidence: "sourced",
  },
  "chrome-extension-worker-idle": {
    product: "Chrome extension service worker",
    setting: "activity window",
    defaultSeconds: 30,
    kind: "idle",
    sources: [
      "https://github.com/GoogleChrome/developer.chrome.com/blob/main/site/en/docs/extensions/mv3/tut_websockets/index.md",
    ],
    confidence: "sourced",
  },
} as const;

export type LimitId = keyof typeof table;

export interface Limit extends Row {
  readonly id: LimitId;
}

const rows: Readonly<Record<LimitId, Row>> = table;
const toLimit = (id: LimitId): Limit => ({ id, ...rows[id] });

/** Every limit, in the order in which they are listed: by vendor. */
export const limits: readonly Limit[] = (Object.keys(table) as LimitId[]).map(toLimit);

/** How far from a default a measurement may be: timers are coarse, and traffic moves them. */
const TOLERANCE = 0.05;
const TOLERANCE_SECONDS = 2;

/** How far a limit's default is from a figure; `undefined` when too far, or when there is none. */
function distance({ defaultSeconds }: Limit, seconds: number): number | undefined {
  if (defaultSeconds === null) return undefined;
  const away = Math.abs(defaultSeconds - seconds);
  const tolerance = Math.max(defaultSeconds * TOLERANCE, TOLERANCE_SECONDS);
  return away <= tolerance ? away : undefined;
}

/** Which limits cut connections off after about that many seconds by default, nearest first. */
export function limitsNear(seconds: number): readonly Limit[] {
  return limits
    .filter(({ kind }) => kind === "idle" || kind === "lifetime")
    .map((limit) => ({ limit, away: distance(limit, seconds) }))
    .filter((near): near is { limit: Limit; away: number } => near.away !== undefined)
    .sort((a, b) => a.away - b.away)
    .map(({ limit }) => limit);
}
