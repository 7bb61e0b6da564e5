import path from 'node:path';
import { draftOf } from '../authoring/drafts.ts';
import { planImport, type Plan } from '../authoring/import/plan.ts';
import type { Unknown } from '../authoring/import/names.ts';
import { Refusal } from '../authoring/refusal.ts';
import { problemsWith, write } from '../authoring/writing.ts';
import { report } from '../checks/report.ts';
import { models } from '../models/index.ts';
import { parseCommandLine, runCommand } from './command-line.ts';
import { mustBeFolder, checkOptions } from './check-options.ts';

const help = `npm run import -- <folder> [options]

Brings in posts from AstroPaper, Hugo, Jekyll or a folder of Markdown: the root of a site, or the folder of its posts.
Each becomes content/essays/<slug>/index.mdx, its pictures copied beside it. Front matter in YAML, TOML and JSON is mapped;
code that MDX would trip over is written so that it reads as it did. What was not public comes as a draft. Nothing is
overwritten, and the folder stays as it is.

  --dry-run     only say what would be done
  --declare     declare the tags, series and authors that are unknown here, for you to describe
  --tags a,b    tags for posts that have none
  --author x    who wrote the posts that do not say
  --content     the folder of content, if it is not content/
  --help        this`;

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

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

/** `refused` says what could not be declared; undefined where nothing was to be. */
function printRemarks(plan: Plan, refused: ReadonlyMap<Unknown, string> | undefined) {
  const { remarks, passedOver, unknown, unused, arrivals } = plan;
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) console.log(['', title, ...lines.map((line) => `  ${line}`)].join('\n'));
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
    arrivals.flatMap(({ formerly, address }) =>
      formerly.filter((old) => old !== address).map((old) => `${old}: ${address}`),
    ),
  );
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
  const { arrivals, site } = plan;
  console.log(
    `${counted(arrivals.length + plan.passedOver.length, 'file')} in ${folder}, read as ${site.origin}.\n`,
  );
  const refused = values.declare && !rehearsal ? declare(plan.unknown, content) : undefined;
  const problems = problemsWith(arrivals, content, await checkOptions());
  for (const arrival of arrivals) {
    if (!rehearsal) write([arrival], content);
    const pictures = arrival.pictures.length > 0 ? `, ${counted(arrival.pictures.length, 'picture')}` : '';
    console.log(`  ${arrival.from} → ${path.join(content, arrival.file)}${pictures}`);
  }
  printRemarks(plan, refused);
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
    `\n${counted(arrivals.length, 'essay')} and ${counted(pictures, 'picture')} ${done}, ${plan.passedOver.length} passed over; ${next}.`,
  );
}, help);
