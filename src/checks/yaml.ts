import { LineCounter, isCollection, isMap, isScalar, parseDocument, visit } from 'yaml';
import { yamlOptions } from '../manuscript/front-matter.ts';
import { imperfection, mistake, type Place, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import { beginsWith, faultOfYaml, type YamlFault } from './yaml-faults.ts';

export type Path = readonly (string | number)[];

/** A parsed YAML text: its values, and the position of each. */
export interface YamlRecord {
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The position of a value; for a missing one, that of the group that lacks it. */
  readonly placeOf: (path: Path) => Place;
  /** The position of a field's name. */
  readonly keyPlaceOf: (path: Path) => Place;
  /** The source of a scalar, without its quotation marks. */
  readonly sourceOf: (path: Path) => string | undefined;
  /** Whether a value is unquoted within `[ ]` or `{ }`, where a comma ends it. */
  readonly endsAtComma: (path: Path) => boolean;
}

/** The most aliases in a text. Real texts have one or two; many may expand without bounds ("billion laughs"). */
const mostAliases = 100;
/** The most levels of nested groups. Ours have four. */
export const deepest = 24;

/** Whether a value is nested too deeply; one that contains itself, through an alias, always is. */
export const isTooDeep = (read: unknown, left = deepest): boolean =>
  typeof read === 'object' &&
  read !== null &&
  (left === 0 || Object.values(read).some((part) => isTooDeep(part, left - 1)));

const isRecord = (written: unknown): written is Record<string, unknown> =>
  typeof written === 'object' && written !== null && !Array.isArray(written) && !(written instanceof Date);

export interface YamlReading {
  readonly record: YamlRecord | undefined;
  readonly problems: readonly Problem[];
}

/** Reads YAML that begins on a given line of a file; `what` names it in the report. */
export function readYaml(text: string, file: string, what: string, firstLine = 1): YamlReading {
  const refused = (found: string, expected: string): YamlReading => ({
    record: undefined,
    problems: [mistake({ file, line: firstLine }, what, found, expected)],
  });
  const tooDeep = () => refused('groups within groups without end', `at most ${deepest} within each other`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    ...yamlOptions,
    lineCounter: lines,
    logLevel: 'error',
  });
  if (document.errors.some(({ message }) => message.startsWith('Maximum call stack'))) return tooDeep();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const written = text.split('\n');
  /** The offset of the outermost quoted text or list that is still open here. */
  const openedBefore = (end: number) => {
    let start: number | undefined;
    visit(document, {
      Node: (_, node) => {
        const [from, to] = node.range ?? [end, end];
        const quotes = isScalar(node) && /^QUOTE/.test(node.type ?? '');
        if (from < end && to >= end && (quotes || (isCollection(node) && node.flow === true))) start ??= from;
      },
    });
    return start;
  };
  const aliases = new Set<string>();
  let count = 0;
  visit(document, {
    Alias: (_, { source }) => {
      aliases.add(source);
      count += 1;
    },
  });
  if (count > mostAliases)
    return refused(`${count} times *name`, `at most ${mostAliases} names for what stands elsewhere`);
  const lineAt = ({ line }: Place) => written[(line ?? 1) - firstLine]?.trim() ?? '';
  const problems: Problem[] = [];
  const stumbled = new Set<number | undefined>();
  /** Reports a fault once per line, since one slip often causes several errors. */
  const wrong = (offset: number, fault: () => YamlFault) => {
    const { line } = placeAt(offset);
    if (stumbled.has(line)) return;
    stumbled.add(line);
    const { at, expected, nearest, astray } = fault();
    const place = placeAt(at);
    const found = lineAt(place);
    if (problems.some((one) => astray || one.line === place.line)) return;
    problems.push(mistake(place, what, found === '' ? 'the end' : quoted(found), expected, nearest));
  };
  visit(document, {
    Alias: (_, alias) => {
      const [at] = alias.range ?? [];
      if (at !== undefined && !alias.resolve(document)) wrong(at, () => ({ at, expected: beginsWith('*') }));
    },
  });
  for (const error of document.errors)
    wrong(error.pos[0], () => faultOfYaml(error, text, openedBefore(error.pos[0])));
  if (problems.length > 0) return { record: undefined, problems };
  // Parts of a text that YAML reads as syntax, such as a tag, an anchor or a comment, and so drops.
  const lost = (offset: number, found: string, expected: string) =>
    problems.push(imperfection(placeAt(offset), what, found, expected));
  for (const { pos } of document.warnings) lost(pos[0], quoted(lineAt(placeAt(pos[0]))), beginsWith('!'));
  visit(document, {
    Scalar: (_, { type, value, comment, range, anchor }) => {
      if (type !== 'PLAIN' || !range) return;
      if (anchor !== undefined && !aliases.has(anchor))
        lost(range[0], quoted(lineAt(placeAt(range[0]))), beginsWith('&'));
      // A real comment has a blank after its #.
      if (!/^[\p{L}\p{N}]/u.test(comment ?? '') || (typeof value !== 'string' && value !== null)) return;
      const found = value === null ? `#${comment}` : `${quoted(value)}, cut off before #${comment}`;
      const expected = 'quotation marks around a text that holds a #, or a blank behind the # of a comment';
      lost(range[0], found, expected);
    },
  });

  let read: unknown;
  try {
    read = document.toJS() ?? {};
  } catch {
    return refused('names that stand for each other without end', 'fields written as "name: text"');
  }
  if (isTooDeep(read)) return tooDeep();
  if (!isRecord(read)) {
    const found = Array.isArray(read) ? 'a list' : quoted(String(read));
    return {
      record: undefined,
      problems: [mistake({ file, line: firstLine }, what, found, 'fields written as "name: text"')],
    };
  }

  const nodeAt = (path: Path) => (path.length === 0 ? document.contents : document.getIn(path, true));
  const placeOf = (path: Path): Place => {
    const node = nodeAt(path);
    if ((isScalar(node) || isCollection(node)) && node.range) return placeAt(node.range[0]);
    return path.length > 1 ? placeOf(path.slice(0, -1)) : { file };
  };
  const keyPlaceOf = (path: Path): Place => {
    const group = nodeAt(path.slice(0, -1));
    const pair = isMap(group)
      ? group.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? placeAt(pair.key.range[0]) : placeOf(path);
  };
  const sourceOf = (path: Path) => {
    const node = nodeAt(path);
    return isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
  };
  const endsAtComma = (path: Path) => {
    const [node, list] = [nodeAt(path), nodeAt(path.slice(0, -1))];
    return isScalar(node) && node.type === 'PLAIN' && isCollection(list) && list.flow === true;
  };
  return { record: { file, fields: read, placeOf, keyPlaceOf, sourceOf, endsAtComma }, problems };
}
