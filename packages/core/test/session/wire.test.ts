import { utf8Length } from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { TO_CLIENT, TO_SERVER } from "../../src/session/control-fields.ts";
import { CONTROLS, VALUES } from "../../src/session/control-words.ts";
import {
  readControl,
  type Control,
  type ControlFault,
  type ControlType,
} from "../../src/session/control.ts";
import { MAX_CONTROL_BYTES } from "../../src/session/limits.ts";
import { escapeText, readText, writeControl } from "../../src/session/wire.ts";
import { check } from "../property.ts";
import { texts } from "../texts.ts";

type Json = Readonly<Record<string, unknown>>;

const resume = { id: "a", secret: "b", attempt: 1, received: 0, sent: 0 };

/** Every field of every type, with the least that is allowed. */
const samples: Readonly<Record<ControlType, Json>> = {
  hello: { version: 1, protocols: ["chat"], resume },
  welcome: {
    id: "a",
    secret: "b",
    generation: 1,
    resumed: true,
    received: 0,
    sent: 0,
    protocol: "chat",
    ttlMs: 0,
    limits: { messages: 1, bytes: 1 },
    spreadMs: 0,
  },
  ack: { handled: 0 },
  ping: {},
  pong: {},
  plan: { spreadMs: 0, moveWithinMs: 0 },
  bye: { code: 1000, reason: "", isOver: false },
};

const types = Object.keys(samples) as readonly ControlType[];
const fieldsOf = (type: ControlType): readonly string[] => Object.keys(CONTROLS[type]);

const read = (type: string, fields: Json): Control | ControlFault =>
  readControl(JSON.stringify({ type, ...fields }), CONTROLS);

/** What is wrong, in words; `undefined`: it is a control message. */
function faultOf(value: Control | ControlFault): string | undefined {
  return value.type === "fault" ? value.sentence : undefined;
}

/** JSON texts, since some of these numbers have no way through `JSON.stringify`. */
const positions = {
  good: ["0", "1", "9007199254740991", "1e3", "-0"],
  bad: ["-1", "1.5", "9007199254740992", "1e400", "null", '"2"', "[]", "[1]", "{}", "true", '""'],
};
const counts = { good: ["1", "9007199254740991"], bad: ["0", "-0", ...positions.bad] };
const flags = { good: ["true", "false"], bad: ["0", "1", "null", '"true"', "[]", "{}"] };
const durations = {
  good: ["0", "0.5", "3600000"],
  bad: ["-1", "-0.001", "3600000.1", "1e400", "null", '"5"', "[]", "{}", "false"],
};
const quoted = (text: string): string => JSON.stringify(text);
const names = {
  good: [quoted("a"), quoted("é".repeat(32)), quoted("x".repeat(64)), quoted("\u0000")],
  bad: [
    quoted(""),
    quoted("x".repeat(65)),
    quoted(`${"é".repeat(32)}x`),
    quoted("\uD83D".repeat(22)),
    "1",
    "null",
    "[]",
    "{}",
  ],
};
const tokens = {
  good: [quoted("a"), quoted("chat.v1"), quoted("!#$%&'*+.^_`|~0Z-"), quoted("x".repeat(64))],
  bad: [
    quoted(""),
    quoted("a b"),
    quoted("a,b"),
    quoted("é"),
    quoted("a\n"),
    quoted("x".repeat(65)),
    "1",
    "null",
    '["a"]',
  ],
};

