import { Parser } from 'htmlparser2';
import { escape } from '../../text/escape.ts';
import { element } from '../../charts/svg.ts';

const keptAttributes = new Set(
  'href src alt title width height start type align colspan rowspan scope datetime lang dir'.split(' '),
);
/** What our sheet says of cells (src/manuscript/tables.ts), as HTML says it. */
const sides: ReadonlyMap<string, string> = new Map([
  ['at-right', 'right'],
  ['centred', 'center'],
]);
const unwanted = new Set('script style link template iframe object form button input'.split(' '));
const empty = new Set('img br hr wbr col source input link'.split(' '));

/** HTML that reads the same on any page: no script, no style, no names of ours, and whole addresses. */
export function portable(html: string, address: string) {
  const whole = (name: string, written: string) =>
    name === 'src' || name === 'href' ? new URL(written, address).href : written;
  let text = '';
  let within: string | undefined;
  /** Of each span that is open: whether it is written. */
  const spans: boolean[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      // Most readers of feeds take the elements of a formula away and leave its letters in a heap.
      if (within === undefined && name === 'math' && attributes['alttext'] !== undefined) {
        text += `<i>${escape(attributes['alttext'])}</i>`;
        within = name;
        return;
      }
      // A reader of feeds draws no box; what is done and what is not would read alike.
      if (within === undefined && attributes['type'] === 'checkbox')
        text += 'checked' in attributes ? '☑' : '☐';
      if (within !== undefined || unwanted.has(name)) {
        within ??= empty.has(name) ? undefined : name;
        return;
      }
      // A feed has no sheet of ours to say where the words of a cell stand.
      const side = sides.get(attributes['class'] ?? '');
      const attributesKept = Object.entries({ ...attributes, ...(side && { align: side }) }).filter(([key]) =>
        keptAttributes.has(key),
      );
      // A span says nothing where nothing of ours stands beside it.
      if (name === 'span' && attributesKept.length === 0) {
        spans.push(false);
        return;
      }
      if (name === 'span') spans.push(true);
      const written = element(
        name,
        Object.fromEntries(attributesKept.map(([key, value]) => [key, whole(key, value)])),
      );
      text += empty.has(name) ? written : written.replace(/\/>$/, '>');
    },
    ontext(words) {
      if (within === undefined) text += escape(words);
    },
    onclosetag(name) {
      if (within === undefined && !empty.has(name) && !unwanted.has(name) && (name !== 'span' || spans.pop()))
        text += `</${name}>`;
      if (within === name) within = undefined;
    },
  });
  parser.end(html);
  return text.trim();
}
