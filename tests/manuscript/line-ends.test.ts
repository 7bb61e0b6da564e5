import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { keptOnALine, lineEnds } from '../../src/manuscript/line-ends.ts';

describe('keptOnALine', () => {
  it('joins a number with what it counts', () => {
    expect(keptOnALine('34 minutes, 4,867 developers and 3.8 times')).toBe(
      '34\u00a0minutes, 4,867\u00a0developers and 3.8\u00a0times',
    );
  });
  it('keeps a span of years or days in one piece', () => {
    expect(keptOnALine('2025–26')).toBe('2025–\u206026');
  });
  it('does not join a number that counts nothing', () => {
    expect(keptOnALine('in 2025 took 19% longer, a–b')).toBe('in 2025 took 19% longer, a–b');
  });
});

describe('lineEnds', () => {
  const html = (markdown: string) => markdownToHtml(markdown, { hastPlugins: [lineEnds] }).html;

  it('joins in running text, however deep', () => {
    expect(html('- after *34 minutes*')).toContain('34\u00a0minutes');
  });
  it('leaves headings and code as they were written', () => {
    expect(html('## The *34 minutes*\n\n`34 minutes`')).not.toContain('\u00a0');
  });
});
