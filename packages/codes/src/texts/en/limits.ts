import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle":
    "Time without data in both directions; then both connections are closed. TCP keep-alive packets do not count as data.",
  "aws-nlb-tcp-idle": "Time without packets on the TCP connection, in both directions.",
  "aws-nlb-tls-idle": "Time without packets on the TCP connection. The figure cannot be changed.",
  "aws-api-gateway-idle":
    "Time without a message in both directions; pings are reported not to count. The figure cannot be changed.",
  "aws-api-gateway-lifetime":
    "Age of the connection; traffic does not extend it. The figure cannot be changed.",
  "aws-cloudfront-idle":
    "Time without data from the origin server; what the client sends does not count. The figure cannot be changed.",
  "aws-ec2-tracking-idle":
    "Time without packets on a TCP connection that a security group tracks; 5 days on most instance types.",
  "aws-ec2-nitro-v6-tracking-idle":
    "Time without packets on a TCP connection that a security group tracks; on newer instance types.",
  "aws-network-firewall-idle":
    "Time without packets on the TCP connection. Later packets are dropped without notice to either side.",
  "nginx-proxy-read-timeout":
    "Time without data from the server behind the proxy, say the documents; in the code, data from the client counts too.",
  "nginx-worker-shutdown-timeout":
    "Time that old workers get after a reload. Without it they keep their connections; with it, connections are closed at its end.",
  "ingress-nginx-proxy-read-timeout":
    "Time between two reads, or two writes. The documents advise more than 3600 s for WebSocket.",
  "ingress-nginx-worker-shutdown-timeout":
    "Time that old workers get after each reload of nginx; then their connections are cut.",
  "kubelet-streaming-idle":
    "Time without data on a stream of `kubectl exec`, `attach` or `port-forward`.",
  "haproxy-timeout-tunnel":
    "Time without data in both directions after the upgrade. When not set, `timeout client` and `timeout server` apply; without those there is no limit.",
  "haproxy-hard-stop-after":
    "Time that the old process gets after a reload. Without it, the old process lives until its last connection ends.",
  "envoy-stream-idle-timeout": "Time without data in both directions on the stream.",
  "envoy-route-timeout":
    "Time for the whole response, traffic or not. It must be switched off for WebSocket.",
  "envoy-tcp-idle-timeout":
    "Time without data on a proxied TCP connection, or without streams on an HTTP connection.",
  "istio-listener-drain":
    "Connections are dropped when a new configuration replaces their listener.",
  "traefik-idle-timeout":
    "Time that an HTTP keep-alive connection may wait for its next request. No idle limit for WebSocket is documented.",
  "caddy-stream-timeout": "Age of the connection. There is no limit unless it is set.",
  "caddy-stream-close-delay":
    "How long connections live on after a reload of the configuration. By default each gets a Close frame with 1001 at once.",
  "apache-proxy-timeout":
    "Time that the proxy waits for data. When not set, the value of `TimeOut` applies.",
  "apache-websocket-idle-timeout":
    "Time without data in both directions. Off by default; only in the development version.",
  "cloudflare-proxy-read-timeout":
    "Time without data, reported to cut WebSocket connections after exactly 100 s. Only Enterprise customers can change it.",
  "cloudflare-restart":
    "New releases restart the proxy nodes. Their connections get 1001 with the reason `CloudFlare WebSocket proxy restarting`.",
  "cloudflare-workers-update":
    "Time that open connections get when the runtime is updated: up to 20 minutes; before October 2026 it was at most 30 s.",
  "azure-front-door-idle": "Time without data in both directions.",
  "azure-front-door-lifetime":
    "Age of the connection; traffic does not extend it. A profile may have at most 3000 connections at a time.",
  "azure-load-balancer-idle":
    "Time without packets on the TCP connection. TCP keep-alive packets count.",
  "azure-app-service-idle":
    "Time without packets on the TCP connection, in the load balancer before the application.",
  "azure-application-gateway-idle":
    "Time without data. One report, not confirmed, says 30 s; no official figure was found.",
  "azure-web-pubsub-keepalive":
    "The service pings its clients this often, so that other limits on the path are not reached.",
  "google-cloud-load-balancer-timeout":
    "Age of the connection, not idle time: traffic does not extend it.",
  "heroku-router-idle": "Time without data; every byte in either direction begins it anew.",
  "fly-idle":
    "Time without data. The former limit of 60 s is gone; the default of this setting is not documented.",
  "fly-autostop":
    "Before a machine stops or is suspended, the proxy closes its connections with 1001.",
  "render-deploy":
    "Old instances get `SIGTERM` 60 s after the switch to the new ones, and `SIGKILL` after this delay. No idle limit is documented.",
  "vercel-functions-duration":
    "Age of the connection: it lives as long as the function, whose longest duration depends on the plan.",
  "netlify-websockets": "WebSocket servers are supported; no limits were found in the documents.",
  "supabase-edge-functions-wall-clock":
    "Age of the worker: 150 s or 400 s, depending on the plan. An idle worker may end earlier, with open connections.",
  "linux-conntrack-established":
    "Time without packets on a tracked TCP connection: 5 days. Home routers and hosts use this table.",
  "linux-conntrack-unacknowledged":
    "Time that sent data may stay unacknowledged before the connection is no longer tracked.",
  "fortiadc-tcp-established": "Time without packets on a tracked TCP connection.",
  "mobile-carrier-nat":
    "The longest pause that a connection survived with one French operator, measured in 2020.",
  "rfc-5382-nat":
    "The shortest idle time that the RFC allows a NAT for established connections: 2 hours and 4 minutes. Many are shorter.",
  "iis-arr-proxy-timeout": "Time that the proxy waits for data. The figure is from memory.",
  "phoenix-socket-timeout":
    "Time without data from the client; the JavaScript client sends a heartbeat every 30 s.",
  "uwebsockets-idle-timeout":
    "Time without data from the client. The server pings shortly before it ends; 0 switches it off.",
  "uwebsockets-max-lifetime": "Age of the connection, set in minutes. No limit unless it is set.",
  "deno-idle-timeout":
    "The server pings an idle client and closes with 1001 when no answer comes within this time.",
  "binance-lifetime":
    "Age of the connection. The server also pings every 20 s and waits 1 minute for the answer.",
  "openai-realtime-duration":
    "Age of the session, then Close with 1001. It was 15 minutes at first, 30 minutes in 2025 and 60 minutes by December 2025.",
  "deepgram-keepalive-gap":
    "Time without audio or a `KeepAlive` message; then the service closes with `NET-0001`. Send `KeepAlive` every 3 to 5 s.",
  "chrome-extension-worker-idle":
    "Time without activity; then the worker ends, and its connections with it. WebSocket messages count as activity since Chrome 116.",
};
