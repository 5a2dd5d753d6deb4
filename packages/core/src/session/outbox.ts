/** A message and where it ends in the stream of all bytes of its session. */
interface Entry<Data> {
  readonly data: Data;
  readonly endBytes: number;
}

/** Trimmed entries are cut off when they are at least so many, and half of the list. */
const MIN_CUT = 64;

/**
 * One side's messages from the latest acknowledged one on, by position.
 *
 * It changes in place: to copy ten thousand waiting messages for each new one would cost more than
 * all the rest. Nothing else is impure about it.
 */
export class Outbox<Data> {
  /** The peer has handled everything up to here; it is no longer kept. */
  acked: number;
  #ackedEndBytes = 0;
  #entries: Entry<Data>[] = [];
  /** Entries before this index are trimmed. */
  #start = 0;

  constructor(acked = 0) {
    this.acked = acked;
  }

  /** The position of the latest message. */
  get top(): number {
    return this.acked + this.count;
  }

  /** Messages that are not acknowledged. */
  get count(): number {
    return this.#entries.length - this.#start;
  }

  get bytes(): number {
    return this.bytesUpTo(this.top);
  }

  /** @returns the message's position. */
  push(data: Data, bytes: number): number {
    const endBytes = this.#endBytes(this.top) + bytes;
    this.#entries.push({ data, endBytes });
    return this.top;
  }

  /** The message at a position after `acked` and up to `top`. */
  at(position: number): Data | undefined {
    return this.#entry(position)?.data;
  }

  /** Bytes of the messages after `acked` up to this position. */
  bytesUpTo(position: number): number {
    return this.#endBytes(position) - this.#ackedEndBytes;
  }

  /** Forgets messages up to this position, which lies between `acked` and `top`. */
  ack(position: number): void {
    const from = this.#start;
    this.#ackedEndBytes = this.#endBytes(position);
    this.#start += position - this.acked;
    this.acked = position;
    if (this.count === 0) {
      this.#entries = [];
      this.#start = 0;
    } else if (this.#start >= MIN_CUT && this.#start * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#start);
      this.#start = 0;
    } else {
      // What is trimmed must not be kept in memory until the cut.
      for (let index = from; index < this.#start; index += 1) {
        this.#entries[index] = TRIMMED as Entry<Data>;
      }
    }
  }

  #entry(position: number): Entry<Data> | undefined {
    return position > this.acked
      ? this.#entries[this.#start + position - this.acked - 1]
      : undefined;
  }

  #endBytes(position: number): number {
    return this.#entry(position)?.endBytes ?? this.#ackedEndBytes;
  }
}

const TRIMMED: Entry<unknown> = { data: undefined, endBytes: 0 };
