import { corrections } from '../../library/corrections.ts';
import { ledgerHistory } from '../../library/ledger-changes.ts';
import { absolute, site } from '../../site.ts';
import { escape } from '../../text/escape.ts';
import { eventsOf } from '../ledger-events.ts';
import { pageNames } from '../page-names.ts';
import { feedAt, longestFeed, type Feed, type FeedItem, type FeedPlace } from './feed.ts';

/** Feeds that carry no essays: what we got wrong, and what changed in the ledger. */

const correctionsPlace: FeedPlace = {
  title: `${site.name}: Corrections`,
  description: 'What we got wrong: what stood there, what stands there now, and why.',
  path: '/corrections/',
};
const changesPlace: FeedPlace = {
  title: `${site.name}: Changes in the ledger`,
  description: 'Findings added, revised and withdrawn, with what stood there before.',
  path: '/evidence/changes/',
};
export const recordFeeds: readonly FeedPlace[] = [correctionsPlace, changesPlace];

type Paragraph = readonly [label: string, words: string];
const paragraphs = (those: readonly Paragraph[]) =>
  those.map(([label, words]) => `<p><b>${escape(label)}</b> ${escape(words)}</p>`).join('');
const link = (path: string, words: string) => `<a href="${absolute(path)}">${escape(words)}</a>`;

const item = (of: Pick<FeedItem, 'address' | 'title' | 'summary' | 'html' | 'published'>): FeedItem => ({
  ...of,
  modified: undefined,
  authors: [],
  tags: [],
  picture: undefined,
});

export async function correctionsFeed(): Promise<Feed> {
  const nameOf = await pageNames();
  const items = (await corrections())
    .slice(0, longestFeed)
    .map(({ path, title, date, before, after, why, noticedBy, pages }) => {
      const told = paragraphs([
        ['There stood:', before],
        ['Now it says:', after],
        ['Why:', `${why} ${noticedBy === 'reader' ? 'A reader noticed it.' : 'We noticed it ourselves.'}`],
      ]);
      const where = pages.map((page) => `<li>${link(page, nameOf(page) ?? page)}</li>`).join('');
      return item({
        address: absolute(path),
        title,
        summary: why,
        html: `${told}<ul>${where}</ul>`,
        published: date,
      });
    });
  return feedAt(correctionsPlace, items);
}

export async function changesFeed(): Promise<Feed> {
  const events = (await Promise.all((await ledgerHistory()).map(eventsOf))).flat();
  const items = events.slice(0, longestFeed).map(({ id, title, date, summary, told, findings }) =>
    item({
      address: absolute(`/evidence/changes/#${id}`),
      title,
      summary,
      html: `${paragraphs(told)}<ul>${findings.map(({ path, words }) => `<li>${link(path, words)}</li>`).join('')}</ul>`,
      published: date,
    }),
  );
  return feedAt(changesPlace, items);
}
