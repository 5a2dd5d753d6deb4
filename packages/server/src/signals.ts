import type { Ms } from "@backsoon/core";
import type { WebSocketServer } from "ws";

import { hasMethod } from "./check.ts";
import { nowMs } from "./clock.ts";
import type { DrainReport } from "./events.ts";
import { checkSignalOptions, type DrainOptions } from "./options.ts";

export interface ClosableServer {
  close(callback?: (error?: Error) => void): unknown;
  closeAllConnections?(): void;
}

export interface SignalOptions extends DrainOptions {
  /** `restart`: clients are told 1012; `shutdown`: 1001. */
  readonly action: "restart" | "shutdown";
  /** Default `["SIGTERM"]`. */
  readonly signals?: readonly NodeJS.Signals[];
  /**
   * The HTTP server, which is closed after the drain: until then it answers readiness probes.
   * Default: the one that the `WebSocketServer` was made with; name it in `noServer` mode.
   */
  readonly server?: ClosableServer;
  /** Called when connections and servers are closed: databases and the like. */
  readonly after?: (report: DrainReport) => unknown;
  /**
   * Whether to call `process.exit()` in the end; the exit code is `process.exitCode`. Default
   * false: the process ends by itself when nothing is left to do.
   */
  readonly exit?: boolean;
}

interface Drainable {
  restart(options: DrainOptions): Promise<DrainReport>;
  shutdown(options: DrainOptions): Promise<DrainReport>;
}

/**
 * Shells and npm deliver Ctrl-C and their own SIGTERM to the whole process group, and again to
 * the child: a repeat within this time is the same signal.
 */
const SAME_SIGNAL_MS: Ms = 1_000;

/** Resolves when the server is closed, or after `timeoutMs`: a slow download must not hold us. */
function closed(server: ClosableServer, timeoutMs: Ms): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function httpServer(
  wss: WebSocketServer,
  named: ClosableServer | undefined,
): ClosableServer | undefined {
  // The one that `ws` made for `port` it keeps to itself.
  const server: unknown = named ?? wss.options.server ?? Reflect.get(wss, "_server");
  // Whatever has a `close` will do.
  return hasMethod(server, "close") ? (server as ClosableServer) : undefined;
}

/**
 * Drains at the first signal. A second one stops the waiting: whoever is left is told and
 * terminated at once. From then on, when all are gone, signals have their usual effect again.
 * @returns a function that stops listening.
 * @throws TypeError and RangeError for options.
 */
export function listenForSignals(
  lifecycle: Drainable,
  wss: WebSocketServer,
  closeTimeoutMs: Ms,
  options: SignalOptions,
): () => void {
  checkSignalOptions(options);
  const { action, signals = ["SIGTERM"], server, after, exit = false, ...drainOptions } = options;
  const http = httpServer(wss, server);
  let firstMs: Ms | undefined;

  const off = (): void => {
    for (const signal of signals) process.off(signal, onSignal);
  };

  async function run(): Promise<void> {
    const report = await lifecycle[action](drainOptions);
    off();
    const servers: readonly ClosableServer[] = http ? [wss, http] : [wss];
    await Promise.all(servers.map((each) => closed(each, closeTimeoutMs)));
    // Browsers and balancers open connections in advance, which would hold the process up.
    http?.closeAllConnections?.();
    await after?.(report);
    // Only when asked to: other parts of the process may still have work to finish.
    if (exit) process.exit();
  }

  function onSignal(): void {
    if (firstMs === undefined) {
      firstMs = nowMs();
      // A rejection of `after` stays unhandled on purpose: it ends the process with an error.
      void run();
    } else if (nowMs() - firstMs > SAME_SIGNAL_MS) {
      void lifecycle[action]({ boundMs: 1 });
    }
  }

  for (const signal of signals) process.on(signal, onSignal);
  return off;
}
