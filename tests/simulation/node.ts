import {
  NEVER,
  SessionHub,
  type Changes,
  type Claim,
  type ClaimResult,
  type Held,
  type Hello,
  type HubConfig,
  type HubHost,
  type Link,
  type Minted,
  type Ms,
  type Payload,
  type SessionEnd,
  type StoredSession,
} from "../../packages/core/src/index.ts";
import { readControl } from "./control.ts";
import type { Disk } from "./disk.ts";
import type { SessionRecord, Tenancy } from "./ledger.ts";
import type { Machine } from "./machine.ts";
import type { Listening, Socket, SocketListener } from "./network.ts";
import { brief, contentOf, makePayload, sizeOf } from "./payload.ts";
import { StoreAccess } from "./store.ts";
import { hold } from "./violation.ts";
import { Visits } from "./visits.ts";
import type { World } from "./world.ts";

/** A session on this node, and what the application here knows of it. */
interface Own extends Tenancy {
  link: ServerLink | undefined;
  restoredBytes: number;
}

type ServerLink = Link<Socket, Own>;
type ServerHeld = Held<Own>;

/** How a node goes in good order. */
export interface Farewell {
  /** Clients are asked to move within this time beforehand. */
  readonly moveMs: Ms;
  /** How long sessions may take to be let go of. */
  readonly releaseMs: Ms;
}

const MAX_CLOSE_MS: Ms = 6_000;
const CLOGGED_AT = 20;

/** As the server does: see `session-server.ts`. */
const REMOVE_TRIES = 5;
const REMOVE_AGAIN_MS: Ms = 500;

/** One process of the service: the real hub, on a simulated world. */
export class Node implements Listening, HubHost<Socket, Own> {
  readonly machine: Machine;
  readonly disk: Disk;
  isAccepting = true;
  readonly #world: World;
  readonly #hub: SessionHub<Socket, Own>;
  readonly #store: StoreAccess;
  readonly #links = new Map<Socket, ServerLink>();
  /** Sessions with a message that nobody listens to yet. */
  readonly #parked = new Map<ServerHeld, () => void>();
  readonly #visits: Visits;
  readonly #config: HubConfig;

