import { describe, expect, it } from 'vitest';
import { remarks } from '../../src/sharing/cards/remarks.ts';

const sound = {
  kind: 'essay',
  title: 'Your week has a ceiling',
  sentence: 'A leader who builds one day in five can save at most one day in five.',
  alt: 'A curve',
  bytes: 30_000,
};

describe('remarks(shared)', () => {
  it('is empty for a page that fits everywhere', () => expect(remarks(sound)).toEqual([]));
  it.each([
    ['a long title', { title: 'word '.repeat(20) }, /X cuts it at 70/],
    ['a short title', { title: 'Loops' }, /say little/],
    ['a short description', { sentence: 'Short.' }, /50 or more/],
    ['a long description', { sentence: 'word '.repeat(40) }, /160/],
    ['a long alternative text', { alt: 'a'.repeat(421) }, /420/],
    ['a heavy picture', { bytes: 400_000 }, /400 KB/],
    ['a title in a script that cannot be drawn', { title: '日本語の題名です' }, /instead/],
    ['a title with emoji', { title: 'Your week has a ceiling 🎉' }, /leaves out/],
  ])('flags %s', (_, given, remark) => expect(remarks({ ...sound, ...given }).join('\n')).toMatch(remark));
  it('does not remark on the title of a source, which is its author’s', () => {
    expect(remarks({ ...sound, kind: 'source', title: 'word '.repeat(20) })).toEqual([]);
  });
});
