/** A picture as Markdown writes it, on one line. */
export function pictureText(alt: string, url: string, title?: string | null) {
  const words = alt.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');
  const address = url.replace(/[<>\n\r]/g, encodeURIComponent);
  const place = /[\s()]/.test(address) ? `<${address}>` : address;
  return `![${words}](${place}${title ? ` "${title.replace(/\s+/g, ' ').replaceAll('"', '&quot;')}"` : ''})`;
}
