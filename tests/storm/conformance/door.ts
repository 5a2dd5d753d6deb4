import type { IncomingMessage } from "node:http";

import { perSecondAt } from "@backsoon/storm";

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
  #openedMs = 0;

  constructor({ capacityPerSecond, capacityCurve, queue, fillsWith }: ServerSettings) {
    const perSecond = (atMs: number): number =>
      capacityCurve.length === 0
        ? capacityPerSecond
        : perSecondAt(capacityCurve, atMs - this.#openedMs);
    this.#desk = new Desk(perSecond, queue ?? Infinity);
    this.#isFree = fillsWith !== undefined;
  }

  /** As {@link Desk.perSecond}. */
  get perSecond(): number | undefined {
    return this.#desk.perSecond;
  }

  /** From now on it is known; what it admits may depend on how long it has been open. */
  open(): void {
    this.#openedMs = performance.now();
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
