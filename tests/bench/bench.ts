import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../src/authoring/refusal.ts';
import { filesUnder } from '../../src/reuse/files-under.ts';
import { parseCommandLine, runCommand } from '../../src/commands/command-line.ts';
import { besideBare } from './beside-bare.ts';
import { generate } from './generate.ts';
import { watchMemory } from './memory.ts';
import { stageNames, Stopwatch, type Stage } from './stages.ts';
import { buildFlags, makeWorkspace } from './workspace.ts';

const help = `npm run bench -- [sizes] [--keep | --bare]

Builds the site with 100, 1,000 and 4,000 essays, or with as many as you say, and prints what each build took: cold,
again without a change, and again after one essay changed. It works in a temporary folder; your content and dist stay
as they are. The three sizes together take ten minutes or so.

  npm run bench                  100, 1,000 and 4,000 essays
  npm run bench -- 100           one size
  npm run bench -- 500 2000      two
  --bare                         posts alone, built cold, beside bare Astro with the same posts: 10 and 1,000 of them
  --keep                         leave the temporary folders, and say where they are
  --help                         this`;

/** What 1,000 essays may take (see README, Budgets): seconds cold, warm and after one change, and bytes of memory. */
const aims: Readonly<Record<string, number>> = { cold: 35, warm: 15, 'one change': 10 };
const memoryAim = 1.5e9;

interface Run {
  readonly name: string;
  readonly wall: number;
  readonly memory: number;
  readonly files: number;
  readonly stages: ReadonlyMap<Stage, number>;
}

const number = (amount: number, digits = 0) =>
  amount.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const bytes = (amount: number) =>
  amount >= 1e9
    ? `${number(amount / 1e9, 2)} GB`
    : amount >= 1e6
      ? `${number(amount / 1e6, 1)} MB`
      : `${number(amount / 1e3, 1)} kB`;

const interactive = process.stdout.isTTY;
const progress = (text: string) => {
  if (interactive) process.stdout.write(`\r\x1b[2K${text}`);
};

/** Passed to Node as a relative path, so that the copy runs its own timed-build.ts. */
const build = fileURLToPath(import.meta.resolve('./timed-build.ts'));
let running: ReturnType<typeof spawn> | undefined;

/** Builds the copy in `folder` in a process of its own, with the Node flags of `npm run build`. */
function timedBuild(folder: string, name: string, label: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const stopwatch = new Stopwatch(start);
    const child = spawn(process.execPath, [...buildFlags, path.relative('', build)], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    const peak = watchMemory(child.pid ?? 0);
    let said = '';
    let shown = 0;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      const now = performance.now();
      stopwatch.read(piece, now);
      said = (said + piece).slice(-4000);
      if (now - shown < 200) return;
      shown = now;
      progress(
        `${label}, ${name}: ${stopwatch.stage}, ${number(stopwatch.files)} files, ${number((now - start) / 1000)} s`,
      );
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(-4000)));
    child.once('error', reject);
    child.once('close', (code) => {
      progress('');
      const memory = peak();
      if (code !== 0) {
        reject(new Error(`The build of ${label} (${name}) ended with ${String(code)}:\n\n${said.trim()}`));
        return;
      }
      const wall = (performance.now() - start) / 1000;
      if (!interactive) console.log(`${label}, ${name}: ${number(wall, 1)} s`);
      resolve({ name, wall, memory, files: stopwatch.files, stages: stopwatch.seconds });
    });
  });
}

interface Weights {
  readonly pages: number;
  readonly mean: number;
  readonly essay: number;
  readonly heaviest: readonly { readonly address: string; readonly size: number }[];
}

function weigh(folder: string): Weights {
  const pages = filesUnder(path.join(folder, 'dist'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      address: `/${name.replace(/index\.html$/, '')}`,
      size: readFileSync(path.join(folder, 'dist', name)).length,
    }))
    .sort((a, b) => b.size - a.size);
  const mean = (some: readonly { size: number }[]) =>
    some.reduce((sum, { size }) => sum + size, 0) / Math.max(1, some.length);
  const essays = pages.filter(({ address }) => address.startsWith('/essays/bench-'));
  return { pages: pages.length, mean: mean(pages), essay: mean(essays), heaviest: pages.slice(0, 5) };
}

