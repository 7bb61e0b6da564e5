/** Why an address cannot be redirected, and what is expected instead. */
interface Fault {
  readonly found: string;
  readonly expected: string;
  readonly nearest?: readonly string[];
}

/** Device names of Windows, with any extension: git cannot check out such a file there. */
export const isDeviceName = (name: string) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);

/** Names at the root that belong to the build or the host, so that no redirect page can be written there. */
const isReserved = (first: string) => /^(?:_.*|\.git|cards|pagefind)$/i.test(first);

/** Longest address in characters: Cloudflare drops longer lines of `_redirects`. */
const longest = 900;
/** Longest file name in bytes on common file systems. */
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
 * Why an address cannot be redirected. Its redirect is also a page in `dist`, so every part of it must be a valid file
 * name on every system, and mean the same to every host.
 */
export function faultOfOldAddress(old: string): Fault | undefined {
  const expected = 'one address, written as browsers ask for it';
  const fault = (found: string) => ({ found: `an old address ${found}`, expected });
  if (!old.startsWith('/'))
    return { ...fault('that does not begin with /'), expected: 'an address such as /essays/old-name/' };
  // Spaces, * and : have a meaning in `_redirects`, and hosts do not match on ? or #.
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

/** The file of the redirect page for an old address, `/old/` or `/old`; undefined if it is invalid or not a page. */
export function fileOfRedirect(old: string) {
  if (faultOfOldAddress(old)) return undefined;
  const place = (decoded(old) ?? old).replace(/^\/|\/$/g, '');
  const ending = /(?<=[^/])\.[^./]*$/.exec(place)?.[0];
  if (ending === '.html') return place;
  return ending === undefined ? `${place}/index.html`.replace(/^\//, '') : undefined;
}

/** Whether a redirect may lead to this address on another site: a valid URL with a host, without credentials. */
export function isElsewhere(target: string) {
  if (!/^https?:\/\/[^/\s\\]/i.test(target) || /[\s\\]|\p{Cc}|\p{Cf}/u.test(target)) return false;
  if (target.length > longest || !URL.canParse(target)) return false;
  const { hostname, username, password } = new URL(target);
  return /^[\p{L}\p{N}[]/u.test(hostname) && username === '' && password === '';
}

/** Whether a target has the form of a path within the publication; not whether it exists. */
export const isWithin = (target: string) =>
  /^\/(?!\/)/.test(target) && !/[\s\\]|\p{Cc}|\p{Cf}/u.test(target) && target.length <= longest;

/** Folds names that some host or file system treats as equal: upper and lower case, Unicode forms. */
export const foldedName = (name: string) => (decoded(name) ?? name).normalize('NFC').toLowerCase();

/** Like `foldedName`, but also without `index.html`, `.html` and the slash at the end. */
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

/** Whether a page only redirects from an old address. */
export const leadsOn = (html: string) => html.includes('<meta http-equiv="refresh"');
