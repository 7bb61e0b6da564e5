import { describe, expect, test, vi } from 'vitest';
import { models } from '../../src/models/index.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { essay, reportOn } from './folder.ts';

const file = 'content/calculators/personal-leverage.mdx';
const lines = (keys: readonly string[], fields: string) =>
  keys.map((key) => `  ${key}: ${fields}`).join('\n');
const valid = `---
title: The speed of a week
question: How much faster does my week get?
order: 1
description: What a tool can take off a week of which only a part is spent building, in a sentence and a range.
given: a week of 45 hours
answer: ['A week of [hoursPerWeek] is [weekSpeedup] as fast;', ['ceiling = null => without limit.', 'at most [ceiling].']]
short: ['[middle]']
axis: { label: Speed, unit: ratio }
inputs:
${lines(Object.keys(personalLeverage.parameters), '{ label: x, hint: y, slider: [0, 1, 0.1] }')}
outputs:
${lines(Object.keys(personalLeverage.evaluate()), '{ label: x }')}
presets: [{ label: A long week, values: { hoursPerWeek: 60 } }]
switches: [{ id: unchecked, label: x, note: y, ranges: { verificationTax: [0, 0, 0] } }]
small: [hoursPerWeek]
changes: [{ version: 1, date: 2026-11-21, note: First. }]
---

## How it is computed

Words.
`;
const reportFor = (from: string | RegExp, to: string) => {
  expect(valid).toMatch(from);
  return reportOn({ [file]: valid.replace(from, to) });
};

describe('the numbers of a preset or an argument', () => {
  test('are not checked against bounds where the model has no such input', () => {
    const report = reportFor('verificationTax: [0, 0, 0]', 'verificationTex: [3, 2, 1]');
    expect(report).toContain('verificationTex');
    expect(report).not.toContain('undefined');
  });

  test.each([
    [
      'hoursPerWeek: 60',
      'hoursPerWeek: 100000',
      'presets[1].values.hoursPerWeek: 100000; expected a number between',
    ],
    [
      'verificationTax: [0, 0, 0]',
      'verificationTax: [0.3, 0.2, 0.4]',
      '[0.3, 0.2, 0.4]; expected low, likely and high in their order',
    ],
    [
      'verificationTax: [0, 0, 0]',
      'verificationTax: [-7, 0, 0.1]',
      '[-7, 0, 0.1]; expected low, likely and high in their order, each between',
    ],
    [
      'values: { hoursPerWeek: 60 }',
      'row: small-grenfield',
      'presets[1].row: "small-grenfield"; expected a row of',
    ],
  ])('must be ones that a reader could enter: %s → %s', (from, to, said) => {
    expect(reportFor(from, to)).toContain(said);
  });
});

describe('a reference point that a model must meet', () => {
  test('stops the build with an explanation where the model misses it', () => {
    const evaluate = vi
      .spyOn(models['personal-leverage'], 'evaluate')
      .mockReturnValue({ ...personalLeverage.evaluate(), ceiling: 7 });
    const report = reportOn({ [file]: valid });
    evaluate.mockRestore();
    expect(report).toContain('src/models/references/personal-leverage.ts');
    expect(report).toMatch(
      /ceiling \(.*7 as src\/models\/personal-leverage\.ts computes it.*to half a per cent/,
    );
    expect(reportOn({ [file]: valid })).toBe('');
  });
});

describe('a calculator’s words', () => {
  test('are accepted where they name what the model has', () => {
    const shown = essay({}, '<Calculator model="personal-leverage" />');
    expect(reportOn({ [file]: valid, 'content/essays/first/index.mdx': shown })).toBe('');
  });

  test('must not have changes dated in the future', () => {
    expect(reportFor('date: 2026-11-21', 'date: 2027-11-21')).toContain(
      'changes[1].date: "2027-11-21"; expected a day that has come; today is 2026-11-21',
    );
  });

  test.each([
    [
      "short: ['[middle]']",
      "short: ['[weekSpedup]']",
      'short[1]: "weekSpedup"; expected an input',
      'weekSpeedup',
    ],
    ['ceiling = null', 'cieling = null', 'answer[2][1]: "cieling"', 'ceiling'],
    [
      'small: [hoursPerWeek]',
      'small: [hoursPrWeek]',
      'small[1]: "hoursPrWeek"; expected an input',
      'hoursPerWeek',
    ],
    [
      'values: { hoursPerWeek: 60 }',
      'values: { hoursPrWeek: 60 }',
      'presets[1].values.hoursPrWeek: "hoursPrWeek"',
      'hoursPerWeek',
    ],
    [
      'ranges: { verificationTax',
      'ranges: { verificationTa',
      'switches[1].ranges.verificationTa',
      'verificationTax',
    ],
    [
      '  hoursPerWeek: { label: x, hint',
      '  hoursPrWeek: { label: x, hint',
      'inputs.hoursPrWeek: "hoursPrWeek"',
      'hoursPerWeek',
    ],
    ['  ceiling: {', '  cieling: {', 'outputs.cieling: "cieling"', 'ceiling'],
  ])('must not name anything else: %s', (from, to, said, near) => {
    const report = reportFor(from, to);
    expect(report).toContain(said);
    expect(report).toContain(`nearest: ${near}`);
  });

  test('must exist for every input, and must write a value as [name]', () => {
    expect(reportFor(/ {2}hoursPerWeek: \{ label: x, hint.*\n/, '')).toContain(
      'inputs.hoursPerWeek: missing; expected words for every input',
    );
    expect(reportFor("short: ['[middle]']", "short: ['{middle}']")).toContain(
      'expected a value written [name]',
    );
  });

  test('must be of the type of each field, with all mistakes reported at once', () => {
    const report = reportOn({
      [file]: valid.replace('order: 1', 'order: first').replace('question: ', 'qestion: '),
    });
    expect(report).toMatch(/personal-leverage\.mdx:4:\d+ {2}order: "first"; expected a/);
    expect(report).toContain('qestion: an unknown field');
    expect(report).toContain('question: missing');
  });

  test('must be on one line where lists, feeds and cards show them', () => {
    for (const field of ['title', 'question', 'description', 'given'])
      expect(reportFor(`${field}: `, `${field}: |-\n  Of two lines,\n  of which `)).toContain(
        'expected a text on one line',
      );
  });
});
