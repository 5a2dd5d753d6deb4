import { expect, it } from "vitest";
import { scripted } from "../scripted-socket.ts";
import { connect, open, SessionSocket, turn, controlIn } from "./rig.ts";
import { ADDRESS, next, finalClose } from "../rig.ts";

it("C: close in message listener: bye goes out before the Close frame", async () => {
  const rig = await open();
  rig.socket.addEventListener("message", () => rig.socket.close());
  rig.raw.receives("x");
  expect([rig.raw.byes, rig.raw.lost]).toEqual([[{ code: 1000, reason: "", isOver: true }], []]);
});
it("C2: close in open listener", async () => {
  const rig = connect();
  rig.socket.addEventListener("open", () => rig.socket.close());
  rig.script.sockets[0]?.opens().welcomes();
  expect([rig.script.sockets[0]?.byes.length, rig.script.sockets[0]?.lost]).toEqual([1, []]);
});
it("B: send after bye isOver isn't raw", async () => {
  const rig = await open();
  rig.raw.saysBye(4000, "over", true);
  rig.socket.send("late");
  expect(rig.raw.messages).toEqual([]);
  rig.raw.closes(4000);
  const second = await rig.script.socket(2);
  second.opens().welcomes();
  expect(second.messages).toEqual(["late"]);
});
it("B2: retry false: send before welcome", async () => {
  const rig = connect({ retry: false });
  rig.script.sockets[0]?.opens();
  try { rig.socket.send("early"); } catch {}
  expect(rig.script.sockets[0]?.messages).toEqual([]);
  expect(rig.socket.readyState).toBe(0);
});
it("E: async url next leak on close", async () => {
  let calls = 0; let release: (() => void) | undefined;
  const url = () => { calls += 1; return calls === 1 ? ADDRESS : new Promise<string>((r) => void (release = () => r(ADDRESS))); };
  const rig = connect({}, { url });
  (await rig.script.socket(1)).opens().welcomes();
  rig.script.sockets[0]?.says({ type: "plan", moveWithinMs: 1 });
  while (!release) await turn();
  const end = finalClose(rig.socket);
  rig.socket.close();
  await end;
  release();
  await turn(); await turn();
  expect(rig.script.sockets.slice(1).filter((s) => s.closeCalls.length === 0).length).toBe(0);
});
it("E2: async url next while current closes: promote", async () => {
  let calls = 0; let release: (() => void) | undefined;
  const url = () => { calls += 1; return calls === 1 ? ADDRESS : new Promise<string>((r) => void (release = () => r(ADDRESS))); };
  const rig = connect({}, { url });
  (await rig.script.socket(1)).opens().welcomes();
  rig.script.sockets[0]?.says({ type: "plan", moveWithinMs: 1 });
  while (!release) await turn();
  rig.script.sockets[0]?.closes(1006);
  release();
  const s2 = await rig.script.socket(2);
  await turn();
  s2.opens();
  expect(s2.controls.map((c) => c.type)).toEqual(["hello"]);
});
it("R: close() in reconnecting during promote leaves no next", async () => {
  const rig = await open();
  rig.raw.says({ type: "plan", moveWithinMs: 1 });
  const second = await rig.script.socket(2);
  rig.socket.addEventListener("reconnecting", () => rig.socket.close());
  rig.raw.closes(1006);
  await turn();
  expect(second.closeCalls.length).toBe(1);
});
it("R2: reconnect() in close while trying leaves no next", async () => {
  const rig = await open();
  rig.raw.says({ type: "plan", moveWithinMs: 1 });
  const second = await rig.script.socket(2);
  rig.socket.addEventListener("close", () => rig.socket.reconnect(), { once: true });
  rig.socket.addEventListener("reconnecting", () => {}, { once: true });
  rig.raw.saysBye(4000, "x", true).closes(4000);
  await turn();
  expect(second.closeCalls.length).toBe(1);
});
