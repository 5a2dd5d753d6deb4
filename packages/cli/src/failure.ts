/** Why a command ends without what it was asked for; told on stderr as one sentence. */
export class Failure extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command line cannot be meant as it stands. */
export function misuse(message: string): Failure {
  return new Failure(message, 2);
}

/** The question is fine, and there is nothing to answer it with. */
export function noAnswer(message: string): Failure {
  return new Failure(message, 1);
}
