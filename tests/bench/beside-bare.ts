import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { makeBareSite } from './bare-site.ts';
import { generate } from './generate.ts';
import { watchMemory } from './memory.ts';
import { buildFlags, makeWorkspace } from './workspace.ts';

interface Cost {
  /** Processor seconds, wall-clock seconds, and the load average at the end of the build. */
  readonly processor: number;
  readonly wall: number;
  readonly load: number;
  /** Peak of all its processes together, in gigabytes. */
  readonly memory: number;
}

/** Sums what the shell's `times` prints last, the user and system time of its children: `0m41.230s 0m6.100s`. */
const processorTime = (said: string) =>
  [...(said.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );

function measure(folder: string, ...command: readonly string[]): Promise<Cost> {
  const { promise, resolve, reject } = Promise.withResolvers<Cost>();
  const start = performance.now();
  // The shell's `times` is the only measure of a whole process tree that every system has.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times; exit $code', 'sh', process.execPath, ...command], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const peak = watchMemory(child.pid ?? 0);
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(-4000)));
  child.stderr
    .setEncoding('utf8')
    .on('data', (piece: string) => (complained = (complained + piece).slice(-4000)));
  child.once('error', reject).once('close', (code) => {
    const memory = peak() / 1e9;
    if (code !== 0)
      reject(new Error(`${command.join(' ')} ended with ${String(code)}:\n\n${said}${complained}`));
    else
      resolve({
        processor: processorTime(said),
        wall: (performance.now() - start) / 1000,
        load: loadavg()[0] ?? 0,
        memory,
      });
  });
  return promise;
}

/**
 * Builds this many posts cold, with this project and then with bare Astro, and prints what each took and the ratio.
 * This project builds everything except its own content: cards, search, feeds, Markdown twins, checks, and a ledger
 * with a tenth as many sources.
 */
export async function besideBare(posts: number) {
  const { folder: ours, remove } = makeWorkspace(process.cwd());
  const bare = mkdtempSync(path.join(tmpdir(), 'fulcrum-bare-'));
  try {
    rmSync(path.join(ours, 'content'), { recursive: true });
    generate(path.join(ours, 'content'), posts);
    makeBareSite(bare, ours);
    const one = await measure(ours, ...buildFlags, 'src/commands/build.ts');
    const other = await measure(bare, 'node_modules/astro/bin/astro.mjs', 'build', '--silent');
    const line = (name: string, of: (cost: Cost) => number, ratio = true) =>
      console.log(
        `  ${name.padEnd(20)}${of(one).toFixed(2).padStart(8)}${of(other).toFixed(2).padStart(11)}` +
          (ratio ? (of(one) / of(other)).toFixed(2).padStart(9) : ''),
      );
    console.log(`\n${posts.toLocaleString('en-GB')} posts, cold      ours  bare Astro    ratio`);
    line('processor seconds', ({ processor }) => processor);
    line('seconds by the clock', ({ wall }) => wall);
    line('gigabytes', ({ memory }) => memory);
    line('load average', ({ load }) => load, false);
  } finally {
    remove();
    rmSync(bare, { recursive: true, force: true });
  }
}
