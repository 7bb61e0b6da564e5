import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { hold } from './hold.ts';

const address = '/evidence/weigh/';
const study = (page: Page, name: RegExp) => page.getByRole('group', { name });
const result = (page: Page) => page.locator('[data-result]');

test('says that nothing is weighed yet, and disables the button that uses the result', async ({ page }) => {
  await page.goto(address);
  await expect(result(page)).toContainText('Nothing is weighed yet');
  await expect(page.getByRole('button', { name: 'Use it in every calculator' })).toBeDisabled();
});

test('weighs by keyboard, says what the result rests on, and keeps the weights in the address', async ({
  page,
}) => {
  await page.goto(address);
  const metr = study(page, /METR 2025/);
  await metr.getByRole('radio', { name: 'not at all' }).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expect(metr.getByRole('radio', { name: 'just like it' })).toBeChecked();
  await expect(result(page)).toContainText('0.84× as fast');
  await study(page, /Peng/).getByRole('radio', { name: 'a little' }).check();
  await expect(result(page)).toContainText('Three quarters of this rests on 16 people (METR 2025)');
  await expect(page).toHaveURL(/\?peng=1&metr=3$/);
  await page.reload();
  await expect(result(page)).toContainText('Three quarters of this rests on 16 people (METR 2025)');
  await expect(page.locator('[data-share="metr"]')).toHaveText('three quarters');
  await expect(page.locator('[data-status]')).toContainText('Three quarters');
});

test('refuses to mix time with output until output is taken for speed', async ({ page }) => {
  await page.goto(`${address}?metr=1&cui=1`);
  await expect(result(page)).toContainText('measured different things');
  await expect(page.locator('[data-picture] svg')).toHaveCount(0);
  await page.getByRole('checkbox', { name: /Take output for speed/ }).check();
  await expect(result(page)).toContainText('Half of this rests on');
  await expect(page.locator('[data-picture]').getByRole('img')).toBeVisible();
});

test('ignores parameters of the address that were never weights, and keeps them', async ({ page }) => {
  await page.goto(`${address}?metr=3&highlight=peng&utm_source=post`);
  await expect(result(page)).toContainText('0.84× as fast');
  await expect(result(page)).not.toContainText('in this address');
  await expect(page).toHaveURL(/\?metr=3&highlight=peng&utm_source=post$/);
});

test('names invalid weights in the address, and uses the rest', async ({ page }) => {
  await page.goto(`${address}?metr=3&peng=9&<b>=1`);
  await expect(result(page)).toContainText('“peng=9” in this address is not a weight of a study');
  await expect(result(page)).toContainText('0.84× as fast');
  await expect(page).toHaveURL(/\?metr=3$/);
});

test('keeps what a reader chose before the script loaded, and sets the rest from the address', async ({
  page,
}) => {
  const go = await hold(page, /\/page-[^/]*\.js$/);
  await page.goto(`${address}?metr=3&peng=1`);
  const metr = study(page, /METR 2025/);
  await metr.getByRole('radio', { name: 'a little' }).check();
  await page.getByRole('checkbox', { name: /Take output for speed/ }).check();
  await expect(result(page)).toContainText('Nothing is weighed yet');
  go();
  await expect(study(page, /Peng/).getByRole('radio', { name: 'a little' })).toBeChecked();
  await expect(metr.getByRole('radio', { name: 'a little' })).toBeChecked();
  await expect(result(page)).toContainText('Half of this rests on');
  await expect(page).toHaveURL(/\?peng=1&metr=1&output=speed$/);
});

test('the result is offered in every calculator as a row of the reader’s own', async ({ page }) => {
  await page.goto(`${address}?metr=3`);
  await page.getByRole('button', { name: 'Use it in every calculator' }).click();
  const sent = page.locator('[data-sent]');
  await expect(sent).toBeFocused();
  await expect(sent).toContainText('Every calculator that has a speed ratio now offers “your weighing”');
  const links = sent.getByRole('link');
  await expect(links.first()).toHaveAttribute('href', /#v=\d+&row=weighing~0\.72~0\.84~0\.98$/);

  await page.goto('/calculators/feedback-loop/');
  await page.getByRole('button', { name: /Use .*your weighing/ }).click();
  const rows = page.locator('[data-row]');
  await expect(rows).toHaveValue('weighing~0.72~0.84~0.98');
  await expect(rows).toHaveAttribute('data-yours', '');
  await expect(page).toHaveURL(/row=weighing~0\.72~0\.84~0\.98/);
});

test('without script the page shows axes and a table, and no controls', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Use it in every calculator' })).toHaveCount(0);
  // Playwright finds no text inside noscript.
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.getByRole('row', { name: /METR 2025.*0\.84×/ })).toBeVisible();
  expect(await page.locator('[data-strip] svg').count()).toBeGreaterThanOrEqual(6);
  await context.close();
});

for (const width of [390, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`is accessible and no wider than the screen, ${width} px wide and ${colorScheme}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${address}?metr=3&peng=1`);
      await expect(result(page)).toContainText('Three quarters');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

test('its script is not loaded by the page of the ledger', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url());
  });
  await page.goto('/evidence/');
  const ledger = [...scripts];
  await page.goto(address);
  await expect(result(page)).toContainText('Nothing is weighed yet');
  expect(ledger.filter((url) => /weigh/.test(url))).toEqual([]);
});

for (const width of [360, 1024]) {
  test(`draws one line for “no change” behind all studies at ${width} px, which crosses no word`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 780 });
    await page.goto(address);
    const [gaps, crossed] = await page.locator('fulcrum-weighing ul:has(> [data-key])').evaluate((list) => {
      const { top, bottom, left, right } = list.getBoundingClientRect();
      const lines = [...document.querySelectorAll('fulcrum-weighing line.stroke-ink')].map((line) =>
        line.getBoundingClientRect(),
      );
      const whole = lines.find((line) => line.top <= top + 1 && line.bottom >= bottom - 1);
      const x = whole?.left ?? NaN;
      const words = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
      const met: string[] = [];
      while (words.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        const boxes = [...range.getClientRects()].filter((box) => box.width > 2);
        if (boxes.some((box) => box.left < x && box.right > x)) met.push(range.toString());
      }
      return [x > left && x < right ? 0 : lines.length, met];
    });
    expect(gaps).toBe(0);
    expect(crossed).toEqual([]);
  });
}
