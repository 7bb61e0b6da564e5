import { spawn, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { languageOfPublication } from './check-options.ts';

const program = fileURLToPath(import.meta.resolve('wrangler'));

interface Run {
  readonly environment: Readonly<Record<string, string>>;
  readonly stdio: StdioOptions;
}

/**
 * Starts wrangler, which bundles the Worker itself. The language of the publication is passed as a build condition, by
 * which package.json resolves `#words`, so that link previews are in it. (`wrangler dev` ignores `--alias`.)
 */
export async function startWrangler(options: readonly string[], { environment, stdio }: Run) {
  const language = await languageOfPublication();
  return spawn(process.execPath, ['--no-warnings', program, ...options], {
    env: {
      ...process.env,
      WRANGLER_BUILD_CONDITIONS: `workerd,worker,browser,${language}`,
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_LOG_PATH: '.wrangler/logs',
      ...environment,
    },
    stdio,
  });
}
