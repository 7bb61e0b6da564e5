import { ErrorCodes, Tokenizer, type Token, type TokenHandler } from 'parse5';
import type { Attributes, Span } from './manuscript.ts';

/** A tag in a piece of HTML, and where it begins there. */
export interface Tag {
  /** In lower case, unless it is written like the name of a component. */
  readonly name: string;
  readonly end: boolean;
  readonly selfClosing: boolean;
  readonly attributes: Attributes;
  /** The position of each attribute. */
  readonly spans: ReadonlyMap<string, Span>;
  readonly at: number;
}

/** Where HTML is invalid, and what was expected there. */
export interface HtmlFault {
  readonly at: number;
  readonly expected: string;
}

const {
  absenceOfDigitsInNumericCharacterReference,
  eofBeforeTagName,
  invalidFirstCharacterOfTagName,
  missingSemicolonAfterCharacterReference,
  unknownNamedCharacterReference,
} = ErrorCodes;

/** Errors that do no harm, because the character is shown as it is: `a < b`, `Q&A`. */
const harmless: ReadonlySet<string> = new Set([
  absenceOfDigitsInNumericCharacterReference,
  eofBeforeTagName,
  invalidFirstCharacterOfTagName,
  missingSemicolonAfterCharacterReference,
  unknownNamedCharacterReference,
]);

const comment = 'a comment <!-- … -->, closed, and with no other in it';

function expectedFor(code: string) {
  if (code === 'eof-in-tag') return 'a tag that ends with >, and no empty line in it';
  if (/comment$/.test(code) && code !== 'incorrectly-opened-comment') return comment;
  if (/attribute|solidus|quote/.test(code)) return 'attributes written name="text", each once';
  return `words, an element, or ${comment}`;
}

/** The tags, comments, faults and text of a piece of HTML, whose elements need not be closed. */
export function readHtml(html: string) {
  const tags: Tag[] = [];
  const comments: Span[] = [];
  const faults: HtmlFault[] = [];
  let words = '';
  const startOf = ({ location }: Token.Token) => location?.startOffset ?? 0;
  const tag =
    (end: boolean) =>
    ({ tagName, attrs, selfClosing, ...token }: Token.TagToken) => {
      const at = startOf({ tagName, attrs, selfClosing, ...token });
      const written = /^<\/?([A-Z][\w.]*[a-z][\w.]*)/.exec(html.slice(at))?.[1];
      const attributes = Object.fromEntries(attrs.map(({ name, value: text }) => [name, { text }] as const));
      const spans = new Map(
        Object.entries(token.location?.attrs ?? {}).map(
          ([name, { startOffset: start, endOffset }]) => [name, { start, end: endOffset }] as const,
        ),
      );
      tags.push({ name: written ?? tagName, end, selfClosing, attributes, spans, at });
    };
  const text = ({ chars }: Token.CharacterToken) => void (words += chars);
  const handler: TokenHandler = {
    onStartTag: tag(false),
    onEndTag: tag(true),
    onComment: ({ location }) =>
      void comments.push({ start: location?.startOffset ?? 0, end: location?.endOffset ?? 0 }),
    onDoctype: (token) => void faults.push({ at: startOf(token), expected: 'words: every page has its own' }),
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter: () => undefined,
    onEof: () => undefined,
    onParseError({ code, startOffset }) {
      // An error at the end of the text is reported where the unclosed tag or comment began.
      const at = Math.max(0, html.lastIndexOf('<', startOffset));
      if (!harmless.has(code)) faults.push({ at, expected: expectedFor(code) });
    },
  };
  new Tokenizer({ sourceCodeLocationInfo: true }, handler).write(html, true);
  return { tags, comments, faults, words };
}
