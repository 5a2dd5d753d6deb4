/* The reference in `docs/protocol.md` is made from this. */
import { MAX_REASON_BYTES } from "../close-reason.ts";
import { MAX_RETRY_AFTER_MS } from "../retry-after.ts";
import * as fields from "./control-fields.ts";
import type { ControlType } from "./control.ts";
import { MAX_PROTOCOLS, MAX_PROTOCOL_CHARS } from "./limits.ts";

const { hello } = fields.TO_SERVER;
const { welcome, ack, ping, pong, plan, bye } = fields.TO_CLIENT;

/** Every control message with its fields. */
export const CONTROLS: Readonly<Record<ControlType, fields.Fields>> = {
  hello,
  welcome,
  ack,
  ping,
  pong,
  plan,
  bye,
};

/** What each check asks for: a value in words, or an object with fields of its own. */
export const VALUES: ReadonlyMap<fields.Check, string | fields.Fields> = new Map<
  fields.Check,
  string | fields.Fields
>([
  [fields.POSITION, "a position: an integer from 0 to 2^53-1"],
  [fields.COUNT, "an integer from 1 to 2^53-1"],
  [fields.VERSION, "the number 1"],
  [fields.CLOSE_CODE, "a close code from 1000 to 4999"],
  [fields.FLAG, "true or false"],
  [fields.DURATION, `milliseconds from 0 to ${MAX_RETRY_AFTER_MS}`],
  [fields.LIFETIME, "milliseconds from 0"],
  [fields.ID, `a text of 1 to ${fields.MAX_ID_BYTES} UTF-8 bytes`],
  [fields.REASON, `a text of at most ${MAX_REASON_BYTES} UTF-8 bytes`],
  [fields.PROTOCOL, `a token of at most ${MAX_PROTOCOL_CHARS} characters`],
  [fields.PROTOCOLS, `at most ${MAX_PROTOCOLS} tokens of at most ${MAX_PROTOCOL_CHARS} characters`],
  [fields.RESUME, fields.RESUME_FIELDS],
  [fields.LIMITS, fields.LIMITS_FIELDS],
]);
