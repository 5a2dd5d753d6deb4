import { NEVER, type Ms } from "../time.ts";
import type { AttachState } from "./attach.ts";
import type { ServerLinkState } from "./links.ts";
import type { ServerAction, ServerSession } from "./server.ts";

/** A session on this node, with the owner's own record of it. */
export interface Held<Own> {
  readonly id: string;
  readonly session: ServerSession;
  readonly own: Own;
}

/** What the owner's record of a session is made from. */
export interface HeldFacts {
  readonly id: string;
  readonly principal: string;
  readonly protocol: string;
  readonly session: ServerSession;
}

/** One connection of a client that speaks the session protocol. */
export interface Link<Socket, Own> {
  readonly kind: "link";
  readonly socket: Socket;
  state: ServerLinkState;
  attach: AttachState;
  holder: Holder<Socket, Own> | undefined;
  /** The session that another node is to let go of for this link. */
  asksFor: string | undefined;
  life: Life;
  /** What is here of the session that is being claimed for this link. */
  claims: Holder<Socket, Own> | undefined;
  /** The Close frame is out, or the connection gone. */
  isClosed: boolean;
}

/**
 * A connection's time.
 *
 * - `open`: until `atMs` nothing happens.
 * - `attaching`: it has a session by `atMs`, or it is closed.
 * - `moving`: its client was asked to move; at `atMs` it is closed.
 * - `leaving`: it carries nothing more; at `atMs` it is closed.
 */
export interface Life {
  readonly kind: "open" | "attaching" | "moving" | "leaving";
  readonly atMs: Ms;
}

/** A session and its place in the hub. */
export interface Holder<Socket, Own> extends Held<Own> {
  readonly kind: "session";
  link: Link<Socket, Own> | undefined;
  /** Actions that are being worked off, in order; `undefined`: none are. */
  actions: ServerAction[] | undefined;
  /** Whoever waits for this session to be let go of. */
  wantedBy: Set<string> | undefined;
  /** The latest generation that this node has claimed for it; the store may or may not have taken it. */
  claimed: number;
  /** The wheel visits it then, at the latest; `undefined`: it is not in the wheel. */
  visitMs: Ms | undefined;
}

export const FOR_EVER: Life = { kind: "open", atMs: NEVER };
