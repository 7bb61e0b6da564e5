import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plateNames } from '../../src/plates/names.ts';
import { platesToPublish } from '../../src/plates/to-publish.ts';
import { folderOf } from '../authoring/publication.ts';

const shownIn = (files: Readonly<Record<string, string>>) =>
  platesToPublish(path.join(folderOf({ 'content/tags/one.yaml': 'label: One\n', ...files }), 'content'));

describe('the plates that are published', () => {
  it.each([
    ['<Plate name="balance" />', ['balance']],
    ["<Plate\n  wide\n  name={'queue'}\n/> and <Plate name='balance' />", ['queue', 'balance']],
    ['---\nthumbnail: "ladder"\n---\n', ['ladder']],
    ['---\nthumbnail: ./plates/queue.svg\n---\n', ['queue']],
    ['[The numbers](/plates/five-rows.csv)', ['five-rows']],
    // Neither a name within another nor one that a text only mentions counts.
    ['<Plate name="review-queue" />', ['review-queue']],
    ['Of plates such as balance and "queue".\n', []],
  ])('are those that a text shows: %j', (text, expected) => {
    // A publication that has removed the data of our studies does not have their plates.
    const known = expected.filter((name) => plateNames.some((one) => one === name));
    expect(shownIn({ 'content/essays/one.mdx': text })).toEqual(known);
  });

  it('include that of trials, where the ledger has a trial', () => {
    const trial = 'findings:\n  - id: first\n    ratio: 2\n';
    expect(shownIn({ 'content/sources/one.yaml': trial })).toEqual(['trials']);
    expect(shownIn({ 'content/essays/one.mdx': trial })).toEqual([]);
  });

  it('are all of them, where one of our calculators is there', () => {
    expect(shownIn({ 'content/calculators/one.mdx': '' })).toEqual(plateNames);
  });
});
