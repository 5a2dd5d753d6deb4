import type { WebSocketServer } from "ws";

import { hasMethod } from "./check.ts";
import { Lifecycle } from "./lifecycle.ts";
import { lifecycleSettings, type LifecycleOptions } from "./options.ts";

const attached = new WeakSet<WebSocketServer>();

/**
 * Gives a `ws` server a lifecycle: heartbeat, admission, paced restart and shutdown.
 *
 * Works in `noServer`, `server` and `port` mode. Connections that are open already are taken over,
 * unless the server was made with `clientTracking: false`.
 * @throws TypeError when `wss` is no `WebSocketServer`, for unknown options and values of the wrong
 *   type; RangeError for values out of bounds; Error when the server has a lifecycle already.
 */
export function attachLifecycle(wss: WebSocketServer, options: LifecycleOptions = {}): Lifecycle {
  if (!hasMethod(wss, "handleUpgrade")) {
    throw new TypeError("attachLifecycle: the first argument must be a WebSocketServer of ws");
  }
  const settings = lifecycleSettings(options);
  if (attached.has(wss)) throw new Error("this WebSocketServer has a lifecycle already");
  attached.add(wss);
  return new Lifecycle(wss, settings, () => attached.delete(wss));
}
