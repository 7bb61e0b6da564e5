import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { asJson, end, freePort, start, type Engine } from './engine.ts';

const answer = z.object({ value: z.unknown() });
const failure = z.object({ error: z.string(), message: z.string() });
const patience = { attempts: 100, milliseconds: 100 };

/** WebKitGTK over WebDriver, in a window that can be as narrow as a phone; `without` names features to turn off. */
export async function openWebKit(without: readonly string[] = []): Promise<Engine> {
  const port = await freePort();
  const server = `http://127.0.0.1:${port}`;
  const driver = start('xvfb-run', [
    '--auto-servernum',
    '--server-args=-screen 0 1600x1400x24',
    'WebKitWebDriver',
    `--port=${port}`,
  ]);

  async function command(method: string, path: string, body?: unknown) {
    const response = await fetch(server + path, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const { value } = answer.parse(await response.json());
    if (response.ok) return value;
    const { error, message } = failure.parse(value);
    throw new Error(`WebKit, ${method} ${path}: ${error}: ${message}`);
  }

  /** Repeats a command until it succeeds, for what may not be there yet. */
  async function insist(method: string, path: string, body?: unknown) {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await command(method, path, body);
      } catch (error) {
        if (attempt === patience.attempts) throw error;
        await new Promise((resolve) => setTimeout(resolve, patience.milliseconds));
      }
    }
  }

  await insist('GET', '/status');
  const window = {
    binary: fileURLToPath(new URL('webkit-window.py', import.meta.url)),
    args: without.map((feature) => `--without=${feature}`),
  };
  const { sessionId } = z.object({ sessionId: z.string() }).parse(
    await command('POST', '/session', {
      capabilities: { alwaysMatch: { browserName: 'window', 'webkitgtk:browserOptions': window } },
    }),
  );
  const session = `/session/${sessionId}`;
  const post = (path: string, body?: unknown) => command('POST', session + path, body);

  return {
    async resize(width, height) {
      await post('/window/rect', { width, height });
    },
    async open(address) {
      await post('/frame', { id: null });
      await post('/url', { url: address });
    },
    async evaluate(run, ...given) {
      const script = asJson(run);
      return JSON.parse(String(await post('/execute/sync', { script, args: [JSON.stringify(given)] })));
    },
    async enterFrame() {
      await insist('POST', `${session}/frame`, { id: 0 });
    },
    async act(actions) {
      await post('/actions', { actions });
    },
    async picture() {
      return Buffer.from(String(await command('GET', `${session}/screenshot`)), 'base64');
    },
    async close() {
      await command('DELETE', session).catch(() => undefined);
      end(driver);
    },
  };
}
