import type { Page } from '@playwright/test';
import { hold } from './hold.ts';
import { expect, test } from './test.ts';

const logging = '/calculators/hour-a-week/';
const log = (page: Page) => page.getByRole('region', { name: 'Your own log' });

/** Writes a guess and what it took, and presses Enter. */
async function write(page: Page, guess: string, took: string) {
  await log(page).getByLabel('Guess, minutes').fill(guess);
  await log(page).getByLabel('It took, minutes').fill(took);
  await page.keyboard.press('Enter');
}

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('fulcrum-log') ?? '');

/** The numbers of each row: guess, took. */
const rows = (page: Page) =>
  log(page)
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.querySelectorAll('td')]
          .slice(1, 3)
          .map(({ textContent }) => textContent.replace(/\s/g, ' ')),
      ),
    );

test.describe('an entry sent before the script of the log has loaded', () => {
  test('is logged once, however often it is sent', async ({ page }) => {
    const go = await hold(page, /\/log-element/);
    await page.goto(logging);
    await write(page, '2', '1');
    await page.keyboard.press('Enter');
    await log(page).getByRole('button', { name: 'Log it' }).click();
    go();
    await expect(log(page).getByText('Logged.')).toBeVisible();
    await expect(log(page).getByRole('row')).toHaveCount(2);
    await expect(log(page).getByLabel('Guess, minutes')).toHaveValue('');
    await expect(log(page).getByLabel('Guess, minutes')).toBeFocused();
  });

  test('is logged as it was sent, and what was typed since stays in the fields', async ({ page }) => {
    const go = await hold(page, /\/log-element/);
    await page.goto(logging);
    await write(page, '1', '2');
    await write(page, '3', '4');
    await log(page).getByLabel('Guess, minutes').fill('5');
    await log(page).getByLabel('It took, minutes').fill('4');
    go();
    await expect(log(page).getByText('Logged.')).toBeVisible();
    await expect
      .poll(() => rows(page))
      .toEqual([
        ['1', '2'],
        ['3', '4'],
      ]);
    await expect(log(page).getByLabel('Guess, minutes')).toHaveValue('5');
    await expect(log(page).getByLabel('It took, minutes')).toHaveValue('4');
    await expect(log(page).getByLabel('It took, minutes')).toBeFocused();
  });
});

test('a date being typed when the log loads is kept, and an untouched date becomes today', async ({
  page,
}) => {
  const go = await hold(page, /\/log-element/);
  await page.goto(logging);
  const day = log(page).getByLabel('Day');
  await day.focus();
  await page.keyboard.type('03');
  const coming = page.waitForResponse(/\/log-element/);
  go();
  // Importing the module again resolves once it has run.
  await page.evaluate(`import('${(await coming).url()}').then(() => {})`);
  await page.keyboard.type('152026');
  await expect(day).toHaveValue('2026-03-15');

  await page.reload();
  await page.clock.setFixedTime('2026-11-27T12:00:00Z');
  await day.focus();
  await expect(day).toHaveValue('');
  await log(page).getByLabel('Guess, minutes').focus();
  await expect(day).toHaveValue('2026-11-27');
});

test.describe('a script that failed to load', () => {
  test.use({ expected: [/log-element/] });

  test('is requested again when a guess is sent again', async ({ page }) => {
    let lost = false;
    await page.route(/\/log-element/, (route) => {
      const isFirst = !lost;
      lost = true;
      return isFirst ? route.abort() : route.continue();
    });
    await page.goto(logging);
    const failed = page.waitForEvent('requestfailed');
    await log(page).getByLabel('Guess, minutes').fill('5');
    await log(page).getByLabel('It took, minutes').fill('4');
    await failed;
    await expect(async () => {
      await log(page).getByRole('button', { name: 'Log it' }).click();
      await expect(log(page).getByText('Logged.')).toBeVisible({ timeout: 1000 });
    }).toPass();
  });
});

