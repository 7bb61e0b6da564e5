import { expect, type Locator } from '@playwright/test';

/**
 * Waits until a calculator takes what is pressed. Playwright's own `toBeEnabled` says so of any fieldset, also of one
 * that is disabled, and a key pressed on a control of that one goes nowhere.
 */
export const awake = (calculator: Locator) =>
  expect(calculator.locator('fieldset').first()).not.toHaveAttribute('disabled');

/** Brings a calculator into sight, as a reader does, also one that an essay keeps closed until it is asked for. */
export async function reveal(calculator: Locator) {
  const closed = calculator.locator('xpath=ancestor::details[not(@open)]');
  if ((await closed.count()) > 0) await closed.first().locator('summary').first().click();
  await calculator.scrollIntoViewIfNeeded();
}
