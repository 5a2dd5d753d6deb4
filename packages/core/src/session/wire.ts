import { utf8Length } from "../utf8.ts";
import type { Dictionary } from "./control-fields.ts";
import { readControl, type Control, type ControlFault } from "./control.ts";
import { MAX_CONTROL_BYTES } from "./limits.ts";

/** The subprotocol in the handshake: RFC 6455 §1.9. */
export const SUBPROTOCOL = "backsoon.v1";

/**
 * First character of a control message. A text of the application that begins with it gets one more
 * in front; every other message is on the wire as the application gave it.
 */
const MARK = "\u0001";
const MARK_UNIT = 1;

/** A text of the application as it goes over the wire. */
export function escapeText(text: string): string {
  return text.charCodeAt(0) === MARK_UNIT ? MARK + text : text;
}

export function writeControl(control: Control): string {
  return MARK + JSON.stringify(control);
}

/**
 * A text that arrived: the application's, or a control message, or neither.
 * @param known the control messages that this side understands.
 */
export function readText(text: string, known: Dictionary): string | Control | ControlFault {
  if (text.charCodeAt(0) !== MARK_UNIT) return text;
  if (text.charCodeAt(1) === MARK_UNIT) return text.slice(1);
  if (text.length > MAX_CONTROL_BYTES || utf8Length(text) > MAX_CONTROL_BYTES) {
    return { type: "fault", sentence: `a control message is over ${MAX_CONTROL_BYTES} bytes` };
  }
  return readControl(text.slice(1), known);
}
