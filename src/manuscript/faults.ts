import { mdxToJs, type MdastNode } from 'satteri';
import { features, treeOf, withoutAmounts } from './dialect.ts';
import { ended } from './ended.ts';
import { spanOf, spotOf } from './spots.ts';

/** The most faults in one report; further ones show up once these are fixed. */
const most = 100;

const form = /^(?:(\d+):(\d+): )?(.*)$/s;
const openingOf = /, expected corresponding closing tag for .*\((\d+):(\d+)\)/;

/** An HTML comment or an autolink in angle brackets, neither of which MDX allows; otherwise one character. */
const outOfPlace = /^<(?:!--.*?-->|[a-z]+:[^\s<>]*>|[^\s<>]+@[^\s<>]+>)|^./is;

/** Whether a line that begins with `import` or `export` is probably code and not prose. */
export const isScript = (line: string) => /['"={*]/.test(line);

const blanked = (text: string, start: number, end: number) =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);

function faultOf(mdx: string): Error | undefined {
  try {
    mdxToJs(ended(mdx), { features });
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}

/** The offset and column in a text of a position in its escaped version (see `amounts.ts`). */
function offsetIn(text: string, escaped: string, line: number, column: number) {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const [written = '', before = ''] = [lines[line - 1], escaped.split('\n')[line - 1]?.slice(0, column - 1)];
  let within = 0;
  for (const sign of before) if (written.startsWith(sign, within)) within += sign.length;
  return { offset: start + within, column: within + 1 };
}

/** Where the faulty expression begins: at the tag around it, or at the outermost brace in its paragraph. */
function openingBefore(text: string, at: number) {
  let depth = 0;
  let brace = text.lastIndexOf('{', at);
  for (let i = at - 1; i >= 0 && !text.startsWith('\n\n', i); i -= 1) {
    if (text[i] === '}') depth += 1;
    else if (text[i] === '{' && depth > 0) depth -= 1;
    else if (text[i] === '{') brace = i;
  }
  const tag = text.lastIndexOf('<', brace);
  return tag >= 0 && /^<[a-z][^<>]*$/i.test(text.slice(tag, brace)) ? tag : brace;
}

function* scriptsOf(node: MdastNode): Generator<Extract<MdastNode, { type: 'mdxjsEsm' }>> {
  if (node.type === 'mdxjsEsm') yield node;
  if ('children' in node) for (const child of node.children) yield* scriptsOf(child);
}

/** The first import or export that is not valid JavaScript; the parser does not say where it is. */
function scriptThere(text: string, file: string) {
  for (const node of scriptsOf(treeOf(text, file))) {
    const fault = faultOf(node.value);
    if (!fault) continue;
    const lines = node.value.split('\n');
    const below = Math.max(
      0,
      lines.findIndex((one) => faultOf(one) !== undefined),
    );
    const { line = 1, column = 1 } = spotOf(node);
    const { start, end } = spanOf(node);
    return {
      start,
      // Prose is no longer read as code once its first letter is blanked.
      end: isScript(lines[below] ?? '') ? end : start + 1,
      fault: new Error(`${line + below}:${column}: ${fault.message}`),
    };
  }
  return undefined;
}

/**
 * Everything that keeps a text from being valid MDX. Each fault that the parser names is recorded and replaced by
 * spaces, and the rest parsed again. Consequences are left out, such as the closing tag of an opening one that was
 * blanked. `sound` is the remaining text, at the same positions; undefined if it still cannot be parsed.
 */
export function faultsOf(text: string, file: string) {
  const faults: Error[] = [];
  const told = new Set<number>();
  /** Names of blanked opening tags whose closing tag may still follow. */
  const lost: string[] = [];
  let sound = text;
  while (faults.length < most) {
    const readable = withoutAmounts(sound, file);
    const fault = faultOf(readable);
    if (!fault) return { faults, sound };
    const [, line, column, message = ''] = form.exec(fault.message) ?? [];
    if (line === undefined) {
      const script = scriptThere(sound, file);
      faults.push(script?.fault ?? fault);
      if (!script) break;
      sound = blanked(sound, script.start, script.end);
      continue;
    }
    const place = offsetIn(sound, readable, Number(line), Number(column));
    const at = place.offset;
    const closes = lost.indexOf(/^<\/([\w.:-]*)/.exec(sound.slice(at))?.[1] ?? '');
    const isNew = closes < 0 && !told.has(at);
    if (closes >= 0) lost.splice(closes, 1);
    if (isNew) faults.push(new Error(`${line}:${place.column}: ${message}`));
    told.add(at);
    const [, openLine, openColumn] = (isNew ? openingOf.exec(message) : undefined) ?? [];
    const start =
      openLine !== undefined
        ? offsetIn(sound, readable, Number(openLine), Number(openColumn)).offset
        : message.startsWith('Could not parse expression')
          ? openingBefore(sound, at)
          : at;
    const name = /^<([\w.:-]+)/.exec(sound.slice(start))?.[1];
    if (name !== undefined) lost.push(name);
    const before = sound;
    sound = blanked(sound, start, start + (outOfPlace.exec(sound.slice(start))?.[0].length ?? 0));
    if (sound === before) break;
  }
  return { faults, sound: undefined };
}
