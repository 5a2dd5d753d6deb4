import {
  NEVER,
  SessionHub,
  utf8Length,
  type Changes,
  type Claim,
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
} from "@backsoon/core";

import type { Control } from "../../src/session/control.ts";
import { escapeText, writeControl } from "../../src/session/wire.ts";
import { StoreModel } from "./store-model.ts";

export const hubConfig: HubConfig = {
  node: "node-a",
  bounds: {
    maxMessages: 1_000,
    maxBytes: 1_000_000,
    roomMessages: 500,
    roomBytes: 500_000,
    window: { messages: 100, bytes: 100_000 },
    ttlMs: 120_000,
  },
  maxTotalBytes: 10_000_000,
  helloTimeoutMs: 10_000,
  maxPending: 1_000,
  handoverMs: 2_000,
  moveMs: 3_000,
};

/** The server's end of one connection, as the hub sees it. */
export interface Socket {
  readonly sent: Payload[];
  closed: { readonly code: number; readonly reason: string } | undefined;
  isClogged: boolean;
}

export type Own = undefined;
export type HubLink = Link<Socket, Own>;

export const newSocket = (): Socket => ({ sent: [], closed: undefined, isClogged: false });

export const bytesOf = (data: Payload): number =>
  typeof data === "string" ? utf8Length(data) : data.length;

/**
 * A hub with everything around it: sockets, a store, an application. The store answers at once,
 * unless `isHeld`; then its answers wait for `answer()`.
 */
export class HubRig implements HubHost<Socket, Own> {
  readonly hub: SessionHub<Socket, Own>;
  readonly store: StoreModel;
  nowMs: Ms = 1_000_000;
  /** Answers of the store wait, in order. */
  isHeld = false;
  readonly answers: (() => void)[] = [];
  /** The store cannot be reached. */
  isDown = false;
  /** What happened, in order and in words. */
  readonly log: string[] = [];
  /** Messages that the application has, and is not done with. */
  readonly handling: {
    readonly held: Held<Own>;
    readonly position: number;
    readonly data: Payload;
    readonly mayBeRepeated: boolean;
  }[] = [];
  /** What the application does first with a message. */
  onDeliver: (() => void) | undefined;
  /** The application is done with a message as soon as it has it. */
  handlesAtOnce = true;
  principal = "ann";
  /** `undefined`: the application lets everybody in. */
  refusal: { readonly code: number; readonly reason: string } | undefined;
  isAuthorizing = true;
  connectionLifeMs: Ms = NEVER;
  spread: Ms | undefined;
  livingNodes = new Set<string>();
  /** Attaches so far: whatever is minted is numbered. */
  minted = 0;

  constructor(config: Partial<HubConfig> = {}, store: StoreModel = new StoreModel()) {
    this.store = store;
    this.hub = new SessionHub({ ...hubConfig, ...config }, this);
  }

  // Below: what a test does.

  open(): HubLink {
    return this.hub.opened(newSocket(), this.nowMs);
  }

  /** Something arrives from the client, as it is on the wire. */
  hears(link: HubLink, data: Payload): void {
    this.hub.received(link, data, bytesOf(data), this.nowMs);
  }

  says(link: HubLink, control: Control): void {
    this.hears(link, writeControl(control));
  }

  message(link: HubLink, text: string): void {
    this.hears(link, escapeText(text));
  }

  send(held: Held<Own>, data: Payload): void {
    this.hub.send(held, data, bytesOf(data), this.nowMs);
  }

  cut(link: HubLink, code = 1006): void {
    this.hub.closed(link, code, this.nowMs);
  }

  /** Lets time pass, with every timer at its time. */
  pass(ms: Ms): void {
    const untilMs = this.nowMs + ms;
    while (this.hub.deadlineMs <= untilMs) {
      this.nowMs = Math.max(this.nowMs, this.hub.deadlineMs);
      this.hub.timer(this.nowMs);
    }
    this.nowMs = untilMs;
  }

  /** Lets the store answer. */
  answer(count = Infinity): void {
    for (let index = 0; index < count && this.answers.length > 0; index += 1) {
      this.answers.shift()?.();
    }
  }

  held(id: string): Held<Own> {
    const held = this.hub.get(id);
    if (held === undefined) throw new Error(`no session ${id} here`);
    return held;
  }

  done(): void {
    const first = this.handling.shift();
    if (first === undefined) throw new Error("nothing is being handled");
    this.hub.handled(first.held, this.nowMs);
  }

  // Below: what the hub asks for.

  transmit(socket: Socket, data: Payload): void {
    socket.sent.push(data);
  }

