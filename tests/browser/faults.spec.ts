import type { Page } from '@playwright/test';
import { awake } from './awake.ts';
import { addresses, essays, kinds } from './site.ts';
import { indexed } from './search-subject.ts';
import { expect, test } from './test.ts';

/** What a reader sees when something that a page may use is not there. Search has its own: search-failures.spec.ts. */

const essay = essays.find(({ written }) => written.includes('<Calculator '))?.address ?? essays[0]?.address;
const calculator = addresses.find((address) => /^\/calculators\/.+/.test(address));
const read = ['/', essay, calculator, '/search/'].filter((address) => address !== undefined);

/** The words of an essay's title. */
const written = (address: string) =>
  /^title: *(.*)$/m
    .exec(essays.find((one) => one.address === address)?.written ?? '')?.[1]
    ?.match(/\p{L}{4,}/gu) ?? [];

const words = (page: Page) => page.getByRole('main').innerText();

async function reads(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect((await words(page)).trim().length).toBeGreaterThan(20);
}

/** A choice of theme, and a number of the reader's own: what would be kept, works for as long as the page is open. */
async function worksUnkept(page: Page) {
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const controls = page.getByRole('group', { name: /^Numbers for/ }).first();
  if ((await controls.count()) === 0) return;
  await controls.scrollIntoViewIfNeeded();
  await awake(page.locator('[data-calculator]').first());
  const answer = page.locator('[data-part="answer"]').first();
  const before = await answer.textContent();
  const slider = controls.getByRole('slider').first();
  await slider.fill((await slider.getAttribute('max')) ?? '');
  await expect(answer).not.toHaveText(before ?? '');
}

const storages = {
  'storage is forbidden': () => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  },
  'storage is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  },
};
for (const [what, happens] of Object.entries(storages)) {
  test.describe(what, () => {
    test.beforeEach(({ page }) => page.addInitScript(happens));

    test('every kind of page reads, and none complains', async ({ page }) => {
      test.slow();
      for (const address of kinds.filter((one) => one !== '/no-such-page/')) {
        await page.goto(address);
        await reads(page);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      }
    });

    for (const address of read)
      test(`on ${address} everything works, and is forgotten`, async ({ page }) => {
        await page.goto(address);
        await worksUnkept(page);
        await page.reload();
        await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
      });
  });
}

const markup = '"]\'><img src=x onerror=alert(1)><script>alert(1)</script>';
const strange = {
  'markup and quotation marks': { text: markup, numbers: { hoursPerWeek: markup, row: markup }, day: markup },
  'what is not JSON': { text: '{{{ \u0000', numbers: undefined, day: '' },
  'another program’s things': {
    text: '{"mode":"dark"}',
    numbers: { hoursPerWeek: -1e308, row: '__proto__', constructor: 1 },
    day: '2026-99-99',
  },
};
for (const [what, { text, numbers, day }] of Object.entries(strange)) {
  test(`storage holds ${what}, and every kind of page works`, async ({ page }) => {
    test.slow();
    await page.goto('/');
    for (const address of kinds.filter((one) => one !== '/no-such-page/')) {
      await page.evaluate(
        ([path, text, numbers, log]) => {
          for (const key of ['theme', 'keys', `read:${path}`, `ticks:${path}`])
            localStorage.setItem(key, text);
          localStorage.setItem('fulcrum', numbers);
          localStorage.setItem('fulcrum-log', log);
        },
        [
          address,
          text,
          numbers === undefined ? text : JSON.stringify(numbers),
          numbers === undefined ? text : JSON.stringify([{ day, guess: 1, actual: 2 }, { day: 5 }, null]),
        ] as const,
      );
      await page.goto(address);
      await reads(page);
      if (!address.startsWith('/embed/')) await worksUnkept(page);
      await expect(page.locator('img[src="x"]')).toHaveCount(0);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    }
  });
}

test.describe('fonts are blocked', () => {
  test.use({ expected: [/\.woff2/], viewport: { width: 360, height: 740 } });
  for (const address of read)
    test(`${address} reads in the system's faces, and fits a phone`, async ({ page }) => {
      await page.route('**/*.woff2', (route) => route.abort());
      await page.goto(address);
      await reads(page);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    });
});

