import { existsSync } from 'node:fs';
import { Refusal } from '../authoring/refusal.ts';
import { parseCommandLine, runCommand } from './command-line.ts';
import { serveAtEdge } from './edge.ts';
import { chosenPort, whyBusy } from './port.ts';

const help = `npm run preview

Serves dist in the CDN's own runtime, with _headers and _redirects in force, until Ctrl-C. Build first: npm run build

  PORT=8080    another port than 4321
  --help       this`;

await runCommand(async () => {
  parseCommandLine({});
  const port = chosenPort();
  const obstacle = existsSync('dist/index.html')
    ? await whyBusy(port)
    : 'There is nothing to serve yet. Build it first: npm run build';
  if (obstacle) throw new Refusal([obstacle]);
  await serveAtEdge(port);
}, help);
