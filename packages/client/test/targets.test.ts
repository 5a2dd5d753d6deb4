import { describe, expect, it } from "vitest";

import { ReconnectingWebSocket } from "../src/index.ts";
import { ADDRESS, connect, next, SOON } from "./rig.ts";
import { scripted } from "./scripted-socket.ts";

const OTHER = "ws://two.test/";
const THIRD = "ws://three.test/";

describe("a URL", () => {
  it.each(["no url", "", "//", "ws://a b"])(
    "that is malformed (%j) makes the constructor throw",
    (url) => {
      const { WebSocket } = scripted();
      const construct = (): unknown => new ReconnectingWebSocket(url, [], { WebSocket });
      expect(construct).toThrow(expect.objectContaining({ name: "SyntaxError" }));
    },
  );

  it("may be a URL object, and is told as the socket tells it", () => {
    const { socket, script } = connect({}, { url: new URL("ws://one.test"), script: scripted() });
    expect([socket.url, script.sockets[0]?.protocols]).toEqual([ADDRESS, undefined]);
  });

  it("is empty until a function has said it", async () => {
    const { socket, script } = connect({}, { url: () => ADDRESS, script: scripted() });
    expect([socket.url, script.sockets.length]).toEqual(["", 0]);
    await script.socket(1);
    expect(socket.url).toBe(ADDRESS);
  });

  it("goes with the protocols, and the socket tells which was chosen", async () => {
    const { socket, script } = connect(
      {},
      { url: ADDRESS, protocols: ["a", "b"], script: scripted() },
    );
    const [raw] = script.sockets;
    if (raw) Object.assign(raw, { protocol: "b", extensions: "permessage-deflate" });
    raw?.opens();
    expect([raw?.protocols, socket.protocol, socket.extensions]).toEqual([
      ["a", "b"],
      "b",
      "permessage-deflate",
    ]);
  });
});

describe("several URLs", () => {
  const urls = [ADDRESS, OTHER, THIRD];

  it("are tried in turn when one fails, and begin again after the last", async () => {
    const { script } = connect(SOON, { url: urls, script: scripted() });
    for (let attempt = 1; attempt <= 4; attempt++) (await script.socket(attempt)).fails();
    expect(script.sockets.map(({ url }) => url)).toEqual([...urls, ADDRESS]);
  });

  it("stay at the one that worked when its connection is lost", async () => {
    const { script } = connect(SOON, { url: urls, script: scripted() });
    (await script.socket(1)).fails();
    (await script.socket(2)).opens().closes(1006);
    await script.socket(3);
    expect(script.sockets.map(({ url }) => url)).toEqual([ADDRESS, OTHER, OTHER]);
  });

  it("go on to the next after 1013, without its long wait while one is untried", async () => {
    const { socket, script } = connect({}, { url: [ADDRESS, OTHER], script: scripted() });
    const first = next(socket, "reconnecting");
    (await script.socket(1)).opens().closes(1013);
    expect((await first).verdict.window.fromMs).toBe(0);
    const forced = connect(SOON, { url: [ADDRESS, OTHER], script: scripted() });
    (await forced.script.socket(1)).opens().closes(1013);
    expect((await forced.script.socket(2)).url).toBe(OTHER);
  });

  it("wait the long time of 1013 when all were tried", async () => {
    const { socket, script } = connect(SOON, { url: [ADDRESS], script: scripted() });
    const reconnecting = next(socket, "reconnecting");
    script.sockets[0]?.opens().closes(1013);
    await reconnecting;
    const alone = connect({}, { url: [ADDRESS], script: scripted() });
    const waiting = next(alone.socket, "reconnecting");
    alone.script.sockets[0]?.opens().closes(1013);
    expect((await waiting).verdict.window.fromMs).toBe(30_000);
  });

  it("may come from a function", async () => {
    const { script } = connect(SOON, { url: async () => [ADDRESS, OTHER], script: scripted() });
    (await script.socket(1)).fails();
    expect((await script.socket(2)).url).toBe(OTHER);
  });

  it("go on to the next when one is malformed", async () => {
    const { socket, script } = connect(SOON, {
      url: [ADDRESS, "no url", OTHER],
      script: scripted(),
    });
    script.sockets[0]?.fails();
    expect((await next(socket, "error")).error).toMatchObject({ name: "SyntaxError" });
    expect((await script.socket(2)).url).toBe(OTHER);
  });

  it("are refused when there are none", () => {
    expect(() => connect({}, { url: [], script: scripted() })).toThrow();
  });
});
