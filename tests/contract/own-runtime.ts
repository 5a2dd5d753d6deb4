import { fileURLToPath } from "node:url";

import { scriptArguments, startChild } from "../kit/child.ts";
import type { Place, Runtime } from "./runtime.ts";

export interface Question {
  readonly id: number;
  readonly kind: "case" | "differences";
  readonly name: string;
  readonly place: Place;
}

export interface Answer {
  readonly id: number;
  readonly lines?: readonly string[];
  readonly error?: string;
}

const script = fileURLToPath(new URL("own-process.ts", import.meta.url));

const isAnswer =
  (id: number) =>
  (value: unknown): value is Answer =>
    typeof value === "object" && value !== null && "id" in value && value.id === id;

/** Node's own `WebSocket`, in a process of its own because of the flag. */
export async function startOwnRuntime(): Promise<Runtime & AsyncDisposable> {
  const flag = "--experimental-websocket";
  const child = await startChild(process.execPath, [flag, ...scriptArguments(script)]);
  let lastId = 0;
  const ask = async (question: Omit<Question, "id">): Promise<string[]> => {
    const id = ++lastId;
    child.write(`${JSON.stringify({ id, ...question })}\n`);
    const { lines = [], error } = await child.waitForJson(isAnswer(id));
    if (error !== undefined) throw new Error(error);
    return [...lines];
  };
  const onlyPlace = ({ url, refused }: Place): Place => ({ url, refused });
  return {
    runCase: async (name, place) => {
      await ask({ kind: "case", name, place: onlyPlace(place) });
    },
    differences: (name, place) => ask({ kind: "differences", name, place: onlyPlace(place) }),
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
