import { Parser } from 'htmlparser2';
import temml from 'temml';

/** A formula as MathML, and as a line of text for feeds, search and assistive tools, which may not render MathML. */
export interface Formula {
  readonly math: MathElement;
  readonly line: string;
}

export interface MathElement {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Record<string, string>;
  readonly children: (MathElement | { readonly type: 'text'; readonly value: string })[];
}

/** What was expected instead of an invalid formula. */
export interface FormulaFault {
  readonly expected: string;
  /** The command that TeX does not know, without its backslash. */
  readonly unknown?: string;
}

/** Attributes that affect the layout of a formula. Temml's classes and styles are dropped. */
const setBy =
  /^(?:display|displaystyle|scriptlevel|mathvariant|stretchy|fence|separator|form|largeop|movablelimits|accent|accentunder|lspace|rspace|width|minsize|maxsize|linethickness|columnalign|columnspacing|rowspacing|rowlines|columnlines)$/;

/** Turns the inline styles of Temml's cells, which the security policy forbids, into classes of src/styles/base.css. */
function classOfCell({ class: written = '', style = '' }: Readonly<Record<string, string>>) {
  const left = Number.parseFloat(/padding-left:\s*([\d.]+)/.exec(style)?.[1] ?? '0');
  return [
    /\btml-left\b/.test(written) ? 'cell-left' : '',
    /\btml-right\b/.test(written) ? 'cell-right' : '',
    left > 0 ? 'cell-apart' : '',
    ...['top', 'right', 'bottom', 'left'].map((side) =>
      style.includes(`border-${side}:`) ? `cell-line-${side}` : '',
    ),
  ]
    .filter(Boolean)
    .join(' ');
}

function elementsIn(mathml: string): MathElement | undefined {
  let root: MathElement | undefined;
  const open: MathElement[] = [];
  const parser = new Parser(
    {
      onopentag(tagName, attributes) {
        const properties = Object.fromEntries(
          Object.entries(attributes).filter(([name]) => setBy.test(name)),
        );
        const cell = tagName === 'mtd' ? classOfCell(attributes) : '';
        if (cell !== '') properties['class'] = cell;
        const element: MathElement = { type: 'element', tagName, properties, children: [] };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
      },
      ontext: (value) => open.at(-1)?.children.push({ type: 'text', value }),
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(mathml);
  return root;
}

const bound = (text: string) => {
  const inner = text.trim();
  return /^[\p{L}\p{N}.,]+$/u.test(inner) ? inner : `(${inner})`;
};

/** Replaces letters of the mathematical alphabets by ordinary ones. */
const plainLetters = (text: string) =>
  text.replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'));

/** A formula on one line, as `T = τ/(1 − ρ)`, with brackets where only the layout had grouped its parts. */
function lineOf(node: MathElement | { readonly type: 'text'; readonly value: string }): string {
  if (node.type === 'text') return plainLetters(node.value);
  const parts = node.children.map(lineOf);
  const [base = '', first = '', second = ''] = parts;
  switch (node.tagName) {
    case 'mfrac':
      return `${bound(base)}/${bound(first)}`;
    case 'msqrt':
      return `√${bound(parts.join(''))}`;
    case 'mroot':
      return `${bound(first)}√${bound(base)}`;
    case 'msub':
    case 'munder':
      return `${base}_${bound(first)}`;
    case 'msup':
    case 'mover':
      return /^[′*∗]+$/.test(first) ? `${base}${first}` : `${base}^${bound(first)}`;
    case 'msubsup':
    case 'munderover':
      return `${base}_${bound(first)}^${bound(second)}`;
    case 'mtr':
      return parts.join(' ');
    case 'mtable':
      return parts.join('; ');
    case 'mi': {
      // A name of several letters needs a space, or the next one would run into it.
      const name = parts.join('');
      return name.length > 1 ? `${name} ` : name;
    }
    case 'mo': {
      const sign = parts.join('');
      if (node.properties['form'] === 'prefix' || /^[()[\]{}⌈⌉⌊⌋|′*∗!\u2061\u2062]$/.test(sign))
        return sign.replace(/[\u2061\u2062]/, '');
      return sign === ',' ? ', ' : ` ${sign} `;
    }
    default:
      return parts.join('');
  }
}

/** Parses TeX; returns what is wrong if it is invalid, or if it sets links, files or colours. */
export function formulaOf(tex: string, display: boolean): Formula | FormulaFault {
  let mathml: string;
  try {
    mathml = temml.renderToString(tex, { displayMode: display, throwOnError: true, strict: true });
  } catch (error) {
    const message =
      error instanceof Error && error.name !== 'TypeError'
        ? error.message.replace(/^ParseError:/, '').trim()
        : '';
    const unknown = /^Unsupported function name: \\([A-Za-z]+)/.exec(message)?.[1];
    if (unknown !== undefined) return { expected: 'a command of TeX', unknown };
    const reason = message.split(/ at (?:position|end)/)[0] ?? '';
    return { expected: reason === '' ? 'a whole formula in TeX' : `a whole formula in TeX (${reason})` };
  }
  if (/style="[^"]*\bcolor:/.test(mathml)) return { expected: 'a formula in the colour of its text' };
  const math = elementsIn(mathml);
  if (!math) return { expected: 'a formula in TeX' };
  const line = lineOf(math)
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[),^_])/g, '')
    .trim();
  return { math: { ...math, properties: { ...math.properties, alttext: line } }, line };
}

export const isFault = (formula: Formula | FormulaFault): formula is FormulaFault => 'expected' in formula;

/** A formula on one line; the TeX itself if it is invalid. */
export function formulaLine(tex: string) {
  const formula = formulaOf(tex, false);
  return isFault(formula) ? tex : formula.line;
}

/** Common TeX commands, to suggest for a misspelt one. */
export const commandsOfTex =
  `alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi
   varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega frac tfrac dfrac binom sqrt sum prod int
   lim min max log ln exp sin cos tan times div cdot pm mp le ge ne leq geq neq approx equiv sim propto infty partial
   nabla in notin subset cup cap to gets mapsto left right lceil rceil lfloor rfloor langle rangle lvert rvert mathrm
   mathit mathbf mathbb mathcal text operatorname overline underline hat bar vec dot tilde quad qquad ldots cdots
   begin end mid prime star ast circ forall exists leftarrow rightarrow Rightarrow Leftrightarrow`.split(
    /\s+/,
  );
