import { describe, expect, it } from 'vitest';
import { numberTagsIn, piecesOf, withNumbers } from '../../src/manuscript/living-numbers.ts';

const tag = '<Answer model="m" output="o" with={{ a: 0.2, b: \'low\', c: -1 }} digits={1} bare />';
const props = { model: 'm', output: 'o', with: { a: 0.2, b: 'low', c: -1 }, digits: 1, bare: true };

describe('the numbers that a text takes from models', () => {
  it('are read with their attributes', () => {
    expect(numberTagsIn(`So ${tag}, and ${tag}.`, 'x.mdx').map((one) => one.props)).toEqual([props, props]);
  });

  it('are printed in place, in a list, a heading and a table too', () => {
    const text = `## Of ${tag}\n\n- one ${tag}\n\n| a |\n| --- |\n| ${tag} |\n`;
    expect(withNumbers(text, 'x.mdx', () => '3 < 4*')).toBe(
      '## Of 3 \\< 4\\*\n\n- one 3 \\< 4\\*\n\n| a |\n| --- |\n| 3 \\< 4\\* |\n',
    );
  });

  it('are not printed in code, nor in a Markdown file', () => {
    const text = `\`${tag}\`\n\n\`\`\`mdx\n${tag}\n\`\`\`\n`;
    expect(withNumbers(text, 'x.mdx', () => 'no')).toBe(text);
    expect(withNumbers(tag, 'x.md', () => 'no')).toBe(tag);
  });

  it('are parted from the words of a sentence in front matter, which stay as they are', () => {
    expect(piecesOf(`A *week* of ${tag} & {more`)).toEqual([`A *week* of ${tag} & {more`]);
    expect(piecesOf(`A *week* of ${tag} & more.`)).toEqual(['A *week* of ', props, ' & more.']);
    expect(piecesOf(tag)).toEqual([props]);
    expect(piecesOf('Words.')).toEqual(['Words.']);
  });
});
