/** The close codes of `backsoon.v1`. */
export const SESSION_CODES = {
  /** A newer connection has taken the session over. */
  replaced: 4_901,
  /** More messages wait for their acknowledgement than the session may hold. It is over. */
  overflow: 4_902,
  /** The session is not there (any more), or the store has lost part of it. It is over. */
  lost: 4_903,
  /** The peer broke the rules of the session protocol. */
  protocolError: 4_904,
  /** No hello came in time. */
  helloTimeout: 4_905,
} as const;

export type SessionCode = (typeof SESSION_CODES)[keyof typeof SESSION_CODES];

/** For people: what each code means, for `docs/protocol.md` and the reasons of Close frames. */
export const SESSION_REASONS: Readonly<Record<SessionCode, string>> = {
  4_901: "session replaced",
  4_902: "session overflow",
  4_903: "session lost",
  4_904: "session protocol error",
  4_905: "hello timeout",
};
