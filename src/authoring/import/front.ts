import { parse as parseToml, TomlError } from 'smol-toml';
import { frontMatterOf } from '../../manuscript/front-matter.ts';
import { onOneLine } from '../../checks/quote.ts';
import { deepest, isTooDeep, readYaml } from '../../checks/yaml.ts';
import { dayReadings } from '../../checks/date-readings.ts';
import { faultOfDate } from '../../checks/dates.ts';

/** The front matter of a post, whether YAML, TOML or JSON, and its body. */
export interface Front {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The source text of a field: a parsed date would not show whether it had a time zone. */
  readonly written: (field: string) => string | undefined;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly firstLine: number;
}

/** The body of a file, and the line on which it begins. */
const bodyAfter = (source: string, end: number) => ({
  body: source.slice(end),
  firstLine: source.slice(0, end).split('\n').length,
});

const toml = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?)^\+\+\+[ \t]*(?:\r?\n|$)/m;

/** Longer ones are data, not what a post says about itself. */
const longestFront = 64_000;

/** Matches strings and comments, to skip them, or else dates. */
const dates =
  /("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*)|(?<![\w.+-])\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[-+]\d\d:\d\d)?)?(?![\w.+:-])/g;

/** Puts dates in quotation marks: parsed as dates, 30 February would become a day in March. */
const withDatesAsWritten = (text: string) =>
  text.replace(dates, (whole, other?: string) => (other === undefined ? `"${whole}"` : whole));

function readToml(source: string): Front | string {
  const [whole = '', text = ''] = toml.exec(source) ?? [];
  if (whole === '') return 'its TOML cannot be read (no second line of +++)';
  if (text.length > longestFront) return tooLong;
  try {
    const fields: Record<string, unknown> = parseToml(withDatesAsWritten(text), { maxDepth: deepest });
    if (isTooDeep(fields)) return `its TOML has more than ${deepest} groups within each other`;
    return {
      fields,
      written: (field) => {
        const found = Object.hasOwn(fields, field) ? fields[field] : undefined;
        return typeof found === 'string' ? found : undefined;
      },
      ...bodyAfter(source, whole.length),
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return `its TOML cannot be read (line ${error.line + 1}: ${onOneLine(error.message.split('\n')[0] ?? '')})`;
  }
}

const tooLong = `its front matter has more than ${longestFront.toLocaleString('en-GB')} letters`;

/** The index after the JSON object that a text begins with; undefined if it is never closed. */
function endOfObject(source: string) {
  let depth = 0;
  for (const { 0: sign, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (sign === '{') depth += 1;
    else if (sign === '}' && (depth -= 1) === 0) return index + 1;
  }
  return undefined;
}

/** Front matter between `---` lines, or a JSON object, which is valid YAML too. */
function yamlIn(source: string) {
  if (!/^\uFEFF?\{\s*"/.test(source)) {
    const front = frontMatterOf(source);
    if (!front) return undefined;
    const after = source.indexOf(front.text) + front.text.length;
    const [rule = ''] = /^---[ \t]*\r?\n?/.exec(source.slice(after)) ?? [];
    return { text: front.text, firstLine: front.firstLine, end: after + rule.length };
  }
  const end = endOfObject(source) ?? source.length;
  return { text: source.slice(0, end).replace(/^\uFEFF/, ''), firstLine: 1, end };
}

/** Reads front matter in YAML, TOML or JSON; returns a sentence that says why if it cannot be read. */
export function readFront(source: string, file: string): Front | string {
  if (/^\uFEFF?\+\+\+/.test(source)) return readToml(source);
  const front = yamlIn(source);
  if (!front) return { fields: {}, written: () => undefined, ...bodyAfter(source, 0) };
  if (front.text.length > longestFront) return tooLong;
  const { record, problems } = readYaml(front.text, file, 'front matter', front.firstLine);
  if (!record) {
    const [first] = problems;
    return `its front matter cannot be read (line ${first?.line ?? 1}: ${first?.found ?? ''}; expected ${first?.expected ?? 'YAML'})`;
  }
  return {
    fields: record.fields,
    written: (field) => record.sourceOf([field]),
    ...bodyAfter(source, front.end),
  };
}

const two = (digits: string) => digits.padStart(2, '0');
const form =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt\s]+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*(Z|z|UTC|GMT|[-+]\d\d?(?::?\d\d)?)?$/;

/** A date in any common form, rewritten in ours: with time and zone, UTC where none was given. */
export function dateText(written: string): string | undefined {
  const [, year, month = '', day = '', hour = '0', minute = '00', second = '00', zone = 'Z'] =
    form.exec(written.trim()) ?? [];
  if (year === undefined) {
    const [reading, another] = dayReadings(written);
    if (reading !== undefined && another === undefined) return `${reading}T00:00:00Z`;
    // "Jul 08 2022", as Astro's own starter writes it.
    const time = Date.parse(`${written} UTC`);
    if (Number.isNaN(time)) return undefined;
    const text = `${new Date(time).toISOString().slice(0, 19)}Z`;
    // `Date` turns 30 February into a day in March: accept only a day that the text names, or one beside it.
    const days = [-1, 0, 1].map((off) => new Date(time + off * 86_400_000).getUTCDate());
    const isThere = (written.match(/\d+/g) ?? []).some((digits) => days.includes(Number(digits)));
    return isThere && !faultOfDate(text) ? text : undefined;
  }
  const [, sign, hours = '', minutes = '00'] = /^([-+])(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  const offset = sign === undefined ? 'Z' : `${sign}${two(hours)}:${minutes}`;
  const text = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${offset}`;
  return faultOfDate(text) ? undefined : text;
}
