import { expect, test } from './test.ts';

/** The address of the font for formulas, from the stylesheet in a page. */
const faceIn = (html: string) =>
  /@font-face\{font-family:"?STIX Two Math[^}]*?url\("?([^")]+)/.exec(html)?.[1] ?? 'no such face';

let fetched: string[] = [];
test.beforeEach(({ page }) => {
  fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
});

test('a formula is laid out with the metrics of its own font', async ({ page }) => {
  await page.goto('/calculators/decision-velocity/');
  const face = faceIn(await page.content());
  const formula = page.locator('math', { has: page.locator('msub') }).first();
  await formula.scrollIntoViewIfNeeded();
  await expect.poll(() => fetched).toContain(face);
  const lowered = () =>
    formula.evaluate((math) => {
      const [base, sub] = [...(math.querySelector('msub')?.children ?? [])].map((part) =>
        part.getBoundingClientRect(),
      );
      return base && sub ? (sub.bottom - base.bottom) / base.height : 0;
    });
  await expect.poll(lowered).toBeGreaterThan(0.15);
});

test('a page without formulas does not fetch their font', async ({ page }) => {
  await page.goto('/essays/the-ceiling-on-your-week/');
  await page.waitForFunction(() => sessionStorage['fonts'] === '1');
  await page.waitForLoadState('networkidle');
  expect(fetched).not.toContain(faceIn(await page.content()));
});
