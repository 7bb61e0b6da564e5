import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readState, writeState } from '../../src/calculators/answer/address.ts';
import { decimal } from '../../src/calculators/answer/parse-number.ts';
import { answerOf } from '../../src/calculators/answer/answer.ts';
import { plainText, wholeAnswer } from '../../src/calculators/answer/plain-answer.ts';
import { sentence } from '../../src/calculators/answer/sentence.ts';
import type { PublishedWords } from '../../src/calculators/answer/published-words.ts';
import { sayAnswer } from '../../src/edge/answer-page.ts';
import { caseIn, queryIn } from '../../src/edge/scenario.ts';
import { cardOfPublication, wordsOf } from '../../src/publication/paths.ts';
import { absolute, site } from '../../src/site.ts';
import { calculators } from '../calculators/words-of.ts';
import { attribute, elements, meta, pages, read, text, type Page } from './built.ts';
import { edgeRuntime } from './edge-runtime.ts';
import { parseDocument } from 'htmlparser2';

let edge: Awaited<ReturnType<typeof edgeRuntime>> | undefined;
let origin = '';

beforeAll(async () => {
  edge = await edgeRuntime('.');
  ({ origin } = edge);
});
afterAll(() => edge?.end());

async function get(address: string) {
  const response = await fetch(origin + address, { redirect: 'manual' });
  const html = await response.text();
  return { response, html };
}

async function getPage(address: string) {
  const { response, html } = await get(address);
  return { response, page: { address, html, document: parseDocument(html) } satisfies Page };
}

const property = (page: Page, name: string) =>
  attribute(
    elements(page, 'meta').find(({ attribs }) => attribs['property'] === name),
    'content',
  );

/** The value of an attribute that is written like this in HTML. */
const textOf = (written: string) =>
  attribute(
    parseDocument(`<p title="${written}">`).children.find((node) => 'attribs' in node),
    'title',
  );

