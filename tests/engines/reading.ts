import { expect } from 'vitest';
import { choosing, essay, formulas, taken } from './pages.ts';
import type { Reader } from './reader.ts';
import type { Step } from './step.ts';

const mark = '.cite-mark';
const more = '[aria-label=Share] > [popovertarget]';
/** Near the upper edge, in either half, and near the lower edge of the screen. */
const heights = [0.02, 0.4, 0.55, 0.94];

/** Where the open popover is: “on the screen”, or else what is wrong. */
const placed = (reader: Reader) =>
  reader.evaluate(() => {
    const popover = document.querySelector(':popover-open');
    if (!popover) return 'nothing is open';
    const { left, top, right, bottom, height } = popover.getBoundingClientRect();
    const whole = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    return whole && height > 20 ? 'on the screen' : `at ${left} ${top} ${right} ${bottom}`;
  });
const closed = (reader: Reader) => reader.until(() => !document.querySelector(':popover-open'));

const beyondScreen = (reader: Reader) =>
  reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function opensEverywhere(reader: Reader, button: string, count: number) {
  for (const [index, height] of [...heights, ...heights].entries()) {
    await reader.tap(button, Math.floor((index * count) / (2 * heights.length)), height);
    expect(await placed(reader), `${button} at ${height} of the screen`).toBe('on the screen');
    await reader.press('Escape');
    await closed(reader);
  }
}

const screens = [
  [390, 844],
  [844, 390],
  [768, 1024],
  [1280, 800],
] as const;

/** What a reader does with a text. */
export const reading: readonly Step[] = [
  {
    name: 'read: an essay is no wider than the screen',
    async take(reader) {
      for (const [width, height] of screens) {
        await reader.resize(width, height);
        await reader.open(essay);
        expect(await reader.evaluate(() => document.querySelector('h1')?.checkVisibility())).toBe(true);
        expect(await beyondScreen(reader)).toBeLessThanOrEqual(0);
      }
    },
  },
  {
    name: 'read: a list to choose from is no wider than the smallest screen',
    async take(reader) {
      await reader.resize(320, 640);
      for (const address of [choosing[0], choosing.at(-1)]) {
        if (address === undefined) continue;
        await reader.open(address);
        expect(await beyondScreen(reader), address).toBeLessThanOrEqual(0);
      }
    },
  },
  {
    name: 'cite: a citation’s card fits on the screen, wherever its number is tapped',
    async take(reader) {
      for (const [width, height] of screens.filter(([wide]) => wide < 980)) {
        await reader.resize(width, height);
        await reader.open(essay);
        const count = await reader.evaluate(
          (button: string) => document.querySelectorAll(button).length,
          mark,
        );
        await opensEverywhere(reader, mark, count);
      }
    },
  },
  {
    name: 'take: a link to the ways to take a number away unfolds them',
    async take(reader) {
      if (taken === undefined) return;
      await reader.open(taken);
      await reader.until(() => document.querySelector(':target')?.closest('details')?.open === true);
      expect(
        await reader.evaluate(() => {
          const { top = -1, bottom = -1 } = document.querySelector(':target')?.getBoundingClientRect() ?? {};
          return bottom > 0 && top >= 0 && top < innerHeight;
        }),
      ).toBe(true);
    },
  },
  {
    name: 'cite: a card closes by a tap beside it, and by its button',
    async take(reader) {
      await reader.resize(390, 844);
      await reader.open(essay);
      await reader.tap(mark, 0, 0.2);
      expect(await placed(reader)).toBe('on the screen');
      await reader.tapAt(195, 100);
      await closed(reader);
      await reader.tap(mark, 0, 0.2);
      const at = await reader.evaluate(() => {
        const box = document.querySelector(':popover-open .close')?.getBoundingClientRect() ?? new DOMRect();
        return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)] as const;
      });
      await reader.tapAt(...at);
      await closed(reader);
    },
  },
  {
    name: 'cite: by keyboard, focus goes into the card and returns to the number',
    async take(reader) {
      await reader.resize(390, 844);
      await reader.open(essay);
      await reader.evaluate((button: string) => document.querySelector<HTMLElement>(button)?.focus(), mark);
      await reader.press('Enter');
      await reader.until(() => document.querySelector(':popover-open') !== null);
      await reader.press('Tab');
      await reader.until(() => document.activeElement?.closest(':popover-open') !== null);
      expect(await placed(reader)).toBe('on the screen');
      await reader.press('Escape');
      await closed(reader);
      await reader.until((button: string) => document.activeElement?.matches(button) === true, mark);
    },
  },
  {
    name: 'notes: on a wide screen cards stand in the margin, and no button opens them',
    async take(reader) {
      await reader.resize(1280, 800);
      await reader.open(essay);
      const [cards, beside, buttons] = await reader.evaluate((button: string) => {
        const text = document.querySelector('.prose p')?.getBoundingClientRect() ?? new DOMRect();
        const notes = [...document.querySelectorAll('.prose .note')].map((note) =>
          note.getBoundingClientRect(),
        );
        const open = [...document.querySelectorAll(button)].filter((it) => it.checkVisibility());
        return [
          notes.length,
          notes.filter(({ left, width }) => width > 0 && left > text.right).length,
          open.length,
        ];
      }, mark);
      expect(cards).toBeGreaterThan(0);
      expect(beside).toBe(cards);
      expect(buttons).toBe(0);
    },
  },
  {
    name: 'menus: the More menu fits on the screen, wherever its button is',
    async take(reader) {
      for (const [width, height] of screens) {
        await reader.resize(width, height);
        await reader.open(essay);
        await opensEverywhere(reader, more, 2);
      }
    },
  },
  {
    name: 'formulas: none scrolls vertically within its own box',
    async take(reader) {
      await reader.resize(1280, 800);
      for (const address of formulas) {
        await reader.open(address);
        const scrolled = await reader.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          return [...document.querySelectorAll<HTMLElement>('main :has(> math)')]
            .filter(
              (place) =>
                place.scrollHeight > place.clientHeight && getComputedStyle(place).overflowY !== 'visible',
            )
            .map(
              (place) => `${place.scrollHeight} in ${place.clientHeight}: ${place.textContent.slice(0, 60)}`,
            );
        });
        expect(scrolled, address).toEqual([]);
      }
    },
  },
  {
    name: 'folds: only the browser hides what is folded away, so that find in page can open it',
    async take(reader) {
      await reader.resize(1280, 800);
      for (const address of [essay, ...formulas.slice(0, 1)]) {
        await reader.open(address);
        // Find in page opens a fold that only the browser hides; a rule of ours would keep its content hidden.
        const lost = await reader.evaluate(() => {
          const folds = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
          const hidden = folds
            .flatMap((fold) => [...fold.querySelectorAll(':scope > :not(summary), :scope > :not(summary) *')])
            .filter((part) => {
              const { display, visibility } = getComputedStyle(part);
              return display === 'none' || visibility === 'hidden';
            });
          for (const fold of folds) fold.open = true;
          return hidden.filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 80));
        });
        expect(lost, address).toEqual([]);
      }
    },
  },
];
