import { Parser } from 'htmlparser2';

/** Words without what only a page of HTML understands, or a text of Markdown: entities, and the addresses of links. */
export function plainText(written: string) {
  let plain = '';
  const parser = new Parser({ ontext: (part) => void (plain += part) }, { decodeEntities: true });
  parser.end(written.replaceAll('<', '&lt;'));
  return plain.replace(/(?<!!)\[([^\][]+)\](?:\([^)\s]*\)|\[[^\]]*\])/g, '$1');
}
