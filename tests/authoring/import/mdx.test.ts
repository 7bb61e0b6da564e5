import { describe, expect, it } from 'vitest';
import { readManuscript } from '../../../src/manuscript/read.ts';
import { rewritten } from '../../../src/authoring/import/mdx.ts';
import { withoutShortcodes } from '../../../src/authoring/import/shortcodes.ts';

const dropped: string[] = [];
const rewriting = {
  picture: (url: string) => (url.endsWith('there.png') ? './there.png' : undefined),
  link: (url: string) => (url.includes('other') ? '/essays/other/' : undefined),
  dropped: (element: string) => void dropped.push(element),
};
const asMdx = (source: string) => rewritten(source, 'Markdown to MDX', rewriting).text;

describe('Markdown to MDX', () => {
  it.each([
    [
      'braces and angle brackets',
      'a {b} < c, x<3, Array<string>',
      'a \\{b\\} \\< c, x\\<3, Array&lt;string>',
    ],
    ['code, which stays as it is', '`{a} <b>`', '`{a} <b>`'],
    ['fenced code, which stays too', '```js\n{a} <b>\n```', '```js\n{a} <b>\n```'],
    ['code by indentation', 'x\n\n    if (a) {\n      b\n    }\n', 'x\n\n```\nif (a) {\n  b\n}\n```\n'],
    ['an address in angle brackets', '<https://a.example/>', '[https://a.example/](https://a.example/)'],
    ['a comment', 'a <!-- {b} --> c', 'a {/* {b} */} c'],
    ['elements that are never closed', 'a<br>b <hr> c', 'a<br />b <hr /> c'],
    ['style, which the policy would block', '<kbd style="x" class="y">K</kbd>', '<kbd class="y">K</kbd>'],
    ['a line that reads like code', 'import nothing from "here"', '&#105;mport nothing from "here"'],
    ['what was escaped already', 'a \\{b\\} \\<c', 'a \\{b\\} \\<c'],
    ['a picture', '![A \\[b\\]](img/there.png "T")', '![A \\[b\\]](./there.png "T")'],
    [
      'a picture in HTML, signs in its words',
      '<img alt="a > b {c} <d" src="there.png">',
      '![a > b \\{c\\} \\<d](./there.png)',
    ],
    ['an element with a quotation mark too many', "<div title=it's>b</div>", '<div title="it\'s">b</div>'],
    ['a picture in braces', '![A {b} <c](there.png)', '![A \\{b\\} \\<c](./there.png)'],
    ['a picture that is not there', '![A {b}](gone.png)', '![A \\{b\\}](gone.png)'],
    ['a picture in HTML', '<img alt="A" src="there.png">', '![A](./there.png)'],
    ['a link, by its address only', '[see {it}](../other.md)', '[see \\{it\\}](/essays/other/)'],
    ['a definition', '[a][b]\n\n[b]: /other/', '[a][b]\n\n[b]: /essays/other/'],
    ['a picture in a link', '[![A](there.png)](/other/)', '[![A](./there.png)](/essays/other/)'],
  ])('keeps the meaning of %s', (_, source, expected) => {
    const text = asMdx(source);
    expect(text).toBe(expected);
    expect(readManuscript(text, '/x.mdx').faults).toEqual([]);
  });

  it('leaves out what would load from another site, and says so', () => {
    dropped.length = 0;
    expect(asMdx('a\n\n<iframe src="https://x.example/"></iframe>\n\nb').replace(/\s+/g, ' ')).toBe(
      'a [x.example](https://x.example/) b',
    );
    expect(dropped).toEqual(['<iframe>, for which a link stands,']);
  });

  it('knows the source line of each line, although lines before it were added or removed', () => {
    const source = 'a\n\n    code\n\nb\n\n<style>\nx\ny\n</style>\n\nc\n';
    const { text, sourceLine } = rewritten(source, 'Markdown to MDX', rewriting);
    const lines = text.split('\n');
    for (const word of ['a', 'b', 'c'])
      expect(sourceLine(lines.indexOf(word) + 1)).toBe(source.split('\n').indexOf(word) + 1);
  });

  it('gives a heading its anchor in a text with lists, a table and special characters', () => {
    const source = '# T\n\n1. a {b}\n2. c < d\n\n| x | {y} |\n|---|---|\n| <z> | `{k}` |\n';
    const { anchors } = readManuscript(asMdx(source), '/x.mdx');
    expect(anchors).toEqual(['t']);
  });
});

describe('withoutShortcodes(body)', () => {
  it.each([
    ['{% highlight ruby %}\nputs 1\n{% endhighlight %}', '```ruby\nputs 1\n```'],
    ['{{< highlight go "linenos=table" >}}\nx := 1\n{{< /highlight >}}', '```go\nx := 1\n```'],
    ['{{< figure src="/a.png" alt="A" >}}', '![A](/a.png)'],
    ['{{< figure src="my photo.png" alt="A" >}}', '![A](<my photo.png>)'],
    [
      '{{< figure src=a.png caption="The [new] one, 5 > 4" >}}',
      '![The \\[new\\] one, 5 > 4](a.png)<br />*The [new] one, 5 > 4*',
    ],
    ['{{< figure src="a.png" alt="A" caption="C" >}} on', '![A](a.png)<br />*C* on'],
    ['![x](my photo.png) ![y](b.png)', '![x](<my photo.png>) ![y](b.png)'],
    ['![x](my photo (1).png "T")', '![x](<my photo (1).png> "T")'],
    ['![x](<my photo.png>) `![x](my photo.png)`', '![x](<my photo.png>) `![x](my photo.png)`'],
    ['![x](a.md) said (b c.png)', '![x](a.md) said (b c.png)'],
    ['[a]({% post_url 2020-01-02-b %})', '[a](2020-01-02-b)'],
    ['[a]({{< relref "b.md" >}})', '[a](b.md)'],
    ['![a]({{ site.baseurl }}/a.png){: .right}', '![a](/a.png)'],
    ['![a]({{ "/a.png" | relative_url }})', '![a](/a.png)'],
    ['a\n<!--more-->\nb', 'a\n\nb'],
  ])('writes %j as Markdown', (body, text) => {
    expect(withoutShortcodes(body)).toMatchObject({ text, left: [] });
  });

  it('leaves unknown shortcodes as text and names them, except in code', () => {
    const body = '{{< widget abc >}} {% include x.html %}\n\n```\n{{< tweet 1 >}}\n```';
    const { text, left } = withoutShortcodes(body);
    expect(text).toBe(body);
    expect(left).toEqual([
      { name: 'widget', line: 1 },
      { name: 'include', line: 1 },
    ]);
  });
});
