import { chromium } from '@playwright/test';
import { parseCommandLine, runCommand } from '../../src/commands/command-line.ts';
import { workingChromium } from '../browser/chromium.ts';
import { calculators } from '../calculators/words-of.ts';
import { serveBuilt } from './serve-built.ts';

const help = `npm run bench:key

From a key on a slider to the next paint, in the browser's own event timing, with the processor slowed four times; beside
it the same key on a page with nothing but a slider. Reads dist. Event timing counts in steps of 8 ms, and tells of nothing
shorter than 16: what took less counts as 16 here, and a ratio to it is the least that it may be.

  --help    this`;

const presses = 40;
/** Milliseconds below which event timing tells of nothing. */
const shortest = 16;
const bare = 'http://built.example/bare/';

const at = (times: readonly number[], share: number) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? NaN;

await runCommand(async () => {
  parseCommandLine({});
  const browser = await chromium.launch(await workingChromium());
  const page = await browser.newPage();
  await serveBuilt(page);
  await page.route(bare, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><input type="range" value="20">' }),
  );
  const devtools = await page.context().newCDPSession(page);

  async function measure(address: string, selector: string) {
    await page.goto(address);
    await page.locator(selector).first().focus();
    for (let warming = 0; warming < 6; warming += 1) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(400);
    }
    await page.evaluate((shortest) => {
      const all = { type: 'event', durationThreshold: shortest };
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries())
          if (name === 'keydown') performance.mark('key', { detail: duration });
      }).observe(all);
    }, shortest);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (let press = 0; press < presses; press += 1) {
      await page.keyboard.press(press % 12 < 6 ? 'ArrowRight' : 'ArrowLeft');
      await page.waitForTimeout(450);
    }
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const slow = await page.evaluate(() =>
      performance
        .getEntriesByName('key')
        .map((mark) => (mark instanceof PerformanceMark ? Number(mark.detail) : 0)),
    );
    return [...slow, ...Array<number>(Math.max(0, presses - slow.length)).fill(shortest)];
  }

  const printed = (times: number) => `${times <= shortest ? 'at most ' : ''}${times} ms`;
  const least = at(await measure(bare, 'input'), 0.5);
  console.log(`a bare slider: p50 ${printed(least)}`);
  for (const { id } of calculators) {
    const times = await measure(`http://built.example/calculators/${id}/`, '.track input');
    const p50 = at(times, 0.5);
    const ratio = `${least <= shortest ? 'at least ' : ''}${(p50 / least).toFixed(1)} times`;
    console.log(`${id}: p50 ${printed(p50)} (${ratio}), p95 ${printed(at(times, 0.95))}`);
  }
  await browser.close();
}, help);
