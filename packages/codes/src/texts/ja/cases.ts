import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "サーバーがコード {code} の Close フレームを送る",
  "empty-close": "サーバーがコードのない Close フレームを送る",
  "one-byte-close": "サーバーが本体 1 バイトの Close フレームを送る",
  "bad-utf8-reason": "サーバーが、クローズ理由が有効な UTF-8 ではない Close フレームを送る",
  "close-with-reason": "サーバーがコード 4001 とクローズ理由のある Close フレームを送る",
  "close-then-fin": "サーバーがコード 1013 の Close フレームを送り、直ちに TCP 接続を終了する",
  "no-fin": "サーバーがコード 1000 の Close フレームを送り、TCP 接続をいつまでも終了しない",
  "ping-then-1000": "サーバーが ping を送り、続いてコード 1000 の Close フレームを送る",
  "tcp-drop": "サーバーが、開いている TCP 接続を破棄する（`destroy`）",
  "tcp-fin": "サーバーが、開いている TCP 接続を終了する（`FIN`）",
  "tcp-reset": "サーバーが、開いている TCP 接続をリセットする（`RST`）",
  "drop-before-101": "サーバーが、ハンドシェイクに応答する前に TCP 接続を破棄する",
  "handshake-unanswered": "サーバーがハンドシェイクにまったく応答しない",
  "http-200": "サーバーがハンドシェイクに HTTP 200 で応答する",
  "http-301": "サーバーがハンドシェイクに HTTP 301 で応答する",
  "http-400": "サーバーがハンドシェイクに HTTP 400 で応答する",
  "http-401": "サーバーがハンドシェイクに HTTP 401 で応答する",
  "http-403": "サーバーがハンドシェイクに HTTP 403 で応答する",
  "http-404": "サーバーがハンドシェイクに HTTP 404 で応答する",
  "http-429": "サーバーがハンドシェイクに HTTP 429 で応答する",
  "http-503": "サーバーがハンドシェイクに HTTP 503 で応答する",
  "bad-accept": "サーバーが誤った `Sec-WebSocket-Accept` で応答する",
  "unrequested-subprotocol": "サーバーが、クライアントの提示していないサブプロトコルを選ぶ",
  "omitted-subprotocol": "サーバーが、クライアントの提示したサブプロトコルをどれも選ばない",
  "unrequested-extension": "サーバーが、クライアントの提示していない拡張を選ぶ",
  "refused-port": "そのポートで何も待ち受けていない",
  "dns-failure": "ホスト名を解決できない",
  "self-signed": "サーバーの TLS 証明書が自己署名である",
  "tls-to-plain-port": "`wss:` のアドレスが TLS のないポートにつながる",
  "bad-utf8-text": "サーバーが、有効な UTF-8 ではないテキストメッセージを送る",
  "masked-frame": "サーバーが、マスクされたフレームを送る",
  "reserved-bit": "サーバーが、予約ビットの立ったフレームを送る",
  "bad-opcode": "サーバーが、未知のオペコードのフレームを送る",
  "stray-continuation": "サーバーが、続きとなる元のない継続フレームを送る",
  "client-close": "クライアントが `close()` を呼び出す",
  "client-close-1000": "クライアントが `close(1000)` を呼び出す",
  "client-close-3000": 'クライアントが `close(3000, "bye")` を呼び出す',
  "client-close-4999": "クライアントが `close(4999)` を呼び出す",
  "client-close-connecting": "クライアントが、接続の確立中に `close()` を呼び出す",
  "client-close-unanswered":
    "クライアントが `close(1000)` を呼び出し、サーバーがまったく応答しない",
  "page-left": "接続を開いたページから、別のページへ移動する",
};

export const basis: Words["basis"] = {
  measured: "実測",
  source: "ソースコードによる",
  report: "報告による",
  unknown: "不明",
};

export const reconnect: Words["reconnect"] = {
  no: "再接続しない",
  backoff: "待ち時間を延ばしながら再接続する",
  now: "直ちに再接続する",
  "short-delay": "短時間待ってから再接続する",
  resume: "再接続してセッションを再開する",
  refresh: "新しい認証情報で再接続する",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "システムが明記",
  "our-reading": "独自の解釈",
  memory: "記憶による、出典なし",
};

export const limitKind: Words["limitKind"] = {
  idle: "アイドル時間",
  lifetime: "接続の存続時間",
  drain: "再読み込み後の猶予時間",
  keepalive: "ping の間隔",
};

export const confidence: Words["confidence"] = {
  sourced: "ベンダーの情報",
  secondary: "二次情報",
  unsourced: "出典なし",
};
