/** Questions to begin with. */
import type { StormTexts } from "../texts/shape.ts";
import { draftOf, type Draft } from "./draft.ts";
import { defaultQuestion } from "./question.ts";

export interface Example {
  /** Its name among the texts. */
  readonly name: keyof Pick<StormTexts, "deploy" | "crash" | "balanced">;
  readonly draft: Draft;
}

export const examples: readonly Example[] = [
  { name: "deploy", draft: draftOf(defaultQuestion) },
  { name: "crash", draft: draftOf({ ...defaultQuestion, cause: 1006 }) },
  {
    name: "balanced",
    draft: draftOf({ ...defaultQuestion, capacityPerSecond: 1_000, downMs: 20_000, nodes: 2 }),
  },
];
