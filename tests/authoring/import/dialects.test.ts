import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlOfWordPress } from '../../../src/authoring/import/exports/wordpress-html.ts';
import { postsOfGhost } from '../../../src/authoring/import/exports/ghost.ts';
import { markdownOf } from '../../../src/authoring/import/exports/markdown-of.ts';
import { postsOfWordPress } from '../../../src/authoring/import/exports/wordpress.ts';
import { openingOfCode } from '../../../src/authoring/import/fences.ts';
import { planImport } from '../../../src/authoring/import/plan.ts';
import { withoutShortcodes } from '../../../src/authoring/import/shortcodes.ts';
import { soundOf } from '../../../src/authoring/import/sound.ts';
import { folderOf, checkOptions, png } from '../publication.ts';

const front =
  'title: A\ndate: 2020-01-01\ndescription: A description that is as long as one has to be, or else.';

/** The text that a post becomes, the remarks on it, and the files passed over. */
function imported(body: string, name = 'a.md', files: Readonly<Record<string, string | Buffer>> = {}) {
  const content = path.join(folderOf({}), 'content');
  mkdirSync(content);
  const from = folderOf({ ...files, [name]: `---\n${front}\n---\n\n${body}\n` });
  const plan = planImport(from, content, { publication: 'The Paper' });
  const declarations = [{ file: 'authors/the-paper.yaml', text: 'name: The Paper\n' }];
  const sound = soundOf(plan.arrivals, declarations, content, checkOptions);
  const arrival = sound.arrivals.find(({ from: file }) => file === name);
  return {
    text: arrival?.text.replace(/^---\n[\s\S]*?\n---\n/, '').trim(),
    said: [...plan.remarks, ...sound.remarks].filter(({ file }) => file === name).map(({ about }) => about),
    passedOver: [...plan.passedOver, ...sound.passedOver],
  };
}

describe('incomplete addresses', () => {
  it.each([
    ['[me](me@x.example)', '[me](mailto:me@x.example)'],
    ['[it](//x.example/a)', '[it](https://x.example/a)'],
    ['[it](x.example.org/a)', '[it](https://x.example.org/a)'],
    ['[b](b.md) and [c](notes.org)', '[b](/essays/b/) and c'],
    ['An <a href="./b.md">own</a> post', 'An <a href="/essays/b/">own</a> post'],
  ])('%s', (body, text) => {
    expect(imported(body, 'a.md', { 'b.md': `---\n${front}\n---\n\nB.\n` }).text).toBe(text);
  });

  it('are not completed where a file or a page is meant', () => {
    expect(imported('[x](/gone/) [y](old.html)').text).toBe('x y');
  });
});

describe('addresses of the site itself', () => {
  it.each([
    ['config.toml', 'base_url = "https://z.example/"'],
    ['_config.yml', 'title: x\nurl: https://z.example # here'],
    ['hugo.toml', "baseURL = 'https://z.example'"],
    ['astro.config.mjs', "export default defineConfig({\n  site: 'https://z.example',\n});"],
  ])('are known from %s, and lead to its posts and pictures', (file, text) => {
    const folder =
      {
        'config.toml': 'content',
        '_config.yml': '_posts',
        'hugo.toml': 'content',
        'astro.config.mjs': 'src/content/blog',
      }[file] ?? '';
    const { text: became } = imported(
      '[b](https://z.example/b/) ![A](https://z.example/img/a.png) [c](https://z.example.org/b/) ![D](https://z.example/gone.png)',
      `${folder}/a.md`,
      { [file]: text, [`${folder}/b.md`]: `---\n${front}\n---\n\nB.\n`, 'static/img/a.png': png },
    );
    expect(became).toBe(
      '[b](/essays/b/) ![A](./a.png) [c](https://z.example.org/b/) [D](https://z.example/gone.png)',
    );
  });
});

