import { spawn, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { languageOfPublication } from './check-options.ts';

const program = fileURLToPath(import.meta.resolve('wrangler'));

interface Run {
  readonly environment: Readonly<Record<string, string>>;
  readonly stdio: StdioOptions;
}

/**
 * Starts wrangler, which bundles the Worker by itself: so that a link is previewed in the language of the publication,
 * that is a condition under which package.json leads `#words` elsewhere. (`wrangler dev` passes its `--alias` over.)
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
