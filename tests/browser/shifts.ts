import type { Page } from '@playwright/test';

interface Moved {
  /** Chromium’s score for a layout shift: up to 0.1 is called good. */
  readonly value: number;
  /** What moved, when, and from where to where, for the message of a failed test. */
  readonly what: readonly string[];
}

declare global {
  interface Window {
    shifts: Moved[];
  }
}

/** As Chromium reports it: TypeScript does not know this kind of entry. */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Records whatever moves in the pages that are opened from now on. */
export const recordShifts = (page: Page) =>
  page.addInitScript(() => {
    // While a page is loading, Chromium sometimes reports the former place of a drawing relative to the drawing itself:
    // its corner, plus the fraction of a pixel by which its real place exceeds a whole one. For a drawing below the
    // viewport that fraction is not known.
    const beyondWhole = (place: number) => Math.max(0, place - Math.round(place));
    const withinItself = ({ node, previousRect: from, currentRect: to }: Shift['sources'][number]) =>
      node?.nodeName === 'svg' &&
      (to.height > 0
        ? from.x === beyondWhole(to.x) && from.y === beyondWhole(to.y)
        : from.x < 1 && from.y < 1);
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, startTime, sources } of list.getEntries() as Shift[]) {
        if (sources.length > 0 && sources.every(withinItself)) continue;
        const what = sources.map(({ node, previousRect, currentRect }) => {
          const [from, to] = [previousRect, currentRect].map(({ x, y, height }) => [x, y, height].join(' '));
          const text = (node?.textContent ?? '').trim().slice(0, 40);
          return `${value.toFixed(4)} at ${startTime.toFixed(0)} ms: ${node?.nodeName ?? ''} “${text}” from ${from ?? ''} to ${to ?? ''}`;
        });
        window.shifts.push({ value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

export const shiftsOf = (page: Page) => page.evaluate(() => window.shifts);
