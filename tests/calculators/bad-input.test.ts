import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readState, writeState } from '../../src/calculators/answer/address.ts';
import { answerOf, answerParts } from '../../src/calculators/answer/answer.ts';
import { parseNumber, refusal } from '../../src/calculators/answer/parse-number.ts';
import { plainText } from '../../src/calculators/answer/plain-answer.ts';
import { models } from '../../src/models/index.ts';
import { calculators } from './words-of.ts';

const nasty = fc.constantFrom(
  'abc',
  '',
  ' ',
  '1e999',
  '-1e999',
  '-0',
  '٣',
  '1,234',
  '<img src=x onerror=alert(1)>',
  '%E0%A4%A',
  '%',
  '__proto__',
  'constructor',
  'NaN',
  'Infinity',
  'undefined',
  'null',
  '0x1F',
  '1_000',
  '9'.repeat(10_000),
  '4,5',
  '.5',
  '5.',
  '+3',
  '１２',
);
const text = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.double().map(String),
  fc.integer().map(String),
);

describe('bad input', () => {
  test('a field value is read as a finite number or refused in words (5,000 values)', () => {
    const parameters = Object.values(models).flatMap((model) => Object.values(model.parameters));
    fc.assert(
      fc.property(text, fc.constantFrom(...parameters), (entered, parameter) => {
        const { number, problem } = parseNumber(entered);
        if (number === undefined) {
          expect(problem).toMatch(/\S/);
          return;
        }
        expect(Number.isFinite(number)).toBe(true);
        expect(Object.is(number, -0)).toBe(false);
        const refused = refusal(number, parameter);
        expect(refused ?? 'taken').toMatch(/^[^<]+$/);
        expect(refused ?? '').not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 5000 },
    );
  });

  // A publication without calculators has none to address.
  if (calculators.length === 0) return;
  test('an address is answered in a whole sentence, and whatever was left out is named (5,000 addresses)', () => {
    const ids = calculators.map(({ id }) => id);
    const key = fc.oneof(
      fc.constantFrom(...new Set(calculators.flatMap(({ model }) => Object.keys(model.parameters)))),
      fc.constantFrom('v', 'row', 'with', '__proto__', 'hasOwnProperty', 'valueOf'),
      fc.string({ maxLength: 12 }),
    );
    const pairs = fc.array(fc.tuple(key, text), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...ids), pairs, fc.boolean(), (id, fields, raw) => {
        const each = calculators.find((one) => one.id === id);
        if (!each) throw new Error(id);
        const { model, words } = each;
        const address = raw
          ? fields.map(([name, value]) => `${name}=${value}`).join('&')
          : String(new URLSearchParams(fields));
        const { state, problems } = readState(model, words, address);
        for (const [name, value] of Object.entries(state.values)) {
          expect(
            refusal(value, model.parameters[name] ?? Object.values(model.parameters)[0] ?? expect.fail()),
          ).toBeUndefined();
        }
        for (const problem of problems) expect(problem).toMatch(/\.$/);
        // What is kept reads back unchanged, so nothing was clamped silently.
        expect(readState(model, words, writeState(model, state))).toEqual({ state, problems: [] });
        const parts = answerParts({ model, words, state }, answerOf({ model, words, state }));
        expect(plainText(parts['answer'] ?? '')).toMatch(/^\S.*\.$/);
        for (const part of Object.values(parts))
          expect(part).not.toMatch(/NaN|Infinity|undefined|<img|<script/);
      }),
      { numRuns: 5000 },
    );
  });
});
