/**
 * The part of schema.org's vocabulary that we use, from https://schema.org/version/latest: for each type the properties
 * it may have, its ancestors' among them, with the types that each expects.
 */
const text = ['Text'];
const url = ['URL'];
const thing = {
  name: text,
  description: text,
  url,
  sameAs: url,
  image: ['ImageObject', 'URL'],
  mainEntityOfPage: ['CreativeWork', 'URL'],
  potentialAction: ['Action'],
};
const agent = ['Organization', 'Person'];
const creativeWork = {
  ...thing,
  headline: text,
  datePublished: ['Date', 'DateTime'],
  dateModified: ['Date', 'DateTime'],
  author: agent,
  creator: agent,
  publisher: agent,
  inLanguage: ['Text'],
  keywords: text,
  timeRequired: ['Duration'],
  isAccessibleForFree: ['Boolean'],
  license: ['CreativeWork', 'URL'],
  isPartOf: ['CreativeWork', 'URL'],
  hasPart: ['CreativeWork'],
  isBasedOn: ['CreativeWork', 'URL'],
  citation: ['CreativeWork', 'Text'],
  position: ['Integer', 'Text'],
  mainEntity: ['Thing'],
};
const mediaObject = {
  ...creativeWork,
  width: ['Integer'],
  height: ['Integer'],
  contentUrl: url,
  encodingFormat: ['Text', 'URL'],
};

const vocabulary: Readonly<
  Record<
    string,
    { readonly is: readonly string[]; readonly has: Readonly<Record<string, readonly string[]>> }
  >
> = {
  BlogPosting: {
    is: ['CreativeWork'],
    has: { ...creativeWork, wordCount: ['Integer'], articleSection: text },
  },
  BreadcrumbList: { is: ['Intangible'], has: { ...thing, itemListElement: ['ListItem'] } },
  CollectionPage: { is: ['CreativeWork'], has: creativeWork },
  CreativeWork: { is: ['CreativeWork'], has: creativeWork },
  CreativeWorkSeries: { is: ['CreativeWork'], has: creativeWork },
  DataDownload: { is: ['CreativeWork'], has: mediaObject },
  Dataset: { is: ['CreativeWork'], has: { ...creativeWork, distribution: ['DataDownload'] } },
  EntryPoint: { is: ['Intangible'], has: { ...thing, urlTemplate: text } },
  ImageObject: { is: ['CreativeWork'], has: { ...mediaObject, caption: text } },
  ListItem: { is: ['Intangible'], has: { ...thing, position: ['Integer'], item: ['Thing', 'URL'] } },
  Offer: { is: ['Intangible'], has: { ...thing, price: ['Number', 'Text'], priceCurrency: text } },
  Organization: { is: ['Thing'], has: { ...thing, email: text, logo: ['ImageObject', 'URL'] } },
  Person: { is: ['Thing'], has: { ...thing, email: text } },
  ProfilePage: { is: ['CreativeWork'], has: creativeWork },
  SearchAction: { is: ['Action'], has: { ...thing, target: ['EntryPoint', 'URL'], 'query-input': text } },
  WebApplication: {
    is: ['CreativeWork'],
    has: {
      ...creativeWork,
      applicationCategory: text,
      operatingSystem: text,
      browserRequirements: text,
      offers: ['Offer'],
      softwareVersion: text,
    },
  },
  WebPage: { is: ['CreativeWork'], has: creativeWork },
  WebSite: { is: ['CreativeWork'], has: creativeWork },
};

const forms: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value),
  Boolean: (value) => typeof value === 'boolean',
  Integer: (value) => Number.isInteger(value),
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Date: (value) => typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value),
  Duration: (value) => typeof value === 'string' && /^P(T\d+M|\d+D)$/.test(value),
};

/** What search engines ask of a type beyond the vocabulary, by their own documentation. */
const asked: Readonly<Record<string, readonly string[]>> = {
  BlogPosting: ['headline', 'url'],
  BreadcrumbList: ['itemListElement'],
  Dataset: ['name', 'description', 'license', 'creator'],
  ListItem: ['position', 'name', 'item'],
  ProfilePage: ['mainEntity'],
  WebApplication: ['name', 'offers', 'applicationCategory'],
};

const record = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  value instanceof Object && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : undefined;

/** What is wrong with a thing, each fault with the way to it; nothing when all is well. */
export function faultsOf(value: unknown, way = ''): string[] {
  const given = record(value);
  if (!given) return [`${way}: no thing`];
  const type = String(given['@type']);
  const known = vocabulary[type];
  if (!known) return [`${way}: no type ${type}`];
  // A mention of a thing that is described elsewhere has its id, and needs no more.
  const missing =
    given['@id'] && Object.keys(given).length <= 3
      ? []
      : (asked[type] ?? []).filter((name) => given[name] === undefined);
  const faults = missing.map((name) => `${way}${type}: lacks ${name}`);
  for (const [name, values] of Object.entries(given)) {
    if (name.startsWith('@')) continue;
    const expected = known.has[name];
    if (!expected) {
      faults.push(`${way}${type}: has no property ${name}`);
      continue;
    }
    for (const one of Array.isArray(values) ? (values as unknown[]) : [values]) {
      const inner = record(one);
      if (inner) {
        const innerType = String(inner['@type']);
        const fits = [innerType, ...(vocabulary[innerType]?.is ?? []), 'Thing'].some((each) =>
          expected.includes(each),
        );
        if (!fits && innerType.endsWith('Action') && expected.includes('Action')) continue;
        if (!fits)
          faults.push(`${way}${type}.${name}: a ${innerType} where ${expected.join(' or ')} is expected`);
        faults.push(...faultsOf(one, `${way}${type}.${name} → `));
      } else if (!expected.some((each) => forms[each]?.(one))) {
        faults.push(`${way}${type}.${name}: ${JSON.stringify(one)} is no ${expected.join(' or ')}`);
      }
    }
  }
  return faults;
}
