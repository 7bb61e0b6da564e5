import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf, readInput } from '../../src/calculators/answer/read-input.ts';
import { parseRange } from '../../src/calculators/answer/parse-range.ts';
import type { Words } from '../../src/calculators/answer/words-schema.ts';
import { models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/model.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { teamCoordination } from '../../src/models/team-coordination.ts';

const input = (slider: [number, number, number], log?: true) => ({
  label: '',
  hint: '',
  slider,
  ...(log ? { log } : {}),
});
const words: Pick<Words, 'inputs'> = {
  inputs: {
    hoursPerWeek: input([20, 80, 1]),
    handsOnShare: input([0, 1, 0.01]),
    speedRatio: input([0.5, 10, 0.01], true),
  },
};
const read = (key: string, text: string, per = 1) =>
  readInput({ model: personalLeverage, words }, key, text, per);

describe('parseRange(text)', () => {
  it.each([
    ['2 to 4', [2, 4]],
    ['4 to 2', [2, 4]],
    ['2–4', [2, 4]],
    ['2-4', [2, 4]],
    ['2 — 4', [2, 4]],
    ['2\u00a0–\u00a04', [2, 4]],
    ['2\u202fto\u202f4', [2, 4]],
    ['2–\u20604', [2, 4]],
    ['2−4', [2, 4]],
    ['2‑4', [2, 4]],
    ['2~4', [2, 4]],
    ['between 2 and 4', [2, 4]],
    ['Between 2 and 4', [2, 4]],
    ['from 2 to 4', [2, 4]],
    ['1,5 to 2', [1.5, 2]],
    ['1,5-2,5', [1.5, 2.5]],
    ['2 - -4', [-4, 2]],
    ['-4 to -2', [-4, -2]],
    ['50% to 80%', [50, 80]],
    ['50–80%', [50, 80]],
    ['$1 200 to $1 400', [1200, 1400]],
    ['1.2×–2×', [1.2, 2]],
    ['3 to 3', [3, 3]],
    ['1.2~1.6~2.1', [1.2, 1.6, 2.1]],
    ['2.1 to 1.6 to 1.2', [1.2, 1.6, 2.1]],
    ['45', [45]],
    ['-3', [-3]],
    ['−3', [-3]],
  ])('understands %j', (text, numbers) => {
    expect(parseRange(text)).toEqual({ numbers });
  });

  it.each([
    ['two', /“two” is not a number/],
    ['two to four', /“two” is not a number/],
    ['2 to', /“2 to” has no high end/],
    ['2–', /“2–” has no high end/],
    ['0.5 – ', /has no high end/],
    ['to 4', /“to 4” has no low end/],
    ['to', /has no low end/],
    ['–4', /not a number/],
    ['2 to 3 to 4 to 5', /more than two ends/],
    ['1.2~2.5~2.1', /between the ends/],
    ['2 4', /not a number/],
    ['4..5', /not a number/],
    ['1/3', /not a number/],
    ['', /field is empty/],
    [' \u2060 ', /field is empty/],
    [`2 to ${'9'.repeat(10_000)}`, /not a number/],
    [`2${' '.repeat(10_000)}to 4 x`, /not a number/],
  ])('refuses %j in words', (text, why) => {
    const { numbers, problem } = parseRange(text);
    expect(numbers).toBeUndefined();
    expect(problem).toMatch(why);
    expect(problem?.length).toBeLessThan(120);
  });

  it('offers both readings of commas that may mean two things, each applied to both ends', () => {
    expect(parseRange('1,234 to 2,345').readings).toEqual(['1.234 to 2.345', '1234 to 2345']);
    expect(parseRange('1,234 to 1300').readings).toEqual(['1.234 to 1300', '1234 to 1300']);
  });
});

describe('readInput(form, key, text, per)', () => {
  it('takes the middle on the slider as the likely value where only ends are written', () => {
    expect(read('hoursPerWeek', '40 to 50')).toEqual({ value: 45, ends: { low: 40, high: 50 } });
    expect(read('speedRatio', '2 to 8')).toEqual({ value: 4, ends: { low: 2, high: 8 } });
    expect(read('handsOnShare', '50% to 80%', 100)).toEqual({ value: 0.65, ends: { low: 0.5, high: 0.8 } });
  });

  it('accepts words for the unit, and for no other unit', () => {
    expect(read('hoursPerWeek', '40 to 50 hours')).toMatchObject({ ends: { low: 40, high: 50 } });
    expect(read('hoursPerWeek', '40h–50h')).toMatchObject({ ends: { low: 40, high: 50 } });
    expect(read('speedRatio', '2x to 4x')).toMatchObject({ ends: { low: 2, high: 4 } });
    expect(read('hoursPerWeek', '4 to 5 days')).toMatchObject({ problem: /“5 days” is not a number/ });
  });

  it('names each end that is out of bounds, and takes neither', () => {
    expect(read('hoursPerWeek', '50 to 900')).toMatchObject({ problem: /^900\shours is outside/ });
    expect(read('handsOnShare', '-5 to 120', 100)).toMatchObject({
      problem: /^−5% is outside 0% to 100%\. 120% is/,
    });
    expect(read('speedRatio', '2 - -4')).toMatchObject({ problem: /^−4\.00× is outside/ });
  });

  it('refuses fractions of people, and finds a whole middle between whole ends', () => {
    const form = { model: teamCoordination, words: { inputs: { teamSize: input([1, 30, 1]) } } };
    expect(readInput(form, 'teamSize', '2.5 to 4', 1)).toMatchObject({ problem: /whole/ });
    expect(readInput(form, 'teamSize', '4 to 7', 1)).toEqual({ value: 6, ends: { low: 4, high: 7 } });
  });

  it('offers those readings of a range that are within bounds', () => {
    expect(read('hoursPerWeek', '1,234 to 2,345')).toMatchObject({ offers: ['1.234 to 2.345'] });
    expect(read('speedRatio', '99,234 to 99,345')).toMatchObject({
      offers: [],
      problem: /may mean .* Neither fits\. .*outside/,
    });
  });
});

describe('middleOf(ends, parameter, log)', () => {
  it.each([
    [{ low: 2, high: 4 }, false, 3],
    [{ low: 2, high: 4 }, true, 2.83],
    [{ low: 0, high: 4 }, true, 2],
    [{ low: 1.001, high: 1.0012 }, true, Math.sqrt(1.001 * 1.0012)],
  ])('of %j, log %s, is %d', (ends, log, middle) => {
    expect(middleOf(ends, {}, log)).toBeCloseTo(middle, 12);
  });
});

describe('a range written by hand', () => {
  const number = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.double({ min: 0, max: 100, noNaN: true }).map((one) => String(Number(one.toFixed(2)))),
    },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 100 }).map(String) },
    fc.double({ min: 0, max: 20, noNaN: true }).map((one) => one.toFixed(1).replace('.', ',')),
    fc.integer({ min: -50, max: 5000 }).map(String),
    fc.constantFrom('two', '', '½', '٣', '1,234', '1e3', 'NaN', '-', '∞', '__proto__', '0x2', '9'.repeat(40)),
  );
  const unit = fc.constantFrom(
    '',
    '',
    '',
    '%',
    '×',
    'x',
    ' hours',
    'h',
    ' people',
    ' percent',
    '$',
    ' of 5',
    ' days',
  );
  const space = fc.constantFrom('', ' ', ' ', '\u00a0', '\u202f', '\u2009', '\u2060', '  ', '\t');
  const sign = fc.constantFrom(
    'to',
    'To',
    '-',
    '–',
    '—',
    '−',
    '‑',
    '‒',
    '―',
    '~',
    'and',
    '..',
    '…',
    '/',
    ';',
    '',
  );
  const before = fc.constantFrom('', '', '', '', 'between ', 'from ', 'about ', '~', '<', '$');
  const messy = fc
    .tuple(before, number, unit, space, sign, space, fc.option(number, { nil: '' }), unit, space)
    .map((parts) => parts.join(''));
  const small = fc.integer({ min: 0, max: 100 }).map((one) => String(one / 50));
  const tidy = fc
    .tuple(
      small,
      space,
      fc.constantFrom('to', '–', '-', '—', '~', '−'),
      space,
      small,
      fc.constantFrom('', '', '%', '×'),
    )
    .map((parts) => parts.join(''));
  const text = fc.oneof(messy, tidy);

  it('is read as a range within bounds or refused with a reason (10,000 texts)', () => {
    // Inputs of every model, some of them with a logarithmic slider.
    const forms = Object.values<Model>(models).map((model) => ({
      model,
      words: {
        inputs: Object.fromEntries(
          Object.entries(model.parameters).map(([key, { minimum, maximum }], index) => [
            key,
            input([minimum, maximum, 0.01], minimum > 0 && index % 2 === 0 ? true : undefined),
          ]),
        ),
      },
    }));
    const tally = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.nat(forms.length - 1),
        fc.nat(),
        text,
        fc.constantFrom(1, 100),
        (at, which, written, per) => {
          const form = forms[at];
          if (!form) throw new Error('There is no such model.');
          const keys = Object.keys(form.model.parameters);
          const key = keys[which % keys.length] ?? '';
          const parameter = form.model.parameters[key];
          const found = readInput(form, key, written, per);
          if ('problem' in found) {
            tally.refused += 1;
            expect(found.problem).toMatch(/\S.*\.$/);
            // The quoted part is what was typed, which may be anything.
            expect(found.problem.replace(/“.*?”/g, '')).not.toMatch(/NaN|undefined|Infinity is|null/);
            return;
          }
          tally.taken += 1;
          const { value, ends = { low: value, high: value } } = found;
          const ordered = [parameter?.minimum, ends.low, value, ends.high, parameter?.maximum];
          for (const each of ordered) expect(each).toBeTypeOf('number');
          expect(ordered.every(Number.isFinite)).toBe(true);
          expect(ordered.toSorted((one, other) => Number(one) - Number(other))).toEqual(ordered);
          if (parameter?.whole) expect(value % 1).toBe(0);
        },
      ),
      { numRuns: 10_000 },
    );
    // If nearly all were taken, or nearly all refused, the test would prove little.
    expect(tally.taken).toBeGreaterThan(1000);
    expect(tally.refused).toBeGreaterThan(1000);
  });
});
