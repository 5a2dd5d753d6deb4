import {
  follow,
  nameOfThrown,
  type Scenario,
  type SocketClass,
  type Transcript,
} from "./transcript.ts";

const MEMBERS = [
  "url",
  "readyState",
  "bufferedAmount",
  "protocol",
  "extensions",
  "binaryType",
  "onopen",
  "onmessage",
  "onerror",
  "onclose",
  "send",
  "close",
  "CONNECTING",
  "OPEN",
  "CLOSING",
  "CLOSED",
  "addEventListener",
  "dispatchEvent",
];

function findProperty(start: object, name: PropertyKey): PropertyDescriptor | undefined {
  for (let owner: object | null = start; owner; owner = Reflect.getPrototypeOf(owner)) {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    if (found) return found;
  }
  return undefined;
}

function words(descriptor: PropertyDescriptor | undefined): string {
  if (descriptor === undefined) return "missing";
  const { value, get, set, enumerable, configurable, writable } = descriptor;
  const kind =
    typeof value === "function"
      ? `method of ${(value as () => void).length} arguments`
      : get || set
        ? `accessor${get ? " get" : ""}${set ? " set" : ""}`
        : String(value);
  return [kind, enumerable && "enumerable", configurable && "configurable", writable && "writable"]
    .filter(Boolean)
    .join(" ");
}

/** Of the class itself, without a connection. */
function shape(Class: SocketClass): Transcript {
  const prototype = Class.prototype as object;
  const found: Transcript = {};
  for (const name of MEMBERS) found[name] = words(findProperty(prototype, name));
  for (const name of ["CONNECTING", "OPEN", "CLOSING", "CLOSED"])
    found[`static ${name}`] = words(findProperty(Class, name));
  found["toString"] = Object.prototype.toString.call(prototype);
  found["called without new"] = nameOfThrown(() =>
    Reflect.apply(Class, undefined, ["ws://x.test"]),
  );
  const getter = findProperty(prototype, "readyState")?.get;
  found["a getter on another object"] = nameOfThrown(() => getter?.call({}));
  found["for…in"] = listed(prototype);
  return found;
}

function listed(object: object): string {
  const names: string[] = [];
  for (const name in object) if (MEMBERS.includes(name)) names.push(name);
  return names.sort().join(" ");
}

/** The runtime's class of that name, where it has one. */
function isA(event: Event, name: "CloseEvent" | "MessageEvent" | "Event"): string {
  const Class = (globalThis as Record<string, unknown>)[name];
  return typeof Class === "function" ? String(event instanceof Class) : "no such class";
}

export const interfaceScenarios: readonly Scenario[] = [
  { name: "the interface", run: async ({ Class }) => shape(Class) },
  {
    name: "the events",
    run: async ({ Class, environment }) => {
      const { socket, opened, ended } = follow(new Class(`${environment.url}/echo`));
      const found: Transcript = {};
      const note = (event: Event): void => {
        const { type, bubbles, cancelable, composed, eventPhase } = event;
        const own = {
          bubbles,
          cancelable,
          composed,
          eventPhase,
          isTarget: event.target === socket,
        };
        found[type] = JSON.stringify(own);
        found[`${type} is an Event`] = isA(event, "Event");
        if (type === "close") found["close is a CloseEvent"] = isA(event, "CloseEvent");
        if (type !== "message") return;
        const { origin, lastEventId, source, ports } = event as MessageEvent;
        found["message is a MessageEvent"] = isA(event, "MessageEvent");
        found["message fields"] = JSON.stringify({
          origin: (origin as string | undefined)?.replace(/\d+$/, "port"),
          lastEventId,
          source,
          ports: ports?.length,
        });
      };
      for (const type of ["open", "message", "close"]) socket.addEventListener(type, note);
      await opened;
      socket.addEventListener("message", () => socket.close());
      socket.send("hello");
      await ended;
      return found;
    },
  },
];
