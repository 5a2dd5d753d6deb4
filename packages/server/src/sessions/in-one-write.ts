import type { WebSocket } from "ws";

import { connectionOf } from "../connection.ts";

/**
 * What `run` sends on `ws` goes to the kernel together: a write for each of ten thousand missed
 * messages would take longer than all the rest of a resume.
 */
export function inOneWrite(ws: WebSocket, run: () => void): void {
  const socket = connectionOf(ws)?.socket;
  socket?.cork();
  try {
    run();
  } finally {
    socket?.uncork();
  }
}
