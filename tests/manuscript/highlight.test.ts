import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it, vi } from 'vitest';
import { dialect } from '../../src/manuscript/dialect.ts';

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`;
const html = async (text: string) => (await markdownToHtml(text, { ...dialect })).html;

describe('code in a fence', () => {
  it('has its parts told apart where the language is known', async () => {
    const drawn = await html(fence('ts', 'const x = 1 < 2;'));
    expect(drawn).toMatch(
      /^<pre class="language-ts" data-language="ts"><code class="language-ts"><span class="token/,
    );
    expect(drawn).toContain('&lt;');
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
  ])('in a language that nobody knows is published letter by letter: %s %s', async (language, code) => {
    const drawn = await html(fence(language, code));
    const shown = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(drawn.replaceAll('&gt;', '>').replaceAll('&#x3C;', '&lt;')).toContain(`>${shown}</code></pre>`);
    expect(drawn).not.toMatch(/<(?!\/?(?:pre|code|span)\b)|\sonclick/);
    const { code: compiled } = await mdxToJs(fence(language, code), { ...dialect });
    expect(compiled.replaceAll('<\\/', '</')).toContain(JSON.stringify(code));
  });

  it('asks Prism for nothing that it does not know, and so prints nothing', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const language of ['nosuchlang', 'meta', 'constructor', 'plaintext', 'astro', 'js', 'html'])
      await html(fence(language, '<b>x</b>'));
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
