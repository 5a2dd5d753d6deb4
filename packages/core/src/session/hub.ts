import { MAX_REASON_BYTES, writeCloseReason } from "../close-reason.ts";
import { NEVER, type Ms } from "../time.ts";
import { TimingWheel } from "../timing-wheel.ts";
import { utf8Prefix } from "../utf8.ts";
import {
  attachDeadline,
  isClaimHere,
  stepAttach,
  type AttachAction,
  type AttachInput,
  type AttachState,
} from "./attach.ts";
import { SESSION_CODES, SESSION_REASONS } from "./codes.ts";
import type { Control, ControlFault, Resume } from "./control.ts";
import { FOR_EVER, type Held, type Holder, type Link } from "./held.ts";
import type { HubConfig, HubHost } from "./hub-host.ts";
import { SERVER_LINK, type Arrival, type ServerLinkState } from "./links.ts";
import { Budget, ServerSession, type ServerAction, type SessionEnd } from "./server.ts";
import type { Claim, ClaimResult, Payload, StoredSession, WriteResult } from "./stored.ts";
import { TO_SERVER } from "./control-fields.ts";
import { escapeText, readText, writeControl } from "./wire.ts";

const DONE: AttachState = { kind: "done" };

const TICK_MS: Ms = 50;
const SLOTS = 512;
const OK = 1_000;
const GOING_AWAY = 1_001;
const SERVICE_RESTART = 1_012;
const TRY_AGAIN_LATER = 1_013;

/** How long an old connection may stay open after its session has moved away. */
const LEAVE_MS: Ms = 5_000;

/** Whether a holder's memory is that of this generation of its session. */
function isOf(
  { session, claimed }: Pick<Holder<unknown, unknown>, "session" | "claimed">,
  generation: number,
): boolean {
  return session.generation <= generation && generation <= claimed;
}

/**
 * All sessions of one node, and the connections that carry them. Decides everything and does
 * nothing: the {@link HubHost} does.
 */
export class SessionHub<Socket, Own> {
  readonly #config: HubConfig;
  readonly #host: HubHost<Socket, Own>;
  readonly #holders = new Map<string, Holder<Socket, Own>>();
  /** Links that wait for a session, by the session that they want; for `released`. */
  readonly #asking = new Map<string, Set<Link<Socket, Own>>>();
  readonly #budget: Budget;
  #wheel: TimingWheel<Holder<Socket, Own> | Link<Socket, Own>> | undefined;
  #isTurning = false;
  #pending = 0;
  #attachedCount = 0;
  readonly #leaving = new Set<Link<Socket, Own>>();
  #touchMs: Ms = NEVER;

  constructor(config: HubConfig, host: HubHost<Socket, Own>) {
    this.#config = config;
    this.#host = host;
    this.#budget = new Budget(config.maxTotalBytes);
  }

  /** Sessions on this node, attached or waiting. */
  get sessions(): Iterable<Held<Own>> {
    return this.#holders.values();
  }

  get size(): number {
    return this.#holders.size;
  }

  /** Sessions with a connection. */
  get attached(): number {
    return this.#attachedCount;
  }

  /** Connections whose session has gone to another node, and whose clients are about to follow. */
  get leaving(): number {
    return this.#leaving.size;
  }

  /** Bytes that all sessions hold. */
  get bytes(): number {
    return this.#budget.bytes;
  }

  /** Connections that have no session yet. */
  get pending(): number {
    return this.#pending;
  }

  get(id: string): Held<Own> | undefined {
    return this.#holders.get(id);
  }

