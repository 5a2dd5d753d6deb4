import {
  entries,
  isValidOnTheWire,
  sampleOf,
  timelineOf,
  verdictRow,
  type TimelineStep,
} from "@backsoon/codes";
import { describe, expect, test } from "vitest";

/** One line per step, short enough to read a table of them. */
function line(step: TimelineStep): string {
  switch (step.kind) {
    case "close":
    case "answer":
      return `${step.from} ${step.kind} ${step.code ?? "(empty)"}`;
    case "refused":
      return `${step.by} refuses with ${step.code}`;
    case "told":
      return `${step.at} told ${step.code}`;
    case "wait":
      return `wait ${step.fromMs}-${step.toMs}`;
    case "messages":
    case "cut":
    case "unanswered":
    case "tls-failure":
    case "refresh":
    case "return":
    case "stay":
      return step.kind;
  }
}

describe("timelineOf", () => {
  test.each([
    [1000, ["messages", "server close 1000", "client answer 1000", "both told 1000", "stay"]],
    [
      1005,
      [
        "messages",
        "server close (empty)",
        "client answer (empty)",
        "both told 1005",
        "wait 0-5000",
        "return",
      ],
    ],
    [1006, ["messages", "cut", "unanswered", "both told 1006", "wait 0-5000", "return"]],
    [1010, ["messages", "client close 1010", "server answer 1010", "both told 1010", "stay"]],
    [
      1012,
      [
        "messages",
        "server close 1012",
        "client answer 1012",
        "both told 1012",
        "wait 1000-5000",
        "return",
      ],
    ],
    [1015, ["tls-failure", "client told 1006", "wait 0-5000", "return"]],
    [
      2000,
      [
        "messages",
        "server close 2000",
        "client refuses with 1002",
        "client told 1006",
        "wait 0-5000",
        "return",
      ],
    ],
    [
      3000,
      [
        "messages",
        "server close 3000",
        "client answer 3000",
        "both told 3000",
        "refresh",
        "wait 0-1000",
        "return",
      ],
    ],
  ] as const)("%i", (code, steps) => {
    expect(timelineOf(code).map(line)).toEqual(steps);
  });

  const samples = entries.map(sampleOf);

  test("ends with a return exactly where the verdict is not stop", () => {
    const wrong = samples.filter((code) => {
      const last = timelineOf(code).at(-1)?.kind;
      return last !== (verdictRow(code).decision === "stop" ? "stay" : "return");
    });
    expect(wrong).toEqual([]);
  });

  test("never has a forbidden code answered", () => {
    const answered = samples
      .flatMap((code) => timelineOf(code))
      .flatMap((step) => (step.kind === "answer" && step.code !== undefined ? [step.code] : []));
    expect(answered.filter((code) => !isValidOnTheWire(code))).toEqual([]);
  });

  test("refuses what no frame can carry", () => {
    expect(() => timelineOf(65_536)).toThrow(RangeError);
  });
});