  isClogged(socket: Socket): boolean {
    return socket.isClogged;
  }

  close(socket: Socket, code: number, reason: string): void {
    socket.closed ??= { code, reason };
  }

  mint(): Minted {
    this.minted += 1;
    const secret = `secret-${this.minted}`;
    return { id: `session-${this.minted}`, secret, secretHash: this.hash(secret) };
  }

  hash(secret: string): string {
    return `hash of ${secret}`;
  }

  busyMs(): Ms {
    return 1_500;
  }

  spreadMs(): Ms | undefined {
    return this.spread;
  }

  lifetimeMs(): Ms {
    return this.connectionLifeMs;
  }

  byteLength(data: Payload): number {
    return bytesOf(data);
  }

  authorize(link: HubLink, _hello: Hello): void {
    if (!this.isAuthorizing) return;
    const { principal, refusal } = this;
    this.hub.answer(
      link,
      refusal ? { kind: "refused", ...refusal } : { kind: "authorized", principal, protocol: "" },
      this.nowMs,
    );
  }

  load(link: HubLink, id: string): void {
    this.#ask(
      () => this.store.load(id),
      (stored) => this.hub.loaded(link, stored, this.nowMs),
      () => this.hub.answer(link, { kind: "store-failed" }, this.nowMs),
    );
  }

  create(link: HubLink, session: StoredSession): void {
    this.#ask(
      () => this.store.create(session),
      () => this.hub.answer(link, { kind: "created" }, this.nowMs),
      () => this.hub.answer(link, { kind: "store-failed" }, this.nowMs),
    );
  }

  claim(link: HubLink, id: string, claim: Claim): void {
    this.#ask(
      () => this.store.claim(id, claim),
      (result) => this.hub.claimed(link, result, this.nowMs),
      () => this.hub.answer(link, { kind: "store-failed" }, this.nowMs),
    );
  }

  write(held: Held<Own>, generation: number, changes: Changes): void {
    this.#ask(
      () => this.store.write(held.id, generation, changes),
      (result) => this.hub.stored(held, result, generation, this.nowMs),
      () => this.hub.writeFailed(held, this.nowMs),
    );
  }

  removeOwn(id: string, generation: number): void {
    if (this.store.load(id)?.owner === hubConfig.node) this.remove(id, generation);
  }

  remove(id: string, generation: number): void {
    this.log.push(`remove ${id}`);
    this.store.remove(id, generation);
  }

  touch(ids: readonly string[]): void {
    this.log.push(`touch ${ids.join(" ")}`);
  }

  ask(link: HubLink, owner: string, id: string): void {
    this.log.push(`ask ${owner} for ${id}`);
    const isThere = this.livingNodes.has(owner);
    this.hub.answer(link, { kind: "asked", isThere }, this.nowMs);
  }

  tellReleased(node: string, id: string): void {
    this.log.push(`tell ${node} that ${id} is released`);
  }

  own(): Own {
    return undefined;
  }

  began({ id }: Held<Own>, isResumed: boolean): void {
    this.log.push(`${id} began${isResumed ? ", resumed" : ""}`);
  }

  resumed({ id }: Held<Own>): void {
    this.log.push(`${id} resumed`);
  }

  detached({ id }: Held<Own>): void {
    this.log.push(`${id} detached`);
  }

  deliver(held: Held<Own>, position: number, data: Payload, mayBeRepeated: boolean): void {
    this.log.push(`${held.id} got ${position}`);
    this.onDeliver?.();
    this.handling.push({ held, position, data, mayBeRepeated });
    if (this.handlesAtOnce) this.done();
  }

  durable({ id }: Held<Own>, upTo: number): void {
    this.log.push(`${id} durable ${upTo}`);
  }

  room({ id }: Held<Own>): void {
    this.log.push(`${id} room`);
  }

  ended({ id }: Held<Own>, end: SessionEnd): void {
    this.log.push(`${id} ended: ${end}`);
  }

  refused(code: number): void {
    this.log.push(`refused ${code}`);
  }

  /** The store does its part at once, as in order as it is asked; only its answer may wait. */
  #ask<Result>(act: () => Result, then: (result: Result) => void, failed: () => void): void {
    const { isDown } = this;
    const result = isDown ? undefined : act();
    const answer = (): void => (isDown ? failed() : then(result as Result));
    if (this.isHeld) this.answers.push(answer);
    else answer();
  }
}

/** A client that says hello and is welcomed. */
export function join(rig: HubRig, resume?: Hello["resume"]): HubLink {
  const link = rig.open();
  rig.says(link, { type: "hello", version: 1, resume });
  return link;
}
