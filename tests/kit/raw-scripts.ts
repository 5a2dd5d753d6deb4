import type { RawScript } from "./raw-server.ts";

/** Accepts, and at once sends a Close frame with this code and reason, legal or not. */
export function closesWith(code?: number, reason?: string | Uint8Array): RawScript {
  return (request) => void request.accept().closeWith(code, reason);
}

/** Accepts, answers pings, and never answers a Close frame nor ends TCP. */
export function neverAnswersClose(): RawScript {
  return (request) => void request.accept({ answerClose: false });
}

/** Accepts TCP, takes the upgrade request, and says nothing at all, ever. */
export function neverAnswersHandshake(): RawScript {
  return () => {};
}

/** Refuses the upgrade with an HTTP status, for instance 503 and `{ "Retry-After": "7" }`. */
export function refusesWith(status: number, headers?: Readonly<Record<string, string>>): RawScript {
  return (request) => request.refuse(status, headers);
}