describe('what a build would refuse', () => {
  it('becomes text where it is a tag that nothing closes', () => {
    const { text, said } = imported('Add tabindex to the <pre> wrapper, see [gone](/gone/).');
    expect(text).toBe('Add tabindex to the &lt;pre> wrapper, see gone.');
    expect(said).toContain('an element became words: markup: "<pre>"');
  });

  it('is dropped where it closes a tag that was never opened, as in a browser', () => {
    expect(imported('1. One.</p>\n2. Two </SPAN >in `a</p>` and List</T>.').text).toBe(
      '1. One.\n2. Two in `a</p>` and List&lt;/T>.',
    );
  });

  it('becomes code where it is an impossible address or a faulty formula', () => {
    expect(imported('Taken to mean "http://localhost:port" here.').text).toBe(
      'Taken to mean "`http://localhost:port`" here.',
    );
    expect(imported('So $\\foo{x}$ and $x^2$.').text).toBe('So `\\foo{x}` and $x^2$.');
    expect(imported('$$\n\\foo{x}\n$$').text).toBe('```tex\n\\foo{x}\n```');
  });

  it('is reduced to its words where it is an unknown component, or a misused one of ours', () => {
    const { text, said } = imported(
      'import Link from \'../Link.astro\';\n\n<Link href="#" onclick="x()">\n  Words **in** it\n</Link>\n\n<Note kind={3} foo="x">\n\nNoted.\n\n</Note>',
      'a.mdx',
    );
    expect(text).toMatch(/^Words \*\*in\*\* it\s+Noted\.$/);
    expect(said.join('\n')).toMatch(/<Link> was left out[\s\S]*became words: <Note>/);
  });
});

describe('what stands on another site', () => {
  it.each([
    [
      'a.md',
      '<iframe src="https://www.youtube.com/embed/abc" width="9"></iframe>',
      '[Video on YouTube](https://www.youtube.com/watch?v=abc)',
    ],
    ['a.md', '<iframe title="A map" src="//m.example/x"></iframe>', '[A map](https://m.example/x)'],
    [
      'a.md',
      '<video controls><source src="https://v.example/a.mp4"><source src="https://v.example/a.mp4"></video>',
      '[a.mp4](https://v.example/a.mp4)',
    ],
    ['a.mdx', '<YouTube id="abc" />', '[Video on YouTube](https://www.youtube.com/watch?v=abc)'],
    ['a.mdx', '<iframe src="https://player.vimeo.com/video/12" />', '[Video on Vimeo](https://vimeo.com/12)'],
    ['a.mdx', '<Tweet id="99" />', '[Post on X](https://x.com/i/status/99)'],
  ])('and is embedded in %s becomes a link: %s', (name, body, text) => {
    const { text: became, said } = imported(body, name);
    expect(became).toContain(text);
    expect(said.join()).toContain('for which a link stands');
  });

  it('becomes a link where an <object> holds it, and is reported once', () => {
    const object =
      '<object><param name="movie" value="x" /><embed src="https://v.example/a.swf"></embed></object>';
    for (const body of [`Seen: ${object}`, object.replace('<param', '\n<param')]) {
      const { text, said } = imported(body);
      expect(text).toContain('[v.example](https://v.example/a.swf)');
      expect(said.filter((about) => about.includes('left out'))).toEqual([
        expect.stringContaining('<object>'),
      ]);
    }
  });

  it('becomes no link that would run a script', () => {
    expect(imported('<iframe src="javascript:alert(1)"></iframe> Words.').text).not.toContain('javascript');
  });
});

describe('pictures of components', () => {
  it('become Markdown pictures', () => {
    const { text } = imported(
      "import { Image } from 'astro:assets';\nimport head from './head.png';\n\n<Image src={head} alt=\"A head\" width={9} />",
      'a.mdx',
      { 'head.png': png },
    );
    expect(text).toContain('![A head](./head.png)');
  });
});

