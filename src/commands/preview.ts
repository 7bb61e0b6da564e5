import { existsSync } from 'node:fs';
import { serveAtEdge } from './edge.ts';
import { chosenPort, whyBusy } from './port.ts';

const port = chosenPort();
const obstacle = existsSync('dist/index.html')
  ? await whyBusy(port)
  : 'There is nothing to serve yet. Build it first: npm run build';
if (obstacle) {
  console.error(obstacle);
  process.exitCode = 1;
} else {
  serveAtEdge(port);
}
