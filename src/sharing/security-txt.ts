import { absolute, site } from '../site.ts';

/**
 * When the file expires: a year from the month of the build, so that builds of one month are the same, and none is born
 * expired. RFC 9116 advises less than a year ahead.
 */
export const expiry = (build: Date) => new Date(Date.UTC(build.getUTCFullYear() + 1, build.getUTCMonth()));

/** Whom to tell of a vulnerability: RFC 9116. */
export const securityTxt = (expires: Date) =>
  [
    `Contact: mailto:${site.email}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${new Intl.Locale(site.language).language}`,
    `Canonical: ${absolute('/.well-known/security.txt')}`,
    '',
  ].join('\n');