function print(size: number, runs: readonly Run[], weights: Weights) {
  const row = (name: string, cells: readonly string[]) =>
    console.log(`  ${name.padEnd(16)}${cells.map((cell) => cell.padStart(13)).join('')}`);
  console.log(
    `\n${number(size)} essays, ${number(weights.pages)} pages, ${number(runs[0]?.files ?? 0)} files\n`,
  );
  row(
    '',
    runs.map(({ name }) => name),
  );
  row(
    'wall time',
    runs.map(({ wall }) => `${number(wall, 1)} s`),
  );
  for (const stage of stageNames) {
    const spent = runs.map(({ stages }) => stages.get(stage) ?? 0);
    if (spent.some((seconds) => seconds >= 0.05))
      row(
        `  ${stage}`,
        spent.map((seconds) => `${number(seconds, 1)} s`),
      );
  }
  row(
    'peak memory',
    runs.map(({ memory }) => (memory > 0 ? bytes(memory) : 'not measured')),
  );
  row(
    'pages a second',
    runs.map(({ wall }) => number(weights.pages / wall)),
  );
  console.log(`\n  bytes a page: ${bytes(weights.mean)}; an essay: ${bytes(weights.essay)} (uncompressed)`);
  console.log(
    `  heaviest: ${weights.heaviest.map(({ address, size: heavy }) => `${address} ${bytes(heavy)}`).join(', ')}`,
  );
}

/** What exceeds the aims for 1,000 essays. */
function judge(runs: readonly Run[]) {
  return runs.flatMap(({ name, wall, memory }) => [
    ...(wall > (aims[name] ?? Infinity) ? [`${name} ${number(wall, 1)} s, aim ${aims[name] ?? 0} s`] : []),
    ...(memory > memoryAim ? [`${name} ${bytes(memory)}, aim ${bytes(memoryAim)}`] : []),
  ]);
}

async function bench(size: number, keep: boolean) {
  const label = `${number(size)} essays`;
  progress(`${label}: writing them`);
  const { folder, remove } = makeWorkspace(process.cwd());
  const leave = () => {
    running?.kill();
    if (!keep) remove();
  };
  const interrupt = () => {
    leave();
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const written = generate(path.join(folder, 'content'), size);
    const runs = [await timedBuild(folder, 'cold', label), await timedBuild(folder, 'warm', label)];
    const changed = written[Math.floor(written.length / 2)];
    if (changed) {
      appendFileSync(changed, '\nThis sentence was added after the build.\n');
      runs.push(await timedBuild(folder, 'one change', label));
    }
    const weights = weigh(folder);
    print(size, runs, weights);
    if (keep) console.log(`  kept in ${folder}`);
    return { size, runs, weights };
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    leave();
  }
}

await runCommand(async () => {
  const { values, positionals } = parseCommandLine({ keep: { type: 'boolean' }, bare: { type: 'boolean' } });
  const usual = values.bare ? [10, 1000] : [100, 1000, 4000];
  const sizes = positionals.length > 0 ? positionals.map((size) => Number(size.replaceAll(',', ''))) : usual;
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Refusal([`A size is a whole number of essays; "${positionals.join(' ')}" is not.`]);
  if (values.bare) {
    for (const size of sizes) await besideBare(size);
    return;
  }
  const done = [];
  for (const size of sizes.sort((a, b) => a - b)) done.push(await bench(size, values.keep ?? false));
  console.log('\nIn one line each');
  for (const { size, runs, weights } of done) {
    const times = runs.map(({ name, wall }) => `${name} ${number(wall, 1)} s`).join(', ');
    const memory = bytes(Math.max(...runs.map((run) => run.memory)));
    const missed = size === 1000 ? judge(runs) : [];
    const verdict =
      size === 1000
        ? missed.length > 0
          ? `; above the aim: ${missed.join('; ')}`
          : '; within every aim'
        : '';
    console.log(
      `  ${number(size).padStart(6)} essays: ${times}, ${memory}, ${number(weights.pages)} pages${verdict}`,
    );
  }
  const [first, last] = [done.at(-2), done.at(-1)];
  const growth = first && last ? (last.runs[0]?.wall ?? 0) / (first.runs[0]?.wall ?? 1) : 0;
  if (first && last) {
    console.log(
      `  From ${number(first.size)} to ${number(last.size)} essays: ${number(last.size / first.size, 1)} times as many, ${number(growth, 1)} times the time.`,
    );
  }
}, help);
