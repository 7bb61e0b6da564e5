import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type LaunchOptions } from '@playwright/test';

interface Browser {
  /** Absent: the one that Playwright has installed. */
  readonly executablePath?: string;
  /** Environment variables that it needs besides those of this process. */
  readonly needs?: Readonly<Record<string, string>>;
}

const advice = `No browser works here, so the browser tests cannot run. Do one of these:
  install Chromium or Google Chrome, so that "chromium" or "google-chrome" is found
  npx playwright install --with-deps chromium
  CHROMIUM_PATH=/path/to/chromium npm test`;

function launchOptions({ executablePath, needs }: Browser): LaunchOptions {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...needs })) {
    if (value !== undefined) env[name] = value;
  }
  return executablePath === undefined ? { env } : { env, executablePath };
}

/** The reason why it does not start; undefined when it does. */
async function obstacle(browser: Browser) {
  try {
    await (await chromium.launch(launchOptions(browser))).close();
    return undefined;
  } catch (error) {
    const [first = '', ...rest] = String(error).split('\n');
    // A missing library is named further down, in the browser's own words.
    return rest.find((line) => line.includes('error while loading'))?.trim() ?? first;
  }
}

function system(): Browser | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const executablePath = ['chromium', 'google-chrome']
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
  return executablePath === undefined ? undefined : { executablePath };
}

/** Unpacked aside and moved when whole, so that an interrupted run leaves no half browser behind. */
async function unpack(archives: string, folder: string) {
  const { inflate } = await import('@sparticuz/chromium');
  await mkdir('.cache', { recursive: true });
  const aside = await mkdtemp(path.resolve('.cache/unpacking-'));
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = aside;
  try {
    const names = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
    await Promise.all(names.map((name) => inflate(path.join(archives, name))));
    // Another run may have put the same there first.
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
}

/**
 * The browser of an npm package, unpacked once into `.cache` with the libraries and fonts that a bare Linux lacks.
 * The package's own arguments are left out: they run the browser as a single process, which would end with every
 * closed tab, and they turn off web security, which we test.
 */
async function shipped(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = path.dirname(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const description: unknown = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'));
  const version =
    description instanceof Object && 'version' in description ? String(description.version) : '';
  const folder = path.resolve('.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(path.join(home, 'bin'), folder);
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  return {
    executablePath: path.join(folder, 'chromium'),
    needs: { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'), ...fonts },
  };
}

/** Options that start the first browser that works: CHROMIUM_PATH, Playwright's, the system's, the npm package's. */
export async function workingChromium(): Promise<LaunchOptions> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    const reason = await obstacle({ executablePath: chosen });
    if (reason) throw new Error(`CHROMIUM_PATH is "${chosen}", which does not start: ${reason}`);
    return launchOptions({ executablePath: chosen });
  }
  const reasons: string[] = [];
  for (const [name, find] of [
    ['Playwright’s own', () => Promise.resolve({})],
    ['the system’s', () => Promise.resolve(system())],
    ['@sparticuz/chromium', shipped],
  ] as const) {
    try {
      const browser = await find();
      const reason = browser ? await obstacle(browser) : 'none here';
      if (browser && !reason) return launchOptions(browser);
      reasons.push(`  ${name}: ${reason ?? ''}`);
    } catch (error) {
      reasons.push(`  ${name}: ${String(error)}`);
    }
  }
  throw new Error(`${advice}\nTried:\n${reasons.join('\n')}`);
}
