import { readFileSync } from 'node:fs';
import { DomUtils, parseDocument } from 'htmlparser2';

type Nodes = ReturnType<typeof parseDocument>['children'];

/**
 * What a stylesheet or an accessibility checker can tell elements apart by, except their words: names, classes and
 * attributes of an element and its ancestors, the element right before it, and whether it has any text.
 */
function shapesIn(nodes: Nodes, around: string, found: Set<string>) {
  let before = '';
  for (const node of nodes) {
    if (!('attribs' in node)) continue;
    const { class: classes = '', role = '', type = '', scope = '' } = node.attribs;
    const name = `${node.name}.${classes}`;
    const attributes = Object.keys(node.attribs).sort().join();
    const says = DomUtils.textContent(node).trim() === '' ? 'nothing' : 'something';
    const own = `${name}[${attributes}]${role},${type},${scope},${says}`;
    found.add(`${around}>${before}+${own}`);
    before = name;
    // Labels of plates are judged on every page that has one: plates.spec.ts.
    if (node.name !== 'svg') shapesIn(node.children, `${around}>${own}`, found);
  }
  return found;
}

/** The pages with an element of a shape that no page before them has, beginning with those of the most shapes. */
export function ofDistinctShapes(addresses: readonly string[]): ReadonlySet<string> {
  const met = new Set<string>();
  const shapes = addresses.map((address) => {
    const file = address === '/no-such-page/' ? '404.html' : `${address}index.html`;
    const html = readFileSync(`dist/${file}`, 'utf8');
    return { address, shapes: shapesIn(parseDocument(html).children, '', new Set()) };
  });
  const distinct = shapes
    .toSorted((one, other) => other.shapes.size - one.shapes.size)
    .filter((page) => {
      const isNew = !page.shapes.isSubsetOf(met);
      for (const shape of page.shapes) met.add(shape);
      return isNew;
    });
  return new Set(distinct.map(({ address }) => address));
}
