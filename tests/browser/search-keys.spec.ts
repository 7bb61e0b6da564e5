import type { Page } from '@playwright/test';
import { hold } from './hold.ts';
import { essay, word } from './search-subject.ts';
import { expect, test } from './test.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });

interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey?: boolean;
  readonly isComposing?: boolean;
}

/** Sends a key event as that keyboard would, to whatever has the focus. */
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

test.describe('while search is loading', () => {
  const search = /\/dialog-[^/]*\.js$/;
  const box = (page: Page) => dialog(page).getByRole('searchbox');
  const field = (page: Page) => page.getByRole('textbox', { name: 'Of the page' });

  /** Opens a page with a field of its own, and holds search back. */
  async function open(page: Page) {
    await page.setViewportSize({ width: 1280, height: 300 });
    const asked = page.waitForRequest(search);
    const go = await hold(page, search);
    await page.goto('/about/');
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.ariaLabel = 'Of the page';
      document.querySelector('main')?.prepend(input);
    });
    /** Lets search load, and waits until it has. */
    return async () => {
      go();
      await page.evaluate((address) => import(address).then(() => undefined), (await asked).url());
    };
  }

  for (const [what, keys, query] of [
    ['a stroke', ['a', '/', 'b'], 'a/b'],
    ['what is taken back', ['a', 'b', 'Backspace'], 'a'],
    ['a key held with Ctrl', ['a', 'Control+v', 'b'], 'ab'],
    ['a space', ['a', 'Space', 'b'], 'a b'],
    ['Enter before the last letter', ['a', 'Enter', 'b'], 'ab'],
    ['what is taken back after Enter', ['a', 'b', 'Enter', 'Backspace'], 'a'],
  ] as const)
    test(`typing ahead works as in a text field: ${what}`, async ({ page }) => {
      const arrive = await open(page);
      await page.keyboard.press('/');
      for (const key of keys) await page.keyboard.press(key);
      await arrive();
      await expect(box(page)).toHaveValue(query);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });

  test('what is typed goes into search, not into the field that had the focus', async ({ page }) => {
    const arrive = await open(page);
    await field(page).fill('40');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('12 teams');
    await page.keyboard.press('Backspace');
    await arrive();
    await expect(box(page)).toHaveValue('12 team');
    await expect(field(page)).toHaveValue('40');
  });

  if (essay)
    test('Enter opens what is found, not the link that had the focus', async ({ page }) => {
      const arrive = await open(page);
      await page.getByRole('banner').getByRole('link').first().focus();
      await page.keyboard.press('Control+k');
      await page.keyboard.type(word);
      await page.keyboard.press('Enter');
      await arrive();
      await expect(page).toHaveURL(new RegExp(`highlight=${word.slice(0, 3)}`, 'i'));
    });

  for (const [what, callOff] of [
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['going into a field', (page: Page) => field(page).focus()],
  ] as const)
    test(`${what} cancels search, until it is asked for again`, async ({ page }) => {
      const arrive = await open(page);
      await page.keyboard.press('/');
      await page.keyboard.type('team');
      await callOff(page);
      await arrive();
      await expect(dialog(page)).toBeHidden();
      await field(page).focus();
      await page.keyboard.type('5/');
      await expect(field(page)).toHaveValue('5/');
      await page.keyboard.press('Control+k');
      await expect(box(page)).toBeFocused();
      await expect(box(page)).toHaveValue('');
    });
});

if (essay) {
  test('keys pressed while an input method composes text neither move nor close anything', async ({
    page,
    context,
  }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    const query = dialog(page).getByRole('searchbox');
    await query.fill(word);
    await expect(dialog(page).locator('[data-hit]').first()).toBeVisible();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    for (const key of ['ArrowDown', 'ArrowUp', 'Escape', 'Enter'])
      await press(page, { key, isComposing: true });
    // In Safari only the key code shows that the last of them belongs to the composition.
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
