import { describe, expect, it, vi } from "vitest";

import { ReconnectingWebSocket, type ReconnectingWebSocketOptions } from "../src/index.ts";
import { ADDRESS, connect, next, SOON } from "./rig.ts";
import { scripted } from "./scripted-socket.ts";

const { WebSocket } = scripted();

/** Options as an untyped caller gives them. */
const construct = (options: unknown): ReconnectingWebSocket =>
  new ReconnectingWebSocket(ADDRESS, undefined, options as ReconnectingWebSocketOptions);

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const durations = [0, -1, Number.NaN, LONGEST_TIMER_MS + 1, Infinity, "5", null];
const counts = [-1, Number.NaN, "5", null];

const table: readonly [name: string, bad: readonly unknown[], allowed: string][] = [
  ["retry", [0, "yes", null], "boolean"],
  ["rule", ["stop", {}, null], "function"],
  ["presets", ["pusher", 1, null], "list"],
  ["maxAttempts", counts, "0"],
  ["connectTimeoutMs", durations, String(LONGEST_TIMER_MS)],
  ["closeTimeoutMs", durations, String(LONGEST_TIMER_MS)],
  ["stableAfterMs", counts, "0"],
  ["spreadMs", durations, String(LONGEST_TIMER_MS)],
  ["heartbeat", [30_000, "on", null], "boolean"],
  ["heartbeat.intervalMs", durations, String(LONGEST_TIMER_MS)],
  ["heartbeat.timeoutMs", durations, String(LONGEST_TIMER_MS)],
  ["heartbeat.message", [1, true, null], "string"],
  ["buffer", [100, "none", null], "object"],
  ["buffer.maxBytes", counts, "0"],
  ["buffer.maxMessages", counts, "0"],
  ["buffer.overflow", ["drop-newest", 1, null], "drop-oldest"],
  ["storage", ["localStorage", 1, null], "object"],
  ["signal", ["abort", 1, null], "object"],
  ["WebSocket", ["ws", {}, null], "function"],
];

function optionsWith(name: string, value: unknown): object {
  const [group = "", member] = name.split(".");
  return { WebSocket, [group]: member === undefined ? value : { [member]: value } };
}

const bad = table.flatMap(([name, values, allowed]) =>
  values.map((value) => ({ name, value, allowed })),
);

describe("the options", () => {
  it.each(bad)("refuse $value for $name", ({ name, value, allowed }) => {
    const attempt = (): unknown => construct(optionsWith(name, value));
    const last = name.split(".").at(-1) ?? name;
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(last);
    expect(attempt).toThrow(String(value));
    expect(attempt).toThrow(allowed);
  });

  it.each([null, 5, "fast", false])("refuse %s in their place", (options) => {
    expect(() => construct(options)).toThrow(RangeError);
    expect(() => construct(options)).toThrow(String(options));
  });

  it.each(["connectTimeout", "heartbeat.interval", "buffer.max"])(
    "refuse the unknown %s, and name those there are",
    (name) => {
      const known = name.startsWith("heartbeat")
        ? "intervalMs"
        : name.startsWith("buffer")
          ? "maxBytes"
          : "connectTimeoutMs";
      expect(() => construct(optionsWith(name, 1))).toThrow(known);
    },
  );

  it("make no socket when one of them is refused", () => {
    const { WebSocket, sockets } = scripted();
    expect(() => construct({ WebSocket, maxAttempts: -1 })).toThrow(RangeError);
    expect(sockets).toHaveLength(0);
  });

  it("need a WebSocket class where the runtime has none", () => {
    vi.stubGlobal("WebSocket", undefined);
    try {
      expect(() => construct({})).toThrow(/WebSocket.*function/);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("take the bounds themselves", () => {
    const bounds = { maxAttempts: 0, stableAfterMs: Infinity, closeTimeoutMs: LONGEST_TIMER_MS };
    const buffer = { maxBytes: 0, maxMessages: Infinity };
    expect(connect({ ...bounds, buffer }).socket.readyState).toBe(0);
  });
});

describe("an option that is undefined", () => {
  const all = {
    retry: undefined,
    rule: undefined,
    presets: undefined,
    maxAttempts: undefined,
    connectTimeoutMs: undefined,
    closeTimeoutMs: undefined,
    stableAfterMs: undefined,
    spreadMs: undefined,
    heartbeat: undefined,
    buffer: undefined,
    storage: undefined,
    signal: undefined,
  } as unknown as ReconnectingWebSocketOptions;

  it("leaves the verdict to the table (presets)", async () => {
    const { socket, script } = connect(all);
    script.sockets[0]?.opens();
    const reconnecting = next(socket, "reconnecting");
    script.sockets[0]?.closes(1012);
    expect((await reconnecting).verdict.window).toEqual({ fromMs: 1_000, toMs: 5_000 });
  });

  it("leaves the closing handshake its time (closeTimeoutMs)", async () => {
    const { socket, script, log } = connect(all);
    const [raw] = script.sockets;
    if (raw) raw.answersClose = false;
    raw?.opens();
    socket.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([socket.readyState, log]).toEqual([2, ["open"]]);
  });

  it("leaves a connection stable after 5 s (stableAfterMs)", async () => {
    const { socket, script } = connect({ ...SOON, stableAfterMs: undefined } as never);
    script.sockets[0]?.opens();
    script.sockets[0]?.closes();
    const second = await script.socket(2);
    const again = next(socket, "reconnecting");
    second.opens().closes();
    expect((await again).attempt).toBeGreaterThan(1);
  });

  it("leaves the buffer bounded (buffer.maxMessages)", () => {
    const { socket } = connect({ buffer: { maxMessages: undefined } } as never);
    const sent = Array.from({ length: 1_001 }, () => socket.send("x"));
    expect(sent.filter(Boolean)).toHaveLength(1_000);
  });

  it("leaves the buffer bounded in bytes (buffer.maxBytes)", () => {
    const { socket } = connect({ buffer: { maxBytes: undefined } } as never);
    expect(socket.send("x".repeat(2 ** 20 + 1))).toBe(false);
  });
});

describe("an option of the right type and the wrong shape", () => {
  it("is refused when presets are no list", () => {
    const row = { codes: 4000, ruling: "stop" };
    expect(() => construct({ WebSocket, presets: row })).toThrow(/presets/);
  });

  it("is refused when the signal is none", () => {
    expect(() => construct({ WebSocket, signal: {} })).toThrow(/signal/);
  });
});
