const fences = /^([ \t]*)(```+|~~~+)[\s\S]*?^[ \t]*\2[ \t]*$/gm;

/** Changes a text everywhere but in fenced code. */
function outsideFences(text: string, change: (part: string) => string) {
  let last = 0;
  let out = '';
  for (const fence of text.matchAll(fences)) {
    out += change(text.slice(last, fence.index)) + fence[0];
    last = fence.index + fence[0].length;
  }
  return out + change(text.slice(last));
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean);

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
      .replace(/\{\{[<%]\s*figure\b([^>%]*)[>%]\}\}/g, (_, tag: string) => {
        const alt = attribute(tag, 'alt') ?? attribute(tag, 'caption') ?? attribute(tag, 'title') ?? '';
        return `![${alt}](${attribute(tag, 'src') ?? ''})`;
      })
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
