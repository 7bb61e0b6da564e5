import path from 'node:path';
import { ElementType } from 'htmlparser2';
import { expect, it } from 'vitest';
import {
  attribute,
  brotli,
  brotliWithin,
  builtFiles,
  elements,
  isEssay,
  isMoved,
  pages,
  read,
  text,
  type Node,
  type Page,
} from './built.ts';

const kB = 1024;
const files = new Set(builtFiles());

/** A built file by the address a page asks for; empty for one that is not there, which the link test reports. */
const fetched = (address: string) => {
  const name = address.replace(/^\//, '').replace(/[?#].*$/, '');
  return files.has(name) ? read(name) : Buffer.alloc(0);
};

/** A script and all that it imports before it runs; what it imports later, when asked, is not counted. */
function withImports(address: string, seen: Set<string>) {
  if (seen.has(address)) return;
  seen.add(address);
  const code = fetched(address).toString('utf8');
  for (const [, target] of code.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)) {
    if (target) withImports(path.posix.join(path.posix.dirname(address), target), seen);
  }
}

const links = (page: Page, rel: string) =>
  elements(page, 'link').filter(({ attribs }) => attribs['rel'] === rel);

/** Astro's own waking script, which has a budget of its own. */
const isWaking = (code: string) => /astro-island|self\.Astro|window\.Astro/.test(code);

/** Bytes of script that a page loads besides its inline scripts. */
function fetchedScriptBytes(page: Page) {
  const addresses = [
    ...elements(page, 'script').flatMap((script) => attribute(script, 'src') ?? []),
    ...links(page, 'modulepreload').flatMap((link) => attribute(link, 'href') ?? []),
    ...elements(page, 'astro-island').flatMap(({ attribs }) =>
      ['component-url', 'renderer-url', 'before-hydration-url'].flatMap((name) => attribs[name] ?? []),
    ),
  ];
  const seen = new Set<string>();
  for (const address of addresses) withImports(address, seen);
  return [...seen].reduce((sum, address) => sum + brotli(fetched(address)), 0);
}

function scriptBytes(page: Page) {
  const inline = elements(page, 'script')
    .filter(({ attribs }) => !('src' in attribs) && !/json|speculationrules/.test(attribs['type'] ?? ''))
    .map(text);
  // Inline scripts travel, and are compressed, as one with their page.
  const together = inline.filter((code) => code && !isWaking(code)).join('\n');
  return fetchedScriptBytes(page) + (together ? brotli(together) : 0);
}

function cssBytes(page: Page) {
  const inline = elements(page, 'style').map(text).join('\n');
  const linked = links(page, 'stylesheet').map((link) => fetched(attribute(link, 'href') ?? ''));
  return (inline ? brotli(inline) : 0) + linked.reduce((sum, file) => sum + brotli(file), 0);
}

const face = /@font-face\{[^}]*?src:url\("?([^")]+\.woff2)[^}]*?unicode-range:([^;}]+)/g;

/** Whether a character stands in a range as `unicode-range` writes it. */
const within = (range: string, code: number) =>
  range.split(',').some((part) => {
    const [from = 0, to = from] = (part.match(/[\dA-F]+/g) ?? []).map((hex) => parseInt(hex, 16));
    return code >= from && code <= to;
  });

