import { isSendableByScript } from "@backsoon/codes";
import { MAX_REASON_BYTES } from "@backsoon/core";

/**
 * The checks of WHATWG WebSockets, `close(code, reason)`, steps 1 and 2, for the times when there
 * is no socket to make them.
 * @throws DOMException InvalidAccessError for a code that a script may not send, SyntaxError for a
 *   reason over 123 UTF-8 bytes.
 */
export function checkClose(code: number | undefined, reason = ""): void {
  if (code !== undefined && !isSendableByScript(Number(code))) {
    throw new DOMException(`close code ${code}`, "InvalidAccessError");
  }
  const bytes = new Blob([reason]).size;
  if (bytes > MAX_REASON_BYTES) {
    throw new DOMException(`close reason of ${bytes} bytes`, "SyntaxError");
  }
}
