import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { isFreeId } from '../../src/manuscript/elements.ts';
import { checkOptions, essay, folderOf, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const reportFor = (text: string) => reportOnEssay(essay({}, text));
const reportInMarkdown = (text: string) =>
  reportOn({ 'content/essays/first.md': essay({}, text), 'public/x.png': 'x' });
const lineFor = (text: string) => onlyLine(reportFor(text));

describe('markup in a text', () => {
  test('may be plain HTML', () => {
    expect(reportFor('Water is H<sub>2</sub>O.\n\n<p lang="la" id="motto">Da mihi ubi consistam.</p>')).toBe(
      '',
    );
  });

  test.each(['script', 'style', 'iframe', 'object', 'video', 'form'])('may not contain <%s>', (name) => {
    expect(lineFor(`Words.\n\n<${name}></${name}>`)).toMatch(
      new RegExp(`^content/essays/first.mdx:11:1 {2}markup: <${name}>; expected .`),
    );
  });

  test.each([
    ['onclick="x()"', 'onclick'],
    ['onLoad={() => {}}', 'onLoad'],
    ['style="color: red"', 'style'],
    ['set:html="<b>x</b>"', 'set:html'],
  ])('may not have an attribute that pages refuse: %s', (attribute, name) => {
    expect(lineFor(`<p ${attribute}>x</p>`)).toBe(
      `content/essays/first.mdx:9:1  markup: <p ${name}>; expected an element without it: pages refuse what it says`,
    );
    expect(lineFor(`<Aside title="x" ${attribute}>x</Aside>`)).toContain(`markup: <Aside ${name}>`);
  });

  test.each([
    '{<Fragment set:html={"<b>x</b>"} />}',
    '{<script>{"x()"}</script>}',
    '{(() => <iframe src="/" />)()}',
    "{({ 'astro:jsx': true, type: 'script' })}",
    '<Aside title={<b>x</b>}>x</Aside>',
  ])('may not create elements in code, where they cannot be checked: %s', (text) => {
    expect(reportFor(`So ${text} it is.`)).toContain(
      'expected elements outside braces, where they can be checked',
    );
  });

  test.each([
    ['So.<cite id="peng-2023" finding="time-saved"/>', 'Cite'],
    ['So.<cite finding="time-saved"></cite>', 'Cite'],
    ['<plate name="queue" />', 'Plate'],
    ['So.<note>Words.</note>', 'Note'],
    ['<pullQuote>\n\nWords.\n\n</pullQuote>', 'PullQuote'],
    ['<side-by-side>\n\nWords.\n\n</side-by-side>', 'SideBySide'],
  ])('in small letters is reported with the component that was meant: %s', (text, name) => {
    const words = reportFor(text);
    expect(words).toContain('1 mistake');
    expect(onlyLine(words)).toMatch(
      new RegExp(
        `markup: <[\\w-]+>; expected a component, by its name as it is written; nearest: <${name}>$`,
      ),
    );
  });

  test.each([
    ['<cite-x id="peng-2023" />', '<Cite>, <cite>'],
    ['<calculater model="personal-leverage" />', '<Calculator>'],
    ['<spam>Words</spam>', '<span>'],
    ['<x>Words</x>', undefined],
    ['<my-element>Words</my-element>', undefined],
    ['<iframe src="https://b.example/"></iframe>', '<Elsewhere>'],
    ['<callout>Words</callout>', '> [!NOTE], <Aside>'],
    ['<b className="lead">Words</b>', 'class'],
  ])('with an unknown name is reported with what was probably meant: %s', (text, names) => {
    expect(lineFor(`So ${text}`).split('; nearest: ')[1]).toBe(names);
  });

  test('may use an HTML element that has the name of a component', () => {
    expect(
      reportFor('Of <cite>Emma</cite>, <cite id="emma">Emma</cite>.\n\n<aside>\n\nWords.\n\n</aside>'),
    ).toBe('');
  });

  test('may not be exported as a component', () => {
    expect(reportFor('export const Sly = () => <script>x()</script>\n\nWords.')).toContain(
      '9:1  MDX: "export const Sly',
    );
  });

  test('must have its attributes in straight quotation marks, in Markdown too', () => {
    expect(onlyLine(reportInMarkdown('<p title=“a b”>x</p>'))).toContain(
      'markup: <p b”>; expected attributes written name="text", in straight quotation marks',
    );
  });

  test('may not hide attributes in a spread', () => {
    expect(lineFor("<p {...{ onclick: 'x()' }}>x</p>")).toContain(
      'markup: <p {…}>; expected attributes written out, where they can be checked',
    );
  });

  test.each([
    '<text cite="javascript:x()">x</text>',
    '<a xlink:href="javascript:x()">x</a>',
    '<img src="data:text/html,x" alt="" />',
  ])('may hold only safe addresses, whatever the element: %s', (text) => {
    expect(reportFor(`<svg>${text}</svg>`)).toContain(
      'expected an address that begins with https://, mailto: or /',
    );
  });

  test.each(
    `title textarea select option noembed noframes noscript plaintext xmp listing iframe frame frameset object embed
     applet template base meta link style script form input button label dialog slot portal canvas map area picture
     source video audio math:annotation-xml foreignObject animate set animateTransform use image body head html main
     marquee my-element fulcrum-search`
      .trim()
      .split(/\s+/)
      .map((name) => name.replace('math:', '')),
  )('may not contain <%s> in MDX or Markdown, closed or not', (name) => {
    expect(reportFor(`Words <${name}>x</${name}> here.`)).toContain(`markup: <${name}>; expected `);
    for (const text of [
      `<${name}>x</${name}>`,
      `<${name}>x`,
      `Words <${name}/> here.`,
      `> - a <${name}\n>   class="x">b`,
    ])
      expect(reportInMarkdown(text)).toContain(`: <${name.toLowerCase()}>; expected `);
  });

  test.each(['<Script>x</Script>', '<_x />', '<a:b>x</a:b>', '<x.y />', '<this.props />', '<$x />'])(
    'with a name that HTML does not have is reported as a component: %s',
    (text) => {
      expect(reportFor(text)).toContain('component: <');
    },
  );

  test.each([
    ...['<div>\n\nWords.', '<b>Words.\n\nMore.', 'Words <i>and **more</i>.**', '<svg><g></svg>'],
    ...['</div>', 'Words.\n\n</body></html>', '<div/>'],
    ...['<!-- Words.', '<!-- a --!> b', '<!--> a -->', '<![CDATA[ <script>x()</script> ]]>', '<?php x ?>'],
    ...['<!doctype html>', '<p title="a\n\nb">c</p>', '<p title="a" title="b">c</p>', '<div a="b"c>d</div>'],
  ])('in Markdown must be well formed, so that it swallows nothing: %j', (text) => {
    const words = reportInMarkdown(text);
    expect(words).toMatch(/first\.md:\d+:\d+ {2}markup: ".*"; expected /);
    expect(words).not.toContain('a closing tag </svg>');
    expect(reportOn({ 'content/essays/first.md': essay({}, '<source src="/x.png">') })).not.toContain(
      'closing tag',
    );
  });

  test.each([
    ...[
      '<!-- more -->',
      'A<br>b',
      '<p>One\n<p>Two',
      '<ul><li>a<li>b</ul>',
      '<BR>',
      '<B>a</B> &amp; b < c & d',
    ],
    ...['<details>\n<summary>More</summary>\n\nWords.\n\n</details>', '> <div>\n>\n> a\n>\n> </div>'],
    ...[
      '<table><tr><td align="right">1</table>',
      '<a name="old-anchor"></a>',
      '<a href="https://a.example/">a</a>',
    ],
    ...['<svg viewBox="0 0 9 9" aria-label="A line"><path d="M0 0h9" stroke="currentColor"/></svg>'],
    ...['<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>', '<p title="A script: javascript: and how">a</p>'],
  ])('in Markdown may be anything that honest authors write: %j', (text) => {
    expect(reportInMarkdown(`${text}\n\nWords.`)).toBe('');
  });

  test.each([
    ...[
      'data-calculator="x"',
      'data-log',
      'popover',
      'autofocus',
      'contenteditable',
      'accesskey="k"',
      'nonce="x"',
    ],
    ...[
      'ping="https://a.example"',
      'name="querySelector"',
      'form="x"',
      'is="x"',
      'slot="x"',
      'srcset="/x.png 2x"',
    ],
    ...[
      'background="/x.png"',
      'href="https://a.example/"',
      'src="/x.png"',
      'attributename="href"',
      'http-equiv="x"',
    ],
    ...[
      'values="a;b"',
      'to="b"',
      'component-url="/x.js"',
      'innerHTML="<b>x</b>"',
      'className="x"',
      'key="x"',
    ],
  ])('may not have an attribute meant for scripts, forms or other sites: %s', (attribute) => {
    expect(reportFor(`<p ${attribute}>x</p>`)).toContain('expected an element without it');
    expect(reportInMarkdown(`<p ${attribute}>x</p>`)).toContain('expected an element without it');
  });

  test.each(['querySelector', 'year', 'references', 'ref-1', 'search-words', 'user-content-fn-1', 'a b'])(
    'may not have an id that pages or their scripts may use: %s',
    (id) => {
      const refused = 'expected an id in small letters and hyphens';
      expect(reportFor(`<p id="${id}">x</p>`)).toContain(refused);
      expect(reportInMarkdown(`<a name="${id}"></a>`)).toContain(refused);
      expect(reportInMarkdown(`<img name="${id}" src="/x.png" alt="x">`)).toContain('without it');
    },
  );

  test('may have the id forms, though no picture may have that name', () => {
    expect(reportFor('<p id="forms">x</p>')).toBe('');
    expect(reportInMarkdown('<a name="forms"></a>')).toBe('');
    expect(reportInMarkdown('<img name="forms" src="/x.png" alt="x">')).toContain('without it');
  });

  test('may not have an id of a calculator either', () => {
    expect(reportFor('<p id="personal-leverage-hours">x</p>')).toContain('expected an id');
  });

  test('may have none of the ids in our own pages', () => {
    const sources = globSync('src/**/*.{astro,ts}').map((name) => readFileSync(name, 'utf8'));
    const ids = sources.flatMap((text) => [...text.matchAll(/\sid="([\w-]+)"/g)].map(([, id = '']) => id));
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter(isFreeId)).toEqual([]);
  });

  test('is reported with every mistake at once', () => {
    expect(reportFor('<script></script>\n\n<p style="a">x</p>\n\n[x](javascript:x)')).toContain('3 mistakes');
  });
});

