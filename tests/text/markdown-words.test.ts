import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { markdownWords } from '../../src/text/markdown-words.ts';

test.each(['Why R&D < 3 % [sic] (2026)', 'a * b', 'Of [a] and (b)'])(
  'markdownWords(text) leaves signs that begin no markup: %s',
  (text) => {
    expect(markdownWords(text)).toBe(text);
  },
);

const piece = fc.constantFrom(
  '<',
  '<script>',
  '</b>',
  '<!--',
  '&lt;',
  '[x]',
  '(javascript:y)',
  'x',
  '\n',
  '<a:b>',
  '`',
);

test('markdownWords(text) begins no element and no link, whatever the text holds', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { html } = markdownToHtml(`# ${markdownWords(pieces.join(''))} x`);
      expect(html.replace(/<\/?(?:h1|code)\b[^>]*>/g, '')).not.toMatch(/<[a-z!]/i);
    }),
    { numRuns: 1000 },
  );
});
