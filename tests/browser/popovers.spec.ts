import { citedInCells, expectPopoversOnScreen, holders, withoutAnchors } from './popovers.ts';
import { expect, test } from './test.ts';

for (const address of holders) {
  test(`what opens on ${address} stands on the screen`, async ({ page }) => {
    await page.goto(address);
    await expectPopoversOnScreen(page);
    await withoutAnchors(page);
    await expectPopoversOnScreen(page);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of holders) {
    test(`a sheet of ${address} opens at the lower edge, and its button closes it`, async ({ page }) => {
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

test('a sheet is closed by keyboard with its own button, which gives the focus back', async ({ page }) => {
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
  test(`what a cell of a table on ${address} cites opens in place, however wide the screen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    const card = page.locator('td .note').first();
    await expect(card).toBeHidden();
    await page.locator('td [popovertarget]:visible').first().click();
    await expect(card).toBeInViewport();
    await card.getByRole('button', { name: 'Close' }).click();
    await expect(card).toBeHidden();
  });
