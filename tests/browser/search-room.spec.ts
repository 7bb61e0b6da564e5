import { hold } from './hold.ts';
import { essays, word } from './search-subject.ts';
import { expect, test } from './test.ts';

if (essays.length > 1)
  test('the number of results keeps its distance where it stands between the filters and the sort order', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/search/?q=${encodeURIComponent(`${word} of`)}`);
    const order = page.getByRole('combobox', { name: 'Sort by' });
    await expect(order).toBeVisible();
    const count = page
      .getByText(/^\d+ results for/)
      .filter({ visible: true })
      .first();
    const filters = page.getByRole('main').locator('summary').filter({ hasText: 'Filters' });
    const [filtersAt, countAt, orderAt] = await Promise.all(
      [filters, count, order].map((one) =>
        one.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return { top, bottom };
        }),
      ),
    );
    expect(orderAt?.top).toBeGreaterThan(countAt?.bottom ?? NaN);
    expect((countAt?.top ?? NaN) - (filtersAt?.bottom ?? NaN)).toBeGreaterThan(5);
  });

test('a very long word is broken, and the page is no wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/search/?q=${'x'.repeat(200)}`);
  await expect(
    page
      .getByText(/^No result for/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

/** Only where there are enough results for this. */
if (essays.length > 11)
  test('a list of results fills the room on the screen, and continues when its end comes into sight', async ({
    page,
  }) => {
    const results = page.getByRole('listitem').filter({ has: page.locator('[data-hit]') });
    const more = page.getByRole('button', { name: 'Show more' });
    const open = async (height: number) => {
      await page.setViewportSize({ width: 1280, height: Math.ceil(height) });
      await page.goto('/search/?kind=essay');
      await expect(results.nth(4)).toBeVisible();
      await page.waitForLoadState('networkidle');
    };
    await open(300);
    await expect(results).toHaveCount(5);
    const end = await more.boundingBox();
    // Less than the room that a result takes.
    await open((end?.y ?? 0) + 60);
    await expect(results).toHaveCount(6);
    await more.scrollIntoViewIfNeeded();
    await expect(results).toHaveCount(11);
  });

if (essays.length > 11)
  for (const [what, moves] of [
    ['leads on to the first of them', false],
    ['leaves a reader who has gone elsewhere where they are', true],
  ] as const)
    test(`“Show more”, however late its results come, ${what}`, async ({ page }) => {
      const links = page.locator('[data-hit]');
      await page.setViewportSize({ width: 1280, height: 300 });
      await page.goto('/search/?kind=essay');
      await expect(links).toHaveCount(5);
      await page.waitForLoadState('networkidle');
      const go = await hold(page, '**/*.pf_fragment');
      // Without scrolling to it, which would load them too.
      await page.getByRole('button', { name: 'Show more' }).evaluate((more: HTMLElement) => {
        more.focus({ preventScroll: true });
        more.click();
      });
      const query = page.getByRole('searchbox');
      if (moves) await query.focus();
      go();
      await expect(links.nth(5)).toBeVisible();
      await expect(moves ? query : links.nth(5)).toBeFocused();
    });
