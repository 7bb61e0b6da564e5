import { addresses, calculators, kinds } from './site.ts';
import { expect, test } from './looking.ts';

test.use({ javaScriptEnabled: false, expected: [/status of 404.*\/no-such-page\//] });

for (const address of kinds) {
  test(`${address} can be read without script`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const words = await page.getByRole('main').innerText();
    expect(words.trim().length).toBeGreaterThan(20);
  });
}

for (const address of ['/essays/', '/series/', '/tags/', '/calculators/', '/evidence/'].filter((one) =>
  addresses.includes(one),
)) {
  const members = addresses.filter((one) => one.startsWith(address) && one !== address);
  if (members.length === 0) continue;
  test(`${address} lists pages below it without script`, async ({ page }) => {
    await page.goto(address);
    const listed = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).pathname),
      );
    expect(listed.filter((one) => members.includes(one)).length).toBeGreaterThan(0);
  });
}

test('without script a calculator says the value of every input, and mentions no field or slider', async ({
  page,
}) => {
  for (const address of [...calculators, ...addresses.filter((one) => one.startsWith('/embed/'))]) {
    await page.goto(address);
    const inputs = page.locator('[data-input]');
    const valued = inputs.filter({ has: page.locator('b').filter({ hasText: /\d/, visible: true }) });
    expect(await valued.count(), address).toBe(await inputs.count());
    expect((await inputs.allInnerTexts()).join('\n'), address).not.toMatch(/or type|flips/);
  }
});

test('the theme follows the system without script', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await page.screenshot();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.screenshot();
  expect(dark.equals(light)).toBe(false);
});
