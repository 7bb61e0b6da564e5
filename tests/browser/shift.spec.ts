import { essays, kinds } from './site.ts';
import { expect, test } from './test.ts';

declare global {
  interface Window {
    moved: number;
  }
}

/** As a phone's line is: what comes late comes after the first paint. */
const slow4G = { offline: false, latency: 400, downloadThroughput: 200_000, uploadThroughput: 94_000 };

for (const width of [390, 1280]) {
  test.describe(`at ${width} px, over slow 4G, hardly anything moves`, () => {
    test.use({ viewport: { width, height: 800 } });
    for (const address of [
      ...new Set([...kinds, ...essays.map((essay) => essay.address), '/evidence/weigh/']),
    ]) {
      if (address === '/no-such-page/') continue;
      test(address, async ({ page, context }) => {
        const devtools = await context.newCDPSession(page);
        await devtools.send('Network.enable');
        await devtools.send('Network.emulateNetworkConditions', slow4G);
        await page.addInitScript(() => {
          window.moved = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ('value' in entry) window.moved += Number(entry.value);
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        // Said once our typefaces have come, whether or not they were taken.
        if (!address.startsWith('/embed/')) await page.waitForFunction(() => sessionStorage['fonts'] === '1');
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))),
        );
        // Words within a paragraph move a little when our typefaces come; half of what is called good.
        expect(await page.evaluate(() => window.moved)).toBeLessThanOrEqual(0.05);
      });
    }
  });
}
