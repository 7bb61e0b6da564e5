import { readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { workingChromium } from '../browser/chromium.ts';
import { serveBuilt } from './serve-built.ts';

/**
 * From a number typed to its answer, and to all that follows from it, in the built calculators with the processor
 * slowed four times: `node tests/bench/calculators.ts`, after a build.
 */

const rounds = 60;
const warming = 10;
const ids = readdirSync('content/calculators').map((name) => name.replace(/\.mdx$/, ''));

const at = (times: readonly number[], share: number) =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN).toFixed(1).padStart(6);

/** Types a new number into one field after another; runs in the page. */
async function type({ rounds: count }: { rounds: number }) {
  const root = document.querySelector('[data-calculator]');
  const controls = [...(root?.querySelectorAll('[data-input]') ?? [])].flatMap((control) => {
    const field = control.querySelector<HTMLInputElement>('input[type="text"]');
    const range = control.querySelector<HTMLInputElement>('input[type="range"]');
    return field && range ? [{ field, range, first: Number(field.value) }] : [];
  });
  const times: { answer: number; all: number }[] = [];
  const pause = (delay: number) => new Promise((resolve) => setTimeout(resolve, delay));
  for (let round = 0; round < count; round++) {
    const control = controls[round % controls.length];
    if (!root || !control) break;
    const { field, first } = control;
    const most = Number(/[\d\u00a0]+(?=[^\d]*$)/.exec(field.labels?.[0]?.textContent ?? '')?.[0] ?? 1e9);
    const number = Math.max(1, Math.round(first)) + 1 + (Math.floor(round / controls.length) % 3);
    let answer = NaN;
    let all = NaN;
    const began = performance.now();
    const seen = new MutationObserver((records) => {
      const now = performance.now() - began;
      if (Number.isNaN(answer)) answer = now;
      if (records.some(({ target }) => target instanceof Element && target.matches('[data-part="detail"]')))
        all = now;
    });
    seen.observe(root, { childList: true, subtree: true });
    field.value = String(Math.min(number, most));
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await pause(150);
    seen.disconnect();
    if (!Number.isNaN(all)) times.push({ answer, all });
  }
  return times;
}

const browser = await chromium.launch(await workingChromium());
const page = await browser.newPage();
await serveBuilt(page);
const slowed = await page.context().newCDPSession(page);
console.log('ms, slowed 4 times'.padEnd(24), 'answer p50    p95   all p50    p95   draws');
for (const id of ids) {
  await page.goto(`http://built.example/calculators/${id}/`);
  await page.locator('[data-input] input').first().focus();
  await slowed.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = (await page.evaluate(type, { rounds: rounds + warming })).slice(warming);
  const answers = times.map(({ answer }) => answer);
  const all = times.map((each) => each.all);
  console.log(
    id.padEnd(27),
    at(answers, 0.5),
    at(answers, 0.95),
    '  ',
    at(all, 0.5),
    at(all, 0.95),
    '  ',
    times.length,
  );
  await slowed.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}
await browser.close();
