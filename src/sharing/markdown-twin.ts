import { stringify } from 'yaml';
import { calculatorOf } from '../calculators/build/content.ts';
import type { Citation } from '../manuscript/manuscript.ts';
import type { Essay } from '../library/essays.ts';
import { correctionsOf } from '../library/corrections.ts';
import { standingOf } from '../library/standing.ts';
import { longDate } from '../text/long-date.ts';
import { resolved, sourceById, type Source } from '../library/evidence.ts';
import { kindWords, readingWords } from '../library/grades.ts';
import { byline, cameOut } from '../library/source-authors.ts';
import { plateNames } from '../plates/names.ts';
import { plates } from '../plates/drawn.ts';
import { pathOf, plateFilesOf } from '../publication/paths.ts';
import { absolute, site } from '../site.ts';
import { markdownWords } from '../text/markdown-words.ts';
import { asLetters } from '../manuscript/as-letters.ts';
import { asMarkdown } from '../manuscript/as-markdown.ts';
import { defaultAnswer } from './shared-pages.ts';
import { words } from '../words/words.ts';

const { twin } = words.sharing;

const cell = (text: string | number) => markdownWords(String(text)).replaceAll('|', '\\|');
const row = (...cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;

/** A calculator where none can run: its default case as a table, its answer, and a link to it. */
async function calculatorTable(id: string) {
  const [{ model, words: told }, { question, sentence, given }] = await Promise.all([
    calculatorOf(id),
    defaultAnswer(id),
  ]);
  const inputs = Object.entries(model.parameters).map(([key, { low, likely, high }]) =>
    row(told.inputs[key]?.label ?? key, low, likely, high),
  );
  return [
    `**${markdownWords(question)}** ${markdownWords(words.sharing.given(given))}:`,
    [row(twin.input, twin.low, twin.likely, twin.high), row('---', '---:', '---:', '---:'), ...inputs].join(
      '\n',
    ),
    `${markdownWords(sentence)} [${words.sharing.answerIt}](${absolute(pathOf('calculators', id))})`,
  ].join('\n\n');
}

/** A citation in full: what it is, how it is known, and each finding that the essay cites from it. */
function reference(source: Source, citations: readonly Citation[]) {
  const { id, authors, title, venue, year, url, path, kind, read } = source;
  const cited = new Set(citations.flatMap((one) => (one.source === id ? (one.finding ?? []) : [])));
  const findings = source.findings
    .filter((finding) => cited.has(finding.id))
    .map((finding) => resolved(source, finding))
    .map(({ statement, caveats }) => ` ${statement}${caveats ? ` ${twin.caveats} ${caveats}` : ''}`);
  const place = cameOut(venue, year);
  return [
    markdownWords(`${byline(authors)}. ${words.sharing.quoted(title)}${place && `, ${place}`}.`),
    markdownWords(`${kindWords[kind]}, ${readingWords[read]}.${findings.join('')}`),
    `${url ? `${url} ` : ''}${twin.ledger} ${absolute(path)}`,
  ].join(' ');
}

/** The whole essay as Markdown, for a reader's own tools. */
export async function markdownTwin(essay: Essay) {
  const [sources, drawn] = await Promise.all([Promise.all(essay.sources.map(sourceById)), plates()]);
  const calculators = new Map(
    await Promise.all(essay.calculators.map(async (id) => [id, await calculatorTable(id)] as const)),
  );
  const corrected = new Map(
    (await correctionsOf(essay.path)).map(({ id, date, path }) => [
      id,
      `[${words.essay.correctedOn(longDate(date))}](${absolute(path)})`,
    ]),
  );
  const standing = (await standingOf(essay)).map(({ lead, links, rest }) =>
    [
      `${lead} ${links.map((one) => `[${asLetters(one.words)}](${absolute(one.path)})`).join('; ')}.`,
      markdownWords(rest),
    ]
      .join(' ')
      .trim(),
  );
  const plate = (name: string | undefined) => {
    const known = plateNames.find((one) => one === name);
    if (!known) return undefined;
    const { finding, caption } = drawn[known];
    return {
      picture: `![${asLetters(finding)}](${absolute(plateFilesOf(known).svg)})`,
      caption: asLetters(`${caption.lead} ${caption.rest}`),
    };
  };
  const front = stringify(
    {
      title: essay.title,
      description: essay.description,
      author: essay.authors.map(({ name }) => name).join(', '),
      published: essay.published.toISOString(),
      ...(essay.modified && { modified: essay.modified.toISOString() }),
      ...(essay.series && { series: essay.series.title }),
      tags: essay.tags.map(({ label }) => label),
      url: essay.canonical ?? absolute(essay.path),
      publication: site.name,
      ...(site.licence && { licence: site.licence.name }),
    },
    { lineWidth: 0 },
  );
  const head = plate(typeof essay.thumbnail === 'string' ? essay.thumbnail : undefined);
  const references = sources.flatMap((source, index) =>
    source ? `[^${index + 1}]: ${reference(source, essay.citations)}` : [],
  );
  const body = asMarkdown(essay.text, essay.entry.filePath ?? '', {
    number: (source) => essay.sources.indexOf(source) + 1,
    plate,
    calculator: (id) => calculators.get(id) ?? '',
    correction: (id) => corrected.get(id) ?? '',
    address: (url) => (url.startsWith('/') ? absolute(url) : new URL(url, absolute(essay.path)).href),
  });
  const text = [
    `---\n${front}---`,
    `# ${markdownWords(essay.title)}`,
    `*${markdownWords(essay.description)}*`,
    ...standing,
    essay.inBrief.map((sentence) => `- ${markdownWords(sentence)}`).join('\n'),
    head ? `${head.picture}\n\n*${head.caption}*` : '',
    // The comment keeps code at the head of a text out of the list above it.
    body.replace(/^(?: {4}|\t)/, '<!-- -->\n\n$&'),
    references.join('\n\n'),
  ];
  return `${text.filter(Boolean).join('\n\n')}\n`;
}
