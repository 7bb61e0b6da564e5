import type { Page } from '@playwright/test';
import { essay, essays, indexed, word } from './search-subject.ts';
import { expect, test } from './test.ts';

const query = (page: Page) => page.getByRole('searchbox');
const list = (page: Page) => page.getByRole('main').locator(`a[href="${essay}"]`).first();

/** Expects a sentence that says what still works, and the list of essays below it. */
async function fallsBack(page: Page, sentence: RegExp) {
  await expect(page.getByText(sentence).first()).toBeVisible();
  await expect(page.getByText(/the list of essays still work/).first()).toBeVisible();
  if (essays.length > 0) await expect(list(page)).toBeVisible();
}

const odd: readonly (readonly [what: string, text: string])[] = [
  ['5,000 characters', 'leverage '.repeat(556)],
  ['only punctuation', '?!… —— (((;;; """'],
  ['emoji', '👩‍💻🚀'],
  ['text from right to left', 'قيادة تقنية'],
  ['markup', '<script>document.title="run"</script><img src=x onerror=alert(1)>'],
  ['quotes and backslashes', '"\\" \\u0000 \' ` ${x}'],
  ['a lone surrogate', '\ud83d'],
];
for (const [what, text] of odd) {
  test(`${what} as a query does no harm`, async ({ page }) => {
    await page.goto('/search/');
    const before = await page.title();
    await query(page).fill(text);
    await expect(
      page
        .getByRole('main')
        .getByText(/result/i)
        .first(),
    ).toBeVisible();
    expect(await page.title()).toBe(before);
    await page.goto(`/search/?${new URLSearchParams({ q: text })}`);
    await expect(
      page
        .getByRole('main')
        .getByText(/result/i)
        .first(),
    ).toBeVisible();
    expect(await page.title()).toBe(before);
  });
}

test('tags and filters that do not exist are named and left out', async ({ page }) => {
  await page.goto('/search/?tag=no-such-tag&series=gone&year=1066&kind=%3Cscript%3E&sort=colour');
  await expect(page.getByText('There is no tag “no-such-tag”; it was left out.')).toBeVisible();
  await expect(page.getByText('There is no series “gone”; it was left out.')).toBeVisible();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('button', { name: /^Remove filter/ })).toHaveCount(0);
  await query(page).press('1');
  await expect(page.getByText('it was left out')).toHaveCount(0);
});

test.describe('the index is missing', () => {
  test.use({ expected: [/404/] });
  test('the search page says so and leaves the lists', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'no' }));
    await page.goto('/search/?q=leverage');
    await fallsBack(page, /search index is missing/);
  });
  test('the dialog says so too, and shows the lists of the search page', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'no' }));
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('leverage');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/search index is missing/).first()).toBeVisible();
    if (essays.length > 0) await expect(dialog.locator(`a[href="${essay}"]`)).toBeVisible();
  });
});

const whole = [
  'pagefind-entry.json*',
  ...(indexed ? ['wasm.*.pagefind', 'pagefind.*.pf_meta', 'pagefind.js'] : []),
];
const parts = essays.length > 0 ? ['index/*.pf_index', 'fragment/*.pf_fragment'] : [];
for (const part of [...whole, ...parts]) {
  test.describe(`${part} is corrupt`, () => {
    // Pagefind itself reports to the console what it could not read.
    test.use({ expected: [/console (?:error|warning)/] });
    test('the search page says so and leaves the lists', async ({ page }) => {
      await page.route(`**/pagefind/${part}`, (route) =>
        route.fulfill({ status: 200, body: '§§§ not this' }),
      );
      await page.goto(`/search/?${new URLSearchParams({ q: word || 'leverage' })}`);
      await fallsBack(page, /did not load as it should/);
    });
  });
}

test.describe('the worker is blocked', () => {
  if (!indexed) return;
  test.use({ expected: [/worker-/] });
  test('the search page works without it', async ({ page }) => {
    await page.route('**/_astro/worker-*.js', (route) => route.abort());
    await page.goto('/search/?kind=essay');
    await expect(page.getByText(/\d+ results?/).first()).toBeVisible();
  });
  test('the dialog leads to the search page, the only one where the engine may run without it', async ({
    page,
  }) => {
    await page.route('**/_astro/worker-*.js', (route) => route.abort());
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('leverage');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/only on the search page/).first()).toBeVisible();
    await dialog.getByRole('link', { name: 'Open as a page' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=leverage/);
    await expect(
      page
        .getByRole('main')
        .getByText(/\d+ results?|No result/)
        .first(),
    ).toBeVisible();
  });
});

