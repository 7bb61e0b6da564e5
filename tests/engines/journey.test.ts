import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openChromium } from './chromium.ts';
import { announced, end, freePort, start, type Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { firefoxInstalled, webKitInstalled } from './installed.ts';
import { journey } from './journey.ts';
import { Reader } from './reader.ts';
import { openWebKit } from './webkit.ts';

const engines: readonly (readonly [string, () => Promise<Engine>])[] = [
  ['Chromium', openChromium],
  ...(firefoxInstalled ? [['Firefox', openFirefox] as const] : []),
  ...(webKitInstalled
    ? [
        ['WebKit', openWebKit] as const,
        ['WebKit as before Safari 26', () => openWebKit(['CSSAnchorPositioning'])] as const,
      ]
    : []),
];

/** Another site, which frames whatever it is asked to; its host and port make it another origin than ours. */
const elsewhere = createServer(({ url = '/' }, response) => {
  const framed = new URL(url, 'http://127.0.0.1/').searchParams.get('framed') ?? '';
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end(
    `<!doctype html><title>Elsewhere</title><iframe src="${framed}" width="580" height="500"></iframe>`,
  );
});
let server: ChildProcess;
let origin = '';
let otherPort = 0;
beforeAll(async () => {
  const port = await freePort();
  server = start(process.execPath, ['src/commands/preview.ts'], { PORT: String(port) });
  await announced(server, /http:\S+/);
  origin = `http://localhost:${port}`;
  otherPort = await freePort();
  await new Promise<void>((resolve) => elsewhere.listen(otherPort, '127.0.0.1', resolve));
});
afterAll(() => {
  elsewhere.close();
  end(server);
});

describe.each(engines)('a reader in %s', (_name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  it.each(journey)('$name', ({ take }) => take(new Reader(engine, origin, `http://127.0.0.1:${otherPort}/`)));
});
