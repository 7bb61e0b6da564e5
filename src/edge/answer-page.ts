import { answerOf, type Case } from '../calculators/answer/answer.ts';
import { plainText, wholeAnswer } from '../calculators/answer/plain-answer.ts';
import { sentence } from '../calculators/answer/sentence.ts';
import { cardOfPublication } from '../publication/paths.ts';
import { asset, type Environment } from './assets.ts';
import type { RewrittenElement } from './rewriter.ts';
import { scenarioOf } from './scenario.ts';

/** The rewriter itself escapes the quotation marks of an attribute, and nothing else. */
const setContent = (element: RewrittenElement, value: string) =>
  element.setAttribute('content', value.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

const write = (value: string) => ({
  element: (element: RewrittenElement) => setContent(element, value),
});

/** What a page says of itself for the answer of a case. */
export function sayAnswer(each: Case) {
  const answer = answerOf(each);
  const { words } = each;
  return {
    title: `${words.question} ${plainText(sentence(words.short, answer.terms))}`,
    description: wholeAnswer(words, answer),
  };
}

/** The page of a calculator with a scenario in its query, whose title, description and card say that answer; nothing where there is none. */
export async function answerPage(request: Request, environment: Environment): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  const [, id] = /^\/calculators\/([\w-]+)\/$/.exec(pathname) ?? [];
  if (id === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
  const asked = await scenarioOf(id, request, environment);
  if (!asked) return undefined;
  const { each, published, query } = asked;
  const { title, description } = sayAnswer(each);
  // Asked for anew: what the reader's browser holds of the plain page is not this one.
  const page = await asset(environment, pathname, request.url);
  if (!page.ok) return undefined;
  const withQuery = {
    element(element: RewrittenElement) {
      const address = element.getAttribute('content') ?? '';
      setContent(element, `${address}?${query}`);
    },
  };
  // The calculator's own card says our answer, which would stand beside another one of the reader's.
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
