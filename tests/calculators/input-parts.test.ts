import { describe, expect, it, test } from 'vitest';
import { argumentForRow, band, echo, endsOf } from '../../src/calculators/answer/input-parts.ts';
import { plainText } from '../../src/calculators/answer/plain-answer.ts';
import { type State, untouched } from '../../src/calculators/answer/state.ts';
import { calculators } from './words-of.ts';

const found = calculators.find(({ id }) => id === 'personal-leverage');
if (!found) throw new Error('personal-leverage has no words.');
const calculator = found;

const plain = (html: string) => plainText(html).replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const said = (key: string, state: Partial<State>) =>
  plain(echo({ ...calculator, state: { ...untouched, ...state } }, key));

describe('echo(case, key) of a number that the reader set', () => {
  it('inside our range says what our range was', () => {
    expect(said('assistableShare', { values: { assistableShare: 0.88 } })).toMatch(
      /^88% · yours; our assumption was 50.*100%\. Our uncertainty stays around it: 65.*100%$/,
    );
    expect(said('speedRatio', { values: { speedRatio: 1.3 } })).toMatch(/yours; our range was 1\.06.*1\.46×/);
  });

  it('outside our range says so, and whether the range was studied or assumed', () => {
    expect(said('speedRatio', { values: { speedRatio: 1.6 } })).toMatch(
      /^1\.60× · yours; outside the studied 1\.06.*1\.46×\. Our uncertainty stays around it: 1\.35.*1\.85×$/,
    );
    expect(said('assistableShare', { values: { assistableShare: 0.3 } })).toMatch(
      /yours; outside the assumed 50.*100%/,
    );
  });

  it('is compared with the range of the chosen kind of work', () => {
    expect(said('speedRatio', { values: { speedRatio: 1.6 }, row: 'self-report' })).toMatch(
      /our range was 1\.10.*3\.00×/,
    );
  });

  it('names the default where we have no range', () => {
    expect(said('handsOnShare', { values: { handsOnShare: 0.4 } })).toBe('40% · yours (default 15%)');
  });

  it('names the range that the reader gave, and says when its middle was taken as likely', () => {
    const ranges = { speedRatio: { low: 1.2, high: 2.1 } };
    expect(said('speedRatio', { values: { speedRatio: 1.6 }, ranges })).toMatch(
      /^1\.60× · yours, 1\.20.*2\.10×; outside the studied 1\.06.*1\.46×$/,
    );
    expect(
      said('speedRatio', { values: { speedRatio: 2.83 }, ranges: { speedRatio: { low: 2, high: 4 } } }),
    ).toMatch(/yours, 2\.00.*4\.00×, with this as the likely value;/);
    expect(
      said('handsOnShare', {
        values: { handsOnShare: 0.4 },
        ranges: { handsOnShare: { low: 0.4, high: 0.4 } },
      }),
    ).toBe('40% · yours, exactly (default 15%)');
  });

  test.each(calculators)('of $id says at every end whether it is outside our range', ({ model, words }) => {
    for (const [key, { minimum, low, likely, high, maximum, kind }] of Object.entries(model.parameters))
      for (const value of [minimum, low, likely, high, maximum]) {
        const html = echo({ model, words, state: { values: { [key]: value }, switches: [] } }, key);
        expect(html).not.toMatch(/NaN|undefined|you left/);
        if (kind === 'yours') expect(html).toContain('(default');
        else expect(/outside/.test(html)).toBe(low < high && (value < low || value > high));
      }
  });
});

describe('an argument that is switched on', () => {
  it('names the people of its study, both below the input and beside the kinds of work', () => {
    const state = { switches: ['disagree'] };
    expect(said('speedRatio', state)).toMatch(
      /0\.72.*0\.98× · likely 0\.84×; experts in their own code \(METR 2025\)$/,
    );
    expect(argumentForRow({ ...calculator, state: { ...untouched, ...state } })).toBe(
      'experts in their own code (METR 2025)',
    );
    expect(
      argumentForRow({ ...calculator, state: { ...untouched, switches: ['unchecked'] } }),
    ).toBeUndefined();
    expect(argumentForRow({ ...calculator, state: untouched })).toBeUndefined();
  });

  it('is called supposed where it names no people, and shows no likely value where it is one point', () => {
    expect(said('verificationTax', { switches: ['unchecked'] })).toBe('0% · supposed');
  });

  it('does not replace the kind of work where it is about only one of two speeds', () => {
    const delegate = calculators.find(({ id }) => id === 'build-or-delegate');
    if (!delegate) return;
    const on = (id: string) => argumentForRow({ ...delegate, state: { ...untouched, switches: [id] } });
    expect(on('only-me')).toBeUndefined();
    expect(on('disagree')).toBe('experts in their own code (METR 2025)');
  });
});

describe('endsOf(case, key)', () => {
  it('is our range, ours in proportion, the reader’s own, or a point where only they know', () => {
    const ends = (key: string, state: Partial<State>) => {
      const { low, high } = endsOf({ ...calculator, state: { ...untouched, ...state } }, key) ?? {};
      return [low, high].map((end) => Number(end?.toFixed(4)));
    };
    expect(ends('speedRatio', {})).toEqual([1.06, 1.46]);
    expect(ends('speedRatio', { values: { speedRatio: 2.52 } })).toEqual([2.12, 2.92]);
    const ranges = { hoursPerWeek: { low: 40, high: 60 } };
    expect(ends('hoursPerWeek', { values: { hoursPerWeek: 50 }, ranges })).toEqual([40, 60]);
    expect(ends('hoursPerWeek', { values: { hoursPerWeek: 50 } })).toEqual([50, 50]);
  });
});

test('band(case, key) draws only the reader’s range in their colour', () => {
  const drawn = (state: Partial<State>) =>
    band({ ...calculator, state: { ...untouched, ...state } }, 'speedRatio');
  expect(drawn({})).not.toContain('fill-yours');
  expect(drawn({ values: { speedRatio: 2 } })).toContain('fill-yours');
  expect(drawn({ values: { speedRatio: 2 } })).toContain('fill-evidence');
});
