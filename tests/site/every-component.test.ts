import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomUtils, parseDocument } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import sharp from 'sharp';
import { checkContent } from '../../src/checks/check-content.ts';
import type { Problem } from '../../src/checks/problem.ts';
import { writable, type Writable } from '../../src/manuscript/components.ts';
import { models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/model.ts';
import { plateNames } from '../../src/plates/names.ts';
import { Trial } from '../finishing/trial.ts';
import { files } from './german-publication.ts';

/** Every component, in every kind of text, in every place it might be put: refused in words, or published. */

// These files include a calculator; their language does not matter here.
const trial = new Trial('every-component', files);
afterAll(() => trial.remove());
const at = (name: string) => trial.path(name);
const put = (name: string, text: string) => trial.write(name, text);

const byId: Readonly<Record<string, Model>> = models;
const model = 'personal-leverage';
const attribute: Readonly<Record<string, string>> = {
  title: 'A <title> "here"',
  term: 'A term',
  id: 'every-source',
  model,
  output: byId[model]?.headline ?? 'x',
  inputs: Object.keys(byId[model]?.parameters ?? {})[0] ?? 'x',
  name: plateNames[0] ?? 'x',
  entry: 'every-correction',
  href: 'https://elsewhere.example/a-talk',
};
const written = (name: string, text: string) => `${name}=${text.includes('"') ? `'${text}'` : `"${text}"`}`;

/** What to put between the tags of a component, if anything may stand there. */
const inside = (name: string, { holds }: Writable) => {
  if (holds === 'nothing') return '';
  if (name === 'Comparison') return '| Before | After |\n| --- | --- |\n| innerword | b |';
  return /^(?:Checklist|Layers|Loop|Steps)$/.test(name) ? '1. innerword\n2. Second' : 'innerword *here*';
};

function tagOf(name: string, form: Writable, value = (key: string, text: string) => written(key, text)) {
  const keys = name === 'Figure' ? [] : form.required;
  const attributes = [
    ...keys.map((key) => value(key, attribute[key] ?? 'x')),
    ...(name === 'Figure' ? ['src={picture}', 'alt="A picture"'] : []),
  ];
  const open = [name, ...attributes].join(' ');
  const holds = inside(name, form);
  if (holds === '') return `<${open} />`;
  return form.inLine ? `<${open}>${holds}</${name}>` : `<${open}>\n\n${holds}\n\n</${name}>`;
}

const forms: Readonly<Record<string, (name: string, form: Writable) => string>> = {
  plain: (name, form) => (form.inLine ? `Words.${tagOf(name, form)} More.` : tagOf(name, form)),
  'on one line': (name, form) => tagOf(name, form).replaceAll(/\n+/g, ' '),
  'in a line': (name, form) => `Words ${tagOf(name, form).replaceAll(/\n+/g, ' ')} more.`,
  'in a fence': (name, form) => `\`\`\`mdx\n${tagOf(name, form)}\n\`\`\``,
  'in a fence of tildes': (name, form) => `~~~~nosuchlanguage\n${tagOf(name, form)}\n~~~~`,
  'in code': (name, form) => `Words \`\`${tagOf(name, form).replaceAll(/\n+/g, ' ')}\`\` more.`,
  'in a list': (name, form) => `- Words.\n\n  ${tagOf(name, form).replaceAll('\n', '\n  ')}\n\n- More.`,
  'in a quotation': (name, form) => `> ${tagOf(name, form).replaceAll('\n', '\n> ')}`,
  'in a table': (name, form) =>
    `| a | b |\n| --- | --- |\n| ${tagOf(name, form).replaceAll(/\n+/g, ' ')} | c |`,
  'in a heading': (name, form) => `## Words ${tagOf(name, form).replaceAll(/\n+/g, ' ')}`,
  'in a comment': (name, form) => `Words {/* ${tagOf(name, form).replaceAll(/\n+/g, ' ')} */} more.`,
  'in braces': (name, form) => `{${tagOf(name, form)}}`,
  'in a footnote': (name, form) => `Words[^1]\n\n[^1]: Of ${tagOf(name, form).replaceAll(/\n+/g, ' ')}`,
  'in a footnote that nothing refers to': (name, form) =>
    `Words.\n\n[^1]: Of ${tagOf(name, form).replaceAll(/\n+/g, ' ')}`,
  'without attributes': (name, form) => tagOf(name, form, () => '').replaceAll(/ +/g, ' '),
  'with empty attributes': (name, form) => tagOf(name, form, (key) => `${key}=""`),
  'with constants': (name, form) => tagOf(name, form, (key, text) => `${key}={${JSON.stringify(text)}}`),
  'with templates': (name, form) => tagOf(name, form, (key, text) => `${key}={\`${text}\`}`),
  'with names': (name, form) => tagOf(name, form, (key) => `${key}={nothing}`),
  'with an element': (name, form) => tagOf(name, form, (key) => `${key}={<b>x</b>}`),
  indented: (name, form) => `      ${tagOf(name, form).replaceAll('\n', '\n      ')}`,
  ...Object.fromEntries(
    Object.entries<Writable>(writable).map(([outer, form]) => [
      `in <${outer}>`,
      (name: string, own: Writable) =>
        tagOf(outer, { ...form, holds: 'anything', inLine: false }).replace(
          /\n\n<\/\w+>$/,
          (end) => `\n\n${tagOf(name, own)}${end}`,
        ),
    ]),
  ),
};

interface Case {
  readonly about: string;
  readonly slug: string;
  readonly text: string;
}
/** What once passed the checks and ended a build, or vanished from it. */
const fatal = [
  '<Checklist />',
  '<Prompt title="a" />',
  '<PullQuote>{/* later */}</PullQuote>',
  '<Checklist>\n\n[^1]: Below.\n\n</Checklist>',
  'export const getHeadings = 1',
  'export const Content = "x"',
  'import * as p from \'./picture.png\'\n\n<Figure src={p} alt="a" />',
  "import p from './picture.png'\n\n<p.x />",
  'Words <title>left open',
  '<Cite id="nope" id="every-source" />',
  '<Layers>\n<Aside title="a" slot="x">\n\nWords.\n\n</Aside>\n</Layers>',
  '<constructor />',
].map((text, index): Case => ({ about: text, slug: `every-fatal-${index}`, text }));
const cases = Object.entries<Writable>(writable)
  .flatMap(([name, form]) =>
    Object.entries(forms).map(([where, write], index): Case => ({
      about: `<${name}> ${where}`,
      slug: `every-${name.toLowerCase()}-${index}`,
      text: write(name, form),
    })),
  )
  .concat(fatal);
const perTag = 20;
const tagOfCase = (index: number) => `every-${Math.floor(index / perTag)}`;

const importing = (text: string) =>
  text.includes('{picture}') ? "import picture from './picture.png'\n\n" : '';

const essay = ({ slug, text }: Case, index: number, head?: string) => `---
title: ${slug}${head ?? ' of MDX'}
description: A description that is long enough to stand in a list of search results.
author: every-author
pubDatetime: 2020-01-01T00:00:00Z
modDatetime: 2020-01-02T00:00:00Z
revisions: [{ date: 2020-01-02, note: Corrected. }]
tags: [${tagOfCase(index)}]
---

${head ?? importing(text)}${text}
`;
const page = ({ slug, text }: Case) =>
  `---\ntitle: ${slug}\ndescription: A page.\n---\n\n${importing(text)}${text}\n`;

const problems = () =>
  checkContent(at('content'), {
    models: Object.keys(models),
    plateNames,
    routes: ['index.astro', 'about.astro'],
  }).filter(({ severity, file }) => severity === 'mistake' && /every-|about\.mdx/.test(file));
let refused: Map<string, Problem[]>;
const fileOf = {
  mdx: ({ slug }: Case) => `content/essays/${slug}/index.mdx`,
  md: ({ slug }: Case) => `content/essays/${slug}-md/index.md`,
  page: ({ slug }: Case) => `content/pages/${slug}.mdx`,
  calculator: ({ slug }: Case) => `content/calculators/${slug}.mdx`,
};
const accepted = (kind: keyof typeof fileOf) => cases.filter((one) => !refused.has(fileOf[kind](one)));

/** A title to be taken literally, whatever its characters could mean in Markdown. */
const letters = 'Of 5] minutes, <b>not</b> 6 * 7';

/** A correction that names all these pages, so that none is refused for not being named. */
const correct = (pages: readonly string[]) =>
  put(
    'content/corrections/every-correction.yaml',
    `date: 2020-01-02\ntitle: ${JSON.stringify(letters)}\npages: [${pages.join(', ')}]\nbefore: A.\nafter: B.\nwhy: C.\nnoticedBy: reader\n`,
  );

let said = '';

const bodyOf = (name: string) => readFileSync(at(name), 'utf8').replace(/^---[^]*?\n---\n/, '');

beforeAll(async () => {
  const picture = await sharp({
    create: { width: 40, height: 20, channels: 3, background: '#888' },
  })
    .png()
    .toBuffer();
  cases.forEach((one, index) => {
    put(fileOf.mdx(one), essay(one, index));
    put(fileOf.md(one), essay(one, index, ''));
    put(fileOf.page(one), page(one));
    put(fileOf.calculator(one), page(one));
    for (const name of [fileOf.mdx(one), fileOf.md(one)])
      writeFileSync(path.join(path.dirname(at(name)), 'picture.png'), picture);
  });
  for (const part of ['pages', 'calculators']) writeFileSync(at(`content/${part}/picture.png`), picture);
  put('content/authors/every-author.yaml', 'name: Every\ndescription: One.\n');
  for (let tag = 0; tag <= cases.length / perTag; tag += 1)
    put(`content/tags/every-${tag}.yaml`, `label: Every ${tag}\ndescription: x\nintroduction: x\n`);
  put(
    'content/sources/every-source.yaml',
    'title: A\nlabel: A\nauthors: [A]\nkind: survey\nread: primary\ncheckedplaceholder: x\n'.replace(
      'checkedplaceholder: x',
      'checked: 2026-11-21',
    ) + 'volatility: stable\nsummary: A.\nfindings:\n  - { id: one, question: speed, statement: A. }\n',
  );
  correct([
    '/about/',
    ...cases.flatMap(({ slug }) => [
      `/essays/${slug}/`,
      `/essays/${slug}-md/`,
      `/${slug}/`,
      `/calculators/${slug}/`,
    ]),
  ]);
  refused = Map.groupBy(
    // The page of a calculator without a model is refused whatever it contains, which is not tested here.
    problems().filter(
      ({ file, field }) => !(file.startsWith('content/calculators/') && field === 'file name'),
    ),
    ({ file }) => file,
  );
  // What is accepted is built: pages as one page, texts of calculators below one calculator.
  for (const one of cases) {
    for (const kind of ['mdx', 'md'] as const)
      if (refused.has(fileOf[kind](one))) rmSync(path.dirname(at(fileOf[kind](one))), { recursive: true });
  }
  const joined = (kind: 'page' | 'calculator') =>
    `import picture from './picture.png'\n\n${accepted(kind)
      .map((one) =>
        bodyOf(fileOf[kind](one))
          .replace(/^import .*$/m, '')
          .replaceAll('[^1]', `[^${one.slug}]`),
      )
      .join('\n\n')}`;
  put('content/pages/about.mdx', `---\ntitle: About\ndescription: About.\n---\n\n${joined('page')}\n`);
  const own = trial.read(`content/calculators/${model}.mdx`);
  put(
    `content/calculators/${model}.mdx`,
    own.replace(/^(---[^]*?\n---\n)/, `$1\n${joined('calculator')}\n\n`),
  );
  for (const one of cases) {
    rmSync(at(fileOf.page(one)));
    rmSync(at(fileOf.calculator(one)));
  }
  correct(['/about/', `/calculators/${model}/`, ...accepted('mdx').map(({ slug }) => `/essays/${slug}/`)]);
  // Imperfect content is to be published too.
  put(
    'src/site.ts',
    readFileSync(at('src/site.ts'), 'utf8').replace('strict: boolean = true', 'strict: boolean = false'),
  );
  ({ said } = await trial.build());
});

const built = (name: string) => readFileSync(at(`dist/${name}`), 'utf8');

describe('the checks of content', () => {
  it('accept nothing that ends the build in a stack trace', () => {
    expect(said.split('\n').filter((line) => /^\s+at |\[ERROR\]/.test(line))).toEqual([]);
    expect(said).toMatch(/\d+ essays, .* pages in /);
  });

  it('say in words why they refuse something', () => {
    const wordless = [...refused.values()].flat().filter(({ expected }) => !/\p{L}{2}/u.test(expected));
    expect(wordless).toEqual([]);
    expect(refused.size).toBeGreaterThan(0);
  });

  it('refuse everything that is known to end a build', () => {
    expect(fatal.filter((one) => !refused.has(fileOf.mdx(one))).map(({ text }) => text)).toEqual([]);
    expect(said).not.toContain('Language does not exist');
  });

  it('accept every component in its own place, and in code', () => {
    const own = (one: Case) =>
      / (?:plain|in a fence|in code|in a comment|with constants|in a list)$/.test(one.about);
    const missing = cases.filter(
      (one) => own(one) && refused.has(fileOf.mdx(one)) && !one.about.includes('Calculator'),
    );
    expect(missing.map(({ about, ...one }) => [about, refused.get(fileOf.mdx({ about, ...one }))])).toEqual(
      [],
    );
    const inCode = cases.filter((one) => / (?:in a fence|in code)$/.test(one.about));
    expect(inCode.filter((one) => refused.has(fileOf.md(one))).map(({ about }) => about)).toEqual([]);
  });
});

describe('the publication of what they accept', () => {
  const withoutCode = (markdown: string) =>
    markdown.replace(/^[ >]*(~{3,}|`{3,})[^]*?^[ >]*\1[ ]*$/gm, '').replace(/(`+)[^]*?\1/g, '');

  const faults = (of: (one: Case, html: string, twin: string) => string | undefined) =>
    accepted('mdx').flatMap((one) => {
      const fault = of(one, built(`essays/${one.slug}/index.html`), built(`essays/${one.slug}.md`));
      return fault === undefined ? [] : [`${one.about}: ${fault}`];
    });

  const numbersOnPage = (html: string) =>
    [...html.matchAll(/class="cite-link" href="#ref-(\d+)"/g)].map(([, n]) => n);

  it('numbers citations alike on the page, in its references and in its twin', () => {
    expect(
      faults((_, html, twin) => {
        const numbers = numbersOnPage(html);
        const listed = [...html.matchAll(/<li id="ref-(\d+)"/g)].map(([, n]) => n);
        const prose = withoutCode(twin.replace(/^---[^]*?\n---\n/, ''));
        const noted = [...prose.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, n]) => n);
        const defined = [...prose.matchAll(/^\[\^(\d+)\]:/gm)].map(([, n]) => n);
        const told = JSON.stringify({ numbers, listed, noted, defined });
        const alike =
          numbers.join() === noted.join() &&
          [...new Set(numbers)].join() === listed.join() &&
          listed.join() === defined.join();
        return alike && !html.includes('Source 0') ? undefined : told;
      }),
    ).toEqual([]);
  });

  it('names a correction in a Markdown twin by its title, taken literally', () => {
    const [one] = accepted('mdx');
    const twin = built(`essays/${one?.slug ?? ''}.md`).replace(/^---[^]*?\n---\n/, '');
    const { html } = markdownToHtml(twin);
    const links = DomUtils.findAll(({ name }) => name === 'a', parseDocument(html).children);
    expect(links.map((link) => DomUtils.textContent(link))).toContain(letters);
  });

  it('leaves no component in a twin, except in code', () => {
    expect(
      faults(
        (_one, _html, twin) =>
          /(?<!\\)<\/?(?:[A-Z]|title)\w*\b[^\n]*/.exec(withoutCode(twin).replaceAll('\\<', ''))?.[0],
      ),
    ).toEqual([]);
  });

  it('shows the content of a component on the page and in the twin, where a pull quote may be missing', () => {
    expect(
      faults((one, html, twin) => {
        const source = bodyOf(fileOf.mdx(one)).replaceAll(/\{\/\*[^]*?\*\/\}/g, '');
        if (!source.includes('innerword') || /footnote that/.test(one.about)) return undefined;
        const text = html.replace(/<script[^]*?<\/script>/g, '');
        if (!text.includes('innerword')) return 'missing on the page';
        return one.about.includes('PullQuote') || twin.includes('innerword')
          ? undefined
          : 'missing in the twin';
      }),
    ).toEqual([]);
  });

  it('shows code as it was written', () => {
    expect(
      faults((one, html, twin) => {
        if (!/ in a fence(?: of tildes)?$| in code$/.test(one.about)) return undefined;
        if (!twin.includes(one.text)) return 'the twin has other code';
        const text = html.replaceAll(/<\/?span[^>]*>/g, '');
        return text.includes(`&lt;${one.about.slice(1).split('>')[0] ?? ''}`)
          ? undefined
          : 'the page has no code';
      }),
    ).toEqual([]);
  });

  it('shows code of Markdown files, which have no components, as it was written', () => {
    const inCode = accepted('md').filter(({ about }) => /in a fence|in code|indented/.test(about));
    const wrong = inCode.filter(({ slug, text }) => {
      const html = built(`essays/${slug}-md/index.html`).replaceAll(/<\/?span[^>]*>/g, '');
      return !built(`essays/${slug}-md.md`).includes(text.trim()) || !html.includes('&lt;');
    });
    expect(wrong.map(({ about }) => about)).toEqual([]);
    expect(inCode.length).toBeGreaterThan(30);
  });

  it('numbers citations in feeds as on the page', () => {
    const items = readdirSync(at('dist/tags'))
      .filter((name) => name.startsWith('every-'))
      .flatMap((name) =>
        existsSync(at(`dist/tags/${name}/feed.json`))
          ? (
              JSON.parse(built(`tags/${name}/feed.json`)) as {
                items: { url: string; content_html: string }[];
              }
            ).items
          : [],
      );
    const feeds = new Map(
      items.map((item) => [path.basename(new URL(item.url).pathname), item.content_html]),
    );
    expect(feeds.size).toBeGreaterThan(50);
    expect(
      faults((one, html) => {
        const feed = feeds.get(one.slug);
        if (feed === undefined) return undefined;
        const numbers = [...feed.matchAll(/>\s*\[(\d+)\]\s*<\/a>/g)].map(([, n]) => n);
        return numbers.join() === numbersOnPage(html).join()
          ? undefined
          : `${numbers.join()} and ${numbersOnPage(html).join()}`;
      }),
    ).toEqual([]);
  });

  it('numbers citations on a page that is no essay, with references and ids of its own', () => {
    const html = built('about/index.html');
    const numbers = numbersOnPage(html);
    expect(numbers.length).toBeGreaterThan(3);
    expect(new Set(numbers)).toEqual(new Set(['1']));
    expect(html.match(/<li id="ref-1"/g)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="(cite-[^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
