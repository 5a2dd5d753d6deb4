/**
 * Close codes of published systems: what each system's documents or code say of a code, and
 * where. The meanings are texts (`texts/<locale>/systems.ts`).
 */

/**
 * What a client should do after the close: never come back, after a growing delay, at once, after a
 * short delay, at once with the old session, or with new credentials.
 */
export type ReconnectAdvice = "no" | "backoff" | "now" | "short-delay" | "resume" | "refresh";

/**
 * How the advice is known: the system's documents or code state it, we conclude it from what they
 * state about the code, or it is from memory and only the subject is in the source.
 */
export type AdviceBasis = "stated" | "our-reading" | "memory";

const SOURCES = {
  awsBinary:
    "https://github.com/awsdocs/amazon-api-gateway-developer-guide/blob/main/doc_source/websocket-api-develop-binary-media-types.md",
  awsLimits:
    "https://github.com/awsdocs/amazon-api-gateway-developer-guide/blob/main/doc_source/limits.md",
  backsoon: "docs/protocol.md",
  binance: "https://github.com/binance/binance-spot-api-docs/blob/master/web-socket-streams.md",
  caddy:
    "https://github.com/caddyserver/caddy/blob/master/modules/caddyhttp/reverseproxy/streaming.go",
  centrifuge: "https://github.com/centrifugal/centrifuge/blob/master/disconnect.go",
  centrifugeJs: "https://github.com/centrifugal/centrifuge-js/blob/master/src/centrifuge.ts",
  centrifugo: "https://centrifugal.dev/docs/server/codes",
  cloudflareDestiny: "https://github.com/destinygg/chat-gui/issues/164",
  cloudflareHuobi: "https://github.com/huobiapi/API_Docs/issues/128",
  deepgramErrors:
    "https://developers.deepgram.com/docs/stt-troubleshooting-websocket-data-and-net-errors",
  deepgramKeepAlive: "https://developers.deepgram.com/docs/audio-keep-alive.md",
  deno: "https://github.com/denoland/deno/blob/main/ext/websocket/01_websocket.js",
  discord:
    "https://github.com/discord/discord-api-docs/blob/main/developers/topics/opcodes-and-status-codes.mdx",
  discordGateway:
    "https://github.com/discord/discord-api-docs/blob/main/developers/events/gateway.mdx",
  discordReason: "https://github.com/cee-studio/orca/issues/10",
  fly: "https://community.fly.io/t/fly-proxy-now-gracefully-terminates-websocket-connections-before-stopping-suspending-a-machine/27544",
  gemini: "https://github.com/googleapis/js-genai/issues/1236",
  graphqlWs: "https://github.com/enisdenjo/graphql-ws/blob/master/src/common.ts",
  graphqlWsClient: "https://github.com/enisdenjo/graphql-ws/blob/master/src/client.ts",
  homeAssistant: "https://developers.home-assistant.io/docs/api/websocket",
  kubernetes: "https://github.com/kubernetes/kubernetes/issues/66661",
  openai: "https://github.com/pollen-robotics/reachy_mini_conversation_app/issues/134",
  pandaScore: "https://developers.pandascore.co/docs/disconnections",
  phoenix: "https://github.com/phoenixframework/phoenix/blob/main/assets/js/phoenix/socket.js",
  pusher: "https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol",
  pusherAsyncApi: "https://asyncapi.apis.io/asyncapis/pusher/pusher-asyncapi/",
  pusherJs:
    "https://github.com/pusher/pusher-js/blob/master/src/core/connection/protocol/protocol.ts",
  pusherPhp: "https://github.com/php-api-clients/pusher/issues/2",
  reverb: "https://github.com/laravel/reverb",
  reverbLimit:
    "https://github.com/laravel/reverb/blob/main/src/Protocols/Pusher/Exceptions/ConnectionLimitExceeded.php",
  reverbPrune: "https://github.com/laravel/reverb/blob/main/src/Jobs/PruneStaleConnections.php",
  slackMessages: "https://github.com/slackapi/node-slack-sdk/pull/1762",
  slackTooMany: "https://github.com/slackapi/node-slack-sdk/issues/1654",
  socketIoManager:
    "https://github.com/socketio/socket.io/blob/main/packages/socket.io-client/lib/manager.ts",
  socketIoServer:
    "https://github.com/socketio/socket.io/blob/main/packages/socket.io/lib/socket-types.ts",
  socketIoSocket:
    "https://github.com/socketio/socket.io/blob/main/packages/socket.io-client/lib/socket.ts",
  sockudo: "https://github.com/RustNSparks/sockudo/pull/144",
  soketi: "https://github.com/soketi/soketi/blob/master/src/ws-handler.ts",
  spring:
    "https://github.com/spring-projects/spring-framework/blob/main/spring-websocket/src/main/java/org/springframework/web/socket/CloseStatus.java",
  twitch: "https://dev.twitch.tv/docs/eventsub/handling-websocket-events",
  twitch4j: "https://github.com/twitch4j/twitch4j",
  webkit:
    "https://github.com/WebKit/WebKit/blob/main/Tools/TestWebKitAPI/Tests/WebKitCocoa/WebSocket.mm",
} as const;

