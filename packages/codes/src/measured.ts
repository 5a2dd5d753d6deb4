/**
 * What an application sees in a runtime when a connection ends: measured against a server that
 * sends any Close frame, or none. Another version of a runtime may do something else.
 */
import { entryOf, ranges } from "./entries.ts";

/** How it is known. */
export type Basis = "measured" | "source" | "report" | "unknown";

export type Runtime =
  | "chromium"
  | "firefox"
  | "safari"
  | "webkitgtk"
  | "ws"
  | "undici"
  | "deno"
  | "bun";

export interface RuntimeInfo {
  readonly name: string;
  /** The one that was measured; empty where none was. */
  readonly version: string;
}

/** In the order in which they are listed. */
export const runtimes: Readonly<Record<Runtime, RuntimeInfo>> = {
  chromium: { name: "Chromium", version: "156.0.8078.79" },
  firefox: { name: "Firefox", version: "153.7.0esr" },
  safari: { name: "Safari", version: "" },
  // WebKit's engine on another network stack than Safari's: one says nothing about the other.
  webkitgtk: { name: "WebKitGTK", version: "2.50.6" },
  ws: { name: "Node.js / ws", version: "8.23.0" },
  undici: { name: "Node.js / undici", version: "7.30.2" },
  deno: { name: "Deno", version: "2.9.6" },
  bun: { name: "Bun", version: "1.4.5" },
};

/** The cases in which more or less happens than that the server sends a Close frame with a code. */
export const caseIds = [
  "empty-close",
  "one-byte-close",
  "bad-utf8-reason",
  "close-with-reason",
  "close-then-fin",
  "no-fin",
  "ping-then-1000",
  "tcp-drop",
  "tcp-fin",
  "tcp-reset",
  "drop-before-101",
  "handshake-unanswered",
  "http-200",
  "http-301",
  "http-400",
  "http-401",
  "http-403",
  "http-404",
  "http-429",
  "http-503",
  "bad-accept",
  "unrequested-subprotocol",
  "omitted-subprotocol",
  "unrequested-extension",
  "refused-port",
  "dns-failure",
  "self-signed",
  "tls-to-plain-port",
  "bad-utf8-text",
  "masked-frame",
  "reserved-bit",
  "bad-opcode",
  "stray-continuation",
  "client-close",
  "client-close-1000",
  "client-close-3000",
  "client-close-4999",
  "client-close-connecting",
  "client-close-unanswered",
  "page-left",
] as const;

export type CaseId = (typeof caseIds)[number];

interface Known {
  readonly basis: Exclude<Basis, "unknown">;
  /**
   * The code of the Close frame that the server got, `null` for a frame without a code; absent when
   * it got none.
   */
  readonly serverGot?: number | null;
}

/** A `close` event, with an `error` event before it or not. */
export interface CloseSight extends Known {
  readonly shows: "close" | "errorThenClose";
  readonly code: number;
  readonly wasClean: boolean;
}

/**
 * No `close` event: only an `error` event, a connection that stays open as if nothing had happened,
 * or nothing at all for as long as was waited.
 */
export interface OtherSight extends Known {
  readonly shows: "errorOnly" | "opens" | "nothing";
}

export interface UnknownSight {
  readonly shows: "unknown";
  readonly basis: "unknown";
}

export type Sight = CloseSight | OtherSight | UnknownSight;

/**
 * The measurements, a case in each line. A number is a Close frame with that code, sent by the
 * server.
 *
 * `1006` is a `close` event with this code, `+` before it stands for `wasClean`, `!` for an `error`
 * event that came first. `>1002` says what Close frame the server got, `>` one without a code. `=`:
 * the code that was sent, clean, and the server got the same. No `close` event: `error` where there
 * was an `error` event, `opens` where the connection stayed open, `none` where nothing happened.
 * `?`: not measured, or it cannot happen there.
 *
 * On loopback, November 2026, with the versions above; undici and ws on Node.js 20.20.2. How long a
 * runtime waited: for the answer to its own Close frame, Chromium 60 s, Bun 36 s, ws 30 s, Firefox
 * 20 s, WebKitGTK 6 s (`none`: for 90 s at least); for the answer to the handshake, undici 301 s,
 * Chromium 240 s, Bun 124 s, Firefox 20 s (`none`: for 200 s at least).
 */
