/** The fields of the storm lab as they stand in a form or an address, whatever they hold. */
import type { Question } from "./question.ts";

/** Named as the flags of `backsoon storm`. */
export const fieldNames = [
  "clients",
  "capacity",
  "cause",
  "down",
  "nodes",
  "policy",
  "seed",
] as const;

export type FieldName = (typeof fieldNames)[number];

/** Policies with commas in between. */
export type Draft = Readonly<Record<FieldName, string>>;

export function draftOf(question: Question): Draft {
  return {
    clients: `${question.clients}`,
    capacity: `${question.capacityPerSecond}`,
    cause: `${question.cause}`,
    down: `${question.downMs / 1_000}`,
    nodes: `${question.nodes}`,
    policy: question.policies.join(","),
    seed: `${question.seed}`,
  };
}
