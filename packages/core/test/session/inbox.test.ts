import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { Inbox } from "../../src/session/inbox.ts";
import {
  ACK_AFTER_BYTES,
  ACK_AFTER_MESSAGES,
  ACK_AFTER_MS,
  ACK_SHARE,
} from "../../src/session/limits.ts";
import { check } from "../property.ts";

const NOW = 5_000;

function filled(handled: number, bytes = 1): Inbox {
  const inbox = new Inbox();
  for (let position = 1; position <= handled; position += 1)
    inbox.noteHandled(position, bytes, NOW);
  return inbox;
}

describe("an inbox", () => {
  test("has nothing to tell before anything was handled", () => {
    const inbox = new Inbox(12);
    expect([inbox.received, inbox.handled, inbox.told, inbox.dueMs]).toEqual([
      12,
      12,
      12,
      Infinity,
    ]);
  });

  test.each([
    ["the first waits for more", 1, 1, NOW + ACK_AFTER_MS],
    ["one less than many waits", ACK_AFTER_MESSAGES - 1, 1, NOW + ACK_AFTER_MS],
    ["many are told at once", ACK_AFTER_MESSAGES, 1, NOW],
    ["a byte less than much waits", 1, ACK_AFTER_BYTES - 1, NOW + ACK_AFTER_MS],
    ["much is told at once", 1, ACK_AFTER_BYTES, NOW],
    ["much in several is told at once", 4, ACK_AFTER_BYTES / 4, NOW],
    ["empty messages wait", 3, 0, NOW + ACK_AFTER_MS],
  ])("%s", (_what, messages, bytes, dueMs) => {
    expect(filled(messages, bytes).dueMs).toBe(dueMs);
  });

  test("counts the time from the first that is not told", () => {
    const inbox = filled(1);
    inbox.noteHandled(2, 1, NOW + 200);
    expect(inbox.dueMs).toBe(NOW + ACK_AFTER_MS);
  });

  test("has nothing to tell when all is told, and begins anew", () => {
    const inbox = filled(ACK_AFTER_MESSAGES);
    inbox.noteTold(ACK_AFTER_MESSAGES, NOW);
    expect([inbox.dueMs, inbox.told]).toEqual([Infinity, ACK_AFTER_MESSAGES]);
    inbox.noteHandled(ACK_AFTER_MESSAGES + 1, ACK_AFTER_BYTES - 1, NOW + 900);
    expect(inbox.dueMs).toBe(NOW + 900 + ACK_AFTER_MS);
  });

  test("waits once more with what was handled while it was telling", () => {
    const inbox = filled(ACK_AFTER_MESSAGES);
    inbox.noteTold(ACK_AFTER_MESSAGES - 1, NOW + 40);
    expect(inbox.dueMs).toBe(NOW + 40 + ACK_AFTER_MS);
  });

  test.each([
    ["messages", { messages: 8, bytes: Infinity }, 1],
    ["bytes", { messages: Infinity, bytes: 8 }, 1],
  ])("tells earlier where the peer's window is small in %s", (_what, window, bytes) => {
    const inbox = new Inbox(0, window);
    inbox.noteHandled(1, bytes, NOW);
    expect(inbox.dueMs).toBe(NOW + ACK_AFTER_MS);
    inbox.noteHandled(2, bytes, NOW + 3);
    expect([inbox.dueMs, 8 * ACK_SHARE]).toEqual([NOW + 3, 2]);
  });

  test("tells nothing of what was handled before its turn", () => {
    const inbox = new Inbox();
    expect(inbox.noteHandled(2, 1, NOW)).toBe(false);
    expect(inbox.noteHandled(3, ACK_AFTER_BYTES, NOW)).toBe(false);
    expect([inbox.handled, inbox.dueMs]).toEqual([0, Infinity]);
    expect(inbox.noteHandled(1, 1, NOW + 7)).toBe(true);
    expect([inbox.handled, inbox.dueMs]).toEqual([3, NOW + 7]);
  });

  test("is not moved by what was handled twice", () => {
    const inbox = filled(3);
    expect(inbox.noteHandled(2, 1, NOW)).toBe(false);
    expect(inbox.handled).toBe(3);
  });

  test("handles any order, each message once, and ends up with all", () => {
    const orders = fc.integer({ min: 1, max: 25 }).chain((count) =>
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, at) => at + 1),
        { minLength: count },
      ),
    );
    check(
      fc.property(orders, (order) => {
        const inbox = new Inbox();
        const done = new Set<number>();
        for (const position of order) {
          inbox.noteHandled(position, 1, NOW);
          done.add(position);
          let handled = 0;
          while (done.has(handled + 1)) handled += 1;
          expect(inbox.handled).toBe(handled);
          expect(inbox.dueMs === Infinity).toBe(handled === 0);
        }
        expect(inbox.handled).toBe(order.length);
      }),
      100,
    );
  });
});
