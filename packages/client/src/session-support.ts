import type { SessionPort } from "./session-port.ts";

/**
 * Sessions, where the entry that was imported has them. So the bundle of `backsoon/plain` carries
 * nothing of what it does not use.
 */
let support: typeof SessionPort | undefined;

export function supportSessions(port: typeof SessionPort): void {
  support = port;
}

/** @throws RangeError when the application imported the entry without sessions. */
export function sessionSupport(): typeof SessionPort {
  if (support) return support;
  throw new RangeError("options.session is true; allowed with backsoon/plain: false");
}
