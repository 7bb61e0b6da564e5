import type { MdastNode } from 'satteri';

export type Definition = Extract<MdastNode, { type: 'definition' }>;

/** The link definitions of a text, by identifier. Of two with the same name, Markdown uses the first. */
export function definitionsIn(node: MdastNode, found = new Map<string, Definition>()) {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) definitionsIn(child, found);
  return found;
}

/** The identifiers of definitions that are used for pictures. */
export function picturedIn(node: MdastNode, found = new Set<string>()) {
  if (node.type === 'imageReference') found.add(node.identifier);
  if ('children' in node) for (const child of node.children) picturedIn(child, found);
  return found;
}

export const isTitle = (node: MdastNode) => node.type === 'heading' && node.depth === 1;
