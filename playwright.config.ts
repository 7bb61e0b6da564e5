import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { workingChromium } from './tests/browser/chromium.ts';

const freePort = () =>
  new Promise<string>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(String(address instanceof Object ? address.port : '')));
    });
  });

// Playwright reads this file in each of its processes; the first one decides on the port for all.
process.env['TEST_PORT'] ??= await freePort();
const port = process.env['TEST_PORT'];
const baseURL = `http://localhost:${port}`;

const launchOptions = await workingChromium().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

export default defineConfig({
  testDir: 'tests/browser',
  // These speak of one calculator in its own words; a publication may have others, or none.
  testIgnore: existsSync('content/calculators/personal-leverage.mdx') ? [] : ['calculator*.spec.ts'],
  outputDir: 'test-results',
  forbidOnly: true,
  // Once more, for a machine that is busy with others; whatever needed it is named in the summary.
  retries: 1,
  // A busy machine is no failure.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: '100%',
  reporter: 'line',
  use: {
    baseURL,
    launchOptions,
    serviceWorkers: 'block',
    trace: 'off',
    video: 'off',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1280, height: 800 } } }],
  webServer: {
    command: `"${process.execPath}" src/commands/preview.ts`,
    env: { PORT: port },
    url: `${baseURL}/`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
