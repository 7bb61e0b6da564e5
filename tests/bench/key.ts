import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { parseCommandLine, runCommand } from '../../src/commands/command-line.ts';
import { workingChromium } from '../browser/chromium.ts';
import { calculators } from '../calculators/words-of.ts';
import { answered, categories, type Work, workOf } from './key-work.ts';
import { serveBuilt } from './serve-built.ts';

const help = `npm run bench:key

What a key on a slider costs until the frame that shows its answer, in every calculator, and in every essay until the
frame that shows its living numbers; beside them on a page with nothing but a slider: the time that the main thread worked, told apart into script and into style, layout and paint, times
four for a processor a quarter as fast. What waited for a frame or for other programs does not count. Reads dist.

  --help    this`;

const presses = 40;
/** How much slower a phone is. The processor is not throttled instead: a trace would count its sleeping as work. */
const slower = 4;
const bare = 'http://built.example/bare/';
const shown = '[data-part=answer]';
const nameWidth = 46;

/** Essays with a calculator and numbers in their sentences that follow it. */
const essaysThatCompute = () =>
  readdirSync('dist/essays', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => {
      const page = readFileSync(path.join('dist/essays', name, 'index.html'), 'utf8');
      return page.includes('data-calculator=') && page.includes('data-answer=');
    });

const at = (times: readonly number[], share: number) =>
  (slower * (times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? NaN))
    .toFixed(1)
    .padStart(6);

async function press(page: Page, count: number) {
  for (let pressed = 0; pressed < count; pressed += 1) {
    await page.keyboard.press(pressed % 12 < 6 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(450);
  }
}

/** Focuses the first slider that changes the words of the answer; some inputs only change its picture. */
async function focusWhatAnswers(page: Page) {
  const answer = page.locator(shown).first();
  const calculator = page.locator('[data-calculator]').first();
  // In an essay a calculator wakes when it comes into sight, unless it is folded away.
  await calculator.scrollIntoViewIfNeeded({ timeout: 5000 }).catch(() => undefined);
  const controls = calculator.locator('fieldset:enabled').first();
  await controls.waitFor({ state: 'attached', timeout: 5000 }).catch(() => undefined);
  for (const slider of await calculator.locator('[type=range]:visible').all()) {
    await slider.focus();
    const before = await answer.textContent();
    await press(page, 6);
    if ((await answer.textContent()) !== before) return;
  }
}

await runCommand(async () => {
  parseCommandLine({});
  const browser = await chromium.launch(await workingChromium());
  const page = await browser.newPage();
  await serveBuilt(page);
  await page.route(bare, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><div data-calculator><fieldset><input type="range" value="20" oninput="document.querySelector(\'p\').textContent = value"></fieldset></div><p data-part="answer">20</p>',
    }),
  );

  async function measure(address: string): Promise<readonly Work[]> {
    await page.goto(address);
    await focusWhatAnswers(page);
    await press(page, 12);
    await page.evaluate(
      ([shown, answered]) => {
        const seen = new MutationObserver(() => performance.mark(answered));
        const how = { childList: true, subtree: true, characterData: true };
        for (const part of document.querySelectorAll(shown)) seen.observe(part, how);
      },
      [`${shown}, [data-answer]`, answered] as const,
    );
    await browser.startTracing(page, { categories: [...categories] });
    await press(page, presses);
    return workOf(await browser.stopTracing());
  }

  console.log(
    `${`ms of work, ${slower} times`.padEnd(nameWidth)}    all p50    p95   script p50    p95   layout p50    p95   answers`,
  );
  const pages = [
    ['a bare slider', bare],
    ...calculators.map(({ id }) => [id, `http://built.example/calculators/${id}/`]),
    ...essaysThatCompute().map((id) => [`essay: ${id}`, `http://built.example/essays/${id}/`]),
  ];
  for (const [name = '', address = ''] of pages) {
    const works = await measure(address);
    if (works.length === 0) {
      console.log(name.padEnd(nameWidth), 'no key on a slider changed what its answer says');
      continue;
    }
    const columns = (['all', 'script', 'layout'] as const).map((part) => {
      const times = works.map((work) => work[part]);
      return `${at(times, 0.5)} ${at(times, 0.95)}`;
    });
    console.log(name.padEnd(nameWidth), columns.join('       '), '   ', works.length);
  }
  await browser.close();
}, help);
