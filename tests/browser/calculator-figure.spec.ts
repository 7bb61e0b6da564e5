import type { Locator, Page } from '@playwright/test';
import { awake, reveal } from './awake.ts';
import { essays } from './site.ts';
import { expect, test } from './test.ts';

const figure = (within: Locator) => within.locator('[data-part^="figure-"]:visible svg').first();
/** The curves and points of a drawing. */
const shapes = (svg: Locator) =>
  svg.evaluate((drawing) =>
    [...drawing.querySelectorAll('path,circle,rect')].map((each) => each.outerHTML).join(''),
  );
const heightOf = async (within: Locator) => (await within.boundingBox())?.height;

async function open(page: Page, address: string) {
  await page.goto(address);
  const calculator = page.locator('[data-calculator]').first();
  await reveal(calculator);
  await awake(calculator);
  return calculator;
}

for (const id of ['personal-leverage', 'decision-velocity'])
  test(`the picture of ${id} follows a slider, keeps its height, and shows what is pinned`, async ({
    page,
  }) => {
    const calculator = await open(page, `/calculators/${id}/`);
    const before = await shapes(figure(calculator));
    const heights = async () => [
      await heightOf(figure(calculator)),
      await heightOf(calculator.locator('[data-part="dots"] svg').first()),
    ];
    const first = await heights();
    expect(before).not.toContain('yours');
    await calculator.locator('summary', { hasText: /^More$/ }).click();
    await calculator.getByRole('button', { name: /^Pin/ }).click();
    const slider = calculator.getByRole('slider').last();
    await slider.scrollIntoViewIfNeeded();
    for (const range of (await calculator.getByRole('slider').all()).slice(0, 3))
      await range.press('ArrowRight');
    await expect(figure(calculator).locator('.fill-yours').first()).toBeVisible();
    await expect(figure(calculator).getByText(/^pinned/)).toBeVisible();
    await expect(calculator.locator('[data-part="dots"]').getByText(/^pinned/)).toBeVisible();
    expect(await shapes(figure(calculator))).not.toBe(before);
    expect(await heights()).toEqual(first);
    await calculator.getByRole('button', { name: 'Unpin' }).click();
    await expect(figure(calculator).getByText(/^pinned/)).toHaveCount(0);
  });

test('on a phone the answer stays in sight while a slider changes it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const calculator = await open(page, '/calculators/personal-leverage/');
  const short = calculator.locator('[data-part="short"]');
  const slider = calculator.getByRole('slider').nth(2);
  await slider.evaluate((range) => range.scrollIntoView({ block: 'center' }));
  const before = await short.textContent();
  for (let press = 0; press < 5; press++) await slider.press('ArrowLeft');
  await expect(short).not.toHaveText(before ?? '');
  await expect(short).toBeInViewport({ ratio: 1 });
  await expect(slider).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture is drawn with the default numbers', async ({ page }) => {
    await page.goto('/calculators/personal-leverage/');
    await expect(page.locator('[data-part="figure-front"] svg')).toBeVisible();
    await expect(page.locator('[data-part="figure-narrow"] svg')).toBeHidden();
  });
});

// A publication may have no essay with a calculator.
const essay = essays.find(({ written }) => written.includes('<Calculator'))?.address;
if (essay)
  test('in an essay a calculator extends into the margin, with its inputs beside its picture', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const calculator = await open(page, essay);
    const [whole, picture, input, text] = await Promise.all(
      [
        calculator,
        figure(calculator),
        calculator.getByRole('slider').first(),
        page.locator('.prose > p').first(),
      ].map((each) => each.boundingBox()),
    );
    expect(whole?.width).toBeGreaterThan((text?.width ?? 0) + 200);
    expect(input?.x).toBeGreaterThan((picture?.x ?? 0) + (picture?.width ?? 0));
  });
