/** What an author says of code behind its three signs: ```ts title="queue.ts" {1,4-6} ins={8} del={9} */
export interface Fence {
  /** A word; it becomes a class. */
  readonly language: string;
  readonly title: string | undefined;
  /** What is to be said of lines, by their number from 1. */
  readonly lines: ReadonlyMap<number, 'mark' | 'ins' | 'del'>;
}

/** The most lines that one range names: a slip must not take a build's memory. */
const longest = 10_000;

function numbersIn(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [, from, to = from] = /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(range) ?? [];
    if (from === undefined) return [];
    const length = Math.min(longest, Math.max(0, Number(to) - Number(from) + 1));
    return Array.from({ length }, (_, index) => Number(from) + index);
  });
}

const titled = /(?:^|\s)(?:title|filename|file)=(?:"([^"]*)"|'([^']*)'|([^\s{]+))/;
const marked = /(?:^|\s|=)(?:(mark|ins|del)=)?\{([\d\s,-]+)\}/g;

export function fenceOf(name: string, meta: string): Fence {
  // Some write the lines right behind the language.
  const [, language = '', more = ''] = /^([\w+#.-]*)(.*)$/s.exec(name) ?? [];
  const said = `${more} ${meta}`;
  const [, double, single, bare] = titled.exec(said) ?? [];
  const title = (double ?? single ?? bare)?.trim();
  const lines = new Map<number, 'mark' | 'ins' | 'del'>();
  for (const [, as, ranges = ''] of said.replace(titled, ' ').matchAll(marked))
    for (const line of numbersIn(ranges)) lines.set(line, as === 'ins' || as === 'del' ? as : 'mark');
  return { language: language || 'plaintext', title: title === '' ? undefined : title, lines };
}

/** What an author said of code that says nothing: words that are none of ours, and lines that it has not. */
export function unreadIn(name: string, meta: string, length: number) {
  const { lines } = fenceOf(name, meta);
  const [, more = ''] = /^[\w+#.-]*(.*)$/s.exec(name) ?? [];
  const left = `${more} ${meta}`.replace(titled, ' ').replace(marked, ' ');
  const beyond = [...lines.keys()].filter((line) => line < 1 || line > length);
  return [
    ...left
      .split(/\s+/)
      .filter((one) => /[={}]/.test(one))
      .map((found) => ({ found, expected: 'title="…", {2,4-6}, ins={7} or del={8}' })),
    ...(beyond.length > 0
      ? [{ found: `{${beyond.slice(0, 3).join(',')}}`, expected: `lines of the code, from 1 to ${length}` }]
      : []),
  ];
}

/** The signs that a fence lacks at its end; undefined where it has them, or where code is set in without any. */
export function endOf(written: string): string | undefined {
  const signs = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  const lines = written.trimEnd().split('\n');
  const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd();
  return signs === undefined ||
    (lines.length > 1 && last.startsWith(signs) && last === signs.slice(0, 1).repeat(last.length))
    ? undefined
    : signs;
}

/** Lines of a patch that come in and go out; the names of its files are neither. */
export const linesOfPatch = (code: string): Fence['lines'] =>
  new Map(
    code.split('\n').flatMap((line, index) => {
      if (/^(?:\+\+\+|---)(?:\s|$)/.test(line)) return [];
      const as = line.startsWith('+') ? 'ins' : line.startsWith('-') ? 'del' : undefined;
      return as ? [[index + 1, as] as const] : [];
    }),
  );
