import type { Vocabulary } from '../../checks/references.ts';
import { toWrite } from '../../checks/placeholder.ts';
import { pathOf } from '../../publication/paths.ts';
import { declared, nextPlaces } from '../declared.ts';
import { Refusal } from '../refusal.ts';
import { dateAsWritten, withFrontMatter } from '../yaml-text.ts';
import { minute, namesIn, replaceMarked, type Desk, type Draft } from './draft.ts';

/** Looks up the names in the options, and collects every reason to refuse the draft. */
class Lookup {
  readonly reasons: string[] = [];

  id(vocabulary: Vocabulary, kind: keyof Vocabulary, written: string) {
    const match = declared(vocabulary, kind, written);
    if ('id' in match) return match.id;
    this.reasons.push(match.reason);
    return '';
  }

  refuse() {
    if (this.reasons.length > 0) throw new Refusal(this.reasons);
  }
}

const essayBody = `${toWrite('the claim, in one sentence that a reasonable expert could dispute, and for whom it matters.')}

## ${toWrite('the first step of the argument')}

${toWrite('what it rests on. A citation follows the words it supports; name the source and its finding in a Cite element.')}
`;

export function essay({ title, options, folder, vocabulary, now }: Desk, slug: string): Draft {
  const lookup = new Lookup();
  const tags = namesIn(options.tags ?? '').map((name) => lookup.id(vocabulary, 'tags', name));
  const onlyAuthor = vocabulary.authors.length === 1 ? vocabulary.authors[0]?.id : undefined;
  const authors = namesIn(options.author ?? onlyAuthor ?? '').map((name) =>
    lookup.id(vocabulary, 'authors', name),
  );
  if (authors.length === 0) {
    const choices = vocabulary.authors.map(({ id }) => id).join(', ');
    lookup.reasons.push(
      choices === ''
        ? 'An essay has an author, and none is declared yet: npm run new -- author "Name"'
        : `There are several authors; say who writes: --author x. Declared: ${choices}`,
    );
  }
  const series = options.series === undefined ? undefined : lookup.id(vocabulary, 'series', options.series);
  lookup.refuse();

  const front = {
    title,
    description: toWrite('what the reader can decide after this essay, in 50 to 160 characters.'),
    author: authors.length === 1 ? authors[0] : authors,
    pubDatetime: dateAsWritten(minute(now)),
    draft: true,
    ...(tags.length === 0 ? {} : { tags }),
    ...(series === undefined ? {} : { series: { name: series, order: nextPlaces(folder)(series) } }),
    inBrief: ['the claim.', 'the strongest evidence for it, with its number.', 'what to do on Monday.'].map(
      toWrite,
    ),
  };
  return {
    file: `essays/${slug}/index.mdx`,
    text: withFrontMatter(front, essayBody),
    next: `${replaceMarked}, read it with npm run dev at ${pathOf('essays', slug)}, and remove "draft: true" when it is ready`,
  };
}
