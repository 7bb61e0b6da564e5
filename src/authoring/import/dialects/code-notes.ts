import { fenceReader } from '../fences.ts';

const note =
  /[ \t]*(?:\/\/|\/\*|#|--|;|%|<!--|\{\/\*)?[ \t]*\[!code[ \t]+([\w+-]+)(?::([^\]]*))?\][ \t]*(?:\*\/\}?|-->)?/g;

const marks: Readonly<Record<string, string>> = { '++': 'ins=', '--': 'del=' };

/** Code without its `[!code …]` comments, and what they mark, in the syntax of our fences. */
function unmarked(lines: readonly string[]) {
  const code: string[] = [];
  const marked = new Map<string, number[]>();
  for (const line of lines) {
    const notes = [...line.matchAll(note)];
    const plain = notes.length > 0 ? line.replace(note, '') : line;
    // A comment on a line of its own is about the lines below.
    const isAlone = notes.length > 0 && /^[ \t>]*$/.test(plain);
    for (const [, kind = '', many = ''] of notes) {
      if (kind === 'word') continue;
      const mark = marks[kind] ?? '';
      const count = /^\d{1,3}$/.test(many) ? Number(many) : 1;
      const those = Array.from({ length: count }, (_, index) => code.length + 1 + index);
      marked.set(mark, [...(marked.get(mark) ?? []), ...those]);
    }
    if (!isAlone) code.push(plain);
  }
  const said = [...marked].map(
    ([mark, those]) => ` ${mark}{${[...new Set(those)].filter((one) => one <= code.length).join(',')}}`,
  );
  return { code, said: said.filter((one) => !one.endsWith('{}')).join('') };
}

/** `// [!code ++]` and `// [!code highlight:2]`, of VitePress and Shiki, as `ins={3}` and `{4,5}` behind the language. */
export function withoutCodeNotes(text: string) {
  if (!text.includes('[!code')) return text;
  const partOf = fenceReader();
  const out: string[] = [];
  let opening = 0;
  const end = () => {
    const { code, said } = unmarked(out.splice(opening + 1));
    const [line = ''] = out.splice(opening, 1);
    const named = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(line) && said !== '' ? `${line.trimEnd()}text` : line;
    out.push(named + said, ...code);
  };
  for (const line of text.split('\n')) {
    const part = partOf(line);
    if (part === 'opening') opening = out.length;
    if (part === 'closing') end();
    out.push(line);
  }
  return out.join('\n');
}
