/** What other tools call what an essay declares. An import reads these fields, the first of them that is there. */
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

/** What each of them is here, in whatever file; and of names that an import makes nothing of. */
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

/** Of the fields that may stand there, those that other tools call by this name; of addresses, where they belong. */
export const fieldsMeant = (name: string, known: readonly string[]) =>
  /^(?:aliases|redirect_from)$/.test(name) && known.includes('pubDatetime')
    ? ['a line in content/redirects.yaml']
    : names
        .filter(([theirs]) => theirs.some((one) => one.toLowerCase() === name.toLowerCase()))
        .flatMap(([, ours]) => ours.filter((one) => known.includes(one)));
