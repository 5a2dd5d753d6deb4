import { describe, expect, it } from "vitest";

import type { EventMap } from "../src/index.ts";
import { ADDRESS, connect, finalClose, next, open, SOON, type Rig } from "./rig.ts";
import { scripted } from "./scripted-socket.ts";
import { uncaught } from "./uncaught.ts";

/** Plays one life: an open connection gets a message, fails and closes. */
const provoke = {
  open: (rig) => rig.script.sockets[0]?.opens(),
  message: (rig) => rig.script.sockets[0]?.opens().receives("hello"),
  error: (rig) => rig.script.sockets[0]?.fails(),
  close: (rig) => rig.script.sockets[0]?.opens().closes(1012),
  reconnecting: (rig) => rig.script.sockets[0]?.opens().closes(1012),
} satisfies Partial<Record<keyof EventMap, (rig: Rig) => unknown>>;

type Provoked = keyof typeof provoke;
const TYPES = Object.keys(provoke) as Provoked[];

const once = (rig: Rig, type: Provoked, listener: () => void): void =>
  rig.socket.addEventListener(type, listener, { once: true });

describe("close() from inside a listener", () => {
  it.each(TYPES)("of %s closes for good, with one final close as the last event", async (type) => {
    const rig = connect(SOON);
    const end = finalClose(rig.socket);
    once(rig, type, () => rig.socket.close());
    provoke[type](rig);
    await end;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(rig.log.filter((line) => line.endsWith("final"))).toHaveLength(1);
    expect(rig.log.at(-1)).toMatch(/final$/);
    expect([rig.socket.readyState, rig.script.sockets.length]).toEqual([3, 1]);
  });

  it.each(TYPES)("of %s says CLOSING at once", async (type) => {
    const rig = connect(SOON);
    const end = finalClose(rig.socket);
    let seen: number | undefined;
    once(rig, type, () => {
      rig.socket.close();
      seen = rig.socket.readyState;
    });
    provoke[type](rig);
    await end;
    expect(seen).toBe(2);
  });
});

describe("reconnect() from inside a listener", () => {
  it.each(TYPES)("of %s connects anew, once", async (type) => {
    const rig = connect(SOON);
    once(rig, type, () => rig.socket.reconnect());
    provoke[type](rig);
    (await rig.script.socket(2)).opens();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([rig.socket.readyState, rig.script.sockets.length]).toEqual([1, 2]);
    expect(rig.log.at(-1)).toBe("open");
  });

  it("of the final close connects anew", async () => {
    const rig = await open();
    once(rig, "close", () => rig.socket.reconnect());
    rig.script.sockets[0]?.closes(1000);
    (await rig.script.socket(2)).opens();
    expect(rig.log).toEqual(["open", "close 1000 final", "reconnecting", "open"]);
  });

  it("of the last undelivered leaves the final close before what comes next", async () => {
    const rig = await open();
    rig.socket.addEventListener("undelivered", () => rig.socket.reconnect(), { once: true });
    const [raw] = rig.script.sockets;
    if (raw) raw.readyState = 2;
    rig.socket.send("kept");
    raw?.closes(1000);
    (await rig.script.socket(2)).opens();
    expect(rig.log.filter((line) => line !== "undelivered kept")).toEqual([
      "open",
      "close 1000 final",
      "reconnecting",
      "open",
    ]);
  });
});

describe("send() from inside a listener", () => {
  it.each(["open", "message"] as const)("of %s goes out at once", async (type) => {
    const rig = connect(SOON);
    once(rig, type, () => void rig.socket.send("now"));
    provoke[type](rig);
    expect(rig.script.sockets[0]?.sent).toEqual(["now"]);
  });

  it.each(["error", "close", "reconnecting"] as const)(
    "of %s waits for the next connection",
    async (type) => {
      const rig = connect(SOON);
      once(rig, type, () => void rig.socket.send("later"));
      provoke[type](rig);
      const second = await rig.script.socket(2);
      second.opens();
      expect([rig.script.sockets[0]?.sent, second.sent]).toEqual([[], ["later"]]);
    },
  );

  it("of the final close comes back undelivered", async () => {
    const rig = await open();
    once(rig, "close", () => void rig.socket.send("too late"));
    const undelivered = next(rig.socket, "undelivered");
    rig.script.sockets[0]?.closes(1000);
    await undelivered;
    expect(rig.log.slice(-2)).toEqual(["close 1000 final", "undelivered too late"]);
  });
});

describe("a URL function", () => {
  it("may close the socket that asks it", async () => {
    const script = scripted();
    let calls = 0;
    const url = (): string => {
      if (++calls === 2) rig.socket.close();
      return ADDRESS;
    };
    const rig = connect(SOON, { url, script });
    const end = finalClose(rig.socket);
    (await script.socket(1)).fails();
    await end;
    expect([rig.socket.readyState, script.sockets.length]).toEqual([3, 1]);
  });
});

describe("a listener that throws", () => {
  it.each(TYPES)("at %s is reported, and changes nothing", async (type) => {
    const rig = connect(SOON);
    const failure = new Error("a bug in the listener");
    const thrown = await uncaught(async () => {
      rig.socket.addEventListener(
        type,
        () => {
          throw failure;
        },
        { once: true },
      );
      provoke[type](rig);
      rig.script.sockets[0]?.closes();
      (await rig.script.socket(2)).opens().receives("and on it goes");
    });
    expect(thrown).toEqual([failure]);
    expect(rig.log.slice(-3)).toEqual(["reconnecting", "open", "message and on it goes"]);
  });

  it("at open does not hold back what was sent before", async () => {
    const rig = connect(SOON);
    rig.socket.send("waiting");
    await uncaught(() => {
      rig.socket.onopen = () => {
        throw new Error("a bug in the listener");
      };
      rig.script.sockets[0]?.opens();
    });
    expect(rig.script.sockets[0]?.sent).toEqual(["waiting"]);
  });
});
