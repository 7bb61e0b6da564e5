import { createHash } from 'node:crypto';
import { site } from '../site.ts';
import { BuildEnds } from './build-ends.ts';

/** How a policy names an inline script or style. */
export const hashOf = (content: string, encoding: BufferEncoding = 'utf8') =>
  `'sha256-${createHash('sha256').update(content, encoding).digest('base64')}'`;

export const hashesOf = (contents: readonly string[], encoding?: BufferEncoding) => [
  ...new Set(contents.map((content) => hashOf(content, encoding))),
];

/** The one host besides ours that a form may be sent to, where there is one. */
const newsletterHost = site.newsletter ? [new URL(site.newsletter.action).origin] : [];

/** The engine of search compiles WebAssembly in its worker, and on its own page where there is no worker; nothing else may. */
const compilesWasm = (place: Place) => (place === 'search' ? ["'wasm-unsafe-eval'"] : []);

/** Where a policy holds: on the page of search, on what other sites may frame, or on any other page. */
export type Place = 'search' | 'embed' | 'page';

export const placeOf = (name: string): Place =>
  name.startsWith('search/') ? 'search' : name.startsWith('embed/') ? 'embed' : 'page';

export function policy(
  place: Place,
  { scripts, styles }: { scripts: readonly string[]; styles: readonly string[] },
) {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...compilesWasm(place), ...scripts].join(' ')}`,
    `style-src ${["'self'", ...styles].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    `form-action ${["'self'", ...newsletterHost].join(' ')}`,
  ].join('; ');
}

const stated = /<meta http-equiv="content-security-policy"[^>]*>/;

/** A page that states its policy before anything that it governs. */
export const withPolicy = (html: string, words: string) =>
  html.replace(
    /<meta charset="utf-8">/i,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${words}">`,
  );

export const withoutPolicy = (html: string) => html.replace(stated, '');

/** What the CDN reads of a line of `_headers`, and of a file of it; the rest it drops in silence. */
const longestLine = 2000;

/** `_headers` with a policy for each place, written where the template names it as `{page policy}`. */
export function withPolicies(
  template: string,
  unions: Readonly<Record<Place, { readonly scripts: Iterable<string>; readonly styles: Iterable<string> }>>,
) {
  const written = template.replace(/\{(page|search|embed) policy\}/g, (_, place: Place) => {
    const { scripts, styles } = unions[place];
    return policy(place, { scripts: [...scripts].sort(), styles: [...styles].sort() });
  });
  const long = written.split('\n').find((line) => line.length > longestLine);
  if (long !== undefined) {
    throw new BuildEnds(
      `A line of _headers has ${String(long.length)} characters, and a CDN drops what is longer than ${String(longestLine)}: ` +
        `${long.trim().slice(0, 60)}… Pages have too many different inline scripts and styles: let components share theirs, or load them as files.`,
    );
  }
  return written;
}
