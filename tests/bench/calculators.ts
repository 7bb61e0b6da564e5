import { chromium } from '@playwright/test';
import { fieldText } from '../../src/calculators/answer/parse-number.ts';
import { workingChromium } from '../browser/chromium.ts';
import { calculators } from '../calculators/words-of.ts';
import { serveBuilt } from './serve-built.ts';

/**
 * Times from a typed number to its answer, and to all that follows from it, in the built calculators with the processor
 * slowed four times: `node tests/bench/calculators.ts`, after a build. Beside wall-clock times it prints the time spent
 * in scripts, as the profiler counts it, minus what the same measurement costs when nothing is typed.
 */

const rounds = 76;
const warming = 14;

const at = (times: readonly number[], share: number) =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN).toFixed(1).padStart(6);

interface Typed {
  readonly key: string;
  readonly text: string;
}

/** The number to type in a round: within its bounds, and different from the last one in the same field. */
function typedIn(
  round: number,
  { model, words }: (typeof calculators)[number],
  keys: readonly string[],
): Typed {
  const key = keys[round % keys.length] ?? '';
  const parameter = model.parameters[key];
  const unit = words.inputs[key]?.unit ?? parameter?.unit ?? 'plain';
  const { minimum = 0, maximum = 1, low = 0, high = 1, whole = false } = parameter ?? {};
  const span = high - low || 1;
  const turn = 1 + (Math.floor(round / keys.length) % 7);
  const number = Math.min(maximum, Math.max(minimum, low + (span * turn) / 8 + (whole ? turn : 0)));
  const places = whole ? 0 : unit === 'share' ? 3 : 2;
  return { key, text: fieldText(Number(number.toFixed(places)), unit).replace(/[^\d.]/g, '') };
}

/** Types a number, and waits for its answer and for what follows; runs in the page. */
async function type({ key, text }: Typed) {
  const root = document.querySelector('[data-calculator]');
  const field = root?.querySelector<HTMLInputElement>(`[data-input="${key}"] input[type="text"]`);
  if (!root || !field) return null;
  let answer: number | undefined;
  let all: number | undefined;
  const began = performance.now();
  await new Promise((done) => {
    const seen = new MutationObserver((records) => {
      const now = performance.now() - began;
      answer ??= now;
      if (records.some(({ target }) => target instanceof Element && target.matches('[data-part="detail"]'))) {
        all = now;
        // Not at once: the rest of this task counts too.
        setTimeout(done);
      }
    });
    seen.observe(root, { childList: true, subtree: true });
    setTimeout(done, 400);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  return answer === undefined || all === undefined ? null : { answer, all };
}

const browser = await chromium.launch(await workingChromium());
const page = await browser.newPage();
await serveBuilt(page);
const devtools = await page.context().newCDPSession(page);
await devtools.send('Profiler.enable');
await devtools.send('Profiler.setSamplingInterval', { interval: 500 });

/** Does something, and measures how many milliseconds the page spent in scripts and in what they called. */
async function scriptOf<Result>(act: () => Promise<Result>): Promise<readonly [Result, number]> {
  await devtools.send('Profiler.start');
  const result = await act();
  const { nodes, samples = [], timeDeltas = [] } = (await devtools.send('Profiler.stop')).profile;
  const outside = new Set(
    nodes
      .filter(({ callFrame }) => /^\((root|program|idle)\)$/.test(callFrame.functionName))
      .map(({ id }) => id),
  );
  // A sample stands for the time up to the next one.
  const spent = samples.map((id, index) => (outside.has(id) ? 0 : (timeDeltas[index + 1] ?? 0)));
  return [result, spent.reduce((sum, each) => sum + each, 0) / 1000];
}

console.log(
  'ms, slowed 4 times'.padEnd(24),
  'answer p50    p95    all p50    p95   script p50    p95   answers',
);
for (const calculator of calculators) {
  await page.goto(`http://built.example/calculators/${calculator.id}/`);
  await page.locator('[data-input] input').first().focus();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const idle: number[] = [];
  while (idle.length < warming)
    idle.push((await scriptOf(() => page.evaluate(type, { key: '', text: '' })))[1]);
  const overhead = Number(at(idle, 0.5));
  const times: { answer: number; all: number; script: number }[] = [];
  let keys = Object.keys(calculator.model.parameters);
  for (let round = 0; times.length < rounds && round < 4 * rounds; round++) {
    const typed = typedIn(round, calculator, keys);
    const [took, script] = await scriptOf(() => page.evaluate(type, typed));
    if (took) times.push({ ...took, script: script - overhead });
    // An input that changes nothing on the page gives no answer to time, and is not tried again.
    else keys = keys.filter((key) => key !== typed.key);
    await page.waitForTimeout(20);
  }
  const warm = times.slice(warming);
  const columns = [
    warm.map(({ answer }) => answer),
    warm.map(({ all }) => all),
    warm.map(({ script }) => script),
  ].map((each) => `${at(each, 0.5)} ${at(each, 0.95)}`);
  console.log(calculator.id.padEnd(27), columns.join('     '), '    ', warm.length);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}
await browser.close();
