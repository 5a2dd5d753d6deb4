import type { FieldName } from "./draft.ts";

/** What is wrong with a field. */
export type Fault =
  | {
      readonly kind: "amount";
      readonly from: number;
      readonly to: number;
      readonly isWhole: boolean;
    }
  | { readonly kind: "cause" }
  | { readonly kind: "no-policy" }
  | { readonly kind: "unknown-policy"; readonly name: string }
  /** The service admits more per second than there are clients. */
  | { readonly kind: "capacity-above-clients" }
  /** Even the shortest possible return takes longer than a run may last. */
  | { readonly kind: "beyond-horizon" };

export type Faults = ReadonlyMap<FieldName, Fault>;
