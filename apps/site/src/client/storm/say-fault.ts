import { fill } from "@backsoon/codes";

import { sayNumber } from "../../data/numbers.ts";
import type { Fault } from "../../storm/fault.ts";
import { locale, texts } from "./texts.ts";

export function sayFault(fault: Fault): string {
  const { faults } = texts;
  switch (fault.kind) {
    case "amount": {
      const [from, to] = [sayNumber(locale, fault.from), sayNumber(locale, fault.to)];
      return fill(fault.isWhole ? faults.whole : faults.number, { from, to });
    }
    case "cause":
      return faults.cause;
    case "no-policy":
      return faults.noPolicy;
    case "unknown-policy":
      return fill(faults.unknownPolicy, { name: fault.name });
    case "capacity-above-clients":
      return faults.capacityAboveClients;
    case "beyond-horizon":
      return faults.beyondHorizon;
  }
}
