/** Only the line breaks of a text: put in its place, it keeps the line numbers below unchanged. */
export const linesOf = (text: string) => text.replace(/[^\n]/g, '');

/** Call it with each line in turn: says which part of fenced code it is, if any. An unclosed fence runs to the end. */
export function fenceReader() {
  let fence: string | undefined;
  let depth = 0;
  return (line: string): 'opening' | 'code' | 'closing' | undefined => {
    const [, before = '', mark] = /^((?:[ \t]*>)*[ \t]*)(`{3,}|~{3,})?/.exec(line) ?? [];
    const quoted = before.replace(/[^>]/g, '').length;
    // Where a quotation ends, so does a fence that began in it.
    if (fence === undefined || quoted < depth) {
      fence = mark;
      depth = quoted;
      return mark === undefined ? undefined : 'opening';
    }
    const isEnd = mark?.startsWith(fence) === true && line.slice(before.length).trim() === mark;
    if (isEnd) {
      fence = undefined;
      depth = 0;
    }
    return isEnd ? 'closing' : 'code';
  };
}

/** Applies `change` to everything outside fenced code, and `changeOpening` to the lines that open a fence. */
export function outsideFences(
  text: string,
  change: (part: string, line: number) => string,
  changeOpening = (line: string) => line,
) {
  const partOf = fenceReader();
  let out = '';
  let part = '';
  let first = 1;
  for (const [index, line] of text.split(/(?<=\n)/).entries()) {
    const fenced = partOf(line);
    if (fenced === undefined) {
      part += line;
      continue;
    }
    out += change(part, first) + (fenced === 'opening' ? changeOpening(line) : line);
    part = '';
    first = index + 2;
  }
  return out + change(part, first);
}

const opening = /^((?:[ \t]*>)*[ \t]*(?:`{3,}|~{3,}))[ \t]*([^\s`,{]*)(?:,(?=\S))?[ \t]*([^`\n]*)(\r?\n?)$/;
const heading =
  /(?<![\w-])(?:file|filename|label|name|title)=(?:"([^"]*)"|'([^']*)'|([^\s,}"']+))|(?:^|\s)\[([^\]"]+)\](?=\s|$)/;
/** How Hugo and Zola write which lines to highlight. */
const marked = /\bhl_lines=(?:\[([^\]]*)\]|"([^"]*)"|([\d\s-]+))/;

/** The opening line of a fence in our own syntax: language, title, marked lines. */
export const openingOfCode = (line: string) =>
  line.replace(opening, (_, mark: string, written: string, meta: string, end: string) => {
    // Some write a file name as `js:a.js`. `diff-js` becomes `diff`: the changes matter more than the language.
    const [, first = '', file] = /^([\w+#.-]*):([^:]*\.\w+)$/.exec(written) ?? [undefined, written];
    const pandoc = written === '' ? /^\{\.([\w+#-]+)/.exec(meta)?.[1] : undefined;
    const language = pandoc ?? (first.startsWith('diff-') ? 'diff' : first);
    const title = file ?? heading.exec(meta)?.slice(1).find(Boolean);
    const lines = marked.exec(meta)?.slice(1).find(Boolean);
    const ours = /^\{[\d,\s-]+\}|(?<=\s)\{[\d,\s-]+\}|\b(?:ins|del)=\{[^}]*\}/g;
    const kept = [
      ...(title === undefined ? [] : [`title="${title}"`]),
      ...(lines === undefined
        ? []
        : [
            `{${lines
              .replace(/["']/g, '')
              .trim()
              .replace(/[\s,]+/g, ',')}}`,
          ]),
      ...(meta.match(ours) ?? []),
    ];
    return [mark + language, ...kept].join(' ') + end;
  });
