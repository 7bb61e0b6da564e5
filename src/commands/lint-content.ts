import { Refusal } from '../authoring/refusal.ts';
import { report, stops } from '../checks/report.ts';
import { parseCommandLine, runCommand } from './command-line.ts';
import { checkOptions } from './check-options.ts';
import { speakAsPublication } from './language.ts';

const help = `npm run lint:content -- [words] [options]

Reads the content as a careful editor would, and says in one report what it finds: everything that would stop a build
(dead links and headings, unknown names, missing pictures, what a tool left for you to write), and beside it
  number        a passage, a table or a summary that states a number and cites nothing
  typed         a number that a model of the essay answers, typed: <Answer> keeps it true
  numerals      more than 3.5 groups of digits in 100 words of an essay's prose, tables and captions apart
  screens       an essay of more than 15 screens on a phone, by its words, plates, tables, calculators and sources
  told          a study whose numbers stand in more than one essay: it is told once, and linked to
  sentence      more than 45 words
  word          the same word twice
  heading       an order left out
  spelling      a word that is neither British English nor in content/dictionary.txt; of a publication in English
  place         a file or folder of content that nothing reads
  reviewed      an essay that nobody has looked at since a finding it cites changed
  checked       a source that should be looked at again (fast: 90 days, yearly: a year, stable: five years)

  words         only files whose path contains one of them: npm run lint:content -- spans
  --external    also ask every other site whether what we link to is still there (nothing else uses the network)
  --content     the folder of content, if it is not content/
  --help        this

It ends with code 1 only for what would stop a build.`;

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const progress = (words: string) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${words}`);
};

await runCommand(async () => {
  const { values, positionals } = parseCommandLine({
    external: { type: 'boolean' },
    content: { type: 'string' },
  });
  const { content = 'content', external = false } = values;
  const meant = (file: string) => positionals.length === 0 || positionals.some((part) => file.includes(part));
  const around = await checkOptions();
  await speakAsPublication();
  // Imported only now: it loads src/site.ts, which throws on an invalid address.
  const { readContent } = await import('../authoring/editor/read-content.ts');
  const { problems, files, links } = await readContent(content, {
    checkOptions: around,
    meant,
    external,
    progress,
  });
  progress('');
  if (files.length === 0) {
    const sought = positionals.length > 0 ? ` with "${positionals.join('" or "')}" in its path` : '';
    throw new Refusal([`There is no file in "${content}"${sought}.`]);
  }
  const words = report(problems);
  if (words !== '') console.log(`${words}\n`);
  const mistakes = problems.filter(({ severity }) => severity === 'mistake').length;
  const remarks = problems.filter(({ severity }) => severity === 'warning');
  const kinds = [...Map.groupBy(remarks, ({ field }) => field)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, those]) => `${kind} ${those.length}`);
  const remarked =
    kinds.length > 0 ? `${counted(remarks.length, 'remark')} (${kinds.join(', ')})` : 'no remarks';
  const outside = `${counted(links.length, 'outside link')} ${external ? 'asked' : 'not asked (--external)'}`;
  console.log(
    `${counted(files.length, 'file')} read: ${counted(mistakes, 'mistake')}, ${remarked}, ${outside}.`,
  );
  if (stops(problems)) process.exitCode = 1;
}, help);
