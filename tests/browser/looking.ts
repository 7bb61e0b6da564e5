import type { Browser } from '@playwright/test';
import { test as base, expect, expectQuiet, watch } from './test.ts';

type Visitor = Awaited<ReturnType<typeof arrive>>;

async function arrive(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext();
  const complaints = await watch(context, baseURL);
  await context.addInitScript(() => {
    // A document without an address has no storage.
    if (origin === 'null') return;
    localStorage.clear();
    sessionStorage.clear();
  });
  return { context, complaints, page: await context.newPage() };
}

interface Visiting {
  visitor: Visitor;
}

interface Visitors {
  visitorFor: (options: string, baseURL: string | undefined) => Promise<Visitor>;
}

/**
 * `test` for tests that only open pages and look at them: in each worker they share one tab, in which storage is
 * cleared for every page. A tab for each would cost as much processor time as the look at its page, and Playwright’s
 * own `reuseContext` even more. Tests that need routes, init scripts or listeners use test.ts.
 */
export const test = base.extend<Visiting, Visitors>({
  visitorFor: [
    async ({ browser }, use) => {
      const visitors = new Map<string, Visitor>();
      await use(async (options, baseURL) => {
        const visitor = visitors.get(options) ?? (await arrive(browser, baseURL));
        visitors.set(options, visitor);
        return visitor;
      });
    },
    { scope: 'worker' },
  ],
  visitor: async (
    { visitorFor, baseURL, viewport, colorScheme, isMobile, hasTouch, javaScriptEnabled },
    use,
  ) => {
    const options = JSON.stringify({ viewport, colorScheme, isMobile, hasTouch, javaScriptEnabled });
    await use(await visitorFor(options, baseURL));
  },
  context: ({ visitor }, use) => use(visitor.context),
  page: async ({ visitor: { page }, viewport, colorScheme }, use) => {
    await use(page);
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ media: null, colorScheme: colorScheme ?? null, reducedMotion: null });
  },
  complaints: async ({ visitor, expected }, use) => {
    await use(visitor.complaints);
    // Complaints that came between two tests are not lost: the next one reports them, with their page.
    expectQuiet(visitor.complaints.splice(0), expected);
  },
});

export { expect };
