/** A sentence as plain text, of the HTML that sentence.ts writes. */
export const plain = (html: string) =>
  html.replace(/<[^>]+>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