/** A page without everything that may state an answer: the rest must be as it was built. */
const emptied = (html: string) =>
  html
    .replace(/(?<=<title>)[^<]*(?=<\/title>)/, '')
    .replace(
      /(?<=<meta (?:name="description"|property="og:(?:title|description|url|image|image:alt)") content=")[^"]*(?=">)/g,
      '',
    );

describe('at the edge', () => {
  describe.each(calculators)('an address with a scenario of $id', ({ id, model }) => {
    const { words } = JSON.parse(read(wordsOf(id).slice(1)).toString('utf8')) as PublishedWords;
    const path = `/calculators/${id}/`;
    const plain = pages.find(({ address }) => address === path);
    const scenarios = Object.entries(model.parameters)
      .filter(
        ([, { kind, minimum, maximum, likely }]) =>
          kind === 'yours' && maximum > minimum && likely !== maximum,
      )
      .slice(0, 3)
      .map(([key, { maximum }]) => writeState(model, { values: { [key]: maximum }, switches: [] }));

    it.each(scenarios)('says the answer of ?%s, as the page computes it', async (query) => {
      const { response, page } = await getPage(`${path}?${query}&utm_source=linkedin`);
      const { state } = readState(model, words, query);
      const answer = answerOf({ model, words, state });
      const title = `${words.question} ${plainText(sentence(words.short, answer.terms))}`;
      expect(response.status).toBe(200);
      expect(text(elements(page, 'title')[0])).toBe(`${title} · ${site.name}`);
      expect(property(page, 'og:title')).toBe(title);
      expect(property(page, 'og:description')).toBe(wholeAnswer(words, answer));
      expect(meta(page, 'description')).toBe(wholeAnswer(words, answer));
      // The calculator's own card would show another answer than this one.
      expect(property(page, 'og:image')).toBe(absolute(cardOfPublication));
      expect(property(page, 'og:url')).toBe(`${absolute(path)}?${query}`);
      const canonical = elements(page, 'link').find(({ attribs }) => attribs['rel'] === 'canonical');
      expect(attribute(canonical, 'href')).toBe(absolute(path));
      expect(emptied(page.html)).toBe(emptied(plain?.html ?? ''));
      // The same headers as without a query, the policy above all.
      const bare = await get(path);
      for (const name of ['content-security-policy', 'cache-control', 'content-type'])
        expect(response.headers.get(name), name).toBe(bare.response.headers.get(name));
      expect(response.headers.get('etag')).toBeNull();
    });

    it('is the plain page, byte for byte, where its query holds no scenario', async () => {
      for (const query of ['', '?', '?utm_source=x', '?v=1', '?v=1&nothing=3', `?v=1&x=${'y'.repeat(3000)}`])
        expect((await get(path + query)).html, query).toBe(plain?.html);
    });
  });

  it('answers 404, uncached, for what is missing, with or without a query', async () => {
    for (const address of [
      '/calculators/none/',
      '/calculators/none/?v=1&a=2',
      '/calculators/constructor/?v=1&a=2',
      '/none',
    ]) {
      const { response } = await get(address);
      expect([address, response.status, response.headers.get('cache-control')]).toEqual([
        address,
        404,
        'no-store',
      ]);
    }
  });

  it('guesses in the 404 page itself which page was meant', async () => {
    const [known] = calculators;
    const address = `/calculators/${known?.id.slice(0, -1) ?? ''}x/`;
    const asked = async (accept: string) => {
      const response = await fetch(origin + address, { headers: { Accept: accept } });
      return { response, html: await response.text() };
    };
    const { response, html } = await asked('text/html,*/*');
    expect(response.status).toBe(404);
    expect(html).toContain(`<li><a class="underline" href="/calculators/${known?.id ?? ''}/">`);
    expect(html).toMatch(/<section data-nearest aria-label/);
    expect(html).toMatch(/href="\/search\/\?q=[^"]+"[^>]*>Search for “/);
    // For what pages fetch, such as pictures, no guess is looked for.
    expect((await asked('image/png')).html).toContain('<section data-nearest hidden');
    const hostile = await fetch(`${origin}/"><script>alert(1)</script>/`, {
      headers: { Accept: 'text/html' },
    });
    expect(await hostile.text()).not.toContain('<script>alert');
  });

  it('turns none of 10,000 hostile queries into an error or into markup', async () => {
    const nasty = [
      '"><script>alert(1)</script>',
      "'><img src=x onerror=alert(1)>",
      '</title><script>',
      '<!--',
      ']]>',
      '&quot;&gt;',
      '%',
      '%zz',
      '%00',
      '\u0000',
      '\u202e',
      '﷽',
      '💥',
      '1e309',
      '-1e309',
      'NaN',
      'Infinity',
      '-0',
      '0x10',
      '1,234',
      '4,5',
      '1_000',
      '2–4',
      '2 to 4',
      '9'.repeat(400),
      '0.'.padEnd(300, '0'),
      '${7*7}',
      '{{7*7}}',
      '../..',
      '__proto__',
      'constructor',
      'true',
      '',
    ];
    const hostile = fc.constantFrom(...calculators).chain(({ id, model, words }) => {
      const keys = [
        ...Object.keys(model.parameters),
        ...Object.keys(model.parameters).flatMap((key) => [`${key}.low`, `${key}[]`]),
      ];
      const key = fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...keys) },
        fc.constantFrom('v', 'row', 'with', '__proto__', 'toString', ...nasty),
        fc.string({ unit: 'binary', maxLength: 8 }),
      );
      const value = fc.oneof(
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            ...nasty,
            ...words.switches.map((one) => one.id),
            ...Object.keys(words.rows ?? {}),
          ),
        },
        { weight: 2, arbitrary: fc.double({ min: -10, max: 100 }).map(String) },
        fc.double().map(String),
        fc.string({ unit: 'binary', maxLength: 20 }),
      );
      const written = fc.oneof(
        { weight: 5, arbitrary: fc.constant(encodeURIComponent) },
        fc.constant((raw: string) => raw.replace(/[\s#\ud800-\udfff]/g, '')),
      );
      const sound = fc
        .constantFrom(...Object.entries(model.parameters))
        .chain(([name, { minimum, maximum, whole }]) =>
          (whole
            ? fc.integer({ min: minimum, max: maximum })
            : fc.double({ min: minimum, max: maximum, noNaN: true })
          ).map((number) => `${name}=${decimal(number)}`),
        );
      const pair = fc.tuple(key, value, written).map(([name, said, write]) => {
        const whole = (raw: string) => write(raw.replace(/[\ud800-\udfff]/g, ''));
        return `${whole(name)}=${whole(said)}`;
      });
      return fc
        .tuple(
          fc.constantFrom(`v=${model.version}`, 'v=9', 'v=', ''),
          fc.array(fc.oneof(sound, { weight: 2, arbitrary: pair }), { maxLength: 8 }),
          fc.constantFrom('&', '&', '&', ';', '&&'),
        )
        .map(([version, pairs, between]) => ({
          id,
          model,
          words,
          path: `/calculators/${id}/`,
          query: [version, ...pairs].filter(Boolean).join(between),
        }));
    });
    const plain = new Map(pages.map(({ address, html }) => [address, emptied(html)]));
    const faults: string[] = [];
    const asked = fc
      .sample(hostile, { numRuns: 10_000, seed: 20_261_128 })
      .map(({ model, words, path, query }) => {
        const { href, search } = new URL(`${path}?${query}`, origin);
        const scenario = queryIn(model, search);
        const named = scenario ? caseIn(model, words, scenario) : undefined;
        const { title, description } = named ? sayAnswer(named.each) : { title: '', description: '' };
        if (/NaN|undefined|Infinity|\[\w/.test(title + description)) faults.push(`${title} ${href}`);
        return { path, href, title, description };
      });
    // Only some are requested from the server: all whose texts need escaping, and a sample of the rest.
    const sent = asked.filter(
      ({ title, description }, index) => index % 10 === 0 || /[<>"&]/.test(title + description),
    );
    let told = 0;
    const ask = async () => {
      for (let one = sent.pop(); one; one = sent.pop()) {
        const { path, href, title } = one;
        const response = await fetch(href, { redirect: 'manual' });
        const html = await response.text();
        if (response.status !== 200) faults.push(`${response.status} ${href}`);
        else if (emptied(html) !== plain.get(path)) faults.push(`not the page ${href}`);
        const [said = ''] = /(?<=og:title" content=")[^"]*/.exec(html) ?? [];
        if (title && textOf(said) !== title) faults.push(`“${said}” ${href}`);
        if (/og:url" content="[^"]*\?/.test(html) !== Boolean(title)) faults.push(`its own address ${href}`);
        if (title) told += 1;
      }
    };
    await Promise.all([ask(), ask(), ask()]);
    expect(faults.slice(0, 5)).toEqual([]);
    expect(told).toBeGreaterThan(150);
  });
});
