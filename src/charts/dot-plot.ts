import { charts } from '#words/charts';
import { escape } from '../text/escape.ts';
import { ticks } from './ticks.ts';

export interface DotPlot {
  /** From the smallest to the largest. */
  readonly dots: readonly number[];
  /** The answer at the inputs shown: the one labelled mark. */
  readonly answer: number | null;
  /** That answer is the reader’s. */
  readonly yours: boolean;
  /** The middle of the dots, seldom the answer; its value is printed below, so as not to look like a second answer. */
  readonly middle: number;
  readonly neutral: number | null;
  /** What lies on either side of the neutral point. */
  readonly below?: string | undefined;
  readonly above?: string | undefined;
  /** What is counted along the axis. */
  readonly axis: string;
  /** What the picture says, in a sentence, escaped. */
  readonly name: string;
  readonly print: (value: number) => string;
  /** The dots of a second scenario, grey and below the line, on the same scale. */
  readonly pinned?: readonly number[] | undefined;
}

const columns = 24;
/** The height for dots in pixels, with or without a second scenario; the taller a stack, the smaller its dots. */
const room = 96;
const largestStep = 12;
/** Whether values differ by rounding alone. */
const agree = (values: readonly number[]) => Math.max(...values) - Math.min(...values) < 1e-9;

/**
 * Fifty cases as fifty dots, stacked where they are close, or as one where all agree, over the regions on either side
 * of the neutral point. Horizontal places are percentages of the width, so that one drawing serves a phone and a page
 * and its labels keep their size; the height is always the same.
 */
export function dotPlot(plot: DotPlot): string {
  const { dots, answer, yours, middle, neutral, below, above, axis, name, print, pinned = [] } = plot;
  // Columns are counted from the neutral point, so that none lies on both sides of it.
  const origin = neutral ?? dots[0] ?? 0;
  const all = [...dots, ...pinned, origin, answer ?? origin];
  // A single value stands in the middle of an axis from 0 to twice the value, or from −1 to 1 where it is 0.
  if (agree(all)) all.push(origin - (origin || 1), origin + (origin || 1));
  const least = Math.min(...all);
  const bin = (Math.max(...all) - least) / columns;
  const columnOf = (value: number) => Math.floor((value - origin) / bin + 1e-6);
  const from = origin + columnOf(least) * bin;
  const width = (columnOf(Math.max(...all)) + 1) * bin + origin - from;
  const across = (value: number) => Math.round(20 + (960 * (value - from)) / width) / 10;

  /** On a phone, half the width of a label is about 1% of the drawing per letter. */
  const sideOf = (share: number, letters: number) =>
    share < letters ? 'start' : share > 100 - letters ? 'end' : 'middle';
  const text = (
    share: number,
    y: number,
    words: string,
    anchor: string = sideOf(share, words.length),
    dx = 0,
  ) =>
    `<text x="${share}%" y="${y}"${dx ? ` dx="${dx}"` : ''} text-anchor="${anchor}">${escape(words)}</text>`;
  const group = (look: string, children: readonly string[], more = '') =>
    children.length ? `<g class="${look}"${more}>${children.join('')}</g>` : '';

  const head = neutral === null ? 20 : 40;
  const lowerRoom = pinned.length ? room / 3 : 0;
  const line = head + room - lowerRoom;
  const foot = head + room;

  const stack = (values: readonly number[], high: number, direction: 1 | -1) => {
    const heights: Record<number, number> = {};
    const one = agree(values);
    const placed = (one ? values.slice(0, 1) : values).map((value) => {
      const column = columnOf(value);
      const place = (heights[column] = (heights[column] ?? 0) + 1);
      return { at: across(one ? value : origin + (column + 0.5) * bin), place };
    });
    const step = Math.min(largestStep, high / Math.max(1, ...Object.values(heights)));
    return placed.map(
      ({ at, place }) =>
        `<circle cx="${at}%" cy="${Math.round(10 * (line + direction * step * (place - 0.25))) / 10}" r="${Math.round(step * 37.5) / 100}"/>`,
    );
  };
  const regions: string[] = [];
  const sides: string[] = [];
  if (neutral !== null) {
    const share = across(neutral);
    regions.push(
      `<rect width="${share}%" height="${line}" class="fill-grid"/>`,
      `<rect x="${share}%" width="${Math.round(10 * (100 - share)) / 10}%" height="${line}" class="fill-evidence-wash"/>`,
    );
    // A side that has no room has no dots worth naming either; on a phone, words that would not fit are left out.
    const side = (percent: number, words: string | undefined, anchor: 'start' | 'end', dx: number) => {
      if (percent <= 12 || !words) return;
      const fitsPhone = 3.3 * percent > 6.5 * words.length + 12;
      sides.push(group(fitsPhone ? '' : 'hidden mid:block', [text(share, 14, words, anchor, dx)]));
    };
    side(share, below, 'end', -8);
    side(100 - share, above, 'start', 8);
  }
  // As many as print differently, up to three.
  const marks =
    [3, 2, 1]
      .map((wanted) => ticks(from, from + width, wanted))
      .find((values) => new Set(values.map(print)).size === values.length) ?? [];
  const upright = (x: string, y1: number, y2: number) => `<line x1="${x}" x2="${x}" y1="${y1}" y2="${y2}"/>`;
  const theirs = answer === null ? 0 : across(answer);
  const grey = pinned.length ? across(Math.min(...pinned)) > 14 : true;
  const spread = !agree(dots);
  return `<svg role="img" aria-label="${name}" width="100%" height="${foot + 60}" font-size="13">${
    regions.join('') +
    group('fill-muted sides', sides) +
    group('fill-evidence', stack(dots, room - lowerRoom, -1)) +
    group('fill-muted', stack(pinned, lowerRoom - 2, 1)) +
    group('stroke-ink', [
      `<line x2="100%" y1="${line}" y2="${line}"/>`,
      ...marks.map((tick) => upright(`${across(tick)}%`, line, foot + 5)),
    ]) +
    group(
      'stroke-muted',
      spread ? [upright(`${across(middle)}%`, head + 8, line), upright('1', foot + 45, foot + 58)] : [],
      ' stroke-dasharray="2 3"',
    ) +
    (answer === null
      ? ''
      : group(yours ? 'stroke-yours' : 'stroke-ink', [upright(`${theirs}%`, head - 2, line)]) +
        group(`${yours ? 'fill-yours' : 'fill-ink'} font-semibold`, [
          text(theirs, head - 6, charts.atInputs(print(answer))),
        ])) +
    group('fill-muted', [
      ...marks.map((tick) => text(across(tick), foot + 19, print(tick))),
      `<text y="${foot + 38}">${escape(axis)}</text>`,
      ...(spread ? [`<text x="8" y="${foot + 56}">${charts.middle(escape(print(middle)))}</text>`] : []),
      ...(pinned.length ? [text(grey ? 0 : 100, foot - 6, charts.pinned, grey ? 'start' : 'end')] : []),
    ])
  }</svg>`;
}
