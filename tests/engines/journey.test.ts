import type { ChildProcess } from 'node:child_process';
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

let server: ChildProcess;
let origin = '';
beforeAll(async () => {
  const port = await freePort();
  server = start(process.execPath, ['src/commands/preview.ts'], { PORT: String(port) });
  await announced(server, /http:\S+/);
  origin = `http://localhost:${port}`;
});
afterAll(() => end(server));

describe.each(engines)('a reader in %s', (_name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  it.each(journey)('$name', ({ take }) => take(new Reader(engine, origin)));
});
