/** The user has had enough: Ctrl-C at a question, or a signal. */
export class Interruption extends Error {
  /** As a shell reports a command that Ctrl-C ended. */
  readonly exitCode = 130;
}
