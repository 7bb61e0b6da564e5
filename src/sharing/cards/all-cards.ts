import { readingWords, kindWords } from '../../library/grades.ts';
import type { platesFrom } from '../../plates/index.ts';
import { plates } from '../../plates/published.ts';
import { absolute, site } from '../../site.ts';
import { sharedPages, type SharedPage } from '../shared-pages.ts';
import { cardSize, type Card } from './card.ts';

export interface CardOfPage {
  /** Where the picture stands: `/cards/essays/x.png`. */
  readonly path: string;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  readonly card: Card;
}

const day = new Intl.DateTimeFormat(site.language, { dateStyle: 'long', timeZone: 'UTC' });
const listed = (...parts: readonly (string | undefined | false)[]) => parts.filter(Boolean).join(' · ');
const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function cardOf(
  page: SharedPage,
  drawn: ReturnType<typeof platesFrom>,
): Omit<CardOfPage, 'path'> | undefined {
  const { title } = page;
  if (page.kind === 'essay') {
    const { authors, published, series, thumbnail, description } = page.essay;
    const plate = typeof thumbnail === 'string' ? drawn[thumbnail] : undefined;
    return {
      alt: `${title}. ${plate?.finding ?? description}`,
      card: {
        title,
        kicker: series ? listed(series.title, page.part !== undefined && `part ${page.part}`) : 'Essay',
        footer: [authors.map(({ name }) => name).join(', '), day.format(published)],
        plate: plate?.draw('card'),
        sentence: plate ? undefined : description,
      },
    };
  }
  if (page.kind === 'calculator') {
    const { short, given, description } = page.calculator;
    return {
      alt: page.sentence,
      card: { title, kicker: 'Calculator', figure: short, sentence: description, footer: [`For ${given}`] },
    };
  }
  if (page.kind === 'source') {
    const { label, kind, read, findings, summary } = page.source;
    const first = findings.find(({ figure, withdrawn }) => figure !== undefined && !withdrawn);
    return {
      alt: `${label}: ${title}. ${first?.statement ?? summary}`,
      card: {
        title,
        kicker: `Evidence · ${label}`,
        figure: first?.figure,
        sentence: first?.statement ?? summary,
        footer: [kindWords[kind], readingWords[read]],
      },
    };
  }
  const essays = page.kind === 'series' ? page.series.essays : page.essays;
  if (page.kind === 'tag' && essays.length < 2) return undefined;
  const kickers = { series: 'Series', tag: 'Tag', author: 'Author' } as const;
  return {
    alt: `${title}. ${page.sentence}`,
    card: {
      title,
      kicker: kickers[page.kind],
      sentence: page.sentence,
      footer: [counted(essays.length, 'essay')],
    },
  };
}

const publicationCard: CardOfPage = {
  path: '/cards/publication.png',
  alt: `${site.name}. ${site.description}`,
  card: { title: site.name, kicker: '', sentence: site.description, footer: [new URL(absolute('/')).host] },
};

async function load(): Promise<ReadonlyMap<string, CardOfPage>> {
  const drawn = await plates();
  const cards = [...(await sharedPages()).values()].flatMap((page): [string, CardOfPage][] => {
    const card = cardOf(page, drawn);
    return card ? [[page.path, { ...card, path: `/cards${page.path.replace(/\/$/, '')}.png` }]] : [];
  });
  return new Map(cards);
}
let kept: ReturnType<typeof load> | undefined;
const cards = () => (import.meta.env.DEV ? load() : (kept ??= load()));

/** The card of a page by its path; the publication's own where the page has none. */
export const cardFor = async (path: string) => (await cards()).get(path) ?? publicationCard;

export const allCards = async () => [...(await cards()).values(), publicationCard];

export { cardSize };
