import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addresses } from './site.ts';
import { expect } from './test.ts';

/** One page for each combination of kinds of popover: for citations, notes, share bars. */
export const holders = [
  ...Map.groupBy(addresses, (address) => {
    const html = address === '/no-such-page/' ? '' : readFileSync(`dist${address}index.html`, 'utf8');
    return [...new Set(html.match(/(?<=popovertarget=")[a-z]+/g))].sort().join();
  }),
].flatMap(([held, [first]]) => (held && first ? [first] : []));

/** A page on which a cell of a table cites something, if there is one. */
export const citedInCells = addresses
  .filter((address) => address.startsWith('/essays/'))
  .filter((address) =>
    /<td\b(?:(?!<\/td>)[^])*class="note /.test(readFileSync(`dist${address}index.html`, 'utf8')),
  )
  .slice(0, 1);

const screens = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
];

/** Opens each popover by its button, which it scrolls to different heights, and returns what is wrong. */
const faults = (page: Page) =>
  page.evaluate(async () => {
    const drawn = async () => {
      await window.nextFrame();
      await window.nextFrame();
    };
    const found: string[] = [];
    const buttons = [...document.querySelectorAll<HTMLElement>('[popovertarget]')].filter(
      (button) => !button.closest('[popover]') && button.checkVisibility(),
    );
    const places = [0.02, 0.95, 0.4, 0.52];
    for (const [index, button] of [...buttons, ...buttons.slice(-3)].entries()) {
      const { top, height } = button.getBoundingClientRect();
      const place = places[index % places.length] ?? 0;
      scrollBy({ top: top - place * (innerHeight - height), behavior: 'instant' });
      await window.nextFrame();
      button.click();
      await drawn();
      const popover = document.querySelector<HTMLElement>(':popover-open');
      const box = popover?.getBoundingClientRect() ?? new DOMRect();
      const mark = button.getBoundingClientRect();
      const wrong = [
        box.width < 100 || box.height < 20 ? 'does not open' : '',
        box.top < -1 || box.left < -1 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1
          ? 'leaves the screen'
          : '',
        popover?.classList.contains('note') && box.top < mark.bottom && box.bottom > mark.top
          ? 'lies on its number'
          : '',
        popover && popover.scrollWidth > popover.clientWidth + 1 ? 'is cut at its side' : '',
      ].filter(Boolean);
      const at = ({ left, top: upper, right, bottom }: DOMRect) =>
        [left, upper, right, bottom].map(Math.round).join(' ');
      if (wrong.length > 0)
        found.push(
          `${button.getAttribute('popovertarget') ?? ''} of ${at(mark)} ${wrong.join(', ')}: ${at(box)}`,
        );
      popover?.hidePopover();
    }
    return buttons.length === 0 ? ['no popover was met'] : found;
  });

/** Removes what an engine without anchor positioning would ignore from the page's styles. */
export const withoutAnchors = (page: Page) =>
  page.evaluate(() => {
    const strip = (rules: CSSStyleSheet | CSSGroupingRule) => {
      for (let index = rules.cssRules.length - 1; index >= 0; index -= 1) {
        const rule = rules.cssRules[index];
        if (rule instanceof CSSSupportsRule && rule.conditionText.includes('position-'))
          rules.deleteRule(index);
        else if (rule instanceof CSSGroupingRule) strip(rule);
        else if (rule instanceof CSSStyleRule)
          for (const property of [...rule.style])
            if (property.startsWith('position-') || rule.style.getPropertyValue(property).includes('anchor('))
              rule.style.removeProperty(property);
      }
    };
    for (const sheet of document.styleSheets) strip(sheet);
  });

/** Expects every popover to fit on screens from the narrowest phone to a laptop. */
export async function expectPopoversOnScreen(page: Page) {
  for (const screen of screens) {
    await page.setViewportSize(screen);
    expect.soft(await faults(page), `${screen.width} by ${screen.height}`).toEqual([]);
  }
}
