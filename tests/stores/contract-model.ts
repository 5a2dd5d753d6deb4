import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { expect, it } from "vitest";

import type { ClaimResult, StoredSession } from "@backsoon/core";

import type { SessionStore } from "../../packages/server/src/sessions/store.ts";
import type { TheStore } from "./contract.ts";
import { payload } from "./contract-payloads.ts";
import { Model } from "./model.ts";
import { check } from "./property.ts";
import { changes, claimOf, LONG_MS, newSession, plain } from "./sessions.ts";

/** Small numbers, so that what is right, one too few and one too many all come often. */
const position = fc.integer({ min: 1, max: 8 });
const generation = fc.integer({ min: 1, max: 4 });
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const write = fc.record({
  first: position,
  append: fc.array(payload, { maxLength: 3 }),
  acked: maybe(position),
  handled: maybe(position),
  data: maybe(fc.string()),
  isConfirmed: fc.boolean(),
  isReleased: fc.boolean(),
});

const claim = fc.record({ generation, after: fc.nat({ max: 8 }), attempt: position });

/** A hash is never empty. */
const hash = fc.string({ minLength: 1 });

const session = fc.record({ generation, data: fc.string(), nextSecretHash: maybe(hash) });

const call = fc.oneof(
  { weight: 2, arbitrary: fc.record({ call: fc.constant("create"), session }) },
  { weight: 10, arbitrary: fc.record({ call: fc.constant("write"), generation, write }) },
  { weight: 4, arbitrary: fc.record({ call: fc.constant("claim"), claim }) },
  { weight: 1, arbitrary: fc.record({ call: fc.constant("remove"), generation }) },
  { weight: 2, arbitrary: fc.record({ call: fc.constant("load") }) },
);

type Call = typeof call extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Which of two sessions, and what with it. */
const step = fc.tuple(fc.nat({ max: 1 }), call);

async function carryOut(store: SessionStore, id: string, given: Call): Promise<unknown> {
  if ("session" in given) {
    try {
      return await store.create(newSession({ ...given.session, id }), LONG_MS);
    } catch {
      return "exists";
    }
  }
  if ("write" in given) return store.write(id, given.generation, changes(given.write), LONG_MS);
  if ("claim" in given) return store.claim(id, claimOf(given.claim), LONG_MS);
  if ("generation" in given) return store.remove(id, given.generation);
  return store.load(id);
}

function expected(model: Model, id: string, given: Call): unknown {
  if ("session" in given) return model.create(newSession({ ...given.session, id }));
  if ("write" in given) return model.write(id, given.generation, changes(given.write));
  if ("claim" in given) return model.claim(id, claimOf(given.claim));
  if ("generation" in given) return model.remove(id, given.generation);
  return model.load(id);
}

/** Results such that equal ones look equal. */
function shown(result: unknown): unknown {
  if (typeof result !== "object" || result === null || !("messages" in result)) return result;
  const { messages, ...rest } = result as Extract<ClaimResult, { readonly session: StoredSession }>;
  return { ...rest, messages: messages.map(plain) };
}

export function likeTheModel(store: TheStore): void {
  async function compare(steps: readonly [number, Call][], isAwaited: boolean): Promise<void> {
    const model = new Model();
    const ids = [randomUUID(), randomUUID()];
    const all: [number, Call][] = [
      [0, { call: "create", session: { generation: 1, data: "", nextSecretHash: "next" } }],
      ...steps,
      ...[0, 1].map((which): [number, Call] => [which, { call: "load" }]),
    ];
    const results: unknown[] = [];
    for (const [which, given] of all) {
      const result = carryOut(store(), ids[which] ?? "", given);
      results.push(isAwaited ? await result : result);
    }
    const wanted = all.map(([which, given]) => expected(model, ids[which] ?? "", given));
    expect((await Promise.all(results)).map(shown)).toEqual(wanted.map(shown));
  }

  it.each([true, false])("have the results of the model's, awaited: %s", async (isAwaited) => {
    await check(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), (steps) => compare(steps, isAwaited)),
      100,
    );
  });
}
