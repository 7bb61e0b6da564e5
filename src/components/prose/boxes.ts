import {
  defaultTreeAdapter as tree,
  html,
  parseFragment,
  serialize,
  type DefaultTreeAdapterMap,
} from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** All that a label may not hold, as far as an item of a list has it. */
const isBlock = (node: Node) =>
  'tagName' in node && /^(?:p|[ou]l|dl|div|figure|table|pre|blockquote|details|h\d|hr)$/.test(node.tagName);
const isParagraph = (node: Node): node is Element => 'tagName' in node && node.tagName === 'p';
const isBox = (node: Node): node is Element => 'tagName' in node && node.tagName === 'input';
const isBlank = (node: Node) => 'value' in node && node.value.trim() === '';

/** The words of an item, or of its first paragraph, in the label of a box; what hangs below stays below. */
function label(item: Element): void {
  const first = item.childNodes.find((node) => !isBlank(node));
  const place = first && isParagraph(first) ? first : item;
  const end = place.childNodes.findIndex(isBlock);
  const words = place.childNodes.slice(0, end < 0 ? undefined : end);
  // Whoever writes `- [x]` has drawn the box already, as one that nobody ticks.
  const isDone = words.some((node) => isBox(node) && node.attrs.some(({ name }) => name === 'checked'));
  const attributes = [
    { name: 'type', value: 'checkbox' },
    ...(isDone ? [{ name: 'checked', value: '' }] : []),
  ];
  const labelled = tree.createElement('label', html.NS.HTML, []);
  for (const node of words) tree.detachNode(node);
  for (const node of [
    tree.createElement('input', html.NS.HTML, attributes),
    ...words.filter((one) => !isBox(one)),
  ])
    tree.appendChild(labelled, node);
  const [next] = place.childNodes;
  if (next) tree.insertBefore(place, labelled, next);
  else tree.appendChild(place, labelled);
}

/** A list, rendered, with a box to tick at each of its items, and at each that hangs below one. */
export function withBoxes(rendered: string) {
  const whole = parseFragment(rendered);
  const visit = (node: Node) => {
    if (!('childNodes' in node)) return;
    node.childNodes.forEach(visit);
    if ('tagName' in node && node.tagName === 'li') label(node);
  };
  visit(whole);
  return serialize(whole);
}
