import { publishedEssays } from '../../library/essays.ts';
import { ledger } from '../../library/evidence.ts';
import { absolute, site } from '../../site.ts';

/** Of the newest content and not of the build, so that an unchanged publication has an unchanged file. */
async function newestChange() {
  const days = [
    ...(await publishedEssays()).map(({ modified, published }) => modified ?? published),
    ...(await ledger()).map(({ checked }) => checked),
  ];
  return days.length === 0 ? new Date() : new Date(Math.max(...days.map((day) => day.getTime())));
}

/** Whom to tell of a hole: RFC 9116. It promises an answer for a year after somebody last wrote here. */
export async function GET() {
  const expires = await newestChange();
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return new Response(
    [
      `Contact: mailto:${site.email}`,
      `Expires: ${expires.toISOString()}`,
      `Preferred-Languages: ${new Intl.Locale(site.language).language}`,
      `Canonical: ${absolute('/.well-known/security.txt')}`,
      '',
    ].join('\n'),
  );
}
