/** Figures as the pages show them. */
const grouped = new Intl.NumberFormat("en");

/** 120,000 */
export const count = (value: number): string => grouped.format(value);

/** 1.05, 36.7, 120: three digits, which is more than a simulation knows. */
export function figure(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** 0.2 s, 133 s, 12 min 5 s, 1 h 2 min: what one remembers of a time. */
export function duration(ms: number): string {
  if (ms < 10_000) return `${Number((ms / 1_000).toFixed(1))} s`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 300) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return joined(minutes, "min", seconds % 60, "s");
  const all = Math.round(seconds / 60);
  return joined(Math.floor(all / 60), "h", all % 60, "min");
}

function joined(large: number, unit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`;
}

/** 37 %; never 100 % of what is not all, and never 0 % of what is something. */
export function percent(part: number, whole: number): string {
  const value = (100 * part) / whole;
  if (value > 99 && part < whole) return ">99 %";
  if (value < 1 && part > 0) return "<1 %";
  return `${Math.round(value)} %`;
}
