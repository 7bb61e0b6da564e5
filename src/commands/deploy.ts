import { Refusal } from '../authoring/refusal.ts';
import { parseCommandLine, runCommand } from './command-line.ts';
import { buildSite } from './build-site.ts';
import { addressOfPublication } from './check-options.ts';
import { whileUnindexed } from './unindexed.ts';
import { startWrangler } from './wrangler.ts';

const help = `npm run deploy [-- options]

Builds the publication and hands dist to Cloudflare, under the name in wrangler.jsonc. Say who you are once, with
npx wrangler login, or in CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID. SITE_URL (or src/site.ts) is the address that
links and cards carry.

  --preview    upload a version of its own address, which search engines are told to leave alone; readers see no change
  --dry-run    build, and let wrangler check everything, but upload nothing
  --help       this`;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function hand(options: readonly string[]) {
  const child = await startWrangler(options, { environment: {}, stdio: 'inherit' });
  // Ctrl-C ends wrangler but not this process, which has still to clean up.
  const end = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of signals) process.on(signal, end);
  return new Promise<number>((resolve) => {
    const ended = (code: number) => {
      for (const signal of signals) process.off(signal, end);
      resolve(code);
    };
    child.once('error', () => ended(1));
    child.once('close', (code) => ended(code ?? 1));
  });
}

await runCommand(async () => {
  const { values } = parseCommandLine({ preview: { type: 'boolean' }, 'dry-run': { type: 'boolean' } });
  const { preview = false, 'dry-run': rehearsal = false } = values;
  const address = await addressOfPublication();
  const { hostname } = new URL(address);
  if (!rehearsal && /\.(?:example|test|invalid|localhost)$|^localhost$/.test(hostname)) {
    throw new Refusal([
      `The publication's address is still ${address}, and every link and card would carry it. ` +
        'Set it in src/site.ts, or for once: SITE_URL=https://your.site/ npm run deploy',
    ]);
  }
  console.log('Building');
  if (!(await buildSite())) {
    process.exitCode = 1;
    return;
  }
  const rehearsed = rehearsal ? ['--dry-run'] : [];
  const code = preview
    ? await whileUnindexed('dist/_headers', () => hand(['versions', 'upload', ...rehearsed]))
    : await hand(['deploy', ...rehearsed]);
  process.exitCode = code;
  if (code !== 0) console.error('\nNothing was deployed: wrangler says why above.');
  else if (rehearsal) console.log('\nBuilt and checked; nothing was uploaded.');
  else console.log(preview ? '\nThe preview is up, at the address above.' : `\nDeployed: ${address}`);
}, help);
