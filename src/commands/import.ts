import path from 'node:path';
import { draftOf } from '../authoring/drafts.ts';
import { reasonOf, type PassedOver } from '../authoring/import/files.ts';
import { planImport, type Plan } from '../authoring/import/plan.ts';
import type { Unknown } from '../authoring/import/names.ts';
import { Refusal } from '../authoring/refusal.ts';
import { problemsWith, write } from '../authoring/writing.ts';
import { filesUnder, readFolder } from '../checks/folder.ts';
import { placesIn } from '../checks/published.ts';
import { onOneLine } from '../checks/quote.ts';
import { occupied } from '../checks/redirects.ts';
import { report } from '../checks/report.ts';
import type { Place } from '../publication/addresses.ts';
import { addressKey } from '../publication/old-addresses.ts';
import { models } from '../models/index.ts';
import { parseCommandLine, runCommand } from './command-line.ts';
import { mustBeFolder, checkOptions } from './check-options.ts';

const help = `npm run import -- <folder> [options]

Brings in posts from AstroPaper, Hugo, Jekyll or a folder of Markdown: the root of a site, or the folder of its posts.
Each becomes content/essays/<slug>/index.mdx, its pictures copied beside it. Front matter in YAML, TOML and JSON is mapped;
code that MDX would trip over is written so that it reads as it did. What was not public comes as a draft. Nothing is
overwritten, and the folder stays as it is.

It may be anyone's folder: links are not followed, what would run is left out and named with its line, and a post that
cannot be read is named while the others come in. A post has at most a million bytes, 64,000 letters of front matter
with 100 aliases and 24 groups within each other, and 100 elements within each other; a picture 30 MB.

  --dry-run     only say what would be done
  --declare     declare the tags, series and authors that are unknown here, for you to describe
  --tags a,b    tags for posts that have none
  --author x    who wrote the posts that do not say
  --content     the folder of content, if it is not content/
  --help        this`;

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What a post calls itself may hold signs that a terminal obeys. */
const print = (lines: readonly string[]) => console.log(lines.map(onOneTerminalLine).join('\n'));
const onOneTerminalLine = (line: string) => (/^ */.exec(line)?.[0] ?? '') + onOneLine(line);

/** Declares each name; of those that cannot be, why. */
function declare(unknown: readonly Unknown[], content: string) {
  const refused = new Map<Unknown, string>();
  for (const one of unknown) {
    try {
      write([draftOf(one.kind, one.name, {}, content, models)], content);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(one, error.reasons.join(' '));
    }
  }
  return refused;
}

interface Proposed {
  readonly lines: readonly string[];
  readonly taken: readonly string[];
}

/** Lines for redirects that a build will take: from where nothing stands, each address once. */
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

/** `refused` says what could not be declared; undefined where nothing was to be. */
function printRemarks(plan: Plan, refused: ReadonlyMap<Unknown, string> | undefined, proposed: Proposed) {
  const { remarks, passedOver, unknown, unused } = plan;
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) print(['', title, ...lines.map((line) => `  ${line}`)]);
  };
  section(
    'Passed over:',
    passedOver.map(({ file, why }) => `${file}: ${why}`),
  );
  section(
    'To look at:',
    [...Map.groupBy(remarks, ({ file }) => file)].map(
      ([file, those]) => `${file}: ${those.map(({ about }) => about).join('; ')}`,
    ),
  );
  const named = (those: readonly Unknown[]) =>
    those.map((one) => {
      const { kind, name, posts, nearest } = one;
      const near = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
      const why = refused?.get(one);
      return `${kind} "${name}", in ${counted(posts, 'post')}${near}${why === undefined ? '' : `. ${why}`}`;
    });
  const isDeclared = (one: Unknown) => refused !== undefined && !refused.has(one);
  section('Declared, for you to describe before a build:', named(unknown.filter(isDeclared)));
  section(
    `Not declared here; the build asks for each${refused ? '' : ' (or import with --declare)'}:`,
    named(unknown.filter((one) => !isDeclared(one))),
  );
  section('Fields that mean nothing here, and were left out:', unused.length > 0 ? [unused.join(', ')] : []);
  section(
    'Addresses they had; add these lines to content/redirects.yaml so that old links live on:',
    proposed.lines,
  );
  section('Former addresses at which something stands here, or which two posts had:', proposed.taken);
}

await runCommand(async () => {
  const { values, positionals } = parseCommandLine({
    'dry-run': { type: 'boolean' },
    declare: { type: 'boolean' },
    tags: { type: 'string' },
    author: { type: 'string' },
    content: { type: 'string' },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new Refusal(['Name one folder: npm run import -- ../my-blog']);
  const { content = 'content', 'dry-run': rehearsal = false } = values;
  mustBeFolder(folder);
  mustBeFolder(content);

  const tags =
    values.tags
      ?.split(',')
      .map((tag) => tag.trim())
      .filter(Boolean) ?? [];
  const plan = planImport(folder, content, { author: values.author, tags });
  const { site } = plan;
  print([
    `${counted(plan.arrivals.length + plan.passedOver.length, 'file')} in ${folder}, read as ${site.origin}.`,
  ]);
  console.log();
  const around = await checkOptions();
  const places = { plates: around.plateNames, routes: around.routes ?? [], served: filesUnder('public') };
  const proposed = redirectsFor(plan, placesIn(readFolder(content), places, new Date()));
  const refused = values.declare && !rehearsal ? declare(plan.unknown, content) : undefined;
  const problems = problemsWith(plan.arrivals, content, around);
  const passedOver: PassedOver[] = [...plan.passedOver];
  const arrivals = plan.arrivals.filter((arrival) => {
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
  printRemarks({ ...plan, arrivals, passedOver }, refused, proposed);
  const words = report(problems);
  if (words !== '') console.log(`\nOf the new essays the checks say:\n\n${words}`);

  const pictures = arrivals.reduce((sum, arrival) => sum + arrival.pictures.length, 0);
  const mistakes = problems.filter(({ severity }) => severity === 'mistake').length;
  const done = rehearsal ? 'would be imported' : 'imported';
  const next = rehearsal
    ? 'nothing was written'
    : mistakes > 0
      ? `mend ${mistakes === 1 ? 'the mistake' : `the ${mistakes} mistakes`} above, then npm run build`
      : refused && plan.unknown.length > refused.size
        ? 'describe what was declared, then npm run build'
        : 'read them with npm run dev';
  console.log(
    `\n${counted(arrivals.length, 'essay')} and ${counted(pictures, 'picture')} ${done}, ${passedOver.length} passed over; ${next}.`,
  );
}, help);
