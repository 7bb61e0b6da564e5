import { citedInCells, expectPopoversOnScreen, holders, withoutAnchors } from './popovers.ts';
import { expect, test } from './test.ts';

for (const address of holders) {
  test(`every popover on ${address} fits on the screen`, async ({ page }) => {
    await page.goto(address);
    await expectPopoversOnScreen(page);
    await withoutAnchors(page);
    await expectPopoversOnScreen(page);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of holders) {
    test(`a sheet on ${address} opens at the bottom of the screen, and its button closes it`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      await page.locator('[popovertarget]:visible').first().click();
      const sheet = page.locator(':popover-open');
      const box = await sheet.boundingBox();
      expect(box).toMatchObject({ x: 0, width: 390 });
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
      await sheet.getByRole('button', { name: 'Close' }).click();
      await expect(sheet).toHaveCount(0);
    });
  }
});

test('a sheet can be closed with its button by keyboard, and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(holders.at(-1) ?? '/');
  const button = page.locator('[popovertarget]:visible').last();
  await button.focus();
  await page.keyboard.press('Enter');
  const close = page.getByRole('button', { name: 'Close' });
  await expect(close).toBeVisible();
  for (let stops = 0; stops < 20; stops += 1) {
    await page.keyboard.press('Tab');
    if (await close.evaluate((it) => it === document.activeElement)) break;
  }
  await expect(close).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(close).toHaveCount(0);
  await expect(button).toBeFocused();
});

for (const address of citedInCells)
  test(`a citation in a table cell on ${address} opens in place, even on a wide screen`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    const card = page.locator('td .note').first();
    await expect(card).toBeHidden();
    await page.locator('td [popovertarget]:visible').first().click();
    await expect(card).toBeInViewport();
    await card.getByRole('button', { name: 'Close' }).click();
    await expect(card).toBeHidden();
  });
