import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { awake } from './awake.ts';
import { expect, test } from './test.ts';

const leverage = '/calculators/personal-leverage/';
const answer = (page: Page) => page.locator('[data-part="answer"]');
const hours = (page: Page) => page.getByRole('textbox', { name: /Hours in your week/ });
const slider = (page: Page) => page.getByRole('slider', { name: 'Hours in your week' });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('fulcrum'));

async function open(page: Page, address = leverage) {
  await page.goto(address);
  await awake(page.locator('[data-calculator]').first());
}

/** Types slowly, key by key, so that each number on the way is read, drawn and settled. */
async function write(page: Page, text: string) {
  await hours(page).focus();
  await hours(page).selectText();
  await page.keyboard.type(text, { delay: 400 });
}

test.describe('a number that the reader never entered', () => {
  for (const [text, why] of [
    ['1,234', '“1,234” may mean 1.234 or 1234.'],
    ['150', /^150.hours is outside/],
  ] as const)
    test(`changes neither the answer nor the address nor storage while ${text} is typed`, async ({
      page,
    }) => {
      await open(page);
      const before = (await answer(page).textContent()) ?? '';
      await write(page, text);
      await expect(page.locator('[data-problem]').getByText(why)).toBeVisible();
      await expect(answer(page)).toHaveText(before);
      await expect(page).toHaveURL(/personal-leverage\/$/);
      await page.keyboard.press('Tab');
      await page.waitForTimeout(600);
      expect(await kept(page)).toBe(null);
    });

  test('gives way to the number that was in force before the edit', async ({ page }) => {
    await open(page);
    await hours(page).fill('50');
    await hours(page).blur();
    await expect(page).toHaveURL(/hoursPerWeek=50$/);
    await write(page, '601');
    await expect(answer(page)).toContainText('50');
    await expect(page).toHaveURL(/hoursPerWeek=50$/);
  });

  test('does not replace one that was entered', async ({ page }) => {
    await open(page);
    await hours(page).fill('50');
    await hours(page).press('Enter');
    await write(page, '1.2.3');
    await expect(page.locator('[data-problem]').getByText(/^“1.2.3” is not a number/)).toBeVisible();
    await expect(answer(page)).toContainText('week of 50');
  });

  test('is not offered out of bounds, nor as a fraction where only whole numbers make sense', async ({
    page,
  }) => {
    await open(page);
    await hours(page).fill('1,234');
    await expect(button(page, 'Use 1.234')).toBeVisible();
    await expect(button(page, 'Use 1234')).toHaveCount(0);
    await open(page, '/calculators/executive-compression/');
    await page.getByRole('textbox', { name: /People who make things/ }).fill('1,234');
    await expect(button(page, 'Use 1234')).toBeVisible();
    await expect(button(page, 'Use 1.234')).toHaveCount(0);
    await page.getByRole('textbox', { name: /Reports to a manager now/ }).fill('9,999');
    await expect(page.getByText(/“9,999” may mean 9\.999 or 9999\. /)).toBeVisible();
  });

  test('is not kept for other calculators when it came from a preset or a link', async ({ page }) => {
    await open(page, `${leverage}#v=1&hoursPerWeek=61&handsOnShare=0.4`);
    await page.getByRole('button', { name: 'A director, a day a week' }).click();
    await page.waitForTimeout(600);
    expect(await kept(page)).toBe(null);
    await page.goto('about:blank');
    await open(page, `${leverage}#v=1&hoursPerWeek=61`);
    await page.getByRole('slider', { name: /Part of the week you spend building/ }).press('ArrowRight');
    await expect(page.getByText('Saved in this browser only')).toBeVisible();
    expect(await kept(page)).not.toContain('61');
  });
});

test.describe('what is offered to take away', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const name of ['Share', 'Copy as a sentence', 'Embed'])
    test(`is cleared when the answer changes: ${name}`, async ({ page }) => {
      await open(page);
      await page.locator('summary', { hasText: /^More$/ }).click();
      const tool = page.locator('[data-tool]');
      await button(page, name).last().click();
      await expect(tool).not.toBeEmpty();
      await slider(page).press('ArrowRight');
      await expect(tool).toBeEmpty();
    });

  test('leaves a pinned scenario in place, until Unpin or Reset ends it', async ({ page }) => {
    await open(page);
    await page.locator('summary', { hasText: /^More$/ }).click();
    for (const end of ['Unpin', 'Reset']) {
      await button(page, 'Pin and compare').click();
      for (const name of ['Copy as a sentence', 'Share', 'Save', 'Embed']) {
        await button(page, name).last().click();
        await expect(button(page, 'Unpin')).toBeVisible();
      }
      await slider(page).press('ArrowRight');
      await expect(page.getByText(/^Pinned:/)).toBeVisible();
      await button(page, end).click();
      await expect(page.getByText(/^Pinned:/)).toHaveCount(0);
      await expect(button(page, 'Unpin')).toHaveCount(0);
    }
  });

  test('names the sources of a range, and none where the reader or an argument replaced it', async ({
    page,
  }) => {
    const sources = async (hash: string) => {
      await page.goto('about:blank');
      await open(page, leverage + hash);
      await button(page, 'Save').click();
      const files = [];
      for (const kind of ['JSON', 'CSV']) {
        const [download] = await Promise.all([page.waitForEvent('download'), button(page, kind).click()]);
        files.push(readFileSync(await download.path(), 'utf8'));
      }
      const [json = '', csv = ''] = files;
      return {
        json: /"key": "speedRatio".*?"sources": \[(.*?)\]/s.exec(json)?.[0] ?? '',
        csv: csv.split('\r\n').find((line) => line.startsWith('input,speedRatio')) ?? '',
      };
    };
    const row = await sources('#v=1&row=small-greenfield');
    expect(row.json).toContain('peng-2023-copilot/time-saved');
    expect(row.csv).toContain('peng-2023-copilot/time-saved');
    const argued = await sources('#v=1&row=small-greenfield&with=disagree');
    expect(argued.json).toMatch(/"argument": "Use the study that disagrees",\s+"sources": \[\]/);
    expect(argued.csv).toMatch(/,Use the study that disagrees$/);
    const own = await sources('#v=1&row=small-greenfield&with=disagree&speedRatio=1.5');
    expect(own.json).toMatch(/"sources": \[\]/);
    expect(own.json).not.toContain('argument');
    expect(own.csv).toMatch(/,$/);
  });
});

