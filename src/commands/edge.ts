import { existsSync, readFileSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startWrangler } from './wrangler.ts';

/** Keeps wrangler from fetching, reporting, and writing outside the project. */
const offline = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_REGISTRY_PATH: '.wrangler/registry',
};

/** The base path for which a page was built, by its canonical link: SITE_URL may have changed since. */
export function pathOfBuild(built: string) {
  const [, address] = /<link rel="canonical" href="([^"]*)"/.exec(readFileSync(built, 'utf8')) ?? [];
  return address === undefined ? '/' : new URL(address).pathname;
}

/** A copy of `dist` below its base path, from which all links start; `/` redirects there. */
export async function underItsPath(base: string, built = 'dist', folder = '.wrangler/under-its-path') {
  if (base === '/') return built;
  await rm(folder, { recursive: true, force: true });
  await cp(built, path.join(folder, decodeURI(base)), { recursive: true });
  const lines = (name: string) => {
    const file = path.join(built, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  await cp(path.join(built, '404.html'), path.join(folder, '404.html'));
  await writeFile(path.join(folder, '_headers'), lines('_headers').replaceAll(/^\//gm, base));
  await writeFile(path.join(folder, '_redirects'), `/ ${base} 302\n${lines('_redirects')}`);
  return folder;
}

/** Serves `dist` in the CDN's own runtime, with `_headers` and `_redirects` in force, until it is interrupted. */
export async function serveAtEdge(port: number) {
  const base = pathOfBuild('dist/index.html');
  const folder = await underItsPath(base);
  const options = [
    ...['--assets', folder, '--port', String(port)],
    ...['--inspector-port', '0', '--show-interactive-dev-session=false'],
  ];
  const runtime = await startWrangler(['dev', ...options], {
    environment: offline,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let ready = false;
  const listen = (text: string) => {
    if (ready) return;
    output += text;
    if (!output.includes('Ready on')) return;
    ready = true;
    console.log(`http://localhost:${port}${base} (Ctrl-C ends)`);
  };
  for (const stream of [runtime.stdout, runtime.stderr]) stream?.setEncoding('utf8').on('data', listen);

  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      ending = true;
      runtime.kill(signal);
    });
  }
  runtime.once('exit', (code) => {
    if (!ending) console.error(ready ? `The edge runtime ended (${String(code)}).` : output.trim());
    process.exit(ending ? 0 : 1);
  });
}
