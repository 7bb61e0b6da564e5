/** Nothing but the line ends of a text, so that what follows stays on its lines. */
export const linesOf = (text: string) => text.replace(/[^\n]/g, '');

/**
 * Changes a text everywhere but in fenced code, which goes on to the end where it is never closed; and the lines on
 * which code begins.
 */
export function outsideFences(
  text: string,
  change: (part: string) => string,
  changeOpening = (line: string) => line,
) {
  let out = '';
  let part = '';
  let fence: string | undefined;
  for (const line of text.split(/(?<=\n)/)) {
    const [mark] = /(?<=^[ \t]*)(?:`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      out += line;
      if (line.trim() === fence) fence = undefined;
    } else if (mark === undefined) part += line;
    else {
      out += change(part) + changeOpening(line);
      part = '';
      fence = mark;
    }
  }
  return out + change(part);
}

const opening = /^([ \t]*(?:`{3,}|~{3,}))[ \t]*([^\s`,{]*)(?:,(?=\S))?[ \t]*([^`\n]*)(\r?\n?)$/;
const heading = /(?<![\w-])(?:file|filename|name|title)=(?:"([^"]*)"|'([^']*)'|([^\s,}"']+))/;
/** Hugo's and Zola's way to name the lines that are marked. */
const marked = /\bhl_lines=(?:\[([^\]]*)\]|"([^"]*)"|([\d\s-]+))/;

/** The line on which code begins, as ours are written: language, title, marked lines. */
export const openingOfCode = (line: string) =>
  line.replace(opening, (_, mark: string, language: string, meta: string, end: string) => {
    const title = heading.exec(meta)?.slice(1).find(Boolean);
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
