import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readThrough } from './frames.ts';
import { ofDistinctShapes } from './shapes.ts';
import { addresses, kinds } from './site.ts';
import { expect, test } from './looking.ts';

/** The browser itself reports the status of the page of errors, which is what it is for. */
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
    /** What the first analysis leaves in the page; a second one need not load half a megabyte again. */
    axe: { run: (options: RunOptions) => Promise<{ violations: Finding[] }> };
  }
}

/** Targets of 24 px and more are asked for by WCAG 2.2, which axe does not look for unasked. */
const options = {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
} satisfies RunOptions;

/** What a theme can change: colours alone. */
const ofColour = {
  resultTypes: ['violations'],
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies RunOptions;

async function expectNoFinding(page: Page) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  // The mode for one frame: no page of ours holds another.
  const light = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
  expect.soft(inWords(light.violations), 'in the light theme').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await page.evaluate((same) => window.axe.run(same), ofColour);
  expect.soft(inWords(dark.violations), 'in the dark theme').toEqual([]);
}

// More than any other file holds, and the last to be begun: one browser alone would go on with it for a while.
test.describe.configure({ mode: 'parallel' });

/** Axe says the same of elements that differ in their words alone; those are judged by tests/site/html.test.ts. */
const distinct = ofDistinctShapes(addresses);

test.describe('every page', () => {
  test.use({ expected: [status404] });
  for (const address of addresses) {
    const isJudged = distinct.has(address);
    test(`${address} is quiet${isJudged ? ', and accessible in both themes' : ''}`, async ({ page }) => {
      await page.goto(address);
      await readThrough(page);
      if (isJudged) await expectNoFinding(page);
    });
  }
});

/** As wide as 1280 px are at 400 %. */
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
    // The search field stands on a line that thickens.
    const line = at.closest('.search-form:focus-within');
    return {
      name: at.ariaLabel ?? at.textContent.trim().slice(0, 40),
      seen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      // Ours: a browser's own is drawn as `auto`.
      marked: (outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2) || line !== null,
      header: at.closest('body > header') !== null,
      x,
    };
  });

test.describe('the keyboard walks a page of each kind', () => {
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

/** In Chromium: what a page may do that its headers do not refuse. */
interface WithFeatures {
  readonly featurePolicy: { readonly allowedFeatures: () => string[] };
}

test('a page may write to the clipboard, and nothing else that asks a reader or knows of the machine', async ({
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
