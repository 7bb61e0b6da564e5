import type { Page } from '@playwright/test';
import { essays } from './site.ts';
import { expect, test } from './test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const list = (page: Page) => page.getByRole('dialog', { name: 'Keys' });
const theme = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Theme' }).getByRole('button', { name });
const inSeries = essays.find(({ written }) => /^series:/m.test(written));

test('the list of keys opens by key and by button, and gives focus back', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
  await expect(list(page).getByRole('term')).toHaveText(['/', 'n', 'p', 't', '?']);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();

  const button = page.getByRole('button', { name: 'Keys' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true });
  test('the button for the list of keys is hidden', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('group', { name: 'Theme' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Keys' })).toBeHidden();
  });
});

test('the list of keys is not loaded before it is wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('/choices'))).toEqual([]);
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
  expect(asked.filter((url) => url.includes('/choices'))).toHaveLength(1);
});

test('t leads through the themes', async ({ page }) => {
  await page.goto('/');
  for (const name of ['Light', 'Dark', 'System']) {
    await page.keyboard.press('t');
    await expect(theme(page, name)).toHaveAttribute('aria-pressed', 'true');
  }
});

if (inSeries) {
  test('n and p lead through a series', async ({ page }) => {
    await page.goto(inSeries.address);
    const neighbours = page.getByRole('navigation', { name: /^Series: / });
    const [key, back] =
      (await neighbours.getByRole('link', { name: /→/ }).count()) > 0
        ? (['n', 'p'] as const)
        : (['p', 'n'] as const);
    const title = await heading(page).innerText();
    await page.keyboard.press(key);
    await expect(heading(page)).not.toHaveText(title);
    // A page is painted before it responds to keys.
    await page.waitForLoadState('domcontentloaded');
    await page.keyboard.press(back);
    await expect(heading(page)).toHaveText(title);
  });
}

test('keys typed into a field are text, not shortcuts', async ({ page }) => {
  await page.goto('/search/');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.focus();
  await page.keyboard.type('?npt/');
  await expect(field).toHaveValue('?npt/');
  await expect(list(page)).toHaveCount(0);
  await expect(theme(page, 'System')).toHaveAttribute('aria-pressed', 'true');
});

test('single-key shortcuts can be turned off, which the browser remembers, and on again', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('?');
  await list(page).getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(theme(page, 'System')).toHaveAttribute('aria-pressed', 'true');

  await page.reload();
  await page.keyboard.press('t');
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(theme(page, 'System')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: 'Keys' }).click();
  await list(page).getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(theme(page, 'Light')).toHaveAttribute('aria-pressed', 'true');
});

test('the open list of keys follows what is chosen in another tab', async ({ page, context }) => {
  await page.goto('/');
  await page.keyboard.press('?');
  const box = list(page).getByRole('checkbox');
  await expect(box).toBeChecked();
  const other = await context.newPage();
  await other.goto('/about/');
  await other.keyboard.press('?');
  await list(other).getByRole('checkbox').uncheck();
  await expect(box).not.toBeChecked();
  await box.check();
  await expect(list(other).getByRole('checkbox')).toBeChecked();
});
