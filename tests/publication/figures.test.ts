import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { summary } from '../../src/calculators/log/log.ts';
import { buildOrDelegate } from '../../src/models/build-or-delegate.ts';
import { decisionVelocity, queueWait } from '../../src/models/decision-velocity.ts';
import { executiveCompression, managersByLevel } from '../../src/models/executive-compression.ts';
import { feedbackLoop } from '../../src/models/feedback-loop.ts';
import { hourAWeek } from '../../src/models/hour-a-week.ts';
import { leverageAudit } from '../../src/models/leverage-audit.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { simulate } from '../../src/models/simulate.ts';
import { speedRatioRows } from '../../src/models/speed-ratio.ts';
import { teamCoordination, throughput } from '../../src/models/team-coordination.ts';
import { calculatorTexts, essays } from './publication.ts';

/**
 * Every figure that an essay or the text of a calculator takes from a model, computed again. Each row has a phrase as
 * it is published and what its figures should be, in their order; a changed default or sentence breaks its row.
 */
type Row = readonly [phrase: string, ...computed: (number | null)[]];

const { low, likely: usual, high } = speedRatioRows.enterprise;

const leverage = personalLeverage.parameters;
const minutesFreed = (speedRatio: number) => personalLeverage.evaluate({ speedRatio }).hoursFreed * 60;
const clock = (hours: number) => [Math.floor(hours), (hours % 1) * 60] as const;
const [hours, minutes] = clock(leverage.hoursPerWeek.likely * leverage.handsOnShare.likely);

/** Her share of building, moved as far as that of the maintainers who were studied. */
const movedShare = leverage.handsOnShare.likely + 0.054;

const { contention, coherency, coordinationCut } = teamCoordination.parameters;
const sizes = Array.from({ length: 60 }, (_, i) => i + 1);
const largest = (output: (size: number) => number) =>
  sizes.reduce((best, size) => (output(size) > output(best) ? size : best));
const bestTeam = (ratio: number, kept: number) =>
  largest((size) => throughput(size, contention.likely * kept, coherency.likely * kept, ratio));

const { likely: makers } = executiveCompression.parameters.makers;
const span = (reports: number, ratio = 1) => {
  const after = executiveCompression.evaluate({ spanAfter: reports, speedRatio: ratio });
  return { ...after, levels: managersByLevel(after.makersAfter, reports) };
};
const usualSpan = span(6);
const wideSpan = span(15);

const decisions = decisionVelocity.evaluate();
const careful = decisionVelocity.evaluate({ reversibleHours: 0 }).meanLeadTime;
const audit = leverageAudit.parameters;
const upsideDown = leverageAudit.evaluate({
  clarityRating: audit.codeRating.likely,
  decisionsRating: audit.peopleRating.likely,
  systemsRating: audit.systemsRating.likely,
  peopleRating: audit.decisionsRating.likely,
  codeRating: audit.clarityRating.likely,
});
const loop = feedbackLoop.parameters;
const loops = (changed: Parameters<typeof feedbackLoop.evaluate>[0]) =>
  feedbackLoop.evaluate(changed).loopsPerQuarter;
/** The smallest sample for each of two arms that shows a lift δ on a rate p: 16·p(1 − p)/(pδ)². */
const users = (16 * 0.05 * 0.95) / (0.05 * 0.05) ** 2;

const log = [27 / 12, 21 / 18, 25 / 30, 22 / 10] as const;
const logged = summary(log.map((actual) => ({ day: '', guess: 1, actual })));
const bias = logged?.bias ?? NaN;
const spread = logged?.spread ?? NaN;

const freed = simulate(personalLeverage);
const drawn = simulate(buildOrDelegate);
/** The same job if its code is thrown away, so that it has no upkeep. */
const discarded = simulate(buildOrDelegate, { ranges: { upkeepHours: 0 } });
const cheaperToBuild = (discarded?.dots.length ?? NaN) - (discarded?.below ?? NaN);
const levelsOf = (simulation: typeof drawn) =>
  (simulation?.outputs ?? [])
    .flatMap(({ breakEvenHours }) => (typeof breakEvenHours === 'number' ? [breakEvenHours] : []))
    .sort((a, b) => a - b);
