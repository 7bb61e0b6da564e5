import type { Browser } from '@playwright/test';
import { recordShifts, shiftsOf } from './shifts.ts';
import { essays, kinds } from './site.ts';
import { expect, test, watch } from './test.ts';

/** A phone's connection: slow enough that whatever loads late arrives after the first paint. */
const slow4G = { offline: false, latency: 400, downloadThroughput: 200_000, uploadThroughput: 94_000 };

const read = [...new Set([...kinds, ...essays.map((essay) => essay.address), '/evidence/weigh/'])].filter(
  (address) => address !== '/no-such-page/',
);
/** How many pages are loaded in parallel, since nearly all of the time is spent waiting for the network. */
const atOnce = 6;

/** How much has moved once the page and our fonts have loaded, for a reader who opens their first page. */
async function shiftOf(browser: Browser, baseURL: string | undefined, address: string) {
  const context = await browser.newContext();
  const complaints = await watch(context, baseURL);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  await recordShifts(page);
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  // Set once our fonts have loaded, whether or not the browser used them.
  if (!address.startsWith('/embed/')) await page.waitForFunction(() => sessionStorage['fonts'] === '1');
  await page.evaluate(async () => {
    await window.nextFrame();
    await new Promise((drawn) => setTimeout(drawn, 100));
  });
  const shifts = await shiftsOf(page);
  await context.close();
  const moved = shifts.reduce((sum, { value }) => sum + value, 0);
  return { address, moved, movers: shifts.flatMap(({ what }) => what), complaints };
}

for (const width of [390, 1280]) {
  test.describe(`at ${width} px, over slow 4G, next to nothing moves`, () => {
    test.use({ viewport: { width, height: 800 } });
    for (let from = 0; from < read.length; from += atOnce) {
      const some = read.slice(from, from + atOnce);
      test(some.join(' '), async ({ browser, baseURL }) => {
        const shifts = await Promise.all(some.map((address) => shiftOf(browser, baseURL, address)));
        for (const { address, moved, movers, complaints } of shifts) {
          // Words within a line move a little when our fonts load; this is a hundredth of what is called good.
          expect.soft(moved, [address, ...movers].join('\n')).toBeLessThanOrEqual(0.001);
          expect.soft(complaints, address).toEqual([]);
        }
      });
    }
  });
}

test('our fonts load on a page that begins with an empty text node', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => document.body.prepend(''));
  });
  await page.goto('/about/');
  await page.waitForFunction(() => sessionStorage['fonts'] === '1');
});
