import { answerOf, type Case } from '../calculators/answer/answer.ts';
import { plainText, wholeAnswer } from '../calculators/answer/plain-answer.ts';
import { sentence } from '../calculators/answer/sentence.ts';
import { cardOfPublication } from '../publication/paths.ts';
import { asset, type Environment } from './assets.ts';
import type { RewrittenElement } from './rewriter.ts';
import { scenarioOf } from './scenario.ts';

/** Sets `content`. The rewriter escapes only the quotation marks of an attribute itself. */
const setContent = (element: RewrittenElement, value: string) =>
  element.setAttribute('content', value.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

const write = (value: string) => ({
  element: (element: RewrittenElement) => setContent(element, value),
});

/** Title and description of a page for the answer of a case. */
export function sayAnswer(each: Case) {
  const answer = answerOf(each);
  const { words } = each;
  return {
    title: `${words.question} ${plainText(sentence(words.short, answer.terms))}`,
    description: wholeAnswer(words, answer),
  };
}

/** A calculator's page with title and description for the scenario in its query; undefined if it has none. */
export async function answerPage(request: Request, environment: Environment): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  const [, id] = /^\/calculators\/([\w-]+)\/$/.exec(pathname) ?? [];
  if (id === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
  const asked = await scenarioOf(id, request, environment);
  if (!asked) return undefined;
  const { each, published, query } = asked;
  const { title, description } = sayAnswer(each);
  // A new request, without the reader's conditional headers, since their cached page is the plain one.
  const page = await asset(environment, pathname, request.url);
  if (!page.ok) return undefined;
  const withQuery = {
    element(element: RewrittenElement) {
      const address = element.getAttribute('content') ?? '';
      setContent(element, `${address}?${query}`);
    },
  };
  // The calculator's own card shows the default answer, which would contradict the reader's.
  const withoutAnswer = {
    element(element: RewrittenElement) {
      const address = element.getAttribute('content') ?? '';
      setContent(element, address.replace(/\/cards\/calculators\/[\w-]+\.png$/, cardOfPublication));
    },
  };
  const told = new HTMLRewriter()
    .on('head > title', {
      element: (element) => element.setInnerContent(`${title} · ${published.publication}`),
    })
    .on('head > meta[name="description"]', write(description))
    .on('head > meta[property="og:title"]', write(title))
    .on('head > meta[property="og:description"]', write(description))
    .on('head > meta[property="og:url"]', withQuery)
    .on('head > meta[property="og:image"]', withoutAnswer)
    .on('head > meta[property="og:image:alt"]', write(published.publication))
    .transform(page);
  const headers = new Headers(told.headers);
  headers.delete('ETag');
  return new Response(request.method === 'HEAD' ? null : told.body, { status: 200, headers });
}
