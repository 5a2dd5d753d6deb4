import {
  isSendableByScript,
  isValidOnTheWire,
  registryRow,
  type ScriptCode,
  type SendableCode,
} from "@backsoon/codes";
import { describe, expect, test } from "vitest";

const allCodes = Array.from({ length: 65_536 }, (_, code) => code);

/** The protocol's own codes that RFC 6455 §7.4.1 and IANA let an endpoint send. */
const PROTOCOL_CODES = new Set([
  1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014,
]);

/** RFC 6455 §7.4.2: thousands of 3 are registered, thousands of 4 are private; both may be sent. */
const isApplicationCode = (code: number): boolean => [3, 4].includes(Math.floor(code / 1000));

/** No codes at all: fractions, negative numbers, and what does not fit into two bytes. */
const NO_CODES = [-1, -1000, 1000.5, 3000.5, 4999.5, 65_536, 1e9, Number.NaN, Infinity, -Infinity];

describe("isValidOnTheWire", () => {
  test("agrees with RFC 6455 for each of the 65536 codes", () => {
    const byRule = allCodes.filter((code) => PROTOCOL_CODES.has(code) || isApplicationCode(code));
    expect(allCodes.filter((code) => isValidOnTheWire(code))).toEqual(byRule);
  });

  test("agrees with the registry's senders for each of the 65536 codes", () => {
    const bySender = allCodes.filter((code) => registryRow(code).sender !== "never");
    expect(allCodes.filter((code) => isValidOnTheWire(code))).toEqual(bySender);
  });

  test.each(NO_CODES)("refuses %d", (code) => {
    expect(isValidOnTheWire(code)).toBe(false);
  });
});

describe("isSendableByScript", () => {
  test("agrees with WHATWG's close() for each of the 65536 codes", () => {
    const byRule = allCodes.filter((code) => code === 1000 || isApplicationCode(code));
    expect(allCodes.filter((code) => isSendableByScript(code))).toEqual(byRule);
  });

  test("agrees with the registry's scriptMaySend for each of the 65536 codes", () => {
    const byRow = allCodes.filter((code) => registryRow(code).scriptMaySend);
    expect(allCodes.filter((code) => isSendableByScript(code))).toEqual(byRow);
  });

  test.each(NO_CODES)("refuses %d", (code) => {
    expect(isSendableByScript(code)).toBe(false);
  });
});

describe("SendableCode", () => {
  test("takes the codes that an endpoint may send", () => {
    const codes: SendableCode[] = [1000, 1001, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999];
    expect(codes.every((code) => isValidOnTheWire(code))).toBe(true);
  });

  test("does not compile with the codes that no endpoint may send", () => {
    const codes: SendableCode[] = [
      // @ts-expect-error 1004 is reserved
      1004,
      // @ts-expect-error 1005 stands for an empty Close frame
      1005,
      // @ts-expect-error 1006 stands for no Close frame
      1006,
      // @ts-expect-error 1015 stands for a failed TLS handshake
      1015,
      // @ts-expect-error 999 is below the first code
      999,
      // @ts-expect-error 1016 is unassigned
      1016,
      // @ts-expect-error 2999 is unassigned
      2999,
      // @ts-expect-error 5000 is outside the registry
      5000,
    ];
    expect(codes.some((code) => isValidOnTheWire(code))).toBe(false);
  });

  test("is what isValidOnTheWire narrows a number to", () => {
    const received: number = 1012;
    const sent: SendableCode | undefined = isValidOnTheWire(received) ? received : undefined;
    expect(sent).toBe(1012);
  });
});

describe("ScriptCode", () => {
  test("takes 1000 and the application's codes", () => {
    const codes: ScriptCode[] = [1000, 3000, 3999, 4000, 4999];
    expect(codes.every((code) => isSendableByScript(code))).toBe(true);
  });

  test("does not compile with a protocol code that WebSocket.close() throws at", () => {
    const codes: ScriptCode[] = [
      // @ts-expect-error only an endpoint may say that it goes away
      1001,
      // @ts-expect-error only a server restarts
      1012,
    ];
    expect(codes.some((code) => isSendableByScript(code))).toBe(false);
  });
});
