import type { ElementHandle, Page } from '@playwright/test';
import { addresses, kinds } from './site.ts';
import { expect, test } from './test.ts';

/** Whatever a reader can press, tick, choose or slide, and has not yet; links are followed by another test. */
const unused = ':is(button, summary, select, input:not([type="file"])):not([data-used]):enabled:visible';

/** Pages whose controls are their own; of the others one of each kind. */
const pressed = [
  ...new Set([
    ...kinds,
    ...addresses.filter((address) => /^\/(?:essays|calculators)\/[^/]+\/$/.test(address)),
  ]),
].filter((address) => address !== '/no-such-page/');

async function use(control: ElementHandle<Element>) {
  const { name, type, last } = await control.evaluate((element) => ({
    name: element.localName,
    type: element.getAttribute('type') ?? '',
    last: element instanceof HTMLSelectElement ? element.options.length - 1 : 0,
  }));
  if (name === 'select') await control.selectOption({ index: last });
  else if (type === 'range') await control.press('End');
  else if (name === 'input' && !/checkbox|radio/.test(type))
    await control.fill(type === 'date' ? '2026-11-20' : '7');
  else await control.click();
}

/** Each once, and those that a press brings along with them. */
async function useAll(page: Page) {
  let used = 0;
  for (;;) {
    const control = await page.$(unused);
    if (!control) return used;
    try {
      await control.evaluate((element) => element.setAttribute('data-used', ''));
      const opens = (await control.getAttribute('aria-haspopup')) === 'dialog';
      await use(control);
      // Its script is fetched at the press: Escape before it has come would close nothing.
      if (opens) await page.locator('dialog[open]').first().waitFor();
    } catch (error) {
      // A press before it may have drawn it anew, or put it out of reach.
      const inReach = (element: Element) =>
        element.isConnected && !element.matches(':disabled') && element.checkVisibility();
      if (await control.evaluate(inReach)) throw error;
    }
    used += 1;
    // What was opened over the page would keep the next one from being pressed.
    await page.keyboard.press('Escape');
  }
}

test.describe('every control', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      // Both open windows of the system, which no test could close.
      window.print = () => undefined;
      Object.assign(navigator, { share: () => Promise.resolve() });
    }),
  );

  for (const address of pressed)
    test(`of ${address} can be used, and nothing complains`, async ({ page }) => {
      await page.goto(address);
      // One that is out of reach by the time of its turn would be waited for until the whole test is over.
      page.setDefaultTimeout(10_000);
      for (const group of await page.getByRole('group', { name: /^Numbers of/ }).all()) {
        await group.scrollIntoViewIfNeeded();
        await expect(group).toBeEnabled();
      }
      const used = await useAll(page);
      if (!address.startsWith('/embed/')) expect(used).toBeGreaterThan(3);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    });
});
