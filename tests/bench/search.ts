import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Refusal } from '../../src/authoring/refusal.ts';
import { parseCommandLine, runCommand } from '../../src/commands/command-line.ts';
import { readState } from '../../src/search/browser/state.ts';
import { indexFiles } from '../../src/search/indexing/index-files.ts';
import { engineOf } from '../search/engine-of.ts';
import { publication, relevance } from './known-items.ts';
import { measureInBrowser } from './search-in-browser.ts';
import { phrase, randomFrom } from './words.ts';

const help = `npm run bench:search [-- --built <folder>]

Indexes 10, 1,000 and 5,000 generated essays and prints what a search of them costs, and how well it finds what is meant:
bytes, milliseconds, mean reciprocal rank. It writes nothing into the project.

  --built <folder>    a publication that was built, as npm run bench -- 1000 --keep leaves one: prints what a browser
                      fetches from it, step by step, with 400 ms for each
  --help              this`;

const queries = ['reviewing', 'latency budgets', 'counterweight', 'overtesting'];

const scriptBytes = () =>
  (existsSync('dist/_astro') ? readdirSync('dist/_astro') : [])
    .filter((name) => /^(?:dialog|worker)-.*\.js$/.test(name))
    .reduce((sum, name) => sum + brotliCompressSync(readFileSync(path.join('dist/_astro', name))).length, 0);
const at = (sorted: readonly number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
const kB = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

async function bench(count: number) {
  const pages = publication(count, 900);
  const before = performance.now();
  const files = await indexFiles(pages);
  const built = performance.now() - before;
  let fetched = 0;
  const engine = engineOf(
    (name) => files.get(name),
    (name) => {
      const content = files.get(name) ?? new Uint8Array();
      fetched += /\.js(?:on)?$/.test(name) ? brotliCompressSync(content).length : content.length;
    },
  );
  const find = async (q: string, shown = 5) => {
    const { hits } = await engine.search({ ...readState(''), q });
    return Promise.all(hits.slice(0, shown).map(({ load }) => load()));
  };
  const timed = async (q: string) => {
    const began = performance.now();
    await find(q);
    return performance.now() - began;
  };
  const random = randomFrom(7);
  const first = await timed('reviewing');
  const bytes = fetched + scriptBytes();
  const asked = Array.from({ length: 60 }, (_, index) => phrase(random, 1 + (index % 2)));
  const cold: number[] = [];
  for (const query of asked) cold.push(await timed(query));
  const warm: number[] = [];
  for (const query of [...asked, ...asked]) warm.push(await timed(query));
  for (const times of [cold, warm]) times.sort((a, b) => a - b);
  const size = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  const { all, ofKind, late } = await relevance(async (q) => (await find(q, 10)).map((hit) => hit?.url));
  console.log(
    `${count} essays: first intent to five results ${kB(bytes)}; first answer ${first.toFixed(0)} ms; ` +
      `cold p50 ${at(cold, 0.5)} p95 ${at(cold, 0.95)} ms; warm p50 ${at(warm, 0.5)} p95 ${at(warm, 0.95)} ms; ` +
      `index built in ${(built / 1000).toFixed(1)} s, ${files.size} files, ${kB(size)}`,
  );
  if (count >= 1000)
    console.log(
      [
        `  mean reciprocal rank ${all.toFixed(3)}`,
        ...[...ofKind].map(([kind, one]) => `${kind} ${one.toFixed(2)}`),
      ].join(', ') + late.map((one) => `\n    ${one}`).join(''),
    );
}

await runCommand(async () => {
  const { values } = parseCommandLine({ built: { type: 'string' } });
  const { built } = values;
  if (built === undefined) for (const count of [10, 1000, 5000]) await bench(count);
  else if (existsSync(path.join(built, 'dist/pagefind'))) await measureInBrowser(built, queries);
  else throw new Refusal([`There is no index in ${built}. Build one first: npm run bench -- 1000 --keep`]);
}, help);
