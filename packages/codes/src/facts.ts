/**
 * What is true of a close code, one value per question, so that two codes can be compared. What the
 * client does about it is not here: that is `verdict-table.ts`.
 */
import { entryOf, type Entry, type NamedCode, type Range } from "./entries.ts";
import { registryRow } from "./registry.ts";
import { isValidOnTheWire } from "./sendable.ts";
import { verdictRow } from "./verdict-table.ts";

/**
 * Who ends the connection. `"cut"`: neither end, or one that could not say so any more (a crash, a
 * cable, a proxy); `"nobody"`: no connection ends with it.
 */
export type Closer = "client" | "server" | "either" | "cut" | "nobody";

/** Whether a close handshake took place (`wasClean`). `"reserved"`: nothing is defined. */
export type Handshake = "clean" | "unclean" | "reserved";

/** Whether a resumable session (this project's, or any like it) goes on after the close. */
export type Survival = "survives" | "ends" | "depends";

/**
 * Who must change something before the same close stops happening. `"receiver"`: the side that got
 * the code, whichever it is; `"sender"`: the side that sent it.
 */
export type Changer = "nobody" | "client" | "server" | "path" | "receiver" | "sender";

export interface CodeFacts {
  readonly closer: Closer;
  /** Whether a Close frame may carry it. */
  readonly onTheWire: boolean;
  readonly handshake: Handshake;
  readonly session: Survival;
  readonly changers: readonly Changer[];
}

interface Written {
  readonly closer?: Closer;
  readonly handshake?: Handshake;
  readonly session?: Survival;
  readonly changers: readonly Changer[];
}

/** What does not follow from the registry or the verdict. */
const written: Readonly<Record<NamedCode | Range, Written>> = {
  unused: { closer: "nobody", handshake: "reserved", changers: ["sender"] },
  1000: { changers: ["nobody"] },
  // A page that leaves ends its session, a server that shuts down hands it over (RFC 6455 §7.4.1
  // gives both as examples of "going away").
  1001: { session: "depends", changers: ["nobody"] },
  1002: { changers: ["receiver"] },
  1003: { changers: ["receiver"] },
  1004: { closer: "nobody", handshake: "reserved", changers: ["sender"] },
  // `close()` without arguments says neither why nor whether for good.
  1005: { closer: "either", handshake: "clean", session: "depends", changers: ["sender"] },
  1006: { closer: "cut", handshake: "unclean", changers: ["path", "client", "server"] },
  1007: { changers: ["receiver"] },
  1008: { changers: ["receiver"] },
  1009: { changers: ["receiver"] },
  1010: { changers: ["server", "client"] },
  // A server may keep what it had for the session, or may have lost it with the failure.
  1011: { session: "depends", changers: ["sender"] },
  1012: { changers: ["nobody"] },
  1013: { changers: ["server"] },
  1014: { changers: ["path", "server"] },
  1015: { closer: "nobody", handshake: "unclean", changers: ["server", "path"] },
  unassigned: { closer: "nobody", handshake: "reserved", changers: ["sender"] },
  // It goes on if the new credentials belong to the same user.
  3000: { session: "depends", changers: ["client"] },
  3003: { changers: ["server", "client"] },
  3008: { changers: ["receiver"] },
  registrable: { session: "depends", changers: ["sender", "receiver"] },
  private: { session: "depends", changers: ["sender", "receiver"] },
  outside: { closer: "nobody", handshake: "reserved", changers: ["sender"] },
};

const CLOSER_OF_SENDER = {
  both: "either",
  client: "client",
  server: "server",
  never: "nobody",
} as const;

/**
 * The facts of the entry that answers `code`.
 * @throws RangeError when `code` is no integer from 0 to 65535.
 */
export function factsOf(code: number): CodeFacts {
  const entry: Entry = entryOf(code);
  const own = written[entry];
  const { decision } = verdictRow(code);
  return {
    closer: own.closer ?? CLOSER_OF_SENDER[registryRow(code).sender],
    onTheWire: isValidOnTheWire(code),
    handshake: own.handshake ?? "clean",
    session: own.session ?? (decision === "stop" ? "ends" : "survives"),
    changers: own.changers,
  };
}
