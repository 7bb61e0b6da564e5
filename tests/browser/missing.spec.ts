import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { essay } from './search-subject.ts';
import { expect, test } from './test.ts';

test.use({ expected: [/status of 404/] });

/** Answers as a host without our edge worker does: with the error page as it was built. */
const withoutEdge = (page: Page, address: string) =>
  page.route(`**${address}`, (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: readFileSync('dist/404.html', 'utf8') }),
  );

if (essay) {
  const slip = essay.replace(/(.)(.)\/$/, '$2$1/');
  const guess = (page: Page) => page.getByRole('main').getByRole('link', { name: essay, exact: true });

  for (const [where, isPlain] of [
    ['by the edge', false],
    ['in the browser where no edge does', true],
  ] as const)
    test(`a missing page is answered with a guess at the one that was meant, ${where}`, async ({ page }) => {
      if (isPlain) await withoutEdge(page, slip);
      await page.goto(slip);
      await expect(page.getByText('Did you mean')).toBeVisible();
      await expect(guess(page)).toHaveCount(1);
      await expect(page.getByRole('link', { name: /^Search for “/ })).toHaveAttribute(
        'href',
        /\/search\/\?q=\w+/,
      );
      await guess(page).click();
      await expect(page).toHaveURL(essay);
    });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('the guess of the edge is there', async ({ page }) => {
      await page.goto(slip);
      await expect(guess(page)).toBeVisible();
    });

    test('an error page without a guess still links to search', async ({ page }) => {
      await withoutEdge(page, slip);
      await page.goto(slip);
      await expect(page.getByText('Did you mean')).toBeHidden();
      await page.getByRole('main').getByRole('link', { name: 'Search', exact: true }).click();
      await expect(page).toHaveURL(/\/search\/$/);
    });
  });
}

test('a missing page whose address resembles no other gets no guess', async ({ page }) => {
  await page.goto('/no-such-page/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Did you mean')).toBeHidden();
});
