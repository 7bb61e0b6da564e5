import { bottomAxis } from '../charts/axis.ts';
import { number, ratio } from '../charts/format.ts';
import { log, type Scale } from '../charts/scale.ts';
import { labelSize, lineHeight, type Sheet, tenth } from '../charts/sheet.ts';
import { type PlateSize, sheetOf } from './figures/size.ts';
import { plate } from './plate.ts';
import type { ReviewQueueStudy, Shift } from './review-queue-study.ts';

const shortest = 0.1;
const longest = 10;
/** What the vendor’s reports of two years say of their customers: 91% longer, and about five times as long. */
const claims = [
  { at: 1.91, who: 'Faros 2025', said: ratio(1.91) },
  { at: 5, who: 'Faros 2026', said: 'about 5×' },
];
/** Units from one square to the next; a square is as wide, less the gap. */
const pitches = { front: 8, wide: 10, narrow: 6, card: 5 };
const gap = 1;

const interval = ({ median, low, high }: Shift) =>
  `${ratio(median)} (${number(low, 2)} to ${number(high, 2)})`;
const times = ({ median, low, high }: Shift) =>
  `${ratio(median)} (95% interval ${number(low, 2)} to ${number(high, 2)})`;

/** How many squares stand in each column; ratios off the axis count at its end. */
function stacks({ ratios }: Shift, x: Scale, pitch: number) {
  const columns = new Map<number, number>();
  for (const one of ratios) {
    const column = Math.floor(x(Math.min(Math.max(one, shortest), longest * 0.99)) / pitch);
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  return columns;
}

function drawStrip(page: Sheet, shift: Shift, x: Scale, { base, pitch }: { base: number; pitch: number }) {
  let squares = '';
  for (const [column, count] of stacks(shift, x, pitch))
    for (let i = 0; i < count; i++)
      squares += `M${tenth((column + 0.5) * pitch)} ${tenth(base - 2 - i * pitch)}v-${pitch - gap}`;
  page.path(squares, { stroke: 'evidence', width: pitch - gap });
  page.line(0, base, page.width, base, { stroke: 'rule' });
  page.line(x(shift.low), base + 10, x(shift.high), base + 10, { stroke: 'ink', weight: 2 });
  page.dot(x(shift.median), base + 10, 4, { fill: 'ink' });
  page.label(interval(shift), x(shift.high) + 8, base + 15, { strong: true });
}

export function reviewQueuePlate({ repositories, test, placebo }: ReviewQueueStudy) {
  const slowed = ({ ratios }: Shift) => ratios.filter((one) => one >= 1.91).length;
  const beyond = placebo.ratios.filter((one) => one > longest);
  const strips = [
    { shift: test, words: 'the year to June 2026, against 2023–24' },
    { shift: placebo, words: 'the same before the agents: 2023–24, against 2021–22' },
  ] as const;
  const dot = 'dot: the middle one';
  const narrowWords = ['year to June 2026, against 2023–24', 'before the agents: 2023–24, against 2021–22'];

  function compose(size: PlateSize) {
    const pitch = pitches[size];
    const { width } = sheetOf(size, { front: 0, wide: 0, narrow: 0 });
    const x = log([shortest, longest], [0, width]);
    const tallest = Math.max(...strips.flatMap(({ shift }) => [...stacks(shift, x, pitch).values()]));
    const strip = size === 'card' ? 40 : tallest * pitch + 8;
    const named = size === 'card' ? 0 : lineHeight * 2;
    const first = 16 + named + strip;
    const second = first + 24 + lineHeight + (size === 'card' ? 8 : 18) + strip;
    const axis = second + 22;
    const height = axis + 5 + labelSize + lineHeight + 4;
    const page = sheetOf(size, { front: height, wide: height, narrow: height });

    const bases = [first, second];
    for (const base of bases) {
      page.line(x(1), base - strip, x(1), base + 20, { stroke: 'ink' });
      for (const { at } of claims)
        page.line(x(at), base - strip, x(at), base, { stroke: 'muted', dotted: true });
    }
    strips.forEach(({ shift, words }, i) => {
      const base = bases[i] ?? 0;
      drawStrip(page, shift, x, { base, pitch });
      const text = size === 'wide' || size === 'front' ? words : (narrowWords[i] ?? words);
      const top = i === 0 ? 12 : base - strip - 6;
      page.label(text, 0, top, { strong: true });
    });
    for (const { at, who, said } of claims) {
      const top = size === 'card' ? 12 : first - strip - lineHeight - 3;
      page.label(who, x(at), top, { role: 'muted', anchor: 'middle' });
      if (size !== 'card') page.label(said, x(at), top + lineHeight - 1, { role: 'muted', anchor: 'middle' });
    }
    bottomAxis(page, x, {
      y: axis,
      from: 0,
      to: width,
      ticks: [0.2, 0.5, 1, 2, 5].map((at) => ({ at, text: at === 1 ? 'as long' : `${at}×` })),
      ...(size === 'card'
        ? {}
        : {
            title:
              size === 'wide'
                ? `one square is one repository; ${dot}, with its 95% interval`
                : `a square: one repository; ${dot}`,
          }),
    });
    return page;
  }

  return plate({
    name: 'review-queue',
    title: 'Does a change wait longer since the agents came?',
    finding: `In ${test.ratios.length} open-source repositories the usual change waited ${times(test)} as long in the year to June 2026 as in 2023–24; two years earlier, before the agents, the same comparison gave ${times(placebo)}.`,
    caption: {
      lead: `The middle repository: ${ratio(test.median)} as long, with an interval from ${number(test.low, 2)} to ${number(test.high, 2)}.`,
      rest: `From first authoring to landing, so writing and rework are in it. ${slowed(test)} of ${test.ratios.length} repositories slowed as much as the vendor’s customers of 2025 or more; before the agents ${slowed(placebo)} of ${placebo.ratios.length} did (${beyond.length === 1 ? 'one stands' : `${beyond.length} stand`} off the scale).`,
    },
    source: 'Our own count, by a protocol fixed beforehand: /data/review-queue/PROTOCOL.md.',
    table: () => [
      [
        'what',
        'repository',
        'median wait 2021–22 (hours)',
        'median wait 2023–24 (hours)',
        'median wait July 2025 to June 2026 (hours)',
        'July 2025 to June 2026 over 2023–24 (ratio)',
        '2023–24 over 2021–22 (ratio)',
        'low end of the 95% interval (ratio)',
        'high end of the 95% interval (ratio)',
      ],
      ...repositories.map(({ repository, hours, ratio: own, placebo: before }) => [
        'repository',
        repository,
        ...hours.map((one) => one ?? undefined),
        own,
        before ?? undefined,
        undefined,
        undefined,
      ]),
      ...strips.map(({ shift: { median, low, high }, words }, i) => [
        'median over repositories',
        words,
        ...Array.from({ length: 3 + i }, () => undefined),
        median,
        ...Array.from({ length: 1 - i }, () => undefined),
        low,
        high,
      ]),
    ],
    compose,
  });
}
