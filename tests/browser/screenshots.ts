import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import sharp from 'sharp';
import { workingChromium } from './chromium.ts';
import { readThrough, withFrames } from './frames.ts';
import { kinds } from './site.ts';
import { Refusal } from '../../src/authoring/refusal.ts';
import { parseCommandLine, runCommand } from '../../src/commands/command-line.ts';

const help = `npm run screenshots [-- options] [address …]

Pictures of one page of every kind, at four widths in both themes, in screenshots/. Build first.
A page taller than 6,000 px is taken in several: evidence-360-light-1.png, -2.png and so on.

  npm run screenshots                      every kind of page
  npm run screenshots -- /about/ /search/  these pages
  npm run screenshots -- --width 360       at this width only
  npm run screenshots -- --readme          the picture that opens README, in .github/essay.png

  --width   one of 360, 768, 1280, 1920
  --theme   light or dark
  --readme  nothing but that picture
  --help    this`;

const widths = [360, 768, 1280, 1920];
const themes = ['light', 'dark'] as const;
const folder = 'screenshots';
/** Whatever shows a taller picture whole shows it too small to read. */
const tallest = 6_000;
const readme = { file: '.github/essay.png', width: 1280, height: 1840, most: 200_000 };

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address instanceof Object ? address.port : 0));
    });
  });

async function serve() {
  const port = await freePort();
  const runtime = spawn(process.execPath, ['src/commands/preview.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  });
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (runtime.exitCode !== null) break;
    const up = await fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return { origin, end: () => runtime.kill() };
    await pause(100);
  }
  runtime.kill();
  throw new Refusal(['The preview does not start. Try it alone: npm run preview']);
}

/** Waits until everything that loads when it comes into view is there, fonts included. */
async function settle(page: Page) {
  await readThrough(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
}

/** Takes the whole page in as many pictures as needed, in place of those of an earlier run; returns how many. */
async function pictures(page: Page, address: string, name: string) {
  await page.goto(address);
  await settle(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = page.viewportSize() ?? { width: 0 };
  const earlier = (await readdir(folder)).filter(
    (file) => file.startsWith(name) && /^(?:-\d+)?\.png$/.test(file.slice(name.length)),
  );
  for (const file of earlier) await rm(path.join(folder, file));
  const count = Math.ceil(height / tallest);
  for (let at = 0; at < count; at += 1) {
    const y = at * tallest;
    await page.screenshot({
      path: path.join(folder, `${name}${count > 1 ? `-${at + 1}` : ''}.png`),
      fullPage: true,
      clip: { x: 0, y, width, height: Math.min(height - y, tallest) },
    });
  }
  return count;
}

/** The first screens of an essay, in as few colours as it needs. */
async function pictureForReadme(browser: Browser, origin: string, address: string) {
  const { file, width, height, most } = readme;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await withFrames(page.context());
  await page.goto(origin + address);
  await settle(page);
  const shot = await sharp(await page.screenshot())
    .png({ palette: true, colours: 32, effort: 10, compressionLevel: 9 })
    .toBuffer();
  if (shot.length > most) throw new Refusal([`${file} would weigh ${shot.length} bytes, at most ${most}.`]);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, shot);
  return `${file}: ${Math.round((await stat(file)).size / 1000)} kB`;
}

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseCommandLine({ width: text, theme: text, readme: { type: 'boolean' } });
  if (!existsSync('dist/index.html')) throw new Refusal(['There is nothing to show yet: npm run build']);
  const chosenWidths = widths.filter((width) => !values.width || String(width) === values.width);
  const chosenThemes = themes.filter((theme) => !values.theme || theme === values.theme);
  if (chosenWidths.length === 0) throw new Refusal([`--width is one of ${widths.join(', ')}.`]);
  if (chosenThemes.length === 0) throw new Refusal([`--theme is one of ${themes.join(', ')}.`]);
  const addresses = positionals.length > 0 ? positionals : kinds;

  const { origin, end } = await serve();
  const browser = await chromium.launch(await workingChromium());
  try {
    if (values.readme) {
      const essay = addresses.find((address) => /^\/essays\/[^/]+\/$/.test(address));
      if (!essay) throw new Refusal(['There is no essay to show.']);
      console.log(await pictureForReadme(browser, origin, essay));
      return;
    }
    await mkdir(folder, { recursive: true });
    let made = 0;
    for (const width of chosenWidths) {
      for (const theme of chosenThemes) {
        const page = await browser.newPage({
          viewport: { width, height: width < 600 ? 740 : 900 },
          colorScheme: theme,
          reducedMotion: 'reduce',
        });
        await withFrames(page.context());
        for (const address of addresses) {
          const name = address.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '-') || 'front';
          made += await pictures(page, origin + address, `${name}-${width}-${theme}`);
        }
        await page.close();
      }
    }
    console.log(
      `${made} pictures in ${folder}/: ${addresses.length} pages at ${chosenWidths.join(', ')} px, ${chosenThemes.join(' and ')}.`,
    );
  } finally {
    await browser.close();
    end();
  }
}, help);
