import { essays } from './site.ts';
import { expect, test } from './test.ts';

const listing = essays.find(({ written }) => written.includes('<Checklist>'))?.address;

test.describe('what is ticked in a checklist', () => {
  if (listing === undefined) return;

  test('is kept, and follows its item when another is put in front', async ({ page }) => {
    await page.goto(listing);
    const boxes = page.locator('[data-checklist]').getByRole('checkbox');
    const words = (await page.locator('[data-checklist] li').nth(1).innerText()).trim().slice(0, 40);
    await boxes.nth(1).check();
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem(`ticks:${location.pathname}`)))
      .toContain(words.slice(0, 12));
    await page.reload();
    await expect(boxes.nth(1)).toBeChecked();

    await page.route(`**${listing}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const item = '<li><label><input type="checkbox"> One that is new</label></li>';
      const list = html.indexOf('data-checklist');
      const first = html.indexOf('<li', list);
      await route.fulfill({ response, body: html.slice(0, first) + item + html.slice(first) });
    });
    await page.reload();
    await expect(page.getByRole('checkbox', { name: 'One that is new' })).not.toBeChecked();
    await expect(page.getByRole('checkbox', { name: words })).toBeChecked();
    await expect(page.locator('[data-checklist] input:checked')).toHaveCount(1);
  });
});
