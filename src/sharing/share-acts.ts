import { bibtexEntry, citation, type Cited } from './citation.ts';

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  value instanceof Object ? Object.fromEntries(Object.entries(value)) : {};
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is cited, as the page's own structured data say it; of a page without author, the publication. */
function cited(title: string, address: string): Cited {
  const written = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
  const [thing] = items(record(JSON.parse(written))['@graph']).map(record);
  const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
  const authors = items(thing?.['author'])
    .map(record)
    .flatMap(({ '@type': type, name }) =>
      typeof name !== 'string' ? [] : type === 'Organization' ? { organisation: name } : name,
    );
  const date = thing?.['datePublished'];
  return {
    title,
    address,
    site,
    authors: authors.length ? authors : [site],
    published: typeof date === 'string' ? new Date(date) : undefined,
  };
}

async function markdown() {
  const link = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  const response = await fetch(link?.href ?? '');
  if (!response.ok) throw new Error(`The Markdown of this page answers ${response.status}.`);
  return response.text();
}

/** The text that an entry of the share bar copies. */
async function words(act: string, target: HTMLElement, title: string, address: string) {
  if (target instanceof HTMLAnchorElement) return new URL(target.href).searchParams.get('text') ?? address;
  if (act === 'copy') return address;
  if (act === 'markdown') return markdown();
  const what = cited(title, address);
  return act === 'bibtex' ? bibtexEntry(what) : citation(what);
}

function copy(target: HTMLElement, text: Promise<string>) {
  const label = target.textContent;
  const say = (said: string) => () => {
    target.textContent = said;
    setTimeout(() => (target.textContent = label), 3000);
  };
  // Handed over as a promise: a browser that waited for the words would forget that the reader asked.
  const type = 'text/plain';
  const blob = text.then((written) => new Blob([written], { type }));
  navigator.clipboard.write([new ClipboardItem({ [type]: blob })]).then(say('Copied'), say('Cannot copy'));
}

/** Does what the entry that was clicked says; of links it only copies the text that they carry. */
function act(target: HTMLElement, bar: HTMLElement) {
  const { share: address = '', title = '', sentence: text = '' } = bar.dataset;
  const { act: asked } = target.dataset;
  // A calculator keeps the reader's scenario there.
  const url = address + location.hash.replace(/^#(?!v=).*/, '');
  if (asked === 'send')
    navigator.share({ title, text, url }).catch((error: unknown) => {
      // A reader who closes the share sheet has changed their mind; where it does not open, the link is at hand.
      const closed = error instanceof DOMException && error.name === 'AbortError';
      if (!closed) copy(target, Promise.resolve(url));
    });
  else if (asked === 'print') print();
  else if (asked && target.textContent !== 'Copied') copy(target, words(asked, target, title, url));
}

document.addEventListener('fulcrum-share', (event) => {
  const target: unknown = event instanceof CustomEvent ? event.detail : undefined;
  const bar = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-share]') : null;
  if (bar && target instanceof HTMLElement) act(target, bar);
});
