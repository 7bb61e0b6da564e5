import { wordsOf } from './excerpt.ts';
import { placesOf, plainWords } from '../../text/phrases.ts';
import { joined } from '../../text/segment.ts';
import { foundBySynonym, meantPlaces, type Synonym } from './matching.ts';
import { titleOf, type Fragment } from './pagefind.ts';

/** A part of a page that was found: where it starts and ends in the words of the page. */
export interface Section {
  readonly heading: string;
  readonly url: string;
  readonly from: number;
  readonly to: number;
  /** How well the section matches the query. */
  readonly weight: number;
}

export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly date: string;
  readonly context: string;
  readonly draft: boolean;
  /** The word that was typed and the phrases that the page uses instead, if it was found by those. */
  readonly synonym: Synonym | undefined;
  readonly words: readonly string[];
  /** Places of the found words among `words`. */
  readonly matches: readonly number[];
  readonly sections: readonly Section[];
}

export function toHit(fragment: Fragment, query: string): Hit {
  const words = wordsOf(fragment.content);
  const { meta } = fragment;
  const synonym = foundBySynonym(query, fragment);
  const plain = synonym ? plainWords(words) : [];
  const matches = [
    ...meantPlaces(query, fragment),
    ...(synonym?.phrases ?? []).flatMap((phrase) => placesOf(phrase, plain)),
  ];
  const meant = new Set(matches);
  const places = fragment.anchors.map(({ location }) => location).sort((a, b) => a - b);
  const sections = fragment.sub_results.flatMap(({ title, url, anchor, locations }): Section[] => {
    const within = locations.filter((at) => meant.has(at));
    return anchor && within.length > 0
      ? [
          {
            heading: joined(title),
            url,
            from: anchor.location + wordsOf(title).length,
            to: places.find((place) => place > anchor.location) ?? words.length,
            // A heading that says what was asked for counts for more than mentions below it.
            weight:
              within.length +
              (20 * within.filter((at) => at < anchor.location + wordsOf(title).length).length) /
                wordsOf(title).length,
          },
        ]
      : [];
  });
  return {
    url: fragment.url,
    title: titleOf(fragment) || fragment.url,
    kind: meta['kind'] ?? '',
    date: meta['kind'] === 'essay' ? (meta['date'] ?? '') : '',
    context: joined(meta['context'] ?? ''),
    draft: 'draft' in meta,
    synonym,
    words,
    matches,
    sections: sections.sort((a, b) => b.weight - a.weight).slice(0, 3),
  };
}
