import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { typedNumbers } from '../../../src/authoring/editor/typed-numbers.ts';
import { readDocument } from '../../../src/checks/documents.ts';
import { passagesOf } from '../../../src/manuscript/passages.ts';

const words = new Map([
  [
    'personal-leverage',
    {
      inputs: {},
      outputs: {
        hoursFreed: { label: 'Hours freed', unit: 'hours' as const },
        weekSpeedup: { label: 'Speed', unit: 'ratio' as const },
        buildHours: { label: 'Building', unit: 'hours' as const },
      },
    },
  ],
  [
    'executive-compression',
    { inputs: {}, outputs: { managersAfter: { label: 'Managers afterwards', unit: 'people' as const } } },
  ],
]);

function remarksOn(text: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'typed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'index.mdx');
  writeFileSync(file, `---\ntitle: T\n---\n\n${text}\n`);
  const document = readDocument(file, 'index.mdx', 'index');
  return typedNumbers(document, passagesOf(document.body, 'index.mdx'), words);
}
const calculator = '\n\n<Calculator model="personal-leverage" />';

describe('a number that a model in the essay computes', () => {
  it('is found where it was typed by hand, with the tag to write instead', () => {
    expect(remarksOn(`The week gains 34 minutes.${calculator}`)).toMatchObject([
      {
        severity: 'warning',
        field: 'typed',
        line: 5,
        column: 16,
        found: '34 minutes in "The week gains 34 minutes."',
        expected:
          'what the model answers: <Answer model="personal-leverage" output="hoursFreed" as="minutes" />',
      },
    ]);
  });

  it('is found in other forms, with a word before its unit, and beside its noun', () => {
    expect(remarksOn(`It builds 7 hours 24 minutes.${calculator}`)).toHaveLength(1);
    expect(remarksOn(`It gains 34 working minutes.${calculator}`)).toHaveLength(1);
    expect(remarksOn('It takes 25 managers.\n\n<Calculator model="executive-compression" />')).toHaveLength(
      1,
    );
  });

  it('is found also for inputs that the essay sets in another tag', () => {
    const own =
      '<Answer model="personal-leverage" output="hoursFreed" with={{ handsOnShare: 0.3 }} as="minutes" />';
    expect(remarksOn(`It gains ${own}, or 69 minutes.`)).toMatchObject([
      { expected: expect.stringContaining('0.3') as string },
    ]);
  });

  it.each([
    `At 34 in the queue, 134 minutes or 34 minutes' worth of 3.34 minutes.${calculator}`.replace(
      " or 34 minutes' worth",
      '',
    ),
    `It was −34 minutes.${calculator}`,
    'The week gains 34 minutes.',
    `A week of \`34 minutes\`.${calculator}`,
    `The week <Answer model="personal-leverage" output="hoursFreed" as="minutes" />.${calculator}`,
    `She waited 1.01 days.${calculator}`,
  ])('is not seen in another number: %s', (text) => {
    expect(remarksOn(text)).toEqual([]);
  });
});
