import { mathMark } from './markdown-of.ts';

/** Code that plug-ins and WordPress.com colour, which keeps its signs as they were typed. */
const withoutCode = (content: string) =>
  content.replace(
    /\[(sourcecode|source|code|cc|prism)\b([^\]]*)\]([\s\S]*?)\[\/\1\]/gi,
    (_, _name: string, given: string, code: string) => {
      const language = /\b(?:lang(?:uage)?)=["']?([\w+#-]+)/i.exec(given)?.[1] ?? 'text';
      return `<pre class="brush: ${language}">${code.replace(/^\r?\n|\r?\n$/g, '')}</pre>`;
    },
  );

const embed =
  /\[(?:youtube|vimeo|gist|tweet|twitter)\b[^\]]*?(https?:\/\/[^\]\s"']+)[^\]]*\]|\[embed[^\]]*\]\s*(https?:\/\/[^[\s]+)\s*\[\/embed\]|^[ \t]*(https?:\/\/[^\s<]+)[ \t]*\r?$/gim;

/** What WordPress makes of a part that is no code: links of addresses on their own, formulas, captions. */
const withoutBrackets = (part: string) =>
  part
    .replace(embed, (_, ...urls: readonly (string | undefined)[]) => {
      const url = urls.slice(0, 3).find((one) => one !== undefined) ?? '';
      return `\n\n<p><a href="${url}">${url}</a></p>\n\n`;
    })
    .replace(/\$latex\s+([^$]+?)\s*\$/g, (_, tex: string) => `<code>${mathMark}${tex}</code>`)
    .replace(/\[caption\b([^\]]*)\]([\s\S]*?)\[\/caption\]/g, (_, given: string, inner: string) => {
      // Before its version 3.4 the words of a caption stood in the tag.
      const words = /\bcaption=(?:"([^"]*)"|'([^']*)')/.exec(given)?.slice(1).find(Boolean);
      return words === undefined ? inner : `${inner} ${words}`;
    })
    .replace(/\[\/?caption[^\]]*\]/g, '');

const block =
  /^\s*<\/?(?:address|blockquote|dd|div|dl|dt|figcaption|figure|form|h\d|hr|iframe|li|ol|p|pre|section|script|style|table|tbody|td|tfoot|th|thead|tr|ul)\b/i;

/** Paragraphs of empty lines, and line ends that are seen. */
const paragraphs = (part: string) =>
  part
    .split(/\r?\n\s*\r?\n/)
    .map((text) =>
      text.trim() === '' || block.test(text)
        ? text
        : `<p>${text.replace(/\r?\n(?=\s*\S)(?!\s*<\/?(?:li|ol|ul|p|div|h\d|pre|table|blockquote)\b)/gi, '<br />\n')}</p>`,
    )
    .join('\n');

/** The HTML that WordPress makes of what it keeps: its older editor leaves paragraphs to it, its newer one comments. */
export function htmlOfWordPress(content: string) {
  const isOfBlocks = /<!--\s*wp:/.test(content);
  return withoutCode(content)
    .replace(/<!--\s*\/?wp:[\s\S]*?-->/g, '')
    .split(/(<pre\b[\s\S]*?<\/pre>)/i)
    .map((part) => {
      if (/^<pre/i.test(part)) return part;
      const plain = withoutBrackets(part);
      return isOfBlocks ? plain : paragraphs(plain);
    })
    .join('\n');
}
