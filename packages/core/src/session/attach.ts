import { NEVER, type Ms } from "../time.ts";
import { SESSION_CODES, SESSION_REASONS } from "./codes.ts";
import type { Hello, Resume } from "./control.ts";
import { isSameHash } from "./secret.ts";
import type { Claim, ClaimResult, Payload, StoredSession } from "./stored.ts";

/** Who the client is, and what it will speak. */
export interface Principal {
  readonly principal: string;
  readonly protocol: string;
}

/** Made for one attach from the platform's randomness. */
export interface Minted {
  /** For a session that begins. */
  readonly id: string;
  readonly secret: string;
  readonly secretHash: string;
}

/** The hello and what was made of it. */
interface Visitor {
  readonly hello: Hello;
  readonly minted: Minted;
  /** Hash of the secret that the client presented. */
  readonly presentedHash: string;
}

type Named = Visitor & Principal;

/**
 * How a connection gets its session: from the hello to the welcome.
 *
 * - `authorizing`: the application says whose connection it is.
 * - `loading`: the store is asked for the session.
 * - `asking`: the node that holds it is asked to let go.
 * - `claiming`, `creating`: the store is told; nothing is promised to the client before.
 */
export type AttachState =
  | { readonly kind: "waiting"; readonly deadlineMs: Ms }
  | ({ readonly kind: "authorizing" } & Visitor)
  | ({
      readonly kind: "loading";
      readonly races: number;
      /** The node that has just let go of the session, whatever the store says. */
      readonly freedBy: string | undefined;
      /** The store has given the session to this very hello already. */
      readonly isClaimed: boolean;
    } & Named)
  | ({
      readonly kind: "asking";
      readonly races: number;
      readonly stored: StoredSession;
      readonly deadlineMs: Ms;
    } & Named)
  | ({
      readonly kind: "claiming";
      readonly races: number;
      readonly claim: Claim;
      readonly isClean: boolean;
    } & Named)
  | ({ readonly kind: "creating"; readonly session: StoredSession } & Named)
  | { readonly kind: "done" };

export type AttachInput =
  | ({ readonly kind: "hello" } & Visitor)
  | ({ readonly kind: "authorized" } & Principal)
  | { readonly kind: "refused"; readonly code: number; readonly reason: string }
  /** `isHere`: this node holds it, and can go on with what it has in memory. */
  | {
      readonly kind: "loaded";
      readonly stored: StoredSession | undefined;
      readonly isHere: boolean;
    }
  /** `isThere`: the node that was asked is alive. */
  | { readonly kind: "asked"; readonly isThere: boolean }
  | { readonly kind: "released" }
  | { readonly kind: "claimed"; readonly result: ClaimResult }
  | { readonly kind: "created" }
  /** The session that was here a moment ago is no longer here; or it was ended for good. */
  | { readonly kind: "vanished" | "ended" }
  | { readonly kind: "store-failed" }
  | { readonly kind: "timer" };

/** What is to be done next; at most one thing. */
export type AttachAction =
  | { readonly kind: "none" }
  | { readonly kind: "authorize"; readonly hello: Hello }
  | { readonly kind: "load"; readonly id: string }
  | { readonly kind: "ask"; readonly id: string; readonly owner: string }
  | { readonly kind: "claim"; readonly id: string; readonly claim: Claim }
  | {
      readonly kind: "create";
      readonly session: StoredSession;
      /** A session that the store has lost part of: nobody can go on with it. */
      readonly remains: StoredSession | undefined;
    }
  | {
      readonly kind: "attach";
      readonly session: StoredSession;
      readonly secret: string;
      readonly messages: readonly Payload[];
      /** `undefined`: the session is new. */
      readonly resume: Resume | undefined;
      /** The node that held it before let go of it in good order. */
      readonly isClean: boolean;
      readonly isHere: boolean;
    }
  /** `isBusy`: the client is to come again in a moment, and its session waits for it. */
  | {
      readonly kind: "refuse";
      readonly code: number;
      readonly reason: string;
      readonly isBusy: boolean;
    };

