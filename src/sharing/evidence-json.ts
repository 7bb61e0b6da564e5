import { ledger, resolved } from '../library/evidence.ts';
import { kindWords, questionWords, readingWords, verdictWords, volatilityWords } from '../library/grades.ts';
import { nameOf } from '../library/source-authors.ts';
import { absolute, site } from '../site.ts';
import { dayOf } from '../text/day.ts';
import { words as publication } from '../words/words.ts';

/** Replaces every date by its day, however deep it is. */
function inDays(fields: unknown): unknown {
  if (fields instanceof Date) return dayOf(fields);
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
    fields: publication.evidence.fields,
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
