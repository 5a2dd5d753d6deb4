import type { MessageContext, Session, SessionData } from "./session.ts";

/**
 * Calls the listeners of a message.
 * @returns a promise when one of them did.
 * @throws what a listener throws.
 */
export function deliver(
  session: Session,
  data: SessionData,
  context: MessageContext,
): Promise<unknown> | undefined {
  let promises: unknown[] | undefined;
  for (const listener of session.rawListeners("message")) {
    const result: unknown = Reflect.apply(listener, session, [data, context]);
    if (result instanceof Promise) (promises ??= []).push(result);
  }
  return promises && Promise.all(promises);
}
