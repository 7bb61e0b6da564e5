import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, expect, it } from 'vitest';

const address = 'https://example.org/blog/';
let folder = '';
let names: readonly string[] = [];

/** What Vitest sets would build the site as if in development, and at the root. */
const ofVitest = /^(?:VITEST.*|NODE_ENV|BASE_URL|DEV|PROD|MODE|SSR|TEST)$/;

const run = (program: string, ...options: readonly string[]) =>
  new Promise<string>((resolve, reject) => {
    const bin = path.resolve('node_modules/.bin');
    const child = spawn(program, options, {
      env: {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.test(name))),
        SITE_URL: address,
        ASTRO_TELEMETRY_DISABLED: '1',
        PATH: [bin, process.env['PATH']].join(path.delimiter),
      },
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(said))));
  });

beforeAll(async () => {
  folder = await mkdtemp(path.resolve('.cache/under-a-path-'));
  await run('astro', 'build', '--silent', '--outDir', folder);
  const entries = await readdir(folder, { recursive: true });
  names = entries.map((name) => name.split(path.sep).join('/'));
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (name: string) => readFile(path.join(folder, name), 'utf8');

/** Whether something stands at a path below the address. */
const stands = (place: string) => {
  const name = decodeURIComponent(place.replace(/[?#].*$/, '')).replace(/\/$/, '/index.html');
  return name === '' || names.includes(name) || names.includes(`${name}/index.html`);
};

function addressesIn(html: string) {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(_, { href, src, content, 'data-share': share }) {
      for (const one of [href, src, content, share]) {
        if (one?.startsWith('/') || one?.startsWith('https://example.org')) found.push(one);
      }
    },
  });
  parser.end(html);
  return found;
}

it('every link, card, feed and script of a site under a path is right', async () => {
  // The page of errors stands at every address, and at none of its own.
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

it('so is every address in feeds, sitemaps, twins and data', async () => {
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
