import { QuoteType, Tokenizer } from 'htmlparser2';
import { frameOf, gistOf } from './embeds.ts';
import {
  attributeRuns,
  comesIn,
  goesWithContent,
  isFrame,
  isHarmless,
  isRecorder,
  isVoid,
  showsElsewhere,
} from './harmless.ts';
import { destination } from './picture-text.ts';

type Token =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: [string, string | undefined][];
      closed: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'comment' | 'other' | 'text'; readonly text: string };

interface Written {
  readonly token: Token;
  readonly start: number;
  end: number;
}

/** The tags, comments and texts of a piece of HTML, balanced or not, each with its position. */
function tokensOf(html: string): Written[] {
  const tokens: Written[] = [];
  let open: Extract<Token, { kind: 'open' }> | undefined;
  let value = '';
  let name = '';
  const add = (token: Token, start: number, end: number) => void tokens.push({ token, start, end });
  const end = (at: number) => {
    const last = tokens.at(-1);
    if (last) last.end = at + 1;
  };
  const other = (start: number, to: number) => add({ kind: 'other', text: html.slice(start, to) }, start, to);
  const text = (start: number, to: number) => {
    const last = tokens.at(-1);
    if (last?.token.kind === 'text' && last.end === start)
      tokens.splice(-1, 1, {
        token: { kind: 'text', text: html.slice(last.start, to) },
        start: last.start,
        end: to,
      });
    else add({ kind: 'text', text: html.slice(start, to) }, start, to);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: text,
      ontextentity: (_, to) => text(tokens.at(-1)?.end ?? 0, to),
      onopentagname(start, to) {
        open = { kind: 'open', name: html.slice(start, to), attributes: [], closed: false };
        add(open, start - 1, to);
      },
      onattribname(start, to) {
        name = html.slice(start, to);
        value = '';
      },
      onattribdata: (start, to) => void (value += html.slice(start, to)),
      onattribentity: (point) => void (value += String.fromCodePoint(point)),
      onattribend: (quote) =>
        void open?.attributes.push([name, quote === QuoteType.NoValue ? undefined : value]),
      onopentagend: end,
      onselfclosingtag(at) {
        if (open) open.closed = true;
        end(at);
      },
      onclosetag: (start, to) => add({ kind: 'close', name: html.slice(start, to) }, start - 2, to + 1),
      oncomment: (start, to, offset) =>
        add({ kind: 'comment', text: html.slice(start, to - offset) }, start, to + 1),
      oncdata: other,
      ondeclaration: other,
      onprocessinginstruction: other,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tokens;
}

export interface HtmlWriting {
  /** Whether it becomes JSX, or stays HTML in Markdown. */
  readonly jsx: boolean;
  readonly link: (url: string) => string | undefined;
  readonly picture: (alt: string, src: string, title: string | undefined) => string;
  /** Called with what was left out, and how many lines below the first it was. */
  readonly dropped: (what: string, below: number) => void;
}

const escaped = (value: string) =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/\n/g, ' ');

/**
 * A piece of HTML rewritten from its tokens: names and values that `harmless.ts` allows are kept, and all else is
 * escaped as text. Merely deleting parts could join what is left into a new tag. `within` names an element that is
 * dropped with its content, and whose end tag comes after this piece.
 */
