import { createHash } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { RawConnection, type RawConnectionOptions } from "./raw-connection.ts";

type Headers = Readonly<Record<string, string>>;

export interface AcceptOptions extends Partial<RawConnectionOptions> {
  /** Sent whether or not the client asked for it. */
  readonly subprotocol?: string;
  readonly headers?: Headers;
}

/** A client's upgrade request, to be answered in any way, also not at all. */
export class RawRequest {
  /** 1 for the server's first upgrade request, and so on. */
  readonly number: number;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly #socket: Socket;
  readonly #onAccept: (connection: RawConnection) => void;

  /** @param head the bytes up to the empty line. */
  constructor(
    number: number,
    head: string,
    socket: Socket,
    onAccept: (connection: RawConnection) => void,
  ) {
    const [requestLine = "", ...lines] = head.split("\r\n");
    this.number = number;
    this.path = requestLine.split(" ")[1] ?? "";
    this.headers = new Map(
      lines.map((line) => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    this.#socket = socket;
    this.#onAccept = onAccept;
  }

  /** Answers 101. By default the connection then answers Close and Ping frames as it should. */
  accept({
    subprotocol,
    headers = {},
    answerClose = true,
    answerPing = true,
  }: AcceptOptions = {}): RawConnection {
    const key = this.headers.get("sec-websocket-key") ?? "";
    const acceptKey = createHash("sha1")
      .update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest("base64");
    this.#write(101, {
      Upgrade: "websocket",
      Connection: "Upgrade",
      "Sec-WebSocket-Accept": acceptKey,
      ...(subprotocol === undefined ? {} : { "Sec-WebSocket-Protocol": subprotocol }),
      ...headers,
    });
    const connection = new RawConnection(this.#socket, { answerClose, answerPing });
    this.#onAccept(connection);
    return connection;
  }

  /** Refuses with an HTTP status, and ends TCP. */
  refuse(status: number, headers: Headers = {}, body = ""): void {
    const length = String(Buffer.byteLength(body));
    this.#write(status, { Connection: "close", "Content-Length": length, ...headers });
    this.#socket.end(body);
  }

  fin(): void {
    this.#socket.end();
  }

  reset(): void {
    this.#socket.resetAndDestroy();
  }

  #write(status: number, headers: Headers): void {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const text = STATUS_CODES[status] ?? "Unknown";
    this.#socket.write(`HTTP/1.1 ${status} ${text}\r\n${lines.join("")}\r\n`);
  }
}