describe('withoutShortcodes(body)', () => {
  it.each([
    ['{% figure "/img/a b.png", "A caption" %}', '![A caption](</img/a b.png>)'],
    ['{% image "./a.png", "What it shows", "(min-width: 30em) 50vw" %}', '![What it shows](./a.png)'],
    ['{{< img src="a.png" alt="A" >}}', '![A](a.png)'],
    ['{{ figure(src="a.png", caption="A") }}', '![A](a.png)<br />*A*'],
    ['{{ youtube(id="abc", autoplay=true) }}', '[Video on YouTube](https://www.youtube.com/watch?v=abc)'],
    ['{{ gist(url="https://gist.github.com/u/1") }}', '[Code on GitHub](https://gist.github.com/u/1)'],
    ['{% youtube "abc" %}', '[Video on YouTube](https://www.youtube.com/watch?v=abc)'],
    ['{{< tweet user="u" id="9" >}}', '[Post on X](https://x.com/u/status/9)'],
    ['{{< x 9 >}}', '[Post on X](https://x.com/i/status/9)'],
    ['a{% comment %} x {% endcomment %}{# y #}b', 'ab'],
    ['`{{< youtube id >}}` as code', '`{{< youtube id >}}` as code'],
    ['{{</* youtube id */>}} told', '{{< youtube id >}} told'],
    ['## Table of contents\n\n## One', '\n\n## One'],
    ['## Contents\n\nWords.', '## Contents\n\nWords.'],
    ['[[toc]]\n\nWords.', '\n\nWords.'],
  ])('rewrites %s in Markdown', (body, text) => {
    const { text: became, left } = withoutShortcodes(body);
    expect(became).toBe(text);
    expect(left).toEqual([]);
  });

  it.each([
    ['{{ page.date | date: "%Y" }}', ['page.date']],
    ['{{ audio(src="x") }}', ['audio']],
    ['{{< rem a >}}b{{< /rem >}}', ['rem']],
    ['\\[gallery ids="1,2"]', ['gallery']],
    ['```\n{{ x }}\n```', []],
  ])('leaves %s as it is, and names what it does not know', (body, left) => {
    const became = withoutShortcodes(body);
    expect(became.text).toBe(body);
    expect([...new Set(became.left.map(({ name }) => name))]).toEqual(left);
  });
});

describe('a description', () => {
  const described = (fields: string, body = 'Words.') => {
    const content = path.join(folderOf({}), 'content');
    mkdirSync(content);
    const post = `---\ntitle: A\ndate: 2020-01-01\n${fields}---\n\n${body}\n`;
    return /^description: (.*)$/m.exec(
      planImport(folderOf({ 'a.md': post }), content).arrivals[0]?.text ?? '',
    )?.[1];
  };

  it('has neither entities nor addresses', () => {
    expect(described('description: 0.6 &mdash; see [the log](/log/) and [a][b]\n')).toBe(
      '0.6 — see the log and a',
    );
    expect(described('', 'It&#8217;s said<br>in [one][a] or [two](/b/) words, as *long* as that.')).toBe(
      'It’s said in one or two words, as long as that.',
    );
  });

  it('is not made of link definitions or footnotes', () => {
    const apart =
      '[a]: https://a.example/page "A title that is long enough"\n\n[^n]: A note of its own,\n  on two lines that are long.';
    expect(described('', `${apart}\n\nWhat [it][a] says at last, and is long enough.`)).toBe(
      'What it says at last, and is long enough.',
    );
    expect(described('', `See [it][a].\n\n${apart}`)).toBe('A');
  });

  it('has the words of links by reference, and nothing that was struck out', () => {
    expect(
      described(
        '',
        'The [red zone] is ~~a slip~~ an optimization of the [ABI][] and [not] more.\n\n[red zone]: /r/\n[ABI]: /a/',
      ),
    ).toBe('The red zone is an optimization of the ABI and [not] more.');
  });

  it('has the words of wiki links and of highlights, without a gap after them', () => {
    expect(described('', 'See [[Other note]] and ==this==. It goes on for a while.')).toBe(
      'See Other note and this. It goes on for a while.',
    );
  });

  it('continues with the next paragraph where the first is short', () => {
    expect(
      described('', 'As promised in the previous blog post!\n\nHere it is, with all there is to say.'),
    ).toBe('As promised in the previous blog post! Here it is, with all there is to say.');
  });
});

