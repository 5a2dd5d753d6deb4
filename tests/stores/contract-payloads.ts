import * as fc from "fast-check";
import { expect, it } from "vitest";

import type { Payload } from "@backsoon/core";

import type { TheStore } from "./contract.ts";
import { check } from "./property.ts";
import { append, claimOf, LONG_MS, newSession, plain } from "./sessions.ts";

/** Texts and bytes of every kind and length; a WebSocket's texts are well-formed. */
export const payload: fc.Arbitrary<Payload> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme", maxLength: 3 }),
  fc.uint8Array(),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  fc.uint8Array({ minLength: 8 }).map((bytes) => bytes.subarray(3, -2)),
);

const awkward: readonly Payload[] = [
  "",
  new Uint8Array(),
  Buffer.alloc(0),
  "\0",
  "\u0001{}",
  "a\0b\u0001c",
  "\uFEFFmark",
  "\r\n$5\r\n",
  "ä€\u{1f600}",
  Uint8Array.from([0]),
  Uint8Array.from([0xff, 0xfe, 0xc3, 0x28]),
  Buffer.from("text as bytes"),
  new Uint8Array(Uint8Array.from({ length: 300 }, (_, index) => index).buffer, 7, 256),
  "long ".repeat(40_000),
  new Uint8Array(200_000).fill(7),
];

export function payloads(store: TheStore): void {
  async function roundTrip(messages: readonly Payload[]): Promise<string[]> {
    const session = newSession();
    await store().create(session, LONG_MS);
    await store().write(session.id, 1, append(1, ...messages), LONG_MS);
    const claimed = await store().claim(session.id, claimOf(), LONG_MS);
    await store().remove(session.id, 2);
    return claimed.kind === "claimed" ? claimed.messages.map(plain) : [claimed.kind];
  }

  it("comes back as it went in, be it text or bytes", async () => {
    expect(await roundTrip(awkward)).toEqual(awkward.map(plain));
  });

  it("comes back as it went in, whatever it is", async () => {
    await check(
      fc.asyncProperty(fc.array(payload, { maxLength: 20 }), async (messages) => {
        expect(await roundTrip(messages)).toEqual(messages.map(plain));
      }),
      100,
    );
  });

  it("stays as it is while others come and go", async () => {
    const session = newSession();
    await store().create(session, LONG_MS);
    await store().write(session.id, 1, append(1, ...awkward), LONG_MS);
    const first = await store().claim(session.id, claimOf(), LONG_MS);
    for (let index = 0; index < 20; index += 1) await roundTrip(awkward.toReversed());
    expect(first.kind === "claimed" && first.messages.map(plain)).toEqual(awkward.map(plain));
  });
}
