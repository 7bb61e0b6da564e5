import type { Page } from '@playwright/test';
import { addresses } from './site.ts';
import { expect, test } from './looking.ts';

/** Pages that show plates, or the figures of calculators. */
const drawn = addresses.filter((address) =>
  /^\/(?:$|essays\/(?!\d{4}\/)[^/]+\/|evidence\/$|calculators\/[^/]+\/$)/.test(address),
);

/** Every label that touches a mark, or has too little contrast with its background, as the browser renders it. */
const touching = (page: Page) =>
  page.evaluate(() => {
    /** What lies behind everything: grids, shaded periods, bands of evidence. */
    const grounds = /^(?:grid|rule|paper|none|evidence-wash)$/;
    const roleOf = (element: Element, kind: 'fill' | 'stroke') =>
      new RegExp(`(?:^| )${kind}-([\\w-]+)`).exec(element.getAttribute('class') ?? '')?.[1] ?? 'none';
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string) => {
      if (!context) return 0;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) =>
        byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: string, other: string) => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    /** The least distance between a label and a mark, in units of the drawing. */
    const air = 0.5;
    const faults: string[] = [];
    for (const svg of document.querySelectorAll('main svg[role=img]')) {
      if (!(svg instanceof SVGElement) || svg.getBoundingClientRect().width === 0) continue;
      const labels = [...svg.querySelectorAll('text')].map((text) => {
        const box = text.getBBox();
        // The letters, without the room above and below them that a line has.
        const [top, bottom] = [box.y + box.height * 0.22, box.y + box.height * 0.8];
        return { text, left: box.x, right: box.x + box.width, top, bottom, ground: paper };
      });
      for (const mark of svg.querySelectorAll<SVGGeometryElement>('path, circle, rect')) {
        const [fill, stroke] = [roleOf(mark, 'fill'), roleOf(mark, 'stroke')];
        const box = mark.getBBox();
        const stroked = !grounds.test(stroke);
        const length = stroked ? mark.getTotalLength() : -1;
        const points = Array.from({ length: Math.floor(length / 2) + 1 }, (_, i) =>
          mark.getPointAtLength(2 * i),
        );
        for (const label of labels) {
          const { left, right, top, bottom, text } = label;
          const inside =
            mark.localName === 'rect' &&
            left > box.x + air &&
            right < box.x + box.width - air &&
            top > box.y &&
            bottom < box.y + box.height;
          const near =
            left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y;
          const middle = new DOMPoint((left + right) / 2, (top + bottom) / 2);
          if (fill !== 'none' && near && mark.isPointInFill(middle)) {
            label.ground = getComputedStyle(mark).fill;
            if (!grounds.test(fill) && !inside) faults.push(`“${text.textContent}” lies on a filled ${fill}`);
          }
          const half = Number(mark.getAttribute('stroke-width') ?? 1) / 2 + air;
          const met = ({ x, y }: DOMPoint) =>
            x > left - half && x < right + half && y > top - half && y < bottom + half;
          if (stroked && points.some(met)) faults.push(`“${text.textContent}” touches a line of ${stroke}`);
        }
      }
      for (const { text, ground } of labels) {
        const ratio = contrast(getComputedStyle(text).fill, ground);
        if (ratio < 4.5) faults.push(`“${text.textContent}” has a contrast of ${ratio.toFixed(2)}`);
      }
    }
    return faults;
  });

for (const width of [390, 1280]) {
  test(`labels keep clear of marks and contrast with their background, ${width} px wide`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: 900 });
    for (const address of drawn) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      expect.soft(await touching(page), `${address}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await touching(page), `${address}, dark`).toEqual([]);
    }
  });
}

test('links to the files of a plate start at the left edge of their lines', async ({ page }) => {
  for (const address of drawn) {
    await page.goto(address);
    const captions = page
      .getByRole('figure')
      .locator('figcaption > p')
      .filter({ has: page.getByRole('link') });
    if ((await captions.count()) === 0) continue;
    const indents = await captions.first().evaluate((caption) => {
      // Forces each link onto a line of its own.
      caption.style.width = '0';
      const { left } = caption.getBoundingClientRect();
      return [...caption.querySelectorAll('a')].map((link) => link.getBoundingClientRect().left - left);
    });
    expect(indents.length).toBeGreaterThan(1);
    expect(new Set(indents)).toEqual(new Set([0]));
    return;
  }
});
