import { Parser } from 'htmlparser2';

const runs = new Set(['script', 'style', 'iframe', 'object', 'embed', 'link', 'meta', 'base']);

/** Words for a reader, which may begin as they like. */
const isText = /^(?:alt|title|aria-label)$/;
const runsAsAddress = /^\s*(?:javascript|vbscript|data):/i;

/**
 * What an author wrote, rendered, on its way to being written as HTML again: all that is goes through here, and nothing
 * that could run gets by. The checks of content refuse it first, with a line.
 */
export function unscripted(html = '') {
  const parser = new Parser({
    onopentag(name, attributes) {
      const refused = [
        ...(runs.has(name) ? [name] : []),
        ...Object.keys(attributes).filter((attribute) =>
          /^(?:on|style$|srcdoc$|formaction$)/.test(attribute),
        ),
        ...Object.entries(attributes)
          .filter(([attribute, value]) => !isText.test(attribute) && runsAsAddress.test(value))
          .map(([attribute]) => attribute),
      ];
      if (refused.length > 0)
        throw new Error(`A text of an essay would run: <${name}> with ${refused.join(', ')}`);
    },
  });
  parser.end(html);
  return html;
}
