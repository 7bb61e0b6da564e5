import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { awake } from './awake.ts';
import { addresses } from './site.ts';
import { expect, test } from './test.ts';

async function open(page: Page, address: string) {
  await page.goto(address);
  await awake(page.locator('[data-calculator]').first());
}

test.describe('a chart', () => {
  for (const address of [
    '/calculators/feedback-loop/#v=1&speedRatio=2',
    '/calculators/personal-leverage/#v=1&handsOnShare=0',
    '/calculators/team-coordination/#v=1&coherency=0.1',
  ])
    test(`is less than 300 px high where all cases agree, or nearly all: ${address}`, async ({ page }) => {
      await open(page, address);
      const chart = page.locator('[data-part="dots"] svg').first();
      await page.waitForTimeout(500);
      expect(Number(await chart.getAttribute('height'))).toBeLessThan(300);
      expect(await chart.locator('circle').count()).toBeGreaterThan(0);
    });

  test('shows a single point, at the answer, where all cases agree', async ({ page }) => {
    await open(page, '/calculators/personal-leverage/#v=1&handsOnShare=0');
    const chart = page.locator('[data-part="dots"] svg').first();
    await expect(chart.locator('circle')).toHaveCount(1);
    // One region ends where the answer flips.
    const flip = await chart.locator('rect').first().getAttribute('width');
    await expect(chart.locator('circle')).toHaveAttribute('cx', flip ?? '');
  });

  test('still shows its one point, and says why, where no input has a range', async ({ page }) => {
    await open(page, '/calculators/decision-velocity/');
    // A range of one point: what the reader is sure of.
    for (const field of await page.locator('[data-input] input[type="text"]').all()) {
      const sure = await field.inputValue();
      await field.fill(`${sure} to ${sure}`);
    }
    const chart = page.locator('[data-part="dots"]').getByRole('img');
    await expect(chart).toHaveAccessibleName(/^Average time to a decision: [\d.]+.hours at your inputs$/);
    await expect(chart.locator('circle')).toHaveCount(1);
    await expect(
      page.getByText(/^No range left to show: every input is now a single number you chose\.$/),
    ).toBeVisible();
  });

  test('says which end of an input gives which end of the answer', async ({ page }) => {
    await open(page, '/calculators/leverage-audit/');
    await expect(page.getByText(/: the answer goes from 3\.1.to.1\.9.of 5/)).toBeVisible();
  });
});

test('on a wide screen the short answer stays in sight at every control', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, '/calculators/build-or-delegate/');
  const short = page.locator('[data-part="short"]');
  for (const slider of await page.getByRole('slider').all()) {
    await slider.evaluate((range) => range.scrollIntoView({ block: 'center' }));
    await expect(short).toBeInViewport({ ratio: 1 });
  }
});

test.describe('on another site', () => {
  test.use({ expected: [/request to another host: http:\/\/127\.0\.0\.1|clipboard/i] });

  test('a frame shows the answer that was embedded, and leads to its page', async ({ page, baseURL }) => {
    await open(page, '/calculators/personal-leverage/#v=1&handsOnShare=0.4&with=disagree');
    await page.locator('summary', { hasText: /^More$/ }).click();
    await page.getByRole('button', { name: 'Embed', exact: true }).click();
    const snippet = await page.getByLabel('Code to embed this calculator').inputValue();
    expect(snippet).toContain('allow="clipboard-write"');
    const seen = (await page.locator('[data-part="answer"]').textContent()) ?? '';
    const elsewhere = createServer((_, response) => {
      const here = snippet.replace(/src="https?:\/\/[^/]+/, `src="${baseURL ?? ''}`);
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(
        `<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,"><body style="margin:0;width:600px">${here}`,
      );
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const bound = elsewhere.address();
    await page.goto(`http://127.0.0.1:${bound instanceof Object ? bound.port : ''}/`);
    elsewhere.close();
    const framed = page.frameLocator('iframe');
    await expect(framed.locator('[data-part="answer"]')).toHaveText(seen);
    await awake(framed.locator('[data-calculator]'));
    await expect(framed.getByRole('slider')).toHaveCount(3);
    await framed.getByRole('slider').first().press('ArrowRight');
    const whole = framed.getByRole('link', { name: /All inputs/ });
    await expect(whole).toHaveAttribute('href', /#v=1&with=disagree&handsOnShare=0\.4&hoursPerWeek=46/);
    await expect(whole).toHaveAttribute('target', '_blank');
    const height = async () => Number(await page.locator('iframe').getAttribute('height'));
    await expect.poll(height).not.toBe(520);
    expect(await height()).toBeLessThanOrEqual(520);
  });
});

test.describe('a frame of 600 px', () => {
  test.use({ viewport: { width: 600, height: 520 } });
  for (const address of addresses.filter((one) => one.startsWith('/embed/')))
    test(`is tall enough at 520 px: ${address}`, async ({ page }) => {
      await page.goto(address);
      const size = () =>
        page.evaluate(() => [
          document.body.getBoundingClientRect().height,
          document.documentElement.scrollWidth,
        ]);
      await awake(page.locator('[data-calculator]'));
      const [tall = 0, wide = 0] = await size();
      expect(tall).toBeLessThanOrEqual(520);
      expect(wide).toBeLessThanOrEqual(600);
      for (const seen of [page.getByRole('heading', { level: 1 }), page.locator('[data-part="answer"]')])
        await expect(seen).toBeVisible();
    });
});

test('labels in the picture of an embed are legible, however wide its frame is', async ({ page }) => {
  await page.goto('/embed/executive-compression/');
  for (const width of [320, 360, 480, 575, 576, 600, 900]) {
    await page.setViewportSize({ width, height: 520 });
    const label = page.locator('[data-part="figure-narrow"] svg text').first();
    const pixels = await label.evaluate(
      (text) =>
        text instanceof SVGTextElement &&
        parseFloat(getComputedStyle(text).fontSize) * (text.getCTM()?.a ?? 0),
    );
    expect(pixels, `${width} px`).toBeGreaterThan(10);
  }
});

test('in an embed, “All inputs” stands on the same line as “Reset”', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 520 });
  await page.goto('/embed/executive-compression/');
  const line = (words: string) =>
    page.getByText(words).evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().bottom;
    });
  expect(Math.abs((await line('All inputs')) - (await line('Reset')))).toBeLessThan(2);
});