describe('an address in a text', () => {
  test('may lead to other sites, to an e-mail or to a phone call', () => {
    expect(reportFor('[a](https://example.org/) [b](mailto:a@example.org) [c](tel:+491234)')).toBe('');
  });

  test.each(['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc'])(
    'may have no other scheme: %s',
    (url) => {
      const expected = `"${url}"; expected an address that begins with https://, mailto: or /`;
      expect(lineFor(`So [it](${url}) is.`)).toBe(`content/essays/first.mdx:9:4  link: ${expected}`);
      expect(lineFor(`So <a href="${url}">it</a> is.`)).toContain(expected);
    },
  );

  test.each([
    ...[
      'java&#10;script:x',
      '&#106;avascript:x',
      '\u0001javascript:x',
      'java\tscript:x',
      'jav&Tab;ascript&colon;x',
    ],
    ...['vbscript&#58;x', '&#x64;ata:text/html,x'],
  ])('may have no other scheme, however it is encoded: %j', (url) => {
    for (const report of [reportFor, reportInMarkdown])
      expect(report(`<a href="${url}">x</a>`)).toContain('expected an address that begins with https://');
  });

  test.each(['/\\host/', '\\\\host', '//host/', '/\t/host/', 'https:host', 'http:/host'])(
    'may not lead to another site while it looks like a page of ours: %j',
    (url) => {
      for (const report of [reportFor, reportInMarkdown])
        expect(report(`<a href="${url}">x</a>`)).toMatch(/link: ".*"; expected (?:an|a whole) address/);
    },
  );

  test('may not make an SVG attribute load a file', () => {
    expect(reportFor('<svg><path fill="url(https://a.example/x)"/></svg>')).toContain(
      'expected words, or what',
    );
    expect(reportFor('<svg><path fill="url(#paint)"/></svg>')).toBe('');
  });

  test.each(['http://', 'mailto:'])('must be complete: %s', (url) => {
    expect(lineFor(`So [it](${url}) is.`)).toContain(`link: "${url}"; expected a whole address`);
  });

  test('must be a web address in a field of front matter', () => {
    const words = reportOnEssay(essay({ inspiredBy: '{ title: x, author: y, url: "javascript:alert(1)" }' }));
    expect(words).toContain(
      'inspiredBy.url: "javascript:alert(1)"; expected a whole address, https:// included',
    );
  });
});

