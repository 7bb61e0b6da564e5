import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import pMap from 'p-map';
import { missingEngines } from './engines/installed.ts';

interface Outcome {
  passed: number;
  failed: number;
  /** What to print beside a failure. */
  why?: string;
}

type Command = readonly [string, ...string[]];

interface Part {
  name: string;
  /** Runs before `commands`, which read what it writes. */
  first?: Command;
  /** Run in parallel, as many at once as there are processors. */
  commands: readonly Command[];
  /** Reads the counts from the report that the command wrote; a part without it counts as a single test. */
  count?: () => Outcome;
  needsBuild?: boolean;
  /** What the part could not do on this machine, and how to change that. */
  remark?: string | undefined;
}

const started = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const record = (value: unknown): Record<string, unknown> =>
  value instanceof Object ? Object.fromEntries(Object.entries(value)) : {};

const report = (file: string) => record(JSON.parse(readFileSync(file, 'utf8')));

/** Nothing is skipped in silence: a test that did not run counts as one that failed. */
function outcome(passed: unknown, failed: unknown, ...skipped: unknown[]): Outcome {
  const left = skipped.reduce<number>((sum, count) => sum + Number(count ?? 0), 0);
  const why = left > 0 ? { why: `${left} skipped, which counts as failed` } : {};
  return { passed: Number(passed), failed: Number(failed) + left, ...why };
}

function vitest(project: string, needsBuild: boolean): Part {
  const file = `reports/${project}.json`;
  return {
    name: project,
    commands: [
      [
        'vitest',
        'run',
        '--project',
        project,
        '--reporter=minimal',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
    ],
    needsBuild,
    count() {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report(file);
      return outcome(numPassedTests, numFailedTests, numPendingTests, numTodoTests);
    },
  };
}

/** The titles of tests that failed once and then passed. */
function flakyNames() {
  const titles = (suite: Record<string, unknown>): unknown[] => {
    const list = (value: unknown) => (Array.isArray(value) ? value.map(record) : []);
    const unsteady = list(suite['specs']).filter(({ tests }) =>
      list(tests).some(({ status }) => status === 'flaky'),
    );
    return [...unsteady.map(({ title }) => title), ...list(suite['suites']).flatMap(titles)];
  };
  return titles(report('reports/browser.json')).join('; ');
}

const browser: Part = {
  name: 'browser',
  commands: [['playwright', 'test', '--reporter=list,json']],
  needsBuild: true,
  count() {
    const { expected, unexpected, flaky, skipped } = record(report('reports/browser.json')['stats']);
    const counts = outcome(Number(expected) + Number(flaky), unexpected, skipped);
    return flaky ? { ...counts, why: `${Number(flaky)} passed at the second try: ${flakyNames()}` } : counts;
  },
};

/** Cheapest first. */
const parts: readonly Part[] = [
  {
    name: 'check',
    first: ['astro', 'sync'],
    // The slowest first. astro check gets no .ts files, as tsc checks those: with them it takes three times as long.
    commands: [
      ['eslint', '.', '--max-warnings', '0'],
      ['prettier', '--check', '--log-level', 'warn', '.'],
      ['astro', 'check', '--noSync', '--tsconfig', 'tests/tsconfig.astro.json'],
      ['knip', '--no-progress', '--no-config-hints'],
      ['knip', '--production', '--no-progress', '--no-config-hints'],
      ['tsc', '--noEmit'],
    ],
  },
  vitest('unit', false),
  { name: 'build', commands: [['node', 'src/commands/build.ts']] },
  vitest('site', true),
  // Whoever adopts the code for a publication of their own deletes this folder.
  ...(existsSync('tests/publication') ? [vitest('publication', true)] : []),
  browser,
  { ...vitest('engines', true), remark: missingEngines },
];

interface Run {
  code: number;
  output: string;
}

function run([program, ...options]: Command) {
  return new Promise<Run>((resolve) => {
    const child = spawn(program, options, {
      env: {
        ...process.env,
        PATH: [path.resolve('node_modules/.bin'), process.env['PATH']].join(path.delimiter),
        ASTRO_TELEMETRY_DISABLED: '1',
        PLAYWRIGHT_JSON_OUTPUT_FILE: 'reports/browser.json',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows, the commands in node_modules/.bin are shell scripts.
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function counted({ count }: Part, ended: boolean): Outcome {
  if (!count) return ended ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counts = count();
    if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, why: 'no test was found' };
    // The command failed although no test did, so something else is wrong.
    return ended || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, why: 'it could not run' };
  }
}

async function perform(part: Part): Promise<Outcome> {
  rmSync(`reports/${part.name}.json`, { force: true });
  const since = performance.now();
  process.stdout.write(part.name.padEnd(12));
  const runs = part.first ? [await run(part.first)] : [];
  if (runs.every(({ code }) => code === 0))
    runs.push(...(await pMap(part.commands, run, { concurrency: availableParallelism() })));
  const failed = runs.filter(({ code }) => code !== 0);
  const ended = failed.length === 0;
  const said = failed.map(({ output }) => output).join('');
  const result = counted(part, ended);
  const counts = part.count
    ? `${result.passed} passed, ${result.failed} failed`
    : ended
      ? 'passed'
      : 'failed';
  console.log(`${counts.padEnd(24)} ${seconds(since)}${result.why ? `  (${result.why})` : ''}`);
  if (!ended) console.log(`\n${said.trim()}\n`);
  return result;
}

const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  console.log(`npm test [-- parts]

Everything that CI checks, cheapest first, with a count of what passed and failed; or only the parts you name:
  ${parts.map(({ name }) => name).join(', ')}
What reads the built site needs one: npm run build, or the part of that name.

  --help    this`);
  process.exit(0);
}
const unknown = asked.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no part "${unknown.join('", "')}". The parts: ${parts.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

const remarks: string[] = [];
const sum = { passed: 0, failed: 0 };
let built = true;
for (const part of parts.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  if (part.needsBuild && !built) {
    console.log(`${part.name.padEnd(12)}failed: there is nothing to test, because the build failed`);
    sum.failed += 1;
    continue;
  }
  const { passed, failed } = await perform(part);
  if (part.name === 'build') built = failed === 0;
  sum.passed += passed;
  sum.failed += failed;
  if (part.remark) remarks.push(`${part.name}: ${part.remark}`);
}
console.log(['', ...remarks, `In ${seconds(started)}`].join('\n'));
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
