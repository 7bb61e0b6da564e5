import { isPicture } from '../../publication/paths.ts';
import { withoutAttributeLists } from './dialects/attribute-lists.ts';
import { withoutCodeNotes } from './dialects/code-notes.ts';
import { kindOf, withoutContainers } from './dialects/containers.ts';
import { withEmoji } from './dialects/emoji.ts';
import { definedIn, withoutWikiLinks } from './dialects/wiki-links.ts';
import { embedNames, linkToEmbed } from './embeds.ts';
import { linesOf, openingOfCode, outsideFences } from './fences.ts';
import { destination } from './picture-text.ts';

const attribute = (tag: string, ...names: readonly string[]) =>
  names
    .map((name) =>
      new RegExp(`(?<![\\w-])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|\`([^\`]*)\`|([^\\s"'\`,]+))`)
        .exec(tag)
        ?.slice(1)
        .find(Boolean),
    )
    .find(Boolean);

/** The unnamed arguments of a tag, in order. */
const positional = (tag: string) =>
  [...tag.replace(/[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|`[^`]*`)/g, '').matchAll(/"([^"]*)"|'([^']*)'/g)].map(
    ([, double, single = '']) => double ?? single,
  );

/** A figure tag as a picture with its caption below, on one line, as the tag was. */
function pictureOf(tag: string) {
  const [first, second] = positional(tag);
  const src = attribute(tag, 'src', 'path', 'url', 'image_path', 'image', 'img', 'file', 'filename') ?? first;
  if (src === undefined) return undefined;
  const caption = attribute(tag, 'caption', 'description');
  const alt = attribute(tag, 'alt') ?? caption ?? attribute(tag, 'title') ?? second ?? '';
  const below = caption === undefined ? '' : `<br />${caption.includes('*') ? caption : `*${caption}*`}`;
  return `![${alt.replace(/[[\]]/g, '\\$&')}](${destination(src)})${below}`;
}

/** Matches code, to skip it, or a picture whose address has spaces: some generators accept that, Markdown does not. */
const spaced =
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|(!\[[^\]\n]*\]\()[ \t]*((?:[^()<>\n"]|\([^()\n]*\))*?\.(?:avif|gif|jpe?g|png|svg|tiff|webp))([ \t]+"[^"\n]*")?[ \t]*\)/gi;

const inLine = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g;

/** Placeholders for a table of contents, of which our pages have their own. */
const emptyContents =
  /^#{1,6}[ \t]+(?:table of )?contents[ \t]*#*[ \t]*\n(?=\s*(?:#{1,6}[ \t]|$(?![\s\S])))|^[ \t]*\[{1,2}toc\]{1,2}[ \t]*$/gim;

const code =
  /\{%-?\s*highlight\s+(\w+)[^%]*%\}\n?([\s\S]*?)\n?\{%-?\s*endhighlight\s*-?%\}|\{\{[<%]\s*highlight\s+"?(\w+)"?[^>%]*[>%]\}\}\n?([\s\S]*?)\n?\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g;

/** Any shortcode or template expression that is still there. */
const unread =
  /\{\{[<%]\s*\/?\s*([\w-]+)[^}]*\}\}|\{%-?\s*([\w-]+)[^%]*%\}|\{\{-?\s*([\w.[\]"']+)[^{}\n]*\}\}|\\?\[((?:gallery|playlist|audio|video|slideshow|contact-form)\b(?=[\s\]]))[^\]\n]*\]|(?<!`):((?:octicons|material|fontawesome|simple)-[\w-]+):/g;

/** A reference link with white space between its parts, `[words] [name]`, which CommonMark does not join. */
const apart = /(?<![\]!\\])\[((?!\^)[^\][\n]{2,})\](?:[ \t]+|[ \t]*\n[ \t]*)\[((?!\^)[^\][\n]+)\](?![(:[])/g;

/** Replaces a `{` that no template tag may match; a private-use character. */
const brace = '\uE07B';

const pictures = 'figure|picture|image|img|resize_image';
const embeds = embedNames.join('|');

/** Matches these tags in Hugo, Liquid, Nunjucks and Zola; captures name and arguments. */
const tagsNamed = (names: string) =>
  new RegExp(
    `\\{\\{[<%]\\s*(${names})\\b([\\s\\S]*?)/?[>%]\\}\\}|\\{%-?\\s*(${names})\\s+([^%]*?)-?%\\}|\\{\\{-?\\s*(${names})\\(([^)]*)\\)[^}]*\\}\\}`,
    'g',
  );

const named =
  (change: (name: string, tag: string) => string | undefined) =>
  (whole: string, ...groups: readonly (string | number | undefined)[]) => {
    const [name = '', tag = ''] = groups
      .slice(0, 6)
      .filter((group): group is string => typeof group === 'string');
    return change(name, tag) ?? whole;
  };

/** A link to what an embed showed, by the id or address in its tag. */
function embedOf(name: string, tag: string) {
  const bare = tag
    .replace(/["'`,]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => !word.includes('='));
  const id = attribute(tag, 'id', 'url', 'src') ?? bare[0] ?? '';
  const user = attribute(tag, 'user');
  return user === undefined ? linkToEmbed(name, id, bare[1]) : linkToEmbed(name, user, id);
}

/** A Jekyll include as Markdown, if it shows a picture or an embed; empty for a table of contents. */
function includeOf(tag: string) {
  const [name = ''] = /^[\w./-]+/.exec(tag) ?? [];
  const file = attribute(tag, 'src', 'url', 'path', 'image_path', 'image', 'file', 'filename') ?? '';
  if (isPicture(file)) return pictureOf(tag);
  const host = attribute(tag, 'provider') ?? /([\w-]+)(?:\.\w+)?$/.exec(name)?.[1] ?? '';
  const embed = linkToEmbed(host, attribute(tag, 'id', 'video_id', 'videoId', 'url', 'src') ?? '');
  return embed ?? (/^(?:.*\/)?toc(?:\.\w+)?$/.test(name) ? '' : undefined);
}

/** Matches a template's reference to a page. `lookedUp` turns it into an address, or into a link if it stands alone. */
const place = (pattern: string) => new RegExp(`(\\]\\([ \\t]*<?|["'=]|\\]:[ \\t]*)?${pattern}`, 'g');
const lookedUp = (_: string, before: string | undefined, target: string) =>
  before === undefined
    ? `[${target.replace(/^.*\/|\.\w+$/g, '').replace(/^\d{4}-\d\d?-\d\d?-/, '')}](${target})`
    : before + target;
const jekyllPlace = place(String.raw`\{%-?\s*(?:post_url|link)\s+(\S+?)\s*-?%\}`);
const hugoPlace = place(
  String.raw`\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["'\x60]?([^"'\x60\s>%]{1,500})["'\x60]?[^>%}\n]{0,100}[>%]\}\}`,
);

/** A template tag that could not be translated: its name, and its line in the original body. */
export interface Left {
  readonly name: string;
  readonly line: number;
}

/** The line on which a container with this name first opens. */
const lineWith = (text: string, frame: string) => {
  const name = frame.replace(/^:+/, '');
  return text.split('\n').findIndex((line) => /^[ \t]*:{3,}/.test(line) && line.includes(name)) + 1;
};

/** Maps lines of a changed text to lines of the original, by the lines that occur exactly once in both. */
function linesBefore(before: string, after: string) {
  const once = (text: string) => {
    const places = new Map<string, number>();
    text.split('\n').forEach((line, index) => places.set(line, places.has(line) ? -1 : index + 1));
    return places;
  };
  const there = once(before);
  const shifts = [...once(after)].flatMap(([line, at]) => {
    const from = there.get(line) ?? -1;
    return at > 0 && from > 0 ? [{ at, by: from - at }] : [];
  });
  return (line: number) => line + (shifts.findLast(({ at }) => at <= line)?.by ?? 0);
}

/**
 * Turns the shortcodes and template tags of other generators into Markdown where it has an equivalent: code, pictures,
 * callouts, links to other posts. Returns also what is left of them, and where each line of the text was in the body.
 */
export function withoutShortcodes(
  body: string,
  values: ReadonlyMap<string, string> = new Map(),
): {
  readonly text: string;
  readonly left: readonly Left[];
  readonly sourceLine: (line: number) => number;
} {
  const left: Left[] = [];
  const frames: string[] = [];
  const asLetters = (inner: string) => inner.replaceAll('{', brace);
  const raw = body
    .replace(/\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g, (_, inner: string) => asLetters(inner))
    .replace(/(\{\{[<%])\/\*([\s\S]*?)\*\/([>%]\}\})/g, (_, ...parts: readonly string[]) =>
      asLetters(parts.slice(0, 3).join('')),
    );
  const fenced = raw.replace(
    code,
    (_, liquid?: string, first?: string, hugo?: string, second?: string) =>
      `\`\`\`${liquid ?? hugo ?? ''}\n${first ?? second ?? ''}\n\`\`\``,
  );
  const framed = withoutContainers(fenced, (name) => void frames.push(name));
  const defined = definedIn(framed);
  const joined = (part: string) =>
    part.replace(apart, (whole, words: string, name: string) =>
      defined.has(name.toLowerCase()) && !defined.has(words.toLowerCase()) ? `[${words}][${name}]` : whole,
    );
  const read = (part: string) =>
    withEmoji(withoutWikiLinks(withoutAttributeLists(joined(part), kindOf), defined)).replace(
      /^((?:[ \t]*>)+[ \t]*)\[!(\w+)\][+-]?(?=[ \t]|$)/gm,
      (_, signs: string, kind: string) => `${signs}[!${kindOf(kind)}]`,
    );
  const changed = outsideFences(
    framed,
    (part) =>
      read(
        part
          .replace(inLine, asLetters)
          .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{#[^#{}]*#\}/g, linesOf)
          .replace(emptyContents, linesOf)
          .replace(/<!--\s*more\s*-->/gi, '')
          .replace(/^[ \t]*(?:[*-]|\d+\.)[ \t]+\S.*\n\{:\s*toc\s*\}[ \t]*$/gim, linesOf),
      )
        .replace(tagsNamed(embeds), named(embedOf))
        .replace(
          tagsNamed(pictures),
          named((_, tag) => pictureOf(tag)),
        )
        .replace(
          tagsNamed('include(?:_cached)?'),
          named((_, tag) => includeOf(tag)),
        )
        .replace(/\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g, '')
        .replace(
          /\{\{-?\s*((?:site|page)\.\w+)\s*-?\}\}/g,
          (whole, name: string) => values.get(name) ?? whole,
        )
        .replace(jekyllPlace, lookedUp)
        .replace(hugoPlace, lookedUp)
        .replace(
          /\{\{-?\s*(["'])([^"']*)\1\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.(?:baseurl|url))\s*-?\}\}/g,
          '$2',
        )
        .replace(spaced, (whole, _, opening?: string, url?: string, title?: string) =>
          opening === undefined ? whole : `${opening}${destination(url ?? '')}${title ?? ''})`,
        ),
    openingOfCode,
  );
  const text = withoutCodeNotes(changed);
  const sourceLine = linesBefore(body, text.replaceAll(brace, '{'));
  outsideFences(text, (part, first) => {
    for (const { 0: whole, index, ...names } of part.matchAll(unread)) {
      const line = sourceLine(first + part.slice(0, index).split('\n').length - 1);
      left.push({ name: Object.values(names).find((one) => typeof one === 'string') ?? whole, line });
    }
    return part;
  });
  for (const name of frames) left.push({ name, line: lineWith(body, name) });
  return { text: text.replaceAll(brace, '{'), left, sourceLine };
}
