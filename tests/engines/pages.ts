import { readFileSync } from 'node:fs';
import { addresses, calculators, essays } from '../browser/site.ts';

/** What was built and is walked through; undefined where a publication has none of it. */
export const essay = (essays.find(({ written }) => written.includes('<Cite ')) ?? essays[0])?.address ?? '/';
export const formulas = calculators.filter((address) =>
  readFileSync(`dist${address}index.html`, 'utf8').includes('<math'),
);
/** Where one chooses from a list with longer words than a small screen is wide: a calculator and its embed. */
export const choosing = addresses.filter(
  (address) =>
    /^\/(?:calculators|embed)\/[^/]+\/$/.test(address) &&
    readFileSync(`dist${address}index.html`, 'utf8').includes('<select'),
);
export const embed = addresses.find((address) => address.startsWith('/embed/'));
export const source = addresses.find((address) => /^\/evidence\/[^/]+-\d{4}-[^/]+\/$/.test(address));
export const [calculator] = calculators;

const html = readFileSync(`dist${essay}index.html`, 'utf8');
/** Where an essay's first note offers its number to be taken away. */
export const taken = /"([^"]*#take_[^"]+)"/.exec(html)?.[1];
export const [, title = 'the'] = /<h1[^>]*>\s*([^<]{5,60})/.exec(html) ?? [];
