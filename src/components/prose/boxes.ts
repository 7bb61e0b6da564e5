import {
  defaultTreeAdapter as tree,
  html,
  parseFragment,
  serialize,
  type DefaultTreeAdapterMap,
} from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** The block elements that a list item may contain, and a `label` may not. */
const isBlock = (node: Node) =>
  'tagName' in node && /^(?:p|[ou]l|dl|div|figure|table|pre|blockquote|details|h\d|hr)$/.test(node.tagName);
const isParagraph = (node: Node): node is Element => 'tagName' in node && node.tagName === 'p';
const isBox = (node: Node): node is Element => 'tagName' in node && node.tagName === 'input';
const isBlank = (node: Node) => 'value' in node && node.value.trim() === '';

/**
 * Moves the words of an item, or of its first paragraph, into the label of a checkbox; blocks inside the item stay
 * below it.
 */
function label(item: Element): void {
  const first = item.childNodes.find((node) => !isBlank(node));
  const place = first && isParagraph(first) ? first : item;
  const end = place.childNodes.findIndex(isBlock);
  const words = place.childNodes.slice(0, end < 0 ? undefined : end);
  // `- [x]` has already been rendered as a checkbox that cannot be ticked; it is replaced.
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

/** Adds a checkbox to each item of a rendered list, nested items included. */
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
