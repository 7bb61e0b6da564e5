import { ceiling as said } from '#words/figures';
import { bottomAxis, leftAxis } from '../../charts/axis.ts';
import { curve } from '../../charts/curve.ts';
import { percent, ratio } from '../../charts/format.ts';
import { placeLabel } from '../../charts/place-label.ts';
import { linear } from '../../charts/scale.ts';
import { lineHeight, type Role, tenth } from '../../charts/sheet.ts';
import { valueLabel } from '../../charts/value-label.ts';
import { personalLeverage } from '../../models/personal-leverage.ts';
import { type Figure, along, labelPoints, point, rangeOf, scenarios, standing, valuesOf } from './figure.ts';
import { type PlateSize, sheetOf } from './size.ts';

export interface SpeedLine {
  readonly speed: number;
  /** The work done at that speed, as lines on a phone and joined to one elsewhere. */
  readonly work: readonly string[];
  readonly bold?: boolean;
}

export interface CeilingDrawing {
  /** What is the same along every line: how much of the work a tool helps with, and what checking takes. */
  readonly given: Readonly<Record<string, number>>;
  /** From the fastest to the slowest. */
  readonly speeds: readonly SpeedLine[];
  readonly role?: Role;
  /** The share of a week at which the ceiling is marked. */
  readonly share: number;
  /** The least value at which the axis may end. */
  readonly reach: number;
}

/** For speeds below those of the essay’s plate, the axis is extended downwards in steps of a quarter. */
const quarter = 0.25;

/** Speed of the whole week against the share of it spent building: a line per speed, and the ceiling above all. */
export function drawCeiling(
  size: PlateSize,
  { given, speeds, role = 'evidence', share, reach }: CeilingDrawing,
) {
  const week = (handsOnShare: number, speedRatio: number) =>
    personalLeverage.evaluate({ ...given, handsOnShare, speedRatio }).weekSpeedup;
  const ceiling = (handsOnShare: number) =>
    personalLeverage.evaluate({ ...given, handsOnShare }).ceiling ?? Infinity;
  const [fastest = 1, slowest = 1] = [speeds[0]?.speed, speeds.at(-1)?.speed];
  const top = Math.max(reach, Math.min(5, Math.ceil(2 * week(1, fastest)) / 2));
  const least = Math.min(0.75, Math.floor(week(1, slowest) / quarter) * quarter);

  const page = sheetOf(size, { front: 340, wide: 400, narrow: 330 });
  const left = 46;
  const right = page.width - { front: 120, wide: 124, narrow: 68, card: 160 }[size];
  const bottom = page.height - 42;
  const x = linear([0, 1], [left, right]);
  const y = linear([least, top], [bottom, 30]);

  /** The share at which a line leaves through the top: 1 − 1/W grows evenly with it. */
  const leaving = (end: number) => Math.min(1, (1 - 1 / top) / Math.max(1e-9, 1 - 1 / end));
  const line = (speed: number) => {
    const end = week(1, speed);
    return curve((q) => week(q, speed), [0, end > top ? leaving(end) : 1], x, y, 4);
  };
  if (speeds.length > 1) {
    // Between the fastest and the slowest: two areas that meet on the straight line between the slowest's ends.
    const corner = week(1, fastest) > top ? `H${right}` : '';
    page.path(`${line(fastest)}${corner}L${right} ${tenth(y(week(1, slowest)))}z${line(slowest)}z`, {
      fill: role === 'evidence' ? 'evidence-wash' : 'grid',
    });
  }
  const step = top - least > 3 ? 1 : 0.5;
  leftAxis(page, y, {
    x: left,
    to: right,
    ticks: (size === 'card'
      ? [1, 2]
      : Array.from({ length: Math.floor(top / step) }, (_, i) => (i + 1) * step)
    )
      .filter((at) => at >= least)
      .map((at) => ({ at, text: ratio(at, at % 1 ? 1 : 0) })),
    title: said.speed,
  });
  page.line(left, y(1), right, y(1), { stroke: 'rule' });
  bottomAxis(page, x, {
    y: bottom,
    from: left,
    to: right,
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, text: at === 1 ? percent(at) : String(at * 100) })),
    title: said.share,
  });

  /** The lowest that the next label may reach, from the slowest speed up. */
  let floor = bottom - 4;
  for (const { speed, work: words, bold } of [...speeds].reverse()) {
    page.path(line(speed), { stroke: role, weight: bold ? 2 : 1 });
    const end = y(Math.min(top, week(1, speed)));
    const lines = size === 'narrow' ? words : [words.join(' ')];
    if (size === 'card') valueLabel(page, ratio(speed), lines, right + 8, end + 5, role);
    else {
      const tall = lines.length * lineHeight;
      const first = Math.max(20, Math.min(end - 3 - (lines.length - 1) * 8, floor - tall));
      floor = first - lineHeight - 9;
      page.label(ratio(speed), right + 8, first, { role, strong: true });
      page.lines(lines, right + 8, first + lineHeight - 1, { role });
    }
  }
  const peak = ceiling(1);
  page.path(curve(ceiling, [0, peak > top ? leaving(peak) : 1], x, y, 6), {
    stroke: 'ink',
    weight: 1.5,
    dotted: true,
  });
  const words = said.noToolPasses[size];
  const lastLine = 47 + (words.length - 1) * lineHeight;
  const there = linear([bottom, 30], [least, top])(lastLine + 3);
  const meets = (1 - 1 / there) / (1 - 1 / peak);
  // Where the ceiling stays low, its name stands above its end.
  if (peak > there) page.lines(words, x(meets) - 12, 47, { anchor: 'end' });
  else
    page.lines(words, right - 4, y(peak) - 12 - (words.length - 1) * lineHeight, {
      anchor: 'end',
      halo: true,
    });

  const most = Math.min(top, ceiling(share));
  page.line(x(share), bottom, x(share), y(most), { stroke: 'ink' });
  if (ceiling(share) <= top) page.dot(x(share), y(most), 3.5, { fill: 'ink' });
  return { page, x, y, week, ceiling, domain: [least, top] as const, left, right, bottom };
}

