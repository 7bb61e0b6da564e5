import { bottomAxis } from '../charts/axis.ts';
import { number, ratio } from '../charts/format.ts';
import { log } from '../charts/scale.ts';
import { labelSize, lineHeight, type Sheet } from '../charts/sheet.ts';
import { textWidth, wrapText } from '../charts/text-width.ts';
import { valueLabel } from '../charts/value-label.ts';
import { readingWords } from '../library/grades.ts';
import { words } from '../words/words.ts';
import { type PlateSize, sheetOf, widths } from './figures/size.ts';
import { plate } from './plate.ts';

/** One study of the ledger that measured speed with and without AI. */
export interface Trial {
  readonly label: string;
  readonly population: string;
  /** Speed with AI divided by speed without. */
  readonly ratio: {
    readonly low?: number | undefined;
    readonly likely: number;
    readonly high?: number | undefined;
  };
  readonly readFirstHand: boolean;
}

/** What this file needs of an entry of the ledger. */
export interface LedgerEntry {
  readonly id?: string;
  readonly data: {
    readonly label: string;
    readonly read: string;
    readonly findings: readonly {
      readonly id?: string;
      readonly numbers?: unknown;
      readonly population?: string | undefined;
      readonly read?: string | undefined;
      readonly ratio?: Trial['ratio'] | undefined;
    }[];
  };
}

/** Every finding that carries a speed ratio, the fastest first. */
export const trialsOf = (ledger: readonly LedgerEntry[]): Trial[] =>
  ledger
    .flatMap(({ data: { label, read, findings } }) =>
      findings.flatMap((finding) =>
        finding.ratio
          ? [
              {
                label,
                population: finding.population ?? '',
                ratio: finding.ratio,
                readFirstHand: (finding.read ?? read) === 'primary',
              },
            ]
          : [],
      ),
    )
    .sort((a, b) => b.ratio.likely - a.ratio.likely || a.label.localeCompare(b.label, 'en'));

const said = words.plates.trials;

/** How a study was read: the two kinds that the key tells apart. */
const first = readingWords.primary;
const other = said.otherReadings(readingWords.mirror, readingWords.secondary);
const widthOf = (text: string) => textWidth(text, labelSize);

type Domain = readonly [lowest: number, highest: number];

/** Fits the ratios of our own ledger, and grows for those of another; an interval may still end beyond it. */
const domainOf = (trials: readonly Trial[]): Domain => {
  const likely = trials.map(({ ratio }) => ratio.likely);
  return [Math.min(0.65, ...likely.map((one) => one * 0.9)), Math.max(4, ...likely.map((one) => one * 1.1))];
};
const ticksOf = ([lowest, highest]: Domain) =>
  (highest / lowest > 10 ? [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50] : [0.5, 0.75, 1, 1.5, 2, 3, 4, 5]).filter(
    (at) => at >= lowest && at <= highest,
  );

function mark(page: Sheet, x: number, y: number, readFirstHand: boolean, key = false) {
  page.dot(x, y, 4.5, { fill: readFirstHand ? 'evidence' : 'paper', stroke: 'evidence', weight: 1.5, key });
}

const interval = ({ low, high }: Trial['ratio']) =>
  low !== undefined && high !== undefined ? said.interval(number(low, 2), number(high, 2)) : said.noInterval;

interface Row {
  readonly trial: Trial;
  readonly about: readonly string[];
  readonly top: number;
  readonly height: number;
}

const labelColumn = { wide: 352, card: 140, front: 0, narrow: 0 } as const;

/** The right margin on the front page and a phone. */
const hang = { front: 14, narrow: 14 } as const;
/** Where the line of no change stands on these: words are set to the right of it, so that nothing breaks it. */
const lineOf = (size: 'front' | 'narrow', domain: Domain) => log(domain, [4, widths[size] - hang[size]])(1);

/** On a desktop and a card the words stand beside the interval, on the front page and a phone above it. */
function rowsOf(trials: readonly Trial[], size: PlateSize): Row[] {
  const beside = size === 'wide';
  let top = size === 'card' ? 20 : 28;
  return trials.map((trial) => {
    const room =
      size === 'front' || size === 'narrow'
        ? widths[size] - lineOf(size, domainOf(trials)) - 8
        : { wide: 330, card: 0 }[size];
    const about = size === 'card' || !trial.population ? [] : wrapText(trial.population, room, labelSize);
    const lines = ((size === 'narrow' ? 2 : 1) + about.length) * lineHeight;
    const height = size === 'card' ? 132 / trials.length : beside ? Math.max(lines + 16, 46) : lines + 36;
    const row = { trial, about, top, height };
    top += height;
    return row;
  });
}

