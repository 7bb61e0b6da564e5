import { Parser } from 'htmlparser2';

/** Text with HTML entities decoded, and with Markdown links reduced to their words. */
export function plainText(written: string) {
  let plain = '';
  const parser = new Parser({ ontext: (part) => void (plain += part) }, { decodeEntities: true });
  parser.end(written.replaceAll('<', '&lt;'));
  return plain.replace(/(?<!!)\[([^\][]+)\](?:\([^)\s]*\)|\[[^\]]*\])/g, '$1');
}
