import { parseCommandLine, runCommand } from './command-line.ts';
import { buildSite } from './build-site.ts';
import { addressOfPublication } from './check-options.ts';

const help = `npm run build

Checks the content, then writes the site into dist, which is all there is to deploy. What is wrong with the content is
listed before anything is built. What has not changed since the last build stays as it is.

  SITE_URL=https://your.site/    the address that links, cards and feeds carry, if not that of src/site.ts
  --help                         this`;

await runCommand(async () => {
  parseCommandLine({});
  await addressOfPublication();
  // After a failed build, a child process of its tools may still run, and would keep this process alive.
  if (!(await buildSite())) process.exit(1);
}, help);
