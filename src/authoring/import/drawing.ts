import { Parser } from 'htmlparser2';
import { leadsSomewhere } from './harmless.ts';

/** Attributes that lead somewhere, or that an animation sets one to. */
const isAddress = /^(?:.*:)?(?:href|src|to|from|by|values)$/i;

/**
 * Why a drawing is not copied. One that is shown as a picture runs nothing, but it is served under our name, where who
 * opens it by itself would run what stands in it.
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
