/** The names that other tools give to the fields of an essay. An import takes the first of them that is set. */
export const fieldsElsewhere = {
  title: ['title'],
  description: ['description', 'summary', 'excerpt', 'subtitle'],
  author: ['author', 'authors'],
  published: ['pubDatetime', 'pubDate', 'date', 'publishDate', 'published_at', 'created'],
  modified: ['modDatetime', 'lastmod', 'updatedDate', 'updated', 'last_modified_at', 'lastUpdated'],
  slug: ['slug', 'postSlug'],
  tags: ['tags', 'tag'],
  categories: ['categories', 'category'],
  series: ['series'],
  order: ['series_order', 'seriesOrder', 'seriesPart'],
  featured: ['featured', 'pinned', 'sticky'],
  thumbnail: [
    'thumbnail',
    'ogImage',
    'cover',
    'image',
    'featured_image',
    'featuredImage',
    'heroImage',
    'header',
    'images',
  ],
  canonical: ['canonicalURL', 'canonical_url', 'canonicalUrl', 'canonical'],
  formerly: ['aliases', 'redirect_from', 'permalink', 'url'],
  leadsTo: [
    'link',
    'url',
    'external_url',
    'externalUrl',
    'externalURL',
    'external-url',
    'external_link',
    'externalLink',
  ],
} as const;

/** Names of other tools, including some that an import ignores, and the fields of ours that they may mean. */
const names: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['name', 'label', 'title', 'headline'],
    ['title', 'label', 'name'],
  ],
  [[...fieldsElsewhere.description, 'abstract', 'bio', 'about'], ['description']],
  [
    [...fieldsElsewhere.author, 'by', 'byline'],
    ['author', 'authors'],
  ],
  [['published'], ['pubDatetime', 'draft']],
  [
    [...fieldsElsewhere.published, 'publishedAt', 'createdAt'],
    ['pubDatetime', 'year'],
  ],
  [[...fieldsElsewhere.modified, 'updatedAt', 'modified'], ['modDatetime']],
  [[...fieldsElsewhere.tags, ...fieldsElsewhere.categories, 'keywords', 'topics'], ['tags']],
  [
    [...fieldsElsewhere.order, 'weight'],
    ['series', 'order'],
  ],
  [fieldsElsewhere.featured, ['featured']],
  [[...fieldsElsewhere.thumbnail, 'picture', 'banner', 'hero'], ['thumbnail']],
  [fieldsElsewhere.canonical, ['canonicalURL']],
  [['permalink'], ['slug']],
  [[...fieldsElsewhere.leadsTo, 'website', 'homepage'], ['url']],
  [['private', 'hidden', 'unlisted'], ['draft']],
];

/** Which of the known fields other tools call by this name; for former addresses, where they go instead. */
export const fieldsMeant = (name: string, known: readonly string[]) =>
  /^(?:aliases|redirect_from)$/.test(name) && known.includes('pubDatetime')
    ? ['a line in content/redirects.yaml']
    : names
        .filter(([theirs]) => theirs.some((one) => one.toLowerCase() === name.toLowerCase()))
        .flatMap(([, ours]) => ours.filter((one) => known.includes(one)));
