import { describe, expect, it } from 'vitest';
import { authorComponents, calculatorComponents } from '../../src/components/prose/authors.ts';
import { writable, writableNames, type Writable } from '../../src/manuscript/components.ts';
import { feedComponents } from '../../src/sharing/feeds/components.ts';

const named = (components: object) => Object.keys(components).filter((name) => /^[A-Z]/.test(name));

describe('what an author may write', () => {
  it('has a component for essays and pages, one for calculators, and one for feeds', () => {
    expect(named(authorComponents).sort()).toEqual(writableNames.toSorted());
    expect(named(calculatorComponents).sort()).toEqual(writableNames.toSorted());
    expect(named(feedComponents).sort()).toEqual(writableNames.toSorted());
  });

  it.each(Object.entries<Writable>(writable))(
    'is allowed in some kind of text: <%s>',
    (_, { texts, reads, spoken }) => {
      expect(texts.length).toBeGreaterThan(0);
      // What is left out of plain-text versions is not indexed for search either.
      if (reads === 'as nothing') expect(spoken).toBe(false);
    },
  );
});
