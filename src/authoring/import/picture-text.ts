/** An address as the destination of a Markdown link: in `<…>` if it has spaces or brackets. */
export const destination = (url: string) => {
  const address = url.replace(/[<>\n\r]/g, encodeURIComponent);
  return /[\s()]/.test(address) ? `<${address}>` : address;
};

/** A picture as Markdown writes it, on one line. */
export function pictureText(alt: string, url: string, title?: string | null) {
  const words = alt.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');
  return `![${words}](${destination(url)}${title ? ` "${title.replace(/\s+/g, ' ').replaceAll('"', '&quot;')}"` : ''})`;
}
