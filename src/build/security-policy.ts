import { createHash } from 'node:crypto';
import { site } from '../site.ts';
import { pageParts } from './page-parts.ts';

/** How a policy names an inline script or style. */
export const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

export const hashesOf = (contents: readonly string[]) => [...new Set(contents.map(hashOf))];

/** The inline scripts that run and the inline styles of a page, as the policy names them. */
export function inlineHashes(html: string) {
  const { scripts, sheets } = pageParts(html);
  return { scripts: hashesOf(scripts), styles: hashesOf(sheets) };
}

/** The one host besides ours that a form may be sent to, where there is one. */
const newsletterHost = site.newsletter ? [new URL(site.newsletter.action).origin] : [];

export function policy({ scripts, styles }: { scripts: readonly string[]; styles: readonly string[] }) {
  return [
    "default-src 'none'",
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...scripts].join(' ')}`,
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
