import { mathMark } from './markdown-of.ts';

/** Turns code shortcodes of plug-ins and WordPress.com into `<pre>`; their code is stored unescaped. */
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

/** Does outside code what WordPress would: turns embeds and bare addresses into links; formulas; captions. */
const withoutBrackets = (part: string) =>
  part
    .replace(embed, (_, ...urls: readonly (string | undefined)[]) => {
      const url = urls.slice(0, 3).find((one) => one !== undefined) ?? '';
      return `\n\n<p><a href="${url}">${url}</a></p>\n\n`;
    })
    .replace(/\$latex\s+([^$]+?)\s*\$/g, (_, tex: string) => `<code>${mathMark}${tex}</code>`)
    .replace(/\[caption\b([^\]]*)\]([\s\S]*?)\[\/caption\]/g, (_, given: string, inner: string) => {
      // Before version 3.4, WordPress kept the words of a caption in the tag.
      const words = /\bcaption=(?:"([^"]*)"|'([^']*)')/.exec(given)?.slice(1).find(Boolean);
      return words === undefined ? inner : `${inner} ${words}`;
    })
    .replace(/\[\/?caption[^\]]*\]/g, '');

const block =
  /^\s*<\/?(?:address|blockquote|dd|div|dl|dt|figcaption|figure|form|h\d|hr|iframe|li|ol|p|pre|section|script|style|table|tbody|td|tfoot|th|thead|tr|ul)\b/i;

/** Makes paragraphs from blank lines and `<br />` from line breaks, as WordPress does. */
const paragraphs = (part: string) =>
  part
    .split(/\r?\n\s*\r?\n/)
    .map((text) =>
      text.trim() === '' || block.test(text)
        ? text
        : `<p>${text.replace(/\r?\n(?=\s*\S)(?!\s*<\/?(?:li|ol|ul|p|div|h\d|pre|table|blockquote)\b)/gi, '<br />\n')}</p>`,
    )
    .join('\n');

/** The HTML that WordPress makes of stored content: the old editor stores no paragraphs, the new one block comments. */
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
