import { startWrangler } from './wrangler.ts';

/** Kept from fetching, measuring and writing outside the project. */
const offline = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_REGISTRY_PATH: '.wrangler/registry',
};

/** Serves `dist` in the CDN's own runtime, with `_headers` and `_redirects` in force, until it is interrupted. */
export async function serveAtEdge(port: number) {
  const options = ['--port', String(port), '--inspector-port', '0', '--show-interactive-dev-session=false'];
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
    console.log(`http://localhost:${port}/ (Ctrl-C ends)`);
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
