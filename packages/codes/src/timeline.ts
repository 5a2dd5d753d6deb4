/**
 * How a connection ends with a code and what comes after, as steps in order: what a picture draws
 * and a terminal lists. Every figure comes from the verdict table.
 */
import { entryOf } from "./entries.ts";
import { factsOf } from "./facts.ts";
import { isValidOnTheWire } from "./sendable.ts";
import { verdictRow } from "./verdict-table.ts";

export type Side = "client" | "server";

export type TimelineStep =
  /** Messages go both ways. */
  | { readonly kind: "messages" }
  /** One side sends a Close frame; without `code` its body is empty. */
  | { readonly kind: "close"; readonly from: Side; readonly code?: number }
  /** The other side answers with a Close frame of its own (RFC 6455 §5.5.1). */
  | { readonly kind: "answer"; readonly from: Side; readonly code?: number }
  /** The connection breaks on the path or at one end, and no Close frame says so. */
  | { readonly kind: "cut" }
  /** A ping stays unanswered: how the loss is noticed early. */
  | { readonly kind: "unanswered" }
  /** The TLS handshake fails, so that there never was a WebSocket connection. */
  | { readonly kind: "tls-failure" }
  /** The side breaks the connection off: the code may not be on the wire. */
  | { readonly kind: "refused"; readonly by: Side; readonly code: number }
  /** What the application is told. */
  | { readonly kind: "told"; readonly at: Side | "both"; readonly code: number }
  | { readonly kind: "wait"; readonly fromMs: number; readonly toMs: number }
  /** New credentials are fetched before the next attempt. */
  | { readonly kind: "refresh" }
  /** The client connects again. */
  | { readonly kind: "return" }
  /** The client does not come back by itself. */
  | { readonly kind: "stay" };

const other = (side: Side): Side => (side === "client" ? "server" : "client");

/** The close handshake: who begins, with which code; both are told the same (RFC 6455 §7.1.5). */
function handshake(from: Side, code: number | undefined): readonly TimelineStep[] {
  const carried = code === undefined ? {} : { code };
  return [
    { kind: "messages" },
    { kind: "close", from, ...carried },
    { kind: "answer", from: other(from), ...carried },
    { kind: "told", at: "both", code: code ?? 1005 },
  ];
}

function ending(code: number): readonly TimelineStep[] {
  switch (code) {
    case 1005:
      return handshake("server", undefined);
    case 1006:
      return [
        { kind: "messages" },
        { kind: "cut" },
        { kind: "unanswered" },
        { kind: "told", at: "both", code },
      ];
    case 1015:
      return [{ kind: "tls-failure" }, { kind: "told", at: "client", code: 1006 }];
    default:
      return isValidOnTheWire(code)
        ? handshake(factsOf(code).closer === "client" ? "client" : "server", code)
        : // A receiver that keeps to the RFC fails the connection and says 1002.
          [
            { kind: "messages" },
            { kind: "close", from: "server", code },
            { kind: "refused", by: "client", code: 1002 },
            { kind: "told", at: "client", code: 1006 },
          ];
  }
}

function sequel(code: number): readonly TimelineStep[] {
  const row = verdictRow(code);
  if (row.decision === "stop") return [{ kind: "stay" }];
  const [fromMs, toMs] = row.firstMs;
  return [
    ...(row.decision === "refresh" ? [{ kind: "refresh" } as const] : []),
    { kind: "wait", fromMs, toMs },
    { kind: "return" },
  ];
}

/**
 * The steps for a code.
 * @throws RangeError when `code` is no integer from 0 to 65535.
 */
export function timelineOf(code: number): readonly TimelineStep[] {
  entryOf(code);
  return [...ending(code), ...sequel(code)];
}
