import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plateNames } from '../../src/plates/names.ts';
import { platesShown } from '../../src/plates/shown.ts';
import { folderOf } from '../authoring/publication.ts';

const shownIn = (files: Readonly<Record<string, string>>) =>
  platesShown(path.join(folderOf({ 'content/tags/one.yaml': 'label: One\n', ...files }), 'content'));

describe('the plates that are published', () => {
  it.each([
    ['<Plate name="balance" />', ['balance']],
    ["<Plate\n  wide\n  name={'queue'}\n/> and <Plate name='balance' />", ['queue', 'balance']],
    ['---\nthumbnail: "ladder"\n---\n', ['ladder']],
    ['---\nthumbnail: ./plates/queue.svg\n---\n', ['queue']],
    ['[The numbers](/plates/five-rows.csv)', ['five-rows']],
    // Neither a name within another, nor one that a text only speaks of.
    ['<Plate name="review-queue" />', ['review-queue']],
    ['Of plates such as balance and "queue".\n', []],
  ])('are those that a text shows: %j', (text, expected) => {
    expect(shownIn({ 'content/essays/one.mdx': text })).toEqual(expected);
  });

  it('are that of trials, where the ledger has one', () => {
    const trial = 'findings:\n  - id: first\n    ratio: 2\n';
    expect(shownIn({ 'content/sources/one.yaml': trial })).toEqual(['trials']);
    expect(shownIn({ 'content/essays/one.mdx': trial })).toEqual([]);
  });

  it('are all, where one of our calculators is, but for those of studies whose data was taken away', () => {
    const calculator = { 'content/calculators/one.mdx': '' };
    const data = { 'public/data/returns/a.csv': '', 'public/data/review-queue/a.csv': '' };
    expect(shownIn({ ...calculator, ...data })).toEqual(plateNames);
    const others = plateNames.filter((name) => name !== 'returns' && name !== 'review-queue');
    expect(shownIn(calculator)).toEqual(others);
  });
});
