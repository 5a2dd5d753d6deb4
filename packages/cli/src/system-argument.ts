import { findSystem, systems, type System } from "@backsoon/codes";

import { misuse } from "./failure.ts";
import { near } from "./near-words.ts";
import { didYouMean } from "./did-you-mean.ts";

const everySystem: readonly System[] = Object.values(systems);

const candidates = everySystem.map(({ id, name, aliases }) => ({
  value: id,
  words: [id, name, ...aliases],
}));

/** @throws Failure for a system whose codes are not known here. */
export function readSystem(name: string): System {
  const found = findSystem(name);
  if (found !== undefined) return found;
  const ids = everySystem.map(({ id }) => id).join(", ");
  throw misuse(
    `${JSON.stringify(name)} is no system that is known here.` +
      `${didYouMean(near(name, candidates))} Known are ${ids}.`,
  );
}
