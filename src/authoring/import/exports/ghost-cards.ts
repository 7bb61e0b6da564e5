import { calloutMark } from './markdown-of.ts';

const first = (pattern: RegExp, text: string) => pattern.exec(text)?.[1];

/** Reduces Ghost's cards, such as bookmarks and callouts, to plain HTML with what the author put in them. */
export const withoutCards = (html: string) =>
  html
    .replace(/<!--kg-card-(?:begin|end):[^>]*-->/g, '')
    .replace(/<figure class="kg-card kg-bookmark-card[^"]*">[\s\S]*?<\/figure>/g, (card) => {
      const url = first(/kg-bookmark-container" href="([^"]+)"/, card);
      const title = first(/kg-bookmark-title">([\s\S]*?)<\/div>/, card) ?? url;
      const description = first(/kg-bookmark-description">([\s\S]*?)<\/div>/, card);
      return url === undefined
        ? card
        : `<p><a href="${url}">${title}</a>${description ? `<br />${description}` : ''}</p>`;
    })
    .replace(
      /<div class="kg-card kg-callout-card[^"]*">\s*(?:<div class="kg-callout-emoji">[^<]*<\/div>)?\s*<div class="kg-callout-text">([\s\S]*?)<\/div>\s*<\/div>/g,
      (_, text: string) => `<blockquote><p>${calloutMark}</p><p>${text}</p></blockquote>`,
    )
    .replace(/<figure class="kg-card kg-video-card[^"]*"[\s\S]*?<\/figure>/g, (card) => {
      const url = first(/<video\b[^>]*?\bsrc="([^"]+)"/, card);
      const caption = first(/<figcaption>([\s\S]*?)<\/figcaption>/, card);
      return url === undefined ? card : `<p><a href="${url}">${caption ?? 'Video'}</a></p>`;
    });
