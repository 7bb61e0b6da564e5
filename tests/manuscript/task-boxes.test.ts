import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { dialectIn } from '../../src/manuscript/dialect.ts';
import { words } from '../../src/words/words.ts';

const dialect = dialectIn(words);

const boxes = async (text: string) =>
  [...(await markdownToHtml(text, { ...dialect })).html.matchAll(/<input[^>]*>/g)].map(([box]) =>
    [/ aria-label="([^"]*)"/.exec(box)?.[1], box.includes('checked')].join(),
  );

describe('the boxes of a list of tasks', () => {
  it('are labelled with the words beside them, ticked or not', async () => {
    expect(await boxes('- [ ] Ask *two* people\n- [x] Write `it` down\n')).toEqual([
      'Ask two people,false',
      'Write it down,true',
    ]);
  });
  it('are labelled with the words of their own item, not of items nested in it', async () => {
    expect(await boxes('- [ ] Above\n  - [x] Below\n')).toEqual(['Above,false', 'Below,true']);
  });
  it('are labelled where items are paragraphs too', async () => {
    expect(await boxes('- [ ] First\n\n- [ ] Second\n\n  with more\n')).toEqual([
      'First,false',
      'Second,false',
    ]);
  });
});
