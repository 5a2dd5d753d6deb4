import type { Environment } from "./environment.ts";

/** What a scenario found out, by label. Two classes are alike when all their answers are. */
export type Transcript = Record<string, string>;

/** The `WebSocket` interface as far as a scenario uses it. */
export interface Socket extends EventTarget {
  readonly url: string;
  readonly readyState: number;
  readonly bufferedAmount: number;
  readonly protocol: string;
  readonly extensions: string;
  binaryType: string;
  onopen: unknown;
  send(...data: unknown[]): unknown;
  close(...closing: unknown[]): unknown;
}

export type SocketClass = new (...given: unknown[]) => Socket;

/** The class under test, and where to. */
export interface Subject {
  readonly Class: SocketClass;
  readonly environment: Environment;
}

export interface Scenario {
  readonly name: string;
  /** Not in browsers, where it would take the browser's own time. */
  readonly only?: "node";
  readonly run: (subject: Subject) => Promise<Transcript>;
}

/** undici 6 reports an error and never a close: after so long there is nothing more to come. */
const QUIET_MS = 600;

/** What an exception is called; DOMException and Error alike. */
export function nameOfThrown(run: () => unknown): string {
  try {
    run();
    return "no exception";
  } catch (error) {
    return (error as Error).name;
  }
}

const asText = (value: unknown): string => {
  if (typeof value === "symbol" || typeof value === "function") return typeof value;
  if (value === null || typeof value !== "object") return String(value);
  return `${value.constructor.name} of ${(value as Blob).size ?? (value as ArrayBuffer).byteLength}`;
};

function words(event: Event, socket: Socket): string {
  const { code, reason, wasClean, data } = event as CloseEvent & MessageEvent;
  const state = `readyState ${socket.readyState}`;
  // How much is still buffered when an echo arrives is a matter of luck.
  if (event.type === "message") return `message ${asText(data)} ${state}`;
  const told = event.type === "close" ? `close ${code} "${reason}" ${wasClean}` : event.type;
  return `${told} ${state} bufferedAmount ${socket.bufferedAmount}`;
}

export interface Followed {
  readonly socket: Socket;
  readonly events: string[];
  /** After the close event; or when no event has come for a while. */
  readonly ended: Promise<void>;
  readonly opened: Promise<void>;
}

/** Writes down each event, with what the socket says of itself at that moment. */
export function follow(socket: Socket): Followed {
  const events: string[] = [];
  let open: () => void;
  let end: () => void;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const ended = new Promise<void>((resolve) => (end = resolve));
  const note = (event: Event): void => {
    events.push(words(event, socket));
    clearTimeout(timer);
    if (event.type === "open") open();
    // Not in the event itself: what follows a close, such as workerd's error, is told as well.
    if (event.type === "close") setTimeout(end, 0);
    if (event.type === "error") timer = setTimeout(end, QUIET_MS);
  };
  for (const type of ["open", "message", "error", "close"]) socket.addEventListener(type, note);
  return { socket, events, opened, ended };
}

/** Runs a scenario with the runtime's class and with ours in its place. */
export async function compare(
  { run }: Scenario,
  environment: Environment,
): Promise<{ native: Transcript; ours: Transcript }> {
  const { ReconnectingWebSocket, WebSocket } = environment;
  const Native = (WebSocket ?? globalThis.WebSocket) as unknown as SocketClass;
  const injected = WebSocket === undefined ? {} : { WebSocket };
  const options = { retry: false, closeTimeoutMs: 500, ...injected };
  class Ours extends ReconnectingWebSocket {
    constructor(...[url, protocols]: [never, never?]) {
      super(url, protocols, options);
    }
  }
  return {
    native: await run({ Class: Native, environment }),
    ours: await run({ Class: Ours as unknown as SocketClass, environment }),
  };
}
