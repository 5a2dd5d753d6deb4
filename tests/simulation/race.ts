import {
  NEVER,
  SessionHub,
  type Changes,
  type Claim,
  type Held,
  type HubHost,
  type Link,
  type Minted,
  type Payload,
  type StoredSession,
} from "../../packages/core/src/index.ts";
import { Disk, type Witness } from "./disk.ts";
import { contentOf } from "./payload.ts";

/** What a socket of the race was told. */
export interface RaceSocket {
  readonly name: string;
  readonly got: Payload[];
  closedWith: number | undefined;
}

type RaceLink = Link<RaceSocket, undefined>;
type RaceHeld = Held<undefined>;

const NOW = 0;
const TTL = 60_000;

/**
 * One or two nodes over one store, in which every call to the store is carried out, and answered,
 * exactly when the schedule of a race says so.
 */
export class RaceNode implements HubHost<RaceSocket, undefined> {
  readonly hub: SessionHub<RaceSocket, undefined>;
  readonly name: string;
  readonly delivered: string[] = [];
  readonly #disk: Disk;
  readonly #seesAttempts: boolean;
  readonly #calls = new Map<RaceSocket, (() => void)[]>();
  readonly #writes: (() => void)[] = [];
  readonly #links = new Map<RaceSocket, RaceLink>();
  #minted = 0;

  /** @param seesAttempts `false`: a fault on purpose; late hellos look like new ones. */
  constructor(name: string, disk: Disk, seesAttempts = true) {
    this.name = name;
    this.#disk = disk;
    this.#seesAttempts = seesAttempts;
    this.hub = new SessionHub(
      {
        node: name,
        bounds: {
          maxMessages: 100,
          maxBytes: 10_000,
          roomMessages: 50,
          roomBytes: 5_000,
          window: { messages: 10, bytes: 1_000 },
          ttlMs: TTL,
        },
        maxTotalBytes: 100_000,
        helloTimeoutMs: 1_000,
        maxPending: 10,
        handoverMs: 1_000,
        moveMs: 1_000,
      },
      this,
    );
  }

  open(socket: RaceSocket): void {
    this.#links.set(socket, this.hub.opened(socket, NOW));
  }

  say(socket: RaceSocket, data: string): void {
    const link = this.#links.get(socket);
    if (link) this.hub.received(link, data, data.length, NOW);
  }

  gone(socket: RaceSocket): void {
    const link = this.#links.get(socket);
    if (link) this.hub.closed(link, 1_006, NOW);
  }

  /** The next half of a call that this socket's attach waits for. */
  advance(socket: RaceSocket): void {
    this.#calls.get(socket)?.shift()?.();
  }

  /** Whatever is still under way is carried out. */
  finish(): void {
    for (let isBusy = true; isBusy;) {
      isBusy = false;
      for (const calls of [this.#writes, ...this.#calls.values()]) {
        const call = calls.shift();
        isBusy ||= call !== undefined;
        call?.();
      }
    }
  }

  transmit(socket: RaceSocket, data: Payload): void {
    socket.got.push(data);
  }

  isClogged(): boolean {
    return false;
  }

  close(socket: RaceSocket, code: number): void {
    socket.closedWith = code;
  }

  mint(): Minted {
    this.#minted += 1;
    const secret = `${this.name}-${this.#minted}`;
    return { id: `s-${secret}`, secret, secretHash: this.hash(secret) };
  }

  hash(secret: string): string {
    return `hash of ${secret}`;
  }

  spreadMs(): undefined {
    return undefined;
  }

  busyMs(): number {
    return 1_000;
  }

  lifetimeMs(): number {
    return NEVER;
  }

  byteLength(data: Payload): number {
    return data.length;
  }

  authorize(link: RaceLink): void {
    this.hub.answer(link, { kind: "authorized", principal: "me", protocol: "" }, NOW);
  }

  load(link: RaceLink, id: string): void {
    this.#call(
      link,
      () => this.#disk.load(id),
      (stored) => {
        const seen = this.#seesAttempts ? stored : stored && { ...stored, attempt: 0 };
        this.hub.loaded(link, seen, NOW);
      },
    );
  }

  create(link: RaceLink, session: StoredSession): void {
    this.#call(
      link,
      () => this.#disk.create(session, TTL),
      () => this.hub.answer(link, { kind: "created" }, NOW),
    );
  }

  claim(link: RaceLink, id: string, claim: Claim): void {
    this.#call(
      link,
      () => this.#disk.claim(id, claim, TTL),
      (result) => this.hub.claimed(link, result, NOW),
    );
  }

  write(held: RaceHeld, generation: number, changes: Changes): void {
    this.#writes.push(() => {
      const result = this.#disk.write(held.id, generation, changes, TTL);
      this.#writes.push(() => this.hub.stored(held, result, generation, NOW));
    });
  }

  remove(id: string, generation: number): void {
    this.#writes.push(() => this.#disk.remove(id, generation));
  }

  removeOwn(): void {}

  touch(): void {}

  /** The other node does not answer: it is taken from by force. */
  ask(link: RaceLink): void {
    this.#call(
      link,
      () => undefined,
      () => this.hub.answer(link, { kind: "asked", isThere: false }, NOW),
    );
  }

  tellReleased(): void {}

  own(): undefined {
    return undefined;
  }

  began(): void {}

  resumed(): void {}

  detached(): void {}

  deliver(held: RaceHeld, _position: number, data: Payload): void {
    this.delivered.push(contentOf(data));
    this.hub.handled(held, NOW);
  }

  durable(): void {}

  room(): void {}

  ended(): void {}

  refused(): void {}

  #call<Result>(link: RaceLink, effect: () => Result, answer: (result: Result) => void): void {
    const calls = this.#calls.get(link.socket) ?? [];
    this.#calls.set(link.socket, calls);
    calls.push(() => {
      const result = effect();
      calls.push(() => answer(result));
    });
  }
}

const nobody = (): void => undefined;

/** The race holds promises of its own. */
const NO_WITNESS: Witness = {
  created: nobody,
  stored: nobody,
  claimed: nobody,
  confirmed: nobody,
  removed: nobody,
  expired: nobody,
  wiped: nobody,
  rolledBack: nobody,
  compare: nobody,
};

/** A store for a race. */
export function raceDisk(): Disk {
  return new Disk(NO_WITNESS, () => NOW);
}

/** Every order of all events in which each actor's own events keep theirs. */
export function* interleavings(counts: readonly number[]): Generator<number[]> {
  if (counts.every((count) => count === 0)) {
    yield [];
    return;
  }
  for (const [actor, count] of counts.entries()) {
    if (count === 0) continue;
    const rest = counts.map((other, index) => (index === actor ? other - 1 : other));
    for (const tail of interleavings(rest)) yield [actor, ...tail];
  }
}
