import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DomUtils, parseDocument } from 'htmlparser2';
import { absolute } from '../../src/site.ts';
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

for (const scheme of ['light', 'dark'] as const)
  test.describe(`in ${scheme} colours`, () => {
    test.use({ colorScheme: scheme });
    for (const address of addresses.filter((one) => /^\/calculators\/[^/]+\/$/.test(one)))
      test(`${address} is saved as a picture of what it shows`, async ({ page }) => {
        await page.goto(address);
        await awake(page.locator('[data-calculator]'));
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        const svg = (await save(page, 'Drawing (SVG)')).toString('utf8');
        await expect(page.getByText(/^[\w-]+\.svg was sent to your downloads\.$/)).toBeVisible();
        // Not parsed in the page, whose security policy would apply to the styles of the drawing.
        const drawing = parseDocument(svg, { xmlMode: true }).children;
        expect(DomUtils.findAll(({ attribs }) => 'class' in attribs, drawing)).toEqual([]);
        const words = DomUtils.getElementsByTagName('text', drawing).map(DomUtils.textContent).join(' ');
        // With our own fonts embedded, and in the light theme, which is legible anywhere.
        expect(svg.match(/@font-face\{[^}]*url\(data:font\/woff2/g)).toHaveLength(2);
        expect(svg).toMatch(/<rect [^>]*fill="#fbfbf9"/);
        const answer = (await page.locator('[data-part="answer"]').textContent()) ?? '';
        for (const word of answer.split(/\s+/)) expect(words).toContain(word);
        expect(words).toContain(new URL(address, absolute('/')).host);
        for (const [kind, width, height] of [
          ['Picture (PNG)', 1200, 630],
          ['Slide, 16:9 (PNG)', 1600, 900],
        ] as const) {
          const png = await save(page, kind);
          expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
          expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
        }
      });
  });

test('a picture that cannot be made is reported in a visible sentence', async ({ page }) => {
  await page.goto('/calculators/personal-leverage/');
  await awake(page.locator('[data-calculator]'));
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Picture (PNG)', exact: true }).click();
  const said = 'Picture (PNG) could not be made: the drawn picture could not be written as PNG.';
  await expect(page.locator('[data-tool]').getByText(said)).toBeVisible();
});
