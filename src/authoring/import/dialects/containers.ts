import { fenceReader } from '../fences.ts';

/** What an author set in a frame: a remark, something to open, panels side by side, or a frame without a meaning here. */
interface Frame {
  readonly as: 'remark' | 'details' | 'panel' | 'group';
  readonly kind: string;
  readonly title: string | undefined;
  readonly indent: string;
  /** The mark that closes it, in the form that `endIn` returns. */
  readonly end: string;
  readonly opening: string;
  readonly lines: string[];
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['TIP', /^(?:tip|hint|success|check|done)/i],
  ['WARNING', /^(?:warn|attention)/i],
  ['CAUTION', /^(?:caution|danger|error|fail|bug)/i],
  ['IMPORTANT', /^important/i],
];

/** The one of GitHub's five kinds of remark that comes nearest. */
export const kindOf = (word: string) => kinds.find(([, those]) => those.test(word))?.[0] ?? 'NOTE';

const remarks =
  'note|info|tip|hint|success|check|warning|warn|attention|caution|danger|error|failure|bug|important|abstract|summary|tldr|question|faq|help|quote|cite|example|todo|secondary|notice|callout|alert|admonition|message';
const opened = 'details|spoiler|collapse|expand|fold';
const groups = 'code-group|codetabs|tabs|tabpane|tabset';
const panels = 'tab|tabitem|panel';
const isA = (names: string, word: string) => new RegExp(`^(?:${names})$`, 'i').test(word);
const asOf = (word: string): Frame['as'] | undefined =>
  isA(remarks, word)
    ? 'remark'
    : isA(opened, word)
      ? 'details'
      : isA(panels, word)
        ? 'panel'
        : isA(groups, word)
          ? 'group'
          : undefined;

const value = String.raw`(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))`;
const attribute = (written: string, names: string) =>
  new RegExp(String.raw`(?<![\w-])(?:${names})\s*=\s*${value}`).exec(written)?.slice(1).find(Boolean);
const positional = (written: string) =>
  [
    ...written
      .replace(new RegExp(String.raw`[\w-]+\s*=\s*${value}`, 'g'), '')
      .matchAll(new RegExp(value, 'g')),
  ]
    .map((found) => found.slice(1).find(Boolean) ?? '')
    .filter(Boolean);

const names = [remarks, opened, groups, panels].join('|');
const hugo = new RegExp(String.raw`^([ \t]*)\{\{([<%])\s*(${names})\b([^}]*?)[>%]\}\}[ \t]*$`, 'i');
const liquid = new RegExp(String.raw`^([ \t]*)\{%-?\s*(${names})\b([^%]*?)-?%\}[ \t]*$`, 'i');
/** Opening tag, content and closing tag on one line; `hugo` and `liquid` need them on three. */
const onOneLine = new RegExp(
  String.raw`^([ \t]*)(\{\{[<%]\s*(${names})\b[^}]*[>%]\}\}|\{%-?\s*(${names})\b[^%]*%\})[ \t]*(\S.*?)[ \t]*(\{\{[<%]\s*/\s*\3\s*[>%]\}\}|\{%-?\s*end\4\s*-?%\})[ \t]*$`,
  'i',
);

/** The frame that a template tag opens. Its kind is given by an argument, or else by the name of the tag. */
function tagged(indent: string, name: string, given: string, end: string, opening: string): Frame {
  const [first, second] = positional(given);
  const general = /^(?:notice|callout|alert|admonition|message|hint)$/i.test(name);
  const type = attribute(given, 'type|kind|style|class|color') ?? (general ? first : undefined);
  const title =
    attribute(given, 'title|name|header|label|summary|tabName') ??
    (general ? (type === first ? second : undefined) : ((isA(panels, name) ? second : undefined) ?? first));
  return { as: asOf(name) ?? 'group', kind: type ?? name, title, indent, end, opening, lines: [] };
}

function begun(line: string): Frame | undefined {
  const frame = (indent: string, kind: string, title: string | undefined, end: string): Frame => ({
    as: asOf(kind) ?? 'group',
    kind,
    title: title?.trim() || undefined,
    indent,
    end,
    opening: line,
    lines: [],
  });
  const [, indent = '', colons, kind = '', label, more = ''] =
    /^([ \t]*)(:{3,})[ \t]*\{?\.?([A-Za-z][\w-]*)(?:[ \t]*\[([^\]\n]*)\])?[ \t]*(.*?)[ \t]*$/.exec(line) ??
    [];
  if (colons !== undefined) {
    const title = label ?? attribute(more, 'title|label') ?? (/[{}=]/.test(more) ? undefined : more);
    return frame(indent, kind, title, colons);
  }
  const [, before = '', bracket = '', name = '', given = ''] = hugo.exec(line) ?? [];
  if (bracket !== '') return tagged(before, name, given, `{{/${name}}}`, line);
  const [, front = '', tag, said = ''] = liquid.exec(line) ?? [];
  return tag === undefined ? undefined : tagged(front, tag, said, `{{/${tag}}}`, line);
}

