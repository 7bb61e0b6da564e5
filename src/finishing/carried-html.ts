import { Parser } from 'htmlparser2';
import { markdownToHtml } from 'satteri';

const carriesHtml = new Set(['content:encoded', 'description', 'content', 'summary']);

/** The text of those elements of a feed that feed readers show as HTML. */
function inXml(xml: string) {
  const texts: string[] = [];
  let text = '';
  let within = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (within > 0 || carriesHtml.has(name)) within += 1;
      },
      ontext(piece) {
        if (within > 0) text += piece;
      },
      onclosetag() {
        if (within === 0) return;
        within -= 1;
        if (within > 0) return;
        texts.push(text);
        text = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return texts;
}

/** Every text called `content_html`, however deep. */
function inJson(value: unknown): string[] {
  if (!(value instanceof Object)) return [];
  return Object.entries(value).flatMap(([key, held]: [string, unknown]) =>
    key === 'content_html' && typeof held === 'string' ? held : inJson(held),
  );
}

/** Markdown that contains none of this cannot run anything: a tag, an escaped character, an address that runs. */
const mayRun = /[<&\\]|script:|data:|blob:|filesystem:|view-source:/i;

/**
 * The HTML that published files other than pages pass to readers' own tools: that of feeds, and of essays as Markdown.
 */
export function carriedHtml(name: string, text: string): readonly string[] {
  if (name.endsWith('.xml')) return inXml(text);
  if (name.endsWith('feed.json')) return inJson(JSON.parse(text));
  return name.endsWith('.md') && mayRun.test(text) ? [markdownToHtml(text).html] : [];
}
