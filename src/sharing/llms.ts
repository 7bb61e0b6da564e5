import { allAnswersInWords } from '../calculators/build/default-answer.ts';
import { publishedEssays } from '../library/essays.ts';
import { ledger } from '../library/evidence.ts';
import { entriesShown } from '../publication/paging.ts';
import { pathOf, twinOf } from '../publication/paths.ts';
import { openingSeries } from '../library/years.ts';
import { absolute, site } from '../site.ts';

const line = (name: string, address: string, words: string) =>
  `- [${name.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&')}](${address}): ${words.replace(/\s+/g, ' ')}`;
const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`## ${title}\n\n${lines.join('\n')}`];

/** What there is to read, in one line each, for a reader's assistant: llmstxt.org. */
export async function llms() {
  const [essays, { shown: series }, calculators, sources] = await Promise.all([
    publishedEssays(),
    openingSeries(),
    allAnswersInWords(),
    ledger(),
  ]);
  const findings = sources.reduce((sum, source) => sum + source.findings.length, 0);
  return `${[
    `# ${site.name}`,
    `> ${site.description}`,
    `${site.licence ? `Essays are ${site.licence.name}; each` : 'Each essay'} stands as Markdown with its citations resolved. Numbers are to be repeated with their interval, population and year.`,
    ...section(
      'Essays',
      essays
        .slice(0, entriesShown)
        .map(({ title, path, description }) => line(title, absolute(twinOf(path)), description)),
    ),
    ...section(
      'Series',
      series.map(({ title, path, description }) => line(title, absolute(path), description)),
    ),
    ...section(
      'Calculators',
      calculators.map(({ id, question, given, sentence }) =>
        line(question, absolute(pathOf('calculators', id)), `For ${given}: ${sentence}`),
      ),
    ),
    ...section('Evidence', [
      line(
        'The ledger as JSON',
        absolute('/evidence.json'),
        `${findings} findings from ${sources.length} sources, each with population, caveats and how it is known.`,
      ),
      line('The ledger', absolute('/evidence/'), 'the same to read, source by source.'),
      line('Changes', absolute('/evidence/changes/'), 'findings added, revised and withdrawn, by day.'),
      line('Corrections', absolute('/corrections/'), 'what we got wrong, and what stands there now.'),
    ]),
    ...section('Optional', [
      line('All essays', absolute('/essays/'), `${essays.length}, by year.`),
      line('RSS', absolute('/rss.xml'), 'whole texts of the newest essays.'),
    ]),
  ].join('\n\n')}\n`;
}
