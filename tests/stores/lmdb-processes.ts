import { fileURLToPath } from "node:url";

import { scriptArguments, startChild, type Child } from "../kit/child.ts";

interface Answer {
  readonly number: number;
  readonly result?: unknown;
  readonly problem?: string;
  readonly cause?: string;
}

/** A store in a process of its own; see `lmdb-process.ts`. */
export interface StoreProcess extends AsyncDisposable {
  readonly child: Child;
  call(name: string, ...args: readonly unknown[]): Promise<Answer>;
  /** The process kills itself as soon as the call has resolved. */
  callAndDie(name: string, ...args: readonly unknown[]): Promise<void>;
}

const script = fileURLToPath(new URL("lmdb-process.ts", import.meta.url));

/** @param maxFileKiB no file of the process can grow beyond this: as a full disk, for one. */
export async function startStoreProcess(path: string, maxFileKiB?: number): Promise<StoreProcess> {
  const command = [process.execPath, ...scriptArguments(script), path];
  // The signal that comes with the limit would end the process, which a full disk does not.
  const limited = `trap '' XFSZ; ulimit -f ${maxFileKiB}; exec "$@"`;
  const [program = "", ...args] =
    maxFileKiB === undefined ? command : ["bash", "-c", limited, "bash", ...command];
  const child = await startChild(program, args);
  let last = 0;
  const answerTo = (number: number): Promise<Answer> =>
    child.waitForJson((value): value is Answer => (value as Answer | undefined)?.number === number);
  const tell = (order: object): void => child.write(`${JSON.stringify(order)}\n`);
  await answerTo(0);
  return {
    child,
    call(name, ...args) {
      const number = ++last;
      tell({ number, call: name, with: args });
      return answerTo(number);
    },
    async callAndDie(name, ...args) {
      tell({ number: ++last, call: name, with: args, thenDie: true });
      await child.exited;
    },
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
