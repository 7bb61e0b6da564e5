import { number, percent } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { labelSize, lineHeight, type Sheet } from '../charts/sheet.ts';
import { textWidth } from '../charts/text-width.ts';
import { type PlateSize, sheetOf } from './figures/size.ts';
import { plate } from './plate.ts';
import type { Committer, ReturnsStudy, Tally } from './returns-study.ts';

/** The project’s own name; a repository that is only called `server` goes by its owner. */
function nameOf({ repository }: Pick<Committer, 'repository'>) {
  const [owner = '', name = ''] = repository.split('/');
  return name === 'server' ? owner : name;
}
const share = ({ low, high }: Tally) => `${percent(low).replace(/\D+$/, '')} to ${percent(high)}`;
const count = ({ returned, steppedBack }: Tally) => `${returned} of ${steppedBack}`;
const rate = (commits: number) => number(commits, 0);

/** Names beside the left ends, the busiest first, each where there is room for it. */
function named(people: readonly Committer[], y: (rate: number) => number) {
  const apart = labelSize + 2;
  return people.reduce<{ readonly one: Committer; readonly at: number }[]>((placed, one) => {
    const at = y(one.before) + 4.5;
    return one.before < 1 || placed.some((other) => Math.abs(other.at - at) < apart)
      ? placed
      : [...placed, { one, at }];
  }, []);
}

const periods = [
  { years: '2023–24', what: 'before agents' },
  { years: '2025–26', what: 'with agents' },
] as const;

export function returnsPlate({ committers, founding, comparison, placebo }: ReturnsStudy) {
  const back = committers
    .filter(({ steppedBack }) => steppedBack)
    .sort((a, b) => Number(b.returned) - Number(a.returned) || b.before - a.before);
  const others = back.filter(({ returned }) => !returned);
  const most = Math.max(1, ...back.flatMap(({ before, since }) => [before, since]));
  const atNone = others.filter(({ since }) => since === 0).length;
  const mostOfOthers = rate(Math.max(0, ...others.map(({ since }) => since)));

  function compose(size: PlateSize) {
    const page = sheetOf(size, { front: 360, wide: 400, narrow: 360 });
    const card = size === 'card';
    const left = { front: 116, wide: 150, narrow: 94, card: 128 }[size];
    const right = page.width - { front: 118, wide: 190, narrow: 94, card: 126 }[size];
    const band = (right - left) * 0.3;
    const head = card ? 38 : 56;
    const foot = page.height - (card ? 8 : 12);
    const y = linear([0, most], [foot, head + 10]);
    const columns = [left, right - band] as const;

    periods.forEach(({ years, what }, at) => {
      const from = columns[at] ?? left;
      const middle = from + band / 2;
      page.rect(from, head, band, foot - head, { fill: 'grid' });
      page.label(years, middle, head - 8 - lineHeight, { anchor: 'middle', strong: true });
      page.label(what, middle, head - 8, { anchor: 'middle' });
    });
    const slope = ({ before, since }: Committer, look: Parameters<Sheet['path']>[1]) =>
      page.path(
        `M${Math.round(left)} ${Math.round(y(before))}H${Math.round(left + band)}L${Math.round(right - band)} ${Math.round(y(since))}H${Math.round(right)}`,
        look,
      );
    for (const one of others) slope(one, { stroke: 'muted' });
    for (const one of back.filter(({ returned }) => returned)) slope(one, { stroke: 'ink', weight: 2 });

    for (const { one, at } of named(others, y)) {
      const words = `${nameOf(one)} ${rate(one.before)}`;
      if (textWidth(words, labelSize) <= left - 10)
        page.label(words, left - 8, at, { anchor: 'end', role: 'muted' });
    }
    for (const one of back.filter(({ returned }) => returned))
      page.lines([nameOf(one), `${rate(one.before)} to ${rate(one.since)}`], right + 8, y(one.since) - 2, {
        strong: true,
      });
    page.lines(
      [`${others.length} others:`, `none to ${mostOfOthers},`, `${atNone} at none`],
      right + 8,
      foot - 2 * lineHeight - 3,
      { role: 'muted' },
    );
    if (!card) page.lines(['commits', 'a quarter'], 0, head - 8 - lineHeight, { role: 'muted' });
    return page;
  }

  return plate({
    name: 'returns',
    title: 'Did the founding coders come back?',
    finding: `Of ${founding.steppedBack} founding committers of open-source companies who had stepped back by 2023–24, ${founding.returned} returned to the code in 2025–26 (95% interval ${share(founding)}); of other early committers ${count(comparison)}, and two years earlier ${count(placebo)} founding committers.`,
    caption: {
      lead: `One line goes up: ${count(founding)} returned (95% interval ${share(founding)}).`,
      rest: `Each line is a founding committer who had stepped back, with the commits a quarter that they made, on average, in 2023–24 and from 2025 to mid-2026.`,
    },
    source: 'Our own count, 2026: one public repository for each of 30 companies.',
    table: () => [
      [
        'what',
        'repository or group',
        'commits a quarter, 2023–24',
        'commits a quarter, 2025–26',
        'change (commits a quarter)',
        'had stepped back by 2023–24 (people)',
        'returned in 2025–26 (people)',
        'low end of the 95% interval (share)',
        'high end of the 95% interval (share)',
      ],
      ...committers.map(({ repository, before, since, ...one }) => [
        'founding committer',
        repository,
        before,
        since,
        since - before,
        Number(one.steppedBack),
        Number(one.returned),
      ]),
      ...[
        { tally: founding, words: 'founding committers' },
        { tally: comparison, words: 'other early committers' },
        { tally: placebo, words: 'founding, two years earlier' },
      ].map(({ tally: { steppedBack, returned, low, high }, words }) => [
        'share who returned',
        words,
        ...Array.from({ length: 3 }, () => undefined),
        steppedBack,
        returned,
        low,
        high,
      ]),
    ],
    compose,
  });
}
