import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draftOf } from '../authoring/drafts.ts';
import { checkArrivals, planImport, write, type Plan, type Unknown } from '../authoring/import/plan.ts';
import { Refusal } from '../authoring/refusal.ts';
import { slugFrom } from '../authoring/slug.ts';
import { fixedPages } from '../checks/addresses.ts';
import { report } from '../checks/report.ts';
import { models } from '../models/index.ts';
import { plateNames } from '../plates/names.ts';
import { asked, performed } from './asked.ts';

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
const folderOf = (kind: Unknown['kind']) => (kind === 'series' ? 'series' : `${kind}s`);

function declare(unknown: readonly Unknown[], content: string) {
  const written: string[] = [];
  for (const { kind, name } of unknown) {
    if (slugFrom(name) === '' || existsSync(path.join(content, folderOf(kind), `${slugFrom(name)}.yaml`)))
      continue;
    const draft = draftOf(kind, name, {}, content, models);
    const file = path.join(content, draft.file);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, draft.text, { flag: 'wx' });
    written.push(file);
  }
  return written;
}

function printRemarks({ remarks, passedOver, unknown, unused, arrivals }: Plan, declared: boolean) {
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
  section(
    declared
      ? 'Declared, for you to describe before a build:'
      : 'Not declared here; the build asks for each (or import with --declare):',
    unknown.map(({ kind, name, posts, nearest }) => {
      const near = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
      return `${kind} "${name}", in ${counted(posts, 'post')}${near}`;
    }),
  );
  section('Fields that mean nothing here, and were left out:', unused.length > 0 ? [unused.join(', ')] : []);
  section(
    'Addresses they had; add these lines to content/redirects.yaml so that old links live on:',
    arrivals.flatMap(({ formerly, address }) =>
      formerly.filter((old) => old !== address).map((old) => `${old}: ${address}`),
    ),
  );
}

await performed(() => {
  const { values, positionals } = asked({
    'dry-run': { type: 'boolean' },
    declare: { type: 'boolean' },
    tags: { type: 'string' },
    author: { type: 'string' },
    content: { type: 'string' },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new Refusal(['Name one folder: npm run import -- ../my-blog']);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Refusal([`There is no folder "${folder}".`]);
  const { content = 'content', 'dry-run': rehearsal = false } = values;

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
  const declared = values.declare && !rehearsal ? declare(plan.unknown, content) : [];
  const pages = [...fixedPages('src/pages'), '/sitemap-index.xml'];
  const problems = checkArrivals(arrivals, content, { models: Object.keys(models), plateNames, pages });
  for (const arrival of arrivals) {
    if (!rehearsal) write([arrival], content);
    const pictures = arrival.pictures.length > 0 ? `, ${counted(arrival.pictures.length, 'picture')}` : '';
    console.log(`  ${arrival.from} → ${path.join(content, arrival.file)}${pictures}`);
  }
  printRemarks(plan, values.declare === true && !rehearsal);
  const words = report(problems);
  if (words !== '') console.log(`\nOf the new essays the checks say:\n\n${words}`);

  const pictures = arrivals.reduce((sum, arrival) => sum + arrival.pictures.length, 0);
  const mistakes = problems.filter(({ severity }) => severity === 'mistake').length;
  const done = rehearsal ? 'would be imported' : 'imported';
  const next = rehearsal
    ? 'nothing was written'
    : mistakes > 0
      ? `mend ${mistakes === 1 ? 'the mistake' : `the ${mistakes} mistakes`} above, then npm run build`
      : declared.length > 0
        ? 'describe what was declared, then npm run build'
        : 'read them with npm run dev';
  console.log(
    `\n${counted(arrivals.length, 'essay')} and ${counted(pictures, 'picture')} ${done}, ${plan.passedOver.length} passed over; ${next}.`,
  );
}, help);
