import type { Page } from '@playwright/test';
import { essay, word } from './search-subject.ts';
import { expect, test } from './test.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });

interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey?: boolean;
  readonly isComposing?: boolean;
}

/** A key as its keyboard tells of it, on whatever has the focus. */
const press = (page: Page, pressed: Pressed) =>
  page.evaluate((given) => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given }),
    );
  }, pressed);

for (const [keyboard, key] of [
  ['with Caps Lock', 'K'],
  ['on a Cyrillic keyboard', 'л'],
] as const)
  test(`Ctrl K opens search ${keyboard}`, async ({ page }) => {
    await page.goto('/about/');
    await press(page, { key, code: 'KeyK', ctrlKey: true });
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  });

if (essay) {
  test('a key of what is being composed neither moves nor closes anything', async ({ page, context }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    const query = dialog(page).getByRole('searchbox');
    await query.fill(word);
    await expect(dialog(page).locator('[data-hit]').first()).toBeVisible();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    for (const key of ['ArrowDown', 'ArrowUp', 'Escape', 'Enter'])
      await press(page, { key, isComposing: true });
    // Safari says the last of them with its code alone.
    await devtools.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Escape',
      windowsVirtualKeyCode: 229,
    });
    await expect(dialog(page)).toBeVisible();
    await expect(query).toBeFocused();
    await expect(page).toHaveURL(/\/about\/$/);
  });
}