describe('openingOfCode(line)', () => {
  it.each([
    ['```ts file=astro.config.ts', '```ts title="astro.config.ts"'],
    ['```ts title="a b.ts" {2,4-6} ins={7} showLineNumbers', '```ts title="a b.ts" {2,4-6} ins={7}'],
    ['```go {hl_lines=[2,"8-9"],linenos=true}', '```go {2,8-9}'],
    ['  ```rust,linenos,hl_lines=1 3-5', '  ```rust {1,3-5}'],
    ['~~~rust,no_run\n', '~~~rust\n'],
    ['```{r, echo=FALSE}', '```'],
    ['```', '```'],
    ['````md', '````md'],
  ])('%s', (line, ours) => {
    expect(openingOfCode(line)).toBe(ours);
  });
});

describe('an export of WordPress', () => {
  it.each([
    ['One\nline.\n\nTwo.', 'One\\\nline.\n\nTwo.'],
    [
      'Words.\n\n[sourcecode language="python"]\nif a < b:\n\n    c()\n[/sourcecode]',
      'Words.\n\n```python\nif a < b:\n\n    c()\n```',
    ],
    [
      'Seen:\n\n[youtube=http://www.youtube.com/watch?v=a&w=9]',
      'Seen:\n\n<http://www.youtube.com/watch?v=a&w=9>',
    ],
    ['Seen:\n\nhttps://x.example/a\n\nthere', 'Seen:\n\n<https://x.example/a>\n\nthere'],
    ['So $latex e=mc^2 $ holds.', 'So $e=mc^2$ holds.'],
    ['<p>One.</p>\n\nTwo.\n\nThree.', 'One.\n\nTwo.\n\nThree.'],
    ['<!-- wp:paragraph -->\n<p>One\ntwo.</p>\n<!-- /wp:paragraph -->', 'One two.'],
  ])('reads %j', (content, text) => {
    expect(markdownOf(htmlOfWordPress(content)).trim()).toBe(text);
  });

  it('reports the comments that are not imported', () => {
    const { passedOver } = postsOfWordPress(
      '<rss><channel><item><title>A</title><wp:post_name>a</wp:post_name><wp:post_type>post</wp:post_type><content:encoded>x</content:encoded><wp:comment><wp:comment_content>y</wp:comment_content></wp:comment><wp:comment/></item></channel></rss>',
    );
    expect(passedOver).toEqual([{ file: 'comments on a', why: '2, which no page shows' }]);
  });
});

describe('an export of Ghost', () => {
  const exported = (fields: object) =>
    postsOfGhost(
      JSON.stringify({ db: [{ data: { posts: [{ id: 1, title: 'A', slug: 'a', ...fields }] } }] }),
    );
  const text = (html: string) => markdownOf(exported({ html }).posts[0]?.html ?? '').trim();

  it('has its cards turned into links and callouts', () => {
    expect(
      text(
        '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://b.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A title</div><div class="kg-bookmark-description">What it is</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://b.example/i.png"></div></div></a></figure>',
      ),
    ).toBe('[A title](https://b.example/)\\\nWhat it is');
    expect(
      text(
        '<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Mind <b>this</b>.</div></div><p>After.</p>',
      ),
    ).toBe('> [!NOTE]\n> Mind **this**.\n\nAfter.');
    expect(
      text(
        '<figure class="kg-card kg-video-card"><div><video src="https://g.example/a.mp4"></video><div class="kg-video-overlay">0:00</div></div><figcaption>A film</figcaption></figure>',
      ),
    ).toBe('[A film](https://g.example/a.mp4)');
  });

  it('is read in the form of older versions too', () => {
    const { posts } = postsOfGhost(
      JSON.stringify({
        db: [
          {
            data: {
              posts: [
                {
                  id: 1,
                  title: 'A',
                  slug: 'a',
                  html: 'x',
                  image: '/a.png',
                  author_id: 7,
                  published_at: 1426078349156,
                },
              ],
              users: [{ id: 7, name: 'Ada' }],
            },
          },
        ],
      }),
    );
    expect(posts[0]?.front).toMatchObject({
      date: '2015-03-11T12:52:29.156Z',
      image: '/a.png',
      authors: ['Ada'],
    });
  });

  it('reports a post whose text is missing', () => {
    const { posts, passedOver } = exported({ html: null, lexical: '{"root":{}}' });
    expect(posts).toEqual([]);
    expect(passedOver).toEqual([{ file: '/a/', why: 'its text is not in the export as HTML' }]);
  });
});
