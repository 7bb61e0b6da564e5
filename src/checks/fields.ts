import { z } from 'astro/zod';
import { nearest } from '../publication/vocabulary.ts';
import { editDistance } from '../text/edit-distance.ts';
import { checkDate } from './dates.ts';
import { fieldsMeant } from './fields-elsewhere.ts';
import { mistake, problem, type Problem, type Severity } from './problem.ts';
import { describe, quoted } from './quote.ts';
import type { Path, YamlRecord } from './yaml.ts';

type Schema = z.core.$ZodType;

const unwrapped = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;

/** The schema of a group of fields, also where a plain text is allowed instead. */
function group(schema: Schema): Schema {
  const inner = unwrapped(schema);
  const choices = inner instanceof z.ZodUnion ? inner.options : [];
  return choices.find((choice) => choice instanceof z.ZodObject) ?? inner;
}

/** The part of a schema that governs a path. */
function schemaAt(schema: Schema, path: Path): Schema | undefined {
  const inner = group(schema);
  const [head, ...rest] = path;
  if (head === undefined) return schema;
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest);
  const next: unknown = inner instanceof z.ZodObject ? inner.shape[String(head)] : undefined;
  return next instanceof z.core.$ZodType ? schemaAt(next, rest) : undefined;
}

/** The description that the schema gives a field. */
function described(schema: Schema | undefined): string | undefined {
  if (schema === undefined) return undefined;
  const description = z.globalRegistry.get(schema)?.description;
  const inner = unwrapped(schema);
  return description ?? (inner === schema ? undefined : described(inner));
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  date: 'a date',
};

/** The value at a path. */
export const at = (path: Path, fields: unknown): unknown =>
  path.reduce<unknown>(
    (group, key) => (typeof group === 'object' && group !== null ? Reflect.get(group, key) : undefined),
    fields,
  );

/** Every text of a record, with its path. */
export function textsIn(
  record: YamlRecord | undefined,
  path: Path = [],
  there: unknown = record?.fields,
): { readonly path: Path; readonly text: string }[] {
  if (typeof there === 'string') return [{ path, text: there }];
  if (Array.isArray(there))
    return there.flatMap((entry: unknown, index) => textsIn(record, [...path, index], entry));
  if (typeof there !== 'object' || there === null) return [];
  return Object.entries(there).flatMap(([key, entry]) => textsIn(record, [...path, key], entry));
}

function expectedBy(issue: z.core.$ZodIssue, written: unknown, source: string | undefined): string {
  if (issue.code === 'invalid_type') {
    const kind = kinds[issue.expected] ?? issue.expected;
    const bare = typeof written === 'number' || typeof written === 'boolean' || written instanceof Date;
    if (issue.expected !== 'string') return kind;
    if (bare) return `a text, in quotation marks: "${source ?? String(written)}"`;
    return typeof written === 'object' && written !== null
      ? 'a text, in quotation marks where it holds a colon or begins with [ or {'
      : kind;
  }
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    if (issue.origin === 'string') return 'a text that is not empty';
    if (issue.origin === 'array') return issue.exact ? `exactly ${least} entries` : `at least ${least} entry`;
    return issue.inclusive ? `${least} or more` : `more than ${least}`;
  }
  if (issue.code === 'too_big') {
    const maximum = Number(issue.maximum);
    if (issue.origin === 'string') return `at most ${maximum} characters`;
    if (issue.origin === 'array')
      return issue.exact ? `exactly ${maximum} entries` : `at most ${maximum} entries`;
    return `at most ${maximum}`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'a whole address, https:// included';
  if (issue.code === 'invalid_format') return issue.message;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return 'something else';
}

