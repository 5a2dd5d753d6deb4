import type { Ms } from "../time.ts";
import type { Minted } from "./attach.ts";
import type { Hello } from "./control.ts";
import type { Held, HeldFacts, Link } from "./held.ts";
import type { SessionBounds, SessionEnd } from "./server.ts";
import type { Changes, Claim, Payload, StoredSession } from "./stored.ts";

export interface HubConfig {
  /** This process, by a name that no other has and that it will not have again. */
  readonly node: string;
  readonly bounds: SessionBounds;
  /** Bytes that all sessions may hold together. */
  readonly maxTotalBytes: number;
  /** How long a client may take to say hello. */
  readonly helloTimeoutMs: Ms;
  /** Connections without a session, at most: one more is told to come again. */
  readonly maxPending: number;
  /** How long a node may take to let go of a session that another wants. */
  readonly handoverMs: Ms;
  /** How long a client has to move to another connection, when its own is near its end. */
  readonly moveMs: Ms;
}

/**
 * What the hub needs from the world. Each call returns at once; the answers of the store come back
 * through the hub's methods, possibly before the call returns.
 */
export interface HubHost<Socket, Own> {
  transmit(socket: Socket, data: Payload): void;
  /** Much of what was transmitted has not left yet. */
  isClogged(socket: Socket): boolean;
  /** Begin the closing handshake, and end the connection if it is not answered. */
  close(socket: Socket, code: number, reason: string): void;
  mint(): Minted;
  hash(secret: string): string;
  /** N/C, to be announced in a welcome. */
  spreadMs(): Ms | undefined;
  /** How long a client is to stay away when the store is busy. */
  busyMs(): Ms;
  /** How long a connection may live; `NEVER`: as long as it likes. */
  lifetimeMs(): Ms;
  byteLength(data: Payload): number;
  authorize(link: Link<Socket, Own>, hello: Hello): void;

  load(link: Link<Socket, Own>, id: string): void;
  create(link: Link<Socket, Own>, session: StoredSession): void;
  claim(link: Link<Socket, Own>, id: string, claim: Claim): void;
  write(held: Held<Own>, generation: number, changes: Changes): void;
  remove(id: string, generation: number): void;
  /** Removes it if the store says that this node owns it. */
  removeOwn(id: string, generation: number): void;
  touch(ids: readonly string[]): void;
  /** Asks a node for a session; the answer to `link` says whether that node is there. */
  ask(link: Link<Socket, Own>, owner: string, id: string): void;
  tellReleased(node: string, id: string): void;

  /** The owner's record of a session that is new to this node. */
  own(facts: HeldFacts): Own;
  /** A session is on this node that was not. */
  began(held: Held<Own>, isResumed: boolean, link: Link<Socket, Own>): void;
  /** A session that was on this node has a connection again. */
  resumed(held: Held<Own>, link: Link<Socket, Own>): void;
  /** Its connection is gone, and the session waits. */
  detached(held: Held<Own>): void;
  deliver(held: Held<Own>, position: number, data: Payload, mayBeRepeated: boolean): void;
  durable(held: Held<Own>, upTo: number): void;
  room(held: Held<Own>): void;
  ended(held: Held<Own>, end: SessionEnd): void;
  /** A client broke the rules, or could not be let in. */
  refused(code: number, reason: string): void;
}
