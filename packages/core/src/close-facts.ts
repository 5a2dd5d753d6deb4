/**
 * What ended a connection.
 *
 * - `close-frame`: a Close frame arrived, with a code or (1005) without.
 * - `abnormal`: the connection was open and went without a Close frame.
 * - `never-opened`: refused, DNS, TLS, any HTTP answer but 101.
 * - `not-tried`: the URL or protocols function rejected, so there was nothing to connect to.
 * - `connect-timeout`: neither `open` nor `close` came in time.
 * - `no-answer`: a ping stayed unanswered; the peer was abandoned without waiting for a close.
 * - `session`: this side ended it, because the server broke the session protocol or lost the session.
 * - `application`: `close()`, `reconnect()` or the signal ended it.
 */
export type Cause =
  | "close-frame"
  | "abnormal"
  | "never-opened"
  | "not-tried"
  | "connect-timeout"
  | "no-answer"
  | "session"
  | "application";

/** One end of one connection, told in the same words whatever the runtime said. */
export interface CloseFacts {
  /** The close code after normalisation. */
  readonly code: number;
  /** The number the runtime reported; equal to `code` where the runtime told the truth. */
  readonly rawCode: number;
  readonly reason: string;
  readonly wasClean: boolean;
  readonly cause: Cause;
}

/** A runtime's close event, as it came. */
export interface RawClose {
  readonly rawCode: number;
  readonly reason: string;
  readonly wasClean: boolean;
}

/** What a server said of the Close frame that it was about to send. */
export interface Bye {
  readonly code: number;
  readonly reason: string;
}

const ABNORMAL = 1006;
const TLS_FAILED = 1015;

/**
 * The facts behind a runtime's close event.
 *
 * RFC 6455 §7.1.5: without a Close frame "_The WebSocket Connection Close Code_ is considered to
 * be 1006". Some runtimes say otherwise: Deno 0 with `wasClean` false; Bun 1002 for a handshake
 * answered with 503; Firefox 1015 for a failed TLS handshake, and 1006 or 1015 with `wasClean` true
 * when a server puts these numbers on the wire, where no endpoint may. No honest Close frame was
 * behind any of them. Before `open` there cannot have been one.
 *
 * WebKitGTK shows 1012 and 1013 as 1006. Where the server has said `bye`, that is what it said.
 */
export function closeFacts(raw: RawClose, opened: boolean, bye?: Bye): CloseFacts {
  const { rawCode, reason } = raw;
  const isReserved = rawCode === ABNORMAL || rawCode === TLS_FAILED;
  const isSilent = !opened || isReserved || (rawCode === 0 && !raw.wasClean);
  if (isSilent && opened && bye) {
    const { code, reason } = bye;
    return { code, rawCode, reason, wasClean: raw.wasClean, cause: "close-frame" };
  }
  const code = isSilent ? ABNORMAL : rawCode;
  const wasClean = raw.wasClean && !isSilent;
  const cause = !opened ? "never-opened" : isSilent ? "abnormal" : "close-frame";
  return { code, rawCode, reason, wasClean, cause };
}

/** The facts of an end that no close event told: this side gave up waiting, or never began. */
export function silentClose(cause: Cause): CloseFacts {
  return { code: ABNORMAL, rawCode: ABNORMAL, reason: "", wasClean: false, cause };
}