test.describe('a release in the middle of a visit takes the old scripts away', () => {
  // The browser says which script is gone, and the island of a calculator why it did not wake.
  test.use({ expected: [/\/_astro\/.*\.js/] });
  test.beforeEach(({ page }) =>
    page.route(/\/_astro\/[^/]*\.js/, (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: '<title>Not found</title>' }),
    ),
  );

  for (const address of read)
    test(`${address} still reads`, async ({ page }) => {
      await page.goto(address);
      await reads(page);
    });

  if (calculator)
    test('calculators keep the answer for the default case', async ({ page, request }) => {
      const address = essay ?? calculator;
      const html = await (await request.get(address)).text();
      const [, built = ''] = /data-part="answer"[^>]*>(.*?)<\//s.exec(html) ?? [];
      await page.goto(address);
      const answer = page.locator('[data-part="answer"]').first();
      await answer.scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
      const start = built.replace(/<.*/s, '').trim().slice(0, 20);
      await expect(answer).toContainText(start);
      for (const slider of await page.getByRole('slider').all()) await expect(slider).toBeDisabled();
    });

  test('search leads to its page, which lists what there is', async ({ page }) => {
    await page.goto('/about/');
    await page.getByRole('link', { name: /^Search/ }).click();
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(page.getByRole('main').getByRole('heading', { name: /essays$/i })).toBeVisible();
  });
});

test.describe('a release in the middle of a visit takes the old index away', () => {
  if (!indexed) return;
  // The browser says which part is gone, and Pagefind that it could not be read.
  test.use({ expected: [/404|console (?:error|warning)/] });
  test('search says so in a sentence, and leaves the lists', async ({ page }) => {
    await page.route(/\/pagefind\/.*\.(?:pf_meta|pf_index|pf_fragment|pagefind)$/, (route) =>
      route.fulfill({ status: 404, body: 'gone' }),
    );
    await page.goto('/search/?q=leverage');
    await expect(page.getByText(/so words cannot be looked up/).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { name: /essays$/i })).toBeVisible();
  });
});

test.describe('a release in the middle of a search puts another index in its place', () => {
  // Searched for by their own words, so that any publication has them.
  const [first = '', second = ''] = (essay ? written(essay) : []).toSorted((a, b) => b.length - a.length);
  if (!second) return;
  // The browser says which part is gone, and Pagefind that it could not be read.
  test.use({ expected: [/404|console (?:error|warning)/] });

  test('the runtime in the page says that its index is gone, and opens the new one when asked again', async ({
    page,
  }) => {
    // The old runtime asks for parts by names that no longer stand, until something reads the new list of names.
    let stale = false;
    await page.route('**/pagefind/pagefind-entry.json*', (route) => {
      stale = false;
      return route.continue();
    });
    await page.route(
      /\/pagefind\/.*\.(?:pf_meta|pf_index|pf_fragment|pf_filter|pagefind)(?:\?|$)/,
      (route) => (stale ? route.fulfill({ status: 404, body: 'gone' }) : route.continue()),
    );
    const found = page
      .getByRole('main')
      .getByText(/^\d+ results? for/)
      .first();
    await page.goto(`/search/?${new URLSearchParams({ q: first })}`);
    await expect(found).toBeVisible();

    stale = true;
    await page.getByRole('searchbox').fill(second);
    await expect(page.getByText(/so words cannot be looked up/).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { name: /essays$/i })).toBeVisible();

    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(found).toContainText(second);
    await expect(page.getByText(/so words cannot be looked up/)).toHaveCount(0);
  });

  test('a runtime that the new index does not fit says so, and leaves the lists', async ({ page }) => {
    // Pagefind of another release: the same names, and none of what they used to do.
    await page.route('**/pagefind/pagefind.js*', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'const gone = () => { throw new TypeError("x is not a function") }; export { gone as options, gone as init, gone as filters, gone as search };',
      }),
    );
    await page.goto(`/search/?${new URLSearchParams({ q: first })}`);
    await expect(page.getByText(/so words cannot be looked up/).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { name: /essays$/i })).toBeVisible();
  });
});

for (const [what, years] of [
  ['a year slow', -1],
  ['a year fast', 1],
] as const)
  for (const address of read)
    test(`${address} says the same where the clock is ${what}`, async ({ page }) => {
      await page.goto(address);
      const right = await words(page);
      const then = new Date();
      then.setUTCFullYear(then.getUTCFullYear() + years);
      await page.clock.setFixedTime(then);
      await page.reload();
      expect(await words(page)).toBe(right);
    });

test.describe('what was not built', () => {
  test.use({ expected: [/status of 404/] });

  for (const address of [
    '/_astro/x.123456.js',
    '/pagefind/index/x.pf_index',
    '/pagefind/x.pf_meta',
    '/x.png',
  ])
    test(`${address} is asked for again, and not missing for a year`, async ({ request }) => {
      const response = await request.get(address);
      expect(response.status()).toBe(404);
      expect(response.headers()['cache-control']).toBe('no-store');
    });

  for (const address of ['/embed/x/', '/search/x/', '/calculators/x/'])
    test(`${address} is a page that reads, and that nobody frames`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
      await reads(page);
      await page.getByRole('button', { name: 'Dark' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });
});
