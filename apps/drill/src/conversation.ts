import type { Answer } from "./wire.ts";

/** What became of messages, of one client or of all of them. */
export interface MessageCounts {
  /** Questions that were answered: two messages, one each way. */
  answered: number;
  /** Neither answered nor handed back, although the session goes on. */
  lost: number;
  duplicated: number;
  reordered: number;
  /** Answered again by the next process, which was told that this may be. */
  repeated: number;
  /** Handed back to the application when a session ended. */
  undelivered: number;
}

export function noMessages(): MessageCounts {
  return { answered: 0, lost: 0, duplicated: 0, reordered: 0, repeated: 0, undelivered: 0 };
}

/** One client's questions and the answers to them: whether each came once, and in order. */
export class Conversation {
  /** Of all clients together. */
  readonly #counts: MessageCounts;
  #n = 0;
  /** Questions without an answer yet, oldest first. */
  #waiting: number[] = [];
  #stay = 0;
  #k = 0;
  #position = 0;
  /** Questions of the session that is over: whoever handled them cannot answer any more. */
  #endedWith = 0;

  constructor(counts: MessageCounts) {
    this.#counts = counts;
  }

  /** Questions without an answer. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** The number of the next question. */
  ask(): number {
    this.#n += 1;
    this.#waiting.push(this.#n);
    return this.#n;
  }

  answered({ n, stay, k, mayBeRepeated }: Answer, position: number): void {
    this.#checkAnswer(stay, k, position);
    const at = this.#waiting.indexOf(n);
    if (at === -1) {
      if (mayBeRepeated) this.#counts.repeated += 1;
      else this.#counts.duplicated += 1;
      return;
    }
    if (at > 0) this.#counts.reordered += 1;
    this.#waiting.splice(at, 1);
    this.#counts.answered += 1;
  }

  handedBack(n: number): void {
    this.#counts.undelivered += 1;
    this.#waiting = this.#waiting.filter((one) => one !== n);
  }

  /** The session is over; what is handed back of it comes now. */
  over(): void {
    this.#endedWith = this.#n;
    this.#position = 0;
    this.#k = 0;
    this.#stay = 0;
  }

  /** A new session has begun. */
  begun(): void {
    this.#waiting = this.#waiting.filter((n) => n > this.#endedWith);
  }

  /** Nobody will answer any more. */
  giveUp(): void {
    this.#counts.lost += this.#waiting.length;
    this.#waiting = [];
  }

  /** The server's own numbers, of its messages. */
  #checkAnswer(stay: number, k: number, position: number): void {
    const expected = stay === this.#stay ? this.#k + 1 : 1;
    if (k < expected || position <= this.#position) this.#counts.duplicated += 1;
    else this.#counts.lost += Math.max(k - expected, position - this.#position - 1);
    this.#stay = stay;
    this.#k = k;
    this.#position = position;
  }
}
