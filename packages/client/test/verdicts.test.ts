import { describe, expect, it } from "vitest";

import type { CloseFacts, ReconnectingWebSocketOptions, Ruling, Verdict } from "../src/index.ts";
import { graphqlWs } from "../src/presets.ts";
import { connect, finalClose, next, open } from "./rig.ts";
import { uncaught } from "./uncaught.ts";

/** The verdict on one close of an open connection. */
async function verdictOn(
  code: number,
  options: ReconnectingWebSocketOptions = {},
  reason = "",
): Promise<Verdict> {
  const { socket, script } = await open(options);
  const close = next(socket, "close");
  script.sockets[0]?.closes(code, reason);
  return (await close).verdict;
}

const said = async (...given: Parameters<typeof verdictOn>): Promise<string> => {
  const { decision, because } = await verdictOn(...given);
  return `${decision} by ${because.source}`;
};

const stop = (): Ruling => "stop";
const nothing = (): Ruling => undefined;
const presets = [{ codes: [4000, 4099], ruling: "stop" }] as const;
const hint = "deploy; retry-after=0.5";

describe("a verdict", () => {
  it.each([
    ["the rule before all else", { rule: stop, presets, spreadMs: 9 }, hint, "stop by option"],
    ["the preset when the rule has no answer", { rule: nothing, presets }, hint, "stop by option"],
    ["the hint when no preset knows the code", { presets: [] }, hint, "retry by hint"],
    ["the table when nobody else knows", {}, "", "retry by code"],
  ])("follows %s", async (_, options, reason, expected) => {
    expect(await said(4000, options, reason)).toBe(expected);
  });

  it("follows the announced spread when no Close frame came", async () => {
    expect(await said(1006, { spreadMs: 60_000 })).toBe("retry by plan");
  });

  it("takes the first of several presets that names the code", async () => {
    const rows = [{ codes: 4000, ruling: { afterMs: [7, 7] } }, ...presets] as const;
    expect(await verdictOn(4000, { presets: rows })).toMatchObject({
      window: { fromMs: 7, toMs: 7 },
    });
  });

  it.each([
    [4400, "stop"],
    [4401, "refresh"],
    [4408, "retry"],
    [1012, "retry"],
  ])("follows the published preset for %d: %s", async (code, decision) => {
    expect((await verdictOn(code, { presets: graphqlWs })).decision).toBe(decision);
  });

  it("is always to stop with retry: false, whatever the rule says", async () => {
    expect(await said(1012, { retry: false, rule: () => "retry" })).toBe("stop by option");
  });

  it("is to stop after so many attempts", async () => {
    const { socket, script } = connect({ maxAttempts: 2, rule: () => ({ afterMs: [0, 0] }) });
    script.sockets[0]?.fails();
    const close = next(socket, "close");
    (await script.socket(2)).fails();
    expect(await close).toMatchObject({ willReconnect: false, verdict: { decision: "stop" } });
  });
});

describe("a rule", () => {
  it("is told code, raw code, reason, cleanness and cause", async () => {
    const told: CloseFacts[] = [];
    const rule = (close: CloseFacts): Ruling => {
      told.push(close);
      return "stop";
    };
    await verdictOn(4000, { rule }, "why");
    expect(told).toEqual([
      { code: 4000, rawCode: 4000, reason: "why", wasClean: true, cause: "close-frame" },
    ]);
  });

  it("is not asked about the application's own close", async () => {
    const told: CloseFacts[] = [];
    const rule = (close: CloseFacts): Ruling => void told.push(close);
    const { socket } = await open({ rule });
    const close = next(socket, "close");
    socket.close();
    await close;
    expect(told).toEqual([]);
  });

  const failed = new Error("a bug in the rule");

  it("that throws is told as an error, and the table applies", async () => {
    const rule = (): never => {
      throw failed;
    };
    const { socket, script } = await open({ rule });
    const [error, close] = [next(socket, "error"), next(socket, "close")];
    script.sockets[0]?.closes(1012);
    expect((await error).error).toBe(failed);
    expect((await close).verdict.because.source).toBe("code");
  });

  it.each([
    ["a promise", async () => "stop"],
    ["a bare number", () => ({ afterMs: 500 })],
  ])("that answers with %s is told as an error, and the table applies", async (_, rule) => {
    const { socket, script } = await open({ rule: rule as never });
    const told = Promise.all([next(socket, "error"), next(socket, "close")]);
    // Where an exception goes is not this test's business.
    await uncaught(() => void script.sockets[0]?.closes(1012));
    const [error, close] = await told;
    expect(close.verdict.because.source).toBe("code");
    expect(error.error).toBeInstanceOf(Error);
  });

  it("may close the socket", async () => {
    const rig = await open({ rule: () => void rig.socket.close() });
    const end = finalClose(rig.socket);
    rig.script.sockets[0]?.closes(1012);
    await end;
    expect(rig.socket.readyState).toBe(3);
  });

  it("that throws leaves its error's listener free to close the socket", async () => {
    const rule = (): never => {
      throw failed;
    };
    const { socket, script } = await open({ rule });
    socket.onerror = () => socket.close();
    const end = finalClose(socket);
    script.sockets[0]?.closes(1012);
    await end;
    expect(socket.readyState).toBe(3);
  });
});
