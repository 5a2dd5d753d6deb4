/** Which code to close with: from what happened and who closes, to what to send. */
import type { SendableCode } from "./sendable.ts";

/**
 * Who closes. `"script"` is a page or a worker in a browser, which may send 1000 and 3000-4999 only;
 * `"client"` any other client.
 */
export type Closing = "server" | "client" | "script";

/** What happened, in groups: first the group is asked, then the situation. */
export const situations = {
  planned: ["done", "page-left", "shutdown", "restart"],
  trouble: ["overload", "internal-error", "bad-gateway", "peer-silent"],
  data: ["broken-frames", "wrong-type", "bad-text", "too-big", "extension-missing"],
  access: ["unauthenticated", "forbidden", "policy", "too-slow"],
  own: ["own-protocol"],
} as const;

export type SituationGroup = keyof typeof situations;
export type Situation = (typeof situations)[SituationGroup][number];

/**
 * `"send"`: this code. `"private"`: agree on one between 4000 and 4999, since none that this side
 * may send says it; `standard` is the one that others would send. `"automatic"`: the runtime sends
 * `code` by itself. `"terminate"`: end the connection without a Close frame, or, where a script
 * cannot, stop listening to it; the application sees `sees`. `"not-yours"`: only the other side can
 * be in this situation.
 */
export type Choice =
  | { readonly kind: "send"; readonly code: SendableCode }
  | { readonly kind: "private"; readonly standard?: SendableCode }
  | { readonly kind: "automatic"; readonly code: SendableCode }
  | { readonly kind: "terminate"; readonly sees: 1006 }
  | { readonly kind: "not-yours" };

const send = (code: SendableCode): Choice => ({ kind: "send", code });
const privateInsteadOf = (standard: SendableCode): Choice => ({ kind: "private", standard });
const automatic = (code: SendableCode): Choice => ({ kind: "automatic", code });
const NOT_YOURS: Choice = { kind: "not-yours" };
const TERMINATE: Choice = { kind: "terminate", sees: 1006 };

type Choices = Readonly<Record<Closing, Choice>>;

const everybody = (choice: Choice): Choices => ({ server: choice, client: choice, script: choice });

/** A script may not send codes below 3000 but 1000; everybody else may. */
const standard = (code: SendableCode): Choices => ({
  server: send(code),
  client: send(code),
  script: privateInsteadOf(code),
});

/** As {@link standard}, for what only a server can find out. */
const serverOnly = (code: SendableCode): Choices => ({
  server: send(code),
  client: NOT_YOURS,
  script: NOT_YOURS,
});

const choices: Readonly<Record<Situation, Choices>> = {
  done: everybody(send(1000)),
  // WHATWG HTML, "make disappear": the browser starts the closing handshake with 1001.
  "page-left": { server: NOT_YOURS, client: send(1001), script: automatic(1001) },
  shutdown: standard(1001),
  restart: serverOnly(1012),
  overload: serverOnly(1013),
  "internal-error": standard(1011),
  "bad-gateway": serverOnly(1014),
  "peer-silent": everybody(TERMINATE),
  // A browser checks frames and UTF-8 by itself, before the script sees anything.
  "broken-frames": { server: send(1002), client: send(1002), script: automatic(1002) },
  "wrong-type": standard(1003),
  "bad-text": { server: send(1007), client: send(1007), script: automatic(1007) },
  "too-big": standard(1009),
  // RFC 6455 §7.4.1: "this status code is not used by the server, because it can fail the
  // WebSocket handshake instead". A browser fails the handshake itself.
  "extension-missing": { server: NOT_YOURS, client: send(1010), script: NOT_YOURS },
  unauthenticated: { server: send(3000), client: NOT_YOURS, script: NOT_YOURS },
  forbidden: { server: send(3003), client: NOT_YOURS, script: NOT_YOURS },
  policy: standard(1008),
  "too-slow": everybody(send(3008)),
  "own-protocol": everybody({ kind: "private" }),
};

/** What `closing` should close with in `situation`. */
export function whichCode(situation: Situation, closing: Closing): Choice {
  return choices[situation][closing];
}
