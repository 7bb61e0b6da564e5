import { labelSize, lineHeight, type Paint, type Sheet, typeface } from '../charts/sheet.ts';
import { element } from '../charts/svg.ts';
import { wrapText } from '../charts/text-width.ts';
import { escape } from '../text/escape.ts';

/** The credits of a picture that leaves the page: its essay, the essay's address, and the day and terms. */
export type Provenance = readonly [work: string, address: string, terms: string];

interface Framed {
  /** What the figure shows, in a sentence, above it. */
  readonly headline: string;
  readonly source: string;
  /** The alternative text. */
  readonly finding: string;
}

const rim = 24;
const headlineSize = 22;
const lineOfHeadline = 29;

/** A drawing with its headline above it and, below, what it is drawn from and its credits. */
export function fileOf(page: Sheet, { headline, source, finding }: Framed) {
  const head = wrapText(headline, page.width, headlineSize, 600);
  const sources = wrapText(source, page.width, labelSize);
  const top = head.length * lineOfHeadline + 14;
  const foot = top + page.height + 30;
  const lines = sources.length + 3;
  const size = { width: page.width + 2 * rim, height: foot + (lines - 1) * lineHeight + 4 + 2 * rim };
  const draw = (paint: Paint, provenance: Provenance) => {
    const said = (text: string, y: number, more: Readonly<Record<string, string | number>>) =>
      element('text', { x: 0, y, ...more }, escape(text));
    return element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `${-rim} ${-rim} ${size.width} ${size.height}`,
        ...size,
        role: 'img',
        'font-size': labelSize,
        'font-family': typeface,
      },
      element('title', {}, escape(finding)) +
        element('rect', { x: -rim, y: -rim, ...size, fill: paint('paper') }) +
        head
          .map((text, i) =>
            said(text, headlineSize + i * lineOfHeadline, {
              'font-size': headlineSize,
              'font-weight': 600,
              fill: paint('ink'),
            }),
          )
          .join('') +
        element('g', { transform: `translate(0 ${top})` }, page.inside(paint)) +
        [...sources, ...provenance]
          .map((text, i) => said(text, foot + i * lineHeight, { fill: paint('muted') }))
          .join(''),
    );
  };
  return { size, draw };
}
