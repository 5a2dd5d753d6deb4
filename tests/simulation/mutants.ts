import type { Payload } from "../../packages/core/src/index.ts";
import { readControl, writeControl } from "./control.ts";
import type { Mutant } from "./mutant.ts";
import type { Settings } from "./settings.ts";

/** A deliberate fault, and the promises of which at least one must be seen broken. */
export interface KnownMutant {
  readonly mutant: Mutant;
  readonly breaks: readonly string[];
  /** Where it shows: some faults can do no harm in some worlds. */
  readonly where?: Partial<Settings>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Changes control messages of one type on their way. */
function changeControl(type: string, change: (fields: Fields) => Fields) {
  return (data: Payload): Payload => {
    const fields = readControl(data);
    return fields?.["type"] === type ? writeControl(change(fields)) : data;
  };
}

const oneMore = (count: unknown): number => Number(count) + 1;
const oneLess = (count: unknown): number => Math.max(0, Number(count) - 1);

/** What must not go unseen. */
export const MUTANTS: Readonly<Record<string, KnownMutant>> = {
  "the client acknowledges before its handler is done": {
    mutant: { clientHandlesEarly: true },
    breaks: ["ack-unhandled"],
  },
  "the server acknowledges before its handler is done": {
    mutant: { serverHandlesEarly: true },
    breaks: ["ack-unhandled", "up-order", "up-gap", "accounting", "bounds"],
  },
  "messages are transmitted before they are stored": {
    mutant: { answersWritesEarly: true },
    breaks: ["transmitted-unstored", "durable-unstored", "ack-unstored"],
    where: { storeMs: 20, durability: "shared" },
  },
  "the server says that it has one more than it has": {
    mutant: {
      toClient: changeControl("welcome", (w) => ({ ...w, received: oneMore(w["received"]) })),
    },
    breaks: ["up-position", "protocol-error", "up-undelivered", "up-lost"],
  },
  "the server says that it has one less than it has": {
    mutant: {
      toClient: changeControl("welcome", (w) => ({ ...w, received: oneLess(w["received"]) })),
    },
    breaks: ["up-position", "protocol-error", "lost-without-cause"],
  },
  "the client says that it has one more than it has": {
    mutant: {
      toServer: changeControl("hello", ({ resume, ...hello }) => {
        const old = resume as Fields | undefined;
        return { ...hello, resume: old && { ...old, received: oneMore(old["received"]) } };
      }),
    },
    breaks: ["down-order", "down-gap", "lost-without-cause", "removed-without-cause"],
  },
  "the server acknowledges one more than was handled": {
    mutant: {
      toClient: changeControl("ack", (ack) => ({ ...ack, handled: oneMore(ack["handled"]) })),
    },
    breaks: ["ack-unhandled"],
  },
  "a replaced secret still opens the session": {
    mutant: { loaded: (stored) => ({ ...stored, nextSecretHash: stored.secretHash }) },
    breaks: ["lost-without-cause", "old-secret"],
  },
  "whoever it is may have the session": {
    mutant: { loaded: (stored) => ({ ...stored, principal: "somebody-else" }) },
    breaks: ["theft", "lost-without-cause"],
  },
  "a node that was replaced may still write": {
    mutant: { isUnfenced: true },
    breaks: ["durable-unstored", "durable-undelivered", "ack-unstored", "down-gap"],
    where: { nodes: 2, durability: "disk" },
  },
  "what comes back to the client is dropped": {
    mutant: { dropsUndelivered: true },
    breaks: ["up-lost"],
  },
  "a repeated message is not flagged": {
    mutant: { hidesRepeats: true },
    breaks: ["repeat-unflagged"],
  },
};
