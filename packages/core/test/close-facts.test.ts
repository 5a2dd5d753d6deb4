import { closeFacts, silentClose, type Cause, type RawClose } from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";

const clean = (rawCode: number): RawClose => ({ rawCode, reason: "", wasClean: true });
const unclean = (rawCode: number): RawClose => ({ rawCode, reason: "", wasClean: false });

/** What clients report after `open`; measured, except Deno's 0, which is from its source. */
const afterOpen: readonly (readonly [
  what: string,
  raw: RawClose,
  code: number,
  wasClean: boolean,
  cause: Cause,
])[] = [
  ["1000 from any client", clean(1000), 1000, true, "close-frame"],
  ["1012 from any client", clean(1012), 1012, true, "close-frame"],
  ["1014 from any client", clean(1014), 1014, true, "close-frame"],
  ["4001 from any client", clean(4001), 4001, true, "close-frame"],
  ["an empty Close frame", clean(1005), 1005, true, "close-frame"],
  ["a lost connection", unclean(1006), 1006, false, "abnormal"],
  ["a lost connection in Deno", unclean(0), 1006, false, "abnormal"],
  ["a received 0 in Chromium and Firefox", clean(0), 0, true, "close-frame"],
  ["a received 999 in Chromium and Firefox", clean(999), 999, true, "close-frame"],
  ["a received 1004 in Chromium and Firefox", clean(1004), 1004, true, "close-frame"],
  ["a received 1016 in Chromium and Firefox", clean(1016), 1016, true, "close-frame"],
  ["a received 5000 in Chromium and Firefox", clean(5000), 5000, true, "close-frame"],
  ["a received 65535 in Chromium and Firefox", clean(65_535), 65_535, true, "close-frame"],
  ["a received 1005 in Firefox", clean(1005), 1005, true, "close-frame"],
  ["a received 1006 in Firefox", clean(1006), 1006, false, "abnormal"],
  ["a received 1015 in Firefox", clean(1015), 1006, false, "abnormal"],
];

/** What clients report without `open`. */
const beforeOpen: readonly (readonly [what: string, raw: RawClose])[] = [
  ["refused, in any client", unclean(1006)],
  ["refused, in Deno", unclean(0)],
  ["a self-signed certificate, in Firefox", unclean(1015)],
  ["HTTP 503, in Bun", { rawCode: 1002, reason: "Expected 101 status code", wasClean: false }],
  ["a runtime that says 1000", unclean(1000)],
];

describe("closeFacts", () => {
  test.each(afterOpen)("reads %s", (_what, raw, code, wasClean, cause) => {
    expect(closeFacts(raw, true)).toEqual({ ...raw, code, wasClean, cause });
  });

  test.each(beforeOpen)("takes %s for a connection that never opened", (_what, raw) => {
    expect(closeFacts(raw, false).cause).toBe("never-opened");
  });

  // RFC 6455 §7.1.5: no Close frame was received, so the code is 1006, whatever the runtime says.
  test.each(beforeOpen)("reads 1006 from %s", (_what, raw) => {
    expect(closeFacts(raw, false).code).toBe(1006);
  });

  const raws = fc.record({
    rawCode: fc.nat({ max: 65_535 }),
    reason: fc.string(),
    wasClean: fc.boolean(),
  });

  test("keeps the raw code and the reason as they came", () => {
    check(
      fc.property(raws, fc.boolean(), (raw, opened) => {
        const { rawCode, reason } = raw;
        expect(closeFacts(raw, opened)).toMatchObject({ rawCode, reason });
      }),
    );
  });

  test("never calls 1006 clean", () => {
    check(
      fc.property(raws, fc.boolean(), (raw, opened) => {
        const { code, wasClean } = closeFacts(raw, opened);
        expect(code === 1006 && wasClean).toBe(false);
      }),
    );
  });

  test("is abnormal after open exactly when the code is 1006", () => {
    check(
      fc.property(raws, (raw) => {
        const { code, cause } = closeFacts(raw, true);
        expect(cause === "abnormal").toBe(code === 1006);
      }),
    );
  });
});

describe("silentClose", () => {
  test("is an unclean 1006 of the given cause", () => {
    expect(silentClose("no-answer")).toEqual({
      code: 1006,
      rawCode: 1006,
      reason: "",
      wasClean: false,
      cause: "no-answer",
    });
  });
});
