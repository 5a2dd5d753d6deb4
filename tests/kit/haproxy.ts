import { type ForegroundServer, startForegroundServer } from "./foreground-server.ts";

export interface HaproxyOptions {
  /** Where the WebSocket server listens, on 127.0.0.1. */
  readonly upstreamPort: number;
  /** `timeout tunnel`: the silence in both directions after which HAProxy cuts an upgraded connection. */
  readonly tunnelTimeoutSeconds: number;
}

/** Debian's HAProxy as a WebSocket proxy on a free port. Any data, either way, starts its clock anew. */
export function startHaproxy({
  upstreamPort,
  tunnelTimeoutSeconds,
}: HaproxyOptions): Promise<ForegroundServer> {
  return startForegroundServer({
    binary: "haproxy",
    args: ({ configPath }) => ["-db", "-f", configPath],
    // noreuseport: two of them on one port is an error to see, not a load to share.
    config: ({ port }) => `
global
  noreuseport
  maxconn 4096
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  timeout tunnel ${tunnelTimeoutSeconds}s
frontend websocket
  bind 127.0.0.1:${port}
  default_backend upstream
backend upstream
  server one 127.0.0.1:${upstreamPort}
`,
  });
}
