import { describe, expect, it, onTestFinished, vi } from "vitest";

import { finalClose } from "../rig.ts";
import { open, turn, type OpenRig } from "./rig.ts";

/** A global object that takes listeners, as that of a page. */
function stubPage(): EventTarget {
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  onTestFinished(() => void vi.unstubAllGlobals());
  return page;
}

const pagehide = (persisted: boolean): Event => Object.assign(new Event("pagehide"), { persisted });

async function openInPage(): Promise<OpenRig & { readonly page: EventTarget }> {
  const page = stubPage();
  return { ...(await open()), page };
}

describe("a page that is left", () => {
  it("ends its session with bye 1001, and the last acknowledgement before it", async () => {
    const { raw, page } = await openInPage();
    raw.receives("a");
    page.dispatchEvent(pagehide(false));
    expect(raw.controls.slice(-2)).toEqual([
      { type: "ack", handled: 1 },
      { type: "bye", code: 1001, reason: "", isOver: true },
    ]);
  });

  it("sends nothing after it, neither from its own listeners of pagehide", async () => {
    const { socket, raw, page } = await openInPage();
    page.addEventListener("pagehide", () => void socket.send("last words"));
    page.dispatchEvent(pagehide(false));
    expect([raw.messages, raw.controls.at(-1)?.type]).toEqual([[], "bye"]);
  });

  it("says nothing where it is not connected", async () => {
    const { raw, page } = await openInPage();
    raw.closes();
    page.dispatchEvent(pagehide(false));
    expect(raw.byes).toEqual([]);
  });

  it("has no part in it once the socket is closed", async () => {
    const { socket, raw, page } = await openInPage();
    const end = finalClose(socket);
    socket.close();
    await end;
    page.dispatchEvent(pagehide(false));
    expect(raw.byes).toHaveLength(1);
  });
});

describe("a page that is kept", () => {
  it.each([
    ["shown again", Object.assign(new Event("pageshow"), { persisted: true })],
    ["offline", new Event("offline")],
  ])("(%s) keeps its session", async (_, event) => {
    const { socket, raw, page, log } = await openInPage();
    page.dispatchEvent(event);
    await turn();
    expect([raw.byes, socket.readyState, log]).toEqual([[], 1, ["open"]]);
  });

  it("asks for an answer when it is shown again", async () => {
    const { raw, page } = await openInPage();
    page.dispatchEvent(new Event("pageshow"));
    expect(raw.controls.at(-1)).toEqual({ type: "ping" });
  });

  it("lets go of its connection when it is put away, and is back at once when it is shown", async () => {
    const { socket, script, raw, page, log } = await openInPage();
    page.dispatchEvent(pagehide(true));
    await turn();
    expect(raw.byes).toEqual([{ code: 1001, reason: "", isOver: false }]);
    expect([socket.readyState, log.length, log[1]?.split(" ")[0]]).toEqual([0, 2, "reconnecting"]);
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    const next = await script.socket(2);
    next.opens();
    expect(next.controls.at(0)).toMatchObject({ type: "hello", resume: { attempt: 1 } });
  });
});
