type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type ToNumber<Text> = Text extends `${infer Value extends number}` ? Value : never;

/** 3000-4999: libraries, frameworks, applications and private use (RFC 6455 §7.4.2). */
export type ApplicationCode = ToNumber<`${3 | 4}${Digit}${Digit}${Digit}`>;

/**
 * The codes that may stand in a Close frame. 1004, 1005, 1006 and 1015 are not among them:
 * RFC 6455 §7.4.1 says each "MUST NOT be set as a status code in a Close control frame by an
 * endpoint" (1004 is reserved), and 1016-2999 are unassigned. So `close(1006)` does not compile.
 */
export type SendableCode =
  | 1000
  | 1001
  | 1002
  | 1003
  | 1007
  | 1008
  | 1009
  | 1010
  | 1011
  | 1012
  | 1013
  | 1014
  | ApplicationCode;

/** The codes that a script may pass to `WebSocket.close()` (WHATWG WebSockets, `close()` step 1). */
export type ScriptCode = 1000 | ApplicationCode;

/** Whether a Close frame may carry `code`; narrows an untyped number to {@link SendableCode}. */
export function isValidOnTheWire(code: number): code is SendableCode {
  if (!Number.isInteger(code)) return false;
  if (code >= 3000) return code <= 4999;
  return code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005 && code !== 1006;
}

/** Whether `WebSocket.close(code)` takes `code` in a browser; others throw `InvalidAccessError`. */
export function isSendableByScript(code: number): code is ScriptCode {
  return code === 1000 || (Number.isInteger(code) && code >= 3000 && code <= 4999);
}
