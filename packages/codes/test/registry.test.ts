import { registry, registryRow, type RegistryRow } from "@backsoon/codes";
import { describe, expect, test } from "vitest";

const CODES = 65_536;

/** RFC 6455 §7.4 and the IANA registry, written down a second time, by hand. */
const expected: readonly (readonly [
  from: number,
  to: number,
  name: string,
  sender: RegistryRow["sender"],
  scriptMaySend: boolean,
])[] = [
  [0, 999, "(not used)", "never", false],
  [1000, 1000, "Normal Closure", "both", true],
  [1001, 1001, "Going Away", "both", false],
  [1002, 1002, "Protocol error", "both", false],
  [1003, 1003, "Unsupported Data", "both", false],
  [1004, 1004, "Reserved", "never", false],
  [1005, 1005, "No Status Rcvd", "never", false],
  [1006, 1006, "Abnormal Closure", "never", false],
  [1007, 1007, "Invalid frame payload data", "both", false],
  [1008, 1008, "Policy Violation", "both", false],
  [1009, 1009, "Message Too Big", "both", false],
  [1010, 1010, "Mandatory Ext.", "client", false],
  [1011, 1011, "Internal Error", "both", false],
  [1012, 1012, "Service Restart", "server", false],
  [1013, 1013, "Try Again Later", "server", false],
  [1014, 1014, "Bad Gateway", "server", false],
  [1015, 1015, "TLS handshake", "never", false],
  [1016, 2999, "(unassigned)", "never", false],
  [3000, 3000, "Unauthorized", "both", true],
  [3001, 3002, "(unassigned)", "both", true],
  [3003, 3003, "Forbidden", "both", true],
  [3004, 3007, "(unassigned)", "both", true],
  [3008, 3008, "Timeout", "both", true],
  [3009, 3999, "(unassigned)", "both", true],
  [4000, 4999, "(private use)", "both", true],
  [5000, 65_535, "(outside the registry)", "never", false],
];

describe("registry", () => {
  test("holds each code from 0 to 65535 in exactly one row, in order", () => {
    const covered = registry.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    expect(covered).toEqual(Array.from({ length: CODES }, (_, code) => code));
  });

  test("has as many rows as the table of RFC 6455 and IANA", () => {
    expect(registry).toHaveLength(expected.length);
  });

  test.each(expected)("%i-%i is %s, sent by %s", (from, to, name, sender, scriptMaySend) => {
    expect(registryRow(from)).toMatchObject({ from, to, name, sender, scriptMaySend });
  });

  test("names the source of each row", () => {
    expect(registry.filter(({ source }) => source === "")).toEqual([]);
  });
});

describe("registryRow", () => {
  test("finds the row that holds the code, for every code", () => {
    const wrong = Array.from({ length: CODES }, (_, code) => code).filter((code) => {
      const { from, to } = registryRow(code);
      return code < from || to < code;
    });
    expect(wrong).toEqual([]);
  });

  test.each([-1, 1.5, 999.5, Number.NaN, 65_536, Infinity, -Infinity])(
    "throws for %d, which no Close frame can carry",
    (code) => {
      expect(() => registryRow(code)).toThrow(RangeError);
    },
  );

  test("names the refused number and what is allowed", () => {
    expect(() => registryRow(65_536)).toThrow(
      "close code 65536: allowed is an integer from 0 to 65535",
    );
  });
});
