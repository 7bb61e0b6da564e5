import type { Place } from '../publication/addresses.ts';
import {
  addressKey,
  faultOfOldAddress,
  fileOfRedirect,
  foldedName,
  foldersOf,
  isElsewhere,
  isWithin,
} from '../publication/old-addresses.ts';
import { nearest } from '../publication/vocabulary.ts';
import type { Site } from './links.ts';
import { mistake, type Problem } from './problem.ts';
import { describe, quoted } from './quote.ts';
import type { YamlRecord } from './yaml.ts';

const itself = (name: string) => [name];
const withoutFragment = (address: string) => address.replace(/[?#][^]*$/, '');

/** Returns a test for whether an old address is taken already, by a page, a file or a folder. */
export function occupied(addresses: ReadonlyMap<string, Place>) {
  const places = [...addresses.values()];
  const keys = new Set(places.map(({ address }) => addressKey(address)));
  const files = new Set(places.map(({ file }) => foldedName(file)));
  const folders = new Set([...files].flatMap(foldersOf));
  return (old: string) => {
    const file = fileAt(old);
    return (
      keys.has(addressKey(old)) ||
      files.has(file) ||
      folders.has(file) ||
      foldersOf(file).some((folder) => files.has(folder))
    );
  };
}

/** The file that a redirect from an address would need, even if it cannot be one. */
const fileAt = (old: string) => foldedName(fileOfRedirect(old) ?? old.replace(/^\/|\/$/g, ''));

/** `content/redirects.yaml`: a line `/old/address/: /new/address/` for each address that was once published. */
export function checkRedirects(record: YamlRecord | undefined, site: Site): Problem[] {
  if (!record) return [];
  const { addresses, redirects } = site;
  const isTaken = occupied(addresses);
  const written = new Map<string, string>();
  const below = new Map<string, string>();
  return Object.entries(record.fields).flatMap(([from, to]) => {
    const place = record.keyPlaceOf([from]);
    const wrong = (found: string, expected: string, near: readonly string[] = []) =>
      mistake(place, from, found, expected, near);
    if (typeof to !== 'string' || to === '') return [wrong(describe(to), 'the address it leads to')];
    const problems: Problem[] = [];
    const fault = faultOfOldAddress(from);
    if (fault) problems.push(wrong(fault.found, fault.expected, fault.nearest));
    if (addresses.has(from) || (!fault && isTaken(from)))
      problems.push(wrong('an old address at which a page stands', 'an address that no page has any more'));
    if (!fault) {
      const file = fileAt(from);
      const other =
        written.get(file) ?? below.get(file) ?? foldersOf(file).flatMap((name) => written.get(name) ?? [])[0];
      if (other !== undefined && (redirects.get(other) !== to || fileAt(other) !== file))
        problems.push(wrong(`an old address that takes the place of ${other}`, 'each place once'));
      written.set(file, from);
      for (const folder of foldersOf(file)) below.set(folder, from);
    }
    return [...problems, ...(isElsewhere(to) ? [] : faultsOfTarget(from, to, site, wrong))];
  });
}

/** Checks that a redirect leads directly to a published page of this publication. */
function faultsOfTarget(
  from: string,
  to: string,
  { addresses, redirects, proposed }: Site,
  wrong: (found: string, expected: string, near?: readonly string[]) => Problem,
): Problem[] {
  const target = withoutFragment(to);
  const next = redirects.get(target);
  // If a page's own address is redirected, that line is the mistake, and not those that lead to the page.
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
    return onward === undefined
      ? [wrong(`a chain: ${way.join(' → ')}`, 'the last address at once', [last])]
      : [wrong(`a loop: ${[...way, onward].join(' → ')}`, 'the address of a page')];
  }
  const there = addresses.get(target);
  const missing = !there || there.kind === 'host';
  if (!missing && !there.hidden) {
    if (!isWithin(to))
      return [wrong(quoted(to), 'an address without spaces, \\ and signs that nobody sees', [target])];
    const [, heading = ''] = to.split('#');
    const anchors = ['', 'top', ...(there.anchors ?? [heading])];
    return anchors.some((one) => one === heading || encodeURIComponent(one) === heading)
      ? []
      : [
          wrong(
            quoted(to),
            `a heading of ${target}`,
            nearest(there.anchors ?? [], heading, itself).map((one) => `${target}#${one}`),
          ),
        ];
  }
  return [
    wrong(
      `${quoted(to)}, ${missing ? 'where nothing is' : 'which is not published'}`,
      `the address of a page of this publication${to.startsWith('/') ? '' : ', or a whole one that begins with https://'}`,
      missing ? nearest(proposed, target, itself) : [],
    ),
  ];
}