const TABLE = `
                        chromium   firefox    ws         undici     deno       bun        webkitgtk
0                       =          +0>        !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
999                     =          =          !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
1000                    =          =          =          =          =          =          =
1001                    =          =          =          =          =          =          =
1002                    =          =          =          =          =          =          =
1003                    =          =          =          =          =          =          =
1004                    =          =          !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
1005                    !1006>1002 +1005>     !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
1006                    !1006>1002 +1006>     !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
1007                    =          =          =          =          =          =          =
1008                    =          =          =          =          =          =          =
1009                    =          =          =          =          =          =          =
1010                    =          =          =          =          =          =          =
1011                    =          =          =          =          =          =          =
1012                    =          =          =          =          =          =          !1006>1002
1013                    =          =          =          =          =          =          !1006>1002
1014                    =          =          =          =          !0>1002    =          !1006>1002
1015                    !1006>1002 +1015>     !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
1016                    =          =          !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
1100                    =          =          !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
2000                    =          =          !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
2999                    =          =          !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
3000                    =          =          =          =          =          =          =
3008                    =          =          =          =          =          =          =
3999                    =          =          =          =          =          =          =
4000                    =          =          =          =          =          =          =
4999                    =          =          =          =          =          =          =
5000                    =          =          !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
65535                   =          =          !1006>1002 !1006>1002 !0>1002    !1006>1002 !1006>1002
empty-close             +1005>     +1005>     +1005>     +1005>     +1005>     +1005>     +1005>1000
one-byte-close          !1006>1002 +1005>     !1006>1002 !1006>1002 !0         !1006>1002 !1006>1002
bad-utf8-reason         !1006>1002 !1006      !1006>1007 !1006>1007 !0         !1006>1007 !1006>1002
close-with-reason       +4001>4001 +4001>4001 +4001>4001 +4001>4001 +4001>4001 +4001>4001 +4001>4001
close-then-fin          +1013>1013 +1013>1013 +1013>1013 +1013>1013 +1013>1013 +1013>1013 !1006>1002
no-fin                  +1000>1000 +1000>1000 +1000>1000 none>1000  +1000>1000 +1000>1000 +1000>1000
ping-then-1000          +1000>1000 +1000>1000 +1000>1000 +1000>1000 +1000>1000 +1000>1000 +1000>1000
tcp-drop                1006       1006       1006       !1006      !0         1006       1006
tcp-fin                 1006       1006       1006       !1006      !0         1006       1006
tcp-reset               1006       !1006      1006       !1006      !0         1006       !1006
drop-before-101         !1006      !1006      !1006      !1006      !0         !1006      !1006
handshake-unanswered    !1006      !1006      none       !1006      none       !1006      none
http-200                !1006      !1006      !1006      !1006      !0         !1006      !1006
http-301                !1006      !1006      !1006      !1006      !0         !1006      opens
http-400                !1006      !1006      !1006      !1006      !0         !1006      !1006
http-401                !1006      !1006      !1006      !1006      !0         !1006      !1006
http-403                !1006      !1006      !1006      !1006      !0         !1006      !1006
http-404                !1006      !1006      !1006      !1006      !0         !1006      !1006
http-429                !1006      !1006      !1006      !1006      !0         !1006      !1006
http-503                !1006      !1006      !1006      !1006      !0         !1006      !1006
bad-accept              !1006      !1006      !1006      !1006      opens      !1006      !1006
unrequested-subprotocol !1006      opens      !1006      !1006      opens      !1006      !1006
omitted-subprotocol     !1006      opens      !1006      !1006      opens      !1006      opens
unrequested-extension   !1006      !1006      !1006      !1006      opens      !1006      !1006
refused-port            !1006      !1006      !1006      !1006      !0         !1006      !1006
dns-failure             !1006      !1006      !1006      !1006      !0         !1006      !1006
self-signed             !1006      !1015      !1006      !1006      !0         !1006      !1006
tls-to-plain-port       !1006      !1015      !1006      !1006      !0         !1006      !1006
bad-utf8-text           !1006>1002 !1006      !1006>1007 !1006>1007 !0         !1006>1007 !1006>1007
masked-frame            !1006>1002 opens      !1006>1002 !1006>1002 opens      !1006>1002 !1006>1002
reserved-bit            !1006>1002 !1006      !1006>1002 !1006>1002 !0         !1006>1002 !1006>1002
bad-opcode              !1006>1002 !1006      !1006>1002 !1006>1002 !0         !1006>1002 !1006>1002
stray-continuation      !1006>1002 !1006      !1006>1002 !1006>1002 !0         !1006>1002 !1006>1002
client-close            +1005>     +1005>     +1005>     +1005>     +1005>     +1005>     +1005>
client-close-1000       +1000>1000 +1000>1000 +1000>1000 +1000>1000 +1000>1000 +1000>1000 +1000>1000
client-close-3000       +3000>3000 +3000>3000 +3000>3000 +3000>3000 +3000>3000 +3000>3000 +3000>3000
client-close-4999       +4999>4999 +4999>4999 +4999>4999 +4999>4999 +4999>4999 +4999>4999 +4999>4999
client-close-connecting !1006      !1006      !1006      !1006      !0         !1006      !1006
client-close-unanswered 1006>1000  !1006>1000 1006>1000  none>1000  none>1000  1006>1000  1006>1000
page-left               none       none>1001  ?          ?          ?          ?          none>1001
`;

const UNKNOWN: UnknownSight = { shows: "unknown", basis: "unknown" };

