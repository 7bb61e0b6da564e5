import { readingWords, kindWords } from '../../library/grades.ts';
import { publishedEssays, type Essay } from '../../library/essays.ts';
import type { platesFrom } from '../../plates/index.ts';
import type { PlateName } from '../../plates/names.ts';
import { plates } from '../../plates/drawn.ts';
import { absolute, site } from '../../site.ts';
import { hasCard } from '../../publication/lists.ts';
import { cardOf as pathOfCard, cardOfPublication } from '../../publication/paths.ts';
import { sharedPages, type PageIdentity, type SharedPage } from '../shared-pages.ts';
import { cardSize, type Card, type Drawing } from './card.ts';
import { cardOfAnswer } from '../published-words.ts';
import { longDate } from '../../text/long-date.ts';
import { onceABuild } from '../../reuse/once-a-build.ts';
import { words } from '../../words/words.ts';

export interface CardOfPage {
  /** Where the picture stands: `/cards/essays/x.png`. */
  readonly path: string;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  readonly card: Drawing;
}

const listed = (...parts: readonly (string | undefined | false)[]) => parts.filter(Boolean).join(' · ');
const own = words.sharing.card;

/** Whether a page has a card of its own. */
const hasOwnCard = (page: PageIdentity): page is SharedPage =>
  'list' in page ? hasCard(page.list) : 'title' in page;

/** The first three plates of a list, in its order, no plate twice. */
function platesOf(essays: readonly Essay[], drawn: ReturnType<typeof platesFrom>): Card['plates'] {
  const found = new Map<PlateName, string>();
  for (const { thumbnail, title } of essays)
    if (typeof thumbnail === 'string' && !found.has(thumbnail)) found.set(thumbnail, title);
  return found.size > 0
    ? [...found].slice(0, 3).map(([name, title]) => ({ svg: drawn[name].stamp(), title }))
    : undefined;
}

async function cardOf(
  page: SharedPage,
  drawn: ReturnType<typeof platesFrom>,
): Promise<Omit<CardOfPage, 'path'>> {
  const { title } = page;
  if (page.kind === 'essay') {
    const { authors, publishedOn, series, thumbnail, description } = page.essay;
    const plate = typeof thumbnail === 'string' ? drawn[thumbnail] : undefined;
    return {
      alt: `${title}. ${plate?.finding ?? description}`,
      card: {
        title,
        kicker: series ? listed(series.title, page.part !== undefined && own.part(page.part)) : own.essay,
        footer: [authors.map(({ name }) => name).join(', '), longDate(publishedOn)],
        plate: plate?.draw('card'),
        sentence: plate ? undefined : description,
      },
    };
  }
  if (page.kind === 'preset') {
    const { calculator, preset } = page;
    return { alt: page.sentence, card: { picture: await cardOfAnswer(calculator.id, preset.state) } };
  }
  if (page.kind === 'calculator') {
    return { alt: page.sentence, card: { picture: await cardOfAnswer(page.calculator.id) } };
  }
  if (page.kind === 'source') {
    const { label, kind, read, summary } = page.source;
    const { figure, statement = summary } = page.lead?.withdrawn ? {} : (page.lead ?? {});
    return {
      alt: `${label}: ${title}. ${statement}`,
      card: {
        title,
        kicker: `${own.evidence} · ${label}`,
        figure,
        sentence: statement,
        footer: [kindWords[kind], readingWords[read]],
      },
    };
  }
  const plates = platesOf(page.list.essays, drawn);
  const count = words.lists.essays(page.list.essays.length);
  return {
    alt: `${title}. ${page.sentence}`,
    card: {
      title,
      // A card with plates has no footer, so the count goes up here.
      kicker: listed(own[page.kind], plates && count),
      sentence: page.sentence,
      footer: [count],
      plates,
    },
  };
}

const publicationCard = onceABuild(async (): Promise<CardOfPage> => {
  const { host } = new URL(absolute('/'));
  return {
    path: cardOfPublication,
    alt: `${site.name}. ${site.description}`,
    // Every card has the publication's name at its top.
    card: {
      title: site.description,
      kicker: host,
      footer: [],
      plates: platesOf((await publishedEssays()).toReversed(), await plates()),
    },
  };
});

async function load(): Promise<ReadonlyMap<string, CardOfPage>> {
  const drawn = await plates();
  return new Map(
    await Promise.all(
      (await sharedPages())
        .filter(hasOwnCard)
        .map(
          async (page) =>
            [page.path, { ...(await cardOf(page, drawn)), path: pathOfCard(page.path) }] as const,
        ),
    ),
  );
}
const cards = onceABuild(load);

/** The card of a page; the publication's own where the page has none. */
export async function cardFor(page: PageIdentity) {
  if (!hasOwnCard(page)) return publicationCard();
  const card = (await cards()).get(page.path);
  if (!card) throw new Error(`No card is drawn for ${page.path}, which is a page that has one.`);
  return card;
}

export const allCards = async () => [...(await cards()).values(), await publicationCard()];

export { cardSize };
