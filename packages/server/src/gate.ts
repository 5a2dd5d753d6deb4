import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

import {
  admit,
  newAdmission,
  writeCloseReason,
  type Admission,
  type AdmissionConfig,
  type Admittance,
  type Ms,
} from "@backsoon/core";
import type { WebSocket, WebSocketServer } from "ws";

import { nowMs } from "./clock.ts";
import type { DrainRun } from "./drain-run.ts";
import type { Refusal } from "./events.ts";
import type { Refuser } from "./refuser.ts";
import { answerUnavailable } from "./unavailable.ts";

type UpgradeCallback = (ws: WebSocket, request: IncomingMessage) => void;

/** The gate's owner. */
export interface GateListener {
  /** The drain that is going on or over; `undefined` while serving. */
  drain(): DrainRun | undefined;
  /** @returns whether the connection is the application's, and not a session's. */
  accepted(ws: WebSocket, socket: Duplex, request: IncomingMessage): boolean;
  refused(refusal: Refusal): void;
}

const REFUSED = "try again later";

/**
 * Stands before the `handleUpgrade` of a `WebSocketServer`, which every handshake goes through:
 * the server's own `upgrade` listener calls it, and so does an application in `noServer` mode.
 */
export class Gate {
  readonly #wss: WebSocketServer;
  readonly #original: WebSocketServer["handleUpgrade"];
  readonly #config: AdmissionConfig | undefined;
  readonly #refuser: Refuser;
  readonly #listener: GateListener;
  #admission: Admission | undefined;
  #isOpen = true;

  constructor(
    wss: WebSocketServer,
    config: AdmissionConfig | undefined,
    refuser: Refuser,
    listener: GateListener,
  ) {
    this.#wss = wss;
    this.#config = config;
    this.#refuser = refuser;
    this.#listener = listener;
    // oxlint-disable-next-line typescript/unbound-method -- it is only used with `call`
    this.#original = wss.handleUpgrade;
    wss.handleUpgrade = this.#upgrade;
    this.reset();
  }

  /** Admits as on the first day. */
  reset(): void {
    this.#admission = this.#config && newAdmission(this.#config, nowMs());
  }

  remove(): void {
    // Whoever wrapped the method after us still calls ours, which from now on only passes on.
    this.#isOpen = false;
    if (this.#wss.handleUpgrade !== this.#upgrade) return;
    Reflect.deleteProperty(this.#wss, "handleUpgrade");
    // It may have been wrapped before us, too.
    if (this.#wss.handleUpgrade !== this.#original) this.#wss.handleUpgrade = this.#original;
  }

  readonly #upgrade = (
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    callback: UpgradeCallback,
  ): void => {
    if (!this.#isOpen) {
      this.#original.call(this.#wss, request, socket, head, callback);
      return;
    }
    const drain = this.#listener.drain();
    if (drain) {
      this.#turnAway(request, socket, "draining", drain.returnMs());
      return;
    }
    const admittance = this.#knock(request);
    switch (admittance.kind) {
      case "admit":
        this.#original.call(this.#wss, request, socket, head, (ws, request) =>
          this.#complete(ws, request, socket, callback),
        );
        return;
      case "refuse":
        this.#refuse(request, socket, head, admittance.retryAfterMs);
        return;
      case "turn-away":
        this.#turnAway(request, socket, "admission", admittance.retryAfterMs);
        return;
    }
  };

  #knock(request: IncomingMessage): Admittance {
    // A request that the server will not handle gets ws's own answer, and uses up no admission.
    if (!this.#config || !this.#admission || !this.#wss.shouldHandle(request)) {
      return { kind: "admit" };
    }
    const [after, admittance] = admit(this.#admission, this.#config, nowMs());
    this.#admission = after;
    return admittance;
  }

  /** The handshake is complete; an asynchronous `verifyClient` may have taken its time. */
  #complete(
    ws: WebSocket,
    request: IncomingMessage,
    socket: Duplex,
    callback: UpgradeCallback,
  ): void {
    const drain = this.#isOpen ? this.#listener.drain() : undefined;
    if (drain) {
      const { code, reason, delayMs: retryAfterMs } = drain.latecomer();
      this.#refuser.close(ws, code, reason);
      this.#listener.refused({ answer: code, because: "draining", retryAfterMs, request });
      return;
    }
    if (this.#isOpen && !this.#listener.accepted(ws, socket, request)) return;
    callback(ws, request);
  }

  #refuse(request: IncomingMessage, socket: Duplex, head: Buffer, retryAfterMs: Ms): void {
    const reason = writeCloseReason(REFUSED, retryAfterMs);
    this.#refuser.refuse(request, socket, head, 1013, reason, () =>
      this.#listener.refused({ answer: 1013, because: "admission", retryAfterMs, request }),
    );
  }

  #turnAway(
    request: IncomingMessage,
    socket: Duplex,
    because: Refusal["because"],
    retryAfterMs: Ms,
  ): void {
    answerUnavailable(socket, retryAfterMs);
    this.#listener.refused({ answer: 503, because, retryAfterMs, request });
  }
}