  constructor(world: World, machine: Machine, disk: Disk) {
    this.#world = world;
    this.machine = machine;
    this.disk = disk;
    const { settings } = world;
    this.#store = new StoreAccess(world.storeWeather, machine, settings.durability === "memory");
    this.#config = {
      node: machine.name,
      bounds: {
        maxMessages: settings.maxMessages,
        maxBytes: settings.maxBytes,
        roomMessages: Math.max(1, Math.floor(settings.maxMessages / 2)),
        roomBytes: Math.floor(settings.maxBytes / 2),
        window: { messages: settings.windowMessages, bytes: settings.windowBytes },
        ttlMs: settings.ttlMs,
      },
      maxTotalBytes: settings.maxTotalBytes,
      helloTimeoutMs: settings.helloTimeoutMs,
      maxPending: settings.maxPending,
      handoverMs: settings.handoverMs,
      moveMs: settings.moveMs,
    };
    this.#hub = new SessionHub(this.#config, this);
    this.#visits = new Visits(
      machine,
      () => this.#hub.deadlineMs,
      () => this.#enter(() => this.#hub.timer(this.nowMs)),
    );
  }

  get name(): string {
    return this.machine.name;
  }

  get nowMs(): Ms {
    return this.machine.nowMs;
  }

  get hub(): SessionHub<Socket, Own> {
    return this.#hub;
  }

  get sockets(): number {
    return this.#links.size;
  }

  // The network.

  accept(socket: Socket): SocketListener {
    this.#enter(() => {
      this.#links.set(socket, this.#hub.opened(socket, this.nowMs));
    });
    return {
      opened: () => undefined,
      message: (data) => this.#enter(() => this.#received(socket, data)),
      closed: (code) => this.#enter(() => this.#closed(socket, code)),
    };
  }

  /** Another node says something. */
  noticed(notice: { kind: "wanted" | "released"; id: string; from: string }): void {
    this.#say(() => `hears from ${notice.from}: ${notice.id} is ${notice.kind}`);
    this.#enter(() => {
      this.#hub.noticed(notice, this.nowMs);
      const held = this.#hub.get(notice.id);
      if (held && notice.kind === "wanted") this.#giveBack(held);
    });
  }

  // What the service does of its own accord.

  /** The application sends something to somebody. */
  chatter(): void {
    const { chance, settings } = this.#world;
    const held = this.#pickHeld();
    if (held === undefined) return;
    for (let count = chance.integer(1, settings.habits.burst); count > 0; count -= 1) {
      this.#enter(() => this.#send(held));
    }
  }

  kick(): void {
    const held = this.#pickHeld();
    const code = this.#world.chance.pick([4_000, 1_011, 1_008]);
    if (held === undefined) return;
    this.#say(() => `kicks ${held.id} with ${code}`);
    this.#enter(() => this.#hub.end(held, code, "kicked", this.nowMs));
  }

  setData(): void {
    const held = this.#pickHeld();
    if (held === undefined) return;
    const data = JSON.stringify({ at: this.#world.nowMs });
    this.#enter(() => this.#hub.setData(held, data, this.nowMs));
  }

  announceMove(): void {
    this.#say(() => "asks everybody to move");
    this.#enter(() => this.#hub.announceMove());
  }

  /** Goes in good order, as a planned restart does; `gone` when nothing of it is left. */
  leave({ moveMs, releaseMs }: Farewell, gone: () => void): void {
    this.isAccepting = false;
    if (moveMs > 0) this.announceMove();
    this.machine.setTimer(this.nowMs + moveMs, () => {
      const deadlineMs = this.nowMs + releaseMs;
      this.#say(() => `lets go of everything within ${releaseMs}`);
      this.#enter(() => {
        this.#hub.releaseAll(deadlineMs, this.nowMs);
        for (const held of this.#parked.keys()) this.#giveBack(held);
      });
      this.#poll(
        () => this.#hub.size === 0 || this.nowMs > deadlineMs + 100,
        () => this.#closeAll(gone),
      );
    });
  }

  // What the hub asks for: see HubHost.

  transmit(socket: Socket, data: Payload): void {
    const mutated = this.#world.mutant.toClient?.(data) ?? data;
    const control = readControl(mutated);
    const record = this.#links.get(socket)?.holder?.own.record;
    this.#say(() => `#${socket.number} < ${brief(mutated)}`);
    if (record && control) this.#promise(record, control);
    socket.send(mutated);
  }

  isClogged(socket: Socket): boolean {
    return socket.inFlight > CLOGGED_AT;
  }

  close(socket: Socket, code: number, reason: string): void {
    this.#say(() => `#${socket.number} closes ${code} ${reason}`);
    socket.close(code, reason);
  }

  mint(): Minted {
    const number = this.#world.nextNumber();
    const secret = `secret-${number}`;
    return { id: `s${number}`, secret, secretHash: this.hash(secret) };
  }

  hash(secret: string): string {
    return `hash of ${secret}`;
  }

  spreadMs(): Ms | undefined {
    return this.#world.settings.spreadMs;
  }

  lifetimeMs(): Ms {
    const { settings, chance, isCalm } = this.#world;
    return isCalm ? NEVER : settings.lifetimeMs * chance.between(0.9, 1.1);
  }

  busyMs(): Ms {
    return this.#world.chance.between(100, 2_000);
  }

  byteLength(data: Payload): number {
    return sizeOf(data);
  }

  authorize(link: ServerLink, hello: Hello): void {
    const { chance, settings, isCalm } = this.#world;
    const principal = hello.protocols?.[0] ?? "nobody";
    const isRefused = !isCalm && chance.happens(settings.habits.refuses);
    const answer = (): void => {
      if (isRefused) {
        this.#hub.answer(link, { kind: "refused", code: 3_000, reason: "who?" }, this.nowMs);
      } else {
        this.#hub.answer(link, { kind: "authorized", principal, protocol: "" }, this.nowMs);
      }
    };
    if (chance.happens(0.5)) answer();
    else this.#later(chance.skewed(0, 500), answer);
  }

  load(link: ServerLink, id: string): void {
    this.#store.call(
      id,
      false,
      () => this.disk.load(id),
      (stored) =>
        this.#enter(() => {
          const seen = stored && (this.#world.mutant.loaded?.(stored) ?? stored);
          this.#hub.loaded(link, seen, this.nowMs);
        }),
      () => this.#storeFailed(link),
    );
  }

  create(link: ServerLink, session: StoredSession): void {
    const { id, principal } = session;
    this.#world.ledger.minted(id, this.#world.nameOf(this.disk), principal);
    this.#store.call(
      id,
      true,
      () => this.disk.create(session, this.#storeTtlMs),
      () => this.#enter(() => this.#hub.answer(link, { kind: "created" }, this.nowMs)),
      () => this.#storeFailed(link),
    );
  }

  claim(link: ServerLink, id: string, claim: Claim): void {
    this.#say(() => `claims ${id} from generation ${claim.generation} for #${link.socket.number}`);
    let isClaimed = false;
    const effect = (): ClaimResult => {
      const result = this.disk.claim(id, claim, this.#storeTtlMs);
      isClaimed = result.kind === "claimed";
      return result;
    };
    this.#store.call(
      id,
      false,
      effect,
      (result) => this.#enter(() => this.#hub.claimed(link, result, this.nowMs)),
      () => {
        if (isClaimed) this.#world.ledger.session(id).isInDoubt = true;
        this.#storeFailed(link);
      },
    );
  }

  write(held: ServerHeld, generation: number, changes: Changes): void {
    const { id } = held;
    const { first, append, handled, acked, isReleased } = changes;
    this.#say(
      () =>
        `writes ${id} gen ${generation}: ${append.length} from ${first}, handled ${handled}, acked ${acked}${isReleased ? ", released" : ""}`,
    );
    if (this.#world.mutant.answersWritesEarly) {
      this.#hub.stored(held, "written", generation, this.nowMs);
    }
    this.#store.call(
      id,
      true,
      () => this.disk.write(id, generation, changes, this.#storeTtlMs),
      (result) => {
        if (this.#world.mutant.answersWritesEarly) return;
        if (result !== "written") this.#say(() => `is told ${result} for ${id}`);
        this.#enter(() => this.#hub.stored(held, result, generation, this.nowMs));
      },
      () => this.#enter(() => this.#hub.writeFailed(held, this.nowMs)),
    );
  }

  remove(id: string, generation: number): void {
    this.#remove(id, generation, REMOVE_TRIES);
  }

  removeOwn(id: string, generation: number): void {
    const nothing = (): void => undefined;
    const check = (stored: StoredSession | undefined): void => {
      if (stored?.owner === this.name) this.#remove(id, generation, REMOVE_TRIES);
    };
    this.#store.call(id, false, () => this.disk.load(id), check, nothing);
  }

  touch(ids: readonly string[]): void {
    for (const id of ids) {
      const nothing = (): void => undefined;
      this.#store.call(id, false, () => this.disk.touch([id], this.#storeTtlMs), nothing, nothing);
    }
  }

  ask(link: ServerLink, owner: string, id: string): void {
    this.#say(() => `asks ${owner} for ${id}`);
    this.#store.call(
      `notice ${this.#world.nextNumber()}`,
      false,
      () => this.#notify(owner, { kind: "wanted", id, from: this.name }),
      (isThere) =>
        this.#enter(() => this.#hub.answer(link, { kind: "asked", isThere }, this.nowMs)),
      () => this.#storeFailed(link),
    );
  }

  tellReleased(node: string, id: string): void {
    const nothing = (): void => undefined;
    this.#store.call(
      `notice ${this.#world.nextNumber()}`,
      false,
      () => this.#notify(node, { kind: "released", id, from: this.name }),
      nothing,
      nothing,
    );
  }

  own({ id, session }: Omit<ServerHeld, "own">): Own {
    return {
      record: this.#world.ledger.session(id),
      node: this.name,
      start: session.handledUpTo,
      delivered: session.handledUpTo,
      sent: new Map(),
      durableUpTo: session.top,
      link: undefined,
      restoredBytes: 0,
    };
  }

  began(held: ServerHeld, isResumed: boolean, link: ServerLink): void {
    this.#say(() => `has ${held.id} on #${link.socket.number}${isResumed ? ", resumed" : ""}`);
    held.own.link = link;
    held.own.restoredBytes = held.session.bytes;
    this.#world.ledger.serverBegan(held.own);
    if (isResumed) this.#world.ledger.tally.resumes += 1;
  }

  resumed(held: ServerHeld, link: ServerLink): void {
    this.#say(() => `goes on with ${held.id} on #${link.socket.number}`);
    held.own.link = link;
    this.#world.ledger.tally.resumes += 1;
  }

  detached(held: ServerHeld): void {
    this.#say(() => `waits for ${held.id}`);
    held.own.link = undefined;
  }

  deliver(held: ServerHeld, position: number, data: Payload, mayBeRepeated: boolean): void {
    const { chance, settings } = this.#world;
    const handle = (): void => this.#handle(held, position, data, mayBeRepeated);
    if (!chance.happens(settings.habits.parks)) return handle();
    this.#say(() => `nobody listens yet to ${held.id} ${position}`);
    this.#parked.set(held, handle);
    this.#later(chance.skewed(0, 3_000), () => {
      // What was given back meanwhile may wait again, with a time of its own.
      if (this.#parked.get(held) !== handle) return;
      this.#parked.delete(held);
      if (this.#hub.get(held.id) === held) handle();
    });
  }

  durable(held: ServerHeld, upTo: number): void {
    this.#world.ledger.serverDurable(held.own, upTo);
  }

  room(): void {
    // The application looks at `hasRoom` before it sends.
  }

  ended(held: ServerHeld, end: SessionEnd): void {
    this.#say(() => `is done with ${held.id}: ${end}`);
    const owner = this.disk.peek(held.id)?.head.owner ?? "";
    const isElsewhere = this.#isFenced(held) && owner !== "" && owner !== this.name;
    this.#parked.delete(held);
    this.#world.ledger.serverEnded(held.own, end, isElsewhere);
  }

  refused(code: number, reason: string): void {
    this.#say(() => `refuses: ${code} ${reason}`);
    // What a store forgets looks like a fault of its peer's; a session's end is looked at by itself.
    const isExcused = this.#world.settings.durability === "lossy";
    hold(code !== 4_904 || isExcused, "protocol-error", () => `${this.name} says: ${reason}`);
  }

  // The rest.

  /** The store's own clock starts earlier than the session's: it must not end first. */
  get #storeTtlMs(): Ms {
    return 2 * this.#config.bounds.ttlMs;
  }

  /** The application gets a message. */
  #handle(held: ServerHeld, position: number, data: Payload, mayBeRepeated: boolean): void {
    const { ledger, chance, settings, mutant, isCalm } = this.#world;
    const flag = mayBeRepeated && !mutant.hidesRepeats;
    this.#say(() => `handles ${held.id} ${position}: ${brief(data)}${flag ? " (again?)" : ""}`);
    ledger.serverDelivered(held.own, position, data, flag, this.#isFenced(held));
    const { echo, asyncHandler, handlerMs, handlerFails } = settings.habits;
    const fails = !isCalm && chance.happens(handlerFails);
    if (chance.happens(echo)) this.#send(held);
    const done = (): void => {
      if (fails) return this.#hub.handlerFailed(held, this.nowMs);
      ledger.serverHandled(held.own, position);
      this.#hub.handled(held, this.nowMs);
    };
    if (mutant.serverHandlesEarly) this.#hub.handled(held, this.nowMs);
    if (chance.happens(asyncHandler)) this.#later(chance.skewed(0, handlerMs), done);
    else done();
  }

  /** A message that nobody has looked at is the client's again. */
  #giveBack(held: ServerHeld): void {
    if (!this.#parked.delete(held)) return;
    this.#say(() => `gives back what nobody listens to of ${held.id}`);
    this.#hub.giveBack(held, this.nowMs);
  }

  #remove(id: string, generation: number, tries: number): void {
    this.#say(() => `removes ${id}`);
    const failed = (): void => {
      // Until it is gone it can be resumed, whatever anybody was told.
      this.#world.ledger.session(id).isInDoubt = true;
      if (tries > 1) this.#later(REMOVE_AGAIN_MS, () => this.#remove(id, generation, tries - 1));
    };
    const effect = (): void => this.disk.remove(id, generation);
    this.#store.call(id, false, effect, () => undefined, failed);
  }

  #say(what: () => string): void {
    this.#world.trace.say(this.name, what);
  }

  /** Whatever comes from outside comes through here: the promises hold at the end of each turn. */
  #enter(run: () => void): void {
    run();
    this.#world.ledger.turned();
    this.#checkBounds();
    this.#visits.reschedule();
  }

  #later(delayMs: Ms, run: () => void): void {
    this.machine.setTimer(this.nowMs + delayMs, () => this.#enter(run));
  }

  #poll(isDone: () => boolean, then: () => void): void {
    if (isDone()) return then();
    this.machine.setTimer(this.nowMs + 20, () => this.#poll(isDone, then));
  }

  #closeAll(gone: () => void): void {
    const { chance } = this.#world;
    for (const [socket, link] of this.#links) {
      const reason = `restart; retry-after=${chance.between(0.1, 4).toFixed(3)}`;
      this.#enter(() => this.#hub.bye(link, 1_012, reason));
      this.close(socket, 1_012, reason);
    }
    const untilMs = this.nowMs + MAX_CLOSE_MS;
    this.#poll(() => this.#links.size === 0 || this.nowMs > untilMs, gone);
  }

  #received(socket: Socket, data: Payload): void {
    const link = this.#links.get(socket);
    if (link === undefined) return;
    this.#say(() => `#${socket.number} > ${brief(data)}`);
    const held = link.holder;
    const counts = this.#countsBeside(held);
    this.#hub.received(link, data, sizeOf(data), this.nowMs);
    // Only the link that carries a session may add to what it has received.
    for (const [other, received] of counts) {
      const isTaken = other.session.received > received;
      hold(!isTaken, "two-sockets", () => `${other.id} took what came on #${socket.number}`);
    }
    if (held && held.own.link !== link && held.own.link !== undefined) {
      hold(false, "two-sockets", () => `${held.id} is on #${socket.number} as well`);
    }
  }

  /** Received counts of all sessions but one. */
  #countsBeside(held: ServerHeld | undefined): [ServerHeld, number][] {
    const counts: [ServerHeld, number][] = [];
    for (const other of this.#hub.sessions) {
      if (other !== held) counts.push([other, other.session.received]);
    }
    return counts;
  }

  #closed(socket: Socket, code: number): void {
    const link = this.#links.get(socket);
    if (link === undefined) return;
    this.#say(() => `#${socket.number} is closed ${code}`);
    this.#links.delete(socket);
    this.#hub.closed(link, code, this.nowMs);
  }

  #storeFailed(link: ServerLink): void {
    this.#say(() => `gets no answer from the store for #${link.socket.number}`);
    this.#enter(() => this.#hub.answer(link, { kind: "store-failed" }, this.nowMs));
  }

  /** @returns whether somebody listens there. */
  #notify(
    owner: string,
    notice: { kind: "wanted" | "released"; id: string; from: string },
  ): boolean {
    const { settings, scheduler, storeWeather } = this.#world;
    const isNotified = settings.durability === "shared" || settings.durability === "lossy";
    const node = this.#world.nodeNamed(owner);
    if (!isNotified || node === undefined) return false;
    const delayMs = storeWeather.noticeMs();
    if (delayMs !== undefined) {
      node.machine.hearAt(scheduler.nowMs + delayMs, () => node.noticed(notice));
    }
    return true;
  }

  /** The session is elsewhere by now, or nowhere, and this node has not been told. */
  #isFenced({ id, session }: ServerHeld): boolean {
    const head = this.disk.peek(id)?.head;
    return head === undefined || head.generation > session.generation;
  }

  #pickHeld(): ServerHeld | undefined {
    const all = Array.from(this.#hub.sessions);
    return all[this.#world.chance.below(all.length)];
  }

  #send(held: ServerHeld): void {
    const { session, own } = held;
    const { chance, settings } = this.#world;
    if (!session.canSend || (!session.hasRoom && !chance.happens(0.02))) return;
    const label = `d${this.#world.nextNumber()}`;
    const data = makePayload(label, settings.messageBytes, chance);
    own.sent.set(session.top + 1, contentOf(data));
    this.#hub.send(held, data, sizeOf(data), this.nowMs);
  }

  /** What the server says to a client is a promise. */
  #promise(record: SessionRecord, control: Readonly<Record<string, unknown>>): void {
    if (control["type"] !== "ack") return;
    const stored = this.disk.peek(record.id)?.head.handled;
    this.#world.ledger.serverAcknowledged(record, Number(control["handled"]), stored);
  }

  #checkBounds(): void {
    const hub = this.#hub;
    const { bounds, maxPending, maxTotalBytes } = this.#config;
    let bytes = 0;
    let allowed = maxTotalBytes;
    for (const { session, own, id } of hub.sessions) {
      bytes += session.bytes;
      // One message always may, and what was stored has to be loaded.
      allowed += 2 * this.#world.settings.messageBytes + 4 + own.restoredBytes;
      const waiting = session.received - session.handledUpTo;
      const isBounded =
        session.messages <= bounds.maxMessages &&
        session.bytes <= bounds.maxBytes + own.restoredBytes &&
        waiting <= bounds.window.messages + 1;
      hold(isBounded, "bounds", () => `${id}: ${session.messages} and ${waiting} messages`);
    }
    hold(hub.bytes === bytes, "accounting", () => `${hub.bytes} bytes instead of ${bytes}`);
    hold(bytes <= allowed, "bounds", () => `${bytes} bytes of ${maxTotalBytes}`);
    hold(
      hub.pending >= 0 && hub.pending <= maxPending,
      "bounds",
      () => `${hub.pending} connections pending, ${maxPending} allowed`,
    );
  }
}