export function harmlessHtml(
  html: string,
  { jsx, link, picture, dropped }: HtmlWriting,
): { readonly text: string; readonly within: string | undefined } {
  const letters = (text: string) =>
    (jsx ? text.replace(/[{}]/g, (brace) => (brace === '{' ? '&#123;' : '&#125;')) : text).replaceAll(
      '<',
      '&lt;',
    );
  let out = '';
  const linked = new Set<string>();
  let without: { readonly name: string; depth: number } | undefined;
  const tokens = tokensOf(html);
  /** Whether a video or audio has an address to link to; assumed if its end tag is not in this piece. */
  const plays = (index: number, name: string) => {
    const after = tokens.slice(index + 1);
    const last = after.findIndex(({ token }) => token.kind === 'close' && token.name.toLowerCase() === name);
    return [tokens[index], ...after.slice(0, Math.max(last, 0))].some(
      (one) =>
        last < 0 ||
        (one?.token.kind === 'open' &&
          one.token.attributes.some(
            ([key, value]) => /^src$/i.test(key) && frameOf(value ?? '') !== undefined,
          )),
    );
  };
  for (const [index, { token, start, end }] of tokens.entries()) {
    const below = html.slice(0, start).split('\n').length - 1;
    const name = 'name' in token ? token.name.toLowerCase() : '';
    const given = (key: string) =>
      token.kind === 'open'
        ? token.attributes.find(([found]) => found.toLowerCase() === key)?.[1]
        : undefined;
    /** Writes a link to what an element would have shown, once for each address; returns where it leads. */
    const linkFrom = () => {
      const src = given('src') ?? given('data') ?? '';
      const isShown = showsElsewhere(name) || (name === 'script' && gistOf(src) !== undefined);
      const frame = isShown ? frameOf(src, given('title')) : undefined;
      if (frame === undefined || linked.has(frame.url)) return frame;
      linked.add(frame.url);
      out += jsx
        ? `[${letters(frame.words)}](${destination(frame.url)})`
        : `<a href="${escaped(frame.url)}">${letters(frame.words)}</a>`;
      return frame;
    };
    if (without) {
      const isLinked = without.name === 'object' && linked.size > 0;
      if ((without.name === 'object' || isRecorder(without.name)) && !isLinked) linkFrom();
      if (token.kind === 'open' && name === without.name && !token.closed) without.depth += 1;
      if (token.kind === 'close' && name === without.name) without.depth -= 1;
      if (without.depth === 0) without = undefined;
      continue;
    }
    switch (token.kind) {
      case 'text':
        out += letters(token.text);
        break;
      case 'comment': {
        const text = token.text.replace(/-{2,}|[<>]/g, (signs) => (signs.startsWith('-') ? '- ' : ' '));
        out += jsx ? `{/*${text.replaceAll('*/', '* /')}*/}` : `<!-- ${text.trim()} -->`;
        break;
      }
      case 'other':
        dropped('<!…>', below);
        break;
      case 'close':
        if (isHarmless(name)) out += isVoid(name) ? '' : `</${name}>`;
        else if (!goesWithContent(name) && !isFrame(name)) out += letters(html.slice(start, end));
        break;
      case 'open': {
        const frame = linkFrom();
        const left = frame === undefined ? `<${name}>` : `<${name}>, for which a link stands,`;
        if (goesWithContent(name)) {
          dropped(left, below);
          if (!isVoid(name) && !token.closed) without = { name, depth: 1 };
          break;
        }
        if (isFrame(name)) {
          const goes = isRecorder(name) && !token.closed && plays(index, name);
          dropped(goes ? `<${name}>, for which a link stands,` : left, below);
          if (goes) without = { name, depth: 1 };
          break;
        }
        if (!isHarmless(name)) {
          out += letters(html.slice(start, end));
          break;
        }
        const held = new Map<string, string | undefined>();
        for (const [key, value] of token.attributes) {
          if (attributeRuns(key, value ?? '')) dropped(`<${name} ${key.toLowerCase()}>`, below);
          else if (comesIn(name, key) && !held.has(key.toLowerCase())) held.set(key.toLowerCase(), value);
        }
        if (name === 'img') {
          out += picture(held.get('alt') ?? '', held.get('src') ?? '', held.get('title'));
          break;
        }
        const href = held.get('href');
        if (href !== undefined) held.set('href', link(href) ?? href);
        const written = [...held].map(([key, value]) =>
          value === undefined ? key : `${key}="${escaped(value)}"`,
        );
        out += `<${[name, ...written].join(' ')}${isVoid(name) || (token.closed && jsx) ? ' /' : ''}>`;
      }
    }
  }
  return { text: out, within: without?.name };
}
