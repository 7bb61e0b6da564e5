import { Refusal } from '../authoring/refusal.ts';
import { asked, performed } from './asked.ts';
import { serveAtEdge } from './edge.ts';
import { chosenPort, whyBusy } from './port.ts';
import { buildPublication } from './publication.ts';
import { addressOfPublication } from './surroundings.ts';

const help = `npm start

Builds the whole site and serves it as a reader will have it, until Ctrl-C: npm run build, then npm run preview.

  PORT=8080    another port than 4321
  --help       this`;

await performed(async () => {
  asked({});
  await addressOfPublication();
  const port = chosenPort();
  const busy = await whyBusy(port);
  if (busy) throw new Refusal([busy]);
  // A build that failed may leave a service of its tools running, which would keep this process waiting for it.
  if (!(await buildPublication())) process.exit(1);
  serveAtEdge(port);
}, help);
