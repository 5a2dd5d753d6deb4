/**
 * Close codes of published systems, as rows for the `presets` option. Opt-in, since the same number
 * means different things in different systems: 4001 is an unknown opcode (Discord), a missing
 * application (Pusher) or inbound traffic (Twitch).
 *
 * Where a system's own documents tell a client to come back at once, the window is 0-1 s, so that
 * a fleet does not return in one instant.
 */
import type { PresetRow, Ruling } from "@backsoon/core";

type Preset = readonly PresetRow[];

const AT_ONCE: NonNullable<Ruling> = { afterMs: [0, 1_000] };

function rows(ruling: NonNullable<Ruling>, ...codes: PresetRow["codes"][]): Preset {
  return codes.map((code) => ({ codes: code, ruling }));
}

/**
 * graphql-ws (subprotocol `graphql-transport-ws`). 4401 refreshes the credentials: the library's
 * own client gives up on it, which its users ask to change.
 *
 * Source: https://github.com/enisdenjo/graphql-ws/blob/master/src/common.ts and src/client.ts
 */
export const graphqlWs: Preset = [
  ...rows("stop", 4004, 4005, 4400, 4406, 4409, 4429, 4500),
  ...rows("stop", [1002, 1004], [1007, 1011], [1015, 1999]),
  ...rows("refresh", 4401),
  ...rows("retry", 4403, 4408, 4499, 4504),
];

/**
 * Discord gateway. The documents say only whether to reconnect.
 *
 * Source: https://github.com/discord/discord-api-docs/blob/main/developers/topics/opcodes-and-status-codes.mdx
 */
export const discordGateway: Preset = [
  ...rows("stop", 4004, [4010, 4014]),
  ...rows("retry", [4000, 4003], 4005, [4007, 4009]),
];

/**
 * Discord voice.
 *
 * Source: https://github.com/discord/discord-api-docs/blob/main/developers/topics/opcodes-and-status-codes.mdx
 */
export const discordVoice: Preset = [
  ...rows("stop", 4011, 4014, 4017, [4020, 4022]),
  ...rows("retry", 4006, 4009, 4015),
];

/**
 * Pusher Channels and its re-implementations: 40xx and 43xx stop, 41xx back off for at least 1 s,
 * 42xx at once.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol
 */
export const pusher: Preset = [
  // "Connect over TLS instead": the same address would be refused again, another may not.
  ...rows(AT_ONCE, 4000),
  ...rows("stop", [4001, 4099], [4300, 4999]),
  ...rows({ afterMs: [1_000, 6_000] }, [4100, 4199]),
  ...rows(AT_ONCE, [4200, 4299]),
];

/**
 * Centrifugo: the ranges carry the verdict.
 *
 * Source: https://centrifugal.dev/docs/server/codes
 */
export const centrifugo: Preset = [
  ...rows("stop", [3500, 3999], [4500, 4999]),
  ...rows("retry", [3000, 3499], [4000, 4499]),
];

/**
 * Twitch EventSub.
 *
 * Source: https://dev.twitch.tv/docs/eventsub/handling-websocket-events
 */
export const twitchEventSub: Preset = [
  ...rows("stop", 4001),
  ...rows(AT_ONCE, 4004),
  ...rows("retry", 4000, 4002, 4003, [4005, 4007]),
];

/**
 * PandaScore.
 *
 * Source: https://developers.pandascore.co/docs/disconnections
 */
export const pandaScore: Preset = [...rows("stop", 4001, 4003), ...rows("retry", 4029)];
