import { corrections } from '../../library/corrections.ts';
import { ledgerHistory } from '../../library/ledger-changes.ts';
import { absolute, site } from '../../site.ts';
import { escape } from '../../text/escape.ts';
import { eventsOf } from '../ledger-events.ts';
import { pageNames } from '../page-names.ts';
import { feedAt, longestFeed, type Feed, type FeedItem, type FeedPlace } from './feed.ts';
import { words } from '../../words/words.ts';

const { corrections: own, changes } = words.evidence;

/** Feeds that carry no essays: what we got wrong, and what changed in the ledger. */

const correctionsPlace: FeedPlace = {
  title: `${site.name}: ${own.title}`,
  description: own.lead,
  path: '/corrections/',
};
const changesPlace: FeedPlace = {
  title: `${site.name}: ${changes.title}`,
  description: changes.lead,
  path: '/evidence/changes/',
};
export const recordFeeds: readonly FeedPlace[] = [correctionsPlace, changesPlace];

type Paragraph = readonly [label: string, text: string];
const paragraphs = (those: readonly Paragraph[]) =>
  those.map(([label, text]) => `<p><b>${escape(label)}</b> ${escape(text)}</p>`).join('');
const link = (path: string, text: string) => `<a href="${absolute(path)}">${escape(text)}</a>`;

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
        [`${own.before}:`, before],
        [`${own.after}:`, after],
        [`${own.why}:`, `${why} ${noticedBy === 'reader' ? own.byReader : own.byUs}`],
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
      html: `${paragraphs(told)}<ul>${findings.map((one) => `<li>${link(one.path, one.words)}</li>`).join('')}</ul>`,
      published: date,
    }),
  );
  return feedAt(changesPlace, items);
}
