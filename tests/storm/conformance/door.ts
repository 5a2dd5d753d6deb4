import type { IncomingMessage } from "node:http";

import { Desk } from "./desk.ts";
import type { ServerSettings } from "./wire.ts";

/**
 * What a handshake has to go through, whoever speaks: as an application that looks a token up, one
 * after the other, and lets only so many wait for it.
 */
export class Door {
  /** Handshakes worked on for clients that had gone. */
  wasted = 0;
  /** Turned away as too many were waiting. */
  turnedAway = 0;
  readonly #desk: Desk;
  readonly #isFree: boolean;

  constructor({ capacityPerSecond, queue, fillsWith }: ServerSettings) {
    this.#desk = new Desk(capacityPerSecond, queue ?? Infinity);
    this.#isFree = fillsWith !== undefined;
  }

  /** As {@link Desk.perSecond}. */
  get perSecond(): number | undefined {
    return this.#desk.perSecond;
  }

  knock({ socket }: IncomingMessage, answer: (isWelcome: boolean) => void): void {
    if (this.#isFree) return answer(true);
    const hasRoom = this.#desk.work(() => {
      // It is found out only now, when the work is done.
      if (!socket.readable || !socket.writable) this.wasted += 1;
      answer(true);
    });
    if (hasRoom) return;
    this.turnedAway += 1;
    answer(false);
  }
}
