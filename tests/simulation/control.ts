import type { Payload } from "../../packages/core/src/index.ts";

const MARK = "\u0001";

/** The fields of a control message; `undefined` for a message of the application. */
export function readControl(wire: Payload): Readonly<Record<string, unknown>> | undefined {
  const isControl = typeof wire === "string" && wire.startsWith(MARK) && wire[1] !== MARK;
  return isControl ? (JSON.parse(wire.slice(1)) as Record<string, unknown>) : undefined;
}

/** An application's message as it was before it was put on the wire. */
export function readMessage(wire: Payload): Payload {
  return typeof wire === "string" && wire.startsWith(MARK) ? wire.slice(1) : wire;
}

export function writeControl(fields: object): string {
  return MARK + JSON.stringify(fields);
}