const levels = levelsOf(drawn);
const levelOf = (share: number, among = levels) => among[Math.ceil(share * among.length) - 1] ?? NaN;
const hardToExplain = buildOrDelegate.evaluate({
  leaderContextHours: 8,
  engineerContextHours: 8,
  engineerHoursPerLeaderHour: 1.5,
});

/** Wilson's 95 % interval of a share, in per cent. */
const wilson = (found: number, of: number) => {
  const z = 1.959964;
  const share = found / of;
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 100 / (1 + (z * z) / of);
  const middle = share + (z * z) / (2 * of);
  return [(middle - half) * scale, (middle + half) * scale] as const;
};

const stated: Readonly<Record<string, readonly Row[]>> = {
  'the-ceiling-on-your-week': [
    [
      'builds for 6 hours 45 minutes of a 45-hour week gets about 34 minutes back',
      hours,
      minutes,
      leverage.hoursPerWeek.likely,
      minutesFreed(usual),
    ],
    [
      'eight cases out of ten lie between 12 minutes lost and 54 gained',
      8,
      10,
      -(freed?.p10 ?? NaN) * 60,
      (freed?.p90 ?? NaN) * 60,
    ],
    ['her week gives back 30 minutes', minutesFreed(speedRatioRows['command-line-agents'].likely)],
    [
      'a week of 45 hours with 15% of them spent building',
      leverage.hoursPerWeek.likely,
      leverage.handsOnShare.likely * 100,
    ],
    ['such a week gets back 34 minutes', minutesFreed(usual)],
    ['interval from 6 to 46%, by our', (low - 1) * 100, (high - 1) * 100],
    [
      'build for about 9 hours in place of 7, and the saving would grow from 34 minutes to 47',
      movedShare * leverage.hoursPerWeek.likely,
      hours + minutes / 60,
      minutesFreed(usual),
      personalLeverage.evaluate({ handsOnShare: movedShare }).hoursFreed * 60,
    ],
  ],
  'staff-the-hand-offs': [
    ['a loop of 25 working days', feedbackLoop.evaluate({ speedRatio: 1 }).loopDays],
    ['eight of them building', loop.buildDays.likely],
    ['It turns 2.6 times a quarter', loops({ speedRatio: 1 })],
    ['let building go 2.8 times as fast', 1 + 180 / 100],
    ['The loop turns 3.3 times', loops({ speedRatio: 2.8 })],
    [
      'the seven days that go into waiting',
      loop.waitDays.likely + loop.learnDays.likely + loop.decideDays.likely,
    ],
    [
      'The loop turns 3.3 times',
      loops({
        waitDays: loop.waitDays.likely / 2,
        learnDays: loop.learnDays.likely / 2,
        decideDays: loop.decideDays.likely / 2,
      }),
    ],
    ['this loop would turn 3.8 times', feedbackLoop.evaluate().ceilingLoopsPerQuarter],
    ['about 24 days of them', (2 * users) / 10_000],
  ],
  'fifteen-reports-for': [
    ['150 engineers need 11 managers in two layers', makers, wideSpan.managersAfter, wideSpan.layersAfter],
    [
      'organisation of 150 engineers, at six reports to a manager, has 31 managers in three layers',
      makers,
      6,
      usualSpan.managersAfter,
      usualSpan.layersAfter,
    ],
    ['At fifteen it has 11, in two', 15, wideSpan.managersAfter, wideSpan.layersAfter],
    ['That is seven and a half hours, no more than a manager of eight', Math.floor(15 * 0.5), 8],
  ],
  'fifteen-reports-against': [
    [
      'Of 31 managers, 20 go when 150 engineers',
      usualSpan.managersAfter,
      usualSpan.managersAfter - wideSpan.managersAfter,
      makers,
    ],
    ['and 25 managers remain', span(6, usual).managersAfter],
  ],
  'code-is-not-the-lowest-layer': [
    ['the average one waits four working days', 12 / 3],
    [
      'takes 60 working hours on average when all go the careful route and 16 when they are sorted',
      decisions.misroutedLeadTime,
      decisions.meanLeadTime,
    ],
    ['at 80% it is four, at 95% nineteen', 80, queueWait(1, 0.8), 95, queueWait(1, 0.95)],
    ['the mean decision takes 16 working hours', decisions.meanLeadTime],
    ['the careful route for all, it takes 60', decisions.misroutedLeadTime],
    ['the mean would stay at 12', careful],
    [
      'from 80% busy to 60% brings it to 8',
      80,
      60,
      decisionVelocity.evaluate({ utilisation: 0.6 }).meanLeadTime,
    ],
    ['gets 23 points less of the week', -(leverageAudit.evaluate().clarityGap ?? NaN) * 100],
    ['clarity is overfed by 3 points', (upsideDown.clarityGap ?? NaN) * 100],
  ],
  'an-hour-you-write-down': [
    ['label on a settings page | 12 | 27 | 2.25', 12, 27, log[0]],
    ['flaky test | 18 | 21 | 1.17', 18, 21, log[1]],
    ['export with one more column | 30 | 25 | 0.83', 30, 25, log[2]],
    ['error message in two languages | 10 | 22 | 2.20', 2, 10, 22, log[3]],
    ['The typical ratio (their geometric mean) is 1.48', bias],
    ['Their spread is a factor of 1.6', Math.exp(spread)],
    ['right to within a factor of 2', hourAWeek.parameters.initialFactor.likely],
    ['brings that to 1.3 after twelve weeks', hourAWeek.evaluate().factor, hourAWeek.parameters.weeks.likely],
    ['leave it to drift to 2.2', hourAWeek.evaluate({ readingsPerWeek: 0 }).factor],
  ],
  'build-the-part-that-decides': [
    [
      'if a job of 6 hours must be kept, handing over is cheaper in 30 of 50 cases',
      buildOrDelegate.parameters.unaidedHours.likely,
      drawn?.below ?? null,
      drawn?.dots.length ?? null,
    ],
    ['thrown away, building is cheaper in 37 of 50 cases', cheaperToBuild, 50],
    ['a job of 6 hours without AI', buildOrDelegate.parameters.unaidedHours.likely],
    ['costs each of them two hours', buildOrDelegate.parameters.leaderContextHours.likely],
    ['build anything up to 21.9 hours', hardToExplain.breakEvenHours],
    ['lies between 1.5 and 11.3 hours in eight cases out of ten', levelOf(0.1), levelOf(0.9), 8, 10],
    [
      'has to be kept, handing over is cheaper in 30 of 50 cases',
      drawn?.below ?? null,
      drawn?.dots.length ?? null,
    ],
    ['thrown away afterwards, building is cheaper in 37 of 50 cases', cheaperToBuild, 50],
  ],
  'one-of-twenty-came-back': [
    ['1 of 20 | 5% | 1 to 24%', 1, 20, 100 / 20, ...wilson(1, 20)],
    ['1 of 18 | 6% | 1 to 26%', 1, 18, 100 / 18, ...wilson(1, 18)],
    ['2 of 68 | 3% | 1 to 10%', 2, 68, 200 / 68, ...wilson(2, 68)],
    ['0 of 11 | 0% | 0 to 26%', 0, 11, 0, ...wilson(0, 11)],
  ],
  'feedback-loop': [
    ['Take the 180% for a speed of 2.8', 180, 1 + 180 / 100],
    [
      'the default loop of 25 days shortens to 19.9',
      feedbackLoop.evaluate({ speedRatio: 1 }).loopDays,
      feedbackLoop.evaluate({ speedRatio: 2.8 }).loopDays,
    ],
    [
      '3.3 loops a quarter in place of 2.6, 26% more',
      loops({ speedRatio: 2.8 }),
      loops({ speedRatio: 1 }),
      ((loops({ speedRatio: 2.8 }) ?? NaN) / (loops({ speedRatio: 1 }) ?? NaN) - 1) * 100,
    ],
  ],
  'build-or-delegate': [
    [
      'For the default task building is then cheaper in 37 of 50 cases',
      cheaperToBuild,
      discarded?.dots.length ?? null,
    ],
  ],
  'team-coordination': [
    ['We put the likeliest value at 10%', coordinationCut.likely * 100],
    [
      'the best team is six people at the one end and seven at the other',
      bestTeam(usual, 1 - coordinationCut.low),
      bestTeam(usual, 1 - coordinationCut.high),
    ],
    ['At the likely values the best team is then six people', bestTeam(usual, 1)],
    ['At the likely values the best team is then seven', bestTeam(usual, 1 - coordinationCut.high)],
  ],
  'personal-leverage': [
    [
      'With its 1.24 the week gives back 30 minutes at the likely values, against 34',
      speedRatioRows['command-line-agents'].likely,
      minutesFreed(speedRatioRows['command-line-agents'].likely),
      minutesFreed(usual),
    ],
  ],
};

