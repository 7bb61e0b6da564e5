import { Parser } from 'htmlparser2';

const runs = new Set(['script', 'style', 'iframe', 'object', 'embed', 'link', 'meta', 'base']);

/** Attributes that hold words for a reader, which may begin like an address that runs. */
const isText = /^(?:alt|title|aria-label)$/;
const runsAsAddress = /^\s*(?:javascript|vbscript|data):/i;

/**
 * Returns the rendered HTML of an author's text unchanged, or throws if anything in it could run. All such HTML that is
 * written with `set:html` passes through here. The content checks refuse it first, and name the line.
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