export type AttachStep = readonly [next: AttachState, action: AttachAction];

export interface AttachConfig {
  /** This node. */
  readonly node: string;
  /** How long a node may take to let go of a session. */
  readonly handoverMs: Ms;
}

const DONE: AttachState = { kind: "done" };
const NONE: AttachAction = { kind: "none" };

/** Sockets of one client that race for its session: somebody wins each time. */
const MAX_RACES = 5;

/** All that is wanted is the claim: the messages are in memory. */
const NO_MESSAGES_AFTER = Number.MAX_SAFE_INTEGER;

/** Whether a claim is to go on with what is in memory. */
export function isClaimHere({ after }: Claim): boolean {
  return after === NO_MESSAGES_AFTER;
}

function refuse(code: number, reason: string, isBusy = false): AttachStep {
  return [DONE, { kind: "refuse", code, reason, isBusy }];
}

const tooLate = (): AttachStep =>
  refuse(SESSION_CODES.replaced, SESSION_REASONS[SESSION_CODES.replaced]);

const busy = (): AttachStep => refuse(1013, "the session store is busy", true);

/** A new session: because none was asked for, or because it cannot be resumed. */
function create(named: Named, owner: string, remains?: StoredSession): AttachStep {
  const { minted, principal, protocol } = named;
  const session: StoredSession = {
    id: minted.id,
    secretHash: minted.secretHash,
    nextSecretHash: undefined,
    principal,
    protocol,
    generation: 1,
    attempt: 0,
    owner,
    handled: 0,
    acked: 0,
    top: 0,
    data: "",
  };
  return [
    { ...named, kind: "creating", session },
    { kind: "create", session, remains },
  ];
}

function load(
  named: Named,
  id: string,
  races: number,
  { freedBy, isClaimed = false }: { freedBy?: string; isClaimed?: boolean } = {},
): AttachStep {
  if (races > MAX_RACES) return busy();
  return [
    { ...named, kind: "loading", races, freedBy, isClaimed },
    { kind: "load", id },
  ];
}

/**
 * Whether the client may have this session. One answer for an id that does not exist, another
 * user's, a wrong secret and an expired one: who guesses learns nothing.
 */
function isEntitled(stored: StoredSession, named: Named): boolean {
  const { secretHash, nextSecretHash, principal } = stored;
  const isCurrent = isSameHash(secretHash, named.presentedHash);
  const isNext = isSameHash(nextSecretHash ?? "", named.presentedHash);
  return principal === named.principal && (isCurrent || isNext);
}

/**
 * Whether the session has gone on since this hello was said. A client does not forget what it has
 * received and sent, so this is an older socket of it.
 */
function isStale({ acked, handled }: StoredSession, { received, sent }: Resume): boolean {
  return acked > received || handled > sent;
}

function claim(
  named: Named,
  resume: Resume,
  stored: StoredSession,
  node: string,
  races: number,
  isClean: boolean,
  isHere: boolean,
): AttachStep {
  const claim: Claim = {
    generation: stored.generation,
    owner: node,
    attempt: resume.attempt,
    // It was presented, so the client holds it, whichever of the two it was.
    secretHash: named.presentedHash,
    nextSecretHash: named.minted.secretHash,
    after: isHere ? NO_MESSAGES_AFTER : resume.received,
  };
  return [
    { ...named, kind: "claiming", races, claim, isClean },
    { kind: "claim", id: stored.id, claim },
  ];
}

function onLoaded(
  state: Extract<AttachState, { kind: "loading" }>,
  { stored, isHere }: Extract<AttachInput, { kind: "loaded" }>,
  config: AttachConfig,
  nowMs: Ms,
): AttachStep {
  const { resume } = state.hello;
  if (stored === undefined || resume === undefined || !isEntitled(stored, state)) {
    return create(state, config.node);
  }
  // A later socket of the same client has been here.
  const isOwn = state.isClaimed && stored.attempt === resume.attempt;
  if (resume.attempt <= stored.attempt && !isOwn) {
    return tooLate();
  }
  if (isStale(stored, resume)) return tooLate();
  // The client has what the store does not know of: the store has lost something.
  if (resume.received > stored.top) return create(state, config.node, stored);
  const { owner, id } = stored;
  if (owner === "" || owner === config.node || owner === state.freedBy) {
    const isClean = owner === "" || isHere;
    return claim(state, resume, stored, config.node, state.races, isClean, isHere);
  }
  const deadlineMs = nowMs + config.handoverMs;
  return [
    { ...state, kind: "asking", stored, deadlineMs },
    { kind: "ask", id, owner },
  ];
}

