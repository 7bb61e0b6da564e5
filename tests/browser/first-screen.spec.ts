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

// An embed loads its fonts at once, having no script for them; the error page and search have requests of their own.
const pages = kinds.filter((address) => !/^\/(?:embed|no-such-page|search)\//.test(address));

// An earlier request would compete with the page for the connection, and delay what a reader waits for.
for (const address of pages)
  test(`nothing but the page itself is requested before ${address} is painted`, async ({ page }) => {
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

// The picture may arrive in a later packet; words that had taken its place would then move.
if (essays.length > 0)
  test('the first words of the front page are in the same place with and without the picture after them', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/');
    const words = page.getByRole('main').getByRole('heading', { level: 2 }).first();
    const together = await words.boundingBox();
    await words.evaluate((heading) => {
      const block = heading.parentElement;
      while (block?.nextElementSibling) block.nextElementSibling.remove();
    });
    const { x, y } = (await words.boundingBox()) ?? {};
    expect({ x, y }).toEqual({ x: together?.x, y: together?.y });
  });
