import type { Ms, Payload, SessionBounds } from "@backsoon/core";

import { Budget, ServerSession, type ServerAction } from "../../src/session/server.ts";
import type { Changes, WriteResult } from "../../src/session/stored.ts";

export const bounds: SessionBounds = {
  maxMessages: 10,
  maxBytes: 1_000,
  roomMessages: 5,
  roomBytes: 500,
  window: { messages: 1_000, bytes: 10_000_000 },
  ttlMs: 120_000,
};

const NEW = { generation: 1, handled: 0, acked: 0, received: 0, data: "", isClean: true };

const size = (data: Payload): number => data.length;

function changesLine(changes: Changes): string {
  const { first, append, acked, handled, data, isConfirmed, isReleased } = changes;
  return [
    ...(append.length > 0 ? [`${first}:${append.join(",")}`] : []),
    ...(acked === undefined ? [] : [`acked ${acked}`]),
    ...(handled === undefined ? [] : [`handled ${handled}`]),
    ...(data === undefined ? [] : [`data ${data}`]),
    ...(isConfirmed ? ["confirmed"] : []),
    ...(isReleased ? ["released"] : []),
  ].join(" ");
}

export function actionLine(action: ServerAction): string {
  switch (action.kind) {
    case "transmit":
      return `transmit ${String(action.data)}`;
    case "deliver": {
      const { position, data, mayBeRepeated } = action;
      return `deliver ${position} ${String(data)}${mayBeRepeated ? " again?" : ""}`;
    }
    case "acknowledge":
      return `ack ${action.handled}`;
    case "write":
      return `write@${action.generation} ${changesLine(action.changes)}`;
    case "durable":
      return `durable ${action.upTo}`;
    case "room":
      return "room";
    case "close":
      return `close ${action.code} ${action.reason}${action.isOver ? ", over" : ""}`;
    case "over":
      return `over: ${action.end}${action.isRemoved ? ", removed" : ""}`;
  }
}

/** A server's half of a session with somebody who takes down what it does. */
export class ServerRig {
  readonly budget: Budget;
  readonly session: ServerSession;
  nowMs: Ms = 1_000;
  /** The generation of the write under way. */
  #writing = 0;

  constructor(
    from: Partial<typeof NEW> = {},
    given: Partial<SessionBounds> = {},
    budget: Budget = new Budget(10_000),
  ) {
    this.budget = budget;
    this.session = new ServerSession({ ...bounds, ...given }, budget, { ...NEW, ...from });
  }

  #lines(actions: readonly ServerAction[]): string[] {
    for (const action of actions) if (action.kind === "write") this.#writing = action.generation;
    return actions.map(actionLine);
  }

  /** A connection carries the session. */
  attach(generation: number, received = 0, sent = 0): string[] {
    this.session.attach({ generation, received, sent });
    return this.#lines(this.session.resume(this.nowMs));
  }

  restore(...messages: readonly string[]): this {
    this.session.restore(messages, size);
    return this;
  }

  sends(...texts: readonly string[]): string[] {
    return texts.flatMap((text) => this.#lines(this.session.send(text, text.length)));
  }

  gets(...texts: readonly string[]): string[] {
    return texts.flatMap((text) => this.#lines(this.session.receive(text, text.length)));
  }

  handled(): string[] {
    return this.#lines(this.session.handled(this.nowMs));
  }

  handlerFailed(): string[] {
    return this.#lines(this.session.handlerFailed());
  }

  acks(handled: number): string[] {
    return this.#lines(this.session.ack(handled));
  }

  /** The store answers the write under way. */
  stored(result: WriteResult = "written"): string[] {
    return this.#lines(this.session.stored(result, this.#writing, this.nowMs));
  }

  writeFailed(): string[] {
    return this.#lines(this.session.writeFailed(this.nowMs));
  }

  /** The timer fires when it was asked for. */
  timer(): string[] {
    if (!Number.isFinite(this.session.deadlineMs)) throw new Error("no timer is set");
    this.nowMs = Math.max(this.nowMs, this.session.deadlineMs);
    return this.#lines(this.session.timer(this.nowMs));
  }

  detach(): void {
    this.session.detach(this.nowMs);
  }

  setData(data: string): string[] {
    return this.#lines(this.session.setData(data));
  }

  release(withinMs: Ms): string[] {
    return this.#lines(this.session.release(this.nowMs + withinMs));
  }

  giveBack(): string[] {
    return this.#lines(this.session.giveBack());
  }

  end(code = 4_000, reason = "kicked"): string[] {
    return this.#lines(this.session.end(code, reason));
  }

  ended(): string[] {
    return this.#lines(this.session.ended());
  }

  leave(): string[] {
    return this.#lines(this.session.leave());
  }
}

/** A session that has just begun, with its connection. */
export function attached(
  given: Partial<SessionBounds> = {},
  budget: Budget = new Budget(10_000),
): ServerRig {
  const rig = new ServerRig({}, given, budget);
  rig.attach(1);
  return rig;
}

/** The same, with the client's proof that it got the welcome, stored. */
export function confirmed(given: Partial<SessionBounds> = {}, budget?: Budget): ServerRig {
  const rig = attached(given, budget);
  rig.acks(0);
  rig.stored();
  return rig;
}
