import { readFileSync } from 'node:fs';
import { addresses } from './site.ts';
import { expect, test } from './test.ts';

/** An essay whose notes offer a number to take away; undefined in a publication that cites nothing. */
const [essay] = addresses.filter(
  (address) =>
    address.startsWith('/essays/') &&
    readFileSync(`dist${address}index.html`, 'utf8').includes('>Take this number</a>'),
);

if (essay) {
  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    test('the link in a note unfolds the ways to take its number away', async ({ page }) => {
      await page.goto(essay);
      const link = page.getByRole('link', { name: 'Take this number' }).first();
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/evidence\/.*#take_/);
      const open = page.locator('details[open]');
      await expect(open).toHaveCount(1);
      await expect(open.getByText(/Source: .*; .*https?:/)).toBeInViewport();
      await expect(open.getByRole('button')).toHaveCount(0);
      const response = await page.request.get(
        (await open.getByRole('link', { name: /picture/ }).getAttribute('href')) ?? '',
      );
      expect(response.headers()['content-type']).toBe('image/png');
    });
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, permissions: ['clipboard-write'] });
    test('the link in a sheet unfolds them too, and the sentence can be copied by keyboard', async ({
      page,
    }) => {
      await page.goto(essay);
      const sheets = page.locator('.note-evidence', { hasText: 'Take this number' });
      const id = (await sheets.first().getAttribute('id')) ?? '';
      await page.locator(`[popovertarget="${id}"]:visible`).first().click();
      await page.locator(':popover-open').getByRole('link', { name: 'Take this number' }).click();
      await page.waitForURL(/#take_/);
      const open = page.locator('details[open]');
      await expect(open.locator('img')).toHaveJSProperty('naturalWidth', 1600);
      await open.getByRole('button', { name: 'Copy' }).first().focus();
      await page.keyboard.press('Enter');
      await expect(open.getByRole('button', { name: 'Copied' })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  });
}