if (indexed)
  test('without WebAssembly it says so and leaves the lists', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto('/search/?q=leverage');
    await fallsBack(page, /does not run WebAssembly/);
  });

test.describe('offline', () => {
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED/] });
  test('says so, and works once the connection is back', async ({ page, context }) => {
    await page.goto('/search/');
    await context.setOffline(true);
    await query(page).fill('leverage');
    await fallsBack(page, /no connection/);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(
      page
        .getByRole('main')
        .getByText(/result/i)
        .first(),
    ).toBeVisible();
    await expect(query(page)).toBeFocused();
  });
});

/** The script of the search dialog, also when it is requested again. */
const dialogScript = /\/dialog-[^/]*\.js\?*$/;

/** Makes requests for the search dialog fail, as often as given, once the returned function is called. */
async function failingWhenTold(page: Page, options?: { times: number }) {
  let fail = () => {};
  const failing = new Promise<void>((resolve) => (fail = resolve));
  await page.route(
    dialogScript,
    async (route) => {
      await failing;
      await route.abort();
    },
    options,
  );
  return () => fail();
}

test.describe('search cannot be fetched', () => {
  test.use({ expected: [/dialog-.*\.js|ERR_FAILED/] });

  test('once: it is fetched anew, and opens', async ({ page }) => {
    await page.route(dialogScript, (route) => route.abort(), { times: 1 });
    await page.goto('/about/');
    const failed = page.waitForEvent('requestfailed', (request) => dialogScript.test(request.url()));
    const link = page.getByRole('banner').getByRole('link', { name: 'Search' });
    await link.focus();
    await failed;
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox')).toBeFocused();
    await expect(page).toHaveURL(/\/about\/$/);
  });

  test('once, while a reader waits for it: it is fetched anew, and has what was typed', async ({ page }) => {
    const fail = await failingWhenTold(page, { times: 1 });
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('lever');
    fail();
    await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox')).toHaveValue('lever');
    await expect(page).toHaveURL(/\/about\/$/);
  });

  test('at all: the search page opens with what was typed', async ({ page }) => {
    const fail = await failingWhenTold(page);
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('C++ & more');
    fail();
    await expect(page).toHaveURL(
      (url) => url.pathname === '/search/' && url.searchParams.get('q') === 'C++ & more',
    );
    await expect(query(page)).toHaveValue('C++ & more');
  });
});

test.describe('search cannot be fetched, and its page does not open', () => {
  test.use({ expected: [/dialog-.*\.js|ERR_FAILED/] });
  test('the keys and the link continue to work', async ({ page }) => {
    await page.route(dialogScript, (route) => route.abort());
    // A response without content leaves the browser where it is.
    await page.route('**/search/', (route) => route.fulfill({ status: 204 }));
    const led = () => page.waitForEvent('requestfailed', (request) => request.url().endsWith('/search/'));
    await page.goto('/about/');
    await Promise.all([led(), page.keyboard.press('/')]);
    await page.keyboard.press('t');
    await expect(page.getByRole('button', { name: 'Light' })).toHaveAttribute('aria-pressed', 'true');
    await Promise.all([led(), page.keyboard.press('/')]);
    await Promise.all([led(), page.getByRole('banner').getByRole('link', { name: 'Search' }).click()]);
    await expect(page).toHaveURL(/\/about\/$/);
  });
});

test('on a slow network search says that it is fetching the index', async ({ page }) => {
  await page.route('**/pagefind-entry.json*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto('/search/?q=leverage');
  await expect(page.getByText('Fetching the index …')).toBeVisible();
  await expect(
    page
      .getByRole('main')
      .getByText(/result/i)
      .first(),
  ).toBeVisible();
  await expect(page.getByText('Fetching the index …')).toHaveCount(0);
});

test('nothing of search is fetched before someone wants it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/');
  await page.waitForTimeout(300);
  expect(asked.filter((url) => /pagefind|dialog/.test(url))).toEqual([]);
});
