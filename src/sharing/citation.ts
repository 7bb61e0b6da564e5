export interface Cited {
  readonly title: string;
  readonly address: string;
  /** The publication. */
  readonly site: string;
  readonly authors: readonly string[];
  readonly published: Date | undefined;
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** In words: Fulcrum. “Title.” 6 November 2026. https://… */
export function citation({ title, address, site, authors, published }: Cited) {
  const where = authors.includes(site) ? [] : [site];
  const ended = /[.?!]$/.test(title) ? title : `${title}.`;
  const parts = [
    `${authors.join(', ')}.`,
    `“${ended}”`,
    [...where, ...(published ? [day.format(published)] : [])].join(', '),
  ].filter(Boolean);
  return `${parts.join(' ')}${parts.length > 2 ? '.' : ''} ${address}`;
}

const escaped = (text: string) => text.replace(/[\\{}]/g, '').replace(/([&%$#_])/g, '\\$1');

export function bibtexEntry({ title, address, site, authors, published }: Cited) {
  const slug =
    address
      .replace(/[#?].*$/, '')
      .replace(/\/$/, '')
      .split('/')
      .at(-1) ?? '';
  const fields = [
    ['title', `{${escaped(title)}}`],
    // Braces around a name keep a publication's from being read as first name and surname.
    ['author', authors.map((name) => (name === site ? `{${escaped(name)}}` : escaped(name))).join(' and ')],
    ['year', published?.getUTCFullYear()],
    ['howpublished', escaped(site)],
    ['url', address],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}},`));
  return [`@misc{${slug},`, ...lines, '}'].join('\n');
}
