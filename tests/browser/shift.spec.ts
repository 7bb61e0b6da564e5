import type { Browser } from '@playwright/test';
import { recordShifts, shiftsOf } from './shifts.ts';
import { essays, kinds } from './site.ts';
import { expect, test, watch } from './test.ts';

/** As a phone's line is: what comes late comes after the first paint. */
const slow4G = { offline: false, latency: 400, downloadThroughput: 200_000, uploadThroughput: 94_000 };

const read = [...new Set([...kinds, ...essays.map((essay) => essay.address), '/evidence/weigh/'])].filter(
  (address) => address !== '/no-such-page/',
);
/** Pages that are loaded side by side, since nearly all of the time is spent waiting for the line. */
const atOnce = 6;

/** How much has moved once the page and our typefaces have come, to a reader who has been nowhere else. */
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
  // Said once our typefaces have come, whether or not they were taken.
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
          // Words within a line move a little when our typefaces come; a hundredth of what is called good.
          expect.soft(moved, [address, ...movers].join('\n')).toBeLessThanOrEqual(0.001);
          expect.soft(complaints, address).toEqual([]);
        }
      });
    }
  });
}

test('our typefaces come to a page that has an empty text in sight', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => document.body.prepend(''));
  });
  await page.goto('/about/');
  await page.waitForFunction(() => sessionStorage['fonts'] === '1');
});
