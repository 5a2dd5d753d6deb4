/** Published systems that use close codes in their own way. */
import { systemCodesOf, systemIds, type SystemCode, type SystemId } from "./system-codes.ts";

export type {
  AdviceBasis,
  ReconnectAdvice,
  SystemCode,
  SystemCodeId,
  SystemCodes,
  SystemId,
} from "./system-codes.ts";

/** The names that `backsoon/presets` exports. */
export type PresetName =
  | "centrifugo"
  | "discordGateway"
  | "discordVoice"
  | "graphqlWs"
  | "pandaScore"
  | "pusher"
  | "twitchEventSub";

interface About {
  readonly name: string;
  /** The system's own page on the subject, or its home. */
  readonly url: string;
  /** What else people type for it, in lower case. */
  readonly aliases: readonly string[];
  /** The client's preset that decides by these rows. */
  readonly preset?: PresetName;
}

export interface System extends About {
  readonly id: SystemId;
  readonly rows: readonly SystemCode[];
}

const about: Readonly<Record<SystemId, About>> = {
  "graphql-ws": {
    name: "graphql-ws",
    url: "https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md",
    aliases: ["graphql", "graphql-transport-ws"],
    preset: "graphqlWs",
  },
  "discord-gateway": {
    name: "Discord Gateway",
    url: "https://discord.com/developers/docs/topics/opcodes-and-status-codes",
    aliases: ["discord"],
    preset: "discordGateway",
  },
  "discord-voice": {
    name: "Discord Voice",
    url: "https://discord.com/developers/docs/topics/opcodes-and-status-codes",
    aliases: ["voice"],
    preset: "discordVoice",
  },
  pusher: {
    name: "Pusher Channels",
    url: "https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol",
    aliases: ["pusher-channels", "soketi", "reverb", "laravel-reverb", "sockudo"],
    preset: "pusher",
  },
  centrifugo: {
    name: "Centrifugo",
    url: "https://centrifugal.dev/docs/server/codes",
    aliases: ["centrifuge", "centrifugal"],
    preset: "centrifugo",
  },
  "socket-io": {
    name: "Socket.IO",
    url: "https://socket.io/docs/v4/client-socket-instance/#disconnect",
    aliases: ["socketio"],
  },
  "twitch-eventsub": {
    name: "Twitch EventSub",
    url: "https://dev.twitch.tv/docs/eventsub/handling-websocket-events",
    aliases: ["twitch", "eventsub"],
    preset: "twitchEventSub",
  },
  "aws-api-gateway": {
    name: "AWS API Gateway",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
    aliases: ["aws", "api-gateway", "apigateway"],
  },
  cloudflare: {
    name: "Cloudflare",
    url: "https://developers.cloudflare.com/network/websockets/",
    aliases: ["cf"],
  },
  fly: { name: "Fly.io", url: "https://fly.io/docs/reference/configuration/", aliases: ["flyio"] },
  caddy: {
    name: "Caddy",
    url: "https://caddyserver.com/docs/caddyfile/directives/reverse_proxy",
    aliases: [],
  },
  deno: {
    name: "Deno",
    url: "https://docs.deno.com/api/deno/~/Deno.UpgradeWebSocketOptions.idleTimeout",
    aliases: ["deno-server"],
  },
  webkit: { name: "WebKit", url: "https://webkit.org/", aliases: ["safari"] },
  "openai-realtime": {
    name: "OpenAI Realtime",
    url: "https://platform.openai.com/docs/guides/realtime",
    aliases: ["openai"],
  },
  deepgram: {
    name: "Deepgram",
    url: "https://developers.deepgram.com/docs/stt-troubleshooting-websocket-data-and-net-errors",
    aliases: [],
  },
  "gemini-live": {
    name: "Gemini Live API",
    url: "https://ai.google.dev/gemini-api/docs/live",
    aliases: ["gemini"],
  },
  "slack-socket-mode": {
    name: "Slack Socket Mode",
    url: "https://github.com/slackapi/node-slack-sdk",
    aliases: ["slack", "socket-mode"],
  },
  "home-assistant": {
    name: "Home Assistant",
    url: "https://developers.home-assistant.io/docs/api/websocket",
    aliases: ["homeassistant", "hass"],
  },
  phoenix: {
    name: "Phoenix",
    url: "https://github.com/phoenixframework/phoenix",
    aliases: ["phoenix-channels"],
  },
  spring: {
    name: "Spring Framework",
    url: "https://github.com/spring-projects/spring-framework",
    aliases: ["spring-websocket"],
  },
  kubernetes: {
    name: "Kubernetes",
    url: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/",
    aliases: ["k8s", "kubectl", "kubelet"],
  },
  binance: {
    name: "Binance",
    url: "https://github.com/binance/binance-spot-api-docs/blob/master/web-socket-streams.md",
    aliases: [],
  },
  pandascore: {
    name: "PandaScore",
    url: "https://developers.pandascore.co/docs/disconnections",
    aliases: [],
    preset: "pandaScore",
  },
  backsoon: { name: "Backsoon", url: "docs/protocol.md", aliases: ["backsoon.v1"] },
};

const toSystem = (id: SystemId): System => ({ id, ...about[id], rows: systemCodesOf(id) });

/** Every system, in the order in which they are listed. */
export const systems: Readonly<Record<SystemId, System>> = Object.fromEntries(
  systemIds.map((id) => [id, toSystem(id)]),
) as Record<SystemId, System>;

const everySystem: readonly System[] = Object.values(systems);
const everyRow: readonly SystemCode[] = everySystem.flatMap(({ rows }) => rows);

/** The system that somebody means by its id, its name or another name, in whatever case. */
export function findSystem(name: string): System | undefined {
  const wanted = name.trim().toLowerCase();
  return everySystem.find(
    (system) =>
      system.id === wanted ||
      system.name.toLowerCase() === wanted ||
      system.aliases.includes(wanted),
  );
}

const isSingle = (code: number, { codes }: SystemCode): boolean => codes === code;

function isInRange(code: number, { codes }: SystemCode): boolean {
  if (typeof codes === "number" || "signal" in codes) return false;
  const [from, to] = codes;
  return Number.isInteger(code) && from <= code && code <= to;
}

/** What systems, or the one named, say about a code: rows for the code itself before ranges. */
export function systemCodesFor(code: number, system?: SystemId): readonly SystemCode[] {
  const rows = system === undefined ? everyRow : systems[system].rows;
  return [
    ...rows.filter((row) => isSingle(code, row)),
    ...rows.filter((row) => isInRange(code, row)),
  ];
}
