import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { Parser } from 'htmlparser2';
import { site } from '../site.ts';

const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** The inline scripts that run and the inline styles of a page, as the policy names them. */
export function inlineHashes(html: string) {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let open: { target: Set<string>; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const runs = name === 'script' && !('src' in attributes) && !/json/.test(attributes['type'] ?? '');
      if (runs) open = { target: scripts, text: '' };
      if (name === 'style') open = { target: styles, text: '' };
    },
    ontext(text) {
      if (open) open.text += text;
    },
    onclosetag(name) {
      if (open && (name === 'script' || name === 'style')) {
        open.target.add(hash(open.text));
        open = undefined;
      }
    },
  });
  parser.end(html);
  return { scripts: [...scripts], styles: [...styles] };
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

/** Writes each page's policy from what was built, as its first meta element, and the union of all into `_headers`. */
export function securityPolicy(): AstroIntegration {
  return {
    name: 'security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const all = { scripts: new Set<string>(), styles: new Set<string>() };
        const pages = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
        for (const name of pages) {
          const file = path.join(root, name);
          const html = await readFile(file, 'utf8');
          const hashes = inlineHashes(html);
          hashes.scripts.forEach((item) => all.scripts.add(item));
          hashes.styles.forEach((item) => all.styles.add(item));
          const meta = `<meta http-equiv="content-security-policy" content="${policy(hashes)}">`;
          await writeFile(file, html.replace(/(<meta charset="utf-8">)/i, `$1${meta}`));
        }
        const headers = path.join(root, '_headers');
        const template = await readFile(headers, 'utf8');
        const union = policy({ scripts: [...all.scripts].sort(), styles: [...all.styles].sort() });
        await writeFile(headers, template.replace('{policy}', union));
      },
    },
  };
}
