const item = String.raw`(?:[.#][\w:.-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)|-)`;
const list = String.raw`\{:?[ \t]*(${item}(?:[ \t]+${item})*)[ \t]*\}`;

/** An anchor in our own syntax, its braces escaped, so that MDX does not take it for an expression. */
const anchorOf = (attributes: string) => {
  const [, id] = /(?:^|\s)#([\w:.-]+)/.exec(attributes) ?? [];
  return id === undefined ? '' : ` \\{#${id.replaceAll(':', '-')}\\}`;
};

const isHeading = (line: string) => /^#{1,6}[ \t]+\S/.test(line);
const behindHeading = new RegExp(String.raw`${list}[ \t]*$`);
/** An anchor as Docusaurus and Fumadocs write it. */
const inComment = /(?:\{\/\*[ \t]*#([\w-]+)[ \t]*\*\/\}|\[#([\w-]+)\])[ \t]*$/;
const ofKramdown = /^[ \t]*\{:[ \t]*([^}]*)\}[ \t]*$/;
const remarked =
  /(?:^|\s)\.(?:notice--)?(note|notice|tip|info|warning|danger|caution|important|success|primary)(?:-title)?(?=\s|$)/;

const withAnchor = (heading: string, attributes: string) => {
  const anchor = anchorOf(attributes);
  return anchor === '' ? heading : heading.replace(/(?:[ \t]+#+)?[ \t]*$/, anchor);
};

function ownAnchor(heading: string) {
  const found = behindHeading.exec(heading);
  if (found) return withAnchor(heading.slice(0, found.index).trimEnd(), found[1] ?? '');
  const [whole = '', first, second] = inComment.exec(heading) ?? [];
  return whole === ''
    ? heading
    : withAnchor(heading.slice(0, -whole.length).trimEnd(), `#${first ?? second ?? ''}`);
}

/** Whether a line can be part of a paragraph. */
const isWords = (line: string | undefined) =>
  line !== undefined && line.trim() !== '' && !/^[ \t]*(?:>|[-*+][ \t]|\d+\.[ \t]|#|\||\{:|`{3})/.test(line);

/**
 * Removes kramdown's attribute lines. An anchor moves to its heading; a notice class turns its paragraph into a
 * callout.
 */
function withoutLinesOfLists(lines: readonly string[], kindOf: (word: string) => string) {
  const out: string[] = [];
  let remark: string | undefined;
  for (const [index, line] of lines.entries()) {
    const attributes = ofKramdown.exec(line)?.[1];
    if (attributes === undefined) {
      if (!isWords(line)) remark = undefined;
      out.push(remark === undefined ? (isHeading(line) ? ownAnchor(line) : line) : `> ${line}`);
      continue;
    }
    const kind = remarked.exec(attributes)?.[1];
    const last = out.length - 1;
    if (isHeading(out[last] ?? '')) out[last] = withAnchor(out[last] ?? '', attributes);
    else if (kind !== undefined && isWords(out[last])) {
      let first = last;
      while (isWords(out[first - 1])) first -= 1;
      const words = out.splice(first).map((one) => `> ${one}`);
      out.push(`> [!${kindOf(kind)}]`, ...words);
    } else if (kind !== undefined && isWords(lines[index + 1])) {
      remark = kindOf(kind);
      out.push(`> [!${remark}]`);
      continue;
    }
    out.push('');
  }
  return out;
}

/** Attribute lists after a link or a picture, or on a line of their own. */
const elsewhere = new RegExp(String.raw`(?<=\]\([^()\n]{0,500}\))${list}|^${list}[ \t]*$`, 'gm');

/** Removes the attribute lists in braces of kramdown, Pandoc and others; keeps anchors and callouts. */
export const withoutAttributeLists = (part: string, kindOf: (word: string) => string) =>
  /\{|\[#/.test(part)
    ? withoutLinesOfLists(part.split('\n'), kindOf)
        .join('\n')
        .replace(/\{:[^}\n]*\}/g, '')
        .replace(elsewhere, '')
    : part;
