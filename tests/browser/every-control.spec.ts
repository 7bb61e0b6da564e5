import { errors, type ElementHandle, type Page } from '@playwright/test';
import { addresses, kinds } from './site.ts';
import { expect, test } from './test.ts';

/** Controls that can be pressed, ticked, chosen or slid and have not been used yet; links have their own test. */
const unused = ':is(button, summary, select, input:not([type="file"])):not([data-used]):enabled:visible';

/** Every page that has controls of its own, and one page of every other kind. */
const pressed = [
  ...new Set([
    ...kinds,
    ...addresses.filter((address) => /^\/(?:essays|calculators)\/[^/]+\/$/.test(address)),
  ]),
].filter((address) => address !== '/no-such-page/');

/** How long a press may wait before we check whether the control is still within reach. */
const once = { timeout: 1_000 };
const tries = 10;

async function use(control: ElementHandle<Element>) {
  const { name, type, last, opens } = await control.evaluate((element) => {
    element.setAttribute('data-used', '');
    return {
      name: element.localName,
      type: element.getAttribute('type') ?? '',
      last: element instanceof HTMLSelectElement ? element.options.length - 1 : 0,
      opens: element.ariaHasPopup === 'dialog',
    };
  });
  if (name === 'select') await control.selectOption({ index: last }, once);
  else if (type === 'range') await control.press('End', once);
  else if (name === 'input' && !/checkbox|radio/.test(type))
    await control.fill(type === 'date' ? '2026-11-20' : '7', once);
  else await control.click(once);
  return { opens };
}

/** An earlier press may have redrawn a control, or put it out of reach. */
const inReach = (element: Element) =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility();

/** Returns undefined where a control went out of reach; Playwright would wait for it until the test's timeout. */
async function useInReach(control: ElementHandle<Element>) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await use(control);
    } catch (error) {
      if (!(await control.evaluate(inReach))) return undefined;
      if (tried === tries || !(error instanceof errors.TimeoutError)) throw error;
    }
  }
}

/** Uses every control once, including those that a press adds. */
async function useAll(page: Page) {
  for (let used = 0; ; used += 1) {
    const control = await page.$(unused);
    if (!control) return used;
    const done = await useInReach(control);
    // The press fetches the dialog's script: Escape before that has loaded would close nothing.
    if (done?.opens) await page.locator('dialog[open]').first().waitFor();
    // Anything left open over the page would block the next press.
    await page.keyboard.press('Escape');
  }
}

test.describe('every control', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      // Both open system dialogs, which no test could close.
      window.print = () => undefined;
      Object.assign(navigator, { share: () => Promise.resolve() });
    }),
  );

  for (const address of pressed)
    test(`of ${address} can be used, and nothing complains`, async ({ page }) => {
      await page.goto(address);
      for (const group of await page.getByRole('group', { name: /^Numbers for/ }).all()) {
        await group.scrollIntoViewIfNeeded();
        await expect(group).toBeEnabled();
      }
      const used = await useAll(page);
      if (!address.startsWith('/embed/')) expect(used).toBeGreaterThan(3);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    });
});
