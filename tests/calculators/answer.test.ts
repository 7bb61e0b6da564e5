import { describe, expect, test } from 'vitest';
import { answerOf, answerParts } from '../../src/calculators/answer/answer.ts';
import { echo } from '../../src/calculators/answer/input-parts.ts';
import { detailParts } from '../../src/calculators/answer/detail.ts';
import { frame } from '../../src/calculators/build/frame.ts';
import { plainText } from '../../src/calculators/answer/plain-answer.ts';
import { scenarioOf, type State, untouched } from '../../src/calculators/answer/state.ts';
import { wordsFor } from '../../src/calculators/build/words-for-browser.ts';
import { readState } from '../../src/calculators/answer/address.ts';
import { parametersUnder } from '../../src/models/scenario.ts';
import { calculators } from './words-of.ts';

const nonsense = /NaN|Infinity|undefined|\{|\}|\[|\]|=>|null/;

describe.each(calculators)('$id', ({ model, words }) => {
  const drawn = (state: State) => {
    const each = { model, words, state };
    const answer = answerOf(each);
    return { ...answerParts(each, answer), ...detailParts(each, answer) };
  };

  test('has words for every input and output, and for no others', () => {
    expect(Object.keys(words.inputs).sort()).toEqual(Object.keys(model.parameters).sort());
    expect(Object.keys(words.outputs).sort()).toEqual(Object.keys(model.evaluate()).sort());
  });

  test('answers untouched in a whole sentence without gaps', () => {
    const { answer = '', ...parts } = drawn(untouched);
    expect(plainText(answer)).toMatch(/^\S.*\.$/);
    for (const part of [answer, ...Object.values(parts)]) expect(plainText(part)).not.toMatch(nonsense);
    // The answer is for the numbers shown; how sure it is comes only after it.
    expect(plainText(answer)).not.toMatch(/\bcases?\b/);
  });

  test('never speaks of chance or probability', () => {
    expect(JSON.stringify(words)).not.toMatch(/chance|probab/i);
  });

  test('shows fifty dots where draws are permitted, and at most one where they are not', () => {
    expect((drawn(untouched)['dots'] ?? '').match(/<circle/g)?.length ?? 0).toBeOneOf(
      model.distribution ? [50] : [0, 1],
    );
  });

  test('answers at every low and every high end', () => {
    for (const [key, { minimum, maximum, low, high }] of Object.entries(model.parameters)) {
      for (const value of [minimum, low, high, maximum]) {
        const parts = drawn({ values: { [key]: value }, switches: [] });
        for (const part of Object.values(parts))
          expect(plainText(part), `${key} ${value}`).not.toMatch(nonsense);
      }
    }
  });

  test('understands its own presets and arguments', () => {
    for (const { values = {}, row } of words.presets) {
      const query = new URLSearchParams({ v: String(model.version), ...(row ? { row } : {}) });
      for (const [key, value] of Object.entries(values)) query.set(key, String(value));
      expect(readState(model, words, String(query)).problems).toEqual([]);
    }
    for (const { id, ranges = {}, values = {} } of words.switches) {
      for (const key of [...Object.keys(ranges), ...Object.keys(values)])
        expect(model.parameters).toHaveProperty(key);
      expect(plainText(drawn({ values: {}, switches: [id] })['answer'] ?? '')).not.toMatch(nonsense);
    }
  });

  test('keeps our uncertainty around a number that was only set, and none around one given as exact', () => {
    for (const [key, { kind, low, likely, high }] of Object.entries(model.parameters)) {
      const widthOf = (state: State) => {
        const { low: from, high: to } = parametersUnder(model, scenarioOf(model, words, state))[key] ?? {};
        return Number(to) - Number(from);
      };
      const values = { [key]: likely };
      if (kind !== 'yours') expect(widthOf({ values, switches: [] })).toBeCloseTo(high - low, 9);
      expect(widthOf({ values, ranges: { [key]: { low: likely, high: likely } }, switches: [] })).toBe(0);
    }
  });

  test('draws a number of the reader’s from the range that they gave', () => {
    if (!model.distribution) return;
    for (const [key, { kind, likely, maximum }] of Object.entries(model.parameters)) {
      if (kind !== 'yours') continue;
      const values = { [key]: likely };
      const point = answerOf({ model, words, state: { values, switches: [] } });
      const ranges = { [key]: { low: likely / 2, high: Math.min(maximum, likely * 2 + 1) } };
      const ranged = answerOf({ model, words, state: { values, ranges, switches: [] } });
      expect(ranged.inputs).toEqual(point.inputs);
      expect(ranged.simulation?.outputs, key).not.toEqual(point.simulation?.outputs);
    }
  });

  test('says in the echo whether a number is yours, measured or assumed', () => {
    for (const [key, { kind, likely }] of Object.entries(model.parameters)) {
      const before = echo({ model, words, state: untouched }, key);
      expect(before).toMatch(
        { yours: /your number/, measured: /text-evidence/, assumed: /our assumption/ }[kind],
      );
      expect(before).not.toMatch('text-yours');
      expect(echo({ model, words, state: { values: { [key]: likely }, switches: [] } }, key)).toMatch(
        'text-yours',
      );
    }
  });

  test('gives the same answer in the small form as in the whole one', () => {
    const small = wordsFor('small', words, model);
    const each = { model, words: small, state: untouched };
    const { answer, short } = answerParts(each, answerOf(each));
    expect({ answer, short }).toEqual({
      answer: drawn(untouched)['answer'],
      short: drawn(untouched)['short'],
    });
    for (const form of ['small', 'whole'] as const) {
      const html = frame({
        model,
        words: wordsFor(form, words, model),
        state: untouched,
        form,
        presets: [],
        slots: {},
        page: '/x/',
      });
      expect(plainText(html)).not.toMatch(nonsense);
      expect(html).not.toMatch(/ style=|text-yours/);
      expect(html).toContain('<fieldset disabled');
    }
  });
});
