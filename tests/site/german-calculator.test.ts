import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { filesUnder } from '../../src/reuse/files-under.ts';
import { Trial } from '../finishing/trial.ts';
import { files } from './german-publication.ts';
import { edgeRuntime } from './edge-runtime.ts';
import { site } from '../../src/site.ts';
import { germanOf, inGerman, lettersOf, ourNames, wordsOf } from './in-german.ts';

/** A publication in German with a calculator, all whose words are its author's or those of `src/words/de`. */

const trial = new Trial('german-calculator', files);
let outcome: Awaited<ReturnType<Trial['build']>>;
let built: ReturnType<Trial['built']>;

beforeAll(async () => {
  inGerman(trial);
  // As everyone does who makes the publication theirs: with a calculator, all plates that can be drawn are published.
  trial.erase('public/data');
  outcome = await trial.build();
  built = trial.built();
});

afterAll(() => {
  trial.remove();
});

/** The words that the publication may use. */
const known = () =>
  new Set([
    ...names,
    ...germanOf(trial),
    ...Object.entries(files).flatMap(([file, text]) => [...lettersOf(text), ...lettersOf(file)]),
  ]);
const foreignIn = (html: string) => {
  const words = wordsOf(html, /^(?:script|style|pre)$/);
  expect(words.length).toBeGreaterThan(40);
  const all = known();
  return [...new Set(words)].filter((word) => !all.has(word));
};