  /** When to call {@link timer}. */
  get deadlineMs(): Ms {
    return Math.min(this.#wheel?.nextMs ?? NEVER, this.#touchMs);
  }

  /** A connection is open; the client is to say hello. */
  opened(socket: Socket, nowMs: Ms): Link<Socket, Own> {
    const { helloTimeoutMs, maxPending } = this.#config;
    const deadlineMs = nowMs + helloTimeoutMs;
    const link: Link<Socket, Own> = {
      kind: "link",
      socket,
      state: "waiting",
      attach: { kind: "waiting", deadlineMs },
      holder: undefined,
      asksFor: undefined,
      life: FOR_EVER,
      claims: undefined,
      isClosed: false,
    };
    this.#pending += 1;
    if (this.#pending > maxPending) {
      this.#refuse(link, TRY_AGAIN_LATER, "too many connections without a session", true, nowMs);
    } else {
      this.#schedule(link, deadlineMs, nowMs);
    }
    return link;
  }

  /** Something arrived on a link. */
  received(link: Link<Socket, Own>, data: Payload, bytes: number, nowMs: Ms): void {
    if (link.isClosed) return;
    const read = typeof data === "string" ? readText(data, TO_SERVER) : data;
    if (typeof data === "string" && typeof read === "object") {
      this.#control(link, read as Control | ControlFault, nowMs);
    } else if (this.#advance(link, "message", nowMs) && link.holder) {
      // Limits are of the application's bytes, and an escaped text has one more.
      const ownBytes = typeof data === "string" && read !== data ? bytes - 1 : bytes;
      this.#act(link.holder, link.holder.session.receive(read as Payload, ownBytes), nowMs);
    }
  }

  /** A link is gone. `code` as the client gave it. */
  closed(link: Link<Socket, Own>, code: number, nowMs: Ms): void {
    this.#settle(link, "leaving");
    // RFC 6455 §5.5.1: the answer to a Close frame "typically echos the status code" of it.
    const isEcho = link.isClosed;
    link.isClosed = true;
    this.#leaving.delete(link);
    const { holder } = link;
    // The page is left, or the application is done: nobody will come back for this session.
    const isEnd = !isEcho && (code === OK || code === GOING_AWAY);
    if (isEnd && holder?.link === link) this.#act(holder, holder.session.ended(), nowMs);
    else this.#unlink(link, nowMs);
  }

  /** An answer that an attach was waiting for. */
  answer(link: Link<Socket, Own>, input: AttachInput, nowMs: Ms): void {
    const { kind } = link.attach;
    // The client has gone meanwhile. What the store was told has to be seen through all the same.
    if (link.isClosed && kind !== "claiming" && kind !== "creating") return;
    const [next, action] = stepAttach(link.attach, input, this.#config, nowMs);
    link.attach = next;
    if (next.kind !== "asking") this.#stopAsking(link);
    this.#attach(link, action, nowMs);
    const deadlineMs = attachDeadline(link.attach);
    if (deadlineMs !== NEVER) this.#schedule(link, deadlineMs, nowMs);
  }

  /** The store may take a claim and never say so. Until it answers, both generations are ours. */
  #noteClaim(link: Link<Socket, Own>, id: string, claim: Claim): void {
    const holder = this.#holders.get(id);
    link.claims = holder;
    if (holder && isClaimHere(claim)) holder.claimed = claim.generation + 1;
  }

  /** What the store has said to {@link HubHost.load}. */
  loaded(link: Link<Socket, Own>, stored: StoredSession | undefined, nowMs: Ms): void {
    const holder = stored && this.#holders.get(stored.id);
    // Of an older generation it is only what was left here before the session went elsewhere.
    const isHere =
      holder !== undefined &&
      stored?.owner === this.#config.node &&
      isOf(holder, stored.generation);
    this.answer(link, { kind: "loaded", stored, isHere }, nowMs);
  }

  claimed(link: Link<Socket, Own>, result: ClaimResult, nowMs: Ms): void {
    this.answer(link, { kind: "claimed", result }, nowMs);
  }

  /** The store has answered a write. */
  stored(held: Held<Own>, result: WriteResult, generation: number, nowMs: Ms): void {
    const holder = this.#holderOf(held);
    if (holder) this.#act(holder, holder.session.stored(result, generation, nowMs), nowMs);
  }

  /** The store could not be reached. */
  writeFailed(held: Held<Own>, nowMs: Ms): void {
    const holder = this.#holderOf(held);
    if (holder) this.#act(holder, holder.session.writeFailed(nowMs), nowMs);
  }

  /** A message for the client. */
  send(held: Held<Own>, data: Payload, bytes: number, nowMs: Ms): void {
    const holder = this.#holderOf(held);
    if (holder) this.#act(holder, holder.session.send(data, bytes), nowMs);
  }

  setData(held: Held<Own>, data: string, nowMs: Ms): void {
    const holder = this.#holderOf(held);
    if (holder) this.#act(holder, holder.session.setData(data), nowMs);
  }

  handled(held: Held<Own>, nowMs: Ms): void {
    const holder = this.#holderOf(held);
    if (holder) this.#act(holder, holder.session.handled(nowMs), nowMs);
  }

  handlerFailed(held: Held<Own>, nowMs: Ms): void {
    const holder = this.#holderOf(held);
    if (holder) this.#act(holder, holder.session.handlerFailed(), nowMs);
  }

  /**
   * The session is being let go of, and the message that was delivered last has been looked at by
   * nobody: it is the client's again.
   */
  giveBack(held: Held<Own>, nowMs: Ms): void {
    const holder = this.#holderOf(held);
    if (holder) this.#act(holder, holder.session.giveBack(), nowMs);
  }

  /** Ends a session for good. */
  end(held: Held<Own>, code: number, reason: string, nowMs: Ms): void {
    const holder = this.#holderOf(held);
    if (holder) this.#act(holder, holder.session.end(code, reason), nowMs);
  }

  /** Another node says something about a session. */
  noticed(notice: { kind: "wanted" | "released"; id: string; from: string }, nowMs: Ms): void {
    const { id, from } = notice;
    if (notice.kind === "released") {
      // Copied: whoever has to ask again comes into the same set.
      const links = Array.from(this.#asking.get(id) ?? []);
      for (const link of links) this.answer(link, { kind: "released" }, nowMs);
      return;
    }
    const holder = this.#holders.get(id);
    if (holder === undefined) {
      this.#host.tellReleased(from, id);
      return;
    }
    (holder.wantedBy ??= new Set()).add(from);
    this.#act(holder, holder.session.release(nowMs + this.#config.handoverMs), nowMs);
  }

  /** Every client is to move its session to another node. */
  announceMove(): void {
    const plan = writeControl({ type: "plan", moveWithinMs: this.#config.moveMs });
    for (const { link } of this.#holders.values()) {
      if (link?.state === "live") this.#host.transmit(link.socket, plan);
    }
  }

  /** Stores every session and lets go of it, at the latest at the deadline. */
  releaseAll(deadlineMs: Ms, nowMs: Ms): void {
    for (const holder of this.#holders.values()) {
      this.#act(holder, holder.session.release(deadlineMs), nowMs);
    }
  }

  /** The last words on a connection that is about to be closed with this code. */
  bye(link: Link<Socket, Own>, code: number, text: string): void {
    if (!link.isClosed) this.#farewell(link, code, text, false);
  }

  timer(nowMs: Ms): void {
    if (this.#touchMs <= nowMs) this.#touch(nowMs);
    this.#isTurning = true;
    try {
      this.#wheel?.advance(nowMs, (item) => this.#visit(item, nowMs));
    } finally {
      this.#isTurning = false;
    }
  }

  /** The owner has every `Held` from here, so it is a holder; of a session that is over, nobody wants it. */
  #holderOf(held: Held<Own>): Holder<Socket, Own> | undefined {
    return held.session.isOver ? undefined : (held as Holder<Socket, Own>);
  }

  #visit(item: Holder<Socket, Own> | Link<Socket, Own>, nowMs: Ms): Ms {
    if (item.kind === "link") return this.#visitLink(item, nowMs);
    item.visitMs = undefined;
    this.#act(item, item.session.timer(nowMs), nowMs);
    const { deadlineMs } = item.session;
    // `#act` may have put it in again.
    if (deadlineMs === NEVER || (item.visitMs ?? NEVER) <= deadlineMs) return NEVER;
    item.visitMs = deadlineMs;
    return deadlineMs;
  }

  #visitLink(link: Link<Socket, Own>, nowMs: Ms): Ms {
    if (link.isClosed) return NEVER;
    if (link.life.kind !== "open" || link.state === "live") return this.#visitLife(link, nowMs);
    return this.#visitAttach(link, nowMs);
  }

  /** @returns when the attach wants to be looked at again. */
  #visitAttach(link: Link<Socket, Own>, nowMs: Ms): Ms {
    const deadlineMs = attachDeadline(link.attach);
    if (nowMs < deadlineMs) return deadlineMs;
    this.answer(link, { kind: "timer" }, nowMs);
    return NEVER;
  }

  #visitLife(link: Link<Socket, Own>, nowMs: Ms): Ms {
    const { kind, atMs } = link.life;
    if (kind === "attaching") {
      const againMs = this.#visitAttach(link, nowMs);
      if (link.isClosed || link.life.kind !== kind) return NEVER;
      if (nowMs < atMs) return Math.min(againMs, atMs);
      this.#refuse(link, TRY_AGAIN_LATER, "no answer about the session in time", true, nowMs);
      return NEVER;
    }
    if (nowMs < atMs) return atMs;
    const { moveMs } = this.#config;
    switch (kind) {
      case "leaving":
        this.#closeReplaced(link);
        return NEVER;
      case "moving":
        this.#close(link, SERVICE_RESTART, "connection lifetime", false);
        return NEVER;
      case "open":
        this.#host.transmit(link.socket, writeControl({ type: "plan", moveWithinMs: moveMs }));
        link.life = { kind: "moving", atMs: nowMs + moveMs };
        return link.life.atMs;
    }
  }