const WITHOUT_CLOSE = { error: "errorOnly", opens: "opens", none: "nothing" } as const;

const isWithoutClose = (word: string): word is keyof typeof WITHOUT_CLOSE =>
  Object.hasOwn(WITHOUT_CLOSE, word);

/** Reads one cell of the table, in the notation described there. */
function readCell(cell: string, sent: number | undefined): Sight {
  if (cell === "?") return UNKNOWN;
  if (cell === "=" && sent !== undefined) {
    return { shows: "close", code: sent, wasClean: true, basis: "measured", serverGot: sent };
  }
  const [seen = "", got] = cell.split(">");
  const known: Known = {
    basis: "measured",
    ...(got === undefined ? {} : { serverGot: got === "" ? null : Number(got) }),
  };
  if (isWithoutClose(seen)) return { shows: WITHOUT_CLOSE[seen], ...known };
  return {
    shows: seen.startsWith("!") ? "errorThenClose" : "close",
    code: Number(seen.replaceAll(/\D/g, "")),
    wasClean: seen.includes("+"),
    ...known,
  };
}

export type Sights = Readonly<Record<Runtime, Sight>>;

const runtimeIds = Object.keys(runtimes) as Runtime[];

/** Cells by column; a runtime without a column is not known. */
function readRow(columns: readonly string[], cells: readonly string[], sent?: number): Sights {
  const cellOf = (runtime: Runtime): string => cells[columns.indexOf(runtime)] ?? "?";
  return Object.fromEntries(
    runtimeIds.map((runtime) => [runtime, readCell(cellOf(runtime), sent)]),
  ) as Record<Runtime, Sight>;
}

/** A case and what each runtime's application saw; `code` is the one that the server sent. */
export type MeasuredCase =
  | { readonly id: "receive"; readonly code: number; readonly sights: Sights }
  | { readonly id: CaseId; readonly sights: Sights };

/** What others say about runtimes that could not be measured. */
const REPORTED: Readonly<Partial<Record<CaseId, Partial<Sights>>>> = {
  // "WebSocket is closed due to suspension.": WebKit, Tools/TestWebKitAPI/Tests/WebKitCocoa/WebSocket.mm
  "page-left": { safari: { shows: "nothing", basis: "report", serverGot: 1001 } },
};

function toCase(id: CaseId, sights: Sights): MeasuredCase {
  return { id, sights: { ...sights, ...REPORTED[id] } };
}

function readTable(): readonly MeasuredCase[] {
  const [columns = [], ...rows] = TABLE.trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return rows.map(([name = "", ...cells]) => {
    const code = Number(name);
    return Number.isNaN(code)
      ? toCase(name as CaseId, readRow(columns, cells))
      : { id: "receive", code, sights: readRow(columns, cells, code) };
  });
}

/** Every case, codes first. */
export const measuredCases: readonly MeasuredCase[] = readTable();

/** Codes that no Close frame carries: what leads to them instead. */
const CAUSES: Readonly<Partial<Record<number, CaseId>>> = {
  1005: "empty-close",
  1006: "tcp-drop",
  1015: "self-signed",
};

const isReceived = (one: MeasuredCase): one is MeasuredCase & { readonly id: "receive" } =>
  one.id === "receive";

const received = measuredCases.filter(isReceived);

/** The case that stands for a received code: its own, or the nearest one of the same range. */
function receivedCase(code: number): MeasuredCase | undefined {
  const [from, to] = Object.values(ranges).find(([from, to]) => from <= code && code <= to) ?? [
    code,
    code,
  ];
  const away = (one: { readonly code: number }): number => Math.abs(one.code - code);
  return received
    .filter((one) => from <= one.code && one.code <= to)
    .sort((a, b) => away(a) - away(b))[0];
}

/** What was seen of the measured code `from`, said of `to`. */
function said(sight: Sight, from: number, to: number): Sight {
  return sight.shows === "close" && sight.code === from
    ? { ...sight, code: to, ...(sight.serverGot === from ? { serverGot: to } : {}) }
    : sight;
}

/**
 * What each runtime's application sees of a close code: for codes that a Close frame carries, when
 * the server sends it; for 1005, 1006 and 1015, what usually leads to them. A code that was not
 * measured itself is answered from the nearest one of its range.
 * @throws RangeError when `code` is no integer from 0 to 65535.
 */
export function sightsOf(
  code: number,
): readonly { readonly runtime: Runtime; readonly sight: Sight }[] {
  entryOf(code);
  const cause = CAUSES[code];
  const found =
    cause === undefined ? receivedCase(code) : measuredCases.find(({ id }) => id === cause);
  const measuredCode = found?.id === "receive" ? found.code : code;
  return runtimeIds.map((runtime) => ({
    runtime,
    sight: said(found?.sights[runtime] ?? UNKNOWN, measuredCode, code),
  }));
}
