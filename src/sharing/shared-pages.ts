import { allAnswersInWords, type DefaultAnswer } from '../calculators/build/default-answer.ts';
import { publication, type Author, type Essay, type Tag } from '../library/essays.ts';
import { ledger, type Source } from '../library/evidence.ts';
import { seriesInOrder, type SeriesInOrder } from '../library/series.ts';
import { tagsWithEssays } from '../library/tags.ts';
import { onceABuild } from '../reuse/once-a-build.ts';

interface Common {
  readonly path: string;
  readonly title: string;
  readonly sentence: string;
  /** When what stands there last changed, where that is known. */
  readonly changed: Date | undefined;
}

/** A page that is shared in its own right, with what it was made from. */
export type SharedPage = Common &
  (
    | { readonly kind: 'essay'; readonly essay: Essay; readonly part: number | undefined }
    | { readonly kind: 'series'; readonly series: SeriesInOrder }
    | { readonly kind: 'tag'; readonly tag: Tag; readonly essays: readonly Essay[] }
    | { readonly kind: 'author'; readonly author: Author; readonly essays: readonly Essay[] }
    | { readonly kind: 'calculator'; readonly calculator: DefaultAnswer }
    | { readonly kind: 'source'; readonly source: Source }
  );

const changeOf = ({ modified, published }: Essay) => modified ?? published;
const latest = (essays: readonly Essay[]) =>
  essays.reduce<Date | undefined>((last, essay) => {
    const change = changeOf(essay);
    return last && last > change ? last : change;
  }, undefined);

async function load(): Promise<ReadonlyMap<string, SharedPage>> {
  const [{ essays, authors }, series, tags, calculators, sources] = await Promise.all([
    publication(),
    seriesInOrder(),
    tagsWithEssays(),
    allAnswersInWords(),
    ledger(),
  ]);
  const pages: SharedPage[] = [
    ...essays.map((essay) => {
      const parts = series.find(({ id }) => id === essay.series?.id)?.essays ?? [];
      const { path, title, description: sentence } = essay;
      const part = parts.findIndex(({ id }) => id === essay.id) + 1 || undefined;
      return { kind: 'essay' as const, path, title, sentence, changed: changeOf(essay), essay, part };
    }),
    ...series.map((one) => {
      const { path, title, description: sentence } = one;
      return { kind: 'series' as const, path, title, sentence, changed: latest(one.essays), series: one };
    }),
    ...tags.map(({ essays: tagged, ...tag }) => {
      const { path, label: title, description: sentence } = tag;
      return { kind: 'tag' as const, path, title, sentence, changed: latest(tagged), tag, essays: tagged };
    }),
    ...authors.map((author) => {
      const { path, name: title, description: sentence } = author;
      const written = essays.filter((essay) => essay.authors.some(({ id }) => id === author.id));
      return {
        kind: 'author' as const,
        path,
        title,
        sentence,
        changed: latest(written),
        author,
        essays: written,
      };
    }),
    ...calculators.map((calculator) => {
      const { id, question: title, sentence } = calculator;
      const path = `/calculators/${id}/`;
      return { kind: 'calculator' as const, path, title, sentence, changed: undefined, calculator };
    }),
    ...sources.map((source) => {
      const { path, title, summary: sentence, checked: changed } = source;
      return { kind: 'source' as const, path, title, sentence, changed, source };
    }),
  ];
  return new Map(pages.map((page) => [page.path, page]));
}

/** Every page that is shared in its own right, by its path; the same for cards, metadata and feeds. */
export const sharedPages = onceABuild(load);

/** What a calculator answers untouched, computed once a build however often it is quoted. */
export async function defaultAnswer(id: string) {
  const page = (await sharedPages()).get(`/calculators/${id}/`);
  if (page?.kind !== 'calculator') throw new Error(`There is no calculator "${id}".`);
  return page.calculator;
}
