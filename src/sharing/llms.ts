import { allAnswersInWords } from '../calculators/build/default-answer.ts';
import { isEmpty } from '../library/entries.ts';
import { publishedEssays } from '../library/essays.ts';
import { ledger } from '../library/evidence.ts';
import { entriesShown } from '../publication/paging.ts';
import { pathOf, twinOf } from '../publication/paths.ts';
import { openingSeries } from '../library/years.ts';
import { absolute, site } from '../site.ts';
import { words } from '../words/words.ts';

const { assistants: own } = words.sharing;
const { pages } = words.lists;

const line = (name: string, address: string, text: string) =>
  `- [${name.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&')}](${address}): ${text.replace(/\s+/g, ' ')}`;
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
    own.terms(site.licence?.name),
    ...section(
      pages['/essays/'],
      essays
        .slice(0, entriesShown)
        .map(({ title, path, description }) => line(title, absolute(twinOf(path)), description)),
    ),
    ...section(
      pages['/series/'],
      series.map(({ title, path, description }) => line(title, absolute(path), description)),
    ),
    ...section(
      pages['/calculators/'],
      calculators.map(({ id, question, given, sentence }) =>
        line(question, absolute(pathOf('calculators', id)), `${words.sharing.given(given)}: ${sentence}`),
      ),
    ),
    ...section(pages['/evidence/'], [
      ...(sources.length > 0
        ? [
            line(own.json, absolute('/evidence.json'), own.jsonSays(findings, sources.length)),
            line(own.ledger, absolute('/evidence/'), own.ledgerSays),
            line(own.changes, absolute('/evidence/changes/'), own.changesSay),
          ]
        : []),
      ...((await isEmpty('/corrections/'))
        ? []
        : [line(pages['/corrections/'], absolute('/corrections/'), own.correctionsSay)]),
    ]),
    ...section('Optional', [
      line(own.allEssays, absolute('/essays/'), own.byYear(essays.length)),
      line('RSS', absolute('/rss.xml'), own.rssSays),
    ]),
  ].join('\n\n')}\n`;
}
