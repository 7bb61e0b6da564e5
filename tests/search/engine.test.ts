import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Answer, Engine } from '../../src/search/browser/engine.ts';
import { readState } from '../../src/search/browser/state.ts';
import { toPage } from '../../src/search/indexing/document.ts';
import { indexFiles } from '../../src/search/indexing/index-files.ts';
import { engineOf } from './engine-of.ts';

const texts: Readonly<Record<string, string>> = {
  decimal: 'Spans grew to 4.5 layers, and 45 people were asked.',
  whole: 'Of 45 managers, 126 replied.',
  small: 'A ratio of 1.26 against 12.6 and 1260.',
  times: 'Reviews took 2.26× as long. A manager with 7× the reach.',
  letter: 'Reviews took 226 days. A manager saw 7 people.',
  range: 'Between 5–6 people sit there.',
  other: 'The 56 people sit there.',
  below: 'A share of 0.5 of 5 people.',
  stroke: 'Jørgensen asked for an estimate, as did Łukasz and Moløkken too.',
  ending: 'She happily printed the plan. Happy people plan a print.',
  'the-7x-manager': 'Only its title says it.',
  founders: 'A co-founder asked for the count of commits. Told of tools, top engineers said: time to market.',
  little: 'One hand on one wheel, handled once: hands on leadership.',
  place: 'A place for the leverage.',
  review: 'Each pull request waits. Pull requests wait for whoever reads them.',
  own: 'A PR, and a pull request beside it.',
  prefix: 'Protected products and process.',
  apart: 'A hand off between teams takes a day.',
  together: 'Two hand-offs take one e-mail and a roadmap.',
};
const indexed = (records: Readonly<Record<string, string>>) =>
  indexFiles(
    Object.entries(records).map(([id, body]) =>
      toPage(
        {
          kind: 'essay',
          path: `/${id}/`,
          title: id.replaceAll('-', ' '),
          description: '',
          body: `<p>${body}</p>`,
        },
        { PR: ['pull request', 'merge request'] },
      ),
    ),
  );
type Files = Awaited<ReturnType<typeof indexFiles>>;
let ofTexts: Files;
beforeAll(async () => {
  ofTexts = await indexed(texts);
});

let fetched: string[];
let engine: Engine;
function open(files: Files) {
  fetched = [];
  engine = engineOf(
    (name) => files.get(name),
    (name) => fetched.push(name),
  );
}
beforeEach(() => open(ofTexts));

const ask = (q: string) => engine.search({ ...readState(''), q });
const hitsOf = async ({ hits }: Answer) =>
  (await Promise.all(hits.map(({ load }) => load()))).flatMap((hit) => hit ?? []);
async function found(q: string) {
  const hits = await hitsOf(await ask(q));
  return Object.fromEntries(
    hits.map(({ url, words, matches }) => [url.slice(1, -1), matches.map((at) => words[at]).join(' ')]),
  );
}

it('finds numbers as they are typed, and marks nothing else', async () => {
  expect(await found('4.5')).toEqual({ decimal: '4.5' });
  expect(await found('45')).toEqual({ decimal: '45', whole: '45' });
  expect(await found('126')).toEqual({ whole: '126' });
  for (const q of ['2.26x', '2.26×']) expect(await found(q)).toEqual({ times: '2.26×' });
  expect(await found('7x manager')).toEqual({ times: 'manager 7×', 'the-7x-manager': '' });
  for (const q of ['5-6', '5–6']) expect(await found(q)).toEqual({ range: '5–6' });
  expect(await found('9.9')).toEqual({});
  for (const q of ['.5', '0.5']) expect(await found(q)).toEqual({ below: '0.5' });
});

it('finds words with or without a hyphen, whichever way they are typed', async () => {
  for (const q of ['hand-off', 'hand off'])
    expect(Object.keys(await found(q)).sort()).toEqual(['apart', 'together']);
  for (const q of ['e-mail', 'email', 'road-map']) expect(Object.keys(await found(q))).toEqual(['together']);
});

it('marks no other word that shares its first letters', async () => {
  expect(await found('hands on leadership')).toEqual({ little: 'hand on hands on leadership.' });
  expect(await found('time to market')).toEqual({ founders: 'time to market.' });
  for (const q of ['co founder', 'co-founder']) expect(await found(q)).toEqual({ founders: 'co-founder' });
  expect(await found('happiness')).toMatchObject({ ending: 'happily Happy' });
});

it('takes words between quotation marks of any kind as a phrase', async () => {
  for (const q of ['"top engineers"', '“top engineers”', '„top engineers“', '»top engineers«'])
    expect(await found(q), q).toEqual({ founders: 'top engineers' });
  for (const q of ['"engineers top"', '“engineers top”', '„engineers top“'])
    expect(await found(q), q).toEqual({});
});

it('finds a name with a stroked letter where it is typed without the stroke', async () => {
  expect(await found('Jorgensen')).toEqual({ stroke: 'Jørgensen' });
  for (const q of ['Jorgensen', 'Lukasz', 'Jørgensen']) expect((await ask(q)).corrected, q).toBeUndefined();
  expect(await found('Lukasz')).toEqual({ stroke: 'Łukasz' });
  expect(await found('Jørgensen')).toEqual({ stroke: 'Jørgensen' });
  for (const q of ['Molokken', 'Moløkken']) expect(await found(q)).toEqual({ stroke: 'Moløkken' });
});

