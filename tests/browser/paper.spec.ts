import { readFileSync } from 'node:fs';
import { addresses, calculators, essays } from './site.ts';
import { expect, test } from './test.ts';

/** How many pages Chromium prints. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const { address } of essays) {
  test(`${address} takes at most 3 pages of A4 and half a page for each minute of reading`, async ({
    page,
  }) => {
    await page.goto(address);
    const facts = await page.locator('.essay-head').innerText();
    const minutes = Number(/(\d+) min/.exec(facts)?.[1]);
    const other = await page.locator('.pair-sides > :last-child').allInnerTexts();
    /** Minutes for the other side of a pair, which is printed too. */
    const more = other.join(' ').split(/\s+/).length / 230;
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(3 + Math.ceil(minutes + more) / 2);
  });
}

const ledgers = addresses.filter((address) => address === '/evidence/');
const sources = addresses.filter((address) => /^\/evidence\/[^/]+-\d{4}-[^/]+\/$/.test(address));

for (const address of [
  ...essays.map((essay) => essay.address),
  ...calculators,
  ...ledgers,
  ...sources,
].filter((_, index, all) => index % 7 === 0 || index === all.length - 1)) {
  test(`${address} is printed unfolded, across the page, and light even in the dark theme`, async ({
    page,
  }) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    // As wide as the text of a page: A4 without its margins.
    await page.setViewportSize({ width: 582, height: 978 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const main = page.locator('main');
    const faults = await main.evaluate((element) => {
      const isSeen = (one: Element) => one.checkVisibility({ contentVisibilityAuto: true });
      const all = [...element.querySelectorAll('*')].filter(isSeen);
      const edge = element.getBoundingClientRect().right;
      return {
        folded: [...element.querySelectorAll('details')]
          .filter(
            (fold) =>
              isSeen(fold) &&
              ![...fold.querySelectorAll(':scope > :not(summary), :scope > :not(summary) *')].some(isSeen),
          )
          .map((fold) => fold.innerText),
        scrolled: all
          .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflow))
          .filter((one) => one.scrollWidth > one.clientWidth)
          .map((one) => one.outerHTML.slice(0, 80)),
        controls: all
          .filter((one) => one.matches('button, select, input[type=range], input[type=search]'))
          .map((one) => one.outerHTML.slice(0, 80)),
        cut: all
          // A space at the end of a line of code hangs over it.
          .filter((one) => one.getBoundingClientRect().right > edge + 8 && !one.closest('svg, .sr-only'))
          .map((one) => one.outerHTML.slice(0, 80)),
        narrow: all
          .filter(
            (one) => one.matches('.prose') && one.getBoundingClientRect().width < 0.9 * element.clientWidth,
          )
          .map((one) => one.className),
        ink: getComputedStyle(element).color,
      };
    });
    const { ink, ...rest } = faults;
    expect(rest).toEqual({ folded: [], scrolled: [], controls: [], cut: [], narrow: [] });
    // Dark letters, for white paper.
    const light = (ink.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    expect(Math.max(...light)).toBeLessThan(80);
  });
}

const drawn = essays.find(({ address }) =>
  readFileSync(`dist${address}index.html`, 'utf8').includes('data-plate'),
)?.address;
if (drawn)
  test('no plate is cut off at its sides in print, however narrow a browser takes the paper to be', async ({
    page,
  }) => {
    await page.goto(drawn);
    await page.emulateMedia({ media: 'print' });
    for (const width of [320, 345, 582]) {
      await page.setViewportSize({ width, height: 978 });
      const beyond = await page.locator('[data-plate], [data-plate] *').evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && !one.closest('.sr-only'))
          .map((one) => one.getBoundingClientRect())
          .filter(({ left, right }) => left < -1 || right > document.documentElement.clientWidth + 1)
          .map(({ left, right }) => [left, right]),
      );
      expect(beyond, `${width} px`).toEqual([]);
    }
  });
