import type { Page } from '@playwright/test';
import { hold } from './hold.ts';
import { essays } from './site.ts';
import { expect, test } from './test.ts';

const listing = essays.find(({ written }) => written.includes('<Checklist>'))?.address;

const boxesOf = (page: Page) => page.locator('[data-checklist]').getByRole('checkbox');
const ticked = (page: Page) =>
  page.evaluate(
    () => JSON.parse(localStorage.getItem(`ticks:${location.pathname}`) ?? '[]') as readonly string[],
  );

test.describe('a tick in a checklist', () => {
  if (listing === undefined) return;

  test('is kept, and stays with its item when another is inserted before it', async ({ page }) => {
    await page.goto(listing);
    const boxes = boxesOf(page);
    const words = (await page.locator('[data-checklist] li').nth(1).innerText()).trim().slice(0, 40);
    await boxes.nth(1).check();
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem(`ticks:${location.pathname}`)))
      .toContain(words.slice(0, 12));
    await page.reload();
    await expect(boxes.nth(1)).toBeChecked();

    await page.route(`**${listing}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const item = '<li><label><input type="checkbox"> One that is new</label></li>';
      const list = html.indexOf('data-checklist');
      const first = html.indexOf('<li', list);
      await route.fulfill({ response, body: html.slice(0, first) + item + html.slice(first) });
    });
    await page.reload();
    await expect(page.getByRole('checkbox', { name: 'One that is new' })).not.toBeChecked();
    await expect(page.getByRole('checkbox', { name: words })).toBeChecked();
    await expect(page.locator('[data-checklist] input:checked')).toHaveCount(1);
  });

  test('is kept even if it is set before the script has loaded', async ({ page }) => {
    await page.goto(listing);
    await boxesOf(page).nth(0).check();
    await boxesOf(page).nth(2).check();
    await expect.poll(() => ticked(page)).toHaveLength(2);
    const go = await hold(page, /\/ticks-/);
    await page.reload();
    await boxesOf(page).nth(1).check();
    // It was stored as ticked, but is not shown yet: ticking and unticking it takes that back.
    await boxesOf(page).nth(2).setChecked(true);
    await boxesOf(page).nth(2).setChecked(false);
    go();
    await expect(boxesOf(page).nth(0)).toBeChecked();
    await expect(boxesOf(page).nth(1)).toBeChecked();
    await expect(boxesOf(page).nth(2)).not.toBeChecked();
    await page.reload();
    await expect(boxesOf(page).nth(1)).toBeChecked();
    await expect(page.locator('[data-checklist] input:checked')).toHaveCount(2);
  });

  test('is the same in two tabs', async ({ page, context }) => {
    const other = await context.newPage();
    await page.goto(listing);
    await other.goto(listing);
    await boxesOf(page).nth(0).check();
    await expect.poll(() => ticked(page)).toHaveLength(1);
    await boxesOf(other).nth(1).check();
    await expect.poll(() => ticked(other)).toHaveLength(2);
    await expect(boxesOf(other).nth(0)).toBeChecked();
    await expect(boxesOf(page).nth(1)).toBeChecked();
    await boxesOf(other).nth(0).uncheck();
    await expect(boxesOf(page).nth(0)).not.toBeChecked();
    await boxesOf(page).nth(2).check();
    await expect(boxesOf(other).nth(2)).toBeChecked();
    await expect(boxesOf(other).nth(0)).not.toBeChecked();
  });

  test('lasts as long as the page is open where the browser can store no more', async ({ page }) => {
    await page.goto(listing);
    await boxesOf(page).nth(0).check();
    await expect.poll(() => ticked(page)).toHaveLength(1);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await boxesOf(page).nth(1).check();
    await boxesOf(page).nth(2).check();
    await expect(page.locator('[data-checklist] input:checked')).toHaveCount(3);
  });
});
