/** What keeps an address from leading on, and what should stand there instead. */
interface Fault {
  readonly found: string;
  readonly expected: string;
  readonly nearest?: readonly string[];
}

/** Names that Windows keeps for its devices, whatever ending they have; nobody there could check such a file out. */
export const isDeviceName = (name: string) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);

/** What a build keeps for itself, or a host reads: no page can make room for itself there. */
const isReserved = (first: string) => /^(?:_.*|\.git|cards|pagefind)$/i.test(first);

/** As long as Cloudflare takes it; longer lines of `_redirects` are dropped. */
const longest = 900;
/** What file systems take for the name of one file. */
const longestName = 255;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with an address that should lead on. A page is written where it stands: so every part of it is the name
 * of one file below the built folder, on whatever system, and reads the same for every host.
 */
export function faultOfOldAddress(old: string): Fault | undefined {
  const expected = 'one address, written as browsers ask for it';
  const fault = (found: string) => ({ found: `an old address ${found}`, expected });
  if (!old.startsWith('/'))
    return { ...fault('that does not begin with /'), expected: 'an address such as /essays/old-name/' };
  // A host reads spaces and signs as parts of a rule of its own, and never sees what follows ? or #.
  if (/[\s*?#]|\/:/.test(old)) return fault('with a space or one of * : ? #');
  if (/[\\"<>|^`{}]|\p{Cc}|\p{Cf}/u.test(old)) return fault('with a sign that no address has');
  if (old.length > longest) return { ...fault(`of ${old.length} letters`), expected: `at most ${longest}` };
  if (old.normalize('NFC') !== old)
    return { ...fault('whose accents stand apart from their letters'), nearest: [old.normalize('NFC')] };
  const parts = old.slice(1).replace(/\/$/, '').split('/');
  for (const [index, part] of parts.entries()) {
    const name = decoded(part);
    if (name === undefined) return fault('with a % that encodes nothing');
    if (name === '' && parts.length > 1) return fault('with two / in a row');
    if (/^\.\.?$/.test(name)) return fault(`with "${part}", which leads elsewhere`);
    if (name !== part && (/[/\\%?#*\s]|\p{Cc}|\p{Cf}/u.test(name) || name.normalize('NFC') !== name))
      return fault(`with a sign written as % that no name has ("${part}")`);
    if (name.endsWith('.') || isDeviceName(name))
      return fault(`with "${part}", a name that Windows has for itself`);
    if (bytesOf(name) > longestName)
      return {
        ...fault(`with a name of ${bytesOf(name)} bytes`),
        expected: `at most ${longestName} between two /`,
      };
    if (index === 0 && isReserved(name)) return fault(`below /${part}, which the site keeps for itself`);
  }
  return undefined;
}

/** The page of an old address that leads on, `/old/` or `/old`; nothing for what is no page, or no sound address. */
export function fileOfRedirect(old: string) {
  if (faultOfOldAddress(old)) return undefined;
  const place = (decoded(old) ?? old).replace(/^\/|\/$/g, '');
  const ending = /(?<=[^/])\.[^./]*$/.exec(place)?.[0];
  if (ending === '.html') return place;
  return ending === undefined ? `${place}/index.html`.replace(/^\//, '') : undefined;
}

/** Whether a redirect may lead to this place on another site: only with a name that browsers find there. */
export function isElsewhere(target: string) {
  if (!/^https?:\/\/[^/\s\\]/i.test(target) || /[\s\\]|\p{Cc}|\p{Cf}/u.test(target)) return false;
  if (target.length > longest || !URL.canParse(target)) return false;
  const { hostname, username, password } = new URL(target);
  return /^[\p{L}\p{N}[]/u.test(hostname) && username === '' && password === '';
}

/** Whether it is written as a path within the publication; whether something stands there is another question. */
export const isWithin = (target: string) =>
  /^\/(?!\/)/.test(target) && !/[\s\\]|\p{Cc}|\p{Cf}/u.test(target) && target.length <= longest;

/** What is one name for some host or file system: capitals and forms of letters apart. */
export const foldedName = (name: string) => (decoded(name) ?? name).normalize('NFC').toLowerCase();

/** The same of an address: endings apart, too. */
export const addressKey = (address: string) =>
  foldedName(address)
    .replace(/(?:^|(?<=\/))index\.html$/, '')
    .replace(/\.html$/, '')
    .replace(/\/+$/, '');

/** The folders that a file lies in, outermost first. */
export const foldersOf = (file: string) =>
  file
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'));

/** Whether a page does nothing but lead on from an address that was once published. */
export const leadsOn = (html: string) => html.includes('<meta http-equiv="refresh"');
