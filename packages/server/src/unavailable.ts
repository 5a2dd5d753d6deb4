import type { Duplex } from "node:stream";

import type { Ms } from "@backsoon/core";

const BODY = "Service Unavailable";

/**
 * Whole seconds, as HTTP has them (RFC 9110 §10.2.3); rounded up, so that nobody is early, but not
 * for the last bit of a difference between two clock readings.
 */
function wholeSeconds(retryAfterMs: Ms): number {
  return Math.max(1, Math.ceil(Math.round(retryAfterMs) / 1_000));
}

function destroy(this: Duplex): void {
  this.destroy();
}

function forget(this: Duplex): void {
  this.off("error", destroy);
}

/** Answers an upgrade request with a plain 503 and ends its socket. */
export function answerUnavailable(socket: Duplex, retryAfterMs: Ms): void {
  // Node's HTTP server has taken its own listener off by now, and an error without one ends the
  // process.
  socket.on("error", destroy);
  socket.once("close", forget);
  socket.once("finish", destroy);
  const head = [
    `HTTP/1.1 503 ${BODY}`,
    "Connection: close",
    "Content-Type: text/plain",
    `Content-Length: ${BODY.length}`,
    `Retry-After: ${wholeSeconds(retryAfterMs)}`,
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${BODY}`);
}
