import { describe, expect, it } from "vitest";

import { ReconnectingWebSocket } from "../src/index.ts";
import { ADDRESS, connect, finalClose, next } from "./rig.ts";
import { scripted } from "./scripted-socket.ts";
import { inState, STATES } from "./states.ts";

const alive = STATES.filter((state) => state !== "closed");

describe("the signal", () => {
  it.each(alive)("closes the socket for good when aborted while %s", async (state) => {
    const life = new AbortController();
    const { socket } = await inState[state]({ signal: life.signal, closeTimeoutMs: 5 });
    const end = finalClose(socket);
    life.abort();
    expect(socket.readyState).toBe(2);
    expect(await end).toMatchObject({ cause: "application", willReconnect: false });
    expect(socket.readyState).toBe(3);
  });

  it("does nothing once the socket has closed", async () => {
    const life = new AbortController();
    const { log } = await inState.closed({ signal: life.signal });
    const before = [...log];
    life.abort();
    expect(log).toEqual(before);
  });

  it("makes the constructor throw its reason when aborted before", () => {
    const { WebSocket, sockets } = scripted();
    const reason = new Error("not wanted any more");
    const options = { WebSocket, signal: AbortSignal.abort(reason) };
    expect(() => new ReconnectingWebSocket(ADDRESS, [], options)).toThrow(reason);
    expect(sockets).toHaveLength(0);
  });

  it("lets reconnect() do nothing after it has aborted", async () => {
    const life = new AbortController();
    const { socket, script } = await inState.open({ signal: life.signal });
    const end = finalClose(socket);
    life.abort();
    await end;
    socket.reconnect();
    expect([socket.readyState, script.sockets.length]).toEqual([3, 1]);
  });

  it("still closes a socket that reconnect() brought back", async () => {
    const life = new AbortController();
    const { socket, script } = await inState.closed({ signal: life.signal });
    socket.reconnect();
    (await script.socket(2)).opens();
    const end = finalClose(socket);
    life.abort();
    await expect(end).resolves.toMatchObject({ cause: "application" });
  });

  it("counts also between reconnect() of a closed socket and its attempt", async () => {
    const life = new AbortController();
    const { socket } = await inState.closed({ signal: life.signal });
    const end = finalClose(socket);
    socket.reconnect();
    life.abort();
    await expect(end).resolves.toMatchObject({ cause: "application" });
  });

  it("counts also when the URL function is what aborts it, at the first attempt", async () => {
    const life = new AbortController();
    const url = async (): Promise<string> => {
      life.abort();
      return ADDRESS;
    };
    const script = scripted();
    const { socket } = connect({ signal: life.signal }, { url, script });
    await expect(finalClose(socket)).resolves.toMatchObject({ cause: "application" });
    expect(script.sockets).toHaveLength(0);
  });

  it("aborts the attempt's own signal", async () => {
    const life = new AbortController();
    const attempts: AbortSignal[] = [];
    const url = ({ signal }: { signal: AbortSignal }): Promise<never> => {
      attempts.push(signal);
      return new Promise(() => {});
    };
    const { socket } = connect({ signal: life.signal }, { url, script: scripted() });
    const close = next(socket, "close");
    life.abort();
    await close;
    expect(attempts.map(({ aborted }) => aborted)).toEqual([true]);
  });
});
