import type { Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { essays } from './site.ts';
import { expect, test } from './test.ts';

const [essay] = essays;

/** Fakes a clipboard that refuses any call outside a click, as WebKit does. */
const strict = (page: Page) =>
  page.addInitScript(() => {
    let pressed = false;
    addEventListener(
      'click',
      () => {
        pressed = true;
        // A timeout runs after the listeners of the click and their microtasks.
        setTimeout(() => (pressed = false));
      },
      true,
    );
    const within = () =>
      pressed
        ? Promise.resolve()
        : Promise.reject(new DOMException('not within the press', 'NotAllowedError'));
    const write = async (items: ClipboardItem[]) => {
      await within();
      for (const item of items) for (const type of item.types) await item.getType(type);
    };
    Object.defineProperty(navigator, 'clipboard', { value: { write, writeText: within } });
  });

if (essay) {
  test('the first press on “Copy link” copies, even if nothing brought a pointer near before', async ({
    page,
  }) => {
    await strict(page);
    await page.goto(essay.address);
    // A bare event, so that no pointer comes near first.
    const button = page.getByRole('button', { name: 'Copy link' }).first();
    await button.dispatchEvent('click');
    await expect(page.getByRole('button', { name: 'Copied' })).toHaveCount(1);
  });

  test('without a clipboard “Copy link” says so and selects the address', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(essay.address);
    await page.getByRole('button', { name: 'Copy link' }).first().click();
    await expect(page.getByRole('button', { name: /Cannot copy/ })).toHaveCount(1);
    const field = page.getByLabel('Copy this by hand');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(new RegExp(`${essay.address}$`));
  });
}

if (existsSync('content/calculators/personal-leverage.mdx'))
  for (const [name, label] of [
    ['Copy as a sentence', 'The answer as a sentence'],
    ['Embed', 'Code to embed this calculator'],
  ] as const) {
    test(`the first press on “${name}” copies, even if its script loads late`, async ({ page }) => {
      await strict(page);
      await page.route(/take-away|controls/, async (route) => {
        await new Promise((later) => setTimeout(later, 500));
        await route.continue();
      });
      await page.goto('/calculators/personal-leverage/');
      await page.locator('summary', { hasText: /^More$/ }).click();
      const button = page.getByRole('button', { name, exact: true }).last();
      await expect(button).toBeEnabled();
      await button.dispatchEvent('click');
      await expect(page.getByLabel(label)).not.toHaveValue('');
      await expect(page.getByText('Copied.', { exact: true }).first()).toBeVisible();
    });

    test(`without a clipboard “${name}” says so and selects its text`, async ({ page }) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.goto('/calculators/personal-leverage/');
      await page.locator('summary', { hasText: /^More$/ }).click();
      await page.getByRole('button', { name, exact: true }).last().click();
      await expect(page.getByLabel(label)).toBeFocused();
      await expect(page.getByText(/Copying is not permitted here/).first()).toBeVisible();
    });
  }
