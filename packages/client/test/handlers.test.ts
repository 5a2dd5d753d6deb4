import { describe, expect, it } from "vitest";

import { ReconnectingWebSocket } from "../src/index.ts";
import { connect, open, SOON } from "./rig.ts";
import { PingingSocket, scripted } from "./scripted-socket.ts";

const HANDLERS = [
  "onopen",
  "onmessage",
  "onerror",
  "onclose",
  "onreconnecting",
  "onundelivered",
  "onidlelimit",
] as const;

describe("an on… handler", () => {
  it.each(HANDLERS)("%s is null until set, and then what was set", async (name) => {
    const { socket } = connect();
    expect([name in ReconnectingWebSocket.prototype, socket[name]]).toEqual([true, null]);
    const handler = (): void => {};
    socket[name] = handler;
    expect(socket[name]).toBe(handler);
  });

  it("is called with the event, and the socket as this", async () => {
    const { socket, script } = connect();
    const seen: unknown[] = [];
    socket.onopen = function (this: unknown, event: Event) {
      seen.push(this, event.type, event.target);
    };
    script.sockets[0]?.opens();
    expect(seen.map((value) => (value === socket ? "the socket" : value))).toEqual([
      "the socket",
      "open",
      "the socket",
    ]);
  });

  it("stands where it was first set, also when it is replaced", async () => {
    const { socket, script } = await open();
    const order: string[] = [];
    const say = (word: string) => (): void => void order.push(word);
    socket.addEventListener("message", say("before"));
    socket.onmessage = say("old");
    socket.addEventListener("message", say("after"));
    socket.onmessage = say("new");
    script.sockets[0]?.receives("x");
    expect(order).toEqual(["before", "new", "after"]);
  });

  it("gives up its place when it is set to null", async () => {
    const { socket, script } = await open();
    const order: string[] = [];
    const say = (word: string) => (): void => void order.push(word);
    socket.onmessage = say("handler");
    socket.addEventListener("message", say("listener"));
    socket.onmessage = null;
    script.sockets[0]?.receives("x");
    socket.onmessage = say("handler");
    script.sockets[0]?.receives("y");
    expect(order).toEqual(["listener", "listener", "handler"]);
  });

  it.each([undefined, 5, "text", Symbol("x"), true])("becomes null when set to %s", (value) => {
    const { socket } = connect();
    socket.onopen = () => {};
    socket.onopen = value as never;
    expect(socket.onopen).toBeNull();
  });

  it("may be an object, which is kept and not called", async () => {
    const { socket, script, log } = connect();
    const object = { handleEvent: () => void log.push("called") };
    socket.onopen = object as never;
    script.sockets[0]?.opens();
    expect([socket.onopen, log]).toEqual([object, ["open"]]);
  });

  it("that returns false prevents the default of a cancelable event", () => {
    const { socket } = connect();
    socket.onmessage = () => false;
    const event = new Event("message", { cancelable: true });
    socket.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it.each([true, undefined, 0, null])("that returns %s prevents nothing", (value) => {
    const { socket } = connect();
    socket.onmessage = () => value;
    const event = new Event("message", { cancelable: true });
    socket.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it("may replace itself while it runs", async () => {
    const { socket, script } = await open();
    const order: string[] = [];
    socket.onmessage = () => {
      order.push("first");
      socket.onmessage = () => void order.push("second");
    };
    script.sockets[0]?.receives("x").receives("y");
    expect(order).toEqual(["first", "second"]);
  });

  it("belongs to its socket alone", () => {
    const [one, two] = [connect(), connect()];
    one.socket.onopen = () => {};
    expect(two.socket.onopen).toBeNull();
  });

  it("stays for the connections to come", async () => {
    const { socket, script } = connect(SOON);
    let opened = 0;
    socket.onopen = () => void opened++;
    script.sockets[0]?.opens().closes();
    (await script.socket(2)).opens();
    expect(opened).toBe(2);
  });
});

describe("binaryType", () => {
  it("is set on the socket, and on each that comes after it", async () => {
    const { socket, script } = connect(SOON);
    socket.binaryType = "arraybuffer";
    expect(script.sockets[0]?.binaryType).toBe("arraybuffer");
    script.sockets[0]?.opens().closes();
    expect(socket.binaryType).toBe("arraybuffer");
    expect((await script.socket(2)).binaryType).toBe("arraybuffer");
  });

  it("is kept when it is set while there is no socket", async () => {
    const { socket, script } = connect(SOON);
    script.sockets[0]?.opens().closes();
    socket.binaryType = "arraybuffer";
    expect(socket.binaryType).toBe("arraybuffer");
    expect((await script.socket(2)).binaryType).toBe("arraybuffer");
  });

  it("leaves the socket its own default when it was never set", async () => {
    class BufferSocket extends PingingSocket {
      override binaryType = "nodebuffer";
    }
    const { socket, script } = connect(SOON, {
      url: "ws://one.test",
      script: scripted(BufferSocket),
    });
    expect(socket.binaryType).toBe("nodebuffer");
    script.sockets[0]?.opens().closes();
    expect((await script.socket(2)).binaryType).toBe("nodebuffer");
  });
});

describe("the constants", () => {
  const names = ["CONNECTING", "OPEN", "CLOSING", "CLOSED"] as const;

  it.each([...names.entries()])("%i is %s, on the class and its instances", (value, name) => {
    const { socket } = connect();
    expect([ReconnectingWebSocket[name], socket[name]]).toEqual([value, value]);
    for (const owner of [ReconnectingWebSocket, ReconnectingWebSocket.prototype])
      expect(Object.getOwnPropertyDescriptor(owner, name)).toEqual({
        value,
        enumerable: true,
        writable: false,
        configurable: false,
      });
  });
});

describe("a message", () => {
  it("is an event of the runtime's class, with the data and origin of the socket's", async () => {
    const { socket, script } = await open();
    const seen: MessageEvent[] = [];
    socket.onmessage = (event) => void seen.push(event);
    const data = new ArrayBuffer(1);
    script.sockets[0]?.receives(data);
    expect(seen[0]).toBeInstanceOf(MessageEvent);
    expect([seen[0]?.data, seen[0]?.origin]).toEqual([data, ""]);
  });
});