test('two tabs keep one log', async ({ page, context }) => {
  await page.goto(logging);
  await write(page, '1', '2');
  await expect(log(page).getByText('Logged.')).toBeVisible();
  const other = await context.newPage();
  await other.goto(logging);
  await write(other, '3', '4');
  await expect(log(other).getByText(/^2 entries/)).toBeVisible();
  await expect(log(page).getByText(/^2 entries/)).toBeVisible();
  await write(page, '5', '6');
  await expect(log(page).getByText(/^3 entries/)).toBeVisible();
  await expect.poll(() => kept(page)).toMatch(/"guess":1,.*"guess":3,.*"guess":5,/);

  // The focus must not end up on the Remove button of another entry.
  await log(page)
    .getByRole('button', { name: /^Remove/ })
    .nth(1)
    .focus();
  await log(other)
    .getByRole('button', { name: /^Remove/ })
    .first()
    .press('Enter');
  await expect(log(page).getByText(/^2 entries/)).toBeVisible();
  await expect(log(page).getByLabel('Guess, minutes')).toBeFocused();
  await log(page)
    .getByRole('button', { name: /^Remove/ })
    .first()
    .press('Enter');
  await expect(log(other).getByText(/^1 entry/)).toBeVisible();
  expect(await rows(other)).toEqual([['5', '6']]);
});

test('a log that the browser cannot store lasts as long as the page is open', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(logging);
  await write(page, '1', '2');
  await expect(log(page).getByText(/This browser does not keep it/)).toBeVisible();
  await write(page, '3', '4');
  await expect(log(page).getByText(/^2 entries/)).toBeVisible();
});

test('hour a week keeps a log, and reads it back', async ({ page }) => {
  await page.goto(logging);
  await log(page).getByLabel('Guess, minutes').focus();
  await expect(log(page).getByLabel('Day')).not.toHaveValue('');
  for (const [guess, took] of [
    ['2', '1'],
    ['1', '1'],
    ['0,5', '1'],
  ] as const) {
    await log(page).getByLabel('Guess, minutes').fill(guess);
    await log(page).getByLabel('It took, minutes').fill(took);
    await log(page).getByRole('button', { name: 'Log it' }).click();
  }
  await expect(
    log(page).getByText(/3 entries: the work takes 1 times what you guess.*within a factor of 2\./),
  ).toBeVisible();
  await page.reload();
  await expect(log(page).getByText(/3 entries/)).toBeVisible();
  await log(page)
    .getByLabel('Read from CSV')
    .setInputFiles({
      name: 'log.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('2026-11-20,3,4.5\nnonsense'),
    });
  await expect(log(page).getByText(/1 entry was read. 1 line was left out: 2/)).toBeVisible();
  const saving = page.waitForEvent('download');
  await log(page).getByRole('button', { name: 'Save as CSV' }).click();
  await log(page)
    .getByLabel('Read from CSV')
    .setInputFiles(await (await saving).path());
  await expect(log(page).getByText('4 entries were read. All of them were here already.')).toBeVisible();
  await expect(log(page).getByText(/^4 entries: the work takes/)).toBeVisible();
  const remove = log(page).getByRole('button', { name: /^Remove the entry/ });
  await remove.last().press('Enter');
  await expect(remove).toHaveCount(3);
  await expect(remove.last()).toBeFocused();
  for (let left = 3; left; left--) await remove.first().press('Enter');
  await expect(log(page).getByLabel('Guess, minutes')).toBeFocused();
});

for (const [timezoneId, now, day] of [
  ['America/Los_Angeles', '2026-11-28T04:30:00Z', '2026-11-27'],
  ['Asia/Tokyo', '2026-11-27T16:00:00Z', '2026-11-28'],
] as const)
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });
    test('the date of a new entry is today in the reader’s time zone', async ({ page }) => {
      await page.clock.setFixedTime(now);
      await page.goto(logging);
      await log(page).getByLabel('Guess, minutes').focus();
      await expect(log(page).getByLabel('Day')).toHaveValue(day);
    });
  });
