import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../../src/authoring/import/exports/markdown-of.ts';
import { htmlOfWordPress } from '../../../src/authoring/import/exports/wordpress-html.ts';

const markdownFrom = (content: string) => markdownOf(htmlOfWordPress(content)).trim();

describe('what WordPress keeps', () => {
  it.each([
    ['[caption id="a" caption="A gull"]<img src="/g.png"/>[/caption]', '![](/g.png) A gull'],
    ["[caption id='a' caption='A gull']<img src='/g.png'/>[/caption]", '![](/g.png) A gull'],
    ['[caption id="a"]<img src="/g.png"/> A gull[/caption]', '![](/g.png) A gull'],
  ])('has the words of a caption, wherever they stood: %s', (content, markdown) => {
    expect(markdownFrom(content)).toBe(markdown);
  });

  it('has code without the line breaks around it', () => {
    expect(markdownFrom('<pre>\n<code>\n  a = 1\n\n  b = 2\n</code>\n</pre>')).toBe(
      '```\n  a = 1\n\n  b = 2\n```',
    );
  });
});
