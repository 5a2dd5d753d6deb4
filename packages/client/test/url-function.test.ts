import { describe, expect, it, onTestFinished, vi } from "vitest";

import type { AttemptContext } from "../src/index.ts";
import { ADDRESS, connect, finalClose, next, SOON } from "./rig.ts";
import { scripted } from "./scripted-socket.ts";

describe("a URL function", () => {
  it("is asked again for each attempt, with its number", async () => {
    const asked: [attempt: number, refresh: boolean][] = [];
    const url = async ({ attempt, refresh }: AttemptContext): Promise<string> => {
      asked.push([attempt, refresh]);
      return `ws://try${asked.length}.test/`;
    };
    const { socket, script } = connect(SOON, { url, script: scripted() });
    (await script.socket(1)).fails();
    (await script.socket(2)).fails();
    await script.socket(3);
    expect(asked).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ]);
    expect(socket.url).toBe("ws://try3.test/");
  });

  it("is told the number that reconnecting has told before", async () => {
    const asked: number[] = [];
    const url = ({ attempt }: AttemptContext): string => {
      asked.push(attempt);
      return ADDRESS;
    };
    const { socket, script } = connect(SOON, { url, script: scripted() });
    const told: number[] = [];
    socket.addEventListener("reconnecting", ({ attempt }) => void told.push(attempt));
    (await script.socket(1)).fails();
    (await script.socket(2)).opens().closes();
    await script.socket(3);
    expect(told).toEqual(asked.slice(1));
  });

  it("is asked beside the protocols function, for the same attempt", async () => {
    const contexts: AttemptContext[] = [];
    const ask =
      <Value>(value: Value) =>
      (context: AttemptContext): Value => {
        contexts.push(context);
        return value;
      };
    const { script } = connect(SOON, {
      url: ask(ADDRESS),
      protocols: ask(["token"]),
      script: scripted(),
    });
    const raw = await script.socket(1);
    expect([raw.protocols, contexts.length, contexts[0] === contexts[1]]).toEqual([
      ["token"],
      2,
      true,
    ]);
  });

  it.each([
    ["rejects", () => Promise.reject(new Error("no token"))],
    [
      "throws",
      () => {
        throw new Error("no token");
      },
    ],
  ])("that %s is one failed attempt, told as an error, and tried again", async (_, fail) => {
    let calls = 0;
    const url = (): Promise<string> | string => (++calls === 1 ? fail() : ADDRESS);
    const { socket, script, log } = connect(SOON, { url, script: scripted() });
    const [error, reconnecting] = [next(socket, "error"), next(socket, "reconnecting")];
    expect((await error).error).toEqual(new Error("no token"));
    expect(await reconnecting).toMatchObject({ cause: "not-tried", code: 1006 });
    (await script.socket(1)).opens();
    expect(log).toEqual(["error", "reconnecting", "open"]);
  });

  it.each(["url", "protocols"] as const)(
    "for %s that rejects never makes a socket",
    async (which) => {
      const rejects = (): Promise<never> => Promise.reject(new Error("no"));
      const setup = { url: ADDRESS, [which]: rejects, script: scripted() };
      const { socket, script } = connect({ maxAttempts: 2, ...SOON }, setup);
      expect(await finalClose(socket)).toMatchObject({ cause: "not-tried" });
      expect(script.sockets).toHaveLength(0);
    },
  );

  it("that yields a malformed URL is one failed attempt", async () => {
    let calls = 0;
    const url = (): string => (++calls === 1 ? "no url" : ADDRESS);
    const { socket, script } = connect(SOON, { url, script: scripted() });
    expect((await next(socket, "error")).error).toMatchObject({ name: "SyntaxError" });
    await script.socket(1);
  });

  it("that never settles runs into the connect timeout, which aborts its signal", async () => {
    const signals: AbortSignal[] = [];
    const url = ({ signal }: AttemptContext): Promise<string> | string => {
      signals.push(signal);
      return signals.length === 1 ? new Promise(() => {}) : ADDRESS;
    };
    const options = { ...SOON, connectTimeoutMs: 5 };
    const { socket, script } = connect(options, { url, script: scripted() });
    expect((await next(socket, "reconnecting")).cause).toBe("connect-timeout");
    expect(signals[0]?.aborted).toBe(true);
    await script.socket(1);
  });

  it("that answers after its attempt was given up makes no socket", async () => {
    const answers: ((url: string) => void)[] = [];
    const url = (): Promise<string> => new Promise((resolve) => void answers.push(resolve));
    const options = { ...SOON, connectTimeoutMs: 5 };
    const { socket, script } = connect(options, { url, script: scripted() });
    await next(socket, "reconnecting");
    answers[0]?.("ws://late.test/");
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(script.sockets).toHaveLength(0);
    const end = finalClose(socket);
    socket.close();
    answers[1]?.("ws://too-late.test/");
    await end;
    expect(script.sockets).toHaveLength(0);
  });

  it("that rejects because its attempt was given up is no second failure", async () => {
    const url = ({ signal }: AttemptContext): Promise<string> =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(new Error("aborted")));
      });
    const { socket, log } = connect({ ...SOON, connectTimeoutMs: 5 }, { url, script: scripted() });
    await next(socket, "reconnecting");
    await next(socket, "reconnecting");
    expect(log).toEqual(["error", "reconnecting", "error", "reconnecting"]);
  });

  it.each([[3000], [4401]])("is told to refresh after %d, once", async (code) => {
    // The lower end of the window, 0-1 s.
    vi.spyOn(Math, "random").mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const asked: boolean[] = [];
    const url = ({ refresh }: AttemptContext): string => {
      asked.push(refresh);
      return ADDRESS;
    };
    const presets = [{ codes: 4401, ruling: "refresh" }] as const;
    const { socket, script } = connect({ presets }, { url, script: scripted() });
    (await script.socket(1)).opens();
    const reconnecting = next(socket, "reconnecting");
    script.sockets[0]?.closes(code);
    expect((await reconnecting).verdict.decision).toBe("refresh");
    const second = await script.socket(2);
    expect(asked).toEqual([false, true]);
    const end = finalClose(socket);
    second.opens().closes(code);
    expect((await end).verdict.because.sentence).toContain("refreshed already");
  });

  it("is not told to refresh after anything else", async () => {
    const asked: boolean[] = [];
    const url = ({ refresh }: AttemptContext): string => {
      asked.push(refresh);
      return ADDRESS;
    };
    const { script } = connect(SOON, { url, script: scripted() });
    (await script.socket(1)).opens().closes(3000);
    await script.socket(2);
    expect(asked).toEqual([false, false]);
  });
});
