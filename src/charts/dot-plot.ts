import { escape } from '../text/escape.ts';

export interface DotPlot {
  /** From the smallest to the largest. */
  readonly dots: readonly number[];
  readonly neutral: number | null;
  /** How many of them, from the smallest, are drawn open: those below the neutral point. */
  readonly open: number;
  /** What lies on either side of the neutral point. */
  readonly below?: string | undefined;
  readonly above?: string | undefined;
  /** What the picture says, in a sentence, escaped. */
  readonly name: string;
  readonly print: (value: number) => string;
  /** Further dots, open and below the axis, on the same scale: a second scenario. */
  readonly other?: readonly number[] | undefined;
}

const columns = 24;
/** No stack is taller, in pixels: the more dots it holds the smaller they are. */
const tallest = 240;
/** Values that differ by rounding alone. */
const agree = (values: readonly number[]) => Math.max(...values) - Math.min(...values) < 1e-9;

/** Round steps of an axis: at most five of 1, 2 or 5 times a power of ten. `ticks(0.97, 1.06)` → 0.98, 1, 1.02 … */
function ticks(from: number, to: number): readonly number[] {
  const rough = (to - from) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const unit = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(from / unit);
  return Array.from({ length: Math.floor(to / unit) - first + 1 }, (_, index) => (first + index) * unit);
}

/**
 * Fifty draws as fifty dots, stacked where they are close, or as one where all agree. Places across are shares of the
 * width, so that one drawing serves a phone and a page and its labels keep their size; heights are counted from the axis.
 */
export function dotPlot(plot: DotPlot, step = 12): string {
  const { dots, neutral, open, below, above, name, print, other = [] } = plot;
  // Columns are counted from the neutral point, so that none lies on both sides of it.
  const origin = neutral ?? dots[0] ?? 0;
  const all = [...dots, ...other, origin];
  // One point alone stands in the middle between nothing and twice as much.
  if (agree(all)) all.push(0, 2 * origin || 1);
  const least = Math.min(...all);
  const largest = Math.max(...all);
  const bin = (largest - least) / columns;
  const columnOf = (value: number) => Math.floor((value - origin) / bin + 1e-6);
  const from = origin + columnOf(least) * bin;
  const width = (columnOf(largest) + 1) * bin + origin - from;
  const across = (value: number) => Math.round(20 + (960 * (value - from)) / width) / 10;
  const text = (value: number, y: number, anchor: string, words = '', shift = 0) =>
    `<text x="${across(value)}%" y="${y}" dx="${shift}" text-anchor="${anchor}">${escape(words)}</text>`;
  const group = (look: string, children: readonly string[]) => `<g class="${look}">${children.join('')}</g>`;

  const stack = (values: readonly number[], heightOf: (place: number) => number) => {
    const heights: Record<number, number> = {};
    const one = agree(values);
    const circles = (one ? values.slice(0, 1) : values).map((value) => {
      const column = columnOf(value);
      const place = (heights[column] = (heights[column] ?? 0) + 1);
      return `<circle cx="${across(one ? value : origin + (column + 0.5) * bin)}%" cy="${heightOf(place)}" r="${step * 0.375}"/>`;
    });
    return { circles, height: Math.max(0, ...Object.values(heights)) };
  };
  const foot = 24;
  const upper = stack(dots, (place) => step * (0.25 - place));
  const lower = stack(other, (place) => foot + step * (place - 0.5));
  const fitting = tallest / Math.max(upper.height, lower.height);
  if (step > fitting) return dotPlot(plot, fitting);

  let head = step * Math.max(3, upper.height) + 10;
  let flip = '';
  const sides: string[] = [];
  const labels = ticks(from, from + width).map((tick) => {
    const share = across(tick);
    return text(tick, 17, share < 8 ? 'start' : share > 92 ? 'end' : 'middle', print(tick));
  });
  if (neutral !== null) {
    const share = across(neutral);
    head += 20;
    flip = `<line x1="${share}%" x2="${share}%" y1="${-head}" stroke-dasharray="2 3"/>`;
    // A side that has no room has no dots worth naming either.
    if (share > 12) sides.push(text(neutral, 12 - head, 'end', below, -8));
    if (share < 88) sides.push(text(neutral, 12 - head, 'start', above, 8));
  }
  return `<svg role="img" aria-label="${name}" width="100%" height="${head + foot + step * lower.height}" class="text-small"><svg y="${head}">${
    group('stroke-ink', [flip, '<line x2="100%"/>']) +
    group('fill-muted', labels) +
    group('fill-muted sides', sides) +
    group('fill-evidence stroke-evidence', upper.circles.slice(open)) +
    group('fill-paper stroke-evidence', [...upper.circles.slice(0, open), ...lower.circles])
  }</svg></svg>`;
}
