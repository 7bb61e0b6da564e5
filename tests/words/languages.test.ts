import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { de } from '../../src/words/de.ts';
import { en } from '../../src/words/en.ts';
import { plural } from '../../src/words/plural.ts';
import { languageOf } from '../../src/words/words.ts';

const rooms = (language: string) => readdirSync(path.join('src/words', language)).sort();
const languages = readdirSync('src/words', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Sentence {
  /** Its place: the names of its file and of all groups around it. */
  readonly at: string;
  readonly text: string;
}

/** Every sentence of a file of words; those that take a number or a name are given samples. */
function sentences(room: unknown, at = ''): Sentence[] {
  if (typeof room === 'string') return [{ at, text: room }];
  if (typeof room === 'function') return sentences(Reflect.apply(room, undefined, ['2', '3', '4', '5']), at);
  return room instanceof Object && !(room instanceof RegExp)
    ? Object.entries(room).flatMap(([name, inside]) => sentences(inside, `${at}/${name}`))
    : [];
}

describe('the words of the publication', () => {
  it('have the same files in each language, those for scripts too', () => {
    expect(languages).toEqual(['de', 'en']);
    for (const language of languages) expect(rooms(language), language).toEqual(rooms('en'));
  });

  it('are found by what wrangler bundles, through a condition in package.json for each language', () => {
    const { imports }: { imports: Record<string, unknown> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const [english, ...others] = ['en', ...languages.filter((one) => one !== 'en')];
    const room = (language: string | undefined) => `./src/words/${language ?? ''}/*.ts`;
    expect(imports['#words/*']).toEqual({
      ...Object.fromEntries(others.map((one) => [one, room(one)])),
      default: room(english),
    });
  });

  it.each([
    ['en', en],
    ['de', de],
  ])('have no sentence that is empty or broken: %s', (_, words) => {
    const all = sentences(words).map(({ text }) => text);
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter((one) => one.trim() === '' || /undefined|NaN|\[object/.test(one))).toEqual([]);
  });

  it('have a placeholder in brackets in the same sentences of each language', () => {
    const places = (words: unknown) =>
      sentences(words)
        .flatMap(({ at, text }) => (/\[.*\]/.test(text) ? [at] : []))
        .sort();
    expect(places(de)).toEqual(places(en));
    expect(places(en).length).toBeGreaterThan(10);
  });

  it.each([
    ['en-GB', 'en'],
    ['en-US', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
  ])('are found for a language tag as in site.ts: %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  it('name the languages there are where one is missing', () => {
    expect(() => languageOf('fr')).toThrow(
      /"fr" in src\/site\.ts.*expected one of en, de.*src\/words\/fr\.ts/,
    );
    expect(() => languageOf('not a language')).toThrow(/"not a language" in src\/site\.ts.*expected one of/);
  });
});

describe('a number of things', () => {
  it('takes the plural form of the language', () => {
    const parts = { one: '# part', other: '# parts' };
    expect([0, 1, 2, 1200].map((count) => plural('en')(count, parts))).toEqual([
      '0 parts',
      '1 part',
      '2 parts',
      '1,200 parts',
    ]);
    const scenes = { one: '# scena', few: '# sceny', many: '# scen', other: '# sceny' };
    expect([1, 3, 5].map((count) => plural('pl')(count, scenes))).toEqual(['1 scena', '3 sceny', '5 scen']);
  });
});
