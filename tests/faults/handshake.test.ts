import { describe, expect, it } from "vitest";

import { closesWith, neverAnswersHandshake, refusesWith } from "../kit/raw-scripts.ts";
import { startRawServer, type RawScript } from "../kit/raw-server.ts";
import { drawSoon } from "./chance.ts";
import { Client, sockets } from "./fleet.ts";

const accepts: RawScript = (request) => void request.accept();

const failures: readonly { readonly name: string; readonly script: RawScript }[] = [
  { name: "401", script: refusesWith(401, { "WWW-Authenticate": "Bearer" }) },
  { name: "503", script: refusesWith(503, { "Retry-After": "7" }) },
  { name: "200", script: refusesWith(200) },
  { name: "302", script: refusesWith(302, { Location: "/elsewhere" }) },
  { name: "a FIN", script: (request) => request.fin() },
  { name: "a RST", script: (request) => request.reset() },
  {
    name: "101 with a subprotocol that nobody asked for",
    script: (request) => void request.accept({ subprotocol: "surprise" }),
  },
];

describe.each(["ws", "undici"] as const)("a handshake on %s", (kind) => {
  const options = { WebSocket: sockets[kind] };

  it.each(failures)("answered with $name has never opened, and is tried again", async (failure) => {
    await using server = await startRawServer(failure.script);
    using _soon = drawSoon();
    await using client = new Client(server.url, options);
    await client.until(({ retries }) => retries.length === 3);
    expect(client.retries.slice(0, 3)).toMatchObject(
      [5_000, 10_000, 20_000].map((toMs) => ({
        code: 1006,
        cause: "never-opened",
        verdict: { decision: "retry", window: { fromMs: 0, toMs } },
      })),
    );
    expect(client.closes).toEqual([]);
  });

  it.each(failures)("answered with $name opens when the fault is gone", async (failure) => {
    await using server = await startRawServer(failure.script);
    using _soon = drawSoon();
    await using client = new Client(server.url, options);
    await client.until(({ retries }) => retries.length === 1);
    server.use(accepts);
    await client.until(({ isOpen }) => isOpen);
    expect(client.opens).toBe(1);
  });

  it("that nobody answers is given up at the connect timeout, and tried again", async () => {
    await using server = await startRawServer(neverAnswersHandshake());
    using _soon = drawSoon();
    await using client = new Client(server.url, { ...options, connectTimeoutMs: 200 });
    await client.until(({ retries }) => retries.length === 2);
    server.use(accepts);
    await client.until(({ isOpen }) => isOpen);
    expect(client.retries.slice(0, 2)).toMatchObject([
      { code: 1006, cause: "connect-timeout" },
      { code: 1006, cause: "connect-timeout" },
    ]);
  });

  it("with one error event per failed attempt, no more and no less", async () => {
    await using server = await startRawServer(refusesWith(503));
    using _soon = drawSoon();
    await using client = new Client(server.url, options);
    await client.until(({ retries }) => retries.length === 4);
    expect(client.errors).toHaveLength(4);
  });

  it("that succeeds only to be closed with a hint takes the hint for its window", async () => {
    await using server = await startRawServer(closesWith(1012, "deploy; retry-after=0.25"));
    await using client = new Client(server.url, options);
    await client.until(({ retries }) => retries.length === 2);
    expect(client.retries.slice(0, 2)).toMatchObject([
      { code: 1012, delayMs: 250, verdict: { because: { source: "hint" } } },
      { code: 1012, delayMs: 250, verdict: { because: { source: "hint" } } },
    ]);
  });
});
