import { fileOfRedirect } from '../publication/paths.ts';
import { nearest } from '../publication/vocabulary.ts';
import type { Site } from './links.ts';
import { mistake, type Problem } from './problem.ts';
import { describe, quoted } from './quote.ts';
import type { YamlRecord } from './yaml.ts';

const itself = (name: string) => [name];
const withoutFragment = (address: string) => address.replace(/[?#].*$/, '');

/** `content/redirects.yaml`: a line `/old/address/: /new/address/` for each address that was once published. */
export function checkRedirects(
  record: YamlRecord | undefined,
  { addresses, redirects, proposed }: Site,
): Problem[] {
  if (!record) return [];
  const taken = new Set(Array.from(addresses.values(), ({ file }) => file));
  return Object.entries(record.fields).flatMap(([from, to]) => {
    const place = record.keyPlaceOf([from]);
    if (typeof to !== 'string' || to === '')
      return [mistake(place, from, describe(to), 'the address it leads to')];
    const problems: Problem[] = [];
    if (!from.startsWith('/')) {
      problems.push(
        mistake(
          place,
          from,
          'an old address that does not begin with /',
          'an address such as /essays/old-name/',
        ),
      );
    }
    // A host reads spaces and signs as parts of a rule of its own, and never sees what follows ? or #.
    if (/[\s*?#]|\/:/.test(from)) {
      problems.push(
        mistake(
          place,
          from,
          'an old address with a space or one of * : ? #',
          'one address, written as browsers ask for it',
        ),
      );
    }
    if (addresses.has(from) || taken.has(fileOfRedirect(from) ?? '')) {
      problems.push(
        mistake(place, from, 'an old address at which a page stands', 'an address that no page has any more'),
      );
    }
    const target = withoutFragment(to);
    const next = redirects.get(target);
    if (/^https?:\/\/[^/\s]+\S*$/.test(to)) return problems;
    // The line that takes a page's own address is the mistake, not those that lead to the page.
    if (next !== undefined && !addresses.has(target)) {
      const way = [from];
      for (
        let step: string | undefined = target;
        step !== undefined && !way.includes(step);
        step = redirects.get(step)
      )
        way.push(step);
      const last = way.at(-1) ?? target;
      const onward = redirects.get(last);
      if (onward !== undefined) {
        return [
          ...problems,
          mistake(place, from, `a loop: ${[...way, onward].join(' → ')}`, 'the address of a page'),
        ];
      }
      return [
        ...problems,
        mistake(place, from, `a chain: ${way.join(' → ')}`, 'the last address at once', [last]),
      ];
    }
    const there = addresses.get(target);
    const missing = !there || there.kind === 'host';
    if (missing || there.hidden) {
      problems.push(
        mistake(
          place,
          from,
          `${quoted(to)}, ${missing ? 'where nothing is' : 'which is not published'}`,
          'the address of a page of this publication',
          missing ? nearest(proposed, target, itself) : [],
        ),
      );
    }
    return problems;
  });
}
