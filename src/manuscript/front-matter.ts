import { parse, type ScalarTag } from 'yaml';

/**
 * YAML 1.2 turns a bare date into text. This tag makes it a `Date`, as the schemas of content expect, whose letters a
 * check can still see: a day that does not exist would otherwise roll over into the next month unseen.
 */
const timestamp: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?$/,
  resolve: (text) => new Date(text),
  identify: (value) => value instanceof Date,
  stringify: ({ source, value }) => source ?? String(value),
};

/** How YAML is read, by whoever reads it. */
export const yamlOptions = {
  schema: 'core' as const,
  merge: true,
  customTags: [timestamp],
  prettyErrors: false,
};

const opening = /^(?:\uFEFF)?(\s*\n)?---[ \t]*\r?\n/;

export interface FrontMatter {
  readonly text: string;
  readonly firstLine: number;
  /** What follows, on the lines where it stands in the file. */
  readonly body: string;
}

/** The front matter of a text, between two lines of three hyphens and nothing else. */
export function frontMatterOf(source: string): FrontMatter | undefined {
  const start = opening.exec(source)?.[0];
  if (start === undefined) return undefined;
  const rest = source.slice(start.length);
  const end = /^---[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (!end) return undefined;
  const length = start.length + end.index + end[0].length;
  const body = source.slice(0, length).replace(/[^\r\n]/g, '') + source.slice(length);
  return { text: rest.slice(0, end.index), firstLine: start.split('\n').length, body };
}

const isRecord = (written: unknown): written is Record<string, unknown> =>
  typeof written === 'object' && written !== null && !Array.isArray(written);

/** The day of a date as it is written: it is that of its author, in whose zone `07:30+09:00` is no evening before. */
function dayWritten(yaml = '', field: string) {
  const [, day] = new RegExp(`^${field}:[ \\t]*["']?(\\d{4}-\\d\\d-\\d\\d)`, 'm').exec(yaml) ?? [];
  return day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
}

/** What follows the front matter of a text, or all of it where there is none. */
export const bodyOf = (source: string) => frontMatterOf(source)?.body ?? source;

/**
 * A file as Astro's collections take it. Astro's own reader ends front matter elsewhere, reads another YAML, and takes
 * the indent off a text that begins with code, which no check had then seen as what it became.
 */
export function entryOf(source: string) {
  const front = frontMatterOf(source);
  const data: unknown = front ? parse(front.text, yamlOptions) : {};
  const days = [
    ['publishedOn', dayWritten(front?.text, 'pubDatetime')],
    ['modifiedOn', dayWritten(front?.text, 'modDatetime')],
  ] as const;
  const thumbnail = isRecord(data) ? data['thumbnail'] : undefined;
  // Astro makes a picture of a thumbnail, which no longer tells whether the text shows the same.
  const asWritten = [...days, ['thumbnailAsWritten', thumbnail] as const];
  const written = Object.fromEntries(asWritten.filter(([, one]) => one !== undefined));
  return {
    data: isRecord(data) ? { ...data, ...written } : {},
    body: bodyOf(source),
    rawData: front?.text ?? '',
  };
}

/** For Vite: gives MDX that is bundled without its front matter, so that nobody reads that a second time. */
export const frontMatterTakenOff = {
  name: 'front-matter-taken-off',
  enforce: 'pre' as const,
  transform: {
    filter: { id: /\/content\/.*\.mdx$/ },
    handler(source: string) {
      const body = bodyOf(source);
      // The comment keeps a rule at the head from being taken for front matter by who comes after.
      return /^\s*(?:---|\+\+\+)/.test(body) ? `{/**/}${body}` : body;
    },
  },
};
