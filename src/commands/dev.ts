import { dev } from 'astro';
import { chosenPort, whyBusy } from './port.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const port = chosenPort();
const busy = await whyBusy(port);
if (busy) {
  console.error(busy);
  process.exitCode = 1;
} else {
  await dev({ logLevel: 'warn', server: { port } });
  console.log(`http://localhost:${port}/ (drafts are shown; Ctrl-C ends)`);
}
