import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { withFrames } from './frames.ts';

interface Watch {
  /** Complaints that a test provokes on purpose; each use says why. */
  expected: readonly RegExp[];
  /** Everything that a reader’s browser would complain of, as it comes. */
  complaints: string[];
}

/**
 * An error of Chromium’s own about the transition between pages that our styles declare, which no script of ours could
 * catch: the next page was painted before the picture of the last was ready. Only the fading is left out then.
 */
const lateTransition = 'Transition was aborted because of invalid state. Page already revealed';

function listen(page: Page, origin: string, complaints: string[]) {
  page.on('console', (message) => {
    const { url } = message.location();
    complaints.push(`console ${message.type()}: ${message.text()}${url ? ` (${url})` : ''}`);
  });
  page.on('pageerror', ({ message }) => {
    if (message !== lateTransition) complaints.push(`uncaught: ${message}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && asked !== origin)
      complaints.push(`request to another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left while it loads aborts its own requests.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed request: ${request.url()} ${reason}`);
  });
}

/** What the browser complains of in any page of a context, as it comes. */
export async function watch(context: BrowserContext, baseURL = '') {
  const complaints: string[] = [];
  const { origin } = new URL(baseURL);
  await withFrames(context);
  context.on('page', (page) => listen(page, origin, complaints));
  // Chromium writes violations to the console itself, except report-only ones.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`policy violation: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return complaints;
}

export function expectQuiet(complaints: readonly string[], expected: readonly RegExp[]) {
  const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
  expect(unexpected, 'unexpected complaints of the browser').toEqual([]);
}

/**
 * Playwright’s `test`, failing any test in the course of which the page wrote to the console, broke its security
 * policy, threw, or asked another host. `test.use({ expected: [/…/] })` names what a test provokes.
 */
export const test = base.extend<Watch>({
  expected: [[], { option: true }],
  complaints: [
    async ({ context, baseURL, expected }, use) => {
      const complaints = await watch(context, baseURL);
      await use(complaints);
      expectQuiet(complaints, expected);
    },
    { auto: true },
  ],
});

export { expect };
