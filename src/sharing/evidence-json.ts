import { ledger, resolved } from '../library/evidence.ts';
import { kindWords, questionWords, readingWords, verdictWords, volatilityWords } from '../library/grades.ts';
import { nameOf } from '../library/source-authors.ts';
import { absolute, site } from '../site.ts';

/** What each field means, published with the ledger so that the file explains itself. */
const fields = {
  'sources[].id': 'identity, stable; findings are named source/finding',
  'sources[].address': 'page of the source in the ledger; findings stand there under #id',
  'sources[].url': 'where the source itself stands; absent where we have seen no address',
  'kind, read, volatility':
    'what it is, how we know it, how soon it ages; words below; a finding repeats its source’s where it has none of its own',
  'sources[].checked': 'day on which the entry was last checked',
  'findings[].figure': 'the number as it is printed',
  'findings[].statement': 'the finding in our words, with population, year and interval where there is one',
  'findings[].numbers': 'the numbers of the statement by name',
  'findings[].ratio': 'speed with AI divided by speed without, with its interval where there is one',
  'findings[].disagrees': 'findings that say otherwise, and why they may',
  'sources[].claims': 'checkable claims of an essay that we answer, with our verdict',
} as const;

/** The whole ledger as data. */
export async function evidenceAsJson() {
  const sources = await ledger();
  return {
    publication: site.name,
    address: absolute('/evidence/'),
    licence: 'CC BY 4.0',
    fields,
    words: {
      kind: kindWords,
      read: readingWords,
      volatility: volatilityWords,
      question: questionWords,
      verdict: verdictWords,
    },
    sources: sources.map(({ path, findings, checked, ...source }) => ({
      ...source,
      authors: source.authors.map(nameOf),
      checked: checked.toISOString().slice(0, 10),
      address: absolute(path),
      findings: findings.map((finding) => resolved({ ...source, path, findings, checked }, finding)),
    })),
  };
}