/** Sizes of the fonts that a browser fetches: all faces with a space, and others for characters those do not hold. */
function fontsOf(page: Page) {
  // Only formulas are set in the face for formulas, and only a page that has one fetches it.
  const sheets = elements(page, 'style')
    .map(text)
    .join('')
    .replaceAll(/@font-face\{font-family:"?STIX Two Math[^}]*\}/g, '');
  const faces = [...sheets.matchAll(face)].map(([, address = '', range = '']) => ({ address, range }));
  const held = faces.filter(({ range }) => within(range, 0x20));
  const codes = new Set([...elements(page, 'body').map(text).join('')].map((one) => one.codePointAt(0) ?? 0));
  const more = faces
    .filter((one) => !held.includes(one))
    .filter(({ range }) =>
      [...codes].some((code) => within(range, code) && !held.some((one) => within(one.range, code))),
    );
  return [...held, ...more].map(({ address }) => fetched(address).length);
}

/** The words that a reader reads: figures, calculators and navigation apart. */
function wordCount(page: Page) {
  const words = (node: Node['children'][number]): string => {
    if (node.type === ElementType.Text && 'data' in node) return node.data;
    if (!('children' in node)) return '';
    if ('name' in node && ['astro-island', 'svg', 'nav', 'script', 'style'].includes(node.name)) return '';
    return node.children.map(words).join(' ');
  };
  return elements(page, 'main').map(words).join(' ').trim().split(/\s+/).length;
}

const hasCalculator = (page: Page) => elements(page, 'astro-island').length > 0;

/** The pages that weigh more than they may, heaviest first. */
function tooHeavy(of: readonly Page[], weigh: (page: Page) => number, limit: (page: Page) => number) {
  return of
    .map((page) => ({ address: page.address, bytes: weigh(page), most: limit(page) }))
    .filter(({ bytes, most }) => bytes > most)
    .sort((a, b) => b.bytes / b.most - a.bytes / a.most)
    .slice(0, 10)
    .map(
      ({ address, bytes, most }) => `${address} ${String(bytes)} bytes, at most ${String(Math.round(most))}`,
    )
    .join('\n');
}

const essays = pages.filter(isEssay);

/** What an essay may weigh more: 4 KB for every further 1,000 words, and 3 KB for every further calculator. */
const more = (page: Page) =>
  (4 * kB * Math.max(0, wordCount(page) - 1000)) / 1000 +
  3 * kB * Math.max(0, elements(page, 'astro-island').length - 1);

// Budgets that need no contorted code (it was 21.5 KB before small scripts became inline), and below those of peers: an
// article of AstroPaper is 25 KB of HTML, style and script, and DORA's calculator has 16.9 KB of script.
it('an essay’s HTML is at most 23 KB with 1,000 words and one calculator, and 4 KB more for every further 1,000', () => {
  expect(
    tooHeavy(
      essays,
      ({ html }) => brotli(html),
      (page) => 23 * kB + more(page),
    ),
  ).toBe('');
});

it('the first 14 KB of a page hold all its style and its first words', () => {
  const firstScreen = ({ html }: Page) => {
    const style = html.lastIndexOf('</style>');
    const words = html.indexOf('</p>', html.indexOf('</h1>'));
    return brotliWithin(html.slice(0, Math.max(style, words) + 1), 14 * kB);
  };
  expect(tooHeavy(pages, firstScreen, () => 14 * kB)).toBe('');
});

// The real limit is the first 14 KB above; this keeps a stylesheet from growing unnoticed, with room for a few rules.
it('the CSS of any page is at most 8.5 KB', () => {
  expect(tooHeavy(pages, cssBytes, () => 8.5 * kB)).toBe('');
});

it('a page without calculator loads at most 3 KB of script unasked', () => {
  // The search page is made of script; what it costs has a budget of its own.
  const plain = pages.filter((page) => !hasCalculator(page) && page.address !== '/search/');
  expect(tooHeavy(plain, scriptBytes, () => 3 * kB)).toBe('');
});

// Scripts that share an import would become files: src/finishing/page-scripts.ts gives each a copy of its own instead.
it('only the search page has a module script to fetch, all others are inline', () => {
  const fetching = pages.filter((page) =>
    elements(page, 'script').some(({ attribs }) => attribs['type'] === 'module' && 'src' in attribs),
  );
  expect(fetching.map(({ address }) => address)).toEqual(['/search/']);
});

/** The heaviest model on a page, which is fetched when a reader comes near its calculator. */
const modelBytes = (page: Page) =>
  Math.max(
    ...elements(page, 'section').flatMap(({ attribs }) => {
      const id = attribs['data-calculator'];
      const model = id && [...files].find((name) => new RegExp(`^_astro/${id}\\.[^/]+\\.js$`).test(name));
      if (id && !model) throw new Error(`${page.address} shows ${id}, of which no script was built.`);
      return model ? [brotli(read(model))] : [];
    }),
  );

it('a page with calculators needs at most 14 KB of script beside astro-island until its first answer', () => {
  // That no control needs more is seen in a browser: tests/browser/calculator-weight.spec.ts.
  const first = (page: Page) => scriptBytes(page) + modelBytes(page);
  expect(tooHeavy(pages.filter(hasCalculator), first, () => 14 * kB)).toBe('');
});

const isLiving = ({ html }: Page) => html.includes('data-answer');
const livingScripts = [...files].filter((name) => /^_astro\/living-numbers\./.test(name));
const awaitsNumbers = (code: string) => code.includes('/living-numbers.');

it('exactly the pages that take numbers from a model have the script that waits for the reader’s', () => {
  const waiting = (page: Page) => elements(page, 'script').some((script) => awaitsNumbers(text(script)));
  expect(pages.filter((page) => waiting(page) !== isLiving(page)).map(({ address }) => address)).toEqual([]);
});

it('the script that recomputes numbers in a text is at most 3.5 KB beyond that of calculators', () => {
  expect(livingScripts.length).toBeGreaterThan(0);
  const ofCalculators = new Set<string>();
  for (const name of files)
    if (/^_astro\/(?:island|detail|controls)\..*\.js$/.test(name)) withImports(`/${name}`, ofCalculators);
  const living = new Set<string>();
  for (const name of livingScripts) withImports(`/${name}`, living);
  const own = [...living].filter((address) => !ofCalculators.has(address));
  const fetchedLater = own.reduce((sum, address) => sum + brotli(fetched(address)), 0);
  const inPage = (page: Page) =>
    brotli(elements(page, 'script').map(text).filter(awaitsNumbers).join('\n')) + fetchedLater;
  expect(tooHeavy(pages.filter(isLiving), inPage, () => 3.5 * kB)).toBe('');
});

it('a page fetches exactly 3 fonts, of at most 60 KB in all', () => {
  const others = pages.filter((page) => !isMoved(page) && fontsOf(page).length !== 3);
  expect(others.map(({ address }) => address)).toEqual([]);
  const sum = (page: Page) => fontsOf(page).reduce((total, bytes) => total + bytes, 0);
  expect(tooHeavy(pages, sum, () => 60 * kB)).toBe('');
});

// Up to 60 KB of fonts, and 32 KB for HTML and script together.
it('an essay with its fonts and scripts is at most 92 KB, and grows no faster than its words may', () => {
  const all = (page: Page) =>
    brotli(page.html) + fetchedScriptBytes(page) + fontsOf(page).reduce((sum, bytes) => sum + bytes, 0);
  expect(tooHeavy(essays, all, (page) => 92 * kB + more(page))).toBe('');
});
