import type { MessageContext, Session, SessionData } from "./session.ts";

/** What a listener did: its promise, or what it threw as one. */
function call(listener: Function, session: Session, args: readonly unknown[]): unknown {
  try {
    return Reflect.apply(listener, session, args);
  } catch (error) {
    return Promise.reject(error);
  }
}

/**
 * Calls the listeners of a message.
 * @returns a promise when one of them did; it rejects when one of them threw.
 */
export function deliver(
  session: Session,
  data: SessionData,
  context: MessageContext,
): Promise<unknown> | undefined {
  let promises: unknown[] | undefined;
  for (const listener of session.rawListeners("message")) {
    const result = call(listener, session, [data, context]);
    if (result instanceof Promise) (promises ??= []).push(result);
  }
  return promises && Promise.all(promises);
}
