import type { MdastNode } from 'satteri';
import { endsByItself, opens } from './elements.ts';
import { readHtml } from './html.ts';
import type { Broken } from './manuscript.ts';
import { lineAt, spotIn } from './spots.ts';

/** HTML elements that are not closed among their siblings, and closing tags without an opening one. */
export function unbalanced(siblings: readonly MdastNode[]): Broken[] {
  const open: (Broken & { readonly name: string })[] = [];
  const found: Broken[] = [];
  for (const node of siblings) {
    if (node.type !== 'html') continue;
    for (const { name, end, selfClosing, at } of readHtml(node.value).tags) {
      const spot = { found: lineAt(node.value, at), ...spotIn(node, at) };
      if (!end) {
        if (opens(name, selfClosing))
          open.push({ name, expected: `a closing tag </${name}> beside it`, ...spot });
        continue;
      }
      const opening = open.findLastIndex((one) => one.name === name);
      if (opening < 0) found.push({ expected: `an open tag <${name}> first, beside it`, ...spot });
      else
        found.push(
          ...open
            .splice(opening)
            .slice(1)
            .filter(({ name: within }) => !endsByItself(within)),
        );
    }
  }
  return [...found, ...open.filter(({ name }) => !endsByItself(name))];
}
