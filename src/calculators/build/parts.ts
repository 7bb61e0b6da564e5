import { escape } from '../../text/escape.ts';

/** An element that the browser rewrites, under the name that answer/ gives its content. */
export const part = (name: string, html: string, tag = 'div', classes = '') =>
  `<${tag} data-part="${name}"${classes && ` class="${classes}"`}>${html}</${tag}>`;

/** A button of the calculator; `what` tells browser/read-control.ts or a tool what a press means. */
export const button = (what: string, label: string, more = '') =>
  `<button type="button" data-do="${what}"${more} class="min-h-6 underline decoration-control hover:decoration-current">${escape(label)}</button>`;
