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
  'findings[].added': 'day on which it came into the ledger',
  'findings[].revised': 'what stood there before, what stands there since, when and why',
  'findings[].withdrawn': 'when and why; the entry is kept, and nothing rests on it any more',
  'findings[].searched': 'of what was not found: where we looked, with what words, when',
  'findings[].disagrees': 'findings that say otherwise, and why they may',
  'sources[].claims': 'checkable claims of an essay that we answer, with our verdict',
} as const;

/** Every date as its day, however deep. */
function inDays(fields: unknown): unknown {
  if (fields instanceof Date) return fields.toISOString().slice(0, 10);
  if (Array.isArray(fields)) return fields.map(inDays);
  if (fields === null || typeof fields !== 'object') return fields;
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, inDays(field)]));
}

/** The whole ledger as data. */
export async function evidenceAsJson() {
  const sources = await ledger();
  return {
    publication: site.name,
    address: absolute('/evidence/'),
    ...(site.licence && { licence: site.licence.name }),
    fields,
    words: {
      kind: kindWords,
      read: readingWords,
      volatility: volatilityWords,
      question: questionWords,
      verdict: verdictWords,
    },
    sources: inDays(
      sources.map(({ path, ...source }) => ({
        ...source,
        authors: source.authors.map(nameOf),
        address: absolute(path),
        findings: source.findings.map((finding) => resolved({ ...source, path }, finding)),
      })),
    ),
  };
}
