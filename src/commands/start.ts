import { serveAtEdge } from './edge.ts';
import { chosenPort, whyBusy } from './port.ts';
import { buildPublication } from './publication.ts';

const port = chosenPort();
const busy = await whyBusy(port);
if (busy) console.error(busy);
if (!busy && (await buildPublication())) serveAtEdge(port);
else process.exit(1);
