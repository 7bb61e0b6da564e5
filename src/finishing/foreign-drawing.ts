import { Parser } from 'htmlparser2';
import type { Foreign } from './foreign-code.ts';

const runs = /^[\0- ]*(?:javascript|vbscript|data:text)/i;
const brings = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'handler', 'listener']);
const animates = new Set(['animate', 'set', 'animatetransform', 'animatemotion']);

const bare = (name: string) => name.replace(/^.*:/, '').toLowerCase();

function fault(name: string, attributes: Readonly<Record<string, string>>) {
  if (brings.has(name)) return 'runs, or brings HTML into a drawing';
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^on/i.test(attribute)) return `has "${attribute}", which runs`;
    if (runs.test(value.replace(/[\t\n\r]/g, ''))) return `has an address in "${attribute}" that runs`;
    if (bare(attribute) === 'attributename' && animates.has(name) && /href|^on/i.test(value))
      return 'changes an address while it is shown';
    if (name === 'use' && bare(attribute) === 'href' && !value.startsWith('#'))
      return 'draws what stands elsewhere';
  }
  return undefined;
}

/** What would run in an SVG that a reader opens by itself: it is a document like any other. */
export function foreignInDrawing(
  svg: string,
  isOurs: (address: string) => boolean = () => false,
): readonly Foreign[] {
  const found: Foreign[] = [];
  const refuse = (why: string | undefined) => {
    if (why === undefined) return;
    const start = parser.startIndex;
    found.push({ why, written: svg.slice(start, start + 100), line: svg.slice(0, start).split('\n').length });
  };
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => refuse(fault(bare(name), attributes)),
      onprocessinginstruction(name, text) {
        const sheet = /^\?xml-stylesheet type="text\/css" href="([^"]*)"\??\s*$/.exec(text)?.[1];
        if (/^\?xml-/i.test(name) && (sheet === undefined || !isOurs(sheet))) refuse('loads a stylesheet');
        if (/^!doctype/i.test(name) && text.includes('['))
          refuse('declares names that stand for something else');
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return found;
}
