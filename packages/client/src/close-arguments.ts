import { isSendableByScript } from "@backsoon/codes";
import { MAX_REASON_BYTES } from "@backsoon/core";

/** What `close()` was given, as WebIDL converts it. */
interface CloseArguments {
  readonly code: number | undefined;
  readonly reason: string | undefined;
}

/**
 * Converts and checks what `close()` was given: WHATWG WebSockets, `close(code, reason)`, steps 1
 * and 2. There may be no socket to do it.
 * @throws DOMException InvalidAccessError for a code that a script may not send, SyntaxError for a
 *   reason over 123 UTF-8 bytes.
 */
export function closeArguments(code?: unknown, reason?: unknown): CloseArguments {
  const given = {
    // `[Clamp] unsigned short` rounds.
    code: code === undefined ? undefined : Math.round(Number(code)),
    reason: reason === undefined ? undefined : String(reason),
  };
  if (given.code !== undefined && !isSendableByScript(given.code)) {
    throw new DOMException(`close code ${given.code}`, "InvalidAccessError");
  }
  const bytes = new Blob([given.reason ?? ""]).size;
  if (bytes > MAX_REASON_BYTES) {
    throw new DOMException(`close reason of ${bytes} bytes`, "SyntaxError");
  }
  return given;
}
