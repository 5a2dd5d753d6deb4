import { isValidOnTheWire, type SendableCode } from "@backsoon/codes";
import { MAX_REASON_BYTES, utf8Length } from "@backsoon/core";

/** What an option may be, and whether a given value is. */
export interface Field {
  /** Completes the sentence "allowed is ...". */
  readonly allowed: string;
  /** `type`: it is something else altogether; `range`: of the right kind, but out of bounds. */
  readonly fault: (value: unknown) => "none" | "type" | "range";
}

export type Fields = Readonly<Record<string, Field>>;

function field(
  allowed: string,
  isRightType: (value: unknown) => boolean,
  isInRange: (value: never) => boolean = () => true,
): Field {
  return {
    allowed,
    fault: (value) => {
      if (!isRightType(value)) return "type";
      // `isRightType` has just said that it is one; the pair is private to the functions below.
      return isInRange(value as never) ? "none" : "range";
    },
  };
}

export function numberField(allowed: string, isInRange: (value: number) => boolean): Field {
  return field(allowed, (value) => typeof value === "number", isInRange);
}

export function functionField(): Field {
  return field("a function", (value) => typeof value === "function");
}

export function booleanField(): Field {
  return field("true or false", (value) => typeof value === "boolean");
}

export function choiceField(...choices: readonly string[]): Field {
  return field(
    choices.map((choice) => JSON.stringify(choice)).join(" or "),
    (value) => typeof value === "string",
    (value: string) => choices.includes(value),
  );
}

/** A value with methods, told by the one that is used. */
export function objectField(allowed: string, method: string): Field {
  return field(allowed, (value) => hasMethod(value, method));
}

/** At least one string with a meaning that somebody else checks. */
export function namesField(allowed: string): Field {
  return field(
    allowed,
    (value) => Array.isArray(value) && value.every((name) => typeof name === "string"),
    (value: readonly string[]) => value.length > 0,
  );
}

/** A close reason that fits into a Close frame. */
export function reasonField(): Field {
  return field(
    `a text of at most ${MAX_REASON_BYTES} UTF-8 bytes`,
    (value) => typeof value === "string",
    (value: string) => utf8Length(value) <= MAX_REASON_BYTES,
  );
}

export function hasMethod(value: unknown, method: string): boolean {
  return (
    typeof value === "object" && value !== null && typeof Reflect.get(value, method) === "function"
  );
}

function show(value: unknown): string {
  if (typeof value === "string") return `${JSON.stringify(value)} (${utf8Length(value)} bytes)`;
  if (typeof value === "object" && value !== null)
    return Array.isArray(value) ? "an array" : "an object";
  return typeof value === "function" ? "a function" : String(value);
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Checks the options of `name` against `fields`. An option that is `undefined` counts as not given.
 * @throws TypeError when `given` is no object, an option is unknown, or its value of the wrong type.
 * @throws RangeError when a value is out of bounds.
 */
export function checkOptions(name: string, given: unknown, fields: Fields): void {
  if (!isPlain(given)) {
    throw new TypeError(`${name} is ${show(given)}; allowed is an object with options`);
  }
  for (const [key, value] of Object.entries(given)) {
    const known = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (known === undefined) {
      const names = Object.keys(fields).join(", ");
      throw new TypeError(`${name} knows no option ${JSON.stringify(key)}; allowed are ${names}`);
    }
    if (value === undefined) continue;
    const fault = known.fault(value);
    if (fault === "none") continue;
    const message = `${name}: ${key} is ${show(value)}; allowed is ${known.allowed}`;
    throw fault === "type" ? new TypeError(message) : new RangeError(message);
  }
}

/**
 * Checks what is about to stand in a Close frame.
 * @throws RangeError when no endpoint may send the code (RFC 6455 §7.4) or the reason is too long.
 */
export function checkClose(code: number, reason: unknown): asserts code is SendableCode {
  if (!isValidOnTheWire(code)) {
    throw new RangeError(
      `close code ${code} must not be sent; allowed are 1000-1003, 1007-1014 and 3000-4999`,
    );
  }
  checkOptions("close", { reason }, { reason: reasonField() });
}
