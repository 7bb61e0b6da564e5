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

/** What stands in a tag without a name, in order. */
const positional = (tag: string) =>
  [...tag.replace(/[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|`[^`]*`)/g, '').matchAll(/"([^"]*)"|'([^']*)'/g)].map(
    ([, double, single = '']) => double ?? single,
  );

/** A figure on the one line that it had; its caption below it. */
function pictureOf(tag: string) {
  const [first, second] = positional(tag);
  const src = attribute(tag, 'src', 'path', 'url') ?? first;
  if (src === undefined) return undefined;
  const caption = attribute(tag, 'caption');
  const alt = attribute(tag, 'alt') ?? caption ?? attribute(tag, 'title') ?? second ?? '';
  const below = caption === undefined ? '' : `<br />${caption.includes('*') ? caption : `*${caption}*`}`;
  return `![${alt.replace(/[[\]]/g, '\\$&')}](${destination(src)})${below}`;
}

/** Code, which stays, or a picture whose address has spaces: some generators took it, and Markdown does not. */
const spaced =
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|(!\[[^\]\n]*\]\()[ \t]*((?:[^()<>\n"]|\([^()\n]*\))*?\.(?:avif|gif|jpe?g|png|svg|tiff|webp))([ \t]+"[^"\n]*")?[ \t]*\)/gi;

const inLine = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g;

/** Where a generator would have put a list of headings: ours has its own. */
const emptyContents =
  /^#{1,6}[ \t]+(?:table of )?contents[ \t]*#*[ \t]*\n(?=\s*(?:#{1,6}[ \t]|$(?![\s\S])))|^[ \t]*\[{1,2}toc\]{1,2}[ \t]*$/gim;

const code =
  /\{%-?\s*highlight\s+(\w+)[^%]*%\}\n?([\s\S]*?)\n?\{%-?\s*endhighlight\s*-?%\}|\{\{[<%]\s*highlight\s+"?(\w+)"?[^>%]*[>%]\}\}\n?([\s\S]*?)\n?\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g;

/** A brace that no template may read; from the letters that no text uses. */
const brace = '\uE07B';

const pictures = 'figure|picture|image|img|resize_image';
const embeds = embedNames.join('|');

/** A tag of Hugo, of Liquid and Nunjucks, or of Zola: its name, and what it is given. */
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

/** A link to what an embed showed, by its number or address there. */
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

const calloutKinds: readonly (readonly [string, RegExp])[] = [
  ['TIP', /^(?:tip|hint|success)$/i],
  ['WARNING', /^warn/i],
  ['CAUTION', /^(?:caution|danger|error|failure)$/i],
  ['IMPORTANT', /^important$/i],
  ['NOTE', /./],
];

/** A box of another dialect as GitHub writes it. */
const callout = (
  _: string,
  kind: string,
  title: string | undefined,
  words: string | undefined,
  text: string,
) => {
  const [name] = calloutKinds.find(([, those]) => those.test(kind)) ?? ['NOTE'];
  const head = title ?? words;
  return [`[!${name}]`, ...(head === undefined ? [] : [`**${head.trim()}**`, '']), ...text.split('\n')]
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
};

/**
 * Turns what Jekyll's and Hugo's templates would have filled in into Markdown where Markdown can say it: code, pictures,
 * links to other posts. Returns what is left of them, by name.
 */
export function withoutShortcodes(body: string): { readonly text: string; readonly left: readonly string[] } {
  const left = new Set<string>();
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
  const text = outsideFences(
    fenced,
    (part) =>
      part
        .replace(inLine, asLetters)
        .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{#[^#{}]*#\}/g, linesOf)
        .replace(emptyContents, linesOf)
        .replace(/<!--\s*more\s*-->/gi, '')
        .replace(/^[ \t]*[*-][ \t]+\S.*\n\{:\s*toc\s*\}[ \t]*$/gim, '')
        .replace(tagsNamed(embeds), named(embedOf))
        .replace(
          tagsNamed(pictures),
          named((_, tag) => pictureOf(tag)),
        )
        .replace(/^:::[ \t]*(\w+)(?:[ \t]*\[([^\]\n]*)\]|[ \t]+([^\n]+))?\n([\s\S]*?)\n:::[ \t]*$/gm, callout)
        .replace(
          /\{\{[<%]\s*(?:notice|callout|alert|admonition)\s+(?:type=)?"?(\w+)"?[^}]*[>%]\}\}\n?([\s\S]*?)\n?\{\{[<%]\s*\/\s*(?:notice|callout|alert|admonition)\s*[>%]\}\}/g,
          (_, kind: string, text: string) => callout('', kind, undefined, undefined, text),
        )
        .replace(/\{%-?\s*(?:post_url|link)\s+(\S+?)\s*-?%\}/g, '$1')
        .replace(/\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s>%]+)"?\s*[>%]\}\}/g, '$1')
        .replace(/\{\{-?\s*(["'])([^"']*)\1\s*\|\s*(?:relative_url|absolute_url)\s*-?\}\}/g, '$2')
        .replace(/\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g, '')
        .replace(spaced, (whole, _, opening?: string, url?: string, title?: string) =>
          opening === undefined ? whole : `${opening}${destination(url ?? '')}${title ?? ''})`,
        )
        .replace(/^[ \t]*\{:[^}\n]*\}[ \t]*$|\{:[^}\n]*\}/gm, '')
        .replace(
          /\{\{[<%]\s*\/?\s*([\w-]+)[^}]*\}\}|\{%-?\s*([\w-]+)[^%]*%\}|\{\{-?\s*([\w.[\]"']+)[^{}\n]*\}\}|\\?\[((?:gallery|playlist|audio|video|slideshow|contact-form)\b(?=[\s\]]))[^\]\n]*\]/g,
          (whole, ...names: readonly (string | undefined)[]) => {
            left.add(names.slice(0, 4).find((name) => name !== undefined) ?? whole);
            return whole;
          },
        ),
    openingOfCode,
  );
  return { text: text.replaceAll(brace, '{'), left: [...left] };
}
