interface Resolved {
  /** The number of a source in this essay. */
  readonly number: (source: string) => number;
  readonly plate: (
    name: string | undefined,
  ) => { readonly picture: string; readonly caption: string } | undefined;
  readonly calculator: (id: string) => string;
  /** The whole address of a path within the publication. */
  readonly address: (path: string) => string;
}

const fence = /^([ \t]*)(```+|~~~+)[^\n]*\n[\s\S]*?^\1\2[ \t]*$/gm;

const attribute = (tag: string, name: string) => {
  const [, double, single] = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single;
};

/** One tag with what it holds: `[tag, content]` pairs are handed to `write`. */
const element = (name: string, text: string, write: (tag: string, content: string) => string) =>
  text.replace(
    new RegExp(`<${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'),
    (_, tag: string, content: string | undefined) => write(tag, (content ?? '').trim()),
  );

const withAddresses = (text: string, { address }: Resolved) =>
  text.replace(/\]\((\/(?!\/)[^)\s]*)/g, (_, path: string) => `](${address(path)}`);

function prose(text: string, resolved: Resolved) {
  const { number, plate, calculator } = resolved;
  let written = text.replace(/^import\s[^\n]*\n/gm, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
  written = element('PullQuote', written, () => '');
  written = element('Cite', written, (tag) => `[^${number(attribute(tag, 'id') ?? '')}]`);
  written = element('Note', written, (_, content) => ` (${content})`);
  written = element('Calculator', written, (tag) => calculator(attribute(tag, 'model') ?? ''));
  written = element('Plate', written, (tag, content) => {
    const drawn = plate(attribute(tag, 'name'));
    return drawn ? `${drawn.picture}\n\n${content || `*${drawn.caption}*`}` : content;
  });
  written = element('Figure', written, (tag) =>
    [attribute(tag, 'alt'), attribute(tag, 'caption')]
      .filter(Boolean)
      .map((words) => `*${words}*`)
      .join('\n\n'),
  );
  const plain = written
    .replace(/<(?:Aside|Definition|Prompt)\b([^>]*)>/g, (_, tag: string) => {
      const title = attribute(tag, 'title') ?? attribute(tag, 'term');
      return title ? `**${title}**` : '';
    })
    .replace(/<\/?(?:Aside|Definition|Prompt|Comparison|Layers|Loop|Steps|Checklist)\b[^>]*>/g, '');
  return withAddresses(plain, resolved);
}

/**
 * What an author wrote as plain Markdown: components of MDX become what they say, code stays as it is. A Markdown file
 * has no components, and a line of it that begins with "import" is prose.
 */
export function asMarkdown(body: string, file: string, resolved: Resolved) {
  const code: string[] = [];
  // Set aside, so that nothing in it is taken for a component.
  const setAside = (block: string) => `\0${code.push(block) - 1}\0`;
  const text = body.replace(fence, setAside).replace(/`[^`\n]+`/g, setAside);
  const written = file.endsWith('.md') ? withAddresses(text, resolved) : prose(text, resolved);
  return written
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\0(\d+)\0/g, (_, index: string) => code[Number(index)] ?? '')
    .trim();
}
