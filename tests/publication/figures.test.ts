import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { summary } from '../../src/calculators/log/log.ts';
import { breakEven } from '../../src/models/break-even.ts';
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
 * Every figure that an essay takes from a model, or a calculator from its own, worked out again. Each row is a phrase
 * as it stands there and what its figures should be, in their order; a changed default or a changed sentence breaks its row.
 */
type Row = readonly [phrase: string, ...computed: (number | null)[]];

const { low, likely: usual, high } = speedRatioRows.enterprise;

const leverage = personalLeverage.parameters;
const week = personalLeverage.evaluate();
const minutesFreed = (speedRatio: number) => personalLeverage.evaluate({ speedRatio }).hoursFreed * 60;
const clock = (hours: number) => [Math.floor(hours), (hours % 1) * 60] as const;
const [hours, minutes] = clock(leverage.hoursPerWeek.likely * leverage.handsOnShare.likely);

const { contention, coherency, coordinationCut } = teamCoordination.parameters;
const sizes = Array.from({ length: 60 }, (_, i) => i + 1);
const largest = (output: (size: number) => number) =>
  sizes.reduce((best, size) => (output(size) > output(best) ? size : best));
const bestTeam = (ratio: number, kept: number) =>
  largest((size) => throughput(size, contention.likely * kept, coherency.likely * kept, ratio));
const pairTime = (teamSize: number) =>
  teamCoordination.evaluate({ teamSize, hoursPerPair: 1, hoursPerPerson: 40 }).pairTime;

const { likely: makers } = executiveCompression.parameters.makers;
const span = (reports: number, ratio = 1) => {
  const after = executiveCompression.evaluate({ spanAfter: reports, speedRatio: ratio });
  return { ...after, levels: managersByLevel(after.makersAfter, reports) };
};
const narrow = span(4);
const wider = span(8);
const mostUnderTwo = Math.max(
  ...Array.from({ length: makers }, (_, i) => i + 1).filter((n) => managersByLevel(n, 6).length === 2),
);
const weekShare = (hoursPerReport: number) =>
  executiveCompression.evaluate({ spanAfter: 12, hoursPerReport }).reportTimeShare * 100;
const grown = executiveCompression.evaluate({ growth: usual });

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
/** The essay divides what it took by the guess, the page's own log the guess by what it took. */
const logged = summary(log.map((actual) => ({ day: '', guess: 1, actual })));
const bias = 1 / (logged?.bias ?? NaN);
const spread = logged?.spread ?? NaN;

const sum = buildOrDelegate.evaluate();
const drawn = simulate(buildOrDelegate);
/** The same job, thrown away when it has answered something. */
const discarded = simulate(buildOrDelegate, { ranges: { upkeepHours: 0 } });
const cheaperToBuild = (discarded?.dots.length ?? NaN) - (discarded?.below ?? NaN);
const levelsOf = (simulation: typeof drawn) =>
  (simulation?.outputs ?? [])
    .flatMap(({ breakEvenHours }) => (typeof breakEvenHours === 'number' ? [breakEvenHours] : []))
    .sort((a, b) => a - b);
