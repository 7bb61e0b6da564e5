import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPictures } from '../../../src/authoring/import/elsewhere/fetch-pictures.ts';
import { isPublicAddress } from '../../../src/authoring/import/elsewhere/public-address.ts';
import { planImport } from '../../../src/authoring/import/plan.ts';
import { write } from '../../../src/authoring/writing.ts';
import { contentOf, folderOf, png, small } from '../publication.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>';
const asked: string[] = [];

const answer = (type: string, body: string | Buffer) => (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': type }).end(body);
const sentOn = (location: string) => (response: ServerResponse) =>
  response.writeHead(302, { location }).end();

const answers: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
  '/a b.png': answer('image/png', png),
  '/called.jpg?w=1': answer('binary/octet-stream', png),
  '/fine.svg': answer('image/svg+xml', drawing),
  '/runs.svg': answer('image/svg+xml', drawing.replace('<path', '<script>x()</script><path')),
  '/page.png': answer('text/html', '<p>Gone</p>'),
  '/lies.png': answer('image/png', '<script>x()</script>'),
  '/words.png': answer('image/png', 'no picture'),
  '/long.png': answer('image/png', Buffer.alloc(2000)),
  '/endless.png': (response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    const more = setInterval(() => response.write(Buffer.alloc(600)), 5);
    response.on('close', () => clearInterval(more));
  },
  '/slow.png': (response) => response.writeHead(200, { 'content-type': 'image/png' }).write('x'),
  '/silent.png': () => undefined,
  '/moved.png': sentOn('/a%20b.png'),
  '/round.png': sentOn('/round.png'),
  '/inside.png': sentOn('http://127.0.0.2/secret'),
  '/file.png': sentOn('file:///etc/passwd'),
  '/broken.png': (response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': '500' }).write('x');
    setTimeout(() => response.destroy(), 5);
  },
};

const server = createServer(({ url = '' }, response) => {
  asked.push(url);
  const found = answers[decodeURI(url)];
  if (found) found(response);
  else response.writeHead(404).end();
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const within = { bytes: 1000, seconds: 600, mayReach: (address: string) => address === '127.0.0.1' };

describe('fetchPictures(addresses, folder, limits)', () => {
  const fetched = async (name: string, limits = within) => {
    const found = await fetchPictures([origin + name], folderOf({}), limits);
    return found.get(origin + name) ?? { fault: 'nothing' };
  };

  it.each([
    ['/a%20b.png', 'a-b.png', png],
    ['/called.jpg?w=1', 'called.png', png],
    ['/moved.png', 'moved.png', png],
    ['/fine.svg', 'fine.svg', Buffer.from(drawing)],
  ])('fetches %s, with an ending that fits its content', async (name, file, bytes) => {
    const found = await fetched(name);
    expect('file' in found && path.basename(found.file)).toBe(file);
    expect('file' in found && readFileSync(found.file)).toEqual(bytes);
  });

  it.each([
    ['/gone.png', 'is answered with 404'],
    ['/page.png', 'is text/html, and no picture'],
    ['/lies.png', 'is no drawing, but other markup'],
    ['/words.png', 'is no picture that can be drawn'],
    ['/runs.svg', 'is a drawing that would run something (<script>)'],
    ['/long.png', 'has more than 0.001 MB'],
    ['/endless.png', 'has more than 0.001 MB'],
    ['/broken.png', 'cannot be reached'],
    ['/round.png', 'is sent on more than 5 times'],
    ['/inside.png', 'leads to an address that is not public'],
    ['/file.png', 'leads to file:, where no picture is'],
  ])('does not take %s, and says why', async (name, fault) => {
    expect(await fetched(name)).toEqual({ fault });
  });

  it.each(['/slow.png', '/silent.png'])('waits for %s no longer than it is told to', async (name) => {
    expect(await fetched(name, { ...within, seconds: 1 })).toEqual({ fault: 'takes more than 1 seconds' });
  });

  it('asks no address of a private network, however it is written', async () => {
    const port = new URL(origin).port;
    const hosts = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]', '0'];
    asked.length = 0;
    const urls = hosts.map((host) => `http://${host}:${port}/a%20b.png`);
    const found = await fetchPictures(urls, folderOf({}));
    expect([...found.values()]).toEqual(
      hosts.map(() => ({ fault: 'leads to an address that is not public' })),
    );
    expect(asked).toEqual([]);
  });

  it('asks for each address once', async () => {
    asked.length = 0;
    await fetchPictures([`${origin}/fine.svg`, `${origin}/fine.svg`], folderOf({}), within);
    expect(asked).toEqual(['/fine.svg']);
  });
});

describe('isPublicAddress(address)', () => {
  it.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])('is true for %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 224.0.0.1',
    '255.255.255.255 :: ::1 ::ffff:10.0.0.1 64:ff9b::a00:1 2002:a00:1:: 2001:db8::1 fc00::1 fd12::1 fe80::1 ff02::1',
    'localhost example.org 1.1.1',
  ])('is false for each of %s', (addresses) => {
    expect(addresses.split(' ').filter(isPublicAddress)).toEqual([]);
  });
});

describe('planImport with pictures that were fetched', () => {
  const front = '---\ntitle: A\ndate: 2020-01-01\ntags: [decisions]\nimage: https://b.example/b.png\n---\n\n';
  const post = {
    'a.md': `${front}![B](https://b.example/b.png) ![C](//c.example/c.png) <img src="https://b.example/b.png">\n`,
  };

  it('lists the addresses of all of them, so that they can be fetched', () => {
    const content = path.join(folderOf(small), 'content');
    expect([...planImport(folderOf(post), content).elsewhere]).toEqual([
      'https://b.example/b.png',
      '//c.example/c.png',
    ]);
  });

  it('puts them beside the essay, and says why one is missing', () => {
    const folder = folderOf({ ...small, 'fetched/b.png': png });
    const content = path.join(folder, 'content');
    const fetched = new Map([
      ['https://b.example/b.png', { file: path.join(folder, 'fetched/b.png') }],
      ['//c.example/c.png', { fault: 'is answered with 404' }],
    ]);
    const { arrivals, remarks } = planImport(folderOf(post), content, { fetched });
    write(arrivals, content);
    const text = contentOf(folder, 'essays/a/index.mdx');
    expect(text).toContain('thumbnail: ./b.png');
    expect(text).toContain('![B](./b.png) ![C](//c.example/c.png) ![](./b.png)');
    expect(readFileSync(path.join(content, 'essays/a/b.png'))).toEqual(png);
    expect(remarks.map(({ about }) => about)).toContain(
      'a picture on another site, which is answered with 404; a link to it stands there: //c.example/c.png',
    );
  });
});
