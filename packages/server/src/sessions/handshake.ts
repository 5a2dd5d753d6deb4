import { SUBPROTOCOL } from "@backsoon/core";
import type { WebSocketServer } from "ws";

/**
 * Has the server choose the session's subprotocol where a client offers it. The application's own
 * choice stands for all others.
 * @returns a function that takes it back.
 */
export function offerSessions(wss: WebSocketServer): () => void {
  const { options } = wss;
  const own = options.handleProtocols;
  const choose: typeof own = (protocols, request) => {
    if (protocols.has(SUBPROTOCOL)) return SUBPROTOCOL;
    // As `ws` does without such a function: the first one.
    return own ? own(protocols, request) : (protocols.values().next().value ?? false);
  };
  options.handleProtocols = choose;
  return () => {
    if (options.handleProtocols !== choose) return;
    if (own) options.handleProtocols = own;
    else delete options.handleProtocols;
  };
}
