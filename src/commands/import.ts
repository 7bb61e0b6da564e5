import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fetchPictures } from '../authoring/import/elsewhere/fetch-pictures.ts';
import { reasonOf, type PassedOver } from '../authoring/import/files.ts';
import { planImport, type Plan } from '../authoring/import/plan.ts';
import type { Unknown } from '../authoring/import/names.ts';
import { Refusal } from '../authoring/refusal.ts';
import { soundOf } from '../authoring/import/sound.ts';
import { temporaryFolder } from '../authoring/import/temporary-folder.ts';
import { unpacked } from '../authoring/import/unpacked.ts';
import { addWorklist, worklistOf } from '../authoring/import/worklist.ts';
import { write, type NewFile } from '../authoring/writing.ts';
import { yamlText } from '../authoring/yaml-text.ts';
import { readFolder } from '../checks/folder.ts';
import { filesUnder } from '../reuse/files-under.ts';
import { contentOf, placesIn } from '../checks/published.ts';
import { onOneLine } from '../checks/quote.ts';
import { occupied } from '../checks/redirects.ts';
import { worklistName } from '../checks/worklist.ts';
import type { Place } from '../publication/addresses.ts';
import { addressKey } from '../publication/old-addresses.ts';
import { parseCommandLine, runCommand } from './command-line.ts';
import { mustBeFolder, checkOptions, nameOfPublication } from './check-options.ts';

const help = `npm run import -- <folder or file> [options]

Brings in posts from AstroPaper, Astro, Hugo, Zola, Jekyll, Eleventy or a folder of Markdown: the root of a site, or the
folder of its posts; or Ghost's export (.json) or that of WordPress (.xml). What comes in builds at once: names that are
unknown here are declared, old addresses lead on, and content/imported.md lists what you may want to look at; until you
tick it there, what is imperfect in a file is a remark, whatever src/site.ts says. A second import adds its own list.
Each becomes content/essays/<slug>/index.mdx, its pictures copied beside it. Front matter in YAML, TOML and JSON is mapped;
code that MDX would trip over is written so that it reads as it did. What was not public comes as a draft. Nothing is
overwritten, and the folder stays as it is.

It may be anyone's folder: links are not followed, what would run is left out and named with its line, and a post that
cannot be read is named while the others come in. A post has at most a million bytes, 64,000 letters of front matter
with 100 aliases and 24 groups within each other, and 100 elements within each other; a picture 30 MB.

  --dry-run         only say what would be done
  --fetch-pictures  fetch pictures of other sites into the folders of their essays; links to them else
  --tags a,b        tags for posts that have none
  --author x        who wrote the posts that do not say
  --content         the folder of content, if it is not content/
  --help            this`;

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Prints lines without control characters: names and titles of posts may contain terminal commands. */
const print = (lines: readonly string[]) => console.log(lines.map(onOneTerminalLine).join('\n'));
const onOneTerminalLine = (line: string) => (/^ */.exec(line)?.[0] ?? '') + onOneLine(line);

/** Minimal declarations of unknown names, which pass the checks as they are. */
const declarationsOf = (unknown: readonly Unknown[]): NewFile[] =>
  unknown.map(({ kind, name, id }) => ({
    file: `${kind === 'series' ? 'series' : `${kind}s`}/${id}.yaml`,
    text: yamlText(kind === 'tag' ? { label: name } : kind === 'author' ? { name } : { title: name }),
  }));

interface Proposed {
  readonly lines: readonly string[];
  readonly taken: readonly string[];
}

/** Redirects from former addresses that are free, each once; `taken` lists the others. */
function redirectsFor({ arrivals }: Plan, addresses: ReadonlyMap<string, Place>): Proposed {
  const isTaken = occupied(addresses);
  const lines = new Map<string, string>();
  const taken: string[] = [];
  for (const { formerly, address } of arrivals)
    for (const old of formerly) {
      const key = addressKey(old);
      if (key === addressKey(address)) continue;
      if (lines.has(key) || isTaken(old)) taken.push(`${old}, of ${address}`);
      else lines.set(key, `${/^[\w/.~%-]+$/.test(old) ? old : JSON.stringify(old)}: ${address}`);
    }
  return { lines: [...lines.values()], taken };
}

