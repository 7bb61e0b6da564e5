import { plural } from '../plural.ts';

const count = plural('en');
const essays = (number: number) => count(number, { one: '# essay', other: '# essays' });

/** The ways to what is published: the front page, lists, feeds, and the page of search without its script. */
export const lists = {
  /** The pages that navigation may lead to, by their address. */
  pages: {
    '/': 'The front page',
    '/essays/': 'Essays',
    '/series/': 'Series',
    '/tags/': 'Tags',
    '/calculators/': 'Calculators',
    '/evidence/': 'Evidence',
    '/corrections/': 'Corrections',
    '/about/': 'About',
    '/subscribe/': 'Follow',
    '/search/': 'Search',
  },
  essays,
  minutes: (number: number) => `${number} min`,
  sources: (number: number) => count(number, { one: '# source', other: '# sources' }),
  calculators: (number: number) => count(number, { one: '# calculator', other: '# calculators' }),
  parts: (number: number) => count(number, { one: '# part', other: '# parts' }),
  partOf: (part: number, parts: number) => `part ${part} of ${parts}`,
  /** These stand in for a description where nobody wrote one. */
  onTag: (label: string) => `Essays on ${label}.`,
  inSeries: (title: string) => `Essays on ${title}, in order.`,
  writesFor: (name: string) => `Writes for ${name}.`,
  draft: 'Draft',
  scheduled: 'Scheduled',
  years: 'Years',
  empty: 'Nothing is published yet.',
  front: {
    lead: 'Lead essay',
    partAbove: (part: number) => `part ${part} is above`,
    allSeries: 'All series',
    newest: 'Newest',
    start: 'Start here',
    calculator: 'Calculator',
    tryIt: 'Try it with your numbers',
    colours: '[Blue] rests on measurements as well as assumptions; black is arithmetic on what you enter.',
    trials: 'How much faster? The trials disagree',
    ledger: (sources: number) =>
      `The ledger: ${count(sources, { one: '# source', other: '# sources' })}, and how we know each`,
  },
  all: {
    title: 'Essays',
    description: 'All essays, newest first.',
    back: 'All essays',
    ofYear: (year: number) => `Essays of ${year}`,
    inYear: (year: number) => `All essays published in ${year}, newest first.`,
    newest: 'The newest essays',
  },
  series: {
    title: 'Series',
    description: 'Essays that build on each other, in the order in which they are best read.',
    back: 'All series',
    begun: (year: number) => `Series begun in ${year}`,
    begunIn: (year: number) => `The series whose first part was published in ${year}.`,
    none: 'No series has begun yet.',
    byYear: 'All series, by the year in which they began',
    length: (parts: number, minutes: number) =>
      `${count(parts, { one: '# part', other: '# parts' })}, ${minutes} min in all.`,
    search: 'Search this series',
    parts: 'Parts',
    partsByYear: 'All parts, by year',
    allParts: (parts: number) => `All ${parts} parts`,
  },
  tags: {
    title: 'Tags',
    description: 'Topics of the publication, with the number of essays on each.',
    back: 'All tags',
    search: 'Search under this tag',
    none: 'No tags are declared yet.',
    noEssay: 'No essay has this tag yet.',
    byYear: 'All essays under this tag, by year',
    fromLedger: 'From the ledger',
  },
  authors: {
    essaysBy: (name: string) => `Essays by ${name}`,
    byYear: 'All essays of this author, by year',
  },
  ofYear: (title: string, listed: number, all: number) => `${title}: ${listed} of ${essays(all)}.`,
  calculatorsPage: {
    description:
      'Questions about technical leadership with AI, each answered with its sources, and most with a range and what would flip the answer. Try your numbers.',
  },
  search: {
    description: 'Search essays, calculators and sources by word, tag and series; or go through the lists.',
    label: 'Words to search for',
    noScript:
      'Search needs JavaScript. Without it, the tags, the series and the list of essays lead everywhere.',
    allSeries: 'All series',
    newest: 'Newest essays',
    all: 'All essays',
    byYear: (number: number) => `All ${essays(number)}, by year`,
  },
  follow: {
    title: (name: string) => `Follow ${name}`,
    description: (name: string) =>
      `How to hear of new essays on ${name} without an account and without being tracked: feeds with the full text.`,
    lead: 'Every new essay, in full, in your feed reader. No account.',
    feed: 'A feed is an address that a program checks for you. Copy one of those below into a feed reader, such as NetNewsWire, Feeder, Thunderbird or Feedly; from then on new essays appear there by themselves, with their figures and references. To stop, remove it from the reader. We never learn that you read it.',
    byAddress: 'Most readers find the feed by themselves when you give them [].',
    byMail: 'By e-mail',
    address: 'Your e-mail address',
    send: 'Send me new essays',
    feeds: 'Feeds',
    otherSeries: 'Every other series has a feed too: give your reader the address of [its page].',
    label: 'Follow:',
  },
};
