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

/** The script that counts visits, and the host that it reports to, if visits are counted. */
const counting = beacon ? { scripts: [beacon.script], hosts: [beacon.host] } : { scripts: [], hosts: [] };

/** Search compiles WebAssembly in its worker, and on its own page where there is no worker; nothing else may. */
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

/**
 * Adds the host that visits are reported to to the headers of all pages, which would otherwise forbid what each page's
 * own policy allows.
 */
export const headersFor = (headers: string) =>
  headers.replace(
    /(?<=^\/\*\n  Content-Security-Policy: connect-src 'self')/m,
    counting.hosts.map((host) => ` ${host}`).join(''),
  );

/**
 * Writes a page's policy right behind its charset, before anything that it governs; without a charset the page stays as
 * it is.
 */
export const withPolicy = (html: string, words: string) =>
  html.replace(
    /<meta charset="?utf-8"?\s*\/?>/i,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${words}">`,
  );

/** Whether the policy comes before everything in the page that it governs: no header repeats it. */
export function isGoverned(html: string) {
  const first = html.search(/<(?:script|style|link)\b/i);
  const at = html.search(stated);
  return first < 0 || (at >= 0 && at < first);
}

export const withoutPolicy = (html: string) => html.replace(stated, '');
