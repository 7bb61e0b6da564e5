import { expect, type Locator } from '@playwright/test';

/**
 * Waits until a calculator responds to its controls. Playwright's `toBeEnabled` will not do: it passes for any
 * fieldset, even a disabled one, whose controls ignore key presses.
 */
export const awake = (calculator: Locator) =>
  expect(calculator.locator('fieldset').first()).not.toHaveAttribute('disabled');

/** Brings a calculator into view as a reader would, opening the fold in which an essay may keep it. */
export async function reveal(calculator: Locator) {
  const closed = calculator.locator('xpath=ancestor::details[not(@open)]');
  if ((await closed.count()) > 0) await closed.first().locator('summary').first().click();
  await calculator.scrollIntoViewIfNeeded();
}
