import { spawn } from 'node:child_process';
import path from 'node:path';
import { announced, end, freePort } from '../engines/engine.ts';

/** Serves what was built in a folder as Cloudflare would, its Worker included, until it is ended. */
export async function edgeRuntime(root: string) {
  const port = await freePort();
  const runtime = spawn(process.execPath, ['src/commands/preview.ts'], {
    cwd: path.resolve(root),
    detached: true,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await announced(runtime, /http:\S+/);
  return { origin: `http://localhost:${port}`, end: () => end(runtime) };
}
