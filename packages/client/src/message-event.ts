import type { SocketMessageEvent } from "./events.ts";

/** A message of a session. */
export class SessionMessageEvent extends MessageEvent<unknown> implements SocketMessageEvent {
  readonly position: number;
  #waitsFor: PromiseLike<unknown>[] | undefined;

  constructor(init: MessageEventInit, position: number) {
    super("message", init);
    this.position = position;
  }

  waitUntil(promise: PromiseLike<unknown>): void {
    (this.#waitsFor ??= []).push(promise);
  }

  /** What the listeners asked to wait for; `undefined`: they are done. */
  get handling(): Promise<unknown> | undefined {
    return this.#waitsFor && Promise.all(this.#waitsFor);
  }
}
