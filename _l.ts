import { chromium } from '@playwright/test';
import { workingChromium } from './tests/browser/chromium.ts';
const browser = await chromium.launch(await workingChromium());
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
const page = await context.newPage();
page.on('console', (m) => console.log(m.type(), m.text()));
await page.goto('http://localhost:4712/calculators/personal-leverage/?v=1&handsOnShare=0.5&utm_source=x');
await page.locator('[data-part="answer"]').filter({ hasText: '50%' }).waitFor();
console.log(page.url());
await page.getByRole('button', { name: 'Share', exact: true }).click();
await page.getByText('contains your numbers').waitFor();
await page.screenshot({ path: '/tmp/e/s1.png' });
await page.getByRole('button', { name: 'Save', exact: true }).click();
for (const [label, file] of [['Picture (PNG)', 'card.png'], ['Slide, 16:9 (PNG)', 'slide.png'], ['Drawing (SVG)', 'a.svg']] as const) {
  const t = Date.now();
  const [d] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: label }).click()]);
  await d.saveAs('/tmp/e/' + file); console.log(d.suggestedFilename(), Date.now() - t);
}
const slider = page.getByRole('slider').first(); await slider.press('ArrowRight'); await page.waitForTimeout(900); console.log(page.url());
await page.setViewportSize({ width: 390, height: 844 });
await page.emulateMedia({ colorScheme: 'dark' });
await page.getByRole('button', { name: 'Share', exact: true }).click();
await page.waitForTimeout(500);
await page.getByRole('button', { name: 'Share', exact: true }).scrollIntoViewIfNeeded();
await page.screenshot({ path: '/tmp/e/s2.png' });
await browser.close();
