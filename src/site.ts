import { dayOf } from './text/day.ts';

/** LinkedIn's official address opens an empty composer; the other, unofficial, opens one with the text in it. */
const linkedIn = {
  composer: 'https://www.linkedin.com/feed/?shareActive=true&text={text}',
  official: 'https://www.linkedin.com/sharing/share-offsite/?url={address}',
};

export interface Network {
  readonly name: string;
  /**
   * Where it takes a piece. {text} is title, sentence, hashtags and address; {post} is title, sentence and hashtags as
   * far as `limit` leaves room beside a link; {title} and {address} are themselves.
   */
  readonly link: string;
  readonly hashtags?: boolean;
  /** The most characters of a post, a link counted as 23. */
  readonly limit?: number;
  /** The text is copied as well, for an app that opens without it. */
  readonly copiesText?: boolean;
}

/** Where a reader can share a piece. The first two stand in the share bar, the others behind "More". */
const networks: readonly Network[] = [
  { name: 'LinkedIn', link: linkedIn.composer, hashtags: true, copiesText: true },
  { name: 'X', link: 'https://x.com/intent/post?text={post}&url={address}', hashtags: true, limit: 280 },
  { name: 'E-mail', link: 'mailto:?subject={title}&body={text}' },
];

export interface Entry {
  readonly path: string;
  /** Without one it is called as that page is, in the language of the publication. */
  readonly label?: string;
}

/** What stands in the header, in this order; a page that has nothing to show yet is left out. */
const navigation: readonly Entry[] = [
  { path: '/essays/' },
  { path: '/series/' },
  { path: '/calculators/' },
  { path: '/evidence/' },
];

/**
 * The logo, which is the icon too: paths in a field of 28 × 20, one that is drawn as a line and one that is filled. Ours
 * is a beam on a triangle.
 */
const mark = { stroked: 'M1 7 27 1', filled: 'm14 7 5.5 12h-11Z' };

interface Newsletter {
  /** Address of the provider's form, which alone may be sent to. */
  readonly action: string;
  /** The name that its field for the e-mail address has. */
  readonly field: string;
  /** What the reader agrees to, in a sentence. */
  readonly consent: string;
}

/**
 * Whether essays may be programs: MDX that imports, computes and brings components of its own runs on the machine that
 * builds. True only where everybody whose text is published may run what they like there.
 */
const trustAuthors: boolean = false;

/**
 * Whether what is imperfect stops a build too, such as a picture that says nothing to who cannot see it. What is false,
 * broken or dangerous always does.
 */
const strict: boolean = true;

const terms: {
  /** On what terms others may use what is written here; where none are given, no page speaks of any. */
  readonly licence?: { readonly name: string; readonly address: string };
} = {
  licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** What a publication may have besides; what is not named is not offered. */
const extras: {
  /** What its essays do, in a sentence: above the list of all. */
  readonly essays?: string;
  /**
   * Counts visits with Cloudflare's Web Analytics, which sets no cookie; without it no page asks another host for anything.
   * The token is that of the site in Cloudflare's settings. The policy then allows this one script and the host it
   * reports to, and the footer says so. Leave Cloudflare's own “automatic setup” off: the policy refuses what it adds.
   */
  readonly analytics?: { readonly token: string };
  readonly discussions?: string;
  readonly newsletter?: Newsletter;
  /**
   * Where the commits that changed a file on a day can be read, if anybody may:
   * `https://github.com/you/it/commits/main/{file}?since={day}&until={day}`.
   */
  readonly repository?: string;
} = {
  essays: 'Each states one claim that a reasonable expert could dispute, and what it rests on.',
};

/** Who stands behind it, each in a sentence or two; About says of what is not given that it is not given. */
const disclosed: {
  /** Who publishes it, and where. */
  readonly publisher?: string;
  /** What they, or those who write, stand to gain from what is said here. */
  readonly interests?: string;
  /** Who pays for it. */
  readonly funding?: string;
} = {};

/** The one file to edit to make the publication yours. */
export const site = {
  name: 'Fulcrum',
  description:
    'Essays and calculators for technical leaders who are building again. Every finding has a source, every assumption says so, every measured answer has a range.',
  /** Where the publication will stand; links, cards and shares carry it, also when served from localhost. */
  address: process.env['SITE_URL'] || 'https://fulcrum.example/',
  /** Its words are those of `src/words`, where a language is a file; dates and numbers are written as there. */
  language: 'en-GB',
  /** Where readers report a mistake or reply. */
  email: 'editor@fulcrum.example',
  mark,
  navigation,
  networks,
  trustAuthors,
  strict,
  ...terms,
  ...extras,
  ...disclosed,
} as const;

if (!/^https?:\/\/[^\s/?#]+(?:\/[\w~.%-]+)*\/?$/.test(site.address) || !URL.canParse(site.address)) {
  throw new Error(
    `The address of the publication is "${site.address}", from SITE_URL or src/site.ts; expected one such as https://your.site/ or https://you.github.io/repository/`,
  );
}
const { pathname } = new URL(site.address);

/** What counts visits, where anything does: what is loaded, and whom it tells. */
export const beacon = site.analytics && {
  script: 'https://static.cloudflareinsights.com/beacon.min.js',
  host: 'https://cloudflareinsights.com',
  settings: JSON.stringify({ token: site.analytics.token }),
};

/** Where a file's commits of a day can be read; undefined where the repository is not public. */
export const commitsOf = (file: string | undefined, date: Date) =>
  file === undefined
    ? undefined
    : site.repository?.replace('{file}', encodeURI(file)).replaceAll('{day}', dayOf(date));

/** An address within the publication, right also where it stands under a path: `to('/essays/')`. */
export const to = (path: string) => pathname.replace(/\/$/, '') + path;

/** The same, whole: what a link that leaves the page must carry. */
export const absolute = (path: string) => new URL(to(path), site.address).href;
