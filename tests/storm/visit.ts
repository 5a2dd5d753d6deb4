import { vi } from "vitest";

import { Draws } from "./draws.ts";
import { Observer } from "./observer.ts";
import { protocols } from "./peer-protocols.ts";
import { PeerServer } from "./peer-server.ts";
import type { Peer } from "./peers.ts";

/** One library with its server, connected, under a clock that the test moves. */
export class Visit implements AsyncDisposable {
  readonly observer: Observer;
  readonly server: PeerServer;
  readonly draws: Draws;
  readonly #stop: () => void;

  static async begin(peer: Peer, seed: number): Promise<Visit> {
    const server = new PeerServer(protocols[peer.id].talk);
    const authority = await server.listen();
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
    });
    const visit = new Visit(peer.start, authority, server, seed);
    // Some begin to connect only after a timer of 0 ms.
    await vi.advanceTimersByTimeAsync(0);
    await visit.observer.until(({ opens }) => opens === 1);
    return visit;
  }

  private constructor(start: Peer["start"], authority: string, server: PeerServer, seed: number) {
    this.server = server;
    this.draws = new Draws(seed);
    this.observer = new Observer(this.draws);
    this.#stop = start(authority, this.observer);
  }

  /** Ends the connection, and waits until the library knows. */
  async end(code: number): Promise<void> {
    const { ends } = this.observer;
    this.server.end(code);
    await this.over(ends);
  }

  /** Waits until something more is over than `ends`. */
  over(ends: number): Promise<void> {
    return this.observer.until((observer) => observer.ends > ends);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop();
    vi.clearAllTimers();
    vi.useRealTimers();
    this.draws[Symbol.dispose]();
    await this.server[Symbol.asyncDispose]();
  }
}
