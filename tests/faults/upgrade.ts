import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";

const HEADERS = {
  Connection: "Upgrade",
  Upgrade: "websocket",
  "Sec-WebSocket-Version": "13",
  "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
};

/** The HTTP answer to an upgrade request that is refused. */
export async function refusal(port: number): Promise<IncomingMessage> {
  const asked = request({ host: "127.0.0.1", port, headers: HEADERS });
  asked.end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  response.resume();
  return response;
}

/** A TCP connection to 127.0.0.1 that the test alone speaks on; disposal destroys it. */
export class RawPeer implements Disposable {
  readonly socket: Socket;
  /** The server has ended it, in whatever way. */
  readonly gone: Promise<unknown>;

  private constructor(socket: Socket) {
    this.socket = socket;
    this.gone = new Promise((resolve) => socket.once("close", resolve));
    socket.on("error", () => {});
  }

  /** A TCP connection, and not a byte on it. */
  static async silent(port: number): Promise<RawPeer> {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    return new RawPeer(socket.resume());
  }

  /** An open WebSocket that never answers anything. */
  static async deaf(port: number): Promise<RawPeer> {
    const asked = request({ host: "127.0.0.1", port, headers: HEADERS });
    asked.end();
    const [, socket] = (await once(asked, "upgrade")) as [IncomingMessage, Socket];
    return new RawPeer(socket.resume());
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}
