import { getCollection } from 'astro:content';
import { pathOf } from '../publication/paths.ts';
import { typeset } from '../text/typesetting.ts';
import { publishedEssays } from './essays.ts';

/** An essay or a calculator in a reading list, and why it comes at this point. */
export interface Step {
  readonly title: string;
  readonly path: string;
  readonly why: string;
  /** Reading time; undefined for a calculator. */
  readonly minutes: number | undefined;
}

/** Reading lists in order, with their published steps only; lists without any are left out. */
export async function readingLists() {
  const essays = new Map((await publishedEssays()).map((essay) => [essay.id, essay]));
  const calculators = new Map((await getCollection('calculators')).map(({ id, data }) => [id, data]));
  const lists = (await getCollection('readingLists')).map(({ data }) => ({
    ...typeset(data),
    steps: data.steps.flatMap(({ essay: slug = '', calculator: id = '', why }): Step[] => {
      const essay = essays.get(slug);
      const calculator = calculators.get(id);
      if (essay)
        return [{ title: essay.title, path: essay.path, minutes: essay.minutes, ...typeset({ why }) }];
      if (!calculator) return [];
      return [
        {
          ...typeset({ title: calculator.question, why }),
          path: pathOf('calculators', id),
          minutes: undefined,
        },
      ];
    }),
  }));
  return lists.filter(({ steps }) => steps.length > 0).sort((a, b) => a.order - b.order);
}
