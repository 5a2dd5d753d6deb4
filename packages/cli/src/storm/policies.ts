/** Who comes back: Backsoon, and what else there is, by the names of a command line. */
import { backsoon, backsoonClientOnly, policies, type Contender } from "@backsoon/storm";

import { didYouMean } from "../did-you-mean.ts";
import { misuse } from "../failure.ts";
import { near, plain } from "../near-words.ts";

export const everyPolicy: readonly Contender[] = [backsoon, backsoonClientOnly, ...policies];

/** Ids whole and part by part: who remembers "jitter" means aws-full-jitter. */
const candidates = everyPolicy.map(({ id, name }) => ({
  value: id,
  words: [id, name, ...id.split(/[-.]/).filter((part) => part.length > 3)],
}));

function readPolicy(word: string): Contender {
  const found = everyPolicy.find(({ id }) => plain(id) === plain(word));
  if (found !== undefined) return found;
  const ids = everyPolicy.map(({ id }) => id).join(", ");
  throw misuse(
    `${JSON.stringify(word)} is no policy that is known here.` +
      `${didYouMean(near(word, candidates))} Known are ${ids}, and all.`,
  );
}

/**
 * Ids with commas in between, or `all`; each once, in the order given.
 * @throws Failure for what is not known.
 */
export function readPolicies(text: string): readonly Contender[] {
  const words = text.split(",").map((word) => word.trim());
  const named = words.filter((word) => word !== "all").map(readPolicy);
  return words.includes("all") ? everyPolicy : [...new Set(named)];
}
