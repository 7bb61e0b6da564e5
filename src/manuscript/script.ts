import { defineHastPlugin, mdxToJs, type EstreeProgram } from 'satteri';
import { ended } from './ended.ts';

type Statement = EstreeProgram['body'][number];
type Script = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];

export type Constant = string | number | boolean | null | undefined;
export type Constants = ReadonlyMap<string, Constant>;

/** The statements of code in MDX; none if it is a comment or cannot be parsed. */
function statementsIn(mdx: string): readonly Statement[] {
  const found: Statement[] = [];
  const add = (program: EstreeProgram | null) => void found.push(...(program?.body ?? []));
  const collect = defineHastPlugin({
    name: 'collect',
    mdxTextExpression: (node) => add(node.parseExpression()),
    mdxFlowExpression: (node) => add(node.parseExpression()),
    mdxjsEsm: (node) => add(node.parseExpression()),
  });
  try {
    mdxToJs(ended(mdx), { hastPlugins: [collect] });
  } catch {
    return [];
  }
  return found;
}

/** The syntax tree of an expression, given without its braces. */
function scriptOf(code: string): Script | undefined {
  const [first] = statementsIn(`{${code}}`);
  return first?.type === 'ExpressionStatement' ? first.expression : undefined;
}

/** Whether nothing stands between the braces but a comment. */
export const isComment = (code: string) => statementsIn(`{${code}}`).length === 0;

function valueOf(script: Script, constants: Constants): { readonly value: Constant } | undefined {
  switch (script.type) {
    case 'Literal':
      // The value of a regular expression literal is null too.
      return script.raw === 'null' || /^(?:string|number|boolean)$/.test(typeof script.value)
        ? { value: script.value as Constant }
        : undefined;
    case 'TemplateLiteral':
      return script.expressions.length === 0 ? { value: script.quasis[0]?.value.cooked ?? '' } : undefined;
    case 'Identifier':
      if (script.name === 'undefined') return { value: undefined };
      return constants.has(script.name) ? { value: constants.get(script.name) } : undefined;
    case 'UnaryExpression': {
      const of = valueOf(script.argument, constants);
      return script.operator === '-' && of ? { value: -Number(of.value) } : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * The value of an expression that is a literal, such as `{'—'}` or `{-3}`, or the name of one that the text exports.
 * Undefined for anything that a build would have to run, even a sum.
 */
export function constantOf(code: string, constants: Constants = new Map()) {
  const script = scriptOf(code);
  return script && valueOf(script, constants);
}

/** The value of an object of literals, as in `{{ handsOnShare: 0.2 }}`; undefined for any other expression. */
export function recordOf(code: string, constants: Constants = new Map()) {
  const script = scriptOf(code);
  if (script?.type !== 'ObjectExpression') return undefined;
  const record: Record<string, Constant> = {};
  for (const property of script.properties) {
    if (property.type !== 'Property' || property.computed || property.kind !== 'init') return undefined;
    const { key } = property;
    const name =
      key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
    const constant = valueOf(property.value as Script, constants);
    if (name === undefined || !constant) return undefined;
    record[name] = constant.value;
  }
  return record;
}

/** The name that an expression consists of or begins with: `picture` in `picture` and in `picture.src`. */
export function importedName(code: string) {
  const script = scriptOf(code);
  if (script?.type === 'Identifier') return script.name;
  return script?.type === 'MemberExpression' && script.object.type === 'Identifier' && !script.computed
    ? script.object.name
    : undefined;
}

/** What a reader sees of an expression; undefined if only a build could tell. */
export function wordsOf(code: string, constants: Constants) {
  const constant = constantOf(code, constants);
  return constant && (constant.value || constant.value === 0 ? String(constant.value) : '');
}

export interface Module {
  /** Names bound by imports, each with the path it comes from and how many lines stand before it. */
  readonly imports: readonly { readonly name: string; readonly path: string; readonly below: number }[];
  readonly constants: readonly (readonly [name: string, value: Constant])[];
  /** Whether there is more in it than imports and constants. */
  readonly runs: boolean;
}

/** What import and export lines bind. */
export function moduleOf(code: string, known: Constants): Module {
  const imports: { name: string; path: string; below: number }[] = [];
  const constants: [string, Constant][] = [];
  let runs = false;
  for (const statement of statementsIn(code)) {
    if (statement.type === 'ImportDeclaration') {
      const path = String(statement.source.value);
      runs ||= statement.specifiers.length === 0;
      runs ||= statement.specifiers.some(({ type }) => type !== 'ImportDefaultSpecifier');
      const below = 'start' in statement ? code.slice(0, Number(statement.start)).split('\n').length - 1 : 0;
      for (const { local } of statement.specifiers) imports.push({ name: local.name, path, below });
      continue;
    }
    const declared =
      statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'VariableDeclaration'
        ? statement.declaration
        : undefined;
    runs ||= declared?.kind !== 'const';
    for (const { id, init } of declared?.declarations ?? []) {
      const constant = init ? valueOf(init, new Map([...known, ...constants])) : undefined;
      if (constant && id.type === 'Identifier') constants.push([id.name, constant.value]);
      else runs = true;
    }
  }
  return { imports, constants, runs };
}

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

/**
 * The constants that a text exports, also within elements. They are valid in the whole text, even before their line.
 */
export function constantsIn(node: Node, constants = new Map<string, Constant>()) {
  if (node.type === 'mdxjsEsm' && 'value' in node)
    for (const [name, value] of moduleOf(String(node.value), constants).constants) constants.set(name, value);
  for (const child of node.children ?? []) constantsIn(child, constants);
  return constants;
}

const makers = /^(?:JSXElement|JSXFragment|ObjectExpression)$/;

/** Whether code creates an element that the checks cannot see: as JSX, or as the object that JSX compiles to. */
export function makesElements(code: string, form: 'expression' | 'module') {
  const isMaker = (node: unknown): boolean =>
    Array.isArray(node)
      ? node.some(isMaker)
      : typeof node === 'object' &&
        node !== null &&
        (('type' in node && typeof node.type === 'string' && makers.test(node.type)) ||
          Object.values(node).some(isMaker));
  return isMaker(statementsIn(form === 'module' ? code : `{${code}}`));
}
