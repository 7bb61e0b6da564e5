import { expect, type Locator } from '@playwright/test';

/**
 * Waits until a calculator takes what is pressed. Playwright's own `toBeEnabled` says so of any fieldset, also of one
 * that is disabled, and a key pressed on a control of that one goes nowhere.
 */
export const awake = (calculator: Locator) =>
  expect(calculator.locator('fieldset').first()).not.toHaveAttribute('disabled');
