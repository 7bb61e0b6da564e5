import { Refusal } from '../authoring/refusal.ts';
import { parseCommandLine, runCommand } from './command-line.ts';
import { serveAtEdge } from './edge.ts';
import { chosenPort, whyBusy } from './port.ts';
import { buildSite } from './build-site.ts';
import { addressOfPublication } from './check-options.ts';

const help = `npm start

Builds the whole site and serves it as a reader will have it, until Ctrl-C: npm run build, then npm run preview.

  PORT=8080    another port than 4321
  --help       this`;

await runCommand(async () => {
  parseCommandLine({});
  await addressOfPublication();
  const port = chosenPort();
  const busy = await whyBusy(port);
  if (busy) throw new Refusal([busy]);
  // After a failed build, a child process of its tools may still run, and would keep this process alive.
  if (!(await buildSite())) process.exit(1);
  await serveAtEdge(port);
}, help);
