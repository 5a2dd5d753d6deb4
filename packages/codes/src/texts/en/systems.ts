import type { Texts } from "../shape.ts";

export const systems: Texts["systems"] = {
  "graphql-ws":
    "A GraphQL protocol over WebSocket and its library; most of its codes are 4 followed by an HTTP status, and its client treats most of them as final.",
  "discord-gateway":
    "Discord's event stream for bots; each code says whether the bot may connect again, often with its old session.",
  "discord-voice": "Discord's connection for voice calls; most codes end the call for this client.",
  pusher:
    "A hosted publish-subscribe service, whose protocol Soketi, Laravel Reverb and others speak too; the range of the code says whether and when to come back.",
  centrifugo:
    "A real-time messaging server; the range of the code says whether the client comes back: yes below 3500 and from 4000 to 4499, no for the others.",
  "socket-io":
    "A messaging library on top of WebSocket; it tells the application a reason text, not a close code.",
  "twitch-eventsub":
    "Twitch's event notifications; the server closes with 4000 to 4007 when a client breaks the rules or something fails.",
  "aws-api-gateway":
    "Amazon's managed WebSocket front end; it ends connections that are idle, too old or send too much.",
  cloudflare:
    "A proxy in front of servers; when one of its nodes restarts, its connections get 1001.",
  fly: "A hosting platform whose proxy closes connections before it stops or suspends a machine.",
  caddy:
    "A web server and proxy; it closes the connections it passes on when its configuration is reloaded.",
  deno: "The WebSocket server in the Deno runtime; it pings idle clients and closes when no answer comes.",
  webkit:
    "The engine of Safari; it closes the connections of a page that is left, with a reason that the server can read.",
  "openai-realtime":
    "OpenAI's interface for live speech and text; a session ends after a fixed time, and the reason says so.",
  deepgram: "A speech recognition service; the reason begins with the name of the error.",
  "gemini-live":
    "Google's interface for live speech and video with Gemini; the reason carries the details.",
  "slack-socket-mode":
    "Slack's way to deliver events to apps over WebSocket; a `disconnect` message with a reason comes before the close.",
  "home-assistant":
    "Software for home automation; it tells failures in messages and uses no close codes of its own.",
  phoenix:
    "The web framework for Elixir with its JavaScript client, which comes back after every code but 1000.",
  spring: "A Java framework with a WebSocket server; it has one close code of its own.",
  kubernetes:
    "The streams of `kubectl exec`, `attach` and `port-forward`; no close code of their own was found.",
  binance: "A crypto exchange with market data streams; every connection ends after 24 hours.",
  pandascore: "A service for e-sports data; three codes say why it closed.",
  backsoon: "The session protocol of this project, `backsoon.v1`, with codes from 4901 to 4905.",
};