test.describe('by keyboard', () => {
  test('Ctrl+Z on a slider goes back step by step, and the focus stays', async ({ page }) => {
    await open(page);
    const share = page.getByRole('slider', { name: /Part of the week you spend building/ });
    await slider(page).press('ArrowRight');
    await expect(button(page, 'Undo')).toBeEnabled();
    await share.press('ArrowRight');
    await expect(share).toHaveValue('0.16');
    await page.keyboard.press('Control+z');
    await expect(share).toHaveValue('0.15');
    await expect(share).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(slider(page)).toHaveValue('45');
    await expect(share).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(page.locator('[data-tool]').getByText('There is nothing to undo.')).toBeVisible();
  });

  test('Undo and Reset are enabled only when there is something to undo', async ({ page }) => {
    await open(page);
    await expect(button(page, 'Undo')).toBeDisabled();
    await expect(button(page, 'Undo')).not.toHaveCSS('opacity', '1');
    await expect(button(page, 'Reset')).toBeDisabled();
    await slider(page).press('ArrowRight');
    await expect(button(page, 'Reset')).toBeEnabled();
    await button(page, 'Undo').focus();
    await page.keyboard.press('Enter');
    await expect(slider(page)).toHaveValue('45');
    await expect(button(page, 'Undo')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(button(page, 'Undo')).toBeDisabled();
  });

  for (const name of ['Reset', 'Undo'])
    test(`${name} clears a refused entry, even if nothing else was changed`, async ({ page }) => {
      await open(page);
      await hours(page).fill('abc');
      await expect(hours(page)).toHaveAttribute('aria-invalid', 'true');
      await button(page, name).click();
      await expect(hours(page)).toHaveValue('45');
      await expect(hours(page)).not.toHaveAttribute('aria-invalid');
      await expect(page.locator('[data-stale]')).toBeHidden();
      await expect(page.locator('[data-problem]').filter({ hasText: 'abc' })).toHaveCount(0);
    });

  test('two edits of one field are undone one by one', async ({ page }) => {
    await open(page);
    for (const value of ['50', '60']) {
      await hours(page).fill(value);
      await expect(answer(page)).toContainText(value);
      await expect(button(page, 'Undo')).toBeEnabled();
      await hours(page).blur();
    }
    await button(page, 'Undo').click();
    await expect(hours(page)).toHaveValue('50');
  });

  test('a button that disappears passes the focus on', async ({ page }) => {
    await open(page);
    await page.locator('summary', { hasText: /^More$/ }).click();
    await button(page, 'Pin and compare').click();
    await button(page, 'Unpin').press('Enter');
    await expect(button(page, 'Pin and compare')).toBeFocused();
    await slider(page).press('ArrowRight');
    await button(page, 'Forget them').press('Enter');
    await expect(page.getByText('Your numbers are forgotten.')).toBeFocused();
    await slider(page).press('ArrowRight');
    await expect(page.getByText('Saved in this browser only')).toBeVisible();
    await open(page, '/calculators/executive-compression/');
    await button(page, /^Use /).press('Enter');
    await expect(page.getByText('Your earlier numbers are used here.')).toBeFocused();
  });
});

test('a slider keeps its place on the page while it is dragged', async ({ page }) => {
  await open(page);
  const share = page.getByRole('slider', { name: /Part of the week you spend building/ });
  await share.scrollIntoViewIfNeeded();
  const box = await share.boundingBox();
  if (!box) throw new Error('The slider has no box.');
  const top = () => share.evaluate((range) => range.getBoundingClientRect().top);
  const before = await top();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.waitForTimeout(900);
  expect(await page.getByText('Saved in this browser only').count()).toBe(0);
  expect(await top()).toBe(before);
  await page.mouse.up();
  await expect(page.getByText('Saved in this browser only')).toBeVisible();
  expect(await top()).toBe(before);
});
