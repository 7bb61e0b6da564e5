import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { awake } from './awake.ts';
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
    test(`stays low where all cases agree, or nearly all: ${address}`, async ({ page }) => {
      await open(page, address);
      const chart = page.locator('[data-part="dots"] svg').first();
      await page.waitForTimeout(500);
      expect(Number(await chart.getAttribute('height'))).toBeLessThan(300);
      expect(await chart.locator('circle').count()).toBeGreaterThan(0);
    });

  test('is one point at its value where all cases agree', async ({ page }) => {
    await open(page, '/calculators/personal-leverage/#v=1&handsOnShare=0');
    const chart = page.locator('[data-part="dots"] svg').first();
    await expect(chart.locator('circle')).toHaveCount(1);
    const flip = await chart.locator('line').first().getAttribute('x1');
    await expect(chart.locator('circle')).toHaveAttribute('cx', flip ?? '');
  });

  test('stays with the point that is left where no assumption has a range', async ({ page }) => {
    await open(page, '/calculators/decision-velocity/');
    await page.getByRole('slider').first().press('ArrowRight');
    const chart = page.locator('[data-part="dots"]').getByRole('img');
    await expect(chart).toHaveAccessibleName(/^Average time to a decision: [\d.]+.hours at your inputs$/);
    await expect(chart.locator('circle')).toHaveCount(1);
    await expect(page.getByText(/^No range left to show: every input is now a single number you chose\.$/)).toBeVisible();
  });

  test('says which end of an input gives which end of the answer', async ({ page }) => {
    await open(page, '/calculators/leverage-audit/');
    await expect(page.getByText(/: the answer goes from 3\.1.to.1\.9 of 5/)).toBeVisible();
  });
});

test('on a wide screen every control shares the screen with the short answer', async ({ page }) => {
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

  test('a frame grows with what is opened in it, shrinks again, and hands out its text', async ({
    page,
    baseURL,
  }) => {
    await open(page, '/embed/personal-leverage/');
    await page.getByRole('button', { name: 'Embed', exact: true }).click();
    const snippet = await page.getByLabel('Code to embed this calculator').inputValue();
    expect(snippet).toContain('allow="clipboard-write"');
    const elsewhere = createServer((_, response) => {
      const here = snippet
        .replace(/src="https?:\/\/[^/]+/, `src="${baseURL ?? ''}`)
        .replace(' allow="clipboard-write"', '');
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">${here}`);
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const bound = elsewhere.address();
    await page.goto(`http://127.0.0.1:${bound instanceof Object ? bound.port : ''}/`);
    elsewhere.close();
    const framed = page.frameLocator('iframe');
    await awake(framed.locator('[data-calculator]'));
    const height = async () => Number(await page.locator('iframe').getAttribute('height'));
    await expect.poll(height).not.toBe(900);
    const before = await height();
    const card = framed.locator('summary').first();
    await card.click();
    await expect.poll(height).toBeGreaterThan(before);
    await card.click();
    await expect.poll(height).toBe(before);
    // Here the snippet grants no clipboard: what cannot be copied is selected.
    await framed.getByRole('button', { name: 'Copy as a sentence' }).click();
    const field = framed.getByLabel('The answer as a sentence');
    await expect(field).toBeFocused();
    expect(
      await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
    ).toBeGreaterThan(50);
  });
});
