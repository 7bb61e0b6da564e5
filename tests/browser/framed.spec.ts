import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { addresses } from './site.ts';
import { expect, test } from './test.ts';

const embed = addresses.find((address) => address.startsWith('/embed/'));

/** Opens a page of another origin that frames one of ours. */
async function frame(page: Page, address: string, headers: Readonly<Record<string, string>> = {}) {
  const elsewhere = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', ...headers });
    response.end(
      `<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,"><iframe src="${address}" title="Framed" width="600" height="900"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const bound = elsewhere.address();
  await page.goto(`http://127.0.0.1:${bound instanceof Object ? bound.port : ''}/`);
  elsewhere.close();
  return page.frameLocator('iframe');
}

test.describe('on another site', () => {
  if (embed === undefined) return;
  // The page around the frame belongs to another host.
  test.use({ expected: [/request to another host: http:\/\/127\.0\.0\.1/] });

  for (const [what, headers] of [
    ['an ordinary page', {}],
    ['a page that embeds only what consents', { 'Cross-Origin-Embedder-Policy': 'require-corp' }],
  ] as const)
    test(`${what} may frame a calculator, which answers there`, async ({ page, baseURL }) => {
      const framed = await frame(page, `${baseURL ?? ''}${embed}`, headers);
      await expect(framed.getByRole('heading', { level: 1 })).toBeVisible();
      const answer = framed.locator('[data-part="answer"]').first();
      const before = (await answer.textContent()) ?? '';
      const slider = framed.getByRole('slider').first();
      await expect(slider).toBeEnabled();
      await slider.press('End');
      await expect(answer).not.toHaveText(before);
    });
});

test.describe('on another site, a page of ours', () => {
  test.use({
    expected: [/request to another host: http:\/\/127\.0\.0\.1|frame-ancestors 'none'|BLOCKED_BY_RESPONSE/],
  });
  for (const address of ['/', '/search/', '/about/'])
    test(`is not shown in a frame: ${address}`, async ({ page, baseURL, complaints }) => {
      await frame(page, `${baseURL ?? ''}${address}`);
      await expect.poll(() => complaints.some((one) => one.includes("frame-ancestors 'none'"))).toBe(true);
      await expect(page.frameLocator('iframe').getByRole('main')).toHaveCount(0);
    });
});
