import { follow, nameOfThrown, type Scenario, type Socket, type Transcript } from "./transcript.ts";

const throwing = {
  toString: (): never => {
    throw new EvalError("toString");
  },
};

/** Bad and odd arguments, with a name for each. */
const constructed: Readonly<Record<string, (url: string) => unknown[]>> = {
  "no arguments": () => [],
  "a relative URL": () => ["echo"],
  "an empty URL": () => [""],
  "no host": () => ["ws://"],
  "a space in the host": () => ["ws://a b"],
  "ftp:": () => ["ftp://127.0.0.1/"],
  "a fragment": (url) => [`${url}/echo#part`],
  "a URL object": (url) => [new URL(`${url}/echo`)],
  "http:": (url) => [`${url.replace("ws:", "http:")}/echo`],
  "an empty protocol": (url) => [url, ""],
  "a protocol with a space": (url) => [url, "a b"],
  "the same protocol twice": (url) => [url, ["a", "a"]],
  "an empty protocol among others": (url) => [url, ["a", ""]],
  "protocols undefined": (url) => [`${url}/echo`, undefined],
  "no protocols": (url) => [`${url}/echo`, []],
  "protocols null": (url) => [`${url}/echo?subprotocol=null`, null],
  "a URL that throws": () => [throwing],
};

const closing: Readonly<Record<string, unknown[]>> = {
  "no arguments": [],
  undefined: [undefined],
  "1000": [1000],
  '"1000"': ["1000"],
  "1000.4": [1000.4],
  null: [null],
  NaN: [Number.NaN],
  "0": [0],
  "999": [999],
  "1001": [1001],
  "1012": [1012],
  "2999": [2999],
  "3000": [3000],
  "4999": [4999],
  "5000": [5000],
  "66536 (1000 modulo 65536)": [66_536],
  "4000 and undefined": [4000, undefined],
  "4000 and null": [4000, null],
  "4000 and a number": [4000, 5],
  "4000 and a lone surrogate": [4000, "\ud800"],
  "undefined and a reason": [undefined, "why"],
  "a reason of 123 bytes": [4000, "€".repeat(41)],
  "a reason of 124 bytes": [4000, "x".repeat(124)],
  "a reason that throws": [4000, throwing],
  "a bad code and a bad reason": [1, "x".repeat(124)],
  "a symbol": [Symbol("x")],
};

const sent: Readonly<Record<string, unknown[]>> = {
  null: [null],
  undefined: [undefined],
  "a number": [5],
  "a boolean": [true],
  "an array": [[1, 2]],
  "an object": [{}],
  "a URL": [new URL("ws://x.test/")],
  "a symbol": [Symbol("x")],
  "something that throws": [throwing],
  "a lone surrogate": ["\ud800"],
  "two arguments": ["first", "second"],
  "no arguments": [],
};

/** What one `close(...)` on an open socket does. */
async function closedWith(socket: Socket, given: unknown[]): Promise<string> {
  const { events, opened, ended } = follow(socket);
  await opened;
  const thrown = nameOfThrown(() => socket.close(...given));
  if (thrown !== "no exception") {
    const state = socket.readyState;
    socket.close();
    return `${thrown}, readyState ${state}`;
  }
  await ended;
  return events.slice(1).join(", ");
}

export const argumentScenarios: readonly Scenario[] = [
  {
    name: "constructor arguments",
    run: async ({ Class, environment }) => {
      const found: Transcript = {};
      for (const [what, given] of Object.entries(constructed)) {
        let socket: Socket | undefined;
        found[what] = nameOfThrown(() => (socket = new Class(...given(environment.url))));
        if (socket === undefined) continue;
        found[`${what}: url`] = socket.url;
        const { ended } = follow(socket);
        socket.addEventListener("open", () => socket?.close());
        // One that has ended in its constructor will tell nothing any more.
        if (socket.readyState !== 3) await ended;
        found[`${what}: protocol`] = socket.protocol;
      }
      return found;
    },
  },
  {
    name: "close arguments",
    run: async ({ Class, environment }) => {
      const answers = Object.entries(closing).map(async ([what, given]) => [
        what,
        await closedWith(new Class(`${environment.url}/silent`), given),
      ]);
      return Object.fromEntries(await Promise.all(answers)) as Transcript;
    },
  },
  {
    name: "send arguments",
    run: async ({ Class, environment }) => {
      const { socket, events, opened, ended } = follow(new Class(`${environment.url}/echo`));
      await opened;
      const found: Transcript = {};
      for (const [what, given] of Object.entries(sent))
        found[what] = nameOfThrown(() => socket.send(...given));
      socket.addEventListener("message", ({ data }: Event & { data?: unknown }) => {
        if (data === "the end") socket.close();
      });
      socket.send("the end");
      await ended;
      const texts = events.map((line) => line.replace(/ readyState.*/, ""));
      return { ...found, messages: texts.join(", ") };
    },
  },
  {
    name: "binaryType",
    run: async ({ Class, environment }) => {
      const { socket, opened, ended } = follow(new Class(`${environment.url}/echo`));
      const found: Transcript = { default: socket.binaryType };
      const values: [string, unknown][] = [
        ["blob", "blob"],
        ["arraybuffer", "arraybuffer"],
        ["a bad value", "text"],
        ["a number", 5],
        ["null", null],
      ];
      for (const [what, value] of values) {
        const thrown = nameOfThrown(() => (socket.binaryType = value as string));
        found[what] = `${thrown}, then ${socket.binaryType}`;
      }
      await opened;
      socket.close();
      await ended;
      return { ...found, "after close": socket.binaryType };
    },
  },
  {
    name: "a handler",
    run: async ({ Class, environment }) => {
      const { socket, opened, ended } = follow(new Class(`${environment.url}/echo`));
      const found: Transcript = { "at first": String(socket.onopen) };
      for (const value of [5, "text", undefined, {}, () => {}, null]) {
        const thrown = nameOfThrown(() => (socket.onopen = value));
        found[`set to ${value === null ? "null" : typeof value}`] =
          `${thrown}, then ${socket.onopen === null ? "null" : typeof socket.onopen}`;
      }
      await opened;
      socket.close();
      await ended;
      return found;
    },
  },
];
