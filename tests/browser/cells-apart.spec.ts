import type { Page } from '@playwright/test';
import { calculators, essays, kinds } from './site.ts';
import { expect, test } from './looking.ts';

/** Neighbouring cells of a row whose words are too close together to be told apart. */
const runTogether = (page: Page) =>
  page.locator('main tr').evaluateAll((rows) => {
    const boxOf = (cell: Element) => {
      const range = new Range();
      range.selectNodeContents(cell);
      return { words: cell.textContent, box: range.getBoundingClientRect() };
    };
    return rows.flatMap((row) => {
      const cells = [...row.children].map(boxOf).filter(({ box }) => box.width > 0);
      return cells.flatMap(({ words, box }, at) => {
        const next = cells[at + 1];
        return next && next.box.left - box.right < 6 && next.box.top < box.bottom && box.top < next.box.bottom
          ? [`${words} | ${next.words}`]
          : [];
      });
    });
  });

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  const holders = new Set([
    ...kinds.filter((address) => address !== '/no-such-page/'),
    ...calculators,
    ...essays.filter(({ written }) => /^\|/m.test(written)).map(({ address }) => address),
  ]);
  for (const address of holders)
    test(`no two cells of a table on ${address} run together`, async ({ page }) => {
      await page.goto(address);
      await page.locator('main details').evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute('open', '');
      });
      expect(await runTogether(page)).toEqual([]);
    });

  test('no two cells of a log with long numbers run together', async ({ page }) => {
    const logging = '/calculators/hour-a-week/';
    if (!calculators.includes(logging)) return;
    await page.goto(logging);
    const log = page.getByRole('region', { name: 'Your own log' });
    for (const [guess, took] of [
      ['12.5', '20.3'],
      ['120.25', '1000.75'],
    ] as const) {
      await log.getByLabel('Guess, minutes').fill(guess);
      await log.getByLabel('It took, minutes').fill(took);
      await log.getByRole('button', { name: 'Log it' }).click();
      await expect(log.getByText('Logged.')).toBeVisible();
      await expect(log.getByLabel('Guess, minutes')).toHaveValue('');
    }
    await expect(log.getByRole('row')).toHaveCount(3);
    expect(await runTogether(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
