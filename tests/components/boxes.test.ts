import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { withBoxes } from '../../src/components/prose/boxes.ts';
import { dialectIn } from '../../src/manuscript/dialect.ts';
import { words } from '../../src/words/words.ts';

const dialect = dialectIn(words);

/** The HTML of the list, without spaces around its tags. */
const listed = async (text: string) =>
  withBoxes((await markdownToHtml(text, { ...dialect })).html)
    .replace(/\s+/g, ' ')
    .replaceAll(/ (?=<)|(?<=>) /g, '');

const box = '<input type="checkbox">';

describe('a list of things to tick', () => {
  it('has a box at each item, labelled with the words of the item', async () => {
    expect(await listed('- Ask *two* people\n- Wait\n')).toBe(
      `<ul><li><label>${box}Ask<em>two</em>people</label></li><li><label>${box}Wait</label></li></ul>`,
    );
  });
  it('keeps the boxes that its author drew, ticked or not, and enables them', async () => {
    const list = await listed('- [ ] Ask\n- [x] Wait\n');
    expect(list).toMatch(
      /<li[^>]*><label><input type="checkbox">Ask<\/label><\/li><li[^>]*><label><input type="checkbox" checked="">Wait<\/label><\/li>/,
    );
    expect(list).not.toContain('disabled');
  });
  it('has a box at each nested item too', async () => {
    expect(await listed('- Ask\n  - one\n')).toBe(
      `<ul><li><label>${box}Ask</label><ul><li><label>${box}one</label></li></ul></li></ul>`,
    );
  });
  it('labels a box with the first paragraph of its item only', async () => {
    expect(await listed('- Ask\n\n  More.\n\n- [ ] Wait\n')).toMatch(
      /^<ul[^>]*><li><p><label><input type="checkbox">Ask<\/label><\/p><p>More.<\/p><\/li><li[^>]*><p><label><input type="checkbox">Wait<\/label><\/p><\/li><\/ul>$/,
    );
  });
});