const levels = levelsOf(drawn);
const discardedLevels = levelsOf(discarded);
const levelOf = (share: number, among = levels) => among[Math.ceil(share * among.length) - 1] ?? NaN;
const unmaintained = buildOrDelegate.evaluate({ upkeepHours: 0 });
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
    ['between 14 minutes lost and 70 gained', -minutesFreed(low), minutesFreed(high)],
    [
      'Take 45 hours, with 15% of them spent building',
      leverage.hoursPerWeek.likely,
      leverage.handsOnShare.likely * 100,
    ],
    ['each original hour of it cost six minutes of checking', leverage.verificationTax.likely * 60],
    ['a speed ratio of 1.26', usual],
    ['The week gains 34 minutes', minutesFreed(usual)],
    ['from 14 minutes lost to 70 minutes gained', -minutesFreed(low), minutesFreed(high)],
    ['below a speed ratio of 1.11 the checking eats', breakEven(personalLeverage, 'speedRatio')],
    [
      '6 hours 45 minutes then yields what used to take 7 hours 24',
      hours,
      minutes,
      ...clock(week.buildHours),
    ],
    ['55.8% less time is 2.26 times as fast', 55.8, 1 / (1 - 0.558)],
    ['28 for eight people', teamCoordination.evaluate({ teamSize: 8 }).channels, 8],
    ['most at about twenty people', largest(pairTime)],
    ['The best team is seven', bestTeam(1, 1)],
    ['by our derivation it is six', bestTeam(usual, 1)],
    ['a quarter off coordination as well, and it is seven again', bestTeam(usual, 1 - coordinationCut.high)],
    ['So the answer is six or seven', bestTeam(usual, 1), bestTeam(usual, 1 - coordinationCut.high)],
    ['bought about six days', ((9.12 - 8.92) * 365.25) / 12],
  ],
  'spans-not-tools': [
    [
      'four reports a manager to eight removes 29 of 52 managers and one of four layers',
      4,
      8,
      narrow.managersAfter - wider.managersAfter,
      narrow.managersAfter,
      narrow.layersAfter,
    ],
    ['takes out 29 managers and a layer', narrow.managersAfter - wider.managersAfter],
    [
      '150 need 38 managers, who need 10, who need 3, who need one: 52 managers in four layers',
      makers,
      ...narrow.levels.slice(0, 3),
      narrow.managersAfter,
      narrow.layersAfter,
    ],
    ['it is 31 managers and three layers', span(6).managersAfter, span(6).layersAfter],
    [
      'takes 120 engineers and 25 managers, in three layers',
      span(6, usual).makersAfter,
      span(6, usual).managersAfter,
      span(6, usual).layersAfter,
    ],
    [
      'takes 67 engineers and 15 managers, and there are still three layers',
      span(6, 2.26).makersAfter,
      span(6, 2.26).managersAfter,
      span(6, 2.26).layersAfter,
    ],
    ['only when engineers are 4.2 times as fast', makers / mostUnderTwo],
    ['36 engineers would then be left', mostUnderTwo],
    [
      'the chain is 19, 3 and 1: 23 managers, three layers',
      ...wider.levels,
      wider.managersAfter,
      wider.layersAfter,
    ],
    ['29 managers and a layer fewer', narrow.managersAfter - wider.managersAfter],
    ['150 need 13 managers, who need 2, who need 1', makers, ...span(12).levels],
    ['0.39 of a layer at a span of six', Math.log(2) / Math.log(6), 6],
    ['a speed of 1.26 is worth 0.13', usual, Math.log(usual) / Math.log(6)],
    ['150 engineers become 120', makers, span(4, usual).makersAfter],
    ['52 managers become 23', narrow.managersAfter, wider.managersAfter],
    ['52 managers become 41', narrow.managersAfter, span(4, usual).managersAfter],
    ['four layers stay four', narrow.layersAfter, span(4, usual).layersAfter],
    [
      'from 5 to 12, so that the middle of its draws is another: 21 managers',
      executiveCompression.parameters.spanAfter.low,
      executiveCompression.parameters.spanAfter.high,
      simulate(executiveCompression)?.p50 ?? null,
    ],
    ['has 21 hours left', executiveCompression.parameters.hoursPerWeek.likely * (1 - weekShare(2) / 100)],
    ['people take 27% of a 45-hour week', weekShare(1), executiveCompression.parameters.hoursPerWeek.likely],
    ['at two hours, 53%', 2, weekShare(2)],
    ['lose 8% of them a year, promote nobody, and after five years there are 40', 8, 5, 60 * 0.92 ** 5],
    ['it needs 150 engineers and the same 31 managers', grown.makersAfter, grown.managersAfter],
  ],
  'code-is-not-the-lowest-layer': [
    ['the average one waits four working days', 12 / 3],
    [
      'takes 60 working hours on average when all go the careful route and 16 when they are sorted',
      decisions.misroutedLeadTime,
      decisions.meanLeadTime,
    ],
    [
      'at 80% it is four, at 90% nine, at 95% nineteen',
      80,
      queueWait(1, 0.8),
      90,
      queueWait(1, 0.9),
      95,
      queueWait(1, 0.95),
    ],
    ['the mean decision takes 16 working hours', decisions.meanLeadTime],
    ['the careful route for all, it takes 60', decisions.misroutedLeadTime],
    ['Of the 16 hours, 12 belong to the careful fifth', decisions.meanLeadTime, careful],
    ['the mean would stay at 12', careful],
    [
      'from 80% busy to 60% brings it to 8',
      80,
      60,
      decisionVelocity.evaluate({ utilisation: 0.6 }).meanLeadTime,
    ],
    ['it saves 55 hours', decisions.misroutedLeadTime - decisions.reversibleStepTime],
    [
      'costs more than about $91',
      (0.1 * 50_000) / (decisions.misroutedLeadTime - decisions.reversibleStepTime),
    ],
    [
      '4 hours on clarity, 8 on decisions, 8 on systems, 14 on people and 6 on code',
      audit.clarityHours.likely,
      audit.decisionsHours.likely,
      audit.systemsHours.likely,
      audit.peopleHours.likely,
      audit.codeHours.likely,
    ],
    ['gets 23 points less of the week', -(leverageAudit.evaluate().clarityGap ?? NaN) * 100],
    ['clarity is overfed by three points', (upsideDown.clarityGap ?? NaN) * 100],
    ['Build, 8', loop.buildDays.likely],
    ['Wait for review and release, 2', loop.waitDays.likely],
    ['Measure, 10', loop.measureDays.likely],
    ['Learn, 2', loop.learnDays.likely],
    ['Decide, 3', loop.decideDays.likely],
    ['It turns 2.6 times a quarter', loops({ speedRatio: 1 })],
    [
      'makes it 2.8, and between 2.6 and 2.9',
      loops({}),
      loops({ speedRatio: low }),
      loops({ speedRatio: high }),
    ],
    ['in no time at all would make it 3.8', feedbackLoop.evaluate().ceilingLoopsPerQuarter],
    [
      'seven days in all, and it is 3.3',
      loop.waitDays.likely + loop.learnDays.likely + loop.decideDays.likely,
      loops({
        waitDays: loop.waitDays.likely / 2,
        learnDays: loop.learnDays.likely / 2,
        decideDays: loop.decideDays.likely / 2,
      }),
    ],
    ['halve the measuring instead and it is 3.5', loops({ measureDays: loop.measureDays.likely / 2 })],
    ['If it adds 1.7 days', loop.buildDays.likely * (1 - 1 / usual)],
    ['about 243,000 users', Math.round((2 * users) / 1000) * 1000],
    ['24 days at 10,000 a day', (2 * users) / 10_000, 10_000],
  ],
  'an-hour-you-write-down': [
    ['label on a settings page | 12 | 27 | 2.25', 12, 27, log[0]],
    ['flaky test | 18 | 21 | 1.17', 18, 21, log[1]],
    ['export with one more column | 30 | 25 | 0.83', 30, 25, log[2]],
    ['error message in two languages | 10 | 22 | 2.20', 2, 10, 22, log[3]],
    ['The geometric mean of the ratios is 1.48', bias],
    ['Their spread is a factor of 1.6', Math.exp(spread)],
    ['right to within a factor of 2', hourAWeek.parameters.initialFactor.likely],
    ['brings that to 1.3 after twelve weeks', hourAWeek.evaluate().factor, hourAWeek.parameters.weeks.likely],
    ['leave it to drift to 2.2', hourAWeek.evaluate({ readingsPerWeek: 0 }).factor],
  ],
  'build-the-part-that-decides': [
    [
      'of a six-hour job that must be kept, handing over is cheaper in 30 of 50 draws',
      buildOrDelegate.parameters.unaidedHours.likely,
      drawn?.below ?? null,
      drawn?.dots.length ?? null,
    ],
    ['of the same job thrown away, building is cheaper in 37', cheaperToBuild],
    ['a job of six unaided hours', buildOrDelegate.parameters.unaidedHours.likely],
    ['at the 1.26 (1.06 to 1.46)', usual, low, high],
    ['costs each of them two hours', buildOrDelegate.parameters.leaderContextHours.likely],
    ['Building costs $1,879 and delegating $1,369', sum.selfCost, sum.delegateCost],
    ['level at 2.9 unaided hours', sum.breakEvenHours],
    ['with nothing to maintain afterwards, at 4.7', unmaintained.breakEvenHours],
    ['from 2.9 unaided hours to 21.9', sum.breakEvenHours, hardToExplain.breakEvenHours],
    ['at 5.3 hours in the middle', levelOf(0.5)],
    ['in eight draws of ten it lies between 1.5 and 11.3', 8, 10, levelOf(0.1), levelOf(0.9)],
    [
      'with nothing to maintain it is at 8.1, and between 3.9 and 14.1',
      levelOf(0.5, discardedLevels),
      levelOf(0.1, discardedLevels),
      levelOf(0.9, discardedLevels),
    ],
    ['handing over is cheaper in 30 of 50 draws', drawn?.below ?? null, drawn?.dots.length ?? null],
    ['building is cheaper in 37', cheaperToBuild],
  ],
  'one-of-twenty-came-back': [
    ['One in 20 is 5%, and the 95% interval runs from 1 to 24%', 20, 100 / 20, 95, ...wilson(1, 20)],
    ['2 in 68 returned (3%; interval 1 to 10)', 2, 68, 200 / 68, ...wilson(2, 68)],
    ['0 in 11 (0 to 26)', 0, 11, ...wilson(0, 11)],
    ['1 in 18 (6%; 1 to 26)', 1, 18, 100 / 18, ...wilson(1, 18)],
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
      'Of the default task, building is then cheaper in 37 of 50 draws',
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

/** As the essay prints it: with as many decimals. */
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

  it('is so: the answer of the calculator has the draws and the level that the essay has', () => {
    const page = readFileSync('dist/calculators/build-or-delegate/index.html', 'utf8');
    const short = /data-part="short"[^>]*>(.*?)<\/p>/.exec(page)?.[1]?.replaceAll('\u00a0', ' ');
    expect(short).toBe(
      'handing over cheaper in 30 of 50 draws; level at 5.3 hours (1.5 hours to 11.3 hours)',
    );
  });

  it('is so: the audit’s finding does not hold when its ratings are turned round', () => {
    expect(leverageAudit.evaluate().robust).toBe(false);
  });

  it('is so: at a span of twelve, and of five, the ordinary speed takes a layer out', () => {
    expect(
      [span(12), span(12, usual), span(5), span(5, usual)].map(({ layersAfter }) => layersAfter),
    ).toEqual([3, 2, 4, 3]);
  });

  it('is so: from four reports to eight, exactly one layer goes', () => {
    expect(narrow.layersAfter - wider.layersAfter).toBe(1);
  });
});
