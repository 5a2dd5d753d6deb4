/** What systems say about codes, as rows of a table. */
import { systems, type System, type SystemCode, type Texts } from "@backsoon/codes";

export interface SystemRow {
  readonly row: SystemCode;
  /** "4004", "4000–4099", or what the system says instead of a code. */
  readonly codes: string;
  /** Both absent for what is no code. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly meaning: string;
  readonly advice: string;
  /** How the advice is known. */
  readonly basis: string;
}

function span({ codes }: SystemCode): readonly [from: number, to: number] | undefined {
  if (typeof codes === "number") return [codes, codes];
  return "signal" in codes ? undefined : codes;
}

function saidBy({ codes }: SystemCode): string {
  if (typeof codes === "number") return String(codes);
  return "signal" in codes ? codes.signal : codes.join("–");
}

export function systemRows(system: System, texts: Texts): readonly SystemRow[] {
  return system.rows.map((row) => {
    const [from, to] = span(row) ?? [];
    return {
      row,
      codes: saidBy(row),
      from,
      to,
      meaning: texts.systemCodes[row.id],
      advice: texts.words.reconnect[row.reconnect],
      basis: texts.words.adviceBasis[row.basis],
    };
  });
}

export const allSystems: readonly System[] = Object.values(systems);
