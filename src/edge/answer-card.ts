import { answerPicture } from '../calculators/picture/picture.ts';
import { figureOf } from '../plates/figures/of-calculator.ts';
import { asset, type Environment } from './assets.ts';
import { drawPng } from './draw.ts';
import { scenarioOf } from './scenario.ts';

/** What of the platform keeps an answer near those who ask. */
interface Kept {
  match(address: string): Promise<Response | undefined>;
  put(address: string, response: Response): Promise<void>;
}
declare const caches: { readonly default: Kept };

/** The card of a calculator with a scenario in its query, which is drawn once and kept by its address; nothing where there is none. */
export async function answerCard(
  request: Request,
  environment: Environment,
  later: (what: Promise<unknown>) => void,
): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  const [, id] = /^\/cards\/calculators\/([\w-]+)\.png$/.exec(pathname) ?? [];
  if (id === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
  const asked = await scenarioOf(id, request, environment);
  if (!asked) return undefined;
  const { each, published, query } = asked;
  // Named by what it is drawn from, so that the next deployment draws anew what it would draw otherwise.
  const drawing = answerPicture(each, published, {
    size: 'card',
    day: published.edition,
    figure: await figureOf(id),
  });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(drawing)));
  const key = [...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const address = new URL(`${pathname}?${query}&drawing=${key}`, request.url).href;
  const kept = await caches.default.match(address);
  if (kept) return kept;
  const plain = await asset(environment, pathname, request.url);
  if (!plain.ok) return undefined;
  const headers = new Headers(plain.headers);
  for (const name of ['ETag', 'Content-Length']) headers.delete(name);
  headers.set('Cache-Control', 'public, max-age=86400');
  const png = new Uint8Array(await drawPng(drawing));
  later(caches.default.put(address, new Response(png, { headers })));
  return new Response(png, { headers });
}
