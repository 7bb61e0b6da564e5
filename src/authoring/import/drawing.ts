import { Parser } from 'htmlparser2';
import { leadsSomewhere } from './harmless.ts';

/** Attributes that hold an address, or a value that an animation may set one to. */
const isAddress = /^(?:.*:)?(?:href|src|to|from|by|values)$/i;

/**
 * Why an SVG file is not copied; undefined if it may be. Shown as a picture, an SVG runs no scripts; but it is served
 * from our domain, and they would run for anybody who opens the file itself.
 */
export function faultOfDrawing(svg: string): string | undefined {
  let fault: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (/^(?:.*:)?(?:script|foreignobject|handler|listener|iframe|embed|object)$/i.test(name))
          fault ??= `<${name}>`;
        for (const [key, value] of Object.entries(attributes))
          if (
            /^(?:.*:)?on/i.test(key) ||
            (isAddress.test(key) && value.split(';').some((part) => !leadsSomewhere(part)))
          )
            fault ??= key;
      },
      onprocessinginstruction(name) {
        if (/^!(?:doctype|entity)/i.test(name) ? /\[|entity/i.test(svg) : /stylesheet/i.test(name))
          fault ??= name;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return fault && `a drawing that would run something (${fault})`;
}
