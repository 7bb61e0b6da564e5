import { parse, type ScalarTag } from 'yaml';

/**
 * YAML 1.2 reads a bare date as text. This tag makes it a `Date`, as the schemas expect, and keeps its source text, so
 * that the checks notice a day that does not exist, which `Date` would move into the next month.
 */
const timestamp: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?$/,
  resolve: (text) => new Date(text),
  identify: (value) => value instanceof Date,
  stringify: ({ source, value }) => source ?? String(value),
};

/** The options with which all YAML is parsed. */
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
  /** The text after it, with blank lines in its place, so that line numbers match the file. */
  readonly body: string;
}

/** The front matter of a text, between two lines of exactly three hyphens. */
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

/** The day of a date as its author wrote it. In UTC, `07:30+09:00` would be the day before. */
function dayWritten(yaml = '', field: string) {
  const [, day] = new RegExp(`^${field}:[ \\t]*["']?(\\d{4}-\\d\\d-\\d\\d)`, 'm').exec(yaml) ?? [];
  return day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
}

/** The text after the front matter, or the whole text if it has none. */
export const bodyOf = (source: string) => frontMatterOf(source)?.body ?? source;

/**
 * Parses a file for Astro's collections. Astro's own parser finds another end of front matter, reads YAML differently,
 * and strips the indent of code at the start, so that it would publish something other than what was checked.
 */
export function entryOf(source: string) {
  const front = frontMatterOf(source);
  const data: unknown = front ? parse(front.text, yamlOptions) : {};
  const days = [
    ['publishedOn', dayWritten(front?.text, 'pubDatetime')],
    ['modifiedOn', dayWritten(front?.text, 'modDatetime')],
  ] as const;
  const thumbnail = isRecord(data) ? data['thumbnail'] : undefined;
  // Astro replaces the thumbnail by an image object, which cannot be compared with pictures in the text.
  const asWritten = [...days, ['thumbnailAsWritten', thumbnail] as const];
  const written = Object.fromEntries(asWritten.filter(([, one]) => one !== undefined));
  return {
    data: isRecord(data) ? { ...data, ...written } : {},
    body: bodyOf(source),
    rawData: front?.text ?? '',
  };
}

/** A Vite plugin that removes front matter from MDX, so that nothing parses it a second time. */
export const frontMatterTakenOff = {
  name: 'front-matter-taken-off',
  enforce: 'pre' as const,
  transform: {
    filter: { id: /\/content\/.*\.mdx$/ },
    handler(source: string) {
      const body = bodyOf(source);
      // The comment keeps later plugins from reading a rule at the start as front matter.
      return /^\s*(?:---|\+\+\+)/.test(body) ? `{/**/}${body}` : body;
    },
  },
};
