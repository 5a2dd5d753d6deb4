import { setTimeout as delay } from "node:timers/promises";

import { startForegroundServer, type ForegroundServer } from "../kit/foreground-server.ts";

const LOOK_MS = 50;
const PATIENCE_MS = 30_000;

/**
 * Debian's HAProxy before several nodes. It asks each for its readiness ten times a second; a new
 * connection that meets a node which is about to go is given to another.
 */
export function startBalancer(ports: readonly number[]): Promise<ForegroundServer> {
  return startForegroundServer({
    binary: "haproxy",
    args: ({ configPath }) => ["-db", "-f", configPath],
    config: ({ port }) => `
global
  noreuseport
  maxconn 8192
defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 60s
  timeout tunnel 1h
frontend websocket
  bind 127.0.0.1:${port} backlog 4096
  http-request return status 200 content-type text/plain lf-string "%[nbsrv(nodes)]" if { path /up }
  default_backend nodes
backend nodes
  balance leastconn
  retries 3
  retry-on conn-failure empty-response 503
  option redispatch 1
  option httpchk GET /ready
  http-check expect status 200
  default-server check inter 100ms fall 1 rise 1
${ports.map((port, index) => `  server node${index} 127.0.0.1:${port}`).join("\n")}
`,
  });
}

async function upNodes({ port }: ForegroundServer): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/up`);
  return Number(await response.text());
}

/** Resolves when HAProxy knows that so many nodes are ready; it tells nobody, so it is asked. */
export async function untilUp(balancer: ForegroundServer, nodes: number): Promise<void> {
  const endMs = performance.now() + PATIENCE_MS;
  while ((await upNodes(balancer)) < nodes) {
    if (performance.now() > endMs) throw new Error(`HAProxy does not see ${nodes} nodes`);
    await delay(LOOK_MS);
  }
}