/** A path as a report names it: `findings[1].statement`. */
export const named = (path: Path) =>
  path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key + 1}]` : name === '' ? key : `${name}.${key}`),
    '',
  );

/** A text that should have been a list, written as one: `a, b` → `[a, b]`. Also splits lines that begin with `-`. */
const asList = (text: string) =>
  `[${text
    .split(text.startsWith('-') ? /\s*(?:^|\s)-\s*/ : /\s*,\s*/)
    .filter(Boolean)
    .join(', ')}]`;

function mistakeOf(issue: z.core.$ZodIssue, schema: Schema, record: YamlRecord): Problem {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  const written = at(path, record.fields);
  const source = record.sourceOf(path);
  const found =
    issue.code === 'too_big' && typeof written === 'string'
      ? `${quoted(written)} (${written.length} characters)`
      : describe(written, source);
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const near =
    typeof written !== 'string' || written.trim() === ''
      ? []
      : issue.code === 'invalid_type' && issue.expected === 'array'
        ? [asList(written)]
        : nearest(choices, written, (name) => [name]);
  // If the type is wrong, naming the right type is enough, except for a group of fields, whose content matters.
  const ofWrongKind = issue.code === 'invalid_type' && issue.expected !== 'object';
  const inPart =
    issue.code === 'invalid_format' && issue.format === 'regex' && !['missing', 'empty'].includes(found);
  const expected =
    inPart || issue.code === 'too_big' || (ofWrongKind && !['missing', 'empty'].includes(found))
      ? expectedBy(issue, written, source)
      : (described(schemaAt(schema, path)) ?? expectedBy(issue, written, source));
  return mistake(record.placeOf(path), named(path), found, expected, near);
}

/** The known fields that a name may be a misspelling of; none if it resembles none of them. */
const slipsFor = (known: readonly string[], name: string) =>
  nearest(known, name, (one) => [one]).filter(
    (one) => editDistance(one.toLowerCase(), name.toLowerCase()) <= Math.max(2, name.length * 0.4),
  );

/** Severity of an unknown field, by its name, the nearest known fields, and its value. */
type Undeclared = (name: string, near: readonly string[], written: unknown) => Severity;
const undeclaredIsMistake: Undeclared = () => 'mistake';

/** Whether a key in `{ }` has no colon, because a comma cut an unquoted text. `name:` would have an empty source. */
const isCutByComma = (record: YamlRecord, path: Path) =>
  at(path, record.fields) === null && record.sourceOf(path) === undefined;

/** Whether Astro would reject other fields as well: it would stop the build without naming a line. */
const isStrict = ({ _zod: { def } }: z.ZodObject) => def.catchall instanceof z.ZodNever;

/** Fields that nobody declared, at any depth. */
function unknownFields(
  schema: Schema,
  record: YamlRecord,
  undeclared: Undeclared,
  path: Path = [],
): Problem[] {
  const here = schemaAt(schema, path);
  const inner = here && group(here);
  const written = at(path, record.fields);
  if (inner instanceof z.ZodArray && Array.isArray(written)) {
    return written.flatMap((_, index) => unknownFields(schema, record, undeclared, [...path, index]));
  }
  const isGroup = typeof written === 'object' && written !== null && !Array.isArray(written);
  if (!(inner instanceof z.ZodObject) || !isGroup) return [];
  const known = Object.keys(inner.shape);
  return Object.keys(written).flatMap((key) => {
    const child = [...path, key];
    if (known.includes(key)) return unknownFields(schema, record, undeclared, child);
    const refused = (severity: Severity, expected: string, near: readonly string[] = []) => [
      problem(severity)(record.keyPlaceOf(child), named(child), 'an unknown field', expected, near),
    ];
    const [, name = '', text] = /^(\w+):(.+)$/.exec(key) ?? [];
    if (isCutByComma(record, child) && known.includes(name))
      return refused('mistake', 'a blank behind the colon', [`${name}: ${text}`]);
    if (isCutByComma(record, child))
      return refused('mistake', 'quotation marks around a text with a comma inside { }');
    const meant = fieldsMeant(key, known);
    const near = meant.length > 0 ? meant : slipsFor(known, key);
    const severity = isStrict(inner) ? 'mistake' : undeclared(key, near, at(child, record.fields));
    return refused(severity, `one of ${known.join(', ')}`, near);
  });
}

/** Whether an earlier issue is about the same field: after a wrong type, Zod goes on to check the length. */
const repeats = (issues: readonly z.core.$ZodIssue[], index: number) =>
  issues.slice(0, index).some(({ path }) => path.join() === issues[index]?.path.join());

interface WrittenDate {
  readonly path: Path;
  readonly field: Schema;
}

const mayBeEmpty = (field: Schema): boolean =>
  field instanceof z.ZodNullable || (field instanceof z.ZodOptional && mayBeEmpty(field.unwrap()));

/** The fields of a record that the schema declares as dates, at any depth. */
function datesIn(field: Schema, written: unknown, path: Path = []): WrittenDate[] {
  const inner = group(field);
  if (written === undefined) return [];
  if (inner instanceof z.ZodDate) return [{ path, field }];
  if (inner instanceof z.ZodArray && Array.isArray(written))
    return written.flatMap((entry, index) => datesIn(inner.element, entry, [...path, index]));
  if (!(inner instanceof z.ZodObject) || typeof written !== 'object' || written === null) return [];
  return Object.entries<Schema>(inner.shape).flatMap(([key, child]) =>
    datesIn(child, Reflect.get(written, key), [...path, key]),
  );
}

/** Checks every field of a record against the schema that Astro uses too. Dates are checked as they were written. */
export function checkFields(
  schema: z.ZodObject,
  record: YamlRecord,
  undeclared: Undeclared | 'accepted' = undeclaredIsMistake,
): Problem[] {
  const dates = datesIn(schema, record.fields);
  // The schema would read an empty date as 1 January 1970.
  const emptyDates = dates.filter(
    ({ path, field }) => !mayBeEmpty(field) && at(path, record.fields) === null,
  );
  const written = dates.filter(({ path }) => at(path, record.fields) !== null);
  const readAsWritten = new Set(
    written.filter(({ path }) => record.sourceOf(path)?.trim()).map(({ path }) => path.join()),
  );

  const { error } = schema.safeParse(record.fields);
  const issues = (error?.issues ?? []).filter(
    ({ code, path }, index, all) =>
      code !== 'unrecognized_keys' && !readAsWritten.has(path.join()) && !repeats(all, index),
  );
  return [
    ...issues.map((issue) => mistakeOf(issue, schema, record)),
    ...emptyDates.map(({ path, field }) =>
      mistake(record.placeOf(path), named(path), 'empty', described(field) ?? 'a date'),
    ),
    ...written.flatMap(({ path }) => checkDate(record, path, named(path))),
    ...(undeclared === 'accepted' ? [] : unknownFields(schema, record, undeclared)),
  ];
}
