import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inEssay,
  contradictsEssay,
  type LivingNumber,
  readingOf,
} from '../../src/calculators/answer/living-number.ts';
import { inForm, unitsOfForm } from '../../src/calculators/answer/number-form.ts';
import { buildOrDelegate } from '../../src/models/build-or-delegate.ts';
import { executiveCompression } from '../../src/models/executive-compression.ts';
import { models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/model.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';

const hours = { model: 'personal-leverage', output: 'hoursFreed', unit: 'hours', as: 'minutes' } as const;
const said = (number: LivingNumber, readers = {}, model: Model = personalLeverage) =>
  inEssay(number, readingOf(model, number, readers))?.replaceAll('\u00a0', ' ');

describe('a number in an essay', () => {
  it('is said in the form that the author names', () => {
    expect(said(hours)).toBe('34 minutes');
    expect(said({ ...hours, bare: true })).toBe('34');
    expect(said(hours, { handsOnShare: 1 })).toBe('3 hours 50 minutes');
    expect(said({ ...hours, as: 'hours' })).toBe('0.6 hours');
    expect(said({ ...hours, as: 'hours', digits: 2 })).toBe('0.57 hours');
    expect(said({ ...hours, output: 'buildHours', as: 'clock' })).toBe('7 hours 24 minutes');
    expect(said({ ...hours, output: 'handsOnShare', unit: 'share', as: undefined })).toBe('15%');
    expect(said({ ...hours, output: 'weekSpeedup', unit: 'ratio', as: 'times' })).toBe('1.01 times');
  });

  it('may be the answer for the author’s inputs, or an end or the break-even of an input', () => {
    expect(said({ ...hours, with: { handsOnShare: 0.3 } })).toBe('69 minutes');
    expect(said({ ...hours, with: { speedRatio: 'high' } })).toBe('70 minutes');
    expect(said({ ...hours, with: { row: 'command-line-agents' } })).toBe('30 minutes');
    expect(said({ ...hours, output: 'speedRatio', unit: 'ratio', as: undefined, at: 'high' })).toBe('1.46×');
    expect(said({ ...hours, output: 'speedRatio', unit: 'ratio', as: undefined, at: 'flip' })).toBe('1.11×');
  });

  it('may be a difference, or a number of the drawn cases', () => {
    const layers = {
      model: 'executive-compression',
      output: 'managers',
      less: 'managersAfter',
      unit: 'people',
    } as const;
    const narrow = { span: 4, spanAfter: 8, speedRatio: 1 };
    expect(said({ ...layers, with: narrow }, {}, executiveCompression)).toBe('29');
    const cases = { model: 'build-or-delegate', output: 'delegateCost', unit: 'share', as: 'cases' } as const;
    expect(said({ ...cases, at: 'below' }, {}, buildOrDelegate)).toBe('30 of 50 cases');
    expect(said({ ...cases, at: 'above', with: { upkeepHours: 0 } }, {}, buildOrDelegate)).toBe(
      '37 of 50 cases',
    );
  });

  it('may have its own words for a loss, for 0 and for no answer', () => {
    const cases = { ...hours, says: '[] gained', negative: '[] lost', zero: 'nothing' };
    expect(said({ ...cases, with: { speedRatio: 'low' } })).toBe('14 minutes lost');
    expect(said({ ...cases, with: { handsOnShare: 0 } })).toBe('nothing');
    expect(said({ ...hours, with: { speedRatio: 'low' } })).toBe('−14 minutes');
    const ceiling = {
      ...hours,
      output: 'ceiling',
      unit: 'ratio',
      as: undefined,
      with: { handsOnShare: 1, assistableShare: 1 },
    } as const;
    expect(said(ceiling)).toBeUndefined();
    expect(said({ ...ceiling, none: 'no ceiling' })).toBe('no ceiling');
  });

  it('follows the reader’s numbers, except where the author has fixed an input', () => {
    expect(said(hours, { handsOnShare: 0.3 })).toBe('69 minutes');
    expect(said({ ...hours, with: { handsOnShare: 0.15 } }, { handsOnShare: 0.3 })).toBe('34 minutes');
    expect(said({ ...hours, with: { handsOnShare: 0.15 } }, { hoursPerWeek: 90 })).toBe('69 minutes');
    expect(said(hours, { row: 'command-line-agents' })).toBe('30 minutes');
    expect(said({ ...hours, with: { row: 'enterprise' } }, { row: 'self-report', speedRatio: 3 })).toBe(
      '34 minutes',
    );
  });

  it('ignores numbers of the reader that the model would refuse', () => {
    expect(said(hours, { handsOnShare: 7, hoursPerWeek: 'many', row: '__proto__' })).toBe('34 minutes');
  });

  it('contradicts its essay where it changes sides, unless it has words for that', () => {
    const turned = (number: LivingNumber, readers: object) =>
      contradictsEssay(
        number,
        readingOf(personalLeverage, number),
        readingOf(personalLeverage, number, { ...readers }),
      );
    expect(turned(hours, { speedRatio: 0.8 })).toBe(true);
    expect(turned(hours, { speedRatio: 2 })).toBe(false);
    expect(turned({ ...hours, negative: '[] lost' }, { speedRatio: 0.8 })).toBe(false);
    const speed = { ...hours, output: 'weekSpeedup', unit: 'ratio', as: undefined } as const;
    expect(turned(speed, { speedRatio: 0.8 })).toBe(true);
  });
});

describe('every form', () => {
  it('prints any number in any of its units, without NaN, and a count of one in the singular', () => {
    const forms = Object.entries(unitsOfForm).flatMap(([as, units]) =>
      (units === 'any' ? (['plain', 'people'] as const) : units).map((unit) => ({
        as: as as keyof typeof unitsOfForm,
        unit,
      })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.boolean(),
        (form, value, bare) => {
          const text = inForm(value, { ...form, bare });
          expect(text).toMatch(/[\d\p{L}]/u);
          expect(text).not.toMatch(/NaN|undefined|Infinity|−|e\+/);
          expect(text).not.toMatch(/^1\u00a0\p{L}+s$/u);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('prints something for every output and input of every model', () => {
    for (const model of Object.values<Model>(models))
      for (const output of [...Object.keys(model.evaluate()), ...Object.keys(model.parameters)]) {
        const number: LivingNumber = { model: model.id, output, unit: 'plain', none: 'none' };
        expect(inEssay(number, readingOf(model, number))).toMatch(/./);
      }
  });
});
