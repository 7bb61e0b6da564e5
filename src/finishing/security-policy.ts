import { createHash } from 'node:crypto';
import { beacon, site } from '../site.ts';

/** How a policy names an inline script or style. */
export const hashOf = (content: string, encoding: BufferEncoding = 'utf8') =>
  `'sha256-${createHash('sha256').update(content, encoding).digest('base64')}'`;

export const hashesOf = (contents: readonly string[], encoding?: BufferEncoding) => [
  ...new Set(contents.map((content) => hashOf(content, encoding))),
];

/** The one host besides ours that a form may be sent to, where there is one. */
const newsletterHost = site.newsletter ? [new URL(site.newsletter.action).origin] : [];

/** The script that counts visits and the host that it tells, where visits are counted. */
const counting = beacon ? { scripts: [beacon.script], hosts: [beacon.host] } : { scripts: [], hosts: [] };

/** The engine of search compiles WebAssembly in its worker, and on its own page where there is no worker; nothing else may. */
const compilesWasm = (page: string) => (page.startsWith('search/') ? ["'wasm-unsafe-eval'"] : []);

/** The policy of a page, by its path, with the hashes of what it holds. */
export function policy(
  page: string,
  { scripts, styles }: { scripts: readonly string[]; styles: readonly string[] },
) {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...compilesWasm(page), ...scripts, ...counting.scripts].join(' ')}`,
    `style-src ${["'self'", ...styles].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...counting.hosts].join(' ')}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    `form-action ${["'self'", ...newsletterHost].join(' ')}`,
  ].join('; ');
}

const stated = /<meta http-equiv="content-security-policy"[^>]*>/;

/** The headers of every page, which may not forbid whom its own policy lets it tell. */
export const headersFor = (headers: string) =>
  headers.replace(
    /(?<=^\/\*\n  Content-Security-Policy: connect-src 'self')/m,
    counting.hosts.map((host) => ` ${host}`).join(''),
  );

/** A page that states its policy before anything that it governs, if it says what its letters are as pages do. */
export const withPolicy = (html: string, words: string) =>
  html.replace(
    /<meta charset="?utf-8"?\s*\/?>/i,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${words}">`,
  );

/** Whether all that a policy governs in a page stands behind its policy: no header says the same once more. */
export function isGoverned(html: string) {
  const first = html.search(/<(?:script|style|link)\b/i);
  const at = html.search(stated);
  return first < 0 || (at >= 0 && at < first);
}

export const withoutPolicy = (html: string) => html.replace(stated, '');
