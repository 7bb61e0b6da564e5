import { Parser } from 'htmlparser2';
import type { Attributes, Span } from './manuscript.ts';

/** What HTML in a Markdown text brings along: any part of it, its elements open or closed. */
export function readHtml(html: string) {
  const elements: { readonly name: string; readonly attributes: Attributes }[] = [];
  const comments: Span[] = [];
  let words = '';
  const parser = new Parser(
    {
      onopentag(name, found) {
        const attributes = Object.entries(found).map(([key, text]) => [key, { text }] as const);
        elements.push({ name, attributes: Object.fromEntries(attributes) });
      },
      ontext: (text) => void (words += text),
      oncomment: () => void comments.push({ start: parser.startIndex, end: parser.endIndex + 1 }),
    },
    { lowerCaseTags: false },
  );
  parser.end(html);
  return { elements, comments, words };
}
