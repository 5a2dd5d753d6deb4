export type {
  Cause,
  CloseFacts,
  PresetRow,
  RetryVerdict,
  Ruling,
  StopVerdict,
  Verdict,
} from "@backsoon/core";
export type { Protocols } from "./attempt.ts";
export type {
  EventMap,
  IdleLimitEvent,
  ReconnectingEvent,
  SessionCloseEvent,
  SocketErrorEvent,
  SocketMessageEvent,
  UndeliveredEvent,
  UndeliveredMessage,
} from "./events.ts";
export type {
  AttemptContext,
  BufferOptions,
  HeartbeatOptions,
  PerAttempt,
  ReconnectingWebSocketOptions,
  Target,
} from "./options.ts";
export type { SocketConstructor, SocketData, SocketLike } from "./socket-like.ts";
