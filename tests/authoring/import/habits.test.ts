import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutContainers } from '../../../src/authoring/import/dialects/containers.ts';
import { openingOfCode } from '../../../src/authoring/import/fences.ts';
import { planImport } from '../../../src/authoring/import/plan.ts';
import { withoutShortcodes } from '../../../src/authoring/import/shortcodes.ts';
import { soundOf } from '../../../src/authoring/import/sound.ts';
import { folderOf, checkOptions, png } from '../publication.ts';

const front =
  'title: A\ndate: 2020-01-01\ntags: [x]\ndescription: A description that is as long as one has to be, or else.';

/** What a post becomes beside another post, with a picture next to it and one in a folder of its own. */
function imported(body: string, name = 'a.md') {
  const content = path.join(folderOf({}), 'content');
  mkdirSync(content);
  const from = folderOf({
    [name]: `---\n${front}\n---\n\n${body}\n`,
    'b.md': `---\n${front}\n---\n\n## Part\n\nB.\n`,
    'attached/p.png': png,
    'p2.png': png,
  });
  const plan = planImport(from, content, { publication: 'The Paper' });
  const declarations = [
    { file: 'authors/the-paper.yaml', text: 'name: The Paper\n' },
    { file: 'tags/x.yaml', text: 'label: x\n' },
  ];
  const sound = soundOf(plan.arrivals, declarations, content, checkOptions);
  const arrival = sound.arrivals.find(({ from: file }) => file === name);
  return {
    text: arrival?.text.replace(/^---\n[\s\S]*?\n---\n/, '').trim(),
    said: [...plan.remarks, ...sound.remarks].filter(({ file }) => file === name).map(({ about }) => about),
    problems: sound.problems.map(({ field, found }) => `${field}: ${found}`),
  };
}

