import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { hold } from './hold.ts';
import { essay, word } from './search-subject.ts';
import { kinds } from './site.ts';
import { expect, test } from './test.ts';

/** An embed is a guest on another site's page, and has no header. */
const pages = kinds.filter((address) => !address.startsWith('/embed/'));

test.describe('search is at hand', () => {
  // The browser itself reports the status of the error page.
  test.use({ expected: [/status of 404.*\/no-such-page\//] });
  for (const address of pages) {
    test(`on ${address}, by key and by button, and keeps what is typed before it has loaded`, async ({
      page,
    }) => {
      const go = await hold(page, '**/_astro/dialog-*.js');
      await page.goto(address);
      // The ledger has a search box of its own.
      const box = page.getByRole(address === '/search/' ? 'main' : 'dialog').getByRole('searchbox');
      await page.keyboard.press('/');
      await page.keyboard.type('queue');
      go();
      await expect(box).toBeFocused();
      await expect(box).toHaveValue('queue');
      if (address === '/search/') return;
      await page.keyboard.press('Escape');
      await expect(box).toBeHidden();
      await page.keyboard.press('Control+k');
      await expect(box).toBeFocused();
      await page.keyboard.press('Escape');
      const link = page.getByRole('banner').getByRole('link', { name: 'Search' });
      await link.press('Enter');
      await expect(box).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(link).toBeFocused();
    });
  }
});

test('on the search page the keys and the button lead to the search box', async ({ page }) => {
  await page.goto('/search/?q=queue');
  const box = page.getByRole('searchbox');
  await expect(box).toHaveValue('queue');
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await box.blur();
  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(box).toBeFocused();
  await expect(page).toHaveURL(/\?q=queue$/);
});

if (essay) {
  const found = async (page: Page) => {
    await expect(page.locator('[data-hit]').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect
        .soft(
          violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`)),
          colorScheme,
        )
        .toEqual([]);
    }
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  };
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    test.describe(`results at ${String(width)} px`, () => {
      test.use({ viewport: { width, height } });
      test('are accessible on the page, with a filter chosen', async ({ page }) => {
        await page.goto(`/search/?${new URLSearchParams({ q: word, kind: 'essay', tag: 'no-such-tag' })}`);
        await found(page);
      });
      test('are accessible in the dialog', async ({ page }) => {
        await page.goto('/about/');
        await page.keyboard.press('/');
        await page.keyboard.type(word);
        await found(page);
      });
    });
  }
}
