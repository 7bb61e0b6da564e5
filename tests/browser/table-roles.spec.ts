import { addresses } from './site.ts';
import { expect, test } from './looking.ts';

const tabled = addresses.filter((address) =>
  /^\/(?:calculators|essays)\/(?!\d{4}\/)[^/]+\/$|^\/evidence\/weigh\/$/.test(address),
);
const roles = ['table', 'row', 'columnheader', 'rowheader', 'cell'];

test.describe('on a phone, where rows are laid out as grids,', () => {
  test.use({ viewport: { width: 390, height: 780 } });
  for (const address of tabled)
    test(`a screen reader is given the tables of ${address} as tables`, async ({ page }) => {
      await page.goto(address);
      const written = await page.locator('main').evaluate((main) => {
        for (const fold of main.querySelectorAll('details')) fold.open = true;
        const seen = (selector: string) =>
          [...main.querySelectorAll(`table ${selector}`)].filter((one) => one.checkVisibility()).length;
        const tables = [...main.querySelectorAll('table')].filter((one) => one.checkVisibility()).length;
        const columns = seen('thead th');
        return [tables, seen('tr'), columns, seen('th') - columns, seen('td')];
      });
      const client = await page.context().newCDPSession(page);
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      await client.detach();
      const told = roles.map(
        (role) => nodes.filter((node) => !node.ignored && node.role?.value === role).length,
      );
      expect(told).toEqual(written);
    });
});
