import { describe, expect, it } from 'vitest';
import { buildOrDelegate } from '../../src/models/build-or-delegate.ts';
import { simulate, spreadOf } from '../../src/models/simulate.ts';
import { readingWords } from '../../src/library/grades.ts';
import { platesFrom } from '../../src/plates/index.ts';
import { trialsOf } from '../../src/plates/trials.ts';
import { ledger } from './ledger.ts';

/** The numbers of each finding are worked out a second time below, from formulas and not from our models. */
const plates = platesFrom(ledger);
const numbersOf = (text: string) =>
  (text.replace(/(\d),(\d{3})/g, '$1$2').match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
const to = (digits: number) => (value: number) => Number(value.toFixed(digits));

describe('the finding of', () => {
  it('ceiling is Amdahl’s law at a fifth of the week', () => {
    const week = 1 / (0.8 + 0.2 / 1.26);
    expect(numbersOf(plates.ceiling.finding)).toEqual([to(2)(1 / 0.8), 1.26, to(2)(week)]);
  });

  it('queue is share busy over share free', () => {
    const wait = (busy: number) => to(0)(busy / (1 - busy));
    expect(numbersOf(plates.queue.finding)).toEqual([
      wait(0.5),
      80,
      wait(0.8),
      90,
      wait(0.9),
      95,
      wait(0.95),
    ]);
  });

  it('channels is the team size with the most output under each assumption', () => {
    const best = (making: number, kept: number) => {
      const output = (n: number) => n / (making + kept * (0.01 * (n - 1) + 0.02 * n * (n - 1)));
      return Array.from({ length: 40 }, (_, i) => i + 1).reduce((a, b) => (output(b) > output(a) ? b : a));
    };
    const making = 1 / 1.26;
    expect(numbersOf(plates.channels.finding)).toEqual([
      best(1, 1),
      best(making, 1),
      1.26,
      best(making, 0.75),
      25,
    ]);
  });

  it('loop is the sum of its stages, as the essay beside it has them', () => {
    const rest = 2 + 10 + 2 + 3;
    const loops = (length: number) => to(2)(65 / length);
    expect(numbersOf(plates.loop.finding)).toEqual([
      8 + rest,
      8,
      10,
      1.26,
      loops(8 + rest),
      loops(8 / 1.26 + rest),
      loops(8 / 1.26 + rest - 5),
      loops(rest),
    ]);
  });

  it('calibration is what a Kalman filter gives, run week by week', () => {
    const factor = (readings: number, weeks: number) => {
      let variance = 0.69 ** 2;
      for (let week = 0; week < weeks; week++) variance = 1 / (1 / (variance + 0.01) + readings / 0.69 ** 2);
      return to(1)(Math.exp(Math.sqrt(variance)));
    };
    expect(numbersOf(plates.calibration.finding)).toEqual([
      factor(1, 0),
      factor(1, 12),
      12,
      factor(3, 12),
      factor(0, 52),
    ]);
    expect(plates.calibration.finding).toContain('A picture of our assumption, not a measurement');
  });

  it('balance is the size of task at which both ways cost the same', () => {
    const flip = (worth: number) => {
      const leader = 150 * worth;
      return to(1)((leader * (2 + 0.5 - 0.5 - 1) + 91.5 * 2) / (leader / 1.26 - 91.5 / 1.26));
    };
    const drawn = simulate(buildOrDelegate)?.outputs.map(({ breakEvenHours }) => breakEvenHours) ?? [];
    const { p10, p50, p90 } = spreadOf(drawn) ?? { p10: NaN, p50: NaN, p90: NaN };
    const [least, middle, most] = [p10, p50, p90].map(to(1));
    expect(numbersOf(plates.balance.finding)).toEqual([2, flip(2), flip(5), flip(1), 5, middle, least, most]);
  });

  it('spans counts managers level by level', () => {
    const levels = (makers: number, span: number) => {
      const counts: number[] = [];
      for (let below = makers; below > 1; counts.push(below)) below = Math.ceil(below / span);
      return counts;
    };
    const managers = (makers: number, span: number) => levels(makers, span).reduce((a, b) => a + b, 0);
    const fewer = Math.ceil(150 / 1.26);
    expect(numbersOf(plates.spans.finding)).toEqual([
      150,
      managers(150, 6),
      levels(150, 6).length,
      6,
      managers(150, 12),
      12,
      1.26,
      fewer,
      managers(fewer, 6),
      levels(fewer, 6).length,
    ]);
  });

  it('trials counts the results and names the ends', () => {
    expect(plates.trials.finding).toMatch(/^5 measured results .*0\.84× .*2\.26× .*: 2 have .*, and 1 found/);
  });

  it('trials names its marks in the ledger’s words', () => {
    expect(plates.trials.draw('wide')).toContain(`>${readingWords.primary}<`);
    expect(plates.trials.draw('wide')).toContain(`>${readingWords.mirror} or ${readingWords.secondary}<`);
  });

  it('ladder is what the ledger says of each rung', () => {
    expect(numbersOf(plates.ladder.finding)).toEqual([180, 50, 30]);
    for (const share of ['+741%', '+180%', '+140%', '+50%', '+30%', '+20%'])
      expect(plates.ladder.draw('wide')).toContain(`>${share}`);
  });

  it('log is the mean of what was written down', () => {
    const mean = ((27 / 12) * (21 / 18) * (25 / 30) * (22 / 10)) ** (1 / 4);
    expect(numbersOf(plates.log.finding)).toEqual([to(1)(mean)]);
  });

  it('returns is the count and its interval', () => {
    expect(numbersOf(plates.returns.finding).slice(0, 9)).toEqual([20, 2023, 24, 1, 2025, 26, 95, 1, 24]);
    expect(plates.returns.finding).toContain('2 of 68');
    expect(plates.returns.finding).toContain('0 of 11');
  });
});

describe('trialsOf', () => {
  it('takes findings with a ratio, the fastest first', () => {
    expect(trialsOf(ledger).map(({ ratio }) => ratio.likely)).toEqual([2.26, 1.27, 1.26, 1.04, 0.84]);
  });
  it('takes how a finding was read from the finding itself, or else from its source', () => {
    expect(trialsOf(ledger).map(({ readFirstHand }) => readFirstHand)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
