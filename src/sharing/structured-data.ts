import type { Author, Essay } from '../library/essays.ts';
import { entriesShown } from '../publication/paging.ts';
import { ledger, sourceById, type Source } from '../library/evidence.ts';
import { nameOf } from '../library/source-authors.ts';
import { cardOf, pathOf } from '../publication/paths.ts';
import { absolute, site } from '../site.ts';
import { dayOf } from '../text/day.ts';
import { cardSize } from './cards/card.ts';
import type { PageIdentity } from './shared-pages.ts';
import { words } from '../words/words.ts';

type Property = string | number | boolean | Thing | readonly (string | Thing)[] | undefined;
/** A thing of schema.org; properties without a value are left out when it is written. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: Property;
}

const { pages } = words.lists;
const licence = site.licence?.address;
const organisation = { '@id': absolute('/#publisher') };
const publisher: Thing = {
  '@type': 'Organization',
  ...organisation,
  name: site.name,
  url: absolute('/'),
  email: site.email,
};

/** An author of the publication's own name is an organisation; everybody else is a person. */
const writer = ({ name, path, url }: Author): Thing =>
  name === site.name
    ? { '@type': 'Organization', ...organisation, name }
    : { '@type': 'Person', '@id': absolute(`${path}#person`), name, url: absolute(path), sameAs: url };

const breadcrumbs = (...steps: readonly (readonly [name: string, path: string])[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [[site.name, '/'] as const, ...steps].map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: absolute(path),
  })),
});

/** A source as others cite it: they only name it and point to its own page, which describes it in full. */
const mention = ({ title, path }: Source): Thing => ({
  '@type': 'CreativeWork',
  '@id': `${absolute(path)}#source`,
  name: title,
});

const described = (source: Source): Thing => ({
  ...mention(source),
  author: source.authors.map((author) => ({
    '@type': typeof author === 'string' ? 'Person' : 'Organization',
    name: nameOf(author),
  })),
  datePublished: source.year?.toString(),
  publisher: source.venue === undefined ? undefined : { '@type': 'Organization', name: source.venue },
  url: source.url,
});

/** What an essay is, with all that it cites. */
function blogPosting(essay: Essay, part: number | undefined, sources: readonly Source[]): Thing {
  const { path, series, inspiredBy } = essay;
  const address = absolute(path);
  return {
    '@type': 'BlogPosting',
    '@id': `${address}#essay`,
    headline: essay.title,
    description: essay.description,
    url: address,
    mainEntityOfPage: essay.canonical,
    datePublished: essay.published.toISOString(),
    dateModified: (essay.modified ?? essay.published).toISOString(),
    author: essay.authors.map(writer),
    publisher,
    image: {
      '@type': 'ImageObject',
      url: absolute(cardOf(path)),
      width: cardSize.width,
      height: cardSize.height,
    },
    inLanguage: site.language,
    wordCount: essay.wordCount,
    timeRequired: `PT${essay.minutes}M`,
    keywords: essay.tags.map(({ label }) => label),
    isAccessibleForFree: true,
    license: licence,
    isPartOf: series && {
      '@type': 'CreativeWorkSeries',
      name: series.title,
      url: absolute(series.path),
    },
    position: part,
    isBasedOn: inspiredBy && {
      '@type': 'CreativeWork',
      name: inspiredBy.title,
      author: [{ '@type': 'Person', name: inspiredBy.author }],
      url: inspiredBy.url,
    },
    citation: sources.map(mention),
  };
}

/** The essays that the page of a list shows. */
const parts = (essays: readonly Essay[]) =>
  essays
    .slice(0, entriesShown)
    .map(({ title, path }): Thing => ({ '@type': 'BlogPosting', headline: title, url: absolute(path) }));

async function dataset(): Promise<Thing> {
  const sources = await ledger();
  const checked = sources.map((source) => dayOf(source.checked)).sort();
  return {
    '@type': 'Dataset',
    '@id': absolute('/evidence/#ledger'),
    name: words.evidence.ledger.named(site.name),
    description: words.evidence.ledger.described(site.name, sources.length),
    url: absolute('/evidence/'),
    license: licence,
    creator: publisher,
    dateModified: checked.at(-1),
    isAccessibleForFree: true,
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: absolute('/evidence.json') },
    ],
  };
}

const website: Thing = {
  '@type': 'WebSite',
  '@id': absolute('/#site'),
  name: site.name,
  description: site.description,
  url: absolute('/'),
  inLanguage: site.language,
  publisher,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search/')}?q={words}` },
    'query-input': 'required name=words',
  },
};

/** What a page is in the words of schema.org; nothing for pages that are only ways to others. */
export async function structuredData(page: PageIdentity): Promise<readonly Thing[]> {
  if (page.kind === 'front') return [website];
  if (page.kind === 'ledger') return [await dataset(), breadcrumbs([pages['/evidence/'], page.path])];
  if (page.kind === 'way' || page.kind === 'unlisted') return [];
  const { title, path, sentence: description } = page;
  const url = absolute(path);
  switch (page.kind) {
    case 'essay': {
      const { essay, part } = page;
      const sources = await Promise.all(essay.sources.map(sourceById));
      return [
        blogPosting(
          essay,
          part,
          sources.filter((source) => source !== undefined),
        ),
        breadcrumbs([pages['/essays/'], '/essays/'], [title, path]),
      ];
    }
    case 'series':
      return [
        {
          '@type': 'CreativeWorkSeries',
          name: title,
          description,
          url,
          hasPart: parts(page.list.essays),
          publisher,
        },
        breadcrumbs([pages['/series/'], '/series/'], [title, path]),
      ];
    case 'tag':
      return [
        { '@type': 'CollectionPage', name: title, description, url, hasPart: parts(page.list.essays) },
        breadcrumbs([pages['/tags/'], '/tags/'], [title, path]),
      ];
    case 'author':
      return [
        { '@type': 'ProfilePage', name: title, description, url, mainEntity: writer(page.list) },
        breadcrumbs([title, path]),
      ];
    case 'preset':
    case 'calculator':
      return [
        {
          '@type': 'WebApplication',
          name: page.calculator.title,
          headline: title,
          description: page.kind === 'preset' ? description : page.calculator.description,
          url,
          applicationCategory: 'BusinessApplication',
          operatingSystem: 'Any',
          browserRequirements: 'None for the default answer; JavaScript for your own.',
          isAccessibleForFree: true,
          offers: { '@type': 'Offer', price: 0, priceCurrency: 'EUR' },
          publisher,
          inLanguage: site.language,
        },
        page.kind === 'preset'
          ? breadcrumbs(
              [pages['/calculators/'], '/calculators/'],
              [page.calculator.title, pathOf('calculators', page.calculator.id)],
              [page.preset.label, path],
            )
          : breadcrumbs([pages['/calculators/'], '/calculators/'], [page.calculator.title, path]),
      ];
    case 'source':
      return [
        {
          '@type': 'WebPage',
          name: title,
          description,
          url,
          mainEntity: described(page.source),
          isPartOf: { '@type': 'Dataset', '@id': absolute('/evidence/#ledger') },
        },
        breadcrumbs([pages['/evidence/'], '/evidence/'], [page.source.label, path]),
      ];
  }
}

/** As it stands in a page: no `<`, so that no text can end the script element. */
export const jsonLd = (things: readonly Thing[]) =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
