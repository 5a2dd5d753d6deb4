/** How the curve of a policy differs from the others: by line and marker, and by colour as well. */

const COLORS = 8;
const MARKERS = 5;
const RADIUS = 4.5;

/** A style sheet gives `color` and `dash` their looks. */
export interface Mark {
  readonly color: number;
  readonly dash: number;
  readonly marker: number;
}

/** @param index the policy's place among all, so that its line is the same whoever else is shown. */
export function markAt(index: number): Mark {
  // No two of fifteen have the same line and the same marker.
  return {
    color: index % COLORS,
    dash: Math.floor(index / MARKERS),
    marker: index % MARKERS,
  };
}

export const markClass = ({ color, dash }: Mark): string => `curve color-${color} dash-${dash}`;

/** Circle, square, diamond, and triangles up and down. */
export function markerPath({ marker }: Mark, x: number, y: number): string {
  const r = RADIUS;
  switch (marker) {
    case 0:
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case 1:
      return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
    case 2:
      return `M${x} ${y - r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`;
    case 3:
      return `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`;
    default:
      return `M${x} ${y + r}l${r} ${-2 * r}h${-2 * r}z`;
  }
}
