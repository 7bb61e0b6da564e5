import { addresses } from './site.ts';
import { expect, test } from './looking.ts';

const tabled = addresses.filter((address) =>
  /^\/(?:calculators|essays)\/(?!\d{4}\/)[^/]+\/$|^\/evidence\/weigh\/$/.test(address),
);

test.describe('on the narrowest phone that is sold', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  for (const address of tabled) {
    test(`${address} shows every column of its tables, none as narrow as a single word`, async ({ page }) => {
      await page.goto(address);
      const faults = await page.locator('main table').evaluateAll((tables) =>
        tables.flatMap((table) => {
          for (let at = table.parentElement; at; at = at.parentElement)
            if (at instanceof HTMLDetailsElement) at.open = true;
          const cut =
            (table.parentElement?.clientWidth ?? 0) < table.scrollWidth ? ['wider than the page'] : [];
          const thin = [...table.querySelectorAll('td, th')]
            .filter((cell) => cell.textContent.trim().split(/\s+/).length > 3 && cell.clientWidth < 70)
            .map((cell) => `${cell.clientWidth} px: ${cell.textContent.trim()}`);
          return [...cut, ...thin];
        }),
      );
      expect(faults).toEqual([]);
    });
  }
});
