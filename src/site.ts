import { dayOf } from './text/day.ts';

/** LinkedIn's official share link opens an empty composer; the unofficial `composer` opens one with the text. */
const linkedIn = {
  composer: 'https://www.linkedin.com/feed/?shareActive=true&text={text}',
  official: 'https://www.linkedin.com/sharing/share-offsite/?url={address}',
};

export interface Network {
  readonly name: string;
  /**
   * Its share link. {text} becomes title, sentence, hashtags and address; {post} title, sentence and hashtags, as far
   * as `limit` leaves room beside a link; {title} and {address} only that.
   */
  readonly link: string;
  readonly hashtags?: boolean;
  /** The most characters of a post, a link counted as 23. */
  readonly limit?: number;
  /** Whether the text is also copied to the clipboard, in case the app opens without it. */
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
  /** Defaults to the title of that page, in the language of the publication. */
  readonly label?: string;
}

/** The entries of the header, in this order; pages with nothing to show yet are left out. */
const navigation: readonly Entry[] = [
  { path: '/essays/' },
  { path: '/series/' },
  { path: '/calculators/' },
  { path: '/evidence/' },
];

/**
 * The logo and icon: SVG paths in a 28 × 20 view box, one stroked and one filled. Ours is a beam on a triangle.
 */
const mark = { stroked: 'M1 7 27 1', filled: 'm14 7 5.5 12h-11Z' };

interface Newsletter {
  /** Address of the provider's form; the security policy allows forms to send there only. */
  readonly action: string;
  /** The name of its field for the e-mail address. */
  readonly field: string;
  /** What the reader agrees to, in a sentence. */
  readonly consent: string;
}

/**
 * Whether essays may contain code: MDX with imports, computations and its own components, which runs on the machine
 * that builds. Set it only if every author may run any program there.
 */
const trustAuthors: boolean = false;

/**
 * Whether imperfections stop a build too, such as a picture without alternative text. What is false, broken or
 * dangerous always does.
 */
const strict: boolean = true;

const terms: {
  /** The licence of the texts; without one, no page mentions a licence. */
  readonly licence?: { readonly name: string; readonly address: string };
} = {
  licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** Optional features; those not set here are not offered. */
const extras: {
  /** What the essays do, in a sentence, shown above the list of all essays. */
  readonly essays?: string;
  /**
   * Counts visits with Cloudflare's Web Analytics, which sets no cookie. Without it, pages contact no other host.
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

/** Who is behind the publication, each in a sentence or two. About says “not given” for what is missing. */
const disclosed: {
  /** Who publishes it, and where. */
  readonly publisher?: string;
  /** What publisher or authors stand to gain from what is said here. */
  readonly interests?: string;
  /** Who pays for it. */
  readonly funding?: string;
} = {};

/** The one file to edit to make the publication yours. */
export const site = {
  name: 'Fulcrum',
  description:
    'Essays and calculators for technical leaders who are building again. Every finding has a source, every assumption says so, every measured answer has a range.',
  /** The public address, used in links, cards and shares, also when the site is served from localhost. */
  address: process.env['SITE_URL'] || 'https://fulcrum.example/',
  /** A language of `src/words`, which has a file for each; also decides how dates and numbers are written. */
  language: 'en-GB',
  /** For replies and reports of mistakes. */
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

/** The analytics script and the host it reports to; undefined without analytics. */
export const beacon = site.analytics && {
  script: 'https://static.cloudflareinsights.com/beacon.min.js',
  host: 'https://cloudflareinsights.com',
  settings: JSON.stringify({ token: site.analytics.token }),
};

/** The address of a file's commits on a day; undefined if the repository is not public. */
export const commitsOf = (file: string | undefined, date: Date) =>
  file === undefined
    ? undefined
    : site.repository?.replace('{file}', encodeURI(file)).replaceAll('{day}', dayOf(date));

/** An address within the publication, including the path under which it is served: `to('/essays/')`. */
export const to = (path: string) => pathname.replace(/\/$/, '') + path;

/** The same as a full URL, for feeds, cards and other uses outside the page. */
export const absolute = (path: string) => new URL(to(path), site.address).href;
