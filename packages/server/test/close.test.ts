import { once } from "node:events";

import { parseRetryAfter } from "@backsoon/core";
import { describe, expect, it } from "vitest";

import { bench, ended, opened, rawClient } from "./harness.ts";
import type { WebSocket } from "ws";

const UNSENDABLE = [0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535, 1000.5, Number.NaN];

describe("codes that no endpoint may send", () => {
  it("do not compile", async () => {
    const { lifecycle } = await bench();
    const never = (ws: WebSocket): void => {
      // @ts-expect-error RFC 6455 §7.4.1: reserved
      lifecycle.close(ws, 1004);
      // @ts-expect-error RFC 6455 §7.4.1: "MUST NOT be set as a status code in a Close control frame"
      lifecycle.close(ws, 1005);
      // @ts-expect-error as 1005
      lifecycle.close(ws, 1006);
      // @ts-expect-error as 1005
      lifecycle.close(ws, 1015);
      lifecycle.close(ws, 4999);
    };
    expect(never).toBeTypeOf("function");
  });

  it.each(UNSENDABLE)("throw for an untyped caller before anything is sent: %d", async (code) => {
    const server = await bench();
    const { peer } = await opened(server);
    expect(() => server.lifecycle.close(peer, code as 1000)).toThrow(RangeError);
    expect(peer.readyState).toBe(peer.OPEN);
  });
});

describe("reasons", () => {
  const emoji = "🦊";

  it("may take 123 bytes", async () => {
    const server = await bench();
    const { ws, peer } = await opened(server);
    const reason = `${emoji.repeat(30)}abc`;
    const end = ended(ws);
    server.lifecycle.close(peer, 4000, reason);
    expect(await end).toEqual({ code: 4000, reason });
  });

  it("are refused beyond, with both numbers named", async () => {
    const server = await bench();
    const { peer } = await opened(server);
    const tooLong = () => server.lifecycle.close(peer, 4000, emoji.repeat(31));
    expect(tooLong).toThrow(RangeError);
    expect(tooLong).toThrow(/124 bytes.*at most 123/s);
    expect(peer.readyState).toBe(peer.OPEN);
    expect(() => server.lifecycle.restart({ reason: emoji.repeat(31) })).toThrow(RangeError);
    expect(server.lifecycle.state).toBe("serving");
  });

  it("make room for the moment of return, between characters", async () => {
    const server = await bench();
    const { ws, peer } = await opened(server);
    const end = ended(ws);
    server.lifecycle.close(peer, 1013, emoji.repeat(30), { retryAfterMs: 12_345 });
    const { reason } = await end;
    expect(parseRetryAfter(reason)).toBe(12_345);
    expect(reason).toMatch(/^(🦊)+; retry-after=12.345$/u);
  });
});

it("is counted with the code that was sent, whatever the peer answers", async () => {
  const server = await bench();
  const { ws, peer } = await opened(server);
  server.lifecycle.close(peer, 4100, "first");
  server.lifecycle.close(peer, 4200, "second");
  const [[closed], end] = await Promise.all([once(server.lifecycle, "closed"), ended(ws)]);
  expect(end).toEqual({ code: 4100, reason: "first" });
  expect(closed).toMatchObject({ code: 4100, reason: "first", direction: "sent" });
  server.lifecycle.close(peer, 4300, "closed already");
});

it("terminates a peer that does not answer within closeTimeoutMs", async () => {
  const { port, lifecycle } = await bench({ heartbeat: false, closeTimeoutMs: 50 });
  const connected = once(lifecycle, "connection");
  const socket = await rawClient(port);
  const [peer] = await connected;
  socket.resume();
  lifecycle.close(peer, 1008, "policy");
  const [closed] = await once(lifecycle, "closed");
  expect(closed).toMatchObject({ code: 1006, cause: "close-timeout" });
});
