import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { awake } from './awake.ts';
import { addresses } from './site.ts';
import { expect, test } from './test.ts';

async function save(page: Page, kind: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: kind, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Opens a file as a picture, and counts its blue pixels: of all there is in it, only dots are blue. */
const blue = (page: Page, svg: string) =>
  page.evaluate(async (file) => {
    const picture = new Image();
    picture.src = `data:image/svg+xml,${encodeURIComponent(file)}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const pen = canvas.getContext('2d');
    pen?.drawImage(picture, 0, 0);
    const { data } = pen?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
    let found = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at + 2] ?? 0) - (data[at] ?? 0) > 50) found += 1;
    return found;
  }, svg);

for (const scheme of ['light', 'dark'] as const)
  test.describe(`in ${scheme} colours`, () => {
    test.use({ colorScheme: scheme });
    for (const address of addresses.filter((one) => /^\/calculators\/.+/.test(one)))
      test(`${address} is saved as a picture of what it shows`, async ({ page }) => {
        await page.goto(address);
        await awake(page.locator('[data-calculator]'));
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        const svg = (await save(page, 'SVG')).toString('utf8');
        await expect(page.getByText(/^fulcrum-.*\.svg was handed to your downloads\.$/)).toBeVisible();
        const { error, classes, words } = await page.evaluate((file) => {
          const parsed = new DOMParser().parseFromString(file, 'image/svg+xml');
          return {
            error: parsed.querySelector('parsererror')?.textContent ?? '',
            classes: parsed.querySelectorAll('[class]').length,
            words: [...parsed.querySelectorAll('text')].map((each) => each.textContent),
          };
        }, svg);
        expect(error).toBe('');
        expect(classes).toBe(0);
        const chart = page.locator('[data-part="dots"] svg').first();
        if (await chart.count()) {
          for (const label of await chart.locator('text').allTextContents()) expect(words).toContain(label);
          // Fifty rims at the least.
          if ((await chart.locator('circle').count()) === 50)
            expect(await blue(page, svg)).toBeGreaterThan(50 * 12);
        }
        const png = await save(page, 'PNG');
        expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      });
  });

test('a picture that cannot be made is said where everybody reads it', async ({ page }) => {
  await page.goto('/calculators/personal-leverage/');
  await awake(page.locator('[data-calculator]'));
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'PNG', exact: true }).click();
  const said = 'No PNG could be made: the drawn picture could not be written as PNG.';
  await expect(page.locator('[data-tool]').getByText(said)).toBeVisible();
});
