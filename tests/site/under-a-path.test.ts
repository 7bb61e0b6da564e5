import { cpSync, existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageParts } from '../../src/finishing/page-parts.ts';
import { hashesOf } from '../../src/finishing/security-policy.ts';
import { environment, Trial } from '../finishing/trial.ts';

/** The whole publication as it is, and in addition every way to write an address. */

const address = 'https://example.org/blog/';
const trial = new Trial('under-a-path', {});
const folder = trial.path('dist');
let names: readonly string[] = [];

/** Every way to write an address, from the root or relative to the text. */
const links = [
  '[One](/about/) [two][r] [three](../every-way-mdx/) [four](#here) [five](/plates/ceiling.svg)',
  '[r]: /evidence/',
  'Words[^n] and <a href="/about/#top">six</a>, <q cite="/about/">seven</q>.',
  '[^n]: A note with [eight](/essays/).',
  '## Here',
  '## See [ten](/about/) first',
  '![A picture](/pic.png) ![A plate](/plates/ceiling.svg) ![Another][p]',
  '[p]: /pic.png',
  '<img src="/pic.png" alt="A third" />',
  '<blockquote cite="/about/">\n\nSaid [nine](/about/).\n\n</blockquote>',
].join('\n\n');
/** Every way to show a picture that lies beside the text. Below, whoever took it is hidden in its metadata. */
const secret = 'Whoever took the picture';
const beside = [
  "import pic from './pic.jpg'",
  '![Beside](./pic.jpg) ![By its name](pic.jpg) ![By reference][b]',
  '[b]: ./pic.jpg',
  '<img src="./pic.jpg" alt="In HTML" />',
  'In a line <img src="pic.jpg" alt="In a line" /> of text.',
  '<Figure src={pic} alt="In a figure" />',
  '<Elsewhere href="https://talks.example/x" title="A still" src={pic} />',
].join('\n\n');
const inComponents = [
  '<Aside title="A">\n\n[Ten](/about/) <a href="/evidence/">eleven</a>\n\n</Aside>',
  '<Checklist>\n\n- [Twelve](/about/)\n\n</Checklist>',
  'Words.<Note>[Thirteen](/about/)</Note>',
  '<h2>Without an id</h2>\n\n<h3>Nor here</h3>',
].join('\n\n');

