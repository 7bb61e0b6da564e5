import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const conversion = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', fences: true });

/** Ghost names the language of code where others do, WordPress on the element around it. */
const withLanguages = (html: string) =>
  html.replace(
    /<pre\b[^>]*class="[^"]*?(?:brush:\s*|lang(?:uage)?-)([\w+#-]+)[^"]*"[^>]*>(?:\s*<code[^>]*>)?([\s\S]*?)(?:<\/code>\s*)?<\/pre>/gi,
    (whole, language: string, code: string) =>
      // The plug-in that reads `brush:` keeps code as it was typed.
      `<pre><code class="language-${language}">${/brush:/.test(whole.slice(0, whole.indexOf('>'))) ? code.replaceAll('<', '&lt;') : code}</code></pre>`,
  );

/** A frame of another site as a link to what it showed. */
const withoutFrames = (html: string) =>
  html.replace(
    /<iframe\b[^>]*?\bsrc=["'](?:https?:)?\/\/([^"']+)["'][^>]*>(?:[\s\S]*?<\/iframe>)?/gi,
    (_, url: string) => `<p><a href="https://${url}">${url.split('/')[0] ?? url}</a></p>`,
  );

/** Before TeX in an element of code, which Markdown writes between dollars; from the letters that no text uses. */
export const mathMark = '\uE07C';
/** The first paragraph of a quotation that is a box. */
export const calloutMark = '\uE07D';

/** Lines that end right after the element begins, or before it ends, are the author's and not the code's. */
const withoutEdges = (html: string) =>
  html
    .replace(/(<pre\b[^>]*>)\s*?\n?\s*(<code\b[^>]*>)\r?\n/gi, '$1$2')
    .replace(/\n\s*<\/code>\s*<\/pre>/gi, '</code></pre>');

/** HTML as Markdown of the same meaning. */
export const markdownOf = (html: string) =>
  String(conversion.processSync(withoutFrames(withLanguages(withoutEdges(html)))))
    .replace(new RegExp(`\`${mathMark}([^\`]*)\``, 'g'), (_, tex: string) => `$${tex.trim()}$`)
    .replace(new RegExp(`${calloutMark}\n>\n`, 'g'), '[!NOTE]\n');
