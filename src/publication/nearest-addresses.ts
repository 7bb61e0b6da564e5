import { editDistance } from '../text/edit-distance.ts';
import { fold } from '../text/fold.ts';

/** A requested address may have any length; those of pages are far shorter, and comparing is slow. */
const longest = 200;
const most = 3;

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Normalises an address for comparison: no capitals, accents or file extension, and one kind of separator. */
const comparable = (path: string) =>
  fold(decoded(path.slice(0, longest)))
    .replace(/(?:\/index)?\.(?:html?|mdx?|php|aspx?)$/, '')
    .replace(/[\s_+-]+/g, '-')
    .replace(/^\/|\/$/g, '');
const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const partsOf = (path: string) => path.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);

/** The words in the last part of an address, as a search query. */
export const wordsOfAddress = (path: string) => partsOf(lastPart(comparable(path))).join(' ');

/** The paths that a sitemap lists. */
export const pathsIn = (sitemap: string) =>
  Array.from(sitemap.matchAll(/<loc>([^<]+)<\/loc>/g), ([, address = '']) => new URL(address).pathname);

/**
 * The pages that may have been meant by an address without one, the nearest first: those with a similar address, or
 * with a similar last part, which often survives when a page moves; or those whose last part contains all its words.
 */
export function nearestAddresses(asked: string, paths: readonly string[]): string[] {
  const sought = comparable(asked);
  const last = lastPart(sought);
  if (last === '') return [];
  const words = partsOf(last);
  const distanceOf = (path: string) => {
    const whole = comparable(path);
    const limit = (text: string) => Math.floor(text.length * 0.3);
    const slips = Math.min(
      ...[
        [sought, whole],
        [last, lastPart(whole)],
      ].map(([from = '', to = '']) => {
        const distance = editDistance(from, to, limit(from));
        return distance > limit(from) ? Infinity : distance;
      }),
    );
    const held = partsOf(lastPart(whole));
    const holdsAll = words.length > 0 && words.every((word) => held.includes(word));
    return Math.min(slips, holdsAll ? last.length : Infinity);
  };
  return paths
    .map((path) => ({ path, distance: distanceOf(path) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance || a.path.length - b.path.length)
    .slice(0, most)
    .map(({ path }) => path);
}