const put = async (name: string, content: string | Buffer) => {
  const file = trial.path(name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
};
const essay = (title: string, text: string, thumbnail?: string) => `---
title: ${title}
description: A description that is long enough to stand in a list of search results.
author: every-way
pubDatetime: 2020-01-01T07:00:00+09:00
tags: [every-way]
${thumbnail === undefined ? '' : `thumbnail: ${thumbnail}\n`}---

${text}
`;

beforeAll(async () => {
  if (existsSync('content')) cpSync('content', trial.path('content'), { recursive: true });
  const picture = sharp({ create: { width: 4, height: 2, channels: 3, background: '#888' } });
  await put('public/pic.png', await picture.png().toBuffer());
  await put('content/authors/every-way.yaml', 'name: Every\ndescription: One.\n');
  await put('content/tags/every-way.yaml', 'label: Every way\ndescription: x\nintroduction: x\n');
  await put('content/essays/every-way-md/index.md', essay('In Markdown', links));
  await put('content/essays/every-way-mdx/index.mdx', essay('In MDX', `${links}\n\n${inComponents}`));
  // An essay with a picture beside it is compiled in another way. The picture's metadata says whose it is, and where.
  const taken = await picture
    .jpeg()
    .withExif({ IFD0: { Copyright: secret }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .toBuffer();
  for (const [slug, name, text] of [
    ['every-way-bundled', 'index.mdx', `${beside}\n\n${links}\n\n${inComponents}`],
    ['every-way-beside', 'index.md', beside.replace(/^import.*\n\n|<Figure[^>]*>|<Elsewhere[^>]*>/gm, '')],
    ['every-way-headed', 'index.md', 'Words.'],
  ] as const) {
    await put(`content/essays/${slug}/pic.jpg`, taken);
    await put(`content/essays/${slug}/${name}`, essay(slug, text, './pic.jpg'));
  }
  // As a checkout on Windows may have it.
  await Promise.all(
    [
      ...(await readdir('src', { recursive: true })).map((name) => `src/${name}`),
      'content/essays/every-way-md/index.md',
    ]
      .filter((name) => /\.(?:js|ts|astro|css|md)$/.test(name))
      .map(async (name) => {
        const file = trial.path(name);
        await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'));
      }),
  );
  const { code, said } = await trial.build({ ...environment, SITE_URL: address });
  expect(code, said).toBe(0);
  const entries = await readdir(folder, { recursive: true });
  names = entries.map((name) => name.split(path.sep).join('/'));
});

afterAll(() => trial.remove());

const text = (name: string) => readFile(path.join(folder, name), 'utf8');

/** Whether a file exists at a path below the address. */
const stands = (place: string) => {
  const name = decodeURIComponent(place.replace(/[?#].*$/, '')).replace(/\/$/, '/index.html');
  return name === '' || names.includes(name) || names.includes(`${name}/index.html`);
};

function addressesIn(html: string) {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(_, { href, src, cite, content, 'data-share': share }) {
      for (const one of [href, src, cite, content, share]) {
        if (one?.startsWith('/') || one?.startsWith('https://example.org')) found.push(one);
      }
    },
  });
  parser.end(html);
  return found;
}

it('every link, card, feed and script of a site under a path is right', async () => {
  // The error page is shown at any address, and has none of its own.
  const pages = names.filter((name) => name.endsWith('.html') && !/^(?:pagefind\/|404)/.test(name));
  const faults = await Promise.all(
    pages.map(async (page) =>
      addressesIn(await text(page))
        .map((found) => new URL(found, address).href)
        .filter((found) => !found.startsWith(address) || !stands(found.slice(address.length)))
        .map((found) => `${page} → ${found}`),
    ),
  );
  expect(pages.length).toBeGreaterThan(5);
  expect([...new Set(faults.flat())].join('\n')).toBe('');
});

it.each(['md', 'mdx', 'bundled'])(
  'every way to write an address in a text gives the right one: %s',
  async (kind) => {
    const written = addressesIn(
      (await text(`essays/every-way-${kind}/index.html`)).replace(/^[^]*?<h1/, '<h1'),
    );
    const count = (one: string) => written.filter((found) => found === one).length;
    expect(count('/blog/about/')).toBeGreaterThanOrEqual(kind === 'md' ? 4 : 7);
    expect(count('/blog/pic.png')).toBe(3);
    expect(count('/blog/plates/ceiling.svg')).toBe(2);
    const twin = await text(`essays/every-way-${kind}.md`);
    expect(twin).not.toMatch(/\]\((?!https:)|^\[\w\]: (?!https:)|(?:href|src|cite)="(?!https:)/m);
  },
);

it.each([
  ['bundled', 7],
  ['beside', 5],
  // The thumbnail at the head, which the others leave out, since their text shows the same picture.
  ['headed', 1],
])('every way to show a picture that lies beside a text works: %s', async (kind, ways) => {
  const page = (await text(`essays/every-way-${kind}/index.html`)).replace(/^[^]*?<h1/, '<h1');
  expect(page).not.toMatch(/src="(?:\.\/)?pic\.jpg|__ASTRO_IMAGE_/);
  expect(page.match(/<img[^>]*src="\/blog\/_astro\/pic\.[^"]+"/g)).toHaveLength(ways);
  // Its attributes say its size; in a narrower column its height must shrink with its width.
  const [sheet = ''] = /<style[^]*?<\/style>/.exec(await text(`essays/every-way-${kind}/index.html`)) ?? [];
  expect(sheet).toMatch(/[>{},]img\s*\{[^}]*height:\s*auto/);
  const feed = await text('tags/every-way/rss.xml');
  expect(feed).not.toMatch(/src="[^"]*\/pic\.jpg"/);
});

it('a picture that is a thumbnail is shown in lists', async () => {
  const list = await text('tags/every-way/index.html');
  expect(list.match(/<img[^>]*src="\/blog\/_astro\/pic\.[^"]+"/g)).toHaveLength(3);
});

it('no published picture says in its metadata whose it is, or where it was taken', async () => {
  const drawn = names.filter((name) => /_astro\/pic\./.test(name));
  expect(drawn.length).toBeGreaterThan(0);
  for (const name of drawn) {
    const bytes = await readFile(path.join(folder, name));
    expect(bytes.includes(secret), name).toBe(false);
    expect((await sharp(bytes).metadata()).exif, name).toBeUndefined();
  }
});

it('policies name scripts as a browser reads them, whatever line endings the source has', async () => {
  const pages = names.filter((name) => /^(?:index|essays\/every-way-\w+\/index)\.html$/.test(name));
  expect(pages).toHaveLength(6);
  for (const name of pages) {
    const page = await text(name);
    expect(page, name).not.toContain('\r');
    const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(page) ?? [];
    const scripts = hashesOf(pageParts(page).scripts);
    expect(scripts.length, name).toBeGreaterThan(0);
    for (const script of scripts) expect(policy, name).toContain(script);
  }
  for (const name of names.filter((one) => /\.(?:md|xml|txt|js|css|webmanifest)$/.test(one)))
    expect((await text(name)).includes('\r'), name).toBe(false);
});

it.each(['md', 'mdx', 'bundled'])('a heading that contains a link is not a link itself: %s', async (kind) => {
  const page = await text(`essays/every-way-${kind}/index.html`);
  const heading = /<h2 id="see-ten-first">[^]*?<\/h2>/.exec(page)?.[0].replaceAll(/\s+/g, ' ');
  expect(heading?.replaceAll(/> | (?=<\/h2>)/g, (sign) => sign.trim())).toMatch(
    /^<h2 id="see-ten-first">See <a href="\/blog\/about\/">ten<\/a> ?first<\/h2>$/,
  );
});

it.each(['mdx', 'bundled'])('a heading written as HTML without an id is not a link: %s', async (kind) => {
  const page = (await text(`essays/every-way-${kind}/index.html`)).replaceAll(/\s+/g, ' ');
  expect(/<h2> ?Without an id ?<\/h2>/.test(page)).toBe(true);
  expect(/<h3> ?Nor here ?<\/h3>/.test(page)).toBe(true);
  expect(page.includes('#undefined')).toBe(false);
});

it('the date of an essay is the one that its author wrote, whatever the time zone', async () => {
  const page = await text('essays/every-way-md/index.html');
  expect(page).toContain('1 January 2020');
  expect(page).not.toContain('31 December 2019');
});

it('every address in the texts of a feed is absolute, and below the path', async () => {
  const whole = await text('tags/every-way/rss.xml');
  // Only the address of the stylesheet lacks a host: browsers need it, and feed readers do not.
  const sheet = '<?xml-stylesheet type="text/css" href="/blog/feed.css"?>';
  expect(whole).toContain(sheet);
  const feed = whole.replace(sheet, '');
  expect(feed.match(/https:\/\/example\.org\/blog\/pic\.png/g)).toHaveLength(9);
  expect(feed.replace(/<\?xml-stylesheet[^>]*>/, '')).not.toMatch(/(?:href|src)="(?!https:)|\/blog\/blog\//);
});

it('every address in feeds, sitemaps, twins and data is below the path, and exists', async () => {
  const carriers = names.filter(
    (name) => /\.(?:xml|json|md|txt)$/.test(name) && !/^(?:pagefind|data)\//.test(name),
  );
  const faults = await Promise.all(
    carriers.map(async (name) =>
      [...(await text(name)).matchAll(/https:\/\/(?:example\.org|fulcrum\.example)[^\s"'<>)\\\]]*/g)]
        .map(([found]) => found.replace(/[.,;]$/, ''))
        .filter((found) => !found.startsWith(address) || !stands(found.slice(address.length)))
        .map((found) => `${name} → ${found}`),
    ),
  );
  expect(carriers.length).toBeGreaterThan(3);
  expect([...new Set(faults.flat())].join('\n')).toBe('');
});
