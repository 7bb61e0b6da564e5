import { slug } from 'github-slugger';
import { destination, pictureText } from '../picture-text.ts';

/** `[[Page]]`, `[[Page#Part|words]]` and `![[picture.png|300]]`, as in Obsidian; not a shell test or a matrix. */
const link = /(!?)\[\[(?![\s\d.,+-]*\]\])(?!\s)([^[\]|\n]*?)(?:\\?\|([^[\]\n]*))?\]\](?![(:[])/g;

const isPicture = (name: string) => /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff|webp)$/i.test(name);

/** The labels of a text's link definitions, in lower case. */
export const definedIn = (text: string) =>
  new Set([...text.matchAll(/^[ \t]{0,3}\[([^\]\n]+)\]:/gm)].map(([, name = '']) => name.toLowerCase()));

/**
 * Turns Obsidian's links, pictures and `==marks==` into Markdown; where there are such links, `%%comments%%` go too.
 */
export function withoutWikiLinks(part: string, defined: ReadonlySet<string>) {
  const text = part.replace(link, (written, embed: string, target: string, words?: string) => {
    const [page = '', heading] = target.split('#');
    if ((page.trim() === '' && heading === undefined) || defined.has(target.toLowerCase())) return written;
    const name = page.trim();
    if (embed !== '' && isPicture(name))
      return pictureText(/^\d+(?:x\d+)?$/.test(words ?? '') ? '' : (words ?? ''), name);
    const fragment = heading === undefined ? '' : `#${heading.startsWith('^') ? heading : slug(heading)}`;
    const label = words ?? [name, heading].filter(Boolean).join(' > ');
    return `[${label.trim()}](${destination((name === '' || /\.\w+$/.test(name) ? name : `${name}.md`) + fragment)})`;
  });
  return (
    text !== part ? text.replace(/%%[^%]*%%/g, (comment) => comment.replace(/[^\n]/g, '')) : text
  ).replace(/(?<![\w=])==(?=[^\s=])([^=\n]+?)(?<=[^\s=])==(?![\w=])/g, '<mark>$1</mark>');
}