function onClaimed(
  state: Extract<AttachState, { kind: "claiming" }>,
  result: ClaimResult,
): AttachStep {
  const { resume } = state.hello;
  const { owner } = state.claim;
  if (resume === undefined || result.kind === "gone") return create(state, owner);
  if (result.kind === "raced") return load(state, resume.id, state.races + 1);
  const { session, messages } = result;
  const { claim, isClean, minted } = state;
  const isHere = isClaimHere(claim);
  const isComplete = isHere || messages.length === session.top - resume.received;
  if (isStale(session, resume)) return tooLate();
  if (!isComplete) return create(state, owner, session);
  return [
    // The session may be gone from memory by now; then it is loaded after all.
    isHere ? { ...state, kind: "loading", freedBy: undefined, isClaimed: true } : DONE,
    { kind: "attach", session, secret: minted.secret, messages, resume, isClean, isHere },
  ];
}

function take(state: AttachState, input: AttachInput, config: AttachConfig, nowMs: Ms): AttachStep {
  switch (state.kind) {
    case "waiting": {
      if (input.kind === "timer" && state.deadlineMs <= nowMs) {
        const code = SESSION_CODES.helloTimeout;
        return refuse(code, SESSION_REASONS[code]);
      }
      if (input.kind !== "hello") break;
      const { hello } = input;
      return [
        { ...input, kind: "authorizing" },
        { kind: "authorize", hello },
      ];
    }
    case "authorizing": {
      if (input.kind === "refused") return refuse(input.code, input.reason);
      if (input.kind !== "authorized") break;
      const { principal, protocol } = input;
      const named = { ...state, principal, protocol };
      const { resume } = state.hello;
      return resume === undefined ? create(named, config.node) : load(named, resume.id, 0);
    }
    case "loading":
      if (input.kind === "loaded") return onLoaded(state, input, config, nowMs);
      if (input.kind === "ended") return create(state, config.node);
      if (input.kind === "vanished") {
        return load(state, state.hello.resume?.id ?? "", state.races + 1, { isClaimed: true });
      }
      break;
    case "asking": {
      const isOverdue = input.kind === "timer" && state.deadlineMs <= nowMs;
      const isGone = input.kind === "asked" && !input.isThere;
      if (input.kind === "released") {
        const { id, owner: freedBy } = state.stored;
        return load(state, id, state.races + 1, { freedBy });
      }
      const { resume } = state.hello;
      if ((!isOverdue && !isGone) || resume === undefined) break;
      // Nobody answers there: its writes will be fenced from now on.
      return claim(state, resume, state.stored, config.node, state.races, false, false);
    }
    case "claiming":
      if (input.kind === "claimed") return onClaimed(state, input.result);
      break;
    case "creating":
      if (input.kind !== "created") break;
      return [
        DONE,
        {
          kind: "attach",
          session: state.session,
          secret: state.minted.secret,
          messages: [],
          resume: undefined,
          isClean: true,
          isHere: false,
        },
      ];
    case "done":
      return [state, NONE];
  }
  return input.kind === "store-failed" ? busy() : [state, NONE];
}

/** Advances an attach. Pure; see {@link attachDeadline} for when it wants a `timer`. */
export function stepAttach(
  state: AttachState,
  input: AttachInput,
  config: AttachConfig,
  nowMs: Ms,
): AttachStep {
  return take(state, input, config, nowMs);
}

/** When an attach wants a `timer` input. */
export function attachDeadline(state: AttachState): Ms {
  return state.kind === "waiting" || state.kind === "asking" ? state.deadlineMs : NEVER;
}