describe('an anchor that a heading was given', () => {
  it.each([
    ['a.md', '## Why {#the-reason}'],
    ['a.md', '## Why ## {#the-reason .big data-x="1"}'],
    ['a.md', '## Why {: #the-reason}'],
    ['a.md', '## Why\n{: .big #the-reason}'],
    ['a.mdx', '## Why {#the-reason}'],
    ['a.mdx', '## Why {/* #the-reason */}'],
    ['a.mdx', '## Why [#the-reason]'],
  ])('is kept: %s %j', (name, heading) => {
    const { text, said } = imported(`See [it](#the-reason).\n\n${heading}\n\nBecause.`, name);
    expect(text).toMatch(/^See \[it\]\(#the-reason\)\.\n\n## Why \\\{#the-reason\\\}\n/);
    expect(said).toEqual([]);
  });

  it('is not seen where braces are text', () => {
    expect(imported('## The set {a, b}\n\nOf {x}.').text).toBe('## The set \\{a, b\\}\n\nOf \\{x\\}.');
  });
});

describe('an attribute list', () => {
  it.each([
    ['Words.\n{: .lead}\n\nMore.', 'Words.\n\n\nMore.'],
    ['![A](p2.png){: width="300" .right} on', '![A](./p2.png) on'],
    ['![A](p2.png){width=300 .right}', '![A](./p2.png)'],
    ['[x](https://x.example){:target="_blank"}', '[x](https://x.example)'],
    ['1. TOC\n{:toc}\n\nWords.', 'Words.'],
  ])('is dropped: %j', (body, text) => {
    expect(imported(body)).toMatchObject({ text, said: [] });
  });

  it.each([
    ['{: .note }\nMind\nthis.\n\nOn.', '> [!NOTE]\n> Mind\n> this.\n\nOn.'],
    ['Mind this.\n{: .notice--warning}\n\nOn.', '> [!WARNING]\n> Mind this.\n\n\nOn.'],
  ])('makes a callout where its class says so: %j', (body, text) => {
    expect(imported(body).text).toBe(text);
  });
});

describe("Obsidian's links", () => {
  it.each([
    ['[[b]] and [[b|so]]', '[b](/essays/b/) and [so](/essays/b/)'],
    ['[[b#Part]] and [[#Own]]\n\n## Own', '[b > Part](/essays/b/#part) and [Own](#own)\n\n## Own'],
    ['![[p.png]] ![[p.png|300]] ![[p.png|Words]]', '![](./p.png) ![](./p.png) ![Words](./p.png)'],
    ['![[b]]', '[b](/essays/b/)'],
    ['[[b]] %%not\nseen%% ==this==', '[b](/essays/b/) \n <mark>this</mark>'],
    ['> [!faq]- Why?\n> So.', '> [!NOTE] Why?\n> So.'],
  ])('%j', (body, text) => {
    expect(imported(body)).toMatchObject({ text, said: [] });
  });

  it('are reported where nothing is, and not seen in shell tests, numbers and references', () => {
    const { text, said } = imported('[[Gone]] `[[b]]` [[ -f x ]] [[1]] [[b]][b]\n\n[b]: https://x.example');
    expect(text).toBe('Gone `[[b]]` [[ -f x ]] [[1]] [[b]][b]\n\n[b]: https://x.example');
    expect(said).toEqual(['a link became words: "Gone.md", where nothing is']);
  });
});

describe('marks for lines in comments of code', () => {
  it.each([
    [
      '```js\na // [!code ++]\nb // [!code --]\nc # [!code highlight]\n```',
      '```js ins={1} del={2} {3}\na\nb\nc\n```',
    ],
    [
      '```js {1}\na\n// [!code hl:2]\nb\nc\nd <!-- [!code focus] -->\n```',
      '```js {1} {2,3,4}\na\nb\nc\nd\n```',
    ],
    ['```\na /* [!code error] */\n```', '```text {1}\na\n```'],
    ['```js\na // [!code word:a]\n```', '```js\na\n```'],
    ['`// [!code ++]`', '`// [!code ++]`'],
    [
      ':::tip\n```js [a.js]\na // [!code ++]\n```\n:::',
      '> [!TIP]\n> ```js title="a.js" ins={1}\n> a\n> ```\n',
    ],
    ['> ```js\n> {{ x }} [[b]] {:.c}\n> ```', '> ```js\n> {{ x }} [[b]] {:.c}\n> ```'],
    ['> ```js\n> a\n\n[x](y.md){:.c}', '> ```js\n> a\n\n[x](y.md)'],
  ])('%j', (body, text) => {
    expect(withoutShortcodes(body).text).toBe(text);
  });
});

describe('openingOfCode(line)', () => {
  it.each([
    ['```js [a.js]', '```js title="a.js"'],
    ['```js:src/a.js', '```js title="src/a.js"'],
    ['```{.js .numbered}', '```js'],
    ['```diff-js', '```diff'],
  ])('%s', (line, ours) => {
    expect(openingOfCode(line)).toBe(ours);
  });
});

describe('what templates look up', () => {
  it.each([
    [
      '{% post_url 2020-01-01-b %} <a href="{% post_url 2020-01-01-b %}">x</a>',
      '[b](/essays/b/) <a href="/essays/b/">x</a>',
    ],
    ['[b]({{ site.baseurl }}{% link _posts/2020-01-01-b.md %})', '[b](/essays/b/)'],
    [
      '[b]({{< ref path="b.md" >}}) [p]({{< relref "/posts/b.md#part" >}})',
      '[b](/essays/b/) [p](/essays/b/#part)',
    ],
    ['[p]({{< ref "b.md#gone" >}})', '[p](/essays/b/)'],
    ['{% include figure.html image_path="p2.png" alt="A" %}', '![A](./p2.png)'],
    [
      '{% include video id="x1" provider="youtube" %}',
      '[Video on YouTube](https://www.youtube.com/watch?v=x1)',
    ],
    ['{% include toc.html %}\n\nWords.', 'Words.'],
    ['[b]({{ "/b/" | url }})', '[b](/essays/b/)'],
  ])('%s', (body, text) => {
    expect(imported(body).text).toBe(text);
  });

  it('is reported with each of its lines where it stays', () => {
    const { said } = imported(
      ':::tip One\nx\n:::\n\n{% include x.html %}\n\n```\n{% include y %}\n```\n\n{% include x.html %} {{< z >}}',
    );
    expect(said).toEqual(['left as text: include, on lines 12, 18', 'left as text: z, on line 18']);
  });
});

describe('withoutContainers(text)', () => {
  const became = (text: string) =>
    withoutContainers(text, () => undefined)
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  it.each([
    [':::tip[One **two**]\nx\n\n```js\n:::\n```\n:::', '> [!TIP] One two\n> x\n>\n> ```js\n> :::\n> ```'],
    ['::: danger\nx\n:::\ny', '> [!CAUTION]\n> x\n\ny'],
    ['::::note\n:::tip\nx\n:::\ny\n::::', '> [!NOTE]\n> > [!TIP]\n> > x\n>\n> y'],
    [':::info{title="A"}\nx\n:::', '> [!NOTE] A\n> x'],
    ['- a\n\n  :::note\n  x\n  :::', '- a\n\n  > [!NOTE]\n  > x'],
    ['::: details A < B\nx\n:::', '<details>\n<summary>A &lt; B</summary>\n\nx\n\n</details>'],
    ['::: code-group\n```js [a]\nx\n```\n:::', '```js [a]\nx\n```'],
    [':::tabs\n== One\nx\n== Two\ny\n:::', '**One**\nx\n**Two**\ny'],
    [
      '{{< tabs >}}\n{{% tab "One" %}}\nx\n{{% /tab %}}\n{{< tab name="Two" >}}\ny\n{{< /tab >}}\n{{< /tabs >}}',
      '**One**\n\nx\n\n**Two**\n\ny',
    ],
    ['{% tabs a %}\n{% tab a One %}\nx\n{% endtab %}\n{% endtabs %}', '**One**\n\nx'],
    ['{{% notice tip "A b" %}}x{{% /notice %}}', '> [!TIP] A b\n> x'],
    ['{{< callout type="warning" >}}\n```sh\nx\n```\n{{< /callout >}}', '> [!WARNING]\n> ```sh\n> x\n> ```'],
    ['!!! note "A"\n    x\n\n    y\n\nz', '> [!NOTE] A\n> x\n>\n> y\n\nz'],
    ['??? "A"\n    x', '<details>\n<summary>A</summary>\n\nx\n\n</details>'],
    ['=== "One"\n    x\n=== "Two"\n    y', '**One**\n\nx\n\n**Two**\n\ny'],
    [':::note\nnever ended', ':::note\nnever ended'],
    ['!!! no\nbody', '!!! no\nbody'],
    ['```\n:::note\nx\n:::\n```', '```\n:::note\nx\n:::\n```'],
  ])('%j', (text, ours) => {
    expect(became(text)).toBe(ours);
  });

  it('reports a container without a counterpart here, and keeps its words', () => {
    expect(imported('One\n\n:::center\nx\n:::')).toMatchObject({
      text: 'One\n\n\nx',
      said: ['words without their frame: :::center, on line 10'],
    });
  });
});

describe('MDX', () => {
  it('keeps pictures that it imports or requires, and values that it exports', () => {
    const { text, said } = imported(
      'import p from \'./p2.png\';\nexport const n = 3;\n\n<img src={p} alt="A" />\n\n{n}\n\n<img src={require(\'./p2.png\').default} alt="B" />',
      'a.mdx',
    );
    expect(text).toMatch(/!\[A\]\(\.\/p2\.png\)\n\n\{n\}\n\n!\[B\]\(\.\/p2\.png\)$/);
    expect(said).toEqual([]);
  });

  it('has the panels of tabs under their labels', () => {
    const { text, said } = imported(
      '<Tabs>\n<TabItem value="a" label="One">\n\nx\n\n</TabItem>\n<TabItem value="b">\n\ny\n\n</TabItem>\n</Tabs>',
      'a.mdx',
    );
    expect(text).toMatch(/^\*\*One\*\*\s+x\s+\*\*b\*\*\s+y$/);
    expect(said).toEqual(['line 8: <Tabs> was left out']);
  });
});
