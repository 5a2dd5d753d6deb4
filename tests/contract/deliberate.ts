import type { RuntimeName } from "./runtime.ts";

/** A difference that is meant, or that the runtime leaves no choice about. */
export interface Deliberate {
  readonly runtimes: readonly RuntimeName[];
  readonly scenario: RegExp;
  /** Of `label: native | ours`. */
  readonly line: RegExp;
  readonly why: string;
}

const undici6 = ["undici 6", "Node's own"] as const;
const injected = ["ws", "undici 6", "undici 7"] as const;
const all = ["ws", "undici 6", "undici 7", "Node's own", "chromium", "firefox"] as const;

export const deliberate: readonly Deliberate[] = [
  {
    runtimes: all,
    scenario: /^a whole life$/,
    line: /^send\(\) returns: nothing \| true$/,
    why: "send() says whether the message was sent or kept",
  },
  {
    runtimes: injected,
    scenario: /^the interface$/,
    line: /^toString: .* \| \[object EventTarget\]$/,
    why: "ours is a WebSocket where the runtime has one, and knows nothing of the injected class",
  },
  {
    runtimes: ["undici 6", "undici 7", "Node's own"],
    scenario: /^the events$/,
    line: /^message is a MessageEvent: false \| true$/,
    why: "undici has a MessageEvent of its own beside Node's",
  },
  {
    runtimes: undici6,
    scenario: /^(refused port|HTTP \d+)$/,
    line: /^(events: error [^,]*\| error .*, close 1006|after: 0 0 \| 3 0$)/,
    why: "undici 6 never closes after a failed handshake, so ours does",
  },
  {
    runtimes: undici6,
    scenario: /^close\(\) while connecting$/,
    line: /^(events: .*\| .*close 1006|closed: 2 \| 3$)/,
    why: "undici 6 tells two errors and never closes, so ours does",
  },
  {
    runtimes: ["undici 7"],
    scenario: /^close\(\) while connecting$/,
    line: /^(readyState: 2 \| 3|closed: 2 \| 3|events: .*)$/,
    why: "undici 7 tells error and close from within close(), and says CLOSING for ever",
  },
  {
    runtimes: ["ws", "undici 6", "Node's own"],
    scenario: /^a handler$/,
    line: /^set to object: no exception, then null \| no exception, then object$/,
    why: "WebIDL keeps an object as a handler, as browsers do",
  },
  {
    runtimes: ["firefox"],
    scenario: /^server closes with the illegal (1006|1015)$/,
    line: /^events: .* close (1006|1015) "" true .*\| .* close 1006 "" false/,
    why: "no honest Close frame says so (RFC 6455 §7.4.1), which Firefox lets pass",
  },
  {
    runtimes: ["ws"],
    scenario: /^(server closes|FIN|RST|refused port|HTTP)/,
    line: /^close\(1\) after: no exception \| InvalidAccessError$/,
    why: "a bad code is told in every state, as in browsers",
  },
  {
    runtimes: ["ws"],
    scenario: /^close arguments$/,
    line: /\| (InvalidAccessError|SyntaxError|EvalError), readyState 1$/,
    why: "ours takes what a browser takes, so that code for ws runs in a browser too",
  },
  {
    runtimes: ["ws"],
    scenario: /^close arguments$/,
    line: /^("1000": .* \| close 1000 ""|4000 and null: .* \| close 4000 "null"|4000 and a number: .* \| close 4000 "5")/,
    why: "arguments are converted as WebIDL converts them",
  },
  {
    runtimes: ["ws"],
    scenario: /^constructor arguments$/,
    line: /^no arguments: SyntaxError \| TypeError$/,
    why: "WebIDL: a missing argument is a TypeError",
  },
  {
    runtimes: ["ws"],
    scenario: /^the interface$/,
    line: /^(close: method of 2 .*|for…in: .*)\| /,
    why: "WebIDL: both arguments of close() are optional, and its members are enumerable",
  },
  {
    runtimes: ["ws"],
    scenario: /^the interface$/,
    line: /^(send: method of 3|dispatchEvent: missing|a getter on another object: no exception) /,
    why: "ws is an EventEmitter with some of the interface",
  },
  {
    runtimes: ["ws"],
    scenario: /^the events$/,
    line: /^((open|message|close)( is an? (Message)?Event)?|message fields): .* \| /,
    why: "the events of ws are objects of its own",
  },
];

/** The differences that a scenario must show in a runtime. */
export function expectedFor(runtime: RuntimeName, scenario: string): readonly Deliberate[] {
  return deliberate.filter(
    (entry) => entry.runtimes.includes(runtime) && entry.scenario.test(scenario),
  );
}

export function isExpected({ line }: Deliberate, difference: string): boolean {
  return line.test(difference);
}
