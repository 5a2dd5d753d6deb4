import type { ReconnectingWebSocket, SocketConstructor } from "backsoon";

/** Where a case runs. It may be a page: nothing here or in a case may be of Node. */
export interface Environment {
  readonly ReconnectingWebSocket: typeof ReconnectingWebSocket;
  /** The class to inject; `undefined`: the runtime's own. */
  readonly WebSocket: SocketConstructor | undefined;
  /** The scripted server, without a slash at the end. */
  readonly url: string;
  /** An address at which nothing listens. */
  readonly refused: string;
}

/** One clause of the contract. */
export interface Case {
  readonly name: string;
  /** Not in browsers, for instance where they allow no timeout short enough for a test. */
  readonly only?: "node";
  readonly run: (environment: Environment) => Promise<void>;
}

/** How long a case waits for anything: a hang must become a sentence. */
export const PATIENCE_MS = 10_000;
