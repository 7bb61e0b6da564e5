/** Extensions that make a name with a dot a file rather than a host. */
const file =
  /\.(?:avif|csv|docx?|gif|html?|jpe?g|json|mdx?|mov|mp[34]|pdf|png|pptx?|svg|tiff?|txt|webp|xlsx?|xml|ya?ml|zip)$/i;

/** The web or e-mail address that was meant, where its scheme is missing or mistyped; empty if it is neither. */
export function addressMeant(written: string): readonly string[] {
  const url = written.trim();
  if (/^mailto[:/]*$/i.test(url)) return ['mailto:…'];
  const letter = /^(?:mailto\b[\s:/]*)?([^\s/@:?#]+@[\w-]+(?:\.[\w-]+)+)$/i.exec(url)?.[1];
  if (letter !== undefined) return [`mailto:${letter}`];
  const [, begun, host = '', rest = ''] =
    /^(h?t{1,3}p?s?(?::\/*|\/\/)|\/\/)?([\w-]+(?:\.[\w-]+)+)((?:[:/?#]\S*)?)$/i.exec(url) ?? [];
  if (host === '' || (begun === undefined && file.test(host))) return [];
  return [`${begun !== undefined && /^http:/i.test(begun) ? 'http' : 'https'}://${host}${rest}`];
}

/** Whether an address works only on one machine or in a private network. */
export const isPrivate = (url: string) =>
  /^https?:\/\/(?:(?:[\w-]+\.)*localhost|[\w-]+\.local|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\]|10(?:\.\d+){3}|192\.168(?:\.\d+){2})(?:[:/?#]|$)/i.test(
    url,
  );
