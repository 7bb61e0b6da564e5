import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addresses, kinds } from './site.ts';
import { expect, test } from './test.ts';

/** The browser itself reports the status of the page of errors, which is what it is for. */
const status404 = /status of 404.*\/no-such-page\//;

/** Down and up again, so that all that waits to be seen has been seen. */
async function readThrough(page: Page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.waitForLoadState('networkidle');
}

async function findings(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}

async function expectNoFinding(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await findings(page), colorScheme).toEqual([]);
  }
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
