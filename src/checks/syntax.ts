import { writableNamed } from '../manuscript/components.ts';
import { opens } from '../manuscript/elements.ts';
import { isScript } from '../manuscript/faults.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

const form = /^(?:(\d+):(\d+): )?(.*?)(?: \([\w-]+:[\w-]+\))?$/s;

/** A tag with an attribute, up to its `>`, or to the next `<`. */
const tagAt = /^<[a-z][\w.]*[\s,][^<>]*=[^<>]*>?/is;
const sound = /^<[a-z][\w.]*(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*\s*\/?>$/is;

/** A tag with its attribute values in straight quotation marks: `id=“a”` and `id=a` become `id="a"`. */
const inMarks = (tag: string) =>
  tag
    .replace(/=\s*(?:["'“”„«»‘’‚]|&quot;)([^"“”„«»&]*)(?:["'“”«»‘’]|&quot;),?(?=[\s/>])/g, '="$1"')
    .replace(/=\s*([^\s"'{}]+?)(?=\s|\/?>)/g, '="$1"');

/** Quotes a line from a little before the given column, if that would otherwise be cut off. */
const excerpt = (line: string, column: number) => quoted(column > 50 ? `…${line.slice(column - 30)}` : line);

/** Whether an element is always empty, so that its tag must end with `/>`. */
const holdsNothing = (name: string) => !opens(name, false) || writableNamed(name)?.holds === 'nothing';

/** What to expect instead of a `<` that MDX cannot read as a tag. */
function unlikeTag(written: string): readonly [expected: string, near: readonly string[]] {
  const [tag] = tagAt.exec(written) ?? [];
  if (tag === undefined) return ['a tag; the sign itself is written \\<, and a link [text](https://…)', []];
  const meant = inMarks(tag);
  return [
    'a tag whose attributes are written name="text", in straight quotation marks, and that ends with > or />; the sign itself is written \\<',
    sound.test(meant) ? [meant] : [],
  ];
}

/** Our words for the element that ends before a tag in it is closed, by Sätteri's name for it. */
const holders: Readonly<Record<string, string>> = {
  paragraph: 'paragraph, or both on lines of their own with an empty one between them and the words',
  listItem: 'entry of the list',
  blockQuote: 'quotation',
  tableCell: 'cell',
  strong: 'bold words',
  emphasis: 'italic words',
};
const unended = / \(\d+:\d+\) before the end of `(\w+)`$/;

/** Turns a syntax error of Sätteri into a problem: what is there, and what was expected. */
export function syntaxMistake(error: unknown, source: string, file: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, text = message] = form.exec(message) ?? [];
  const place = line === undefined ? { file } : { file, line: Number(line), column: Number(column) };
  const lines = source.split('\n').slice(Number(line ?? 1) - 1);
  const [written = ''] = lines;
  const there = excerpt(written, Number(column ?? 1));

  const code = /^(?:Could not parse (esm|expression) with oxc: |Unexpected statement in code)(.*)$/s.exec(
    text,
  );
  if (code) {
    const [, kind = 'esm', reason = ''] = code;
    if (kind === 'esm') {
      const isCode = isScript(written);
      return mistake(
        place,
        'MDX',
        there,
        `${isCode ? 'valid JavaScript, and an empty line below it' : 'other words at its head'}: a paragraph that begins with "import" or "export" is code`,
        isCode ? [] : [quoted(written.charAt(0).toUpperCase() + written.slice(1))],
      );
    }
    const isAnchor = /^#{1,6} .*\{#[^}]*\}\s*$/.test(written);
    const expected = isAnchor
      ? 'a heading without braces: its address is made from its words'
      : 'a valid expression between the braces; a brace meant as text is written \\{';
    return mistake(place, 'MDX', `${there} (${reason.replaceAll('`', '"')})`, expected);
  }
  const [first = '', ...rest] = text.split(/, expected /);
  const expected = rest.length > 0 ? rest.join(', expected ') : /^Expected (.*)$/s.exec(first)?.[1];
  const readable = expected?.replace(
    unended,
    (_, holder: string) => ` in the same ${holders[holder] ?? holder}`,
  );
  const unexpected = `${first.charAt(0).toLowerCase()}${first.slice(1)}`.replaceAll('`', '"');
  const found =
    rest.length === 0 ? there : unexpected.includes(there) ? unexpected : `${unexpected} in ${there}`;
  const fromThere = lines.join('\n').slice(Number(column) - 1);
  if (/ after "<"$/.test(unexpected)) return mistake(place, 'MDX', found, ...unlikeTag(fromThere));
  const open = /^<([\w.]+)[^<>]*(?=>)/.exec(fromThere);
  if (expected?.startsWith('a closing tag') && open && holdsNothing(open[1] ?? ''))
    return mistake(place, 'MDX', found, 'a tag that ends with />', [`${open[0].trimEnd()} />`]);
  return mistake(place, 'MDX', found, (readable ?? `valid MDX (${text})`).replaceAll('`', '"'));
}