/** The closing mark on a line, in the form of `Frame.end`; any other line unchanged. */
const endIn = (line: string) =>
  /^[ \t]*(:{3,})[ \t]*$/.exec(line)?.[1] ??
  line.replace(
    /^[ \t]*(?:\{\{[<%]\s*\/\s*([\w-]+)\s*[>%]\}\}|\{%-?\s*end([\w-]+)\s*-?%\})[ \t]*$/,
    (_, first?: string, second?: string) => `{{/${first ?? second ?? ''}}}`,
  );

const plain = (title: string) => title.replace(/[*_`]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** A frame as Markdown, on as many lines as it had where possible. */
function written({ as, kind, title, indent, lines }: Frame): string[] {
  const inner = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  const spaced = (head: string) => [head, ...(inner[0]?.trim() ? [''] : []), ...inner];
  const all =
    as === 'remark'
      ? [`[!${kindOf(kind)}]${title === undefined ? '' : ` ${plain(title)}`}`, ...inner]
          .map((line) => `> ${line}`.trimEnd())
          .concat('')
      : as === 'details'
        ? [
            '<details>',
            ...spaced(`<summary>${plain(title ?? 'Details').replace(/</g, '&lt;')}</summary>`),
            '',
            '</details>',
            '',
          ]
        : as === 'panel' && title !== undefined
          ? [...spaced(`**${plain(title)}**`), '']
          : ['', ...inner.map((line) => line.replace(/^==[ \t]+(\S.*)$/, '**$1**')), ''];
  return all.map((line) => (line === '' ? '' : indent + line));
}

/** `!!! note "Title"`, `??? tip` and `=== "Tab"`, as in MkDocs, whose content is indented below. */
const indented = /^([ \t]*)(!!!|\?\?\?\+?|===)[ \t]+(?:([\w-]+)[^"\n]*)?(?:"([^"]*)")?[ \t]*$/;

/**
 * Turns frames of Docusaurus, VitePress, Hugo, Jekyll and MkDocs into Markdown. Calls `left` for kinds it does not
 * know.
 */
export function withoutContainers(text: string, left: (name: string) => void): string {
  const partOf = fenceReader();
  const open: Frame[] = [];
  const out: string[] = [];
  const add = (...lines: readonly string[]) => void (open.at(-1)?.lines ?? out).push(...lines);
  const close = (frame: Frame) => {
    if (frame.as === 'group' && frame.end.startsWith(':') && !isA(groups, frame.kind))
      left(`:::${frame.kind}`);
    add(...written(frame));
  };
  const source = text
    .split('\n')
    .flatMap((line) =>
      onOneLine.test(line)
        ? line
            .replace(onOneLine, (_, indent: string, ...rest: readonly (string | undefined)[]) =>
              [rest[0], rest[3], rest[4]].map((part) => indent + (part ?? '')).join('\n'),
            )
            .split('\n')
        : [line],
    );
  for (let at = 0; at < source.length; at += 1) {
    const line = source[at] ?? '';
    if (partOf(line) !== undefined) {
      add(line);
      continue;
    }
    const frame = begun(line);
    if (frame) {
      open.push(frame);
      continue;
    }
    const end = endIn(line).toLowerCase();
    const index = open.findLastIndex((one) => one.end.toLowerCase() === end);
    if (index >= 0) {
      // Whatever was opened within it and never closed is not a frame: its lines stay.
      for (const lost of open.splice(index + 1)) add(lost.opening, ...lost.lines);
      const ended = open.pop();
      if (ended) close(ended);
      continue;
    }
    const [, indent = '', sign, kind = '', title] = indented.exec(line) ?? [];
    if (sign !== undefined && (kind !== '' || title !== undefined)) {
      let last = at;
      for (let next = at + 1; next < source.length; next += 1) {
        const below = source[next] ?? '';
        if (below.startsWith(`${indent}    `)) last = next;
        else if (below.trim() !== '') break;
      }
      if (last > at) {
        const inner = source.slice(at + 1, last + 1).map((below) => below.slice(indent.length + 4));
        const as = sign === '===' ? 'panel' : sign === '!!!' ? 'remark' : 'details';
        const lines = withoutContainers(inner.join('\n'), left).split('\n');
        const head = title ?? (as === 'details' ? kind : undefined);
        add(
          ...written({ as, kind, title: head, indent: '', end: '', opening: line, lines }).map((one) =>
            one === '' ? '' : indent + one,
          ),
        );
        at = last;
        continue;
      }
    }
    add(line);
  }
  for (const lost of open.splice(0)) add(lost.opening, ...lost.lines);
  return out.join('\n');
}
