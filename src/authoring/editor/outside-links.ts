import pMap from 'p-map';
import { ownPath } from '../../checks/links.ts';
import type { Folder } from '../../checks/folder.ts';
import { warning, type Place, type Problem } from '../../checks/problem.ts';

export interface OutsideLink {
  readonly url: string;
  readonly places: readonly Place[];
}

/** Every address on another site that the selected files link to, with each place that does. */
export function outsideLinks(
  { essays, calculators, pages, sources }: Folder,
  meant: (file: string) => boolean,
  own: string | undefined,
): OutsideLink[] {
  const named = [
    ...[...essays, ...calculators, ...pages].flatMap(({ file, manuscript, front }) => [
      ...manuscript.links.map(({ url, line, column }) => ({ url, place: { file, line, column } })),
      ...inspiration(front?.fields['inspiredBy']).map((url) => ({
        url,
        place: front?.placeOf(['inspiredBy', 'url']) ?? { file },
      })),
    ]),
    ...sources.flatMap(({ record }) => {
      const url = record?.fields['url'];
      return record && typeof url === 'string' ? [{ url, place: record.placeOf(['url']) }] : [];
    }),
  ].filter(
    ({ url, place }) => /^https?:\/\//.test(url) && ownPath(url, own) === undefined && meant(place.file),
  );
  return [...Map.groupBy(named, ({ url }) => url.replace(/#.*$/, ''))].map(([url, those]) => ({
    url,
    places: those.map(({ place }) => place),
  }));
}

const inspiration = (written: unknown) =>
  typeof written === 'object' && written !== null && 'url' in written && typeof written.url === 'string'
    ? [written.url]
    : [];

/** Why a page cannot be reached, in a few words; undefined if it can. */
async function faultOf(url: string): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(15_000);
    const headers = { 'user-agent': 'Mozilla/5.0 (compatible; link check)' };
    let response = await fetch(url, { method: 'HEAD', signal, headers });
    // Some servers refuse HEAD but answer GET.
    if (!response.ok) response = await fetch(url, { signal, headers });
    await response.body?.cancel();
    return response.ok ? undefined : `answers ${response.status}`;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return 'does not answer within 15 seconds';
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return `cannot be reached (${cause})`;
  }
}

/** Requests each address once, four at a time. Calls `progress` with the number of addresses done so far. */
export async function deadOutside(
  links: readonly OutsideLink[],
  progress: (done: number) => void,
): Promise<Problem[]> {
  let done = 0;
  const problems = await pMap(
    links,
    async ({ url, places }) => {
      const fault = await faultOf(url);
      progress((done += 1));
      return fault
        ? places.map((place) => warning(place, 'outside link', `${url} ${fault}`, 'a page that is there'))
        : [];
    },
    { concurrency: 4 },
  );
  return problems.flat();
}
