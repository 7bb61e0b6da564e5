/** The one file to edit to make the publication yours. */
export const site = {
  name: 'Fulcrum',
  description:
    'Essays and calculators for technical leaders who are building again. Every number has a source; every answer has a range.',
  /** Where the publication will stand; links, cards and shares carry it, also when served from localhost. */
  address: process.env['SITE_URL'] ?? 'https://fulcrum.example/',
  language: 'en-GB',
  /** Where readers report a mistake or reply. */
  email: 'editor@fulcrum.example',
  navigation: [
    { label: 'Essays', path: '/essays/' },
    { label: 'Series', path: '/series/' },
    { label: 'Calculators', path: '/calculators/' },
    { label: 'Evidence', path: '/evidence/' },
  ],
} as const;

const { pathname } = new URL(site.address);

/** An address within the publication, right also where it stands under a path: `to('/essays/')`. */
export const to = (path: string) => pathname.replace(/\/$/, '') + path;

/** The same, whole: what a link that leaves the page must carry. */
export const absolute = (path: string) => new URL(to(path), site.address).href;
