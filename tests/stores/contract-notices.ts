import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";

import type { Notice } from "../../packages/server/src/sessions/store.ts";
import type { TheStore } from "./contract.ts";

/** A store whose nodes are on one machine and cannot tell each other hears nothing, and says so. */
export function notices(store: TheStore): void {
  const wanted = (id = randomUUID()): Notice => ({ kind: "wanted", id, from: "node {b}" });

  it("to nobody is told so", async () => {
    expect(await store().notify(`nobody ${randomUUID()}`, wanted())).toBe(false);
  });

  it("is heard by the node that it is for, in order, if at all", async () => {
    const [node, other] = [`node {a} ${randomUUID()}`, `other ${randomUUID()}`];
    const heard: Notice[] = [];
    const overheard: Notice[] = [];
    const hear = (notice: Notice): number => heard.push(notice);
    await store().listen(node, hear);
    await store().listen(node, hear);
    await store().listen(other, (notice) => overheard.push(notice));
    const told: Notice[] = [wanted(), { kind: "released", id: 'quotes " \n', from: "" }, wanted()];
    const answers: boolean[] = [];
    for (const notice of told) answers.push(await store().notify(node, notice));
    const isHeard = answers[0] === true;
    expect(answers).toEqual(told.map(() => isHeard));
    expect(isHeard || !store().isShared).toBe(true);
    await vi.waitFor(() => expect(heard).toEqual(isHeard ? told : []));
    expect(overheard).toEqual([]);
  });
}
