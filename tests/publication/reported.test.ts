import { describe, expect, it } from 'vitest';
import { citedIn, essays, findings } from './publication.ts';

/**
 * About says that what is known only through another writer is called reported in the sentence that rests on it.
 * A theorem or a prescription is exempt: it can be checked where it stands.
 */
const second = (name: string) => {
  const known = findings.get(name);
  return known?.read === 'secondary' && known.kind !== 'theory';
};
const attributed = /\breport(?:s|ed)?\b|\baccounts?\b|\bis said\b|\bare said\b/;

/** A sentence ends before a space; citations after its stop belong to it. */
const sentencesOf = (body: string) => body.split(/(?<=[.?!](?:<Cite [^>]*>)*)\s+/);

const resting = essays.flatMap(({ slug, body }) =>
  sentencesOf(body)
    .filter((sentence) => citedIn(sentence).some(second))
    .map((sentence) => ({ slug, sentence })),
);

describe('a sentence that rests on what another writer says', () => {
  it('is found in most essays', () => {
    expect(resting.length).toBeGreaterThan(8);
  });

  it.each(resting)('says so: $slug, $sentence', ({ sentence }) => {
    expect(sentence).toMatch(attributed);
  });
});
