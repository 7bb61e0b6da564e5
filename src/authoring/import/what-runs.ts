import { elementsOf } from '../../manuscript/dialect.ts';
import { constantOf, importedName, isComment, moduleOf, type Constant } from '../../manuscript/script.ts';
import { attributeRuns, goesWithContent, leadsSomewhere } from './harmless.ts';

type Node = ReturnType<typeof elementsOf>;

/**
 * The most levels of nested elements; real texts have about ten. Code that walks the tree recurses as deep as it is.
 */
export const deepest = 100;

const named: Readonly<Record<string, string>> = {
  srcDoc: 'srcdoc',
  formAction: 'formaction',
  xLinkHref: 'href',
};

/** Whether a style is the column alignment of a Markdown table. */
const isAlignment = (style: unknown) => /^text-align: \w+$/.test(String(style));

function faultOfProperties(properties: Readonly<Record<string, unknown>>) {
  return Object.entries(properties).find(([key, value]) => {
    if (key === 'style') return !isAlignment(value);
    const name = (named[key] ?? key).toLowerCase();
    return !/^aria|^data./.test(name) && attributeRuns(name, String(value));
  })?.[0];
}

/**
 * The first thing in a text that would run; undefined if nothing would. Looks at the tree that is published, not at the
 * source.
 */
export function whatRuns(text: string, file: string): string | undefined {
  const constants = new Map<string, Constant>();
  const imported = new Set<string>();
  const isConstant = (code: string) =>
    constantOf(code, constants) !== undefined || isComment(code) || imported.has(importedName(code) ?? '');
  const faultOf = (node: Node): string | undefined => {
    switch (node.type) {
      case 'element': {
        // Task lists have checkboxes.
        if (goesWithContent(node.tagName) && node.tagName !== 'input') return `<${node.tagName}>`;
        const fault = faultOfProperties(node.properties);
        return fault && `<${node.tagName} ${fault}>`;
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        if (goesWithContent(name) || constants.has(name.split('.')[0] ?? '')) return `<${name}>`;
        const fault = node.attributes.find((attribute) => {
          if (attribute.type !== 'mdxJsxAttribute') return true;
          const { value } = attribute;
          return value instanceof Object
            ? !isConstant(value.value) || !leadsSomewhere(String(constantOf(value.value, constants)?.value))
            : attributeRuns(attribute.name, value ?? '');
        });
        return fault && `<${name} ${'name' in fault ? fault.name : '{…}'}>`;
      }
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return isConstant(node.value) ? undefined : `{${node.value}}`;
      case 'mdxjsEsm': {
        const module = moduleOf(node.value, constants);
        for (const [name, value] of module.constants) constants.set(name, value);
        for (const { name } of module.imports) imported.add(name);
        const outside = module.imports.find(({ path }) => !/^\.\/[\w-]+\.\w+$/.test(path));
        return module.runs || outside ? node.value : undefined;
      }
      case 'raw':
        return node.value;
      default:
        return undefined;
    }
  };
  let level: readonly Node[] = [elementsOf(text, file)];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return `more than ${deepest} elements within each other`;
    for (const node of level) {
      const fault = faultOf(node);
      if (fault !== undefined) return fault;
    }
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}
