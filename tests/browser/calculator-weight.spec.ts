import { expect, test, type Locator } from '@playwright/test';
import { brotli, read } from '../site/built.ts';
import { awake, reveal } from './awake.ts';
import { addresses, essays } from './site.ts';

/**
 * Until its first changed answer a page may need this much script beside astro-island, whatever control changes it:
 * enough for readable code, and less than the 16.9 KB of DORA's calculator.
 */
const most = 14 * 1024;

/** Each kind of control, how to find it in the HTML, and a first use of it that may change the answer. */
const acts: readonly (readonly [
  kind: string,
  written: string,
  act: (control: Locator) => Promise<unknown>,
])[] = [
  [
    'a number',
    'type="text"',
    async (field) => field.fill(String(Math.round(Number(await field.inputValue())) + 1)),
  ],
  ['a slider', 'type="range"', (slider) => slider.press('End')],
  ['a kind of work', 'data-row', (row) => row.selectOption({ index: 2 })],
  ['an argument', 'data-switch', (argument) => argument.check()],
  ['a preset', 'data-preset', (preset) => preset.click()],
];

/** A page's inline scripts, which are compressed together with it; Astro's own has a separate budget. */
function inlineBytes(html: string) {
  const scripts = [...html.matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs)].map(
    ([, code = '']) => code,
  );
  return brotli(scripts.filter((code) => !/astro-island|self\.Astro|window\.Astro/.test(code)).join('\n'));
}

const shown = [
  ...addresses.filter((address) => /^\/calculators\/[^/]+\/$/.test(address)),
  ...essays.filter(({ written }) => written.includes('<Calculator')).map(({ address }) => address),
];

for (const address of shown) {
  const html = read(`${address.slice(1)}index.html`).toString();
  const [, calculators = ''] = /(<astro-island.*<\/astro-island>)/s.exec(html) ?? [];
  for (const [kind, written, act] of acts.filter(([, sought]) => calculators.includes(sought)))
    test(`${address} needs at most 14 KB of script to answer ${kind}`, async ({ page }) => {
      let spent = inlineBytes(html);
      await page.route('**/*.js', (route) => {
        const bytes = brotli(read(new URL(route.request().url()).pathname.slice(1)));
        // Requests beyond the budget are never answered, so an answer that needs them never changes.
        if (spent + bytes > most) return undefined;
        spent += bytes;
        return route.continue();
      });
      await page.goto(address);
      const controls = page.locator(`[${written}]`);
      const calculator = page.locator('[data-calculator]').filter({ has: controls }).first();
      await reveal(calculator);
      await awake(calculator);
      const answer = calculator.locator('[data-part="answer"]');
      const before = (await answer.textContent()) ?? '';
      // Not every number moves the answer far enough to change its words.
      for (const control of await calculator.locator(`[${written}]`).all()) {
        await act(control);
        await page.waitForTimeout(100);
        if ((await answer.textContent()) !== before) break;
      }
      await expect(answer).not.toHaveText(before);
      test.info().annotations.push({ type: 'script', description: `${String(spent)} bytes` });
    });
}
