import { figure, loop as said } from '#words/figures';
import { bottomAxis } from '../../charts/axis.ts';
import { number } from '../../charts/format.ts';
import { linear } from '../../charts/scale.ts';
import { labelSize, type Role } from '../../charts/sheet.ts';
import { textWidth } from '../../charts/text-width.ts';
import { roundUp, ticks } from '../../charts/ticks.ts';
import { feedbackLoop } from '../../models/feedback-loop.ts';
import { type Figure, point, standing, valuesOf } from './figure.ts';
import { type Heights, type PlateSize, sheetOf } from './size.ts';

/** In the order in which the essay beside it goes round. */
export const stages = ['build', 'wait', 'measure', 'learn', 'decide'] as const;
export type Stage = (typeof stages)[number];
export type Days = Readonly<Record<Stage, number>>;

export interface LoopRow {
  readonly words: string;
  /** How long each stage takes; of measuring, only the days in which the next is not being built. */
  readonly days: Days;
  readonly loopDays: number;
  readonly loopsPerQuarter: number | null;
  /** The stage to emphasise, and the colour of the row. */
  readonly changed?: Stage | undefined;
  readonly role?: Role;
  /** Stages that the reader set. */
  readonly set?: readonly Stage[];
}

export const inDays = (days: number) => number(days, Math.abs(days - Math.round(days)) < 0.05 ? 0 : 1);

interface LoopDrawing {
  readonly rows: readonly LoopRow[];
  readonly total: number;
  /** Heights of the sheet. Stages without room for their name in the first bar are named below it. */
  readonly heights: Heights;
}

/** A loop as a bar of days, stage by stage, for each of several ways round. */
export function drawLoop(size: PlateSize, { rows, total, heights }: LoopDrawing) {
  const narrow = size === 'narrow';
  const card = size === 'card';
  const page = sheetOf(size, heights);
  const right = page.width - { front: 104, wide: 130, narrow: 9, card: 104 }[size];
  const left = 4;
  const x = linear([0, total], [left, right]);
  const bar = { front: 32, wide: 32, narrow: 30, card: 21 }[size];
  const pitch = { front: 80, wide: 80, narrow: 87, card: 47 }[size];
  const start = card ? 24 : 26;

  const tops = rows.map((_, at) => start + at * pitch);
  rows.forEach(({ words, changed, days, loopDays, loopsPerQuarter, role = 'ink', set = [] }, at) => {
    const y = tops[at] ?? 0;
    const middle = y + bar / 2 + 4.5;
    const tally = said.days(inDays(loopDays));
    const rate = said.perQuarter(loopsPerQuarter === null ? null : number(loopsPerQuarter, 2));
    page.label(words, left, y - 8, { strong: true, role });
    if (narrow) page.label(`${tally}, ${rate}`, right, y - 8, { anchor: 'end', role });
    else {
      page.label(tally, right + 12, middle - 9, { strong: true, role });
      page.label(rate, right + 12, middle + 8, { role });
    }
    let from = 0;
    for (const stage of stages) {
      const to = from + days[stage];
      if (to - from < 1e-9) continue;
      const wide = x(to) - x(from);
      const look = set.includes(stage) ? 'yours' : 'ink';
      const filled = stage === changed || look === 'yours';
      page.rect(x(from), y, wide, bar, {
        stroke: look === 'yours' ? 'paper' : 'ink',
        fill: filled ? look : 'paper',
      });
      const whole = `${said.stages[stage]} ${inDays(days[stage])}`;
      const fits = textWidth(whole, labelSize) <= wide - 8;
      const short = inDays(days[stage]);
      if (fits || textWidth(short, labelSize) <= wide - 2)
        page.label(fits ? whole : short, x(from) + wide / 2, middle, {
          anchor: 'middle',
          role: filled ? 'paper' : 'ink',
        });
      // What does not fit is named once, below the first bar.
      if (!fits && at === 0 && !card) {
        const atEnd = to === total;
        const beside = atEnd ? x(to) : Math.max(x(to) - 6, textWidth(said.stages[stage], labelSize));
        const clear = page
          .boxes()
          .every(
            (box) =>
              box.bottom < y + bar || box.right + 4 < beside - textWidth(said.stages[stage], labelSize),
          );
        if (clear) page.label(said.stages[stage], beside, y + bar + 16, { role: 'muted', anchor: 'end' });
      }
      from = to;
    }
    if (from < total - 1e-9) {
      page.path(`M${x(from)} ${y}H${right}V${y + bar}H${x(from)}`, { stroke: 'muted', dotted: true });
      const saved = inDays(total - from);
      const room = right - x(from) - 6;
      const fitting = [said.saved(saved), saved].find((text) => textWidth(text, labelSize) <= room);
      if (fitting) page.label(fitting, (x(from) + right) / 2, middle, { anchor: 'middle', role: 'muted' });
    }
  });
  const foot = page.height - 42;
  bottomAxis(page, x, {
    y: foot,
    from: left,
    to: right,
    ticks: ticks(0, total, 6).map((at) => ({ at, text: String(at) })),
    title: said.workingDays,
  });
  return { page, x, left, right, foot, tops, bar };
}

/** Which input says how long a stage takes. */
const inputOf = {
  build: 'buildDays',
  wait: 'waitDays',
  measure: 'measureDays',
  learn: 'learnDays',
  decide: 'decideDays',
} as const satisfies Readonly<Record<Stage, string>>;

function rowOf(values: ReturnType<typeof valuesOf<keyof typeof feedbackLoop.parameters>>, words: string) {
  const build = values.buildDays / values.speedRatio;
  const overlapped = values.overlap * Math.min(build, values.measureDays);
  const { loopDays, loopsPerQuarter } = feedbackLoop.evaluate(values);
  return {
    words,
    days: {
      build,
      wait: values.waitDays,
      measure: values.measureDays - overlapped,
      learn: values.learnDays,
      decide: values.decideDays,
    },
    loopDays,
    loopsPerQuarter,
  };
}

/** The reader’s loop three times: without AI, as it stands, and as if building took no time. */
export const loop: Figure = {
  title: said.title,
  compose(size, shown) {
    const values = valuesOf(feedbackLoop, shown.parameters);
    const { role, name } = standing(shown);
    const set = stages.filter((stage) => shown.set.includes(inputOf[stage]));
    const before = rowOf({ ...values, speedRatio: 1 }, said.withoutAi);
    const now = rowOf(values, said.withAi(name));
    const instant = rowOf({ ...values, buildDays: 0 }, size === 'narrow' ? said.instantNarrow : said.instant);
    const pinned = shown.pinned && rowOf(valuesOf(feedbackLoop, shown.pinned), figure.pinned);
    const total = roundUp(Math.max(1, before.loopDays, now.loopDays, pinned?.loopDays ?? 0));
    const { page, x, tops, bar } = drawLoop(size, {
      rows: [before, { ...now, role, changed: 'build', set }, instant],
      total,
      heights: { front: 286, wide: 286, narrow: 309 },
    });
    const middle = tops[1] ?? 0;
    if (pinned) {
      page.line(x(pinned.loopDays), middle - 2, x(pinned.loopDays), middle + bar + 8, {
        stroke: 'muted',
        weight: 2,
      });
      page.label(
        said.pinned(inDays(pinned.loopDays)),
        Math.max(96, x(pinned.loopDays) + 2),
        middle + bar + 20,
        { role: 'muted', anchor: 'end' },
      );
    }
    point(page, [x(now.loopDays), middle + bar], role);
    page.prune();
    return page;
  },
};