it('finds a page that uses a synonym, names it and marks it', async () => {
  const hits = await hitsOf(await ask('PR'));
  const told = hits.map(({ url, synonym }) => [url, synonym?.phrases]);
  expect(told.slice(0, 2)).toEqual([
    ['/own/', undefined],
    ['/review/', ['pull request']],
  ]);
  const review = hits[1];
  expect(review?.matches.map((at) => review.words[at])).toEqual(['pull', 'request', 'Pull', 'requests']);
  expect((await ask('PR')).corrected).toBeUndefined();
});

it('corrects a misspelling, and only suggests what may be another word', async () => {
  expect(await ask('leverege')).toMatchObject({ corrected: 'leverage', suggestion: undefined, count: 1 });
  expect(await ask('sprint')).toMatchObject({ corrected: undefined, suggestion: 'print', count: 0 });
  expect(await ask('placebo leverage')).toMatchObject({ corrected: 'leverage' });
  expect(await ask('placebo')).toMatchObject({ corrected: undefined, count: 0 });
  expect(await ask('qqqqqqq')).toMatchObject({ corrected: undefined, suggestion: undefined, count: 0 });
  expect(await ask('leverege qqqqqqq')).toMatchObject({ corrected: 'leverage', count: 1 });
  // Both words occur, but nowhere together.
  expect(await ask('Jorgenson leverage')).toMatchObject({ corrected: undefined, count: 0 });
});

it('finds nothing for a short word that occurs nowhere, and the rest of a query without it', async () => {
  for (const q of ['VPN', 'zq', 'xx', '.NET'])
    expect(await ask(q), q).toMatchObject({ corrected: undefined, suggestion: undefined, count: 0 });
  expect(await ask('VPN leverage')).toMatchObject({ corrected: 'leverage', count: 1 });
  expect(await ask('lev')).toMatchObject({ corrected: undefined, count: 1 });
  expect(await ask('a place for the')).toMatchObject({ corrected: undefined, count: 1 });
});

it('keeps results that have the word with another ending', async () => {
  expect(await ask('happiness')).toMatchObject({ corrected: undefined, count: 1 });
  expect(await ask('print')).toMatchObject({ corrected: undefined, count: 1 });
});

it('fetches the entry once, and nothing for the words before the reader pauses', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const answer = engine.search({ ...readState(''), q: 'people' }, promise);
  await vi.waitFor(() => expect(fetched.some((name) => name.startsWith('filter/'))).toBe(true));
  await new Promise((done) => setTimeout(done, 50));
  expect(fetched.filter((name) => /^(?:index|fragment)\//.test(name))).toEqual([]);
  resolve(undefined);
  await answer;
  expect(fetched.some((name) => name.startsWith('fragment/'))).toBe(true);
  expect(fetched.filter((name) => name === 'pagefind-entry.json')).toHaveLength(1);
  const overtaken = engine.search({ ...readState(''), q: 'manager' }, Promise.reject(new Error('overtaken')));
  await expect(overtaken).rejects.toThrow('overtaken');
});

it('fetches no words for a filter alone', async () => {
  expect(await engine.search(readState('?kind=essay'))).toMatchObject({ count: Object.keys(texts).length });
  expect(fetched.filter((name) => name.startsWith('index/'))).toEqual([]);
  expect(await engine.search(readState('?kind=essay&q=wheel'))).toMatchObject({ count: 1 });
});

it('fetches no text of a result below the first screen', async () => {
  const six = Array.from({ length: 6 }, (_, index) => index);
  const body = '<p>One counterweight among many other words that nobody looks for.</p>';
  // By their titles the records of the ledger would come first, but they are ranked last.
  const files = await indexFiles(
    six.flatMap((index) => [
      toPage({
        kind: 'source',
        path: `/s${index}/`,
        title: `Counterweight ${index}`,
        description: '',
        body: body.repeat(9),
        aliases: ['counterweight'],
      }),
      toPage({ kind: 'essay', path: `/e${index}/`, title: `Essay ${index}`, description: '', body }),
    ]),
  );
  open(files);
  expect(await ask('counterweight')).toMatchObject({ corrected: undefined, count: 12 });
  expect(new Set(fetched.filter((name) => name.startsWith('fragment/'))).size).toBe(5);
});

it('ends every paragraph with a full stop, and none with two', async () => {
  const a = 'Wait 19× at 95%</p><p>A queue (of two)</p><p>He asked “why?”</p><p>So it was.</p><p>Few';
  open(await indexed({ a }));
  const [hit] = await hitsOf(await ask('queue'));
  expect(hit?.words.join(' ')).toContain('Wait 19× at 95%. A queue (of two). He asked “why?” So it was. Few');
});

it('does not confuse a short word with signs, such as C++, with its letters alone', async () => {
  const other = 'Can a card be read, and about what?';
  open(await indexed({ other }));
  for (const q of ['C++', 'C#', 'A/B', 'R&D']) expect(await ask(q), q).toMatchObject({ count: 0 });
  expect(await ask('C++ card')).toMatchObject({ corrected: 'card', count: 1 });
  open(await indexed({ other, signed: 'C++ and R&D, with an A/B test of cards.' }));
  for (const q of ['C++', 'R&D', 'A/B', 'c++ card']) expect(Object.keys(await found(q))[0], q).toBe('signed');
});
