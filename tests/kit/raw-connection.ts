import type { Socket } from "node:net";
import { type Frame, closePayload, decodeFrame, encodeFrame, opcode } from "./frames.ts";
import { patienceMs, within } from "./within.ts";

/** The Close frame a client sent. Without a code in it, `code` is undefined (what an API calls 1005). */
export interface ClientClose {
  readonly code: number | undefined;
  readonly reason: string;
}

export interface RawConnectionOptions {
  /** Answer the client's Close frame, and end TCP when both have closed. */
  readonly answerClose: boolean;
  readonly answerPing: boolean;
}

/** The server's end of a WebSocket after its 101, with nothing checked and nothing done unasked. */
export class RawConnection {
  /** The client's first Close frame; undefined when TCP ended without one. Never rejects. */
  readonly clientClose: Promise<ClientClose | undefined>;
  /** TCP is gone. */
  readonly closed: Promise<void>;
  readonly #socket: Socket;
  readonly #options: RawConnectionOptions;
  readonly #waiting: ((frame: Frame | undefined) => void)[] = [];
  readonly #received: Frame[] = [];
  #settleClose: (close: ClientClose | undefined) => void = () => {};
  #unread: Buffer = Buffer.alloc(0);
  #sentClose = false;

  constructor(socket: Socket, options: RawConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.clientClose = new Promise((resolve) => {
      this.#settleClose = resolve;
    });
    this.closed = new Promise((resolve) => {
      socket.once("close", () => {
        this.#settleClose(undefined);
        for (const settle of this.#waiting.splice(0)) settle(undefined);
        resolve();
      });
    });
  }

  /** The next frame from the client that is not a Close frame (ping and pong are told, too). */
  async receive(withinMs: number = patienceMs): Promise<Frame> {
    const frame =
      this.#received.shift() ??
      (await within(
        new Promise<Frame | undefined>((resolve) => void this.#waiting.push(resolve)),
        withinMs,
        () => "the client sent no frame",
      ));
    if (frame === undefined) throw new Error("the connection ended before the client sent a frame");
    return frame;
  }

  sendText(text: string): this {
    return this.sendBytes(encodeFrame(opcode.text, Buffer.from(text)));
  }

  ping(payload: Uint8Array = Buffer.alloc(0)): this {
    return this.sendBytes(encodeFrame(opcode.ping, payload));
  }

  /** A Close frame with any code, legal or not, and any bytes as the reason; no code: an empty frame. */
  closeWith(code?: number, reason?: string | Uint8Array): this {
    return this.sendClosePayload(closePayload(code, reason));
  }

  /** A Close frame with any payload, for instance the forbidden single byte. */
  sendClosePayload(payload: Uint8Array): this {
    this.#sentClose = true;
    return this.sendBytes(encodeFrame(opcode.close, payload));
  }

  sendBytes(bytes: Uint8Array): this {
    this.#socket.write(bytes);
    return this;
  }

  fin(): void {
    this.#socket.end();
  }

  reset(): void {
    this.#socket.resetAndDestroy();
  }

  /** For the server only: bytes from the client. */
  take(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const decoded = decodeFrame(this.#unread);
      if (decoded === undefined) return;
      this.#unread = decoded.rest;
      this.#handle(decoded.frame);
    }
  }

  #handle(frame: Frame): void {
    if (frame.opcode === opcode.close) return this.#handleClose(frame.payload);
    if (frame.opcode === opcode.ping && this.#options.answerPing)
      this.sendBytes(encodeFrame(opcode.pong, frame.payload));
    const settle = this.#waiting.shift();
    if (settle === undefined) this.#received.push(frame);
    else settle(frame);
  }

  #handleClose(payload: Buffer): void {
    const code = payload.length < 2 ? undefined : payload.readUInt16BE(0);
    this.#settleClose({ code, reason: payload.subarray(2).toString() });
    if (!this.#options.answerClose) return;
    if (!this.#sentClose) this.sendClosePayload(payload);
    this.fin();
  }
}
