import { describe, expect, test } from 'vitest';
import { leverageAudit } from '../../src/models/leverage-audit.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { teamCoordination } from '../../src/models/team-coordination.ts';
import { essay, onlyLine, reportOnEssay } from './folder.ts';

const lines = (keys: readonly string[], fields: (key: string) => string) =>
  keys.map((key) => `  ${key}: ${fields(key)}`).join('\n');

/** The file of a calculator, with words for every input and output of its model. */
const words = (title: string, model: { readonly parameters: object; evaluate(): object }) => `---
title: ${title}
question: How much faster does my week get?
order: ${title.length}
description: What a tool can take off a week of which only a part is spent building, in a sentence and a range.
given: a week of 45 hours
answer: [So.]
short: [So.]
axis: { label: Speed, unit: ratio }
inputs:
${lines(Object.keys(model.parameters), () => '{ label: x, hint: y, slider: [0, 1, 0.1] }')}
outputs:
${lines(Object.keys(model.evaluate()), (key) => `{ label: x, unit: ${/hours|gain/i.test(key) ? 'hours' : 'ratio'} }`)}
presets: []
switches: []
small: []
changes: [{ version: 1, date: 2026-11-21, note: First. }]
---

## How it is computed

Words.
`;
const beside = {
  'content/calculators/personal-leverage.mdx': words('One', personalLeverage),
  'content/calculators/team-coordination.mdx': words('Other', teamCoordination),
};

const reportFor = (text: string) => reportOnEssay(essay({}, text), beside);
const lineFor = (attributes: string) =>
  onlyLine(reportFor(`It gives <Answer model="personal-leverage" ${attributes} /> back.`));

describe('a number that a model gives', () => {
  test.each([
    'output="hoursFreed"',
    'output="hoursFreed" as="minutes" bare says="[] gained" negative="[] lost" zero="nothing"',
    'output="hoursFreed" with={{ handsOnShare: 0.2, speedRatio: \'low\' }}',
    'output="hoursFreed" with={{ row: \'familiar-code\' }} at="p10"',
    'output="hoursFreed" less="deliveredGain" digits="2"',
    'output="hoursFreed" digits={2} as="clock"',
    'output="handsOnShare" as="percent"',
    'output="speedRatio" at="flip"',
    `output="${personalLeverage.headline}" at="below" as="cases"`,
    'output="ceiling" with={{ handsOnShare: 1, assistableShare: 1 }} none="no ceiling"',
  ])('is sound: %s', (attributes) => {
    expect(reportFor(`It gives <Answer model="personal-leverage" ${attributes} /> back.`)).toBe('');
  });

  test('must name a model that has a calculator', () => {
    expect(onlyLine(reportFor('So <Answer model="personal-leverag" output="hoursFreed" />.'))).toBe(
      'content/essays/first.mdx:9:4  <Answer model>: "personal-leverag"; expected a model: personal-leverage, team-coordination; nearest: personal-leverage',
    );
  });

  test.each([
    [
      'output="hoursFred"',
      '<Answer output>: "hoursFred"; expected an output or input of',
      'nearest: hoursFreed',
    ],
    ['output="hoursFreed" less="buildHour"', '<Answer less>: "buildHour"', 'nearest: buildHours'],
    ['output="hoursFreed" with={{ handsOn: 0.2 }}', '<Answer with>: "handsOn"', 'nearest: handsOnShare'],
    ['output="hoursFreed" with={{ handsOnShare: -1 }}', 'handsOnShare: -1', 'a number from 0 to 1'],
    [
      'output="hoursFreed" with={{ handsOnShare: 20 }}',
      '<Answer with>: handsOnShare: 20',
      'a number from 0 to 1',
    ],
    ['output="hoursFreed" with={{ handsOnShare: \'most\' }}', 'handsOnShare: "most"', "'low' or 'high'"],
    ['output="hoursFreed" with={{ row: \'enterprize\' }}', 'row: "enterprize"', 'nearest: enterprise'],
    ['output="hoursFreed" with="handsOnShare=0.2"', '<Answer with>', 'with={{ hoursPerWeek: … }}'],
    ['output="hoursFreed" at="p15"', '<Answer at>: "p15"', 'nearest: p10'],
    ['output="hoursFreed" at="low"', '<Answer at>: low of hoursFreed', 'an input of'],
    ['output="handsOnShare" at="p50"', '<Answer at>: p50 of handsOnShare', 'an output'],
    ['output="buildHours" at="below"', '<Answer at>: below of buildHours', personalLeverage.headline],
    ['output="hoursFreed" as="minute"', '<Answer as>: "minute"', 'nearest: minutes'],
    ['output="weekSpeedup" as="clock"', '<Answer as>: "clock"', 'counted in ratio'],
    ['output="hoursFreed" digits="two"', '<Answer digits>: "two"', 'from 0 to 6'],
    ['output="hoursFreed" bare="yes"', '<Answer bare>: "yes"', 'without a value'],
    ['output="hoursFreed" negative="lost"', '<Answer negative>: "lost"', 'words around []'],
    ['output="hoursFreed" unit="minutes"', '<Answer>: "unit"; expected one of its attributes', ''],
    [
      'output="ceiling" with={{ handsOnShare: 1, assistableShare: 1 }}',
      '<Answer output>: ceiling, of which the model has no number here',
      'none="…"',
    ],
  ])('is refused with what was expected: %s', (attributes, found, expected) => {
    const line = lineFor(attributes);
    expect(line).toContain(found);
    expect(line).toContain(expected);
  });

  test('is refused where an attribute would have to be computed', () => {
    expect(
      reportFor(
        'So <Answer model="personal-leverage" output="hoursFreed" with={{ handsOnShare: 1 / 5 }} />.',
      ),
    ).toContain('<Answer with>');
  });

  test('is reported with every mistake at once', () => {
    const report = reportFor(
      'So <Answer model="personal-leverage" output="x" as="y" digits="z" with={{ w: 1 }} />.',
    );
    for (const attribute of ['output', 'as', 'digits', 'with'])
      expect(report).toContain(`<Answer ${attribute}>`);
  });

  test('is refused as a percentile where no input of the model was measured', () => {
    const audit = { 'content/calculators/leverage-audit.mdx': words('Audit', leverageAudit) };
    expect(
      reportOnEssay(essay({}, 'So <Answer model="leverage-audit" output="clarityGap" at="p50" />.'), audit),
    ).toContain('nothing in "leverage-audit" was measured');
  });
});

