import { readFileSync } from 'node:fs';
import { calculators, essays, kinds } from './site.ts';
import { expect, test } from './looking.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** The controls that are used most: navigation, fields and sliders, share buttons. */
const most =
  'body > header a, .control :is(input:not([type=checkbox]), select), [data-share] > :is(a, button), .taking > div > button, input[type=search], [data-log] form :is(input, button), fulcrum-weighing :is(label, button)';

const pages = new Set([
  ...kinds.filter((address) =>
    /^\/(?:calculators\/|evidence\/|evidence\/weigh\/|search\/|)$|^\/calculators\/[^/]+\/$/.test(address),
  ),
  ...calculators.filter((address) => readFileSync(`dist${address}index.html`, 'utf8').includes('data-log')),
  ...essays.slice(0, 2).map(({ address }) => address),
]);

for (const address of pages) {
  test(`${address} gives a thumb 44 px for what is used most`, async ({ page }) => {
    await page.goto(address);
    const missed = await page.locator(most).evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0)
        .flatMap((one) => {
          one.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = one.getBoundingClientRect();
          const middle = { x: left + width / 2, y: top + height / 2 };
          const isReached = (dy: number) => {
            const hit = document.elementFromPoint(middle.x, middle.y + dy);
            return hit === one || one.contains(hit);
          };
          return isReached(-21) && isReached(21) ? [] : [one.outerHTML.slice(0, 90)];
        }),
    );
    expect(missed).toEqual([]);
  });
}
