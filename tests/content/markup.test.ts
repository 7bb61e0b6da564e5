import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOnEssay } from './folder.ts';

const reportFor = (text: string) => reportOnEssay(essay({}, text));
const lineFor = (text: string) => onlyLine(reportFor(text));

describe('markup in a text', () => {
  test('may be plain HTML', () => {
    expect(reportFor('Water is H<sub>2</sub>O.\n\n<p lang="la" id="motto">Da mihi ubi consistam.</p>')).toBe(
      '',
    );
  });

  test.each(['script', 'style', 'iframe', 'object', 'video', 'form'])('brings no <%s> along', (name) => {
    expect(lineFor(`Words.\n\n<${name}></${name}>`)).toMatch(
      new RegExp(`^content/essays/first.mdx:11:1 {2}markup: <${name}>; expected .`),
    );
  });

  test.each([
    ['onclick="x()"', 'onclick'],
    ['onLoad={() => {}}', 'onLoad'],
    ['style="color: red"', 'style'],
    ['set:html="<b>x</b>"', 'set:html'],
  ])('has no attribute that a page refuses: %s', (attribute, name) => {
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
  ])('makes no element by code, where nothing can look at it: %s', (text) => {
    expect(reportFor(`So ${text} it is.`)).toContain(
      'expected elements outside braces, where they can be checked',
    );
  });

  test('exports none either', () => {
    expect(reportFor('export const Sly = () => <script>x()</script>\n\nWords.')).toContain(
      '9:1  MDX: "export const Sly',
    );
  });

  test('hides no attribute in a spread', () => {
    expect(lineFor("<p {...{ onclick: 'x()' }}>x</p>")).toContain(
      'markup: <p {…}>; expected attributes written out, where they can be checked',
    );
  });

  test.each([
    '<area href="javascript:x()" />',
    '<a xlink:href="javascript:x()">x</a>',
    '<img src="data:text/html,x" alt="" />',
  ])('leads nowhere but to an address, whatever the element: %s', (text) => {
    expect(reportFor(`<svg>${text}</svg>`)).toContain(
      'expected an address that begins with https://, mailto: or /',
    );
  });

  test('names every culprit at once', () => {
    expect(reportFor('<script></script>\n\n<p style="a">x</p>\n\n[x](javascript:x)')).toContain('3 mistakes');
  });
});

describe('an address in a text', () => {
  test('leads to other sites, to a letter or to a call', () => {
    expect(reportFor('[a](https://example.org/) [b](mailto:a@example.org) [c](tel:+491234)')).toBe('');
  });

  test.each(['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc'])(
    'does nothing else: %s',
    (url) => {
      const expected = `"${url}"; expected an address that begins with https://, mailto: or /`;
      expect(lineFor(`So [it](${url}) is.`)).toBe(`content/essays/first.mdx:9:4  link: ${expected}`);
      expect(lineFor(`So <a href="${url}">it</a> is.`)).toContain(expected);
    },
  );

  test.each(['http://', 'mailto:'])('is whole: %s', (url) => {
    expect(lineFor(`So [it](${url}) is.`)).toContain(`link: "${url}"; expected a whole address`);
  });

  test('is one of the web where a field holds one', () => {
    const words = reportOnEssay(essay({ inspiredBy: '{ title: x, author: y, url: "javascript:alert(1)" }' }));
    expect(words).toContain(
      'inspiredBy.url: "javascript:alert(1)"; expected a whole address, https:// included',
    );
  });
});

describe('a name between braces', () => {
  test('is one that the text declares', () => {
    const text = "export const year = 2026\n\nOne {year} two {' '} {/* not yet */} three {1 + 1} {year + 1}.";
    expect(reportFor(text)).toBe('');
  });

  test.each(['{name}', '{site.name}', '{Ü}', '{frontmatter.title}', '{props.x}', '{run()}', '{10 % 3}'])(
    'is otherwise a brace meant as text: %s',
    (code) => {
      expect(lineFor(`Dear ${code}, yes.`)).toBe(
        `content/essays/first.mdx:9:6  MDX: "${code}"; expected words; a brace meant as text is written \\{`,
      );
    },
  );
});

describe('code in a text', () => {
  test.each([
    "import './x.css'",
    'export const now = Date.now()',
    'export { x } from "./x.js"',
    'export let a = 1',
    "export const Aside = 'script'",
    "export const components = 'script'",
  ])('is imports and constants, and nothing that runs: %s', (statement) => {
    expect(reportFor(`${statement}\n\nWords.`)).toContain('expected words: no text runs code of its own');
  });

  test('in an attribute is a constant, or a picture that was imported', () => {
    expect(lineFor('<p title={run()}>x</p>')).toContain(
      'MDX: "title={run()}"; expected a text in quotation marks: title="…"',
    );
    expect(reportFor('<li value={3}>x</li>\n\n<p title={`a ${1 + 1}`}>x</p>')).toBe('');
  });

  test('may be left out by a comment, whatever stands in it', () => {
    expect(reportFor('One {/* an <b>old</b> thought */} two.\n\n{/* <Cite id="x" /> {1 <b} */}')).toBe('');
  });
});