  #schedule(item: Holder<Socket, Own> | Link<Socket, Own>, atMs: Ms, nowMs: Ms): void {
    if (atMs === NEVER) return;
    if (item.kind === "session") {
      if ((item.visitMs ?? NEVER) <= atMs) return;
      item.visitMs = atMs;
    }
    // While it turns, a wheel is empty in between.
    if (this.#wheel === undefined || (this.#wheel.size === 0 && !this.#isTurning)) {
      this.#wheel = new TimingWheel(TICK_MS, SLOTS, nowMs);
    }
    this.#wheel.add(item, atMs);
  }

  /** Sessions with a connection must not expire in the store. */
  #touch(nowMs: Ms): void {
    const ids = Array.from(this.#holders.values()).filter(({ session }) => session.isAttached);
    if (ids.length > 0) this.#host.touch(ids.map(({ id }) => id));
    this.#touchMs = this.#holders.size === 0 ? NEVER : nowMs + this.#config.bounds.ttlMs / 2;
  }

  #advance(link: Link<Socket, Own>, arrival: Arrival, nowMs: Ms): boolean {
    const { state } = link;
    const next = SERVER_LINK[state][arrival];
    if (next === undefined) {
      this.#violation(link, `${arrival} while ${state}`, nowMs);
      return false;
    }
    link.state = next;
    return true;
  }

  #violation(link: Link<Socket, Own>, sentence: string, nowMs: Ms): void {
    const code = SESSION_CODES.protocolError;
    this.#refuse(link, code, `${SESSION_REASONS[code]}: ${sentence}`, false, nowMs);
  }

  /** The connection has a session now, or will never have one. */
  #settle(link: Link<Socket, Own>, state: ServerLinkState): void {
    if (link.state === "waiting" || link.state === "attaching") this.#pending -= 1;
    link.state = state;
    this.#stopAsking(link);
  }

  #refuse(link: Link<Socket, Own>, code: number, reason: string, isBusy: boolean, nowMs: Ms): void {
    this.#host.refused(code, reason);
    const { holder } = link;
    // Whoever breaks the rules loses the session with the connection; it may be out of step.
    if (holder && holder.link === link) {
      this.#act(holder, holder.session.end(code, reason, "protocol-error"), nowMs);
      return;
    }
    const hinted = isBusy ? writeCloseReason(reason, this.#host.busyMs()) : reason;
    this.#close(link, code, hinted, false);
  }

  #close(link: Link<Socket, Own>, code: number, text: string, isOver: boolean): void {
    if (link.isClosed) return;
    this.#host.close(link.socket, code, this.#farewell(link, code, text, isOver));
  }

  /** A newer connection has the session, or another node. */
  #closeReplaced(link: Link<Socket, Own>): void {
    const code = SESSION_CODES.replaced;
    this.#close(link, code, SESSION_REASONS[code], false);
  }

  /** @returns the reason as it fits into the Close frame that follows. */
  #farewell(link: Link<Socket, Own>, code: number, text: string, isOver: boolean): string {
    this.#settle(link, "leaving");
    link.isClosed = true;
    this.#leaving.delete(link);
    const reason = utf8Prefix(text, MAX_REASON_BYTES);
    this.#host.transmit(link.socket, writeControl({ type: "bye", code, reason, isOver }));
    return reason;
  }

  #control(link: Link<Socket, Own>, control: Control | ControlFault, nowMs: Ms): void {
    if (control.type === "fault") return this.#violation(link, control.sentence, nowMs);
    if (!this.#advance(link, control.type, nowMs)) return;
    const { holder } = link;
    switch (control.type) {
      case "hello": {
        const presentedHash = control.resume ? this.#host.hash(control.resume.secret) : "";
        const minted = this.#host.mint();
        const { helloTimeoutMs, handoverMs } = this.#config;
        // The application and the store may never answer.
        link.life = { kind: "attaching", atMs: nowMs + helloTimeoutMs + handoverMs };
        this.#schedule(link, link.life.atMs, nowMs);
        this.answer(link, { kind: "hello", hello: control, presentedHash, minted }, nowMs);
        return;
      }
      case "ack":
        if (holder?.link === link) this.#act(holder, holder.session.ack(control.handled), nowMs);
        return;
      case "ping":
        // Whoever asks and does not read the answers must not fill the memory with them.
        if (this.#host.isClogged(link.socket)) return;
        this.#host.transmit(link.socket, writeControl({ type: "pong" }));
        return;
      case "bye":
        if (holder?.link !== link) return;
        if (control.isOver) this.#act(holder, holder.session.ended(), nowMs);
        else this.#unlink(link, nowMs);
        return;
      case "pong":
      case "welcome":
      case "plan":
    }
  }

  #attach(link: Link<Socket, Own>, action: AttachAction, nowMs: Ms): void {
    const host = this.#host;
    switch (action.kind) {
      case "none":
        return;
      case "authorize":
        return host.authorize(link, action.hello);
      case "load":
        return host.load(link, action.id);
      case "ask":
        this.#waitFor(link, action.id);
        return host.ask(link, action.owner, action.id);
      case "claim":
        this.#noteClaim(link, action.id, action.claim);
        return host.claim(link, action.id, action.claim);
      case "create":
        // Nobody is there to begin anew.
        if (link.isClosed) return;
        if (action.remains) this.#discard(action.remains, nowMs);
        return host.create(link, action.session);
      case "attach":
        return this.#attached(link, action, nowMs);
      case "refuse":
        return this.#refuse(link, action.code, action.reason, action.isBusy, nowMs);
    }
  }

  #waitFor(link: Link<Socket, Own>, id: string): void {
    const links = this.#asking.get(id) ?? new Set();
    links.add(link);
    this.#asking.set(id, links);
    link.asksFor = id;
  }

  #stopAsking(link: Link<Socket, Own>): void {
    const { asksFor } = link;
    if (asksFor === undefined) return;
    link.asksFor = undefined;
    const links = this.#asking.get(asksFor);
    links?.delete(link);
    if (links?.size === 0) this.#asking.delete(asksFor);
  }

  /** Nobody can go on with a session that the store has lost part of. */
  #discard({ id, generation }: StoredSession, nowMs: Ms): void {
    const holder = this.#holders.get(id);
    const code = SESSION_CODES.lost;
    if (holder) this.#act(holder, holder.session.end(code, SESSION_REASONS[code], "lost"), nowMs);
    // The claim may have raised the generation above the holder's.
    this.#host.remove(id, generation);
  }

  #attached(
    link: Link<Socket, Own>,
    action: Extract<AttachAction, { kind: "attach" }>,
    nowMs: Ms,
  ): void {
    const { session: stored, messages, resume, isClean, isHere } = action;
    const { claims } = link;
    link.claims = undefined;
    if (isHere && claims?.session.isRemoved) {
      // It was ended while it was being claimed, so the claim has outlived it in the store.
      this.#host.remove(stored.id, stored.generation);
      if (!link.isClosed) this.answer(link, { kind: "ended" }, nowMs);
      return;
    }
    const before = this.#holders.get(stored.id);
    // The answers to two claims may come out of order.
    if (isHere && before && stored.generation <= before.session.generation) {
      this.#tooLate(link, nowMs);
      return;
    }
    if (link.isClosed) {
      this.#unattended(stored, resume, isHere ? before : undefined);
      return;
    }
    if (isHere && (before === undefined || before.session.isOver)) {
      this.answer(link, { kind: "vanished" }, nowMs);
      return;
    }
    link.attach = DONE;
    // What was left here of a session that has been elsewhere since.
    if (!isHere && before) this.#act(before, before.session.leave(), nowMs);
    if (isHere && before && resume && !before.session.canGoOnFrom(resume.received)) {
      // The session has gone on since this hello was said, on another socket of the client.
      before.session.adopt(stored.generation);
      this.#tooLate(link, nowMs);
      return;
    }
    const holder = isHere && before ? before : this.#hold(stored, messages, resume, isClean);
    const old = holder.link;
    this.#setLink(holder, link);
    link.holder = holder;
    this.#settle(link, "live");
    const lifetimeMs = this.#host.lifetimeMs();
    link.life = lifetimeMs === NEVER ? FOR_EVER : { kind: "open", atMs: nowMs + lifetimeMs };
    this.#schedule(link, link.life.atMs, nowMs);
    const { received = 0, sent = 0 } = resume ?? {};
    holder.session.attach({ generation: stored.generation, received, sent });
    if (old) this.#replace(old);
    this.#welcome(link, holder, action);
    if (isHere) this.#host.resumed(holder, link);
    else this.#host.began(holder, resume !== undefined, link);
    this.#act(holder, holder.session.resume(nowMs), nowMs);
    if (this.#touchMs === NEVER) this.#touchMs = nowMs + this.#config.bounds.ttlMs / 2;
  }

  /** A later socket of the same client has been here. */
  #tooLate(link: Link<Socket, Own>, nowMs: Ms): void {
    const code = SESSION_CODES.replaced;
    this.#refuse(link, code, SESSION_REASONS[code], false, nowMs);
  }

  /** The client has gone while the store was asked for its session. */
  #unattended(
    { id, generation }: StoredSession,
    resume: Resume | undefined,
    holder: Holder<Socket, Own> | undefined,
  ): void {
    // Nobody knows of the new one, so nobody will ever ask for it.
    if (resume === undefined) this.#host.remove(id, generation);
    else holder?.session.adopt(generation);
  }

  #hold(
    stored: StoredSession,
    messages: readonly Payload[],
    resume: Resume | undefined,
    isClean: boolean,
  ): Holder<Socket, Own> {
    const { id, principal, protocol, generation, handled, acked, data } = stored;
    const session = new ServerSession(this.#config.bounds, this.#budget, {
      generation,
      handled,
      acked,
      received: resume?.received ?? 0,
      data,
      isClean,
    });
    session.restore(messages, (payload) => this.#host.byteLength(payload));
    const holder: Holder<Socket, Own> = {
      kind: "session",
      id,
      session,
      own: this.#host.own({ id, principal, protocol, session }),
      link: undefined,
      actions: undefined,
      wantedBy: undefined,
      claimed: generation,
      visitMs: undefined,
    };
    this.#holders.set(id, holder);
    return holder;
  }

  /** A session loses its connection, and waits. */
  #unlink(link: Link<Socket, Own>, nowMs: Ms): void {
    const { holder } = link;
    link.holder = undefined;
    if (holder === undefined || holder.link !== link) return;
    this.#setLink(holder, undefined);
    holder.session.detach(nowMs);
    this.#schedule(holder, holder.session.deadlineMs, nowMs);
    if (!link.isClosed) this.#leave(link, nowMs);
    if (!holder.session.isOver) this.#host.detached(holder);
  }

  /** A connection that carries nothing more may stay for a little while. */
  #leave(link: Link<Socket, Own>, nowMs: Ms): void {
    link.life = { kind: "leaving", atMs: nowMs + LEAVE_MS };
    this.#schedule(link, link.life.atMs, nowMs);
  }

  #setLink(holder: Holder<Socket, Own>, link: Link<Socket, Own> | undefined): void {
    this.#attachedCount += Number(link !== undefined) - Number(holder.link !== undefined);
    holder.link = link;
  }

  #replace(old: Link<Socket, Own>): void {
    old.holder = undefined;
    this.#closeReplaced(old);
  }

  #welcome(
    link: Link<Socket, Own>,
    { id, session }: Holder<Socket, Own>,
    { secret, resume, session: { protocol } }: Extract<AttachAction, { kind: "attach" }>,
  ): void {
    const { bounds } = this.#config;
    const text = writeControl({
      type: "welcome",
      id,
      secret,
      generation: session.generation,
      resumed: resume !== undefined,
      received: session.received,
      sent: session.top,
      protocol: protocol === "" ? undefined : protocol,
      ttlMs: bounds.ttlMs,
      limits: bounds.window,
      spreadMs: this.#host.spreadMs(),
    });
    this.#host.transmit(link.socket, text);
  }

  /** Runs actions in order: those that an action brings about come after the ones before it. */
  #act(holder: Holder<Socket, Own>, actions: ServerAction[], nowMs: Ms): void {
    if (holder.actions) {
      for (const action of actions) {
        // Told at once, so that a `send()` in a handler knows at once what the store has.
        if (action.kind === "write") this.#do(holder, action, nowMs);
        else holder.actions.push(action);
      }
      return;
    }
    if (actions.length > 0) {
      holder.actions = actions;
      try {
        // The list grows while it is worked off.
        for (const action of actions) this.#do(holder, action, nowMs);
      } finally {
        holder.actions = undefined;
      }
    }
    this.#schedule(holder, holder.session.deadlineMs, nowMs);
  }

  #do(holder: Holder<Socket, Own>, action: ServerAction, nowMs: Ms): void {
    const host = this.#host;
    const { link: carrier } = holder;
    // Nothing may follow a bye; the client gets it when it is back.
    const link = carrier?.isClosed === true ? undefined : carrier;
    switch (action.kind) {
      case "transmit": {
        const { data } = action;
        if (link) host.transmit(link.socket, typeof data === "string" ? escapeText(data) : data);
        return;
      }
      case "acknowledge":
        if (link)
          host.transmit(link.socket, writeControl({ type: "ack", handled: action.handled }));
        return;
      case "deliver":
        return host.deliver(holder, action.position, action.data, action.mayBeRepeated);
      case "write":
        return host.write(holder, action.generation, action.changes);
      case "durable":
        return host.durable(holder, action.upTo);
      case "room":
        return host.room(holder);
      case "close":
        if (link) this.#close(link, action.code, action.reason, action.isOver);
        return;
      case "over":
        return this.#over(holder, action.end, action.isRemoved, nowMs);
    }
  }

  #over(holder: Holder<Socket, Own>, end: SessionEnd, isRemoved: boolean, nowMs: Ms): void {
    const { id, link, session, wantedBy } = holder;
    if (this.#holders.get(id) === holder) this.#holders.delete(id);
    this.#setLink(holder, undefined);
    if (link) {
      link.holder = undefined;
      link.state = "leaving";
      if (!link.isClosed && wantedBy) this.#leaving.add(link);
      // The client closes it itself, as soon as it is elsewhere, or has said bye.
      if (!link.isClosed && (wantedBy || end === "client")) this.#leave(link, nowMs);
    }
    if (isRemoved) this.#host.remove(id, session.generation);
    if (isRemoved && holder.claimed > session.generation) {
      this.#host.removeOwn(id, holder.claimed);
    }
    for (const node of wantedBy ?? []) this.#host.tellReleased(node, id);
    this.#host.ended(holder, end);
  }
}
