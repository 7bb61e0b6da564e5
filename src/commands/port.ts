import { createServer } from 'node:net';

/** The port in `PORT`, or 4321. Ends the process if it is invalid. */
export function chosenPort() {
  const port = Number(process.env['PORT'] || 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(`PORT is "${process.env['PORT'] ?? ''}"; it must be a whole number from 1 to 65535.`);
    process.exit(1);
  }
  return port;
}

const refusal = (port: number, host: string) =>
  new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });

/** The title of the page that is served on a port, if there is one. */
async function answering(port: number) {
  try {
    const response = await fetch(`http://localhost:${port}/`, { signal: AbortSignal.timeout(1500) });
    return /<title>([^<]*)/.exec(await response.text())?.[1]?.trim();
  } catch {
    return undefined;
  }
}

/** Why nothing can be served on this port and what to do instead, in a sentence; undefined when it is free. */
export async function whyBusy(port: number, command = process.env['npm_lifecycle_event'] ?? 'start') {
  // A machine without IPv6 refuses ::1 for another reason, which does not make the port busy.
  const refusals = [await refusal(port, '127.0.0.1'), await refusal(port, '::1')];
  const again = command === 'start' ? 'npm start' : `npm run ${command}`;
  const choose = `Choose another: PORT=${port < 65535 ? port + 1 : port - 1} ${again}`;
  if (refusals.includes('EACCES')) return `Port ${port} may not be used without more rights. ${choose}`;
  if (!refusals.includes('EADDRINUSE')) return undefined;
  const title = await answering(port);
  const who = title === undefined ? '' : `, and answers there with a page called "${title}"`;
  return `Port ${port} is in use by another program${who}. ${choose}`;
}
