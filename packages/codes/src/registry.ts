/**
 * The close codes of RFC 6455 §7.4 and the IANA WebSocket Close Code Number Registry
 * (https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number).
 *
 * Only what the registry and its references say stands here; what a client does about a code is
 * in `verdict-table.ts`.
 */

/** Which end may put a code into a Close frame. `"never"`: reserved, unused or unassigned. */
export type Sender = "both" | "server" | "client" | "never";

export interface RegistryRow {
  /** First and last code of the row, both included; equal for a single code. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly sender: Sender;
  /** Whether a script may pass it to `WebSocket.close()` (WHATWG: 1000 and 3000-4999). */
  readonly scriptMaySend: boolean;
  /** The text that defines it. */
  readonly source: string;
}

const RFC_CODES = "RFC 6455 §7.4.1";
const RFC_RANGES = "RFC 6455 §7.4.2";
const IANA =
  "IANA registry, https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number";
/** The posts that asked for the registration. */
const HYBI = "IANA registry, https://mailarchive.ietf.org/arch/msg/hybi/";
const HYBI_1012 = `${HYBI}P_1vbD9uyHl63nbIIbFxKMfSwcM/`;
const HYBI_1014 = `${HYBI}VOLI2xp4tzFnIFYespe6oOtpFXA/`;

function row(
  codes: number | readonly [number, number],
  name: string,
  sender: Sender,
  source: string,
): RegistryRow {
  const [from, to] = typeof codes === "number" ? [codes, codes] : codes;
  // WHATWG WebSockets, close(): "If code is neither an integer equal to 1000 nor an integer in the
  // range 3000 to 4999, inclusive, throw an InvalidAccessError".
  const scriptMaySend = from === 1000 || (from >= 3000 && to <= 4999);
  return { from, to, name, sender, scriptMaySend, source };
}

/** Every number a Close frame's two bytes can hold, in order, without gaps or overlaps. */
export const registry: readonly RegistryRow[] = [
  row([0, 999], "(not used)", "never", RFC_RANGES),
  row(1000, "Normal Closure", "both", RFC_CODES),
  row(1001, "Going Away", "both", RFC_CODES),
  row(1002, "Protocol error", "both", RFC_CODES),
  row(1003, "Unsupported Data", "both", RFC_CODES),
  row(1004, "Reserved", "never", RFC_CODES),
  row(1005, "No Status Rcvd", "never", RFC_CODES),
  row(1006, "Abnormal Closure", "never", RFC_CODES),
  row(1007, "Invalid frame payload data", "both", RFC_CODES),
  row(1008, "Policy Violation", "both", RFC_CODES),
  row(1009, "Message Too Big", "both", RFC_CODES),
  row(1010, "Mandatory Ext.", "client", RFC_CODES),
  row(1011, "Internal Error", "both", `${RFC_CODES} with erratum 3227`),
  row(1012, "Service Restart", "server", HYBI_1012),
  row(1013, "Try Again Later", "server", HYBI_1012),
  row(1014, "Bad Gateway", "server", HYBI_1014),
  row(1015, "TLS handshake", "never", RFC_CODES),
  row([1016, 2999], "(unassigned)", "never", RFC_RANGES),
  row(3000, "Unauthorized", "both", IANA),
  row([3001, 3002], "(unassigned)", "both", RFC_RANGES),
  row(3003, "Forbidden", "both", IANA),
  row([3004, 3007], "(unassigned)", "both", RFC_RANGES),
  row(3008, "Timeout", "both", IANA),
  row([3009, 3999], "(unassigned)", "both", RFC_RANGES),
  row([4000, 4999], "(private use)", "both", RFC_RANGES),
  row([5000, 65_535], "(outside the registry)", "never", "none"),
];

/**
 * The registry's row for a code.
 * @throws RangeError when `code` is no integer from 0 to 65535: no Close frame can carry it.
 */
export function registryRow(code: number): RegistryRow {
  const found = registry.find((candidate) => candidate.from <= code && code <= candidate.to);
  if (found === undefined || !Number.isInteger(code)) {
    throw new RangeError(`close code ${code}: allowed is an integer from 0 to 65535`);
  }
  return found;
}
