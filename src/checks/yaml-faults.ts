import type { YAMLError } from 'yaml';

export const beginsWith = (sign: string) => `quotation marks around a text that begins with ${sign}`;
const quotesWithin =
  'quotation marks around a whole text, and within it those of another kind: \'the "so-called" team\', "it\'s"';
const asField = 'a field written as "name: text"';
const sameColumn = 'fields of one group to start in the same column';

const ofCode: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'each field once',
  TAB_AS_INDENT: 'spaces, not tabs, at the start of a line',
  MISSING_CHAR: asField,
  MULTILINE_IMPLICIT_KEY: asField,
  BLOCK_AS_IMPLICIT_KEY: 'quotation marks around a text that holds a colon',
  UNEXPECTED_TOKEN: 'one value',
  BAD_INDENT: sameColumn,
  BAD_DQ_ESCAPE: 'each \\ within double quotation marks written twice',
  MULTIPLE_DOCS: 'no line of three dots or hyphens between the fields',
};

export interface YamlFault {
  /** The offset in the text that the report names. */
  readonly at: number;
  readonly expected: string;
  readonly nearest?: readonly string[];
  /** Whether the parser repeats this error once it has lost its way: after another fault, it is only a consequence. */
  readonly astray?: boolean;
}

/**
 * What the author must write where the parser failed, since its message names where it gave up and seldom the cause.
 * `opened` is the offset of a quoted text or list that is still open there.
 */
export function faultOfYaml(
  { code, pos: [at], message }: Pick<YAMLError, 'code' | 'pos' | 'message'>,
  text: string,
  opened: number | undefined,
): YamlFault {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const [line = '', next = ''] = text.slice(start).split('\n');
  const [sign = ''] = text.slice(at).trimStart();
  const [, value = ''] = /^\s*(?:- +)*(?:[\w-]+ *: +)?(.*)$/.exec(line) ?? [];
  const [first = ''] = value;
  const astray = code === 'BAD_INDENT' || message.includes('in YAML stream');
  if (message.startsWith('Comments must')) return { at, expected: 'a blank before the # of a comment' };
  if (message.startsWith('Missing , or :') && /["']$/.test(text.slice(start, at).trimEnd()))
    return { at, expected: quotesWithin };
  if (code === 'BAD_INDENT' && /^\s*-[^\s-]/.test(line))
    return {
      at,
      expected: 'a blank behind the - of an entry',
      nearest: [line.trim().replace('-', '- ')],
    };
  if (opened !== undefined && /^(?:MISSING_CHAR|BAD_INDENT)$/.test(code))
    return { at: opened, expected: 'a closing quotation mark or bracket' };
  if (/^BAD_(?:SCALAR_START|ALIAS)$/.test(code)) return { at, expected: beginsWith(sign) };
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (sign === '?') return { at, expected: beginsWith(sign) };
    if (sign === '-')
      return { at, expected: 'entries of one list to start in the same column', astray: true };
    if (!/:(?:\s|$)/.test(value) && /^\s+[\w-]+:(?:\s|$)/.test(next))
      return { at: start + line.length + 1, expected: sameColumn, astray: true };
  }
  if (code === 'UNEXPECTED_TOKEN') {
    if (/[\]}]/.test(sign)) return { at, expected: 'each bracket closed once' };
    if (/["']/.test(first)) return { at, expected: quotesWithin, astray };
    if (/[-|>&!*[{]/.test(first)) return { at, expected: beginsWith(first), astray };
  }
  const [, name, written] = /^\s*([\w/.-]+?)\s*[:=：](?!\/\/)\s*(\S.*)$/.exec(line) ?? [];
  const expected = ofCode[code] ?? `valid YAML (${message})`;
  if (expected !== asField) return { at, expected, astray };
  return name === undefined
    ? { at, expected: `${asField}; a line that goes on with the one above begins with a blank` }
    : { at, expected, nearest: [`${name}: ${written}`] };
}
