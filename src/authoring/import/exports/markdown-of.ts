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

/** Puts the language of code on `<code>`, where Ghost and HTML have it; WordPress has it on the `<pre>` around it. */
const withLanguages = (html: string) =>
  html.replace(
    /<pre\b[^>]*class="[^"]*?(?:brush:\s*|lang(?:uage)?-)([\w+#-]+)[^"]*"[^>]*>(?:\s*<code[^>]*>)?([\s\S]*?)(?:<\/code>\s*)?<\/pre>/gi,
    (whole, language: string, code: string) =>
      // The plug-in that reads `brush:` stores code unescaped.
      `<pre><code class="language-${language}">${/brush:/.test(whole.slice(0, whole.indexOf('>'))) ? code.replaceAll('<', '&lt;') : code}</code></pre>`,
  );

/** Replaces each iframe by a link to its page. */
const withoutFrames = (html: string) =>
  html.replace(
    /<iframe\b[^>]*?\bsrc=["'](?:https?:)?\/\/([^"']+)["'][^>]*>(?:[\s\S]*?<\/iframe>)?/gi,
    (_, url: string) => `<p><a href="https://${url}">${url.split('/')[0] ?? url}</a></p>`,
  );

/** Marks a `<code>` whose content is TeX, which becomes `$…$` in Markdown; a private-use character. */
export const mathMark = '\uE07C';
/** The first paragraph of a quotation that stands for a callout; a private-use character. */
export const calloutMark = '\uE07D';

/** Drops a line break right inside `<pre>`, at either end: it belongs to the HTML, not to the code. */
const withoutEdges = (html: string) =>
  html
    .replace(/(<pre\b[^>]*>)\s*?\n?\s*(<code\b[^>]*>)\r?\n/gi, '$1$2')
    .replace(/\n\s*<\/code>\s*<\/pre>/gi, '</code></pre>');

/** HTML as Markdown of the same meaning. */
export const markdownOf = (html: string) =>
  String(conversion.processSync(withoutFrames(withLanguages(withoutEdges(html)))))
    .replace(new RegExp(`\`${mathMark}([^\`]*)\``, 'g'), (_, tex: string) => `$${tex.trim()}$`)
    .replace(new RegExp(`${calloutMark}\n>\n`, 'g'), '[!NOTE]\n');
