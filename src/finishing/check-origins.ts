import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { redirectPage } from '../sharing/redirects.ts';
import { beacon, site, to } from '../site.ts';
import { carriedHtml } from './carried-html.ts';
import { foreignIn } from './foreign-code.ts';
import { nothingAllowed, type Allowed } from './foreign-tag.ts';
import { foreignInDrawing } from './foreign-drawing.ts';
import { refuseForeign, type Found } from './name-foreign.ts';
import type { OurCode } from './our-code.ts';

/** The address that a redirect page leads to; empty for any other page. */
function leadsOnTo(html: string) {
  const [, address = ''] = /<meta http-equiv="refresh" content="0; url=([^"]*)">/.exec(html) ?? [];
  return address;
}

/** Whether an address names one of our files directly, without a detour such as `..`. */
const fileIn = ({ files }: OurCode, base: string) => {
  const root = base.endsWith('/') ? base : `${base}/`;
  return (address: string) => address.startsWith(root) && files.has(address.slice(root.length));
};

/** What a page may contain, given the code that is ours. */
function allowedIn(html: string, ours: OurCode, base: string): Allowed {
  const { scripts, styles } = ours;
  const target = leadsOnTo(html);
  return {
    script: (text) => scripts.has(text),
    style: (text) => styles.has(text),
    file: (address) => fileIn(ours, base)(address) || address === beacon?.script,
    action: (address) => [site.newsletter?.action, to('/search/')].includes(address),
    ownStyles: false,
    leadsOn: target !== '' && html === redirectPage(target),
  };
}

/** Ends the build if anything in these files that is not our own code would run, style, load or lead away. */
export function checkOrigins(root: string, names: readonly string[], ours: OurCode, base: string) {
  const found = names.flatMap((file): Found[] => {
    const text = () => readFileSync(path.join(root, file), 'utf8');
    const inHere = (html: string, allowed: Allowed, whole: boolean) => foreignIn(html, allowed, { whole });
    if (file.endsWith('.html')) {
      const html = text();
      return inHere(html, allowedIn(html, ours, base), true).map((one) => ({ ...one, file }));
    }
    // A feed opened by itself is a document of its own, as an SVG is.
    const drawn = /\.(?:svg|xml)$/.test(file) ? foreignInDrawing(text(), fileIn(ours, base)) : [];
    const carried = /\.(?:xml|md|json)$/.test(file)
      ? carriedHtml(file, text()).flatMap((html) => inHere(html, nothingAllowed, false))
      : [];
    return [...drawn, ...carried].map((one) => ({ ...one, file }));
  });
  // Deletes the offending files, so that nobody who overlooks the message serves them.
  for (const { file } of found) rmSync(path.join(root, file), { force: true });
  refuseForeign(found);
}
