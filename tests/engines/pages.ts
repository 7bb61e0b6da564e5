import { readFileSync } from 'node:fs';
import { addresses, calculators, essays } from '../browser/site.ts';

/** The built pages that the journey visits; undefined where a publication has none of a kind. */
export const essay = (essays.find(({ written }) => written.includes('<Cite ')) ?? essays[0])?.address ?? '/';
export const formulas = calculators.filter((address) =>
  readFileSync(`dist${address}index.html`, 'utf8').includes('<math'),
);
/** Pages with a select, whose options may be wider than a small screen: calculators and their embeds. */
export const choosing = addresses.filter(
  (address) =>
    /^\/(?:calculators|embed)\/[^/]+\/$/.test(address) &&
    readFileSync(`dist${address}index.html`, 'utf8').includes('<select'),
);
export const embed = addresses.find((address) => address.startsWith('/embed/'));
export const source = addresses.find((address) => /^\/evidence\/[^/]+-\d{4}-[^/]+\/$/.test(address));
export const [calculator] = calculators;

const html = readFileSync(`dist${essay}index.html`, 'utf8');
/** The link in an essay's first note to the ways to take its number away. */
export const taken = /"([^"]*#take_[^"]+)"/.exec(html)?.[1];
export const [, title = 'the'] = /<h1[^>]*>\s*([^<]{5,60})/.exec(html) ?? [];
