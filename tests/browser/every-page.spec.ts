import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addresses, kinds } from './site.ts';
import { expect, test } from './test.ts';

/** The browser itself reports the status of the page of errors, which is what it is for. */
const status404 = /status of 404.*\/no-such-page\//;

/** Down and up again, so that all that waits to be seen has been seen. */
const readThrough = (page: Page) =>
  page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });

type Finding = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

const inWords = (findings: readonly Finding[]) =>
  findings.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );

declare global {
  interface Window {
    /** What the first analysis leaves in the page; a second one need not load half a megabyte again. */
    axe: { run: (options: { resultTypes: string[] }) => Promise<{ violations: Finding[] }> };
  }
}

async function expectNoFinding(page: Page) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  // The mode for one frame: no page of ours holds another.
  const light = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect.soft(inWords(light.violations), 'in the light theme').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  expect.soft(inWords(dark.violations), 'in the dark theme').toEqual([]);
}

test.describe('every page', () => {
  test.use({ expected: [status404] });
  for (const address of addresses) {
    test(`${address} is quiet, and accessible in both themes`, async ({ page }) => {
      await page.goto(address);
      await readThrough(page);
      await expectNoFinding(page);
    });
  }
});

test.describe('a page of each kind on a phone', () => {
  test.use({ expected: [status404], viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  for (const address of kinds) {
    test(`${address} is accessible in both themes and no wider than the screen`, async ({ page }) => {
      await page.goto(address);
      await readThrough(page);
      await expectNoFinding(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    });
  }
});
