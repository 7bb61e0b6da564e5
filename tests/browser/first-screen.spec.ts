import { essays, kinds } from './site.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 390, height: 664 } });

for (const { address } of essays)
  test(`a phone's first screen has the first words of ${address}`, async ({ page }) => {
    await page.goto(address);
    const line = await page
      .locator('.prose > p')
      .first()
      .evaluate((paragraph) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        return range.getClientRects()[0]?.bottom ?? Infinity;
      });
    expect(line).toBeLessThanOrEqual(664);
  });

// An embed brings its typefaces at once, since it has no script for them; a missing page and search have work of their own.
const pages = kinds.filter((address) => !/^\/(?:embed|no-such-page|search)\//.test(address));

// Every request before it would share the line with the page, and delay what a reader waits for.
for (const address of pages)
  test(`nothing but the page itself is asked for before ${address} is painted`, async ({ page }) => {
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const early = await page.evaluate(() => {
      const [painted] = performance.getEntriesByName('first-contentful-paint');
      return performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < (painted?.startTime ?? 0))
        .map(({ name }) => name);
    });
    expect(early).toEqual([]);
  });
