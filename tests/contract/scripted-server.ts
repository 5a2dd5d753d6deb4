import { encodeFrame, opcode } from "../kit/frames.ts";
import { freePort } from "../kit/ports.ts";
import type { RawConnection } from "../kit/raw-connection.ts";
import type { RawRequest } from "../kit/raw-request.ts";
import { startRawServer, type RawServer } from "../kit/raw-server.ts";
import type { ServerLog } from "./tools.ts";

export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  /** An address at which nothing listens. */
  readonly refused: string;
  readonly log: ServerLog;
  readonly raw: RawServer;
}

interface Visit {
  readonly request: RawRequest;
  readonly query: URLSearchParams;
  /** 1 for the first request for this very path and query. */
  readonly turn: number;
  readonly accept: () => RawConnection;
  readonly log: ServerLog;
}

type Play = (visit: Visit) => void;

/** Longer than any case lasts. */
const LONG_MS = 120_000;

/** Says everything back, frame by frame, so that fragments stay fragments. */
async function echo(connection: RawConnection, texts: string[]): Promise<void> {
  for (;;) {
    const frame = await connection.receive(LONG_MS);
    if (frame.opcode === opcode.text) texts.push(frame.payload.toString());
    if (frame.opcode <= opcode.binary)
      connection.sendBytes(encodeFrame(frame.opcode, frame.payload, frame.fin));
  }
}

const playEcho: Play = ({ accept, log }) => {
  // It ends with the connection, and that is no failure.
  echo(accept(), log.texts as string[]).catch(() => {});
};

/** Does it for the first `times` (default 1) requests, and says everything back to later ones. */
const first =
  (play: Play): Play =>
  (visit) =>
    (visit.turn <= Number(visit.query.get("times") ?? 1) ? play : playEcho)(visit);

/** Not before the client has spoken: a reset would throw away the handshake's answer with it. */
const onFirstFrame =
  (act: (connection: RawConnection) => void): Play =>
  ({ accept }) => {
    const connection = accept();
    connection.receive(LONG_MS).then(
      () => act(connection),
      () => {},
    );
  };

const plays: Readonly<Record<string, Play>> = {
  "/echo": playEcho,
  "/close": first(({ accept, query }) => {
    const code = query.get("code");
    accept().closeWith(code === null ? undefined : Number(code), query.get("reason") ?? "");
  }),
  "/fin": first(onFirstFrame((connection) => connection.fin())),
  "/rst": first(onFirstFrame((connection) => connection.reset())),
  "/refuse": first(({ request, query }) => request.refuse(Number(query.get("status")))),
  "/never-answer": first(() => {}),
  "/no-close-answer": ({ request }) => void request.accept({ answerClose: false }),
  "/silent": ({ accept }) => void accept(),
  "/log": ({ accept, log }) => void accept().sendText(JSON.stringify(log)).closeWith(1000),
};

function note(connection: RawConnection, log: ServerLog): RawConnection {
  const closes = log.closes as [number | null, string][];
  // Never rejects.
  void connection.clientClose.then(
    (close) => close && closes.push([close.code ?? null, close.reason]),
  );
  return connection;
}

/**
 * A server that does what a client's path and query say, `/close?code=1012&reason=bye&times=2` for
 * instance, so that a case can steer it from wherever it runs.
 */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const log: ServerLog = { requests: [], texts: [], closes: [] };
  const turns = new Map<string, number>();
  const raw = await startRawServer((request) => {
    const { pathname, searchParams: query } = new URL(request.path, "ws://server");
    const turn = (turns.get(request.path) ?? 0) + 1;
    turns.set(request.path, turn);
    if (pathname !== "/log") (log.requests as string[]).push(request.path);
    const subprotocol = query.get("subprotocol");
    const options = subprotocol === null ? {} : { subprotocol };
    const accept = (): RawConnection => note(request.accept(options), log);
    (plays[pathname] ?? playEcho)({ request, query, turn, accept, log });
  });
  return {
    url: raw.url,
    refused: `ws://127.0.0.1:${await freePort()}`,
    log,
    raw,
    [Symbol.asyncDispose]: () => raw[Symbol.asyncDispose](),
  };
}
