import { bottomAxis } from '../charts/axis.ts';
import { percent } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { coordinate } from '../charts/svg.ts';
import { labelSize, lineHeight, type Sheet, tenth } from '../charts/sheet.ts';
import { wrapText } from '../charts/text-width.ts';
import { type PlateSize, sheetOf } from './figures/size.ts';
import { plate } from './plate.ts';
import { type Committer, firstShown, lastShown, type ReturnsStudy, type Tally } from './returns-study.ts';

const quartersShown = lastShown - firstShown + 1;
const years = [2019, 2021, 2023, 2025];
/** Units in the height of a row, and in that of its tallest bar. */
const row = 26;
const tallest = 20;

/** The project’s own name; a repository that is only called `server` goes by its owner. */
function nameOf({ repository }: Pick<Committer, 'repository'>) {
  const [owner = '', name = ''] = repository.split('/');
  return name === 'server' ? owner : name;
}
const sum = ({ quarters }: Committer) => quarters.reduce<number>((total, n) => total + (n ?? 0), 0);
const share = ({ low, high }: Tally) => `${percent(low).replace(/\D+$/, '')} to ${percent(high)}`;
const count = ({ returned, steppedBack }: Tally) => `${returned} of ${steppedBack}`;

/** Where the quarters of one group stand: a row per person, a bar per quarter. */
interface Strips {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly pitch: number;
  /** Room for names at the left, where the rows are tall enough to bear them. */
  readonly names: number;
}

function drawStrips(page: Sheet, people: readonly Committer[], { left, right, top, pitch, names }: Strips) {
  const x = linear([0, quartersShown], [left + names, right]);
  const foot = top + people.length * pitch;
  // Quarters and rows are counted in the path and placed by the transform, so that the same figures stand in every size.
  const [across, down] = [x(1) - x(0), pitch / row];
  const place = `translate(${tenth(x(0))} ${tenth(top)})scale(${coordinate(across)} ${Math.round(down * 1000) / 1000})`;
  let rules = '';
  let bars = '';
  people.forEach(({ quarters, busiest, ...one }, i) => {
    const base = (i + 1) * row;
    const began = quarters.findIndex((n) => n !== null);
    rules += `M${began} ${base}H${quarters.length}`;
    quarters.forEach((n, q) => {
      const height = Math.ceil(((n ?? 0) / busiest) * tallest);
      if (height) bars += `M${q}.5 ${base}v-${height}`;
    });
    const label = { strong: one.returned, role: one.returned ? 'evidence' : 'muted' } as const;
    if (names) page.label(nameOf(one), left, top + (i + 1) * pitch - 1, label);
  });
  for (const year of years) {
    const at = x((year - 2019) * 4);
    page.line(at, top, at, foot + 5, { stroke: year >= 2023 ? 'muted' : 'rule' });
    page.label(String(year), at + 3, foot + 5 + labelSize, { role: 'muted' });
  }
  page.path(rules, { stroke: 'rule', width: Math.round(100 / down) / 100 }, place);
  page.path(bars, { stroke: 'evidence', width: 0.6 }, place);
  return foot + 5 + labelSize;
}

