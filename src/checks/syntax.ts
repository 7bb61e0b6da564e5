import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

const form = /^(?:(\d+):(\d+): )?(.*?)(?: \([\w-]+:[\w-]+\))?$/s;

/** Sätteri's refusal of a text, as one of our sentences: what stands there, and what it expected. */
export function syntaxMistake(error: unknown, source: string, file: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, text = message] = form.exec(message) ?? [];
  const place = line === undefined ? { file } : { file, line: Number(line), column: Number(column) };
  const there = quoted(source.split('\n')[Number(line ?? 1) - 1] ?? '');

  const script = /^Could not parse (esm|expression) with oxc: (.*)$/s.exec(text);
  if (script) {
    const [, kind, reason = ''] = script;
    const isAnchor = /^#{1,6} .*\{#[^}]*\}\s*$/.test(source.split('\n')[Number(line ?? 1) - 1] ?? '');
    const expected =
      kind === 'esm'
        ? 'an import or export line that is valid JavaScript'
        : isAnchor
          ? 'a heading without braces: its address is made from its words'
          : 'a valid expression between the braces; a brace meant as text is written \\{';
    return mistake(place, 'MDX', `${there} (${reason.replaceAll('`', '"')})`, expected);
  }
  const [first = '', ...rest] = text.split(/, expected /);
  const expected = rest.length > 0 ? rest.join(', expected ') : /^Expected (.*)$/s.exec(first)?.[1];
  const unexpected = `${first.charAt(0).toLowerCase()}${first.slice(1)}`.replaceAll('`', '"');
  const found =
    rest.length === 0 ? there : unexpected.includes(there) ? unexpected : `${unexpected} in ${there}`;
  if (/ after "<"$/.test(unexpected))
    return mistake(
      place,
      'MDX',
      found,
      'a tag; the sign itself is written \\<, and a link [text](https://…)',
    );
  return mistake(place, 'MDX', found, (expected ?? `valid MDX (${text})`).replaceAll('`', '"'));
}