const { ends } = said;

/** The reader’s week on the lines of their speed, at their share of help and checking. */
export const ceiling: Figure = {
  title: said.title,
  compose(size, shown) {
    const now = valuesOf(personalLeverage, shown.parameters);
    const { low, likely, high } = rangeOf(shown.parameters, 'speedRatio');
    const theirs = shown.set.includes('speedRatio');
    const speeds =
      high - low < 1e-9
        ? [[likely, theirs ? said.yourSpeed : said.thisSpeed] as const]
        : ([
            [high, ends.high],
            [likely, ends.likely],
            [low, ends.low],
          ] as const);
    const {
      page,
      x,
      y,
      domain,
      week,
      left,
      ceiling: most,
    } = drawCeiling(size, {
      given: now,
      speeds: speeds.map(([speed, words]) => ({
        speed,
        work: [words],
        bold: speed === likely,
      })),
      role: theirs ? 'yours' : 'evidence',
      share: now.handsOnShare,
      reach: 2,
    });
    const marked = scenarios(shown).map(([which, parameters]) => {
      const { handsOnShare, ...rest } = valuesOf(personalLeverage, parameters);
      const { weekSpeedup } = personalLeverage.evaluate({ ...rest, handsOnShare });
      const { role, name } = standing(shown, which);
      const at = [x(handsOnShare), y(Math.min(domain[1], Math.max(domain[0], weekSpeedup)))] as const;
      point(page, at, role);
      return { at, role, text: `${name}: ${shown.answers?.[which] ?? ratio(weekSpeedup)}` };
    });
    const clear = [
      ...speeds.flatMap(([speed]) => along((share) => week(share, speed), [0, 1], x, y)),
      ...along(most, [0, 0.99], x, y),
    ];
    labelPoints(page, marked, { after: left, clear });
    const peak = most(now.handsOnShare);
    const above = [x(now.handsOnShare), y(Math.min(domain[1], peak)) - 4] as const;
    if (Number.isFinite(peak))
      placeLabel(page, said.atMost(ratio(peak)), above, {
        halo: true,
        prefer: now.handsOnShare > 0.4 ? 'left' : 'right',
        clear,
      });
    page.prune();
    return page;
  },
};
