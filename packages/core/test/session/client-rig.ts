import { NEVER, type Bounds, type ClientAction, type LinkName, type Ms } from "@backsoon/core";

import { ClientSession } from "../../src/session/client.ts";
import { CONTROLS } from "../../src/session/control-words.ts";
import type { Control, Welcome } from "../../src/session/control.ts";
import { readText, writeControl } from "../../src/session/wire.ts";

export type Data = string | Uint8Array;

export const bounds: Bounds = { maxMessages: 1_000, maxBytes: 1_000_000 };

export const welcome: Welcome = {
  type: "welcome",
  id: "session-1",
  secret: "secret-1",
  generation: 1,
  resumed: false,
  received: 0,
  // More than any client here gets: the server has lost nothing.
  sent: 1_000_000,
  ttlMs: 120_000,
  limits: { messages: 100, bytes: 100_000 },
};

/** Data as it is on the wire, for people. */
export function wireLine(data: Data): string {
  if (typeof data !== "string") return `bytes ${data.join(" ")}`;
  const read = readText(data, CONTROLS);
  if (typeof read === "string") return JSON.stringify(data);
  const { type, ...fields } = read;
  return Object.keys(fields).length === 0 ? type : `${type} ${JSON.stringify(fields)}`;
}

const shown = (data: Data): string => (typeof data === "string" ? data : `bytes ${data.join(" ")}`);

export function actionLine(action: ClientAction<Data>): string {
  switch (action.kind) {
    case "transmit":
      return `${action.link}: ${wireLine(action.data)}`;
    case "deliver":
      return `deliver ${action.position} ${shown(action.data)}`;
    case "welcomed": {
      const how = action.isResumed ? "resumed" : action.isLost ? "another" : "new";
      return `welcomed on ${action.link}: ${how}`;
    }
    case "undelivered":
      return `undelivered ${action.messages.map(({ data, fate }) => `${shown(data)} (${fate})`).join(", ")}`;
    case "plan":
      return `plan ${JSON.stringify({ spreadMs: action.spreadMs, moveWithinMs: action.moveWithinMs })}`;
    case "bye":
      return `bye on ${action.link}: ${action.code} ${action.reason}`;
    case "fail":
      return `fail ${action.link}: ${action.code} ${action.reason}`;
  }
}

/** A client's half of a session with somebody who takes down what it does. */
export class ClientRig {
  readonly session: ClientSession<Data>;
  nowMs: Ms = 1_000;
  #epoch = 0;

  constructor(given: Partial<Bounds> = {}) {
    this.session = new ClientSession({ ...bounds, ...given });
  }

  #lines(actions: readonly ClientAction<Data>[]): string[] {
    for (const action of actions) if (action.kind === "deliver") this.#epoch = action.epoch;
    return actions.map(actionLine);
  }

  hello(link: LinkName = "current", protocols: readonly string[] = []): string[] {
    return this.#lines(this.session.hello(link, protocols));
  }

  /** What the server says. */
  hears(control: Control, link: LinkName = "current"): string[] {
    return this.takes(writeControl(control), link);
  }

  takes(data: Data, link: LinkName = "current"): string[] {
    return this.#lines(this.session.take(link, data));
  }

  sends(...texts: readonly string[]): string[] {
    return texts.flatMap((text) => this.#lines(this.session.send(text, text.length)));
  }

  handles(...positions: readonly number[]): string[] {
    const epoch = this.#epoch;
    return positions.flatMap((position) =>
      this.#lines(this.session.handled({ position, epoch }, 1, this.nowMs)),
    );
  }

  /** The timer fires when it was asked for. */
  timer(): string[] {
    if (this.session.deadlineMs === NEVER) throw new Error("no timer is set");
    this.nowMs = Math.max(this.nowMs, this.session.deadlineMs);
    return this.#lines(this.session.timer(this.nowMs));
  }

  cut(code = 1006, link: LinkName = "current"): string[] {
    return this.#lines(this.session.disconnected(link, code, this.nowMs));
  }

  end(code = 1000, reason = ""): string[] {
    return this.#lines(this.session.end(code, reason));
  }

  over(): string[] {
    return this.#lines(this.session.over());
  }
}

/** A client whose session has begun. */
export function live(given: Partial<Bounds> = {}, said: Partial<Welcome> = {}): ClientRig {
  const rig = new ClientRig(given);
  rig.hello();
  rig.hears({ ...welcome, ...said });
  return rig;
}
