import type { Page } from '@playwright/test';
import { addresses } from './site.ts';
import { expect, test } from './test.ts';

const filters = (page: Page) => page.getByRole('group', { name: 'Filter the ledger' });
const said = (page: Page) => filters(page).locator('..').getByRole('status');
const index = (page: Page) => page.getByRole('navigation', { name: 'Questions' });

/** What the index says of each question: its words, and how many stand below it. */
const entries = async (page: Page) =>
  (await index(page).getByRole('link').allInnerTexts()).map((words) => {
    const [, question = '', count = ''] = /^(.*?)\s*(\d+)$/s.exec(words) ?? [];
    return { question, count: Number(count) };
  });

/** What stands below: each section that is seen, and how many rows of it are. */
const sections = async (page: Page) => {
  const shown = await page.getByRole('main').getByRole('region').all();
  return Promise.all(
    shown.map(async (section) => ({
      question: await section.getByRole('heading').innerText(),
      count: await section.getByRole('listitem').count(),
    })),
  );
};

const byQuestion = (some: Awaited<ReturnType<typeof entries>>) =>
  some.toSorted((a, b) => a.question.localeCompare(b.question));

if (addresses.some((address) => address.startsWith('/evidence/') && address !== '/evidence/')) {
  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('the whole ledger stands there, under an index that counts it', async ({ page }) => {
      await page.goto('/evidence/');
      await expect(filters(page)).toBeHidden();
      expect(byQuestion(await entries(page))).toEqual(byQuestion(await sections(page)));
    });
  });

  test('shows its findings, and fewer when asked', async ({ page }) => {
    await page.goto('/evidence/');
    await expect(said(page)).toHaveText(/^(\d+) of \1 findings$/);
    await page.getByLabel('How we know it').selectOption({ index: 1 });
    await expect(said(page)).toHaveText(/^\d+ of \d+ findings$/);
    await expect(page).toHaveURL(/\?read=/);
  });

  test('the index counts what a filter leaves, and leads to nothing that is hidden', async ({ page }) => {
    await page.goto('/evidence/');
    const whole = await entries(page);
    const kind = page.getByLabel('Design of the study');
    for (const option of (await kind.getByRole('option').all()).slice(1, 4)) {
      await kind.selectOption(await option.innerText());
      const left = await entries(page);
      expect(byQuestion(left)).toEqual(byQuestion(await sections(page)));
      const sum = left.reduce((total, { count }) => total + count, 0);
      await expect(said(page)).toHaveText(new RegExp(`^${sum} of \\d+ findings$`));
    }
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await entries(page)).toEqual(whole);
  });

  test('where no finding fits, nothing stands below the sentence that says so', async ({ page }) => {
    await page.goto('/evidence/');
    /** A value of each filter, so that no row bears both. */
    const apart = await page.locator('li[data-question]').evaluateAll((rows) => {
      const all = rows.map((row) => (row instanceof HTMLElement ? row.dataset : {}));
      const pairs = all.flatMap(({ question = '' }) => all.map(({ kind = '' }) => ({ question, kind })));
      return pairs.find(
        (pair) => !all.some((row) => row['question'] === pair.question && row['kind'] === pair.kind),
      );
    });
    if (!apart) return;
    await page.goto(`/evidence/?${new URLSearchParams(apart)}`);
    await expect(said(page)).toHaveText('No finding fits all of these. Set one of them to “Any”.');
    expect(await sections(page)).toEqual([]);
    await expect(index(page)).toBeHidden();
  });

  test('filters of the address that it does not know are named, left out and taken away', async ({
    page,
  }) => {
    await page.goto('/evidence/?kind=no-such-kind&read=unread&highlight=time');
    await expect(said(page)).toHaveText(
      /^“no-such-kind” is no choice under “Design of the study” and was left out\. “unread” is no choice under “How we know it” and was left out\. (\d+) of \1 findings$/,
    );
    await expect(page).toHaveURL(/\/evidence\/\?highlight=time$/);
    await page.getByLabel('Design of the study').selectOption({ index: 1 });
    await expect(said(page)).toHaveText(/^\d+ of \d+ findings$/);
    await page.reload();
    await expect(said(page)).toHaveText(/^\d+ of \d+ findings$/);
  });
}
