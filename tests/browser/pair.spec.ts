import { essays } from './site.ts';
import { expect, test } from './looking.ts';

const pair = essays.find(({ written }) => /^pairedWith:/m.test(written))?.address;

for (const width of [360, 800, 1000, 1280, 1700])
  test(`two paired essays neither overlap nor leave the page, ${width} px wide`, async ({ page }) => {
    if (pair === undefined) return;
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pair);
    // A calculator waits in a fold until it is asked for.
    await page.locator('main details').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });
    const sides = page.getByRole('region', { name: /^This side$/ }).locator('xpath=../section');
    await expect(sides).toHaveCount(2);
    const beyond = await sides.evaluateAll((both) =>
      both.flatMap((side) => {
        const { left, right } = side.getBoundingClientRect();
        // On a phone the first has no box of its own.
        const [from, to] = right > left ? [left, right] : [0, innerWidth];
        return [...side.querySelectorAll('p, label, input, svg, button')]
          .filter((one) => one.checkVisibility() && !one.closest('.sr-only, .note, svg svg'))
          .filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && (box.left < from - 1 || box.right > to + 1);
          })
          .map((one) => one.outerHTML.slice(0, 80));
      }),
    );
    expect(beyond).toEqual([]);
  });
