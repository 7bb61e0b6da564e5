/** The first line of fenced code, parsed: ```ts title="queue.ts" {1,4-6} ins={8} del={9} */
export interface Fence {
  /** A single word, since it becomes a class name. */
  readonly language: string;
  readonly title: string | undefined;
  /** How lines are marked, by line number from 1. */
  readonly lines: ReadonlyMap<number, 'mark' | 'ins' | 'del'>;
}

/** The most lines in one range, so that a typing error cannot exhaust the memory of a build. */
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
  // Some write the line numbers right after the language, without a space.
  const [, language = '', more = ''] = /^([\w+#.-]*)(.*)$/s.exec(name) ?? [];
  const said = `${more} ${meta}`;
  const [, double, single, bare] = titled.exec(said) ?? [];
  const title = (double ?? single ?? bare)?.trim();
  const lines = new Map<number, 'mark' | 'ins' | 'del'>();
  for (const [, as, ranges = ''] of said.replace(titled, ' ').matchAll(marked))
    for (const line of numbersIn(ranges)) lines.set(line, as === 'ins' || as === 'del' ? as : 'mark');
  return { language: language || 'plaintext', title: title === '' ? undefined : title, lines };
}

/** Parts of a fence's first line that have no effect: options that we do not know, and lines that do not exist. */
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

/** The closing mark that a fence lacks; undefined if it is closed, or if the code is indented instead of fenced. */
export function endOf(written: string): string | undefined {
  const signs = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  const lines = written.trimEnd().split('\n');
  const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd();
  return signs === undefined ||
    (lines.length > 1 && last.startsWith(signs) && last === signs.slice(0, 1).repeat(last.length))
    ? undefined
    : signs;
}

/** Marks the added and removed lines of a patch, but not the `+++` and `---` lines with its file names. */
export const linesOfPatch = (code: string): Fence['lines'] =>
  new Map(
    code.split('\n').flatMap((line, index) => {
      if (/^(?:\+\+\+|---)(?:\s|$)/.test(line)) return [];
      const as = line.startsWith('+') ? 'ins' : line.startsWith('-') ? 'del' : undefined;
      return as ? [[index + 1, as] as const] : [];
    }),
  );
