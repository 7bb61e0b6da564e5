import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { trials } from '../../src/models/weighing.ts';
import { sourceSchema } from '../../src/schema.ts';

/** The finding that a study names, in the ledger. */
function findingOf(name: string) {
  const [source = '', finding = ''] = name.split('/');
  const read = sourceSchema.parse(parse(readFileSync(`content/sources/${source}.yaml`, 'utf8')));
  return read.findings.find(({ id }) => id === finding);
}

describe.each(trials)('the study $key, which a reader may weigh', ({ finding: name, people }) => {
  const finding = findingOf(name);

  it('is in the ledger, with an estimate and nothing withdrawn', () => {
    expect(finding?.withdrawn).toBeUndefined();
    expect(finding?.ratio ?? finding?.numbers?.['ratio']).toHaveProperty('likely', expect.any(Number));
  });

  it('has the number of people that the ledger says', () => {
    if (people === null) expect(finding?.population).not.toMatch(/\d/);
    else expect(finding?.population?.replace(',', '')).toMatch(new RegExp(`^${people} `));
  });
});
