import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculators } from '../calculators/words-of.ts';
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

describe('the headline of a calculator', () => {
  const headlineOf = (id: string) => {
    const page = readFileSync(`dist/calculators/${id}/index.html`, 'utf8');
    return /<p data-part="answer"[^>]*>.*?<\/p>(?:<p[^>]*>(.*?)<\/p>)?/.exec(page)?.[1] ?? '';
  };

  it.each(calculators)(
    'names each number of which all that is known is reported: $id',
    ({ id, model, words }) => {
      const onlySecond = (cited: readonly string[]) => {
        const known = cited.filter((name) => findings.get(name)?.read !== 'gap');
        return known.length > 0 && known.every(second);
      };
      const labels = Object.entries(model.parameters)
        .filter(([, { likely, sources }]) => likely !== 0 && onlySecond(sources))
        .map(([key]) => words.inputs[key]?.label ?? key);
      const [, named = ''] = headlineOf(id).split('Only reported: the evidence for ');
      expect([...named.matchAll(/“([^”]*)”/g)].map(([, label]) => label)).toEqual(labels);
    },
  );

  it('has something to name in some of them', () => {
    expect(calculators.filter(({ id }) => headlineOf(id).includes('Only reported')).length).toBeGreaterThan(
      1,
    );
  });
});
