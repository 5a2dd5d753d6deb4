import { entries, factsOf, isValidOnTheWire, sampleOf, verdictRow } from "@backsoon/codes";
import { describe, expect, test } from "vitest";

describe("factsOf", () => {
  test.each([
    // code, closer, handshake, session
    [0, "nobody", "reserved", "survives"],
    [1000, "either", "clean", "ends"],
    [1001, "either", "clean", "depends"],
    [1002, "either", "clean", "ends"],
    [1004, "nobody", "reserved", "survives"],
    [1005, "either", "clean", "depends"],
    [1006, "cut", "unclean", "survives"],
    [1010, "client", "clean", "ends"],
    [1011, "either", "clean", "depends"],
    [1012, "server", "clean", "survives"],
    [1013, "server", "clean", "survives"],
    [1014, "server", "clean", "survives"],
    [1015, "nobody", "unclean", "survives"],
    [3000, "either", "clean", "depends"],
    [3003, "either", "clean", "ends"],
    [3008, "either", "clean", "survives"],
    [3500, "either", "clean", "depends"],
    [4321, "either", "clean", "depends"],
    [5000, "nobody", "reserved", "survives"],
  ] as const)("%i: %s closes, %s, session %s", (code, closer, handshake, session) => {
    expect(factsOf(code)).toMatchObject({ closer, handshake, session });
  });

  const samples = entries.map(sampleOf);

  test("agree with what may stand in a frame", () => {
    expect(samples.filter((code) => factsOf(code).onTheWire !== isValidOnTheWire(code))).toEqual(
      [],
    );
  });

  test("let no session go on where the client stays away", () => {
    const stays = samples.filter((code) => verdictRow(code).decision === "stop");
    expect(stays.map((code) => factsOf(code).session)).toEqual(stays.map(() => "ends"));
  });

  test("name somebody who must change something, or nobody alone", () => {
    const muddled = samples.filter((code) => {
      const { changers } = factsOf(code);
      return changers.length === 0 || (changers.includes("nobody") && changers.length > 1);
    });
    expect(muddled).toEqual([]);
  });
});