export function returnsPlate({ committers, founding, comparison, placebo }: ReturnsStudy) {
  const busiestFirst = [...committers].sort(
    (a, b) =>
      Number(b.returned) - Number(a.returned) ||
      sum(b) - sum(a) ||
      a.repository.localeCompare(b.repository, 'en'),
  );
  const back = busiestFirst.filter(({ steppedBack }) => steppedBack);
  const stayed = busiestFirst.filter(({ steppedBack }) => !steppedBack);
  const returner = back.filter(({ returned }) => returned).map(nameOf);

  const tallies = [
    { tally: founding, words: 'founding committers' },
    { tally: comparison, words: 'other early committers' },
    { tally: placebo, words: 'founding, two years earlier' },
  ] as const;

  /** Three shares with their intervals, on one axis; ends at the returned height. */
  function drawTallies(page: Sheet, left: number, right: number, top: number) {
    const x = linear([0, 0.3], [left + 4, right - 18]);
    tallies.forEach(({ tally, words }, i) => {
      const y = top + i * 36;
      const own = i === 0;
      page.label(words, left, y, { strong: own });
      page.label(`${count(tally)}, ${share(tally)}`, right, y, {
        anchor: 'end',
        role: 'evidence',
        strong: own,
      });
      page.line(x(tally.low), y + 12, x(tally.high), y + 12, { stroke: 'evidence', weight: own ? 2 : 1 });
      page.dot(x(tally.returned / tally.steppedBack), y + 12, 4, { fill: 'evidence' });
    });
    const axis = top + 3 * 36 - 6;
    bottomAxis(page, x, {
      y: axis,
      from: x(0),
      to: x(0.3),
      ticks: [0, 0.1, 0.2, 0.3].map((at) => ({
        at,
        text: at === 0.3 ? percent(at) : String(Math.round(at * 100)),
      })),
      title: 'share who returned, 95% interval',
    });
    return axis + 5 + labelSize + lineHeight;
  }

  const limits =
    'One public repository a company; the largest projects are missing. Commits are not leadership, and nothing here says why.';

  /** A line for each quarter of each person, and one for each of the three shares. */
  const table = () => [
    [
      'what',
      'repository or group',
      'quarter',
      'commits',
      'commits in the busiest quarter ever',
      'had stepped back by 2023–24 (people)',
      'returned in 2025–26 (people)',
      'low end of the 95% interval (share)',
      'high end of the 95% interval (share)',
    ],
    ...busiestFirst.flatMap(({ repository, quarters, busiest, ...one }) =>
      quarters.map((commits, at) => [
        'founding committer',
        repository,
        `${Math.floor((firstShown + at) / 4)} Q${((firstShown + at) % 4) + 1}`,
        commits ?? undefined,
        busiest,
        Number(one.steppedBack),
        Number(one.returned),
      ]),
    ),
    ...tallies.map(({ tally: { steppedBack, returned, low, high }, words }) => [
      'share who returned',
      words,
      ...Array.from({ length: 3 }, () => undefined),
      steppedBack,
      returned,
      low,
      high,
    ]),
  ];

  function compose(size: PlateSize) {
    const groups = {
      back: `${founding.steppedBack} had stepped back by 2023–24`,
      stayed: `${stayed.length} had not`,
    };
    if (size === 'card') {
      const page = sheetOf(size, { front: 0, wide: 0, narrow: 0 });
      const middle = 262;
      page.label(groups.back, 0, 12, { strong: true });
      drawStrips(page, back, { left: 0, right: middle, top: 20, pitch: 7.2, names: 0 });
      page.label(groups.stayed, middle + 26, 12, { strong: true });
      drawStrips(page, stayed, { left: middle + 26, right: 540, top: 20, pitch: 7.2, names: 0 });
      page.label(`${count(founding)} returned`, middle + 26, 148, { strong: true, role: 'evidence' });
      page.label(`95% interval ${share(founding)};`, middle + 26, 148 + lineHeight, { role: 'evidence' });
      page.label(
        `others ${count(comparison)}, two years earlier ${count(placebo)}`,
        middle + 26,
        148 + 2 * lineHeight,
        { role: 'evidence' },
      );
      return page;
    }
    const named = size === 'wide';
    const columns = size === 'narrow' ? 1 : 2;
    const pitch = { wide: 18, front: 12, narrow: 10 }[size];
    const names = named ? 122 : 0;
    const width = { wide: 900, front: 560, narrow: 340 }[size];
    const gap = { wide: 40, front: 30, narrow: 0 }[size];
    const column = (width - gap * (columns - 1)) / columns;
    const right = columns === 1 ? 0 : column + gap;
    const wrapped = wrapText(limits, column, labelSize);
    const key =
      size === 'front'
        ? 'commits per quarter, each to its own scale'
        : 'commits per quarter, each against their own busiest';
    const head = 12 + lineHeight;
    const top = head + (named ? 8 : 14) + (named ? 0 : lineHeight);

    const backFoot = top + back.length * pitch + 18;
    const secondTop = columns === 1 ? backFoot + 34 : top;
    const stayedFoot = secondTop + stayed.length * pitch + 18;
    const question = wrapText('Of those who had stepped back, returned in 2025–26:', column, labelSize);
    const talliesTop = stayedFoot + 28 + question.length * lineHeight;
    const talliesFoot = talliesTop + 3 * 36 + 29;
    const limitsTop = talliesFoot + 24;
    const foot = limitsTop + (wrapped.length - 1) * lineHeight + 4;
    const height = Math.max(backFoot + 4, foot);
    const page = sheetOf(size, { front: height, wide: height, narrow: height });

    page.label(groups.back, 0, 12, { strong: true });
    page.label(key, 0, 12 + lineHeight, { role: 'muted' });
    if (!named)
      page.label(`the first returned: ${returner.join(', ')}`, 0, 12 + 2 * lineHeight, { role: 'evidence' });
    drawStrips(page, back, { left: 0, right: column, top, pitch, names });
    page.label(groups.stayed, right, secondTop - (columns === 1 ? 10 : top - 12), { strong: true });
    drawStrips(page, stayed, { left: right, right: right + column, top: secondTop, pitch, names });
    page.lines(question, right, talliesTop - 7 - question.length * lineHeight);
    drawTallies(page, right, right + column, talliesTop);
    page.lines(wrapped, right, limitsTop, { role: 'muted' });
    return page;
  }

  return plate({
    name: 'returns',
    title: 'Did the founding coders come back?',
    finding: `Of ${founding.steppedBack} founding committers of open-source companies who had stepped back by 2023–24, ${founding.returned} returned to the code in 2025–26 (95% interval ${share(founding)}); of other early committers ${count(comparison)}, and two years earlier ${count(placebo)} founding committers.`,
    caption: {
      lead: `${count(founding)} who had stepped back returned; the interval runs from ${share(founding)}.`,
      rest: `Commits per quarter of ${committers.length} founding committers, 2019 to mid-2026, each row scaled to that person’s busiest quarter ever. By the rules fixed beforehand: no support for a return, and too few people to rule one out.`,
    },
    source: 'Our own count, by a protocol fixed beforehand: /data/returns/PROTOCOL.md.',
    table,
    compose,
  });
}
