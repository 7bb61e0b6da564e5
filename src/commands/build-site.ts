import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { AstroError } from 'astro/errors';
import { BuildEnds } from '../finishing/build-ends.ts';
import { lockFolder } from '../finishing/one-at-a-time.ts';
import { leadsOn } from '../publication/old-addresses.ts';
import { withoutSecrets } from './environment.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const isYear = (name: string) => /^\d{4}$/.test(name);

async function pagesIn(folder: string, deep: boolean) {
  if (!existsSync(folder)) return [];
  const names = await readdir(folder, { recursive: deep });
  if (deep) return names.filter((name) => name.endsWith('.html'));
  return names.filter((name) => {
    const page = path.join(folder, name, 'index.html');
    // A page that moved is still there, as a redirect.
    return !isYear(name) && existsSync(page) && !leadsOn(readFileSync(page, 'utf8'));
  });
}

/** An error as its author needs it: message and place; a stack trace only for faults of the code. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof BuildEnds) return error.message;
  if (AstroError.is(error)) return [error.message, error.hint].filter(Boolean).join('\n\n');
  const place = 'loc' in error && error.loc instanceof Object ? error.loc : {};
  const file = 'file' in place && typeof place.file === 'string' ? place.file : undefined;
  if (!file) return error.stack ?? error.message;
  const line = 'line' in place ? `:${String(place.line)}` : '';
  const column = 'column' in place ? `:${String(place.column)}` : '';
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  const where = path.relative('', file.replace(/^file:\/\//, ''));
  return `${where}${line}${column}\n${error.message}${hint}`;
}

/** Why nothing can be built in a folder. Its path becomes a URL, in which these characters have a meaning. */
export const faultOfFolder = (folder: string) =>
  /[#%?*"]/.test(folder)
    ? `The project stands in ${folder}, and no build works in a folder whose path holds # % ? * or ". Rename that folder, or move the project.`
    : undefined;

/** Builds the whole site into `dist` and prints a one-line summary; returns false if the build failed. */
export async function buildSite() {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  const start = performance.now();
  let release = () => {};
  try {
    const fault = faultOfFolder(process.cwd());
    if (fault !== undefined) throw new BuildEnds(fault);
    release = lockFolder('.cache');
    // The shell must not change what readers get: a variable named DEV would become `import.meta.env.DEV` and publish
    // every draft, and content could print one that holds a token.
    await withoutSecrets(async () => {
      const { build } = await import('astro');
      // `.env` files are not read either.
      await build({ logLevel: 'warn', vite: { envDir: false } });
    });
  } catch (error) {
    console.error(`\n${describe(error)}\n`);
    return false;
  } finally {
    release();
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const essays = (await pagesIn('dist/essays', false)).length;
  const calculators = (await pagesIn('dist/calculators', false)).length;
  const pages = (await pagesIn('dist', true)).length;
  const counts = [
    counted(essays, 'essay', 'essays'),
    counted(calculators, 'calculator', 'calculators'),
    counted(pages, 'page', 'pages'),
  ];
  console.log(`${counts.join(', ')} in ${seconds} s`);
  return true;
}
