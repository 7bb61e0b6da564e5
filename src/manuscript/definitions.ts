import type { MdastNode } from 'satteri';

/** The addresses that a text names apart from its lines. */
export function definitionsIn(node: MdastNode, found = new Map<string, string>()) {
  if (node.type === 'definition') found.set(node.identifier, node.url);
  if ('children' in node) for (const child of node.children) definitionsIn(child, found);
  return found;
}
