import { describe, expect, test } from "vitest";

import { readPolicies } from "../src/storm/policies.ts";
import {
  readBacklog,
  readCause,
  readCount,
  readCurve,
  readRate,
  readSeconds,
  readSeed,
  readShare,
} from "../src/storm/quantities.ts";

interface Flag {
  readonly name: string;
  readonly read: (text: string) => unknown;
  readonly takes: readonly (readonly [text: string, value: unknown])[];
  readonly refuses: readonly string[];
  readonly says: RegExp;
}

const NO_NUMBERS = ["", " ", "-1", "+1", "abc", "1e5", "0x10", "Infinity", "NaN", "1,000", "5kk"];

const flags: readonly Flag[] = [
  {
    name: "--clients",
    read: readCount,
    takes: [
      ["1", 1],
      [" 120000 ", 120_000],
      ["120k", 120_000],
      ["1.5k", 1_500],
      ["1M", 1_000_000],
      ["1.1m", 1_100_000],
    ],
    refuses: [...NO_NUMBERS, "0", "0k", "1.5", "1.0001k", "99999999999999999999"],
    says: /is no whole number above 0, such as/,
  },
  {
    name: "--capacity",
    read: readRate,
    takes: [
      ["900", 900],
      ["0.5", 0.5],
      ["2.5k", 2_500],
    ],
    refuses: [...NO_NUMBERS, "0", "0.0"],
    says: /is no number per second above 0/,
  },
  {
    name: "--down",
    read: readSeconds,
    takes: [
      ["0", 0],
      ["5", 5_000],
      ["0.25", 250],
      ["30 s", 30_000],
    ],
    refuses: [...NO_NUMBERS, "5ms", "1k"],
    says: /is no number of seconds/,
  },
  {
    name: "--curve",
    read: readCurve,
    takes: [
      ["0:150", [{ afterMs: 0, perSecond: 150 }]],
      [
        "0.5:150,10s:2k",
        [
          { afterMs: 500, perSecond: 150 },
          { afterMs: 10_000, perSecond: 2_000 },
        ],
      ],
    ],
    refuses: [...NO_NUMBERS, "5", "5:", ":5", "1:2:3", "0:150,"],
    says: /is no (curve|number)/,
  },
  {
    name: "--waste",
    read: readShare,
    takes: [
      ["0", 0],
      ["1", 1],
      ["0.05", 0.05],
      ["5%", 0.05],
      ["100 %", 1],
    ],
    refuses: [...NO_NUMBERS, "1.01", "101%"],
    says: /is no share from 0 to 1/,
  },
  {
    name: "--seed",
    read: readSeed,
    takes: [
      ["0", 0],
      ["4294967295", 4_294_967_295],
    ],
    refuses: [...NO_NUMBERS, "4294967296", "1.5", "1k"],
    says: /is no seed/,
  },
  {
    name: "--backlog",
    read: readBacklog,
    takes: [
      ["unbounded", { kind: "unbounded" }],
      ["1000", { kind: "bounded", length: 1_000 }],
      ["kernel:4k", { kind: "kernel", length: 4_000 }],
    ],
    refuses: [...NO_NUMBERS, "0", "kernel:", "kernel:0", "kernel", "bounded:5"],
    says: /is no queue: allowed are unbounded/,
  },
  {
    name: "--cause",
    read: readCause,
    takes: [
      ["1012", 1012],
      ["1001", 1001],
      ["1006", 1006],
    ],
    refuses: [...NO_NUMBERS, "1000", "restart"],
    says: /allowed are 1012 \(restart\), 1001 \(shutdown\) and 1006 \(crash\)/,
  },
];

describe.each(flags)("$name", ({ read, takes, refuses, says }) => {
  test.each(takes)("takes %j", (text, value) => {
    expect(read(text)).toEqual(value);
  });

  test.each(refuses)("refuses %j", (text) => {
    expect(() => read(text)).toThrow(says);
  });
});

describe("--policy", () => {
  const ids = (text: string): readonly string[] => readPolicies(text).map(({ id }) => id);

  test("takes ids in the order given, each once, in whatever spelling", () => {
    expect(ids("fixed-5s, backsoon,fixed-5s,SOCKET.IO")).toEqual([
      "fixed-5s",
      "backsoon",
      "socket.io",
    ]);
  });

  test("takes all of them", () => {
    expect(ids("all").slice(0, 2)).toEqual(["backsoon", "backsoon-client"]);
    expect(ids("all").length).toBeGreaterThan(10);
    expect(new Set(ids("backsoon,all")).size).toBe(ids("all").length);
  });

  test.each([
    ["backson", /"backson" is no policy .* Did you mean backsoon or backsoon-client\?/],
    ["backsoon,fixd", /"fixd" is no policy .* Did you mean fixed-5s\?/],
    ["jitter", /Did you mean aws-full-jitter\?/],
    ["all,banana", /"banana" is no policy that is known here\. Known are backsoon, /],
    ["", /"" is no policy/],
    ["backsoon,", /"" is no policy/],
    ["__proto__", /is no policy/],
  ])("refuses %j", (text, says) => {
    expect(() => readPolicies(text)).toThrow(says);
  });
});
