import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

import type { SendableCode } from "@backsoon/codes";
import type { Ms } from "@backsoon/core";
import { WebSocketServer, type WebSocket } from "ws";

import { nowMs } from "./clock.ts";
import { giveUp, tell } from "./connection.ts";
import type { Pulse } from "./pulse.ts";
import { Roster } from "./roster.ts";

/** Nobody else listens, and an `error` event without a listener ends the process. */
function ignore(): void {}

/** A refused peer has nothing to say that is longer than a Close frame. */
const MAX_PAYLOAD = 1_024;

/** Keeps the connections that are let in only to be closed. The application never sees them. */
export class Refuser {
  readonly #pulse: Pulse;
  readonly #closeTimeoutMs: Ms;
  readonly #roster: Roster;
  /**
   * Completes their handshakes: not the application's server, whose `verifyClient` (a database,
   * perhaps) and `clients` they must not reach.
   */
  readonly #wss = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_PAYLOAD,
  });

  constructor(pulse: Pulse, closeTimeoutMs: Ms) {
    this.#pulse = pulse;
    this.#closeTimeoutMs = closeTimeoutMs;
    this.#roster = new Roster((ws) => {
      ws.off("error", ignore);
      pulse.remove();
    });
  }

  /**
   * Completes the handshake and closes.
   * @param done called once the handshake is complete; a request that is no handshake is answered
   *   with an HTTP error instead.
   */
  refuse(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    code: SendableCode,
    reason: string,
    done: () => void,
  ): void {
    this.#wss.handleUpgrade(request, socket, head, (ws) => {
      this.close(ws, code, reason);
      done();
    });
  }

  /** Closes a connection whose handshake is complete, and sees to its end. */
  close(ws: WebSocket, code: SendableCode, reason: string): void {
    ws.on("error", ignore);
    const connection = this.#roster.add(ws, undefined, undefined);
    this.#pulse.add(connection);
    const deadlineMs = nowMs() + this.#closeTimeoutMs;
    if (tell(connection, code, reason, deadlineMs)) this.#pulse.schedule(connection, deadlineMs);
  }

  /** Ends whoever is left. */
  stop(): void {
    for (const connection of this.#roster) giveUp(connection, "close-timeout");
  }
}
