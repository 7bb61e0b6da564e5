/** Changes a text everywhere but in fenced code, which goes on to the end where it is never closed. */
export function outsideFences(text: string, change: (part: string) => string) {
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
      out += change(part) + line;
      part = '';
      fence = mark;
    }
  }
  return out + change(part);
}

const attribute = (tag: string, name: string) =>
  new RegExp(`(?<![\\w-])${name}=(?:"([^"]*)"|'([^']*)'|\`([^\`]*)\`|([^\\s"'\`]+))`)
    .exec(tag)
    ?.slice(1)
    .find(Boolean);

const destination = (url: string) => (/[\s()]/.test(url) ? `<${url}>` : url);

/** A figure on the one line that it had; its caption below it. */
function pictureOf(tag: string) {
  const caption = attribute(tag, 'caption');
  const alt = attribute(tag, 'alt') ?? caption ?? attribute(tag, 'title') ?? '';
  const below = caption === undefined ? '' : `<br />${caption.includes('*') ? caption : `*${caption}*`}`;
  return `![${alt.replace(/[[\]]/g, '\\$&')}](${destination(attribute(tag, 'src') ?? '')})${below}`;
}

/** Code, which stays, or a picture whose address has spaces: some generators took it, and Markdown does not. */
const spaced =
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|(!\[[^\]\n]*\]\()[ \t]*((?:[^()<>\n"]|\([^()\n]*\))*?\.(?:avif|gif|jpe?g|png|svg|tiff|webp))([ \t]+"[^"\n]*")?[ \t]*\)/gi;

const code =
  /\{%-?\s*highlight\s+(\w+)[^%]*%\}\n?([\s\S]*?)\n?\{%-?\s*endhighlight\s*-?%\}|\{\{[<%]\s*highlight\s+"?(\w+)"?[^>%]*[>%]\}\}\n?([\s\S]*?)\n?\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g;

/** A brace that no template may read; from the letters that no text uses. */
const brace = '\uE07B';

const embedded =
  /\{\{[<%]\s*(youtube|vimeo|gist|tweet|x)\s+(?:id=|user=)?"?([\w-]+)"?(?:\s+(?:id=)?"?([\w-]+)"?)?[^}]*[>%]\}\}|\{%-?\s*(youtube|vimeo|gist|tweet)\s+["']?([^\s"'%]+)[^%]*%\}/g;

/** What stood in a frame of another site, as a link to it. */
function linkTo(kind: string, [first, second]: readonly [string, string]) {
  const whole = /^https?:/.test(first) ? first : undefined;
  switch (kind) {
    case 'youtube':
      return `[Video on YouTube](${whole ?? `https://www.youtube.com/watch?v=${first}`})`;
    case 'vimeo':
      return `[Video on Vimeo](${whole ?? `https://vimeo.com/${first}`})`;
    case 'gist':
      return `[Code on GitHub](${whole ?? `https://gist.github.com/${[first, second].filter(Boolean).join('/')}`})`;
    default:
      return second === '' && whole === undefined
        ? undefined
        : `[Post on X](${whole ?? `https://x.com/${first}/status/${second}`})`;
  }
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
  const raw = body.replace(/\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g, (_, inner: string) =>
    inner.replaceAll('{', brace),
  );
  const fenced = raw.replace(
    code,
    (_, liquid?: string, first?: string, hugo?: string, second?: string) =>
      `\`\`\`${liquid ?? hugo ?? ''}\n${first ?? second ?? ''}\n\`\`\``,
  );
  const text = outsideFences(fenced, (part) =>
    part
      .replace(/<!--\s*more\s*-->/gi, '')
      .replace(/^[ \t]*[*-][ \t]+\S.*\n\{:\s*toc\s*\}[ \t]*$/gim, '')
      .replace(
        embedded,
        (whole: string, hugo?: string, first?: string, second?: string, liquid?: string, third?: string) =>
          linkTo(hugo ?? liquid ?? '', [first ?? third ?? '', second ?? '']) ?? whole,
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
      .replace(/\{\{[<%]\s*figure\b([\s\S]*?)\/?[>%]\}\}/g, (_, tag: string) => pictureOf(tag))
      .replace(spaced, (whole, _, opening?: string, url?: string, title?: string) =>
        opening === undefined ? whole : `${opening}${destination(url ?? '')}${title ?? ''})`,
      )
      .replace(/^[ \t]*\{:[^}\n]*\}[ \t]*$|\{:[^}\n]*\}/gm, '')
      .replace(
        /\{\{[<%]\s*\/?\s*([\w-]+)[^}]*\}\}|\{%-?\s*([\w-]+)[^%]*%\}/g,
        (whole, hugo?: string, liquid?: string) => {
          left.add(hugo ?? liquid ?? whole);
          return whole;
        },
      ),
  );
  return { text: text.replaceAll(brace, '{'), left: [...left] };
}
