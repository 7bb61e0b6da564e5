import { addresses, kinds } from './site.ts';
import { expect, test } from './looking.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const address of kinds.filter((kind) => kind !== '/no-such-page/'))
    test(`no field of ${address} is of letters so small that iOS zooms in on it`, async ({ page }) => {
      await page.goto(address);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('input, select, textarea')]
          .filter((field) => !field.matches('[type=checkbox], [type=radio], [type=range], [type=hidden]'))
          .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
          .map((field) => `${field.outerHTML.slice(0, 80)}: ${getComputedStyle(field).fontSize}`),
      );
      expect(small).toEqual([]);
    });
});

// A publication may have another calculator, which offers no choice, no ledger, and nothing that speaks of reviews.
const ours = ['/search/?q=review', '/evidence/', '/calculators/personal-leverage/'];
for (const address of addresses.includes('/calculators/personal-leverage/') ? ours : [])
  test(`every choice of ${address} has an arrow, since it has no frame`, async ({ page }) => {
    await page.goto(address);
    const choices = page.locator('select');
    await expect(choices.first()).toBeAttached();
    for (const choice of await choices.all()) await expect(choice).toHaveCSS('background-image', /gradient/);
  });
