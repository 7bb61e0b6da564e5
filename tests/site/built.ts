import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { DomUtils, parseDocument } from 'htmlparser2';
import { leadsOn } from '../../src/publication/old-addresses.ts';
import { filesUnder } from '../../src/reuse/files-under.ts';

const root = 'dist';

const parsed = (html: string) => parseDocument(html);
export type Node = ReturnType<typeof parsed>;
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

export interface Page {
  /** As a reader's browser asks for it. */
  readonly address: string;
  readonly html: string;
  readonly document: Node;
}

/** `essays/x/index.html` → `/essays/x/`; `404.html` → `/404.html`. */
const addressOf = (name: string) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`;

/** Every file of the built site, by its path below `dist`. */
export function builtFiles() {
  if (!existsSync(root)) throw new Error('There is no dist to test. Build it first: npm run build');
  return filesUnder(root);
}

export const read = (name: string) => readFileSync(path.join(root, name));

/** Every page that is meant to be read: no redirects, and nothing of Pagefind's. */
export const pages: readonly Page[] = builtFiles()
  .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))
  .map((name) => {
    const html = read(name).toString('utf8');
    let document: Node | undefined;
    return {
      address: addressOf(name),
      html,
      // Parsed only on demand: every test file loads all pages anew.
      get document() {
        return (document ??= parsed(html));
      },
    };
  })
  .filter(({ html }) => !leadsOn(html));

/** An old address, whose page only redirects. */
export const isMoved = (page: Page) => meta(page, 'refresh') !== undefined;

export const isEssay = (page: Page) =>
  /^\/essays\/[^/]+\/$/.test(page.address) && !/^\/essays\/\d{4}\/$/.test(page.address) && !isMoved(page);

export const elements = (page: Page, ...names: string[]) =>
  DomUtils.findAll((element) => names.includes(element.name), page.document.children);

export const attribute = (element: Element | undefined, name: string) => element?.attribs[name];

export const text = (element: Element | undefined) => (element ? DomUtils.textContent(element).trim() : '');

/** The content of the page's `<meta name>` or `<meta http-equiv>`. */
export const meta = (page: Page, name: string) =>
  attribute(
    elements(page, 'meta').find(({ attribs }) =>
      [attribs['name'], attribs['http-equiv']?.toLowerCase()].includes(name),
    ),
    'content',
  );

const known = new Map<string, number>();

/** Bytes on the wire, as a CDN compresses static files. */
export function brotli(content: string | Buffer) {
  const key = content.toString();
  const bytes =
    known.get(key) ??
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  known.set(key, bytes);
  return bytes;
}

/** The same for frequent use: returns the result of a quicker compression if that is already within the limit. */
export function brotliWithin(content: string, limit: number) {
  const quick = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return quick <= limit ? quick : brotli(content);
}
