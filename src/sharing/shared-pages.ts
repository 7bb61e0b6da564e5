import type { PresetOfPage } from '../calculators/build/content.ts';
import { allAnswersInWords, type DefaultAnswer } from '../calculators/build/default-answer.ts';
import { publication, type Essay } from '../library/essays.ts';
import { leadOf, ledger, type Source } from '../library/evidence.ts';
import type { Finding } from '../schema.ts';
import { placeInSeries, seriesInOrder, type SeriesInOrder } from '../library/series.ts';
import { tagsWithEssays, type TagWithEssays } from '../library/tags.ts';
import { authorsWithEssays, type AuthorWithEssays } from '../library/years.ts';
import { pathOf } from '../publication/paths.ts';
import { onceABuild } from '../reuse/once-a-build.ts';

interface Common {
  readonly path: string;
  readonly title: string;
  readonly sentence: string;
  /** When its content last changed, where that is known. */
  readonly changed: Date | undefined;
}

/** A page that is shared in its own right, with what it was made from. */
export type SharedPage = Common &
  (
    | { readonly kind: 'essay'; readonly essay: Essay; readonly part: number | undefined }
    | { readonly kind: 'series'; readonly list: SeriesInOrder }
    | { readonly kind: 'tag'; readonly list: TagWithEssays }
    | { readonly kind: 'author'; readonly list: AuthorWithEssays }
    | { readonly kind: 'calculator'; readonly calculator: DefaultAnswer }
    | { readonly kind: 'preset'; readonly calculator: DefaultAnswer; readonly preset: PresetOfPage }
    | { readonly kind: 'source'; readonly source: Source; readonly lead: Finding | undefined }
  );

/** A page that describes the publication, leads to others, or asks not to be listed. */
type Way<Kind> = Kind extends string ? { readonly kind: Kind; readonly path: string } : never;

/** What a page is. Each page declares it; metadata, card, feeds and structured data follow from it. */
export type PageIdentity = SharedPage | Way<'front' | 'ledger' | 'way' | 'unlisted'>;

const changeOf = ({ modified, published }: Essay) => modified ?? published;
const latest = (essays: readonly Essay[]) =>
  essays.reduce<Date | undefined>((last, essay) => {
    const change = changeOf(essay);
    return last && last > change ? last : change;
  }, undefined);

export async function essayPage(essay: Essay): Promise<SharedPage> {
  const { path, title, description: sentence } = essay;
  const part = (await placeInSeries(essay))?.part;
  return { kind: 'essay', path, title, sentence, changed: changeOf(essay), essay, part };
}

const listPage = <const K, L extends SeriesInOrder | TagWithEssays | AuthorWithEssays>(
  kind: K,
  title: string,
  list: L,
) => ({ kind, path: list.path, title, sentence: list.description, changed: latest(list.essays), list });

export const seriesPage = (series: SeriesInOrder): SharedPage => listPage('series', series.title, series);
export const tagPage = (tag: TagWithEssays): SharedPage => listPage('tag', tag.label, tag);
export const authorPage = (author: AuthorWithEssays): SharedPage => listPage('author', author.name, author);

export function calculatorPage(calculator: DefaultAnswer): SharedPage {
  const { id, question: title, sentence } = calculator;
  const path = pathOf('calculators', id);
  return { kind: 'calculator', path, title, sentence, changed: undefined, calculator };
}

export function presetPage(calculator: DefaultAnswer, preset: PresetOfPage): SharedPage {
  const { label, path, sentence } = preset;
  const title = `${label}: ${calculator.question}`;
  return { kind: 'preset', path, title, sentence, changed: undefined, calculator, preset };
}

export async function sourcePage(source: Source): Promise<SharedPage> {
  const { path, title, summary: sentence, checked: changed } = source;
  return { kind: 'source', path, title, sentence, changed, source, lead: await leadOf(source) };
}

async function load(): Promise<readonly SharedPage[]> {
  const [{ essays }, series, tags, authors, calculators, sources] = await Promise.all([
    publication(),
    seriesInOrder(),
    tagsWithEssays(),
    authorsWithEssays(),
    allAnswersInWords(),
    ledger(),
  ]);
  return [
    ...(await Promise.all(essays.map(essayPage))),
    ...series.map(seriesPage),
    ...tags.map(tagPage),
    ...authors.map(authorPage),
    ...calculators.map(calculatorPage),
    ...calculators.flatMap((each) => each.presets.map((preset) => presetPage(each, preset))),
    ...(await Promise.all(sources.map(sourcePage))),
  ];
}

/** Every page that is shared in its own right. */
export const sharedPages = onceABuild(load);

/** A calculator's default answer, computed once a build however often it is quoted. */
export async function defaultAnswer(id: string) {
  for (const page of await sharedPages())
    if (page.kind === 'calculator' && page.calculator.id === id) return page.calculator;
  throw new Error(`There is no calculator "${id}".`);
}
