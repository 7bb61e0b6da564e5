/** Changes a text everywhere but in fenced code, which goes on to the end where it is never closed. */
function outsideFences(text: string, change: (part: string) => string) {
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

/**
 * Turns what Jekyll's and Hugo's templates would have filled in into Markdown where Markdown can say it: code, pictures,
 * links to other posts. Returns what is left of them, by name.
 */
export function withoutShortcodes(body: string): { readonly text: string; readonly left: readonly string[] } {
  const left = new Set<string>();
  const fenced = body.replace(
    code,
    (_, liquid?: string, first?: string, hugo?: string, second?: string) =>
      `\`\`\`${liquid ?? hugo ?? ''}\n${first ?? second ?? ''}\n\`\`\``,
  );
  const text = outsideFences(fenced, (part) =>
    part
      .replace(/<!--\s*more\s*-->/gi, '')
      .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '')
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
  return { text, left: [...left] };
}
