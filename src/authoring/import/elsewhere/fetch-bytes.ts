import { lookup } from 'node:dns';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Refusal } from '../../refusal.ts';
import { isPublicAddress } from './public-address.ts';

export interface Limits {
  readonly bytes: number;
  /** For the whole exchange, including all redirects. */
  readonly seconds: number;
  /** Whether we may connect to an IP address; by default, to public ones only. */
  readonly mayReach?: (address: string) => boolean;
}

interface Answer {
  readonly type: string;
  readonly bytes: Buffer;
}

const mostRedirects = 5;
const notPublic = 'leads to an address that is not public';

/** Checks addresses while connecting: a separate lookup could be answered with another address (DNS rebinding). */
const lookupAmong =
  (mayReach: (address: string) => boolean): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) {
        done(error, []);
        return;
      }
      const allowed = found.filter(({ address }) => mayReach(address));
      const [first] = allowed;
      if (!first) done(new Refusal([notPublic]), []);
      else if (options.all === true) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };

const answerOf = (url: URL, options: RequestOptions) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    request(url, options, resolve).on('error', reject).end();
  });

/** The content at an address, or the URL that it redirects to. */
async function ask(url: URL, { bytes: most, mayReach = isPublicAddress }: Limits, signal: AbortSignal) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayReach(host)) throw new Refusal([notPublic]);
  const response = await answerOf(url, {
    lookup: lookupAmong(mayReach),
    signal,
    agent: false,
    headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'fulcrum-import' },
  });
  try {
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      if (URL.canParse(headers.location, url.href)) return new URL(headers.location, url);
      throw new Refusal(['is sent on to no address']);
    }
    if (statusCode !== 200) throw new Refusal([`is answered with ${statusCode}`]);
    const tooLarge = new Refusal([`has more than ${most / 1_000_000} MB`]);
    if (Number(headers['content-length'] ?? 0) > most) throw tooLarge;
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of response as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > most) throw tooLarge;
      parts.push(part);
    }
    return { type: headers['content-type'] ?? '', bytes: Buffer.concat(parts) };
  } finally {
    response.destroy();
  }
}

/** The content at an address of another site. Throws a `Refusal` with the reason if the limits do not allow it. */
export async function fetchBytes(address: string, limits: Limits): Promise<Answer> {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  if (!URL.canParse(whole)) throw new Refusal(['is no address']);
  let url = new URL(whole);
  const signal = AbortSignal.timeout(1000 * limits.seconds);
  for (let turn = 0; turn <= mostRedirects; turn += 1) {
    if (!/^https?:$/.test(url.protocol)) throw new Refusal([`leads to ${url.protocol}, where no picture is`]);
    try {
      const answer = await ask(url, limits, signal);
      if (!(answer instanceof URL)) return answer;
      url = answer;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal([signal.aborted ? `takes more than ${limits.seconds} seconds` : 'cannot be reached']);
    }
  }
  throw new Refusal([`is sent on more than ${mostRedirects} times`]);
}
