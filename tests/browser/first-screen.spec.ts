import { essays } from './site.ts';
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
