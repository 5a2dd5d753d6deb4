import type { ForegroundServer } from "../kit/foreground-server.ts";
import { startHaproxy } from "../kit/haproxy.ts";
import { startNginx } from "../kit/nginx.ts";

/** The silence after which either proxy cuts a connection. */
export const LIMIT_SECONDS = 5;

/** What real proxies do with a WebSocket that is silent for too long. */
export const proxies: Readonly<
  Record<"nginx" | "haproxy", (upstreamPort: number) => Promise<ForegroundServer>>
> = {
  /** `proxy_read_timeout 5s` */
  nginx: (upstreamPort) => startNginx({ upstreamPort, readTimeoutSeconds: LIMIT_SECONDS }),
  /** `timeout tunnel 5s` */
  haproxy: (upstreamPort) => startHaproxy({ upstreamPort, tunnelTimeoutSeconds: LIMIT_SECONDS }),
};
