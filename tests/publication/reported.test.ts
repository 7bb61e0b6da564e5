import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speedRatioSources } from '../../src/models/speed-ratio-sources.ts';
import { calculators } from '../calculators/words-of.ts';
import { citedIn, essays, findings } from './publication.ts';

/**
 * The About page promises that a sentence which rests on what is known only through another writer calls it reported.
 * A theorem or a prescription is exempt, since it can be checked on its own.
 */
const second = (name: string) => {
  const known = findings.get(name);
  return known?.read === 'secondary' && known.kind !== 'theory';
};
const attributed = /\breport(?:s|ed)?\b|\baccounts?\b|\bis said\b|\bare said\b/i;

/** A sentence ends before a space; citations after its stop belong to it. */
const sentencesOf = (body: string) => body.split(/(?<=[.?!](?:<Cite [^>]*>)*)\s+/);

const resting = essays.flatMap(({ slug, body }) =>
  sentencesOf(body)
    .filter((sentence) => citedIn(sentence).some(second))
    .map((sentence) => ({ slug, sentence })),
);

describe('a sentence that rests on what another writer says', () => {
  it('occurs more than eight times', () => {
    expect(resting.length).toBeGreaterThan(8);
  });

  it.each(resting)('says so: $slug, $sentence', ({ sentence }) => {
    expect(sentence).toMatch(attributed);
  });
});

describe('a row of speed ratios', () => {
  const offered = calculators.flatMap(({ id, words }) =>
    Object.entries(words.rows ?? {}).map(([row, label]) => ({ id, row, label })),
  );
  const studies: Readonly<Record<string, readonly string[]>> = speedRatioSources;

  it('is offered in every calculator that takes its speed from studies', () => {
    const all = Object.keys(speedRatioSources).sort();
    const withRows = calculators.filter(({ model }) =>
      Object.values(model.parameters).some(({ row }) => row),
    );
    expect(withRows.map(({ words }) => Object.keys(words.rows ?? {}).sort())).toEqual(
      withRows.map(() => all),
    );
  });

  it.each(offered)('is called reported where we read no interval ourselves: $id, $row', ({ row, label }) => {
    const read = (studies[row] ?? []).filter(
      (name) => !second(name) && findings.get(name)?.finding.ratio?.low !== undefined,
    );
    expect(read.length > 0 || attributed.test(label), label).toBe(true);
  });
});

describe('the headline of a calculator', () => {
  const headlineOf = (id: string) => {
    const page = readFileSync(`dist/calculators/${id}/index.html`, 'utf8');
    return /<p[^>]*>(We have only second-hand evidence for .*?)<\/p>/.exec(page)?.[1] ?? '';
  };

  it.each(calculators)(
    'names each number for which all evidence is second-hand: $id',
    ({ id, model, words }) => {
      const onlySecond = (cited: readonly string[]) => {
        const known = cited.filter((name) => findings.get(name)?.read !== 'gap');
        return known.length > 0 && known.every(second);
      };
      const labels = Object.entries(model.parameters)
        .filter(([, { likely, sources }]) => likely !== 0 && onlySecond(sources))
        .map(([key]) => words.inputs[key]?.label ?? key);
      const [, named = ''] = headlineOf(id).split('We have only second-hand evidence for ');
      expect([...named.matchAll(/“([^”]*)”/g)].map(([, label]) => label)).toEqual(labels);
    },
  );

  it('names such a number in more than one calculator', () => {
    expect(calculators.filter(({ id }) => headlineOf(id) !== '').length).toBeGreaterThan(1);
  });
});
