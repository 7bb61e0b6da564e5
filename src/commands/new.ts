import path from 'node:path';
import { draftKinds, draftOf } from '../authoring/drafts.ts';
import { Refusal } from '../authoring/refusal.ts';
import { problemsWith, write } from '../authoring/writing.ts';
import { formatProblem } from '../checks/report.ts';
import { isUnwritten } from '../checks/unwritten.ts';
import { nearest } from '../publication/vocabulary.ts';
import { models } from '../models/index.ts';
import { parseCommandLine, runCommand } from './command-line.ts';
import { mustBeFolder, checkOptions } from './check-options.ts';

const help = `npm run new -- <kind> "Title" [options]

Writes a file of the kind you name, ready but for what only you can write. Nothing is ever overwritten.

  npm run new -- essay "Title" [--tags a,b] [--series x] [--author y]
  npm run new -- series "Title"
  npm run new -- tag "Label"
  npm run new -- author "Name" [--url https://…]
  npm run new -- source "Title" --kind survey [--authors "A B,C D"] [--organisations X,Y] [--year 2026] [--url https://…]
  npm run new -- calculator "Title" --model personal-leverage

  --tags      up to six tags, by id or label, with commas between them
  --series    a series, by id or title; the essay takes the next free place in it
  --author    who writes, by id or name; not needed where only one author is declared
  --id        the name in the address, where the title should not make it
  --content   the folder of content, if it is not content/
  --help      this

What only you can write begins "Yours to write:", and nothing is published while that stands in what would be. An essay
begins as a draft: npm run dev shows it, builds leave it out.`;

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseCommandLine({
    series: text,
    tags: text,
    author: text,
    id: text,
    url: text,
    kind: text,
    authors: text,
    organisations: text,
    year: text,
    model: text,
    content: text,
  });
  const [written, title, ...rest] = positionals;
  const kind = draftKinds.find((known) => known === written);
  if (kind === undefined) {
    const near = written ? ` Nearest: ${nearest(draftKinds, written, (name) => [name]).join(', ')}.` : '';
    throw new Refusal([
      `${written ? `There is no kind "${written}".${near}` : 'Say what to write.'} One of: ${draftKinds.join(', ')}`,
    ]);
  }
  if (!title?.trim()) throw new Refusal([`Say what it is called: npm run new -- ${kind} "Title"`]);
  if (rest.length > 0)
    throw new Refusal([`Put the title in quotation marks: "${[title, ...rest].join(' ')}"`]);

  const { content = 'content', ...options } = values;
  mustBeFolder(content);
  const draft = draftOf(kind, title.trim(), options, content, models);
  const around = await checkOptions();
  const mistakes = problemsWith([draft], content, around).filter(
    (problem) => problem.severity === 'mistake' && !isUnwritten(problem),
  );
  if (mistakes.length > 0)
    throw new Refusal([
      'Nothing was written, because the checks would say of it:',
      ...mistakes.map(formatProblem),
    ]);
  write([draft], content);
  console.log(`Wrote ${path.join(content, draft.file)}. Next: ${draft.next}.`);
}, help);
