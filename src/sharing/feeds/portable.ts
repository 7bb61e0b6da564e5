import { Parser } from 'htmlparser2';
import { escape } from '../../text/escape.ts';
import { element } from '../../charts/svg.ts';

const keptAttributes = new Set(
  'href src alt title width height start type align colspan rowspan scope datetime lang dir'.split(' '),
);
/** Our classes for aligned cells (src/manuscript/tables.ts), as values of HTML's `align`. */
const sides: ReadonlyMap<string, string> = new Map([
  ['at-right', 'right'],
  ['centred', 'center'],
]);
const unwanted = new Set('script style link template iframe object form button input'.split(' '));
const empty = new Set('img br hr wbr col source input link'.split(' '));

/** Makes HTML that reads the same on any page: no scripts, no styles, no classes of ours, and absolute addresses. */
export function portable(html: string, address: string) {
  const whole = (name: string, written: string) =>
    name === 'src' || name === 'href' ? new URL(written, address).href : written;
  let text = '';
  let within: string | undefined;
  /** For each span that is open: whether it was written. */
  const spans: boolean[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      // Most feed readers strip the elements of a formula and leave a jumble of letters.
      if (within === undefined && name === 'math' && attributes['alttext'] !== undefined) {
        text += `<i>${escape(attributes['alttext'])}</i>`;
        within = name;
        return;
      }
      // Feed readers draw no checkbox; without a sign, done and undone items would read alike.
      if (within === undefined && attributes['type'] === 'checkbox')
        text += 'checked' in attributes ? '☑' : '☐';
      if (within !== undefined || unwanted.has(name)) {
        within ??= empty.has(name) ? undefined : name;
        return;
      }
      // A feed has no stylesheet of ours to align cells.
      const side = sides.get(attributes['class'] ?? '');
      const attributesKept = Object.entries({ ...attributes, ...(side && { align: side }) }).filter(([key]) =>
        keptAttributes.has(key),
      );
      // A span of which no attribute is kept is dropped.
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