describe('a number in the summary of an essay', () => {
  const inBrief = (tag: string) =>
    reportOnEssay(
      essay({
        inBrief: `\n  - >-\n    It gives ${tag} back.\n  - Two.\n  - Three.`,
        description: '>-\n  A description that is long enough to stand in a list: 12 of them.',
      }),
      beside,
    );

  test('is written with the same tag', () => {
    expect(
      inBrief('<Answer model="personal-leverage" output="hoursFreed" with={{ handsOnShare: 0.2 }} />'),
    ).toBe('');
  });

  test.each([
    ['<Answer model="personal-leverage" output="hoursFred" />', '<Answer output>: "hoursFred"'],
    ['<Answer model="personal" output="hoursFreed" />', '<Answer model>: "personal"'],
    ['<Answer model="personal-leverage" />', '<Answer output>: missing'],
    ['<Answer model="personal-leverage" output="hoursFreed"', 'inBrief[1]:'],
    [
      '<Answer model="personal-leverage" output="hoursFreed" />, <b>so</b>',
      'inBrief[1]: <b>; expected words',
    ],
  ])('is refused with the line of its field: %s', (tag, line) => {
    expect(onlyLine(inBrief(tag))).toMatch(/^content\/essays\/first\.mdx:\d+:\d+ /);
    expect(onlyLine(inBrief(tag))).toContain(line);
  });
});

describe('<Assumes>', () => {
  test('must name inputs of its model', () => {
    expect(reportFor('<Assumes model="personal-leverage" inputs="hoursPerWeek handsOnShare" />')).toBe('');
    expect(
      onlyLine(reportFor('<Assumes model="personal-leverage" inputs="hoursPerWeek handsOnShar" />')),
    ).toContain('<Assumes inputs>: "handsOnShar"; expected an input of "personal-leverage"');
  });
});
