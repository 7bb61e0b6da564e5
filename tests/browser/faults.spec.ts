import type { Page } from '@playwright/test';
import { awake } from './awake.ts';
import { addresses, essays, kinds } from './site.ts';
import { indexed } from './search-subject.ts';
import { expect, test } from './test.ts';

/** What a reader sees when something that a page relies on is missing. For search: search-failures.spec.ts. */

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

/** Chooses a theme and sets a number: both would be stored, and otherwise work as long as the page is open. */
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

    test('every kind of page can be read, without complaints', async ({ page }) => {
      test.slow();
      for (const address of kinds.filter((one) => one !== '/no-such-page/')) {
        await page.goto(address);
        await reads(page);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      }
    });

    for (const address of read)
      test(`on ${address} theme and numbers can be set, and the theme is forgotten on reload`, async ({
        page,
      }) => {
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
  test(`every kind of page works where storage holds ${what}`, async ({ page }) => {
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
    test(`${address} can be read in system fonts, and fits a phone`, async ({ page }) => {
      await page.route('**/*.woff2', (route) => route.abort());
      await page.goto(address);
      await reads(page);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    });
});

test.describe('a release in the middle of a visit takes the old scripts away', () => {
  // The browser reports which script is gone, and a calculator's island why it did not wake.
  test.use({ expected: [/\/_astro\/.*\.js/] });
  test.beforeEach(({ page }) =>
    page.route(/\/_astro\/[^/]*\.js/, (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: '<title>Not found</title>' }),
    ),
  );

  for (const address of read)
    test(`${address} can still be read`, async ({ page }) => {
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

  test('the search link leads to the search page, which lists the essays', async ({ page }) => {
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
  test('search says so, and leaves the list of essays', async ({ page }) => {
    await page.route(/\/pagefind\/.*\.(?:pf_meta|pf_index|pf_fragment|pagefind)$/, (route) =>
      route.fulfill({ status: 404, body: 'gone' }),
    );
    await page.goto('/search/?q=leverage');
    await expect(page.getByText(/so words cannot be looked up/).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { name: /essays$/i })).toBeVisible();
  });
});

test.describe('a release in the middle of a search puts another index in its place', () => {
  // Words from an essay's own title, so that any publication has some to search for.
  const [first = '', second = ''] = (essay ? written(essay) : []).toSorted((a, b) => b.length - a.length);
  if (!second) return;
  // The browser says which part is gone, and Pagefind that it could not be read.
  test.use({ expected: [/404|console (?:error|warning)/] });

  test('search says that its index is gone, and opens the new one when the reader tries again', async ({
    page,
  }) => {
    // The old runtime asks for parts that no longer exist, until the new list of parts is read.
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

  test('search says so when its runtime does not fit the new index, and leaves the list of essays', async ({
    page,
  }) => {
    // Another release of Pagefind: the same exports, none of which does what it used to.
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
    test(`${address} reads the same where the clock is ${what}`, async ({ page }) => {
      await page.goto(address);
      const right = await words(page);
      const then = new Date();
      then.setUTCFullYear(then.getUTCFullYear() + years);
      await page.clock.setFixedTime(then);
      await page.reload();
      expect(await words(page)).toBe(right);
    });

test.describe('an address that was not built', () => {
  test.use({ expected: [/status of 404/] });

  for (const address of [
    '/_astro/x.123456.js',
    '/pagefind/index/x.pf_index',
    '/pagefind/x.pf_meta',
    '/x.png',
  ])
    test(`${address} gives a 404 that is not cached`, async ({ request }) => {
      const response = await request.get(address);
      expect(response.status()).toBe(404);
      expect(response.headers()['cache-control']).toBe('no-store');
    });

  for (const address of ['/embed/x/', '/search/x/', '/calculators/x/'])
    test(`${address} gives a readable 404 page that no site may frame`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
      await reads(page);
      await page.getByRole('button', { name: 'Dark' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });
});