const words = [
  ...['zero', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];
const figure = new RegExp(`\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${words.filter(Boolean).join('|')})\\b`, 'g');

/** The figures of a phrase as they are printed, those in words as digits; "one" is too often no figure. */
const figuresIn = (phrase: string) =>
  (phrase.match(figure) ?? []).map((printed) =>
    words.includes(printed) ? String(words.indexOf(printed)) : printed.replace(/,$/, '').replaceAll(',', ''),
  );

/** The computed number with as many decimals as the printed one. */
const printedLike = (printed: string, computed: number | null | undefined) =>
  computed?.toFixed(printed.split('.')[1]?.length ?? 0);

describe.each(Object.entries(stated))('the figures of %s', (slug, rows) => {
  const shown = [...essays, ...calculatorTexts].find((text) => text.slug === slug)?.shown;

  it.each(rows.map(([phrase, ...computed]) => ({ phrase, computed })))('$phrase', ({ phrase, computed }) => {
    expect(shown).toContain(phrase);
    const printed = figuresIn(phrase);
    expect(printed).toEqual(printed.map((as, i) => printedLike(as, computed[i])));
    expect(printed).toHaveLength(computed.length);
  });
});

describe('what an essay says of a model', () => {
  it('is so: a tool for the leader alone, at no premium, makes building cheaper at any size', () => {
    const alone = { leaderSpeedRatio: 2, engineerSpeedRatio: 1, opportunityMultiple: 1 };
    expect(buildOrDelegate.evaluate(alone)).toMatchObject({ breakEvenHours: null, verdict: 'build' });
  });

  it('is so: the answer of the calculator has the saving and the share that the essay has', () => {
    const page = readFileSync('dist/calculators/build-or-delegate/index.html', 'utf8');
    const short = /data-part="short"[^>]*>(.*?)<\/p>/.exec(page)?.[1]?.replaceAll('\u00a0', ' ');
    expect(short).toBe('hand it over, saves about $510; handing over is cheaper in three cases out of five');
    expect(Math.round(buildOrDelegate.evaluate().saving)).toBe(510);
    expect(drawn?.below).toBe((3 * 50) / 5);
  });

  it('is so: the audit’s finding does not hold when its ratings are turned round', () => {
    expect(leverageAudit.evaluate().robust).toBe(false);
  });

  it('is so: at the same span the ordinary speed takes no layer, and a doubling less than half of one', () => {
    expect(span(6, usual).layersAfter).toBe(usualSpan.layersAfter);
    expect(Math.log(2) / Math.log(6)).toBeLessThan(0.5);
  });

  it('is so: fifteen reports at an hour each take a third of the week, at two hours two thirds', () => {
    const week = (hoursPerReport: number) =>
      executiveCompression.evaluate({ spanAfter: 15, hoursPerReport }).reportTimeShare;
    expect([week(1), week(2)]).toEqual([1 / 3, 2 / 3]);
  });

  it('is so: from six reports to fifteen, twenty managers go', () => {
    expect(usualSpan.managersAfter - wideSpan.managersAfter).toBe(20);
  });
});