function printRemarks(
  { passedOver, unknown, unused }: Pick<Plan, 'passedOver' | 'unknown' | 'unused'>,
  proposed: Proposed,
  elsewhere: number,
) {
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) print(['', title, ...lines.map((line) => `  ${line}`)]);
  };
  section(
    'Passed over:',
    passedOver.map(({ file, why }) => `${file}: ${why}`),
  );
  section(
    'Declared, by name alone:',
    unknown.map(({ kind, name, posts, nearest }) => {
      const near = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
      return `${kind} "${name}", in ${counted(posts, 'post')}${near}`;
    }),
  );
  section(
    'Pictures on other sites, which pages do not load:',
    elsewhere > 0
      ? [
          `${counted(elsewhere, 'picture')} became ${elsewhere === 1 ? 'a link' : 'links'}; --fetch-pictures brings them in`,
        ]
      : [],
  );
  section('Fields that mean nothing here, and were left out:', unused.length > 0 ? [unused.join(', ')] : []);
  section('Addresses they had, which lead on (content/redirects.yaml):', proposed.lines);
  section('Former addresses at which something stands here, or which two posts had:', proposed.taken);
}

/** Appends lines to `content/redirects.yaml`. */
function addRedirects(lines: readonly string[], content: string) {
  if (lines.length === 0) return;
  const file = path.join(content, 'redirects.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n`);
}

await runCommand(async () => {
  const { values, positionals } = parseCommandLine({
    'dry-run': { type: 'boolean' },
    'fetch-pictures': { type: 'boolean' },
    tags: { type: 'string' },
    author: { type: 'string' },
    content: { type: 'string' },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new Refusal(['Name one folder: npm run import -- ../my-blog']);
  const { content = 'content', 'dry-run': rehearsal = false } = values;
  mustBeFolder(content);

  const tags =
    values.tags
      ?.split(',')
      .map((tag) => tag.trim())
      .filter(Boolean) ?? [];
  const source = unpacked(folder);
  const around = await checkOptions();
  const wishes = {
    author: values.author,
    tags,
    publication: await nameOfPublication(),
    ...(source.origin === undefined ? {} : { origin: source.origin }),
  };
  const isFetching = values['fetch-pictures'] === true;
  const asFound = planImport(source.folder, content, wishes);
  const plan =
    isFetching && !rehearsal && asFound.elsewhere.size > 0
      ? planImport(source.folder, content, {
          ...wishes,
          fetched: await fetchPictures(asFound.elsewhere, temporaryFolder('fulcrum-pictures-')),
        })
      : asFound;
  const places = { plates: around.plateNames, routes: around.routes ?? [], served: filesUnder('public') };
  const declarations = declarationsOf(plan.unknown);
  const sound = soundOf(plan.arrivals, declarations, content, around);
  const passedOver: PassedOver[] = [...source.passedOver, ...plan.passedOver, ...sound.passedOver];
  print([
    `${counted(sound.arrivals.length + passedOver.length, 'file')} in ${folder}, read as ${source.origin ?? plan.site.origin}.`,
  ]);
  console.log();
  if (!rehearsal) write(declarations, content);
  const arrivals = sound.arrivals.filter((arrival) => {
    try {
      if (!rehearsal) write([arrival], content);
    } catch (error) {
      passedOver.push({ file: arrival.from, why: `could not be written: ${reasonOf(error)}` });
      return false;
    }
    const pictures = arrival.pictures.length > 0 ? `, ${counted(arrival.pictures.length, 'picture')}` : '';
    print([`  ${arrival.from} → ${path.join(content, arrival.file)}${pictures}`]);
    return true;
  });
  const published = arrivals.filter(({ isDraft }) => !isDraft);
  const now = new Date();
  const proposed = redirectsFor(
    { ...plan, arrivals: published },
    placesIn(contentOf(readFolder(content), places, now), now),
  );
  const known = new Set(arrivals.map(({ from }) => from));
  const remarks = [...plan.remarks, ...sound.remarks].filter(({ file }) => known.has(file));
  if (!rehearsal) {
    addRedirects(proposed.lines, content);
    const problems = sound.problems;
    addWorklist(worklistOf({ from: folder, arrivals, passedOver, remarks, problems }), content);
  }
  printRemarks({ ...plan, passedOver }, proposed, isFetching ? 0 : asFound.elsewhere.size);

  const pictures = arrivals.reduce((sum, arrival) => sum + arrival.pictures.length, 0);
  const done = rehearsal ? 'would be imported' : 'imported';
  const imperfect = sound.problems.length + remarks.length;
  const next = rehearsal
    ? 'nothing was written'
    : `${counted(imperfect, 'remark')} in ${path.join(content, worklistName)}; npm run build publishes them`;
  console.log(
    `\n${counted(arrivals.length, 'essay')} and ${counted(pictures, 'picture')} ${done}, ${passedOver.length} passed over; ${next}.`,
  );
}, help);
