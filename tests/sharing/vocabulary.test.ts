import { describe, expect, it } from 'vitest';
import { faultsOf } from './vocabulary.ts';

const posting = { '@type': 'BlogPosting', headline: 'A', url: 'https://a.example/' };

describe('faultsOf(thing)', () => {
  it('finds nothing in a sound thing', () => expect(faultsOf(posting)).toEqual([]));
  it.each([
    ['an unknown type', { '@type': 'Blog' }, 'no type Blog'],
    ['an unknown property', { ...posting, colour: 'blue' }, 'has no property colour'],
    ['a missing property', { '@type': 'BlogPosting', url: 'https://a.example/' }, 'lacks headline'],
    ['a path for an address', { ...posting, url: '/a/' }, '"/a/" is no URL'],
    ['a number as text', { ...posting, wordCount: '12' }, '"12" is no Integer'],
    [
      'a thing in the wrong place',
      { ...posting, author: { '@type': 'ListItem', position: 1, name: 'A', item: 'https://a.example/' } },
      'a ListItem where',
    ],
    [
      'a fault further in',
      { ...posting, author: [{ '@type': 'Person', nom: 'A' }] },
      'BlogPosting.author → Person: has no property nom',
    ],
  ])('names %s', (_, thing, fault) => expect(faultsOf(thing).join('\n')).toContain(fault));
});
