import { escape } from '../../text/escape.ts';

interface Word {
  readonly text: string;
  readonly yours: boolean;
  /** No space separates it from the word before. */
  readonly glued: boolean;
}

const decoded = (html: string) =>
  html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** The words of a sentence from sentence.ts, each with whether it is the reader's. Non-breaking spaces do not split. */
function wordsOf(html: string): readonly Word[] {
  const words: Word[] = [];
  let parted = true;
  html.split(/<b class="[^"]*text-yours[^"]*">(.*?)<\/b>/).forEach((piece, index) => {
    // Every other piece is what stood between the tags.
    const yours = index % 2 === 1;
    for (const part of decoded(piece.replace(/<[^>]+>/g, '')).split(/( )/)) {
      if (part === ' ') parted = true;
      else if (part) {
        // What follows the reader's number without a space, such as a comma, stays with it.
        words.push({ text: part, yours, glued: !parted });
        parted = false;
      }
    }
  });
  return words;
}

/** A sentence broken into lines no wider than `width`. */
export function linesOf(
  html: string,
  width: number,
  measure: (text: string) => number,
): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  let used = 0;
  for (const word of wordsOf(html)) {
    const { text, glued } = word;
    const gap = glued ? '' : ' ';
    const wide = measure(gap + text);
    const line = lines.at(-1);
    if (line && (glued || used + wide <= width)) {
      line.push({ ...word, text: gap + text });
      used += wide;
    } else {
      lines.push([word]);
      used = measure(text);
    }
  }
  return lines;
}

/** A line as the content of a `text` element. Spaces stay outside the `tspan`s, where every renderer keeps them. */
export const spans = (line: readonly Word[], yours: string) =>
  line
    .map(({ text, yours: theirs }) => {
      const [, gap = '', word = ''] = /^( ?)(.*)$/s.exec(text) ?? [];
      return gap + (theirs ? `<tspan fill="${yours}">${escape(word)}</tspan>` : escape(word));
    })
    .join('');