export const systemCodes: Texts["systemCodes"] = {
  "graphql-ws/4004": "The server sent a message that the client cannot use.",
  "graphql-ws/4005": "The client failed internally.",
  "graphql-ws/4400": "The server got a message of unknown type or wrong format.",
  "graphql-ws/4401":
    "An operation came before the connection was acknowledged. The library's client gives up; here the client gets new credentials and tries once more.",
  "graphql-ws/4403":
    "The server refused the connection. The client tries again, since access may be granted later.",
  "graphql-ws/4406": "The server does not speak the requested subprotocol.",
  "graphql-ws/4408": "The client did not send `connection_init` in time.",
  "graphql-ws/4409": "A subscription with the same id is already active.",
  "graphql-ws/4429": "The client sent `connection_init` more than once.",
  "graphql-ws/4499":
    "The application called `client.terminate()`; the client reports this code itself.",
  "graphql-ws/4500": "The server failed internally.",
  "graphql-ws/4504": "The server did not send `connection_ack` in time.",
  "graphql-ws/1002-1004": "Protocol and data errors: the client gives up.",
  "graphql-ws/1007-1011":
    "Data errors, policy, size, extensions and server errors: the client gives up.",
  "graphql-ws/1015-1999": "TLS failures and unassigned codes: the client gives up.",

  "discord-gateway/1001": "Discord asks the client to connect again.",
  "discord-gateway/4000": "Unknown error.",
  "discord-gateway/4001": "Unknown opcode, or a payload that does not fit it.",
  "discord-gateway/4002": "The payload could not be decoded.",
  "discord-gateway/4003":
    "A payload came before the client identified itself, or the session is not valid any more.",
  "discord-gateway/4004": "The token is wrong.",
  "discord-gateway/4005": "The client identified itself twice.",
  "discord-gateway/4007": "The sequence number to resume from is not valid: begin a new session.",
  "discord-gateway/4008": "The client sent too much too fast.",
  "discord-gateway/4009": "The session has timed out: begin a new one.",
  "discord-gateway/4010": "The shard is not valid.",
  "discord-gateway/4011": "The bot is in too many servers for one connection: it must use shards.",
  "discord-gateway/4012": "The API version is not valid.",
  "discord-gateway/4013": "The intents are not valid.",
  "discord-gateway/4014": "The bot asked for intents that it may not use.",
  "discord-gateway/client-close":
    "When the client itself closes with 1000 or 1001, Discord ends the session and the bot goes offline; with any other code the session can be resumed for some minutes.",

  "discord-voice/4006": "The session is not valid any more.",
  "discord-voice/4009": "The session has timed out.",
  "discord-voice/4011": "The voice server was not found.",
  "discord-voice/4014": "The client was removed from the call, or its main connection ended.",
  "discord-voice/4015": "The voice server crashed: resume.",
  "discord-voice/4017": "The call needs end-to-end encryption (`DAVE`).",
  "discord-voice/4020": "The request was malformed.",
  "discord-voice/4021": "The client exceeded a rate limit.",
  "discord-voice/4022": "The call has ended.",

  "pusher/4000":
    "The application takes TLS connections only: `pusher-js` connects again at once, over TLS.",
  "pusher/4001": "The application does not exist.",
  "pusher/4003": "The application is disabled.",
  "pusher/4004": "Too many connections for the application (Laravel Reverb).",
  "pusher/4009": "The connection is not authorized; also used to remove users.",
  "pusher/4100": "The limit of concurrent connections is reached.",
  "pusher/4200": "The server closes the connection: connect again.",
  "pusher/4201": "No `pong` came in time.",
  "pusher/4301":
    "A client event exceeded the rate limit. This number is in an error message, not in a close.",
  "pusher/4000-4099": "The same connection would be refused again: change something first.",
  "pusher/4100-4199": "Come back after at least 1 s, and later each time.",
  "pusher/4200-4299": "Come back at once.",
  "pusher/4300-4999": "Other errors; `pusher-js` does not come back.",

  "centrifugo/1009": "The message is too big: the JavaScript client gives up.",
  "centrifugo/3000": "The connection was closed; used inside the server.",
  "centrifugo/3001": "The server is shutting down.",
  "centrifugo/3004": "The server failed internally.",
  "centrifugo/3005": "The connection has expired.",
  "centrifugo/3006": "A subscription has expired.",
  "centrifugo/3008": "The client reads too slowly.",
  "centrifugo/3009": "The server could not write to the connection.",
  "centrifugo/3010": "The client has missed messages: connect again and restore them.",
  "centrifugo/3011": "The server asks the client to connect again.",
  "centrifugo/3012": "No `pong` came in time.",
  "centrifugo/3013": "The client sent too many requests.",
  "centrifugo/3014":
    "The client's state is not valid any more: drop the token and what is stored, then connect.",
  "centrifugo/3500": "The token is not valid.",
  "centrifugo/3501": "The request was malformed.",
  "centrifugo/3502": "The client did not authenticate in time.",
  "centrifugo/3503": "The application disconnected the client.",
  "centrifugo/3504": "The limit of connections is reached.",
  "centrifugo/3505": "The limit of channels is reached.",
  "centrifugo/3506": "The data does not fit the protocol: binary data to a JSON client.",
  "centrifugo/3507": "The client lacks the permission.",
  "centrifugo/3508": "What the client asked for is not available.",
  "centrifugo/3509": "The client caused too many errors.",
  "centrifugo/3000-3499": "Centrifugo's own codes after which the client comes back.",
  "centrifugo/3500-3999": "Centrifugo's own codes after which the client stays away.",
  "centrifugo/4000-4499": "The application's codes after which the client comes back.",
  "centrifugo/4500-4999": "The application's codes after which the client stays away.",

  "socket-io/io-server-disconnect":
    "The server called `disconnect()`: the client stays away until the application calls `connect()`.",
  "socket-io/io-client-disconnect": "The application called `disconnect()` on the client.",
  "socket-io/ping-timeout": "No ping came within `pingInterval` + `pingTimeout`.",
  "socket-io/transport-close": "The connection was closed or lost.",
  "socket-io/transport-error": "The connection failed.",
  "socket-io/parse-error": "A packet was not valid.",
  "socket-io/server-shutting-down": "Seen on the server: it is shutting down.",
  "socket-io/forced-server-close": "Seen on the server: it closed the connection of the client.",
  "socket-io/server-namespace-disconnect":
    "Seen on the server: it called `disconnect()` on the socket.",
  "socket-io/client-namespace-disconnect": "Seen on the server: the client called `disconnect()`.",
  "socket-io/forced-close": "Seen on the server: the connection below was closed by force.",

  "twitch-eventsub/4000": "The server failed internally.",
  "twitch-eventsub/4001": "The client sent data: it may only answer pings.",
  "twitch-eventsub/4002": "The client did not answer a ping.",
  "twitch-eventsub/4003": "The client subscribed to nothing within 10 s.",
  "twitch-eventsub/4004": "The client did not move to the reconnect URL within 30 s.",
  "twitch-eventsub/4005": "A network timeout, which passes.",
  "twitch-eventsub/4006": "A network error, which passes.",
  "twitch-eventsub/4007": "The reconnect URL is not valid.",

  "aws-api-gateway/1001": "The connection was idle for 10 minutes, or 2 hours old.",
  "aws-api-gateway/1003": "The client sent a binary frame, which the API does not take.",
  "aws-api-gateway/1009": "A message was over 128 KB, or a frame over 32 KB.",

  "cloudflare/1001": "The proxy node restarts; the server behind it is not down.",
  "fly/1001": "The machine is about to stop or be suspended.",
  "caddy/1001":
    "The configuration was reloaded; client and server both get this close, without a reason.",
  "deno/1001": "The client did not answer the server's ping.",
  "webkit/1001": "Seen on the server: the page was left, or kept for the Back button.",
  "openai-realtime/1001":
    "The session has reached its longest duration. A new one begins empty: the application must send the context again.",

  "deepgram/1011-net-0001": "Neither audio nor a `KeepAlive` message came for 10 s.",
  "deepgram/1011-net-0000": "The service failed internally.",
  "deepgram/1008-data-0000": "The data could not be decoded as audio.",

  "gemini-live/1008": "The session asked for something that the service or model does not offer.",

  "slack-socket-mode/warning": "Slack is about to close this connection: open a new one.",
  "slack-socket-mode/refresh_requested": "Slack replaces this connection: open a new one.",
  "slack-socket-mode/too_many_websockets": "The app has more than 10 connections: try less often.",
  "slack-socket-mode/link_disabled": "Socket Mode was switched off for the app.",

  "home-assistant/auth_invalid":
    "A message that says the token or password is wrong; then the server closes, with no code of its own.",

  "phoenix/1000":
    "The JavaScript client does not come back. Only when its own heartbeat fails does it close with 1000 (`heartbeat timeout`) and connect again.",

  "spring/4500":
    "`SESSION_NOT_RELIABLE`: messages could not be sent fast enough. In graphql-ws the same number means a server error.",

  "kubernetes/idle-stream":
    "The kubelet ends idle streams after 4 hours, a load balancer often earlier.",

  "binance/24-hours": "Every connection ends after 24 hours.",
  "binance/serverShutdown": "An event that comes before a planned restart: open a new connection.",

  "pandascore/4001": "The token is missing.",
  "pandascore/4003": "The plan does not include this.",
  "pandascore/4029": "Too many connections: 3 per match are allowed.",

  "backsoon/4901": "A newer connection of this client carries the session, which goes on there.",
  "backsoon/4902":
    "The client acknowledged too little, and the server keeps no more. The session is over.",
  "backsoon/4903":
    "One side has lost what the other remembers of the session. The session is over.",
  "backsoon/4904": "The peer sent what the protocol does not allow. The session is over.",
  "backsoon/4905": "The client sent no `hello` in time, so there was no session.",
};
