import { expect, it } from 'vitest';
import { absolute, site } from '../../src/site.ts';
import { expiry, securityTxt } from '../../src/sharing/security-txt.ts';

const built = (day: string) => expiry(new Date(day)).toISOString();

it('expiry(build) lies eleven to twelve months ahead, the same for all of a month', () => {
  expect(built('2026-11-26T12:00:00Z')).toBe('2027-11-01T00:00:00.000Z');
  expect(built('2026-11-01T00:00:00Z')).toBe('2027-11-01T00:00:00.000Z');
  expect(built('2027-12-31T23:59:59Z')).toBe('2028-12-01T00:00:00.000Z');
  expect(built('2028-02-29T00:00:00Z')).toBe('2029-02-01T00:00:00.000Z');
});

it('securityTxt(expires) says whom to tell, and until when, as RFC 9116 wants it', () => {
  expect(securityTxt(new Date('2027-11-01T00:00:00Z'))).toBe(
    [
      `Contact: mailto:${site.email}`,
      'Expires: 2027-11-01T00:00:00.000Z',
      `Preferred-Languages: ${new Intl.Locale(site.language).language}`,
      `Canonical: ${absolute('/.well-known/security.txt')}`,
      '',
    ].join('\n'),
  );
});
