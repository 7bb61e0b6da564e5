import type { Page } from '@playwright/test';
import { kinds } from './site.ts';
import { expect, test } from './test.ts';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const choice = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Theme' }).getByRole('button', { name });

test.describe('the theme', () => {
  test('gives way to forced colours of the system, and is light on paper', async ({ page }) => {
    const words = () => page.locator('h1').evaluate((title) => getComputedStyle(title).color);
    const mark = () => page.locator('header svg').evaluate((drawing) => getComputedStyle(drawing).color);
    await page.goto('/about/');
    await page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Light' }).click();
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await expect.poll(async () => (await mark()) === (await words())).toBe(true);
    expect(await words()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    const light = await words();
    await page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Dark' }).click();
    await expect.poll(words).not.toBe(light);
    await page.emulateMedia({ media: 'print' });
    expect(await words()).toBe(light);
  });

  test('follows the system until it is chosen, and the choice is kept', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const light = await paper(page);
    const themes = page.getByRole('group', { name: 'Theme' });
    await themes.getByRole('button', { name: 'Dark' }).click();
    await expect.poll(() => paper(page)).not.toBe(light);
    const dark = await paper(page);

    await page.goto(kinds.at(-1) ?? '/');
    expect(await paper(page)).toBe(dark);
    await expect(themes.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');

    await themes.getByRole('button', { name: 'System' }).click();
    await expect.poll(() => paper(page)).toBe(light);
    await page.reload();
    expect(await paper(page)).toBe(light);
  });

  test('still changes where the browser forbids storage', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Storage is forbidden', 'SecurityError');
        },
      });
    });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const light = await paper(page);
    await page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Dark' }).click();
    await expect.poll(() => paper(page)).not.toBe(light);
  });

  test('changes in a page that is already open when it is chosen in another tab', async ({
    page,
    context,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/about/');
    const light = await paper(page);
    const other = await context.newPage();
    await other.goto('/');
    await choice(other, 'Dark').click();
    await expect.poll(() => paper(page)).not.toBe(light);
    await expect(choice(page, 'Dark')).toHaveAttribute('aria-pressed', 'true');
    await choice(other, 'System').click();
    await expect.poll(() => paper(page)).toBe(light);
    await expect(choice(page, 'System')).toHaveAttribute('aria-pressed', 'true');
  });

  test('is up to date in a page that comes back from the back/forward cache', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/about/');
    const light = await paper(page);
    // Playwright turns the back/forward cache off; this event is all that a page sees of it.
    await page.evaluate(() => {
      localStorage.setItem('theme', 'dark');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expect.poll(() => paper(page)).not.toBe(light);
    await expect(choice(page, 'Dark')).toHaveAttribute('aria-pressed', 'true');
  });
});