type SourceId = keyof typeof SOURCES;

interface Row {
  readonly reconnect: ReconnectAdvice;
  readonly basis: AdviceBasis;
  /** The one that says most first. */
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly reason?: string;
  /** Where the key is not the code itself. */
  readonly code?: number;
  /** What the system says instead of a code. */
  readonly signal?: string;
}

/** Keys are a code, a range of codes, or a name for what is neither. */
const table = {
  "graphql-ws": {
    4004: { reconnect: "no", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    4005: { reconnect: "no", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    4400: { reconnect: "no", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    // The library's own client gives up here. Our preset fetches new credentials instead, as its
    // users ask for: what was not authorized may be so with a new token.
    4401: { reconnect: "refresh", basis: "our-reading", sources: ["graphqlWs", "graphqlWsClient"] },
    // Retried on purpose, says the client's source: access may be granted later.
    4403: { reconnect: "backoff", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    4406: { reconnect: "no", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    4408: { reconnect: "backoff", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    4409: { reconnect: "no", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    4429: { reconnect: "no", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    4499: { reconnect: "backoff", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    4500: { reconnect: "no", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    // The enum says 4504; a comment in client.ts still says 4418.
    4504: { reconnect: "backoff", basis: "stated", sources: ["graphqlWs", "graphqlWsClient"] },
    // Left out by the client: 1000, 1001, 1005, 1006, 1012, 1013 and 1014.
    "1002-1004": { reconnect: "no", basis: "stated", sources: ["graphqlWsClient"] },
    "1007-1011": { reconnect: "no", basis: "stated", sources: ["graphqlWsClient"] },
    "1015-1999": { reconnect: "no", basis: "stated", sources: ["graphqlWsClient"] },
  },
  // The documents say only whether to reconnect; with the old session or a new one is our reading.
  "discord-gateway": {
    4000: { reconnect: "resume", basis: "our-reading", sources: ["discord"] },
    4001: { reconnect: "resume", basis: "our-reading", sources: ["discord"] },
    4002: { reconnect: "resume", basis: "our-reading", sources: ["discord"] },
    4003: { reconnect: "backoff", basis: "our-reading", sources: ["discord"] },
    4004: { reconnect: "no", basis: "stated", sources: ["discord"] },
    4005: { reconnect: "resume", basis: "our-reading", sources: ["discord"] },
    4007: { reconnect: "backoff", basis: "our-reading", sources: ["discord"] },
    4008: { reconnect: "backoff", basis: "our-reading", sources: ["discord"] },
    4009: { reconnect: "backoff", basis: "our-reading", sources: ["discord"] },
    4010: { reconnect: "no", basis: "stated", sources: ["discord"] },
    4011: { reconnect: "no", basis: "stated", sources: ["discord"] },
    4012: { reconnect: "no", basis: "stated", sources: ["discord"] },
    4013: { reconnect: "no", basis: "stated", sources: ["discord"] },
    4014: { reconnect: "no", basis: "stated", sources: ["discord"] },
    1001: {
      reconnect: "resume",
      basis: "our-reading",
      sources: ["discordReason"],
      reason: "Discord WebSocket requesting client reconnect.",
    },
    // About what the client sends: whoever wants to resume must close with another code.
    "client-close": {
      signal: "close(1000), close(1001)",
      reconnect: "backoff",
      basis: "stated",
      sources: ["discordGateway"],
    },
  },
  "discord-voice": {
    4006: { reconnect: "backoff", basis: "our-reading", sources: ["discord"] },
    4009: { reconnect: "backoff", basis: "our-reading", sources: ["discord"] },
    4011: { reconnect: "no", basis: "our-reading", sources: ["discord"] },
    4014: { reconnect: "no", basis: "stated", sources: ["discord"] },
    4015: { reconnect: "resume", basis: "stated", sources: ["discord"] },
    4017: { reconnect: "no", basis: "our-reading", sources: ["discord"] },
    4020: { reconnect: "no", basis: "our-reading", sources: ["discord"] },
    4021: { reconnect: "no", basis: "stated", sources: ["discord"] },
    4022: { reconnect: "no", basis: "stated", sources: ["discord"] },
  },
  pusher: {
    // The one 40xx that pusher-js comes back from: over TLS.
    4000: { reconnect: "now", basis: "stated", sources: ["pusherJs", "pusher"] },
    4001: { reconnect: "no", basis: "stated", sources: ["soketi"] },
    4003: { reconnect: "no", basis: "stated", sources: ["soketi"] },
    4004: { reconnect: "no", basis: "stated", sources: ["reverbLimit"] },
    4009: { reconnect: "no", basis: "stated", sources: ["reverb", "sockudo"] },
    4100: { reconnect: "backoff", basis: "stated", sources: ["soketi"] },
    4200: { reconnect: "now", basis: "stated", sources: ["soketi"] },
    4201: { reconnect: "now", basis: "stated", sources: ["pusherAsyncApi", "reverbPrune"] },
    4301: { reconnect: "no", basis: "stated", sources: ["soketi"] },
    "4000-4099": { reconnect: "no", basis: "stated", sources: ["pusher", "pusherJs", "pusherPhp"] },
    "4100-4199": {
      reconnect: "backoff",
      basis: "stated",
      sources: ["pusher", "pusherJs", "pusherPhp"],
    },
    "4200-4299": {
      reconnect: "now",
      basis: "stated",
      sources: ["pusher", "pusherJs", "pusherPhp"],
    },
    "4300-4999": { reconnect: "no", basis: "stated", sources: ["pusher", "pusherJs"] },
  },
  centrifugo: {
    1009: { reconnect: "no", basis: "stated", sources: ["centrifugeJs"] },
    3000: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3001: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3004: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3005: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3006: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3008: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3009: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3010: { reconnect: "resume", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3011: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3012: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3013: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3014: { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3500: { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3501: { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3502: { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3503: { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3504: { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3505: { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3506: { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3507: { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3508: { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    3509: { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    "3000-3499": { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    "3500-3999": { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    "4000-4499": { reconnect: "backoff", basis: "stated", sources: ["centrifugo", "centrifuge"] },
    "4500-4999": { reconnect: "no", basis: "stated", sources: ["centrifugo", "centrifuge"] },
  },
  // Reason texts of its `disconnect` event. The client comes back after 1 s, doubled up to 5 s, each
  // delay varied by half.
  "socket-io": {
    "io-server-disconnect": {
      signal: "io server disconnect",
      reconnect: "no",
      basis: "stated",
      sources: ["socketIoSocket", "socketIoManager"],
    },
    "io-client-disconnect": {
      signal: "io client disconnect",
      reconnect: "no",
      basis: "stated",
      sources: ["socketIoSocket", "socketIoManager"],
    },
    "ping-timeout": {
      signal: "ping timeout",
      reconnect: "backoff",
      basis: "stated",
      sources: ["socketIoSocket", "socketIoManager"],
    },
    "transport-close": {
      signal: "transport close",
      reconnect: "backoff",
      basis: "stated",
      sources: ["socketIoSocket", "socketIoManager"],
    },
    "transport-error": {
      signal: "transport error",
      reconnect: "backoff",
      basis: "stated",
      sources: ["socketIoSocket", "socketIoManager"],
    },
    "parse-error": {
      signal: "parse error",
      reconnect: "backoff",
      basis: "stated",
      sources: ["socketIoSocket", "socketIoManager"],
    },
    // The rest is what the server is told, which has nothing to reconnect.
    "server-shutting-down": {
      signal: "server shutting down",
      reconnect: "no",
      basis: "our-reading",
      sources: ["socketIoServer"],
    },
    "forced-server-close": {
      signal: "forced server close",
      reconnect: "no",
      basis: "our-reading",
      sources: ["socketIoServer"],
    },
    "server-namespace-disconnect": {
      signal: "server namespace disconnect",
      reconnect: "no",
      basis: "our-reading",
      sources: ["socketIoServer"],
    },
    "client-namespace-disconnect": {
      signal: "client namespace disconnect",
      reconnect: "no",
      basis: "our-reading",
      sources: ["socketIoServer"],
    },
    "forced-close": {
      signal: "forced close",
      reconnect: "no",
      basis: "our-reading",
      sources: ["socketIoServer"],
    },
  },
  "twitch-eventsub": {
    4000: { reconnect: "backoff", basis: "our-reading", sources: ["twitch", "twitch4j"] },
    4001: { reconnect: "no", basis: "our-reading", sources: ["twitch", "twitch4j"] },
    4002: { reconnect: "backoff", basis: "our-reading", sources: ["twitch", "twitch4j"] },
    4003: { reconnect: "backoff", basis: "our-reading", sources: ["twitch", "twitch4j"] },
    4004: { reconnect: "now", basis: "our-reading", sources: ["twitch", "twitch4j"] },
    4005: { reconnect: "backoff", basis: "our-reading", sources: ["twitch", "twitch4j"] },
    4006: { reconnect: "backoff", basis: "our-reading", sources: ["twitch", "twitch4j"] },
    4007: { reconnect: "backoff", basis: "our-reading", sources: ["twitch", "twitch4j"] },
  },
  "aws-api-gateway": {
    // The limits are in the source; that 1001 says so is from memory.
    1001: { reconnect: "now", basis: "memory", sources: ["awsLimits"] },
    1003: { reconnect: "no", basis: "our-reading", sources: ["awsBinary"] },
    1009: { reconnect: "no", basis: "our-reading", sources: ["awsLimits"] },
  },
  cloudflare: {
    1001: {
      reconnect: "short-delay",
      basis: "our-reading",
      sources: ["cloudflareHuobi", "cloudflareDestiny"],
      reason: "CloudFlare WebSocket proxy restarting",
    },
  },
  fly: {
    // The source says "GoAway"; 1001 is our reading of that.
    1001: { reconnect: "now", basis: "our-reading", sources: ["fly"] },
  },
  caddy: {
    1001: { reconnect: "short-delay", basis: "our-reading", sources: ["caddy"] },
  },
  deno: {
    1001: {
      reconnect: "backoff",
      basis: "our-reading",
      sources: ["deno"],
      reason: "No response from ping frame.",
    },
  },
  webkit: {
    // What the server sees, which has nothing to reconnect.
    1001: {
      reconnect: "no",
      basis: "our-reading",
      sources: ["webkit"],
      reason: "WebSocket is closed due to suspension.",
    },
  },
  "openai-realtime": {
    1001: {
      reconnect: "now",
      basis: "our-reading",
      sources: ["openai"],
      reason: "Your session hit the maximum duration of 60 minutes.",
    },
  },
  // The names are in the documents; which code goes with them is from memory.
  deepgram: {
    "1011-net-0001": {
      code: 1011,
      reconnect: "backoff",
      basis: "memory",
      sources: ["deepgramErrors", "deepgramKeepAlive"],
      reason: "NET-0001",
    },
    "1011-net-0000": {
      code: 1011,
      reconnect: "backoff",
      basis: "memory",
      sources: ["deepgramErrors"],
      reason: "NET-0000",
    },
    "1008-data-0000": {
      code: 1008,
      reconnect: "no",
      basis: "memory",
      sources: ["deepgramErrors"],
      reason: "DATA-0000",
    },
  },
  "gemini-live": {
    1008: {
      reconnect: "no",
      basis: "our-reading",
      sources: ["gemini"],
      reason: "Operation is not implemented, or supported, or enabled.",
    },
  },
  // Reasons of the `disconnect` message that comes before the close.
  "slack-socket-mode": {
    warning: { signal: "warning", reconnect: "now", basis: "stated", sources: ["slackMessages"] },
    refresh_requested: {
      signal: "refresh_requested",
      reconnect: "now",
      basis: "stated",
      sources: ["slackMessages"],
    },
    too_many_websockets: {
      signal: "too_many_websockets",
      reconnect: "backoff",
      basis: "our-reading",
      sources: ["slackTooMany"],
    },
    // From memory: the source is about the other reasons.
    link_disabled: {
      signal: "link_disabled",
      reconnect: "no",
      basis: "memory",
      sources: ["slackMessages"],
    },
  },
  "home-assistant": {
    auth_invalid: {
      signal: "auth_invalid",
      reconnect: "no",
      basis: "our-reading",
      sources: ["homeAssistant"],
    },
  },
  phoenix: {
    1000: { reconnect: "no", basis: "stated", sources: ["phoenix"] },
  },
  spring: {
    4500: { reconnect: "backoff", basis: "our-reading", sources: ["spring"] },
  },
  kubernetes: {
    // No Close frame of its own was found: the kubelet's setting stands for it.
    "idle-stream": {
      signal: "streamingConnectionIdleTimeout",
      reconnect: "backoff",
      basis: "our-reading",
      sources: ["kubernetes"],
    },
  },
  binance: {
    // No Close frame of its own was found.
    "24-hours": { signal: "24 h", reconnect: "now", basis: "our-reading", sources: ["binance"] },
    serverShutdown: {
      signal: "serverShutdown",
      reconnect: "now",
      basis: "our-reading",
      sources: ["binance"],
    },
  },
  pandascore: {
    4001: { reconnect: "no", basis: "stated", sources: ["pandaScore"] },
    4003: { reconnect: "no", basis: "stated", sources: ["pandaScore"] },
    4029: { reconnect: "backoff", basis: "our-reading", sources: ["pandaScore"] },
  },
  backsoon: {
    4901: {
      reconnect: "backoff",
      basis: "stated",
      sources: ["backsoon"],
      reason: "session replaced",
    },
    4902: {
      reconnect: "backoff",
      basis: "stated",
      sources: ["backsoon"],
      reason: "session overflow",
    },
    4903: { reconnect: "backoff", basis: "stated", sources: ["backsoon"], reason: "session lost" },
    4904: {
      reconnect: "no",
      basis: "stated",
      sources: ["backsoon"],
      reason: "session protocol error",
    },
    4905: { reconnect: "backoff", basis: "stated", sources: ["backsoon"], reason: "hello timeout" },
  },
} as const;

type Table = typeof table;

export type SystemId = keyof Table;

/** `system/code`, `system/from-to`, or `system/name` for what is no close code. */
export type SystemCodeId = {
  [System in SystemId]: `${System}/${Extract<keyof Table[System], string | number>}`;
}[SystemId];

/** A code, a range of codes, or what a system says instead of a close code, verbatim. */
export type SystemCodes =
  | number
  | readonly [from: number, to: number]
  | { readonly signal: string };

export interface SystemCode {
  readonly id: SystemCodeId;
  readonly system: SystemId;
  readonly codes: SystemCodes;
  readonly reconnect: ReconnectAdvice;
  readonly basis: AdviceBasis;
  /** The Close frame's reason, or how it begins, where it tells this close from others. */
  readonly reason?: string;
  readonly source: string;
  readonly furtherSources: readonly string[];
}

function codesOf(key: string, { code, signal }: Row): SystemCodes {
  if (signal !== undefined) return { signal };
  const [from, to] = key.split("-").map(Number);
  return code ?? (to === undefined ? Number(from) : [Number(from), to]);
}

function toSystemCode(system: SystemId, key: string, row: Row): SystemCode {
  const [first, ...further] = row.sources;
  return {
    // The type of the keys is what the table's own keys are.
    id: `${system}/${key}` as SystemCodeId,
    system,
    codes: codesOf(key, row),
    reconnect: row.reconnect,
    basis: row.basis,
    ...(row.reason === undefined ? {} : { reason: row.reason }),
    source: SOURCES[first],
    furtherSources: further.map((source) => SOURCES[source]),
  };
}

/** The systems, in the order in which they are listed. */
export const systemIds: readonly SystemId[] = Object.keys(table) as SystemId[];

/** Every row of a system: single codes in the order of the numbers, then ranges and the rest. */
export function systemCodesOf(system: SystemId): readonly SystemCode[] {
  const rows: Readonly<Record<string, Row>> = table[system];
  return Object.entries(rows).map(([key, row]) => toSystemCode(system, key, row));
}
