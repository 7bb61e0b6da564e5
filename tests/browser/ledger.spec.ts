import type { Page } from '@playwright/test';
import { addresses } from './site.ts';
import { expect, test } from './test.ts';

const filters = (page: Page) => page.getByRole('group', { name: 'Filter the ledger' });
const field = (page: Page) => filters(page).getByLabel('Find in the ledger');
const status = (page: Page) => filters(page).locator('..').getByRole('status');

/** Each visible fold: its question, the count it states, whether it is open, and how many of its rows are shown. */
const folds = (page: Page) =>
  page
    .locator('main details:has(> ul)')
    .filter({ visible: true })
    .evaluateAll((all) =>
      all.map((fold) => {
        if (!(fold instanceof HTMLDetailsElement)) throw new Error('No fold');
        const rows = [...fold.querySelectorAll(':scope > ul > li')];
        return {
          question: fold.querySelector('h2')?.innerText ?? '',
          count: Number(fold.querySelector('summary > span')?.textContent),
          open: fold.open,
          rows: rows.filter((row) => !row.hasAttribute('hidden')).length,
        };
      }),
    );

if (addresses.some((address) => address.startsWith('/evidence/') && address !== '/evidence/')) {
  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('the whole ledger is there, folded by question, and each fold opens', async ({ page }) => {
      await page.goto('/evidence/');
      await expect(filters(page)).toBeHidden();
      const folded = page.locator('main details:has(> ul)');
      for (const [index, { count, rows, open }] of (await folds(page)).entries()) {
        expect({ rows, open }).toEqual({ rows: count, open: false });
        const fold = folded.nth(index);
        await expect(fold.getByRole('listitem')).toHaveCount(0);
        await fold.getByRole('heading').click();
        await expect(fold.locator('> ul').getByRole('listitem')).toHaveCount(count);
      }
    });
  });

  test('the ledger is less than eight screens long on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/evidence/');
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    expect(screens).toBeLessThan(8);
  });

  test('the ledger shows all its findings, and fewer when a filter is chosen', async ({ page }) => {
    await page.goto('/evidence/');
    await expect(status(page)).toHaveText(/^(\d+) of \1 findings(?:, and \d+ source essays?)?$/);
    await page.getByLabel('How we know it').selectOption({ index: 1 });
    await expect(status(page)).toHaveText(/^\d+ of \d+ findings$/);
    await expect(page).toHaveURL(/\?read=/);
  });

  test('typing narrows the ledger and opens what is found, and “Show all” folds it again', async ({
    page,
  }) => {
    await page.goto('/evidence/');
    const whole = await folds(page);
    const row = page.locator('li[data-question]').last();
    const name = (await row.getByRole('link', { includeHidden: true }).textContent()) ?? '';
    const typed = name.toUpperCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    await field(page).pressSequentially(typed);
    await expect(row).toBeVisible();
    for (const { count, rows, open } of await folds(page))
      expect({ rows, open }).toEqual({ rows: count, open: true });
    const { searchParams } = await page.evaluate(() => location.href).then((href) => new URL(href));
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === typed.trim());
    expect([...searchParams.keys()].filter((key) => key !== 'q')).toEqual([]);
    await page.reload();
    await expect(row).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await folds(page)).toEqual(whole);
    await expect(field(page)).toBeFocused();
  });

  test('the ledger finds words by their beginning, in any order and case', async ({ page }) => {
    await page.goto('/evidence/');
    const statements = await page.locator('li[data-question] p:first-of-type').allTextContents();
    for (const statement of statements.slice(0, 3)) {
      const words = (statement.match(/\p{L}{5,}/gu) ?? []).slice(0, 3);
      await field(page).fill(
        words
          .map((word) => word.slice(0, 4).toUpperCase())
          .toReversed()
          .join('  '),
      );
      await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
      const shown = page.locator('li[data-question]:not([hidden])');
      await expect(shown.filter({ hasText: statement.trim() })).toHaveCount(1);
      for (const text of await shown.allTextContents())
        for (const word of words) expect(text.toLowerCase()).toContain(word.slice(0, 4).toLowerCase());
      await field(page).fill(`${words.join('')}zzz`);
      await expect(status(page)).toHaveText(/^No finding fits/);
    }
  });

  test('the ledger finds a number with ×, with x and with neither', async ({ page }) => {
    await page.goto('/evidence/');
    const rows = page.locator('li[data-question]');
    const texts = await rows.allTextContents();
    const [row, number] =
      texts
        .map((text, index) => [index, /(?<![\d.])\d\.\d+×/.exec(text)?.[0]] as const)
        .find(([, found]) => found) ?? [];
    if (row === undefined || !number) return;
    for (const typed of [number, number.replace('×', 'x'), number.replace('×', '')]) {
      await field(page).fill(typed);
      await expect(rows.nth(row)).toBeVisible();
    }
  });

  test('source essays that are found are counted apart from findings', async ({ page }) => {
    await page.goto('/evidence/');
    const essays = page.locator('li[data-claims]');
    const titles = await essays.getByRole('link', { includeHidden: true }).allTextContents();
    const findings = page.locator('li[data-question]');
    const all = await findings.count();
    for (const typed of titles.flatMap((title) => [title, title.trim().slice(0, 3)])) {
      await field(page).fill(typed);
      await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
      const beside = await findings.and(page.locator(':not([hidden])')).count();
      const found = await essays.and(page.locator(':not([hidden])')).count();
      const named = found === 1 ? '1 source essay' : `${found} source essays`;
      await expect(status(page)).toHaveText(
        beside === 0 ? `No finding, but ${named}` : `${beside} of ${all} findings, and ${named}`,
      );
    }
  });

  test.describe('the script of the filters fails to load', () => {
    test.use({ expected: [/ledger-filters-.*\.js|ERR_FAILED/] });
    test('once: they work all the same', async ({ page }) => {
      const script = /\/ledger-filters-[^/]*\.js\?*$/;
      await page.route(script, (route) => route.abort(), { times: 1 });
      await page.goto('/evidence/');
      const failed = page.waitForEvent('requestfailed', (request) => script.test(request.url()));
      await field(page).focus();
      await failed;
      await field(page).pressSequentially('zzzz');
      await expect(status(page)).toHaveText(/^No finding fits/);
    });
  });

  test('a link to a question or to a source opens the fold that holds it', async ({ page }) => {
    await page.goto('/evidence/');
    const ids = await page
      .locator('main details > ul[id], main details > ul > li[id]')
      .evaluateAll((all) => all.map(({ id }) => id));
    for (const id of [ids[0], ids[1], ids.at(-1)]) {
      await page.goto('about:blank');
      await page.goto(`/evidence/#${id}`);
      const target = page.locator(`[id="${id}"]`);
      await expect(target).toBeInViewport();
      expect(await target.evaluate((element) => element.closest('details')?.open)).toBe(true);
    }
  });

  test('the page of a source leads back to its row', async ({ page }) => {
    await page.goto('/evidence/');
    const row = page.locator('main details > ul > li[id]').last();
    const id = (await row.getAttribute('id')) ?? '';
    await page.goto(`/evidence/${id}/`);
    await page.getByRole('link', { name: 'The ledger' }).first().click();
    await expect(row).toBeInViewport();
  });

  test('each fold counts what a filter leaves, and empty folds are hidden', async ({ page }) => {
    await page.goto('/evidence/');
    const whole = await folds(page);
    const kind = page.getByLabel('Design of the study');
    for (const option of (await kind.getByRole('option').all()).slice(1, 4)) {
      await kind.selectOption(await option.innerText());
      await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
      const left = await folds(page);
      expect(left.map(({ rows }) => rows)).toEqual(left.map(({ count }) => count));
      expect(left.filter(({ rows }) => rows === 0)).toEqual([]);
      const sum = left.reduce((total, { count }) => total + count, 0);
      await expect(status(page)).toHaveText(new RegExp(`^${sum} of \\d+ findings$`));
    }
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await folds(page)).toEqual(whole);
  });

  test('where no finding fits, a sentence says so and no fold is shown', async ({ page }) => {
    await page.goto('/evidence/');
    /** A question and a kind that no row combines. */
    const apart = await page.locator('li[data-question]').evaluateAll((rows) => {
      const all = rows.map((row) => (row instanceof HTMLElement ? row.dataset : {}));
      const pairs = all.flatMap(({ question = '' }) => all.map(({ kind = '' }) => ({ question, kind })));
      return pairs.find(
        (pair) => !all.some((row) => row['question'] === pair.question && row['kind'] === pair.kind),
      );
    });
    if (!apart) return;
    await page.goto(`/evidence/?${new URLSearchParams(apart)}`);
    await expect(status(page)).toHaveText(/^No finding fits all of these\./);
    expect(await folds(page)).toEqual([]);
  });

  test('unknown filters in the address are named, ignored and removed from it', async ({ page }) => {
    await page.goto('/evidence/?kind=no-such-kind&read=unread&highlight=time');
    await expect(status(page)).toHaveText(
      /^“no-such-kind” is not a choice under “Design of the study” and was left out\. “unread” is not a choice under “How we know it” and was left out\. (\d+) of \1 findings(?:, and \d+ source essays?)?$/,
    );
    await expect(page).toHaveURL(/\/evidence\/\?highlight=time$/);
    await page.getByLabel('Design of the study').selectOption({ index: 1 });
    await expect(status(page)).toHaveText(/^\d+ of \d+ findings$/);
    await expect(page).toHaveURL(/[?&]kind=/);
    await page.reload();
    await expect(status(page)).toHaveText(/^\d+ of \d+ findings$/);
  });
}
