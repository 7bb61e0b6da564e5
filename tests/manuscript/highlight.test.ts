import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it, vi } from 'vitest';
import { dialectIn } from '../../src/manuscript/dialect.ts';
import { words } from '../../src/words/words.ts';

const dialect = dialectIn(words);

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`;
const html = async (text: string) => (await markdownToHtml(text, { ...dialect })).html;

describe('code in a fence', () => {
  it('is highlighted where the language is known', async () => {
    const drawn = await html(fence('ts', 'const x = 1 < 2;'));
    expect(drawn).toContain(
      '<pre class="language-ts" data-language="ts"><code class="language-ts"><span class="code-keyword">const</span> x = ',
    );
    expect(drawn).toContain('&lt;');
  });

  it.each([
    ['rs', 'let x = 1;', 'let'],
    ['Rust', 'let x = 1;', 'let'],
    ['JavaScript', 'let x = 1;', 'let'],
    ['golang', 'func f() {}', 'func'],
    ['c++', 'return x;', 'return'],
    ['zsh', 'if true; then', 'if'],
  ])('is highlighted under the names that authors give a language: %s', async (language, code, keyword) => {
    expect(await html(fence(language, code))).toContain(`<span class="code-keyword">${keyword}</span>`);
  });

  it.each([
    ['console', '$ ls <dir>'],
    ['nosuchlang', 'List<String> &lt; x'],
    ['pycon', '<x.Conn object at 0x1>'],
    ['pycon', '<script>document.title = "owned"</script>'],
    ['', '<b>bold</b>'],
    ['"onclick="x()', '<i>x</i>'],
    ['x"><script>x()</script>', 'x'],
    ['constructor', '<i>x</i>'],
  ])('in an unknown language is published letter by letter: %s %s', async (language, code) => {
    const drawn = await html(fence(language, code));
    const shown = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(drawn.replaceAll('&gt;', '>').replaceAll('&#x3C;', '&lt;')).toContain(`>${shown}</code></pre>`);
    expect(drawn).not.toMatch(/<(?!\/?(?:pre|code|span|figure|figcaption|button)\b)|\sonclick/);
    const { code: compiled } = await mdxToJs(fence(language, code), { ...dialect });
    expect(compiled.replaceAll('<\\/', '</')).toContain(JSON.stringify(code));
  });

  it('has a title, and inserted, deleted or marked lines, in elements that any feed keeps', async () => {
    const drawn = await html(fence('ts title="the queue.ts" {1,3-4} ins={5} del={6}', 'a\nb\n`c\nd`\ne\nf'));
    expect(drawn).toContain('<span>the queue.ts</span><button type="button"');
    expect(drawn).toContain('<mark>a\n</mark>b\n');
    expect(drawn).toContain(
      '<mark><span class="code-literal">`c</span>\n</mark><mark><span class="code-literal">d`</span>\n</mark>',
    );
    expect(drawn).toContain('<ins>e\n</ins><del>f</del></code>');
    expect(await html(fence('ts{2}', 'a\nb'))).toContain('a\n<mark>b</mark>');
  });

  it('that is a patch has its inserted and deleted lines marked, but not the names of its files', async () => {
    const drawn = await html(fence('diff', '--- a\n+++ b\n-x\n+y\n z'));
    expect(drawn).toContain('--- a\n+++ b\n<del>-x\n</del><ins>+y\n</ins> z');
  });

  it('keeps its text, whatever follows its language', async () => {
    const code = '/* a\n\nb */\n\nc <d>\n';
    for (const said of ['js', 'js {1-99}', 'js {2}', 'diff', 'html {1,2}', 'js title=x {0,3-1,999999999}']) {
      const [, inner = ''] = /<code[^>]*>([^]*?)<\/code>/.exec(await html(fence(said, code))) ?? [];
      const letters = inner
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>');
      expect(letters, said).toBe(code);
    }
  });

  it('has a copy button that holds its messages in the language of the publication', async () => {
    const [button = ''] = /<button[^>]*>[^<]*/.exec(await html(fence('ts', 'x'))) ?? [];
    expect(button).toContain(`data-done="${words.copying.copied}"`);
    expect(button).toContain(`data-selected="${words.copying.selected}"`);
    expect(button).toMatch(new RegExp(`>${words.frame.copy}$`));
  });

  it('within a prompt has no second button', async () => {
    const { code } = await mdxToJs(`<Prompt title="a">\n\n${fence('text', 'x')}\n</Prompt>`, { ...dialect });
    expect(code).not.toContain('dataCopy');
    expect(code).not.toContain('data-copy');
  });

  it('asks Prism only for languages that it knows, so that nothing is printed', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const language of ['nosuchlang', 'meta', 'constructor', 'plaintext', 'astro', 'js', 'html'])
      await html(fence(language, '<b>x</b>'));
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
