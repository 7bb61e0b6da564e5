import { expectPopoversOnScreen, holders, withoutAnchors } from './popovers.ts';
import { addresses, kinds } from './site.ts';
import { expect, test } from './looking.ts';

/** A phone whose reader has doubled the default font size. */
test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  viewport: { width: 360, height: 800 },
  expected: [/status of 404.*\/no-such-page\//],
});

const calculating = addresses.filter((address) =>
  /^\/(?:calculators|embed|essays)\/(?!.*\/for\/)/.test(address),
);

for (const address of new Set([...kinds, ...calculating])) {
  test(`${address} is no wider than the screen with letters twice as large`, async ({ page }) => {
    await page.goto(address);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < -1 || right > innerWidth + 1);
        })
        .filter((element) => {
          // Content of anything that scrolls or clips is within reach, or meant to be hidden.
          for (let around = element.parentElement; around; around = around.parentElement)
            if (getComputedStyle(around).overflowX !== 'visible') return false;
          return true;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(beyond).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}

for (const address of holders) {
  test(`every popover on ${address} fits on the screen with letters twice as large`, async ({ page }) => {
    await page.goto(address);
    await expectPopoversOnScreen(page);
    await withoutAnchors(page);
    await expectPopoversOnScreen(page);
  });
}
