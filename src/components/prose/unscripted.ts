import { Parser } from 'htmlparser2';

const runs = new Set(['script', 'style', 'iframe', 'object', 'embed', 'link', 'meta', 'base']);

/**
 * What an author wrote, rendered, on its way to being written as HTML again: all that is goes through here, and nothing
 * that could run gets by. The checks of content refuse it first, with a line.
 */
export function unscripted(html: string) {
  const parser = new Parser({
    onopentag(name, attributes) {
      const refused = [
        ...(runs.has(name) ? [name] : []),
        ...Object.keys(attributes).filter((attribute) =>
          /^(?:on|style$|srcdoc$|formaction$)/.test(attribute),
        ),
        ...Object.values(attributes).filter((value) => /^\s*(?:javascript|vbscript|data):/i.test(value)),
      ];
      if (refused.length > 0)
        throw new Error(`A text of an essay would run: <${name}> with ${refused.join(', ')}`);
    },
  });
  parser.end(html);
  return html;
}
