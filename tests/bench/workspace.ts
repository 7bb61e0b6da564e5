import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import project from '../../package.json' with { type: 'json' };

/** What `npm run build` gives Node before the name of its script. */
export const buildFlags = project.scripts.build.split(' ').slice(1, -1);

/** Built, fetched or cached by tools: a fresh copy starts without them. */
const leftOut = ['node_modules', 'dist', '.git', '.astro', '.cache', '.wrangler', '.stryker-tmp', 'reports'];

/**
 * A copy of the project in a temporary folder, its dependencies linked. Tools keep caches in `node_modules`, so that is
 * a folder of links and not a link: nothing in the project itself is touched.
 */
export function makeWorkspace(root: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-bench-'));
  for (const name of readdirSync(root)) {
    if (!leftOut.includes(name)) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  const modules = path.join(root, 'node_modules');
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of existsSync(modules) ? readdirSync(modules) : []) {
    const keptByTools = name.startsWith('.') && name !== '.bin';
    if (!keptByTools)
      symlinkSync(path.join(modules, name), path.join(folder, 'node_modules', name), 'junction');
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
