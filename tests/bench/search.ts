import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { Refusal } from '../../src/authoring/refusal.ts';
import { parseCommandLine, runCommand } from '../../src/commands/command-line.ts';
import { paragraphs, toPage } from '../../src/search/document.ts';
import { Engine, isPagefind } from '../../src/search/engine.ts';
import { indexFiles } from '../../src/search/index-files.ts';
import { readState } from '../../src/search/state.ts';

const help = `npm run bench:search

Indexes 10, 1,000 and 5,000 generated essays, written in the words of the site that was built last, and prints what a
search of them costs: bytes, milliseconds, and what the index took. It writes nothing into the project.

  --help    this`;

const indexed = 'dist/pagefind/words.json';
const vocabulary: unknown = existsSync(indexed) ? JSON.parse(readFileSync(indexed, 'utf8')) : [];
const words = Array.isArray(vocabulary) ? vocabulary.filter((word) => typeof word === 'string') : [];
const little = 'the of and a to in is that it for as with on by not are this be an or from at'.split(' ');

let seed = 1;
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
/** A word of the publication, the n-th most frequent 1/n as often as the first; every other one a small word. */
const word = () =>
  (random() < 0.45
    ? little[Math.floor(random() * little.length)]
    : words[Math.floor(words.length ** random()) - 1]) ?? 'the';
const text = (length: number) => Array.from({ length }, word).join(' ');
const some = (name: string, of: number) => `${name}-${Math.floor(random() * of)}`;

function essay(_: unknown, index: number) {
  const tags = [...new Set([some('tag', 40), some('tag', 40), some('tag', 40)])];
  const series = some('series', 60);
  return toPage({
    kind: 'essay',
    path: `/essays/essay-${index}/`,
    title: text(7),
    description: text(22),
    body: Array.from(
      { length: 6 },
      (__, part) => `<h2 id="part-${part}">${text(4)}</h2>${paragraphs([text(110), text(110)])}`,
    ).join(''),
    names: tags,
    context: series,
    published: new Date(Date.UTC(2016 + (index % 11), index % 12, 1 + (index % 28))),
    filters: {
      tag: tags.map((tag) => `${tag} ${tag}`),
      series: [`${series} ${series}`],
      year: [String(2016 + (index % 11))],
    },
  });
}

const scriptBytes = () =>
  readdirSync('dist/_astro')
    .filter((name) => /^(?:dialog|worker)-.*\.js$/.test(name))
    .reduce((sum, name) => sum + brotliCompressSync(readFileSync(`dist/_astro/${name}`)).length, 0);
const at = (sorted: readonly number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
const kB = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

async function bench(count: number) {
  const pages = Array.from({ length: count }, essay);
  const before = performance.now();
  const files = await indexFiles(pages);
  const built = performance.now() - before;

  const folder = await mkdtemp(path.join(tmpdir(), 'search-bench-'));
  await mkdir(path.join(folder, 'pagefind'));
  const script = path.join(folder, 'pagefind', 'pagefind.js');
  await writeFile(script, files.get('pagefind.js') ?? '');
  let fetched = 0;
  const read = (address: string) => {
    const [name = ''] = address.replace(/^.*\/pagefind\//, '').split('?');
    const content = files.get(name) ?? new Uint8Array();
    fetched += /\.js(?:on)?$/.test(name) ? brotliCompressSync(content).length : content.length;
    return content;
  };
  globalThis.fetch = (asked) =>
    Promise.resolve(
      new Response(Uint8Array.from(read(asked instanceof Request ? asked.url : asked.toString()))),
    );
  const engine = new Engine({
    json: (name) => {
      const content: unknown = JSON.parse(new TextDecoder().decode(read(`/pagefind/${name}`)));
      return Promise.resolve(content);
    },
    engine: async () => {
      read('/pagefind/pagefind.js');
      const pagefind: unknown = await import(pathToFileURL(script).href);
      if (!isPagefind(pagefind)) throw new Error('not Pagefind');
      return pagefind;
    },
  });
  const ask = async (q: string) => {
    const began = performance.now();
    const { hits } = await engine.search({ ...readState(''), q });
    await Promise.all(hits.slice(0, 5).map(({ load }) => load()));
    return performance.now() - began;
  };
  const first = await ask(words[20] ?? '');
  const bytes = fetched + scriptBytes();
  const queries = Array.from({ length: 60 }, (_, index) =>
    index % 3 === 0 ? `${words[index + 5]} ${words[index * 7 + 40]}` : (words[index * 11 + 30] ?? ''),
  );
  const cold: number[] = [];
  for (const query of queries) cold.push(await ask(query));
  const warm: number[] = [];
  for (const query of [...queries, ...queries]) warm.push(await ask(query));
  for (const times of [cold, warm]) times.sort((a, b) => a - b);
  const size = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  console.log(
    `${count} essays: first intent to five results ${kB(bytes)}; first answer ${first.toFixed(0)} ms; ` +
      `cold p50 ${at(cold, 0.5)} p95 ${at(cold, 0.95)} ms; warm p50 ${at(warm, 0.5)} p95 ${at(warm, 0.95)} ms; ` +
      `index built in ${(built / 1000).toFixed(1)} s, ${files.size} files, ${kB(size)}`,
  );
  await rm(folder, { recursive: true });
}

await runCommand(async () => {
  parseCommandLine({});
  if (words.length === 0)
    throw new Refusal(['There is no index to take words from. Build it first: npm run build']);
  for (const count of [10, 1000, 5000]) await bench(count);
}, help);