/** Numbers with a decimal point in the text of a page; `1.024` is not one, but a German thousand. */
const numbersWithPoint = (html: string) =>
  html
    .replace(/<(script|style|pre)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
    .match(/(?<![\d.,/])\d+\.(?!\d{3}(?!\d))\d+(?![\d.])/g) ?? [];

const page = (name: string) => built.get(name)?.toString() ?? '';

/** Proper names, addresses, the names of inputs in a model, and words that are the same in German. */
const names = [
  ...lettersOf(
    `${ourNames} LinkedIn X Mail RSS JSON CSV SVG PNG Feed BibTeX CSL CC BY MIT Markdown Ctrl Amdahl Speedup März Juni`,
  ),
  ...Object.keys({ ...personalLeverage.parameters, ...personalLeverage.evaluate() }).flatMap(lettersOf),
  ...Object.values(personalLeverage.parameters).flatMap(({ symbol }) => lettersOf(symbol)),
];

const spoken = [
  'index.html',
  'evidence/index.html',
  'calculators/index.html',
  'calculators/personal-leverage/index.html',
  'calculators/personal-leverage/for/jemand/index.html',
  'embed/personal-leverage/index.html',
  'evidence/weigh/index.html',
  'essays/eins/index.html',
];

describe('a publication in German with a calculator', () => {
  it('is built', () => {
    expect(outcome.said).not.toMatch(/\[ERROR\]/);
    expect(outcome.code, outcome.said).toBe(0);
  });

  it.each(spoken)('uses at %s only words of its author or of our German ones, also in drawings', (name) => {
    expect(foreignIn(page(name))).toEqual([]);
  });

  it('shows in search only words of its author or of our German ones', () => {
    const fragments = [...built].filter(([name]) => name.endsWith('.pf_fragment'));
    const shown = fragments.map(([, bytes]) => {
      const { content, meta }: { content: string; meta: Record<string, string> } = JSON.parse(
        gunzipSync(bytes)
          .toString()
          .replace(/^pagefind_dcd/, ''),
      );
      return [meta['title'], meta['description'], content].join(' ');
    });
    expect(shown.join()).toContain('Die Studien selbst gewichten');
    const all = known();
    const foreign = shown.flatMap(lettersOf).filter((word) => !all.has(word));
    expect([...new Set(foreign)]).toEqual([]);
  });

  it('keeps the longer words in the plate of the ledger within the drawing', () => {
    const plates = page('evidence/index.html').matchAll(/<svg viewBox="0 0 (\d+) [\s\S]*?<\/svg>/g);
    const ends = [...plates].flatMap(([plate, width = '']) =>
      [...plate.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="end"/g)].map(
        ([, x]) => Number(x) - Number(width),
      ),
    );
    expect(ends.length).toBeGreaterThan(3);
    expect(Math.max(...ends)).toBeLessThanOrEqual(0);
  });

  it('explains its data in German', () => {
    const { fields }: { fields: Record<string, string> } = JSON.parse(page('evidence.json'));
    const all = known();
    expect(lettersOf(Object.values(fields).join(' ')).filter((word) => !all.has(word))).toEqual([]);
    expect(page('calculators/personal-leverage/model.json')).toContain('(unsere Annahme)');
  });

  it('writes numbers and units as German does', () => {
    const whole = page('calculators/personal-leverage/index.html');
    expect(whole).toContain('45\u00a0Stunden');
    expect(whole).toMatch(/1,06\u00a0bis\u00a01,46×/);
    expect(whole).toMatch(/value="1,26"/);
    expect(whole).toContain('15\u00a0%');
    // A slider from a tenth: its ends, and what its field takes.
    expect(whole).toContain('; 0,1\u00a0bis\u00a020×');
    expect(whole).toContain('handsOnShare 0,11; speedRatio 2<');
    // In what is read, or read out: not in scripts, nor in preformatted text.
    expect(numbersWithPoint(whole)).toEqual([]);
    expect(page('essays/eins/index.html')).toMatch(/\d\u00a0Minuten</);
  });

  it('has our German words in its scripts, and no English sentence', () => {
    const all = [...built]
      .filter(([name]) => /_astro\/.*\.js$/.test(name))
      .map(([, bytes]) => bytes.toString())
      .join('\n');
    for (const said of [
      'ist keine Eingabe dieses Modells',
      'Link kopieren',
      'Was sie umkehrt',
      'Eingetragen.',
    ])
      expect(all, said).toContain(said);
    const english = filesUnder('src/words/en').flatMap((room) =>
      [...trial.read(`src/words/en/${room}`).matchAll(/['`]([A-Z][a-z]+(?: [a-z]+){2,}[^'`$]*)/g)].map(
        ([, sentence = '']) => sentence,
      ),
    );
    expect(english.length).toBeGreaterThan(100);
    expect(english.filter((sentence) => all.includes(sentence))).toEqual([]);
  });
});

describe('at the edge, a publication in German', () => {
  let edge: Awaited<ReturnType<typeof edgeRuntime>> | undefined;
  beforeAll(async () => {
    edge = await edgeRuntime(trial.root);
  });
  afterAll(() => edge?.end());

  const asked = async (address: string) => {
    const response = await fetch(`${edge?.origin ?? ''}${address}`, { headers: { Accept: 'text/html' } });
    return { status: response.status, html: await response.text() };
  };

  it('says the answer of a shared link in German, with its numbers', async () => {
    const { status, html } = await asked(
      '/calculators/personal-leverage/?v=1&handsOnShare=0.8&hoursPerWeek=37.5',
    );
    expect(status).toBe(200);
    const said = /og:description" content="([^"]*)"/.exec(html)?.[1];
    expect(said).toMatch(
      /^In einer Woche von 37,5\u00a0Stunden gewinnen Sie etwa \d+,\d\u00a0Stunden\. Sie verlieren Zeit in \p{Ll}+ (?:von \p{Ll}+ Fällen|Fall)\. Nur Belege aus zweiter Hand/u,
    );
    const [, title = ''] = /<title>([^<]*)/.exec(html) ?? [];
    expect(title).toMatch(/\? etwa \d,\d\u00a0Stunden je Woche \([^)]*\sbis\s[^)]*Stunden\) · /);
    expect(title.endsWith(`Stunden) · ${site.name}`), title).toBe(true);
    expect(foreignIn(html)).toEqual([]);
  });

  it('guesses in German which page was meant', async () => {
    const { status, html } = await asked('/calculators/personal-leveragex/');
    expect(status).toBe(404);
    expect(/<section data-nearest[^>]*>/.exec(html)?.[0]).not.toContain('hidden');
    expect(/href="\/search\/\?q=[^"]+"[^>]*>([^<]*)/.exec(html)?.[1]).toBe(
      'Nach „personal leveragex“ suchen',
    );
    expect(foreignIn(html).filter((word) => word !== 'leveragex')).toEqual([]);
  });
});
