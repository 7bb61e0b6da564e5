import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'astro/zod';
import { announced, asJson, end, start, type Engine } from './engine.ts';

const message = z.object({
  id: z.number().nullish(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});
const created = z.object({ context: z.string() });
const tree = z.object({ contexts: z.array(z.object({ children: z.array(created).nullable() })) });
const evaluated = z.object({
  result: z.object({ value: z.string() }).optional(),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});

/** Firefox over WebDriver BiDi; `preferences` are those of about:config. */
export async function openFirefox(preferences: Readonly<Record<string, unknown>> = {}): Promise<Engine> {
  const profile = mkdtempSync(path.join(tmpdir(), 'firefox-'));
  writeFileSync(
    path.join(profile, 'user.js'),
    Object.entries({
      'browser.shell.checkDefaultBrowser': false,
      'app.update.enabled': false,
      ...preferences,
    })
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const browser = start('firefox-esr', [
    '--headless',
    '--no-remote',
    '--remote-debugging-port=0',
    '--profile',
    profile,
  ]);
  const address = await announced(browser, /WebDriver BiDi listening on (ws:\S+)/);
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`Firefox does not answer at ${address}`));
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.onmessage = ({ data }) => {
    const { id, result, ...failure } = message.parse(JSON.parse(String(data)));
    const asked = waiting.get(id ?? -1);
    waiting.delete(id ?? -1);
    if (failure.error) asked?.reject(new Error(`Firefox: ${failure.error}: ${failure.message ?? ''}`));
    else asked?.resolve(result);
  };
  let sent = 0;
  const send = (method: string, params: unknown) => {
    const id = (sent += 1);
    const asked = Promise.withResolvers<unknown>();
    waiting.set(id, asked);
    socket.send(JSON.stringify({ id, method, params }));
    return asked.promise;
  };

  await send('session.new', { capabilities: {} });
  // Firefox gives the focus, and so keys, to a tab that it opens on request, but not to its first one.
  const { context } = created.parse(await send('browsingContext.create', { type: 'tab' }));
  let inside = context;

  return {
    async resize(width, height) {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async open(url) {
      inside = context;
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(run, ...given) {
      const { result, exceptionDetails } = evaluated.parse(
        await send('script.callFunction', {
          functionDeclaration: `function () { ${asJson(run)} }`,
          arguments: [{ type: 'string', value: JSON.stringify(given) }],
          awaitPromise: true,
          target: { context: inside },
        }),
      );
      if (exceptionDetails) throw new Error(`Firefox: ${exceptionDetails.text}`);
      return JSON.parse(result?.value ?? 'null');
    },
    async enterFrame() {
      const { contexts } = tree.parse(await send('browsingContext.getTree', { root: context }));
      inside = contexts[0]?.children?.[0]?.context ?? context;
    },
    async act(actions) {
      await send('input.performActions', { context, actions });
    },
    async picture() {
      const { data } = z
        .object({ data: z.string() })
        .parse(await send('browsingContext.captureScreenshot', { context }));
      return Buffer.from(data, 'base64');
    },
    async close() {
      await send('browser.close', {}).catch(() => undefined);
      socket.close();
      end(browser);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
