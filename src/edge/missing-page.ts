import { nearestAddresses, pathsIn, wordsOfAddress } from '../publication/nearest-addresses.ts';
import { escape } from '../text/escape.ts';
import { asset, type Environment } from './assets.ts';
import type { RewrittenElement } from './rewriter.ts';

/** Cached, since the pages deployed with this Worker do not change while it runs. */
let published: Promise<readonly string[]> | undefined;

async function load(request: Request, environment: Environment) {
  const answer = await asset(environment, '/sitemap-0.xml', request.url);
  return answer.ok ? pathsIn(await answer.text()) : [];
}

function pathsOf(request: Request, environment: Environment) {
  published ??= load(request, environment);
  published.catch(() => (published = undefined));
  return published;
}

/** The 404 page with links to pages that may have been meant, and to a search for the words of the address. */
async function withGuesses(page: Response, request: Request, environment: Environment) {
  const { pathname } = new URL(request.url);
  const words = wordsOfAddress(pathname);
  const guesses = nearestAddresses(pathname, await pathsOf(request, environment));
  const items = guesses.map(
    (path) => `<li><a class="underline" href="${escape(path)}">${escape(path)}</a></li>`,
  );
  return new HTMLRewriter()
    .on('[data-nearest]', {
      element(element: RewrittenElement) {
        if (items.length > 0) element.removeAttribute('hidden');
      },
    })
    .on('[data-nearest] ul', {
      element(element: RewrittenElement) {
        element.setInnerContent(items.join(''), { html: true });
      },
    })
    .on('[data-search-words]', {
      element(element: RewrittenElement) {
        if (words === '') return;
        element.setAttribute('href', `${element.getAttribute('href') ?? ''}?q=${encodeURIComponent(words)}`);
        element.setInnerContent((element.getAttribute('data-search-words') ?? '').replace('[]', () => words));
      },
    })
    .transform(page);
}

const isForReading = (request: Request) =>
  request.method === 'GET' && (request.headers.get('Accept') ?? '').includes('text/html');

/**
 * The 404 page with its own headers. With those of the requested address, a file that is missing for a moment would be
 * cached as missing for a year, and below `/embed/` anyone could frame the page.
 */
export async function missingPage(request: Request, environment: Environment) {
  const plain = await asset(environment, '/404', request.url);
  const page = isForReading(request) ? await withGuesses(plain, request, environment) : plain;
  const headers = new Headers(page.headers);
  headers.set('Cache-Control', 'no-store');
  headers.delete('ETag');
  return new Response(request.method === 'HEAD' ? null : page.body, { status: 404, headers });
}
