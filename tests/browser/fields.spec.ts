import { search as german } from '../../src/words/de/search.ts';
import { search as english } from '../../src/words/en/search.ts';
import { addresses, kinds } from './site.ts';
import { expect, test } from './looking.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const address of kinds.filter((kind) => kind !== '/no-such-page/'))
    test(`no field on ${address} has letters so small that iOS zooms in on it`, async ({ page }) => {
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

test.describe('on the narrowest of phones', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const [where, address, key] of [
    ['on its page', '/search/', undefined],
    ['over another', '/about/', '/'],
  ] as const)
    test(`the placeholder of the search box is not cut off ${where}`, async ({ page }) => {
      await page.goto(address);
      if (key) await page.keyboard.press(key);
      const box = page.getByRole(key ? 'dialog' : 'main').getByRole('searchbox');
      await expect(box).toBeVisible();
      const cut = await box.evaluate(
        (input: HTMLInputElement, languages) =>
          [...languages, input.placeholder].filter((invitation) => {
            // The scroll width of a field covers its value, not its placeholder.
            input.value = invitation;
            return input.scrollWidth > input.clientWidth;
          }),
        [english.placeholder, german.placeholder],
      );
      expect(cut).toEqual([]);
    });
});

// Another publication may have no calculator with a choice, no ledger, and nothing about reviews.
const ours = ['/search/?q=review', '/evidence/', '/calculators/personal-leverage/'];
for (const address of addresses.includes('/calculators/personal-leverage/') ? ours : [])
  test(`every select on ${address} has an arrow, since it has no border`, async ({ page }) => {
    await page.goto(address);
    const choices = page.locator('select');
    await expect(choices.first()).toBeAttached();
    for (const choice of await choices.all()) await expect(choice).toHaveCSS('background-image', /gradient/);
  });