export function trialsPlate(trials: readonly Trial[]) {
  const slower = trials.filter(({ ratio: { likely } }) => likely < 1);
  const clear = trials.filter(({ ratio: { low } }) => low !== undefined && low > 1);
  const [fastest] = trials;
  const slowest = trials.at(-1);
  const span =
    fastest && slowest
      ? said.span(
          `${ratio(slowest.ratio.likely)} (${slowest.label})`,
          `${ratio(fastest.ratio.likely)} (${fastest.label})`,
        )
      : '';

  return plate({
    name: 'trials',
    title: said.title,
    finding: said.finding(trials.length, span, clear.length, slower.length),
    caption: { lead: said.lead, rest: said.rest(span) },
    source: said.source,
    table: () => [
      said.heads,
      ...trials.map(({ label, population, ratio: { likely, low, high }, readFirstHand }) => [
        label,
        population,
        likely,
        low,
        high,
        readFirstHand,
      ]),
    ],
    compose(size) {
      const domain = domainOf(trials);
      const ticks = ticksOf(domain);
      const rows = rowsOf(trials, size);
      const last = rows.at(-1);
      const bottom = size === 'card' ? 154 : (last ? last.top + last.height : 0) + 6;
      const twoLines = size === 'narrow';
      const left = Math.max(labelColumn[size], 4);
      const end = twoLines ? left + widthOf(other) + widthOf(first) + 48 : widths[size];
      // Where one line is too short for both, the second stands below the first.
      const stacked = end > widths[size];
      const height = bottom + (twoLines ? 58 : 40) + (stacked ? lineHeight : 0);
      const page = sheetOf(size, { front: height, wide: height, narrow: height });
      const right = page.width - { wide: 162, card: 52, ...hang }[size];
      const x = log(domain, [left, right]);
      const top = size === 'card' ? 18 : 20;

      const beside = size === 'wide' || size === 'card';
      const ruled = (from: number, to: number) => {
        for (const at of ticks) page.line(x(at), from, x(at), to, { stroke: at === 1 ? 'ink' : 'grid' });
      };
      if (beside) ruled(top, bottom);
      else page.line(x(1), top, x(1), bottom, { stroke: 'ink' });
      page.label(said.slower, x(1) - 8, 12, { anchor: 'end' });
      page.label(said.faster, x(1) + 8, 12);

      for (const { trial, about, top: start, height: tall } of rows) {
        const { likely, low, high } = trial.ratio;
        const y = beside ? start + tall / 2 : start + tall - 20;
        if (low !== undefined && high !== undefined) {
          const clipped = high > domain[1];
          page.line(x(Math.max(low, domain[0])), y, clipped ? right + 6 : x(high), y, {
            stroke: 'evidence',
            weight: 2,
          });
          if (clipped) {
            page.path(`M${right + 2} ${y - 4}l6 4l-6 4`, { stroke: 'evidence', weight: 1.5 });
            // Elsewhere the interval is written above its line, or beside it.
            if (size === 'card') page.label(number(high, 2), right + 13, y + 4.5, { role: 'evidence' });
          }
        }
        mark(page, x(likely), y, trial.readFirstHand);
        const blue = { role: 'evidence', strong: true } as const;
        const value = ratio(likely);
        const range = interval(trial.ratio);
        if (size === 'card') {
          page.label(trial.label, 0, y + 4.5);
          if (high !== undefined && high > domain[1]) {
            page.label(value, x(low ?? likely) - 7, y + 4.5, { ...blue, anchor: 'end' });
          } else page.label(value, x(high ?? likely) + 9, y + 4.5, blue);
        } else if (size === 'wide') {
          const first = y + 4.5 - (about.length * lineHeight) / 2;
          page.label(trial.label, 0, first, { strong: true });
          page.lines(about, 0, first + lineHeight, { role: 'muted' });
          valueLabel(page, value, [range], right + 34, y + 4.5, 'evidence');
        } else {
          const at = x(1) + 8;
          page.label(trial.label, at, start + 14, { strong: true });
          const narrow = size === 'narrow';
          page.lines(about, at, start + 14 + (narrow ? 2 : 1) * lineHeight, { role: 'muted' });
          if (narrow) valueLabel(page, value, [range], at, start + 14 + lineHeight, 'evidence');
          else {
            page.label(range, page.width, start + 14, { role: 'evidence', anchor: 'end' });
            const before = page.width - textWidth(range, labelSize) - 9;
            page.label(value, before, start + 14, { ...blue, anchor: 'end' });
          }
        }
      }
      bottomAxis(page, x, {
        y: bottom,
        from: left,
        to: right,
        ticks: ticks.map((at) => ({ at, text: ratio(at, at === 0.75 ? 2 : Number.isInteger(at) ? 0 : 1) })),
        title: size === 'card' ? '' : said.axis,
      });
      const under =
        bottom + (size === 'card' ? 33 : 5 + labelSize + lineHeight) + (twoLines ? lineHeight : 0);
      const key = [
        {
          text: other,
          end: stacked ? left + 20 + widthOf(other) : end,
          y: under + (stacked ? lineHeight : 0),
        },
        { text: first, end: stacked ? left + 20 + widthOf(first) : end - widthOf(other) - 28, y: under },
      ];
      for (const { text, end: right, y } of key) {
        page.label(text, right, y, { role: 'muted', anchor: 'end' });
        mark(page, right - widthOf(text) - 10, y - 4.5, text === first, true);
      }
      return page;
    },
  });
}
