import { addresses } from './site.ts';
import { expect, test } from './looking.ts';

/** Calculators, and embeds at the width that they have on a phone. */
const drawn = addresses.filter((address) => /^\/(?:calculators|embed)\/[^/]+\/$/.test(address));

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  for (const address of drawn)
    test(`no word in a picture of ${address} leaves the screen`, async ({ page }) => {
      await page.goto(address);
      const beyond = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        return [...document.querySelectorAll('main svg text')]
          .filter((label) => label.checkVisibility())
          .filter((label) => {
            const { left, right } = label.getBoundingClientRect();
            return left < 0 || right > document.documentElement.clientWidth;
          })
          .map((label) => label.textContent);
      });
      expect(beyond).toEqual([]);
    });
});