describe('a name between braces', () => {
  test('may be one that the text declares', () => {
    const text = "export const year = 2026\n\nOne {year} two {' '} {/* not yet */} three {-1}.";
    expect(reportFor(text)).toBe('');
  });

  test.each([
    '{name}',
    '{site.name}',
    '{Ü}',
    '{frontmatter.title}',
    '{props.x}',
    '{run()}',
    '{10 % 3}',
    '{1 + 1}',
    '{{name}}',
  ])('is otherwise refused, as a brace meant as text: %s', (code) => {
    expect(lineFor(`Dear ${code}, yes.`)).toBe(
      `content/essays/first.mdx:9:6  MDX: "${code}"; expected words; a brace meant as text is written \\{`,
    );
  });
});

describe('code in a text', () => {
  test.each([
    "import './x.css'",
    'export const now = Date.now()',
    'export { x } from "./x.js"',
    'export let a = 1',
    'export default function X() {}',
    'export const x = [1]',
    'export const { a } = 1',
    "import * as x from './x.png'",
    "import { default as x } from './x.png'",
  ])('may import and declare constants, but not run anything: %s', (statement) => {
    expect(reportFor(`${statement}\n\nWords.`)).toContain('expected words: no text runs code of its own');
  });

  test.each([
    ...[
      'data:text/javascript,export default 1',
      'node:fs',
      'astro/runtime/server/index.js',
      '../../src/site.ts',
    ],
    ...[
      './x.astro',
      './x.jsx',
      './x.mdx',
      './x.svg?raw',
      './x.png?url',
      './../x.png',
      '/x.png',
      './%2e%2e/x.png',
    ],
  ])('may import pictures beside it, but not %s', (from) => {
    expect(reportFor(`import x from '${from}'\n\nWords.`)).toContain('import: "');
  });

  test.each(['components', 'props', 'Aside', 'layout', 'getHeadings', '_components', 'MDXContent'])(
    'may not use the name %s, which has a meaning of its own once compiled',
    (name) => {
      expect(reportFor(`export const ${name} = 'script'\n\nWords.`)).toContain(
        'expected a name in small letters that nothing else has',
      );
      expect(reportFor(`import ${name} from './x.svg'\n\nWords.`)).toContain('expected a name in small');
    },
  );

  test('may not use a picture as a component', () => {
    const drawing = {
      'content/essays/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
    };
    expect(reportOnEssay(essay({}, "import Drawn from './x.svg'\n\n<Drawn />"), drawing)).toContain(
      'component: <Drawn>; expected one of',
    );
  });

  test.each([
    '{process.env.X}',
    '{import.meta.env.X}',
    "{await import('node:fs')}",
    '{globalThis}',
    '{/x/}',
    '{1n}',
  ])('may not use globals, dynamic imports, regular expressions or bigints: %s', (code) => {
    expect(reportFor(`So ${code} it is.`)).toContain('expected words');
  });

  test('is not restricted where every author is trusted', () => {
    const text =
      "import Chart from './Chart.astro'\n\nexport const now = Date.now()\n\n<Chart {...{ now }} /> {now}";
    const files = folderOf({ 'content/essays/first.mdx': essay({}, text), 'content/essays/Chart.astro': '' });
    const trusted = checkContent(files, { ...checkOptions, trustAuthors: true });
    expect(trusted.map(({ field }) => field)).not.toContain('MDX');
    expect(trusted.map(({ field }) => field)).not.toContain('import');
    expect(checkContent(files, checkOptions).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['MDX', 'import', 'component', 'markup']),
    );
  });

  test('in an attribute may be a constant, but not a call', () => {
    expect(lineFor('<p title={run()}>x</p>')).toContain(
      'MDX: "title={run()}"; expected a text in quotation marks: title="…"',
    );
    expect(reportFor('<li value={3}>x</li>\n\n<p title={`a b`}>x</p>')).toBe('');
  });

  test('is not checked inside a comment', () => {
    expect(reportFor('One {/* an <b>old</b> thought */} two.\n\n{/* <Cite id="x" /> {1 <b} */}')).toBe('');
  });
});
