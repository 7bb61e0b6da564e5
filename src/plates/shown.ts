import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { plateNames, type PlateName } from './names.ts';

/** How a text shows a plate, or leads to one of its files. */
const shows = (name: string) =>
  new RegExp(`/plates/${name}\\.|^thumbnail: *['"]?${name}\\b|<Plate\\b[^>]*\\bname=['"{]*${name}\\b`, 'm');

/** The plate of trials stands on pages of ours, as soon as the ledger has a trial. */
const hasTrial = (name: string, text: string) => /(?:^|\/)sources\//.test(name) && /^ +ratio:/m.test(text);

/**
 * The plates that are published: with our calculators, whose models they are drawn from, all of them; else those that
 * something of the content shows, since each speaks of an essay of ours.
 */
export function platesShown(content = 'content'): readonly PlateName[] {
  const texts = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx?|ya?ml)$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(content, name), 'utf8') }));
  const hasCalculators = texts.some(({ name }) => name.startsWith('calculators'));
  return plateNames.filter(
    (plate) =>
      hasCalculators ||
      texts.some(
        ({ name, text }) =>
          shows(plate).test(text) || (plate === 'trials' && hasTrial(name.split(path.sep).join('/'), text)),
      ),
  );
}