interface Cases {
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const cases: Readonly<Record<string, Cases>> = {
  "hello.version": { good: ["1", "1.0"], bad: ["0", "2", '"1"', "null", "[1]", "true"] },
  "hello.protocols": {
    good: ["[]", '["a","b"]', JSON.stringify(Array.from({ length: 16 }, () => "a"))],
    bad: [
      "null",
      '"a"',
      "{}",
      "[1]",
      "[null]",
      '[["a"]]',
      '["a",""]',
      '{"0":"a","length":1}',
      JSON.stringify(Array.from({ length: 17 }, () => "a")),
    ],
  },
  "hello.resume": {
    good: [JSON.stringify(resume), JSON.stringify({ ...resume, more: 1 })],
    bad: ["null", "1", '"a"', "[]", "{}", JSON.stringify([resume])],
  },
  "welcome.id": names,
  "welcome.secret": names,
  "welcome.generation": counts,
  "welcome.resumed": flags,
  "welcome.received": positions,
  "welcome.sent": positions,
  "welcome.protocol": tokens,
  "welcome.ttlMs": { good: ["0", "0.5", "1e12"], bad: ["-1", "null", '"5"', "[]", "{}", "true"] },
  "welcome.limits": {
    good: ['{"messages":1,"bytes":1}', '{"messages":1,"bytes":1,"more":null}'],
    bad: [
      "null",
      "1",
      "[]",
      "{}",
      '{"messages":1}',
      '{"messages":0,"bytes":1}',
      '{"messages":1,"bytes":0.5}',
    ],
  },
  "welcome.spreadMs": durations,
  "ack.handled": positions,
  "plan.spreadMs": durations,
  "plan.moveWithinMs": durations,
  "bye.code": {
    good: ["1000", "1006", "4999"],
    bad: ["999", "5000", "1000.5", "-1000", "1e400", '"1000"', "null", "[]", "true"],
  },
  "bye.reason": {
    good: [quoted(""), quoted("x".repeat(123)), quoted("€".repeat(41)), quoted("🔄".repeat(30))],
    bad: [
      quoted("x".repeat(124)),
      quoted(`${"€".repeat(41)}x`),
      quoted("🔄".repeat(31)),
      "1",
      "null",
      "[]",
      "{}",
    ],
  },
  "bye.isOver": flags,
};

/** The same for the fields of what is inside of a field. */
const inner: readonly (readonly [
  type: ControlType,
  field: string,
  of: Json,
  name: string,
  cases: Cases,
])[] = [
  ["hello", "resume", resume, "id", names],
  ["hello", "resume", resume, "secret", names],
  ["hello", "resume", resume, "attempt", counts],
  ["hello", "resume", resume, "received", positions],
  ["hello", "resume", resume, "sent", positions],
  ["welcome", "limits", { messages: 1, bytes: 1 }, "messages", counts],
  ["welcome", "limits", { messages: 1, bytes: 1 }, "bytes", counts],
];

const WITHOUT = "\u2026";

/** A control message in which one value is given as JSON. */
const withJson = (type: string, fields: Json, json: string): Control | ControlFault =>
  readControl(
    JSON.stringify({ type, ...fields }).replace(quoted(WITHOUT), () => json),
    CONTROLS,
  );

describe("a control message", () => {
  test.each(types)("%s is read with all of its fields", (type) => {
    expect(read(type, samples[type])).toEqual({ type, ...samples[type] });
  });

  test("is in these tests with every field that there is", () => {
    expect(types).toEqual(Object.keys(CONTROLS));
    const all = types.flatMap((type) => fieldsOf(type).map((field) => `${type}.${field}`));
    expect(Object.keys(cases)).toEqual(all);
  });

  test("is known to the side that it is for, and to no other", () => {
    const known = (side: object): readonly string[] => types.filter((type) => type in side);
    expect(known(TO_SERVER)).toEqual(["hello", "ack", "ping", "pong", "bye"]);
    expect(known(TO_CLIENT)).toEqual(["welcome", "ack", "ping", "pong", "plan", "bye"]);
    for (const [mine, others] of [
      [TO_SERVER, "welcome"],
      [TO_CLIENT, "hello"],
    ] as const) {
      const json = JSON.stringify({ type: others, ...samples[others] });
      expect(readControl(json, mine)).toMatchObject({ type: "fault" });
    }
  });

  test("has words for all of its fields", () => {
    for (const type of types) {
      for (const { isValid } of Object.values(CONTROLS[type]))
        expect(VALUES.has(isValid)).toBe(true);
    }
  });

  test.each(types.flatMap((type) => fieldsOf(type).map((field) => [type, field] as const)))(
    "%s without %s is a fault just when the field must be there",
    (type, field) => {
      const without = { ...samples[type], [field]: undefined };
      const isOptional = CONTROLS[type][field]?.isOptional;
      expect(faultOf(read(type, without))).toBe(
        isOptional ? undefined : `${type}: ${field} is missing`,
      );
    },
  );

  test.each(
    Object.entries(cases).flatMap(([path, { good }]) => good.map((json) => [path, json] as const)),
  )("%s may be %s", (path, json) => {
    const [type = "", field = ""] = path.split(".");
    const sample = samples[type as ControlType];
    expect(faultOf(withJson(type, { ...sample, [field]: WITHOUT }, json))).toBeUndefined();
  });

  test.each(
    Object.entries(cases).flatMap(([path, { bad }]) => bad.map((json) => [path, json] as const)),
  )("%s may not be %s", (path, json) => {
    const [type = "", field = ""] = path.split(".");
    const sample = samples[type as ControlType];
    const fault = faultOf(withJson(type, { ...sample, [field]: WITHOUT }, json));
    expect(fault).toBe(`${type}: ${field} is wrong`);
  });

  test.each(
    inner.flatMap(([type, field, of, name, { good, bad }]) =>
      [...good.map((json) => [json, true] as const), ...bad.map((json) => [json, false] as const)]
        .concat([["", false]])
        .map(([json, isGood]) => [type, field, name, json, isGood, of] as const),
    ),
  )("%s.%s.%s as %s: %s", (type, field, name, json, isGood, of) => {
    const value = { ...of, [name]: json === "" ? undefined : WITHOUT };
    const fault = faultOf(withJson(type, { ...samples[type], [field]: value }, json));
    expect(fault === undefined).toBe(isGood);
  });

  test.each([
    ["", "a control message is not JSON"],
    ["{", "a control message is not JSON"],
    ["{}{}", "a control message is not JSON"],
    ["undefined", "a control message is not JSON"],
    ["NaN", "a control message is not JSON"],
    ["\u0000", "a control message is not JSON"],
    ["1", "a control message is not a JSON object"],
    ["null", "a control message is not a JSON object"],
    ['"ack"', "a control message is not a JSON object"],
    ["[]", "a control message is not a JSON object"],
    ['[{"type":"ping"}]', "a control message is not a JSON object"],
    ["{}", "a control message is of no known type"],
    ['{"type":null}', "a control message is of no known type"],
    ['{"type":1}', "a control message is of no known type"],
    ['{"type":["ping"]}', "a control message is of no known type"],
    ['{"type":""}', "a control message is of no known type"],
    ['{"type":"Ping"}', "a control message is of no known type"],
    ['{"type":"fault","sentence":"x"}', "a control message is of no known type"],
    ['{"type":"__proto__"}', "a control message is of no known type"],
    ['{"type":"constructor"}', "a control message is of no known type"],
    ['{"type":"toString"}', "a control message is of no known type"],
    ['{"type":"hasOwnProperty"}', "a control message is of no known type"],
  ])("is not %s", (json, sentence) => {
    expect(readControl(json, CONTROLS)).toEqual({ type: "fault", sentence });
  });

  test.each(types)("%s may have fields that nobody knows", (type) => {
    const more = `{"type":"${type}","__proto__":{"handled":7},"constructor":1,"toString":null,"x":[{}]`;
    const fields = JSON.stringify(samples[type]).slice(1);
    const json = `${more}${fields === "}" ? "" : ","}${fields}`;
    expect(readControl(json, CONTROLS)).toMatchObject({ type, ...samples[type] });
  });

  test("does not find its fields in a prototype that it brings", () => {
    const json = '{"type":"ack","__proto__":{"handled":7}}';
    expect(readControl(json, CONTROLS)).toEqual({
      type: "fault",
      sentence: "ack: handled is missing",
    });
    expect({}).not.toHaveProperty("handled");
  });

  test("takes the last of two fields of one name, as every JSON parser here does", () => {
    expect(readControl('{"type":"ack","handled":1,"handled":2}', CONTROLS)).toMatchObject({
      handled: 2,
    });
  });

  test.each(types)("%s comes through the wire as it was", (type) => {
    const control = { type, ...samples[type] } as Control;
    expect(readText(writeControl(control), CONTROLS)).toEqual(control);
  });

  test("is at most so large, in bytes", () => {
    const of = (filling: string): unknown =>
      readText(`\u0001{"type":"ping","x":"${filling}"}`, CONTROLS);
    const room = MAX_CONTROL_BYTES - utf8Length('\u0001{"type":"ping","x":""}');
    const sentence = `a control message is over ${MAX_CONTROL_BYTES} bytes`;
    expect(of("x".repeat(room))).toMatchObject({ type: "ping" });
    expect(of("x".repeat(room + 1))).toEqual({ type: "fault", sentence });
    expect(of(`${"x".repeat(room - 3)}€`)).toMatchObject({ type: "ping" });
    expect(of(`${"x".repeat(room - 2)}€`)).toEqual({ type: "fault", sentence });
    expect(of("x".repeat(5_000_000))).toEqual({ type: "fault", sentence });
  });

  test("of the largest fields that we send is not too large", () => {
    const longest = "🔄".repeat(16);
    const protocols = Array.from({ length: 16 }, () => "p".repeat(64));
    const most = Number.MAX_SAFE_INTEGER;
    const hello = {
      type: "hello",
      version: 1,
      protocols,
      resume: { id: longest, secret: longest, attempt: most, received: most, sent: most },
    } as const;
    expect(readText(writeControl(hello), CONTROLS)).toEqual(hello);
  });
});

const marked = texts(40).map((text) => `\u0001${text}`);
const arrivals = fc.oneof(
  texts(60),
  marked,
  marked.map((text) => `\u0001${text}`),
  fc.json().map((json) => `\u0001${json}`),
  fc
    .record({
      type: fc.constantFrom(...types, "x"),
      rest: fc.dictionary(fc.string(), fc.anything()),
    })
    .map(
      ({ type, rest }) =>
        `\u0001${JSON.stringify({ ...samples.welcome, ...rest, type }, noBigInt)}`,
    ),
);

function noBigInt(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

describe("a text of the application", () => {
  test.each([
    ["", ""],
    ["hi", "hi"],
    ["\u0001", "\u0001\u0001"],
    ['\u0001{"type":"ping"}', '\u0001\u0001{"type":"ping"}'],
    ["\u0001\u0001", "\u0001\u0001\u0001"],
    ["\u0000\u0001", "\u0000\u0001"],
    ["\uFEFF\u0001", "\uFEFF\u0001"],
  ])("%j goes over the wire as %j", (text, wire) => {
    expect(escapeText(text)).toBe(wire);
    expect(readText(wire, CONTROLS)).toBe(text);
  });

  test("comes out as it went in, whatever it is", () => {
    check(
      fc.property(fc.oneof(texts(60), marked), (text) => {
        expect(readText(escapeText(text), CONTROLS)).toBe(text);
      }),
    );
  });

  test("is as large as it likes", () => {
    const text = `\u0001${"x".repeat(1_000_000)}`;
    expect(readText(escapeText(text), CONTROLS)).toBe(text);
  });
});

describe("readText", () => {
  test("reads everything as one of three things, and never throws", () => {
    check(
      fc.property(arrivals, (text) => {
        const value = readText(text, CONTROLS);
        const isText = typeof value === "string";
        // A control message begins with one mark, and with one only.
        const isMarked = text.startsWith("\u0001") && !text.startsWith("\u0001\u0001");
        expect(isText).toBe(!isMarked);
        expect(isText ? escapeText(value) : text).toBe(text);
        expect(["text", "fault", ...types]).toContain(isText ? "text" : value.type);
      }),
      1000,
    );
  });
});
