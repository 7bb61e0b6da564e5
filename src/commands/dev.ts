import { dev } from 'astro';
import { Refusal } from '../authoring/refusal.ts';
import { parseCommandLine, runCommand } from './command-line.ts';
import { chosenPort, whyBusy } from './port.ts';
import { addressOfPublication } from './check-options.ts';

const help = `npm run dev

The site while you write: pages follow each change, drafts and scheduled essays are shown and marked, and the style guide
and the cards stand at /styleguide/ and /cards/. Until Ctrl-C.

  PORT=8080    another port than 4321
  --help       this`;

await runCommand(async () => {
  parseCommandLine({});
  const { pathname } = new URL(await addressOfPublication());
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const port = chosenPort();
  const busy = await whyBusy(port);
  if (busy) throw new Refusal([busy]);
  await dev({ logLevel: 'warn', server: { port } });
  console.log(`http://localhost:${port}${pathname.replace(/\/?$/, '/')} (drafts are shown; Ctrl-C ends)`);
}, help);
