import { expect, it } from 'vitest';
import { correctQuery, nearestWord } from '../../src/search/browser/corrections.ts';
import { KnownWords } from '../../src/search/browser/known-words.ts';
import { wordFiles } from '../../src/search/indexing/word-list.ts';

/** The words of these texts, and a list of the word files that were fetched. */
function vocabularyOf(texts: readonly string[]) {
  const files = wordFiles(texts);
  const fetched: string[] = [];
  const read = (name: string) => {
    fetched.push(name);
    return Promise.resolve<unknown>(JSON.parse(String(files.get(name))));
  };
  return { fetched, words: new KnownWords(read) };
}
const correct = (query: string, texts: readonly string[]) => correctQuery(query, vocabularyOf(texts).words);

it('prefers the nearer word, and of two equally near the more frequent', () => {
  expect(nearestWord('leverege', ['levers', 'leverage'])).toBe('leverage');
  expect(nearestWord('cost', ['most', 'post'])).toBe('most');
  expect(nearestWord('zzzzzz', ['leverage'])).toBeUndefined();
});

it('corrects only words that the index does not contain', async () => {
  expect(await correct('approval qeue', ['approval', 'queue'])).toEqual({
    query: 'approval queue',
    isSure: true,
  });
  expect(await correct('appro', ['approval'])).toBeUndefined();
  expect(await correct('zzzzzz', ['approval'])).toBeUndefined();
  expect(await correct('', [])).toBeUndefined();
  expect(await correct('§ 4', [])).toEqual({ query: '4', isSure: true });
  expect(await correct('§', ['session'])).toEqual({ query: 'section', isSure: true });
});

it('is sure of a misspelling, but not of what may be a word of its own', async () => {
  const isSure = async (query: string, meant: string) => (await correct(query, [meant]))?.isSure;
  for (const [slip, meant] of [
    ['leverege', 'leverage'],
    ['qeue', 'queue'],
    ['Amdhal', 'amdahl'],
    ['kahnemann', 'kahneman'],
  ] as const)
    expect(await isSure(slip, meant), slip).toBe(true);
  for (const [word, other] of [
    ['sprint', 'print'],
    ['cost', 'most'],
    ['sprint', 'spring'],
    ['slack', 'stack'],
    ['email', 'small'],
  ] as const)
    expect((await correct(word, [other]))?.query, word).toBe(other);
  expect(await isSure('sprint', 'print')).toBe(false);
  expect(await isSure('cost', 'most')).toBe(false);
  expect(await isSure('slack', 'stack')).toBe(false);
  expect(await isSure('email', 'small')).toBe(false);
  expect(await isSure('agnet', 'agent')).toBe(true);
  expect(await isSure('approvl sprint', 'print')).toBe(false);
});

it('fetches the words with the first or second letter of a misspelling, and all only where none of these is near', async () => {
  const { fetched, words } = vocabularyOf(['approval queue', 'layers of an argument']);
  expect(await correctQuery('appproval', words)).toEqual({ query: 'approval', isSure: true });
  expect(fetched).toHaveLength(2);
  expect(await correctQuery('zayers', words)).toEqual({ query: 'layers', isSure: false });
  expect(new Set(fetched).size).toBe(fetched.length);
});

it('does not guess at half of a hyphenated word', async () => {
  expect(await correct('e-mail', ['fail'])).toBeUndefined();
  expect(await correct('mail-in', ['fail'])).toBeUndefined();
  expect((await correct('co-fonder', ['founder']))?.query).toBe('co-founder');
});

it('corrects a first letter that was left out, swapped or added', async () => {
  for (const slip of ['eadership', 'elader', 'wleader'])
    expect((await correct(slip, ['leader leadership']))?.query, slip).toMatch(/^leader/);
});
