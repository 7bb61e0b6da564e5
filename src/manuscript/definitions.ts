import type { MdastNode } from 'satteri';

export type Definition = Extract<MdastNode, { type: 'definition' }>;

/** The addresses that a text names apart from its lines: of two by one name the first is published. */
export function definitionsIn(node: MdastNode, found = new Map<string, Definition>()) {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) definitionsIn(child, found);
  return found;
}

/** Those by which it shows pictures. */
export function picturedIn(node: MdastNode, found = new Set<string>()) {
  if (node.type === 'imageReference') found.add(node.identifier);
  if ('children' in node) for (const child of node.children) picturedIn(child, found);
  return found;
}

export const isTitle = (node: MdastNode) => node.type === 'heading' && node.depth === 1;
