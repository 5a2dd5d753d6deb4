import type { Ms } from "../time.ts";

/** A control message, its first character included. Checked before it is parsed. */
export const MAX_CONTROL_BYTES = 4_096;

/** Subprotocols of the application in a hello, and the length of each. */
export const MAX_PROTOCOLS = 16;
export const MAX_PROTOCOL_CHARS = 64;

/** Attempts to resume before the client gives a session up and asks for a fresh one. */
export const MAX_RESUME_TRIES = 3;

/** An `ack` goes out after so many handled messages, so many bytes, or so long after the first. */
export const ACK_AFTER_MESSAGES = 100;
export const ACK_AFTER_BYTES: number = 256 * 1_024;
export const ACK_AFTER_MS: Ms = 250;

/** And earlier where the window is small: after this share of it. */
export const ACK_SHARE = 0.25;
