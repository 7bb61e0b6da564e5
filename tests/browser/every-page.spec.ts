import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readThrough } from './frames.ts';
import { ofDistinctShapes } from './shapes.ts';
import { addresses, kinds } from './site.ts';
import { expect, test } from './looking.ts';

/** The browser itself reports the status of the error page, as it should. */
const status404 = /status of 404.*\/no-such-page\//;

type RunOptions = Parameters<AxeBuilder['options']>[0];
type Finding = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

const inWords = (findings: readonly Finding[]) =>
  findings.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );

declare global {
  interface Window {
    /** Left in the page by the first analysis, so that a second one need not load half a megabyte again. */
    axe: { run: (options: RunOptions) => Promise<{ violations: Finding[] }> };
  }
}

/** WCAG 2.2 asks for targets of at least 24 px, which axe does not check by default. */
const options = {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
} satisfies RunOptions;

/** The rules that a theme can break: those about colours. */
const ofColour = {
  resultTypes: ['violations'],
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies RunOptions;

async function expectNoFinding(page: Page) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  // Legacy mode analyses a single frame, and none of our pages frames another.
  const light = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
  expect.soft(inWords(light.violations), 'in the light theme').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await page.evaluate((same) => window.axe.run(same), ofColour);
  expect.soft(inWords(dark.violations), 'in the dark theme').toEqual([]);
}

// The file with the most tests, begun last: one worker alone would keep running long after the others.
test.describe.configure({ mode: 'parallel' });

/** Axe judges elements that differ only in their words alike; tests/site/html.test.ts validates every page. */
const distinct = ofDistinctShapes(addresses);

test.describe('every page', () => {
  test.use({ expected: [status404] });
  for (const address of addresses) {
    const isJudged = distinct.has(address);
    test(`${address} loads without complaints${isJudged ? ', and is accessible in both themes' : ''}`, async ({
      page,
    }) => {
      await page.goto(address);
      await readThrough(page);
      if (isJudged) await expectNoFinding(page);
    });
  }
});

/** As wide as a window of 1280 px is when zoomed to 400 %. */
const narrow = { width: 320, height: 640 };

test.describe('a page of each kind on the narrowest phone', () => {
  test.use({ expected: [status404], viewport: narrow, hasTouch: true, isMobile: true });
  for (const address of kinds) {
    test(`${address} is accessible in both themes and no wider than the screen`, async ({ page }) => {
      await page.goto(address);
      await readThrough(page);
      await expectNoFinding(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(narrow.width);
    });
  }
});

interface Stop {
  name: string;
  seen: boolean;
  marked: boolean;
  header: boolean;
  x: number;
}

/** Where Tab leads from here; undefined at the end of the page. */
const stop = (page: Page) =>
  page.evaluate((): Stop | undefined => {
    const at = document.activeElement;
    if (!at || at === document.body) return undefined;
    const { top, bottom, left, right, x } = at.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    // The search field has no outline, but a line below it that thickens.
    const line = at.closest('.search-form:focus-within');
    return {
      name: at.ariaLabel ?? at.textContent.trim().slice(0, 40),
      seen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      // Our own outline: the browser's default has the style `auto`.
      marked: (outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2) || line !== null,
      header: at.closest('body > header') !== null,
      x,
    };
  });

test.describe('on a page of each kind, Tab leads only to elements that are in sight and outlined', () => {
  test.use({ expected: [status404] });
  for (const address of kinds) {
    test(address, async ({ page }) => {
      await page.goto(address);
      const stops: Stop[] = [];
      for (let tabs = 0; tabs < 40; tabs += 1) {
        await page.keyboard.press('Tab');
        const next = await stop(page);
        if (!next) break;
        stops.push(next);
      }
      expect(stops.length).toBeGreaterThan(1);
      expect(stops.filter(({ seen, marked }) => !seen || !marked)).toEqual([]);
      const across = stops.filter(({ header }) => header).map(({ x }) => x);
      expect(across).toEqual(across.toSorted((one, other) => one - other));
    });
  }
});

/** Chromium's own API, which lists the features that a page may use. */
interface WithFeatures {
  readonly featurePolicy: { readonly allowedFeatures: () => string[] };
}

test('a page may write to the clipboard, but use no feature that its headers refuse, such as camera or payment', async ({
  page,
}) => {
  const response = await page.goto('/');
  const refused: readonly string[] =
    (response?.headers()['permissions-policy'] ?? '').match(/[a-z-]+(?==\(\))/g) ?? [];
  expect(refused).toEqual(
    expect.arrayContaining(['camera', 'local-network-access', 'microphone', 'payment', 'usb']),
  );
  const allowed = await page.evaluate(() =>
    (document as unknown as WithFeatures).featurePolicy.allowedFeatures(),
  );
  expect(allowed).toContain('clipboard-write');
  expect(allowed.filter((feature) => refused.includes(feature))).toEqual([]);
});
