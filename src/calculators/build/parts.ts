import { escape } from '../../text/escape.ts';

/** A place that the browser rewrites, by the name that answer/ gives to what stands there. */
export const part = (name: string, html: string, tag = 'div', classes = '') =>
  `<${tag} data-part="${name}"${classes && ` class="${classes}"`}>${html}</${tag}>`;

/** A button of the calculator; `what` is what browser/read-control.ts makes of a press. */
export const button = (what: string, label: string, more = '') =>
  `<button type="button" data-do="${what}"${more} class="min-h-6 underline decoration-control hover:decoration-current">${escape(label)}</button>`;
