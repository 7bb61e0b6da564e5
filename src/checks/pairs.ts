import { nearest } from '../publication/vocabulary.ts';
import type { Document } from './documents.ts';
import { slugOfEssay } from './essays.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** Reports essays paired with a missing one, with themselves, or with one that is paired already. */
export function checkPairs(essays: readonly Document[]): Problem[] {
  const slugs = essays.map(slugOfEssay);
  const paired = new Map<string, string>();
  return essays.flatMap((essay) => {
    const pair = essay.front?.fields['pairedWith'];
    const other = pair instanceof Object && 'essay' in pair ? pair.essay : undefined;
    if (!essay.front || typeof other !== 'string') return [];
    const slug = slugOfEssay(essay);
    const wrong = (found: string, expected: string, near: readonly string[] = []) => [
      mistake(
        essay.front?.placeOf(['pairedWith', 'essay']) ?? essay,
        'pairedWith.essay',
        found,
        expected,
        near,
      ),
    ];
    const others = slugs.filter((one) => one !== slug);
    if (!others.includes(other))
      return wrong(
        quoted(other),
        'the slug of another essay',
        nearest(others, other, (one) => [one]),
      );
    const taken = [slug, other].find((one) => paired.has(one));
    if (taken !== undefined)
      return wrong(
        `${quoted(other)}, though ${taken} is paired by ${paired.get(taken)}`,
        'each essay in one pair, named by one of the two',
      );
    for (const one of [slug, other]) paired.set(one, essay.file);
    return [];
  });
}
