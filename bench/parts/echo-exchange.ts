import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";

import type { Data, Message, Send } from "./client-kinds.ts";
import type { Load } from "./echo-loads.ts";

/** One connection of an exchange. */
interface Lane {
  readonly send: Send;
  /** When the latest message went out. */
  sentMs: number;
}

/** An echo that has not come by then is lost. */
const ECHO_TIMEOUT_MS = 10_000;

/** Keeps as many messages on their way as the load says, and sees that each comes back whole. */
export class Exchange {
  readonly #load: Load;
  readonly #lanes: readonly Lane[];
  readonly #message: Message;
  #sent = 0;
  #isEnding = false;
  /** Echoes so far. */
  echoes = 0;
  /** How long each echo took, from when a list is put here; only with one message on its way. */
  roundTripsMs: number[] | undefined;

  constructor(load: Load, sends: readonly Send[]) {
    this.#load = load;
    this.#lanes = sends.slice(0, load.connections).map((send) => ({ send, sentMs: 0 }));
    this.#message = load.isBinary ? new Uint8Array(load.bytes) : "x".repeat(load.bytes);
  }

  start(): void {
    for (const lane of this.#lanes) {
      for (let count = 0; count < this.#load.inFlight; count += 1) this.#send(lane);
    }
  }

  /** An echo, on the connection of this index. */
  hear(index: number, data: Data): void {
    const lane = this.#lanes[index];
    if (lane === undefined || !this.#isWhole(data)) throw new Error("an echo of something else");
    this.roundTripsMs?.push(performance.now() - lane.sentMs);
    this.echoes += 1;
    if (!this.#isEnding) this.#send(lane);
  }

  /** Sends no more, and waits for what is on its way. */
  async end(): Promise<void> {
    this.#isEnding = true;
    const deadlineMs = performance.now() + ECHO_TIMEOUT_MS;
    while (this.echoes < this.#sent && performance.now() < deadlineMs) await delay(5);
    if (this.echoes !== this.#sent) throw new Error(`${this.echoes} echoes of ${this.#sent}`);
  }

  #send(lane: Lane): void {
    this.#sent += 1;
    lane.sentMs = performance.now();
    if (lane.send(this.#message) === false) throw new Error("a message was not taken");
  }

  #isWhole(data: Data): boolean {
    const { bytes, isBinary } = this.#load;
    if (typeof data === "string") return !isBinary && data.length === bytes;
    return isBinary && data.byteLength === bytes;
  }
}
