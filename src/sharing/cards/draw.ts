import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Renderer, type MeasuredNode, type Node } from '@takumi-rs/core';
import { site } from '../../site.ts';
import { cardSize, type Card } from './card.ts';
import { plateSize } from './plate-picture.ts';
import { drawable } from './drawable.ts';

/** The light theme's colours: a card stands on other people's pages, which have no theme of ours. */
const colour = { paper: '#fbfbf9', ink: '#15181e', muted: '#565c66', rule: '#d5d7d6', evidence: '#1d4fb8' };
const margin = 60;
const inner = cardSize.width - 2 * margin;

const mark = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 20" width="56" height="40"><path d="M1 7 27 1" fill="none" stroke="${colour.ink}" stroke-width="2.5"/><path d="m14 7 5.5 12h-11Z" fill="${colour.ink}"/></svg>`,
)}`;

/** The whole typefaces and not the ones cut for the pages: a title may hold any letter. */
const faces = [
  ...['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'].map((subset) => ({
    name: 'Serif',
    file: `source-serif-4/files/source-serif-4-${subset}-opsz-normal.woff2`,
  })),
  ...['latin', 'latin-ext'].map((subset) => ({
    name: 'Instrument Sans',
    file: `instrument-sans/files/instrument-sans-${subset}-wght-normal.woff2`,
  })),
];

async function start() {
  const renderer = new Renderer();
  for (const { name, file } of faces) {
    const data = await readFile(path.resolve('node_modules/@fontsource-variable', file));
    await renderer.registerFont({ name, data });
  }
  return renderer;
}
let started: ReturnType<typeof start> | undefined;
const renderer = () => (started ??= start());

type Style = NonNullable<Node['style']>;
const text = (words: string, style: Style): Node => ({ type: 'text', text: drawable(words), style });
const box = (style: Style, children: Node[]): Node => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});

const sans = { fontFamily: 'Instrument Sans, Serif', fontSize: 26, lineHeight: 1.3 } as const;
const oneLine = { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' } as const;
const serif = { fontFamily: 'Serif', overflowWrap: 'anywhere', color: colour.ink } as const;

/** Sizes of a title, the first that leaves it in `lines` is taken; the last is cut with an ellipsis. */
const titleSizes = [72, 64, 56, 50, 44] as const;

const lineOfTitle = 1.08;

const titleStyle = (card: Card, size: number) => ({
  ...serif,
  width: inner,
  fontSize: size,
  fontWeight: 600,
  letterSpacing: size * -0.02,
  lineHeight: lineOfTitle,
  // Room for the descenders of the last line, which would be cut with the overflow.
  paddingBottom: size * 0.12,
  lineClamp: linesOf(card),
  textOverflow: 'ellipsis',
  overflow: 'hidden',
  flexShrink: 0,
  textWrap: 'balance',
});

const titleOf = (card: Card, style: Style) => text(drawable(card.title) ? card.title : site.name, style);

const linesOf = ({ plate, figure, sentence }: Card) => (plate || figure || sentence ? 3 : 5);

export function tree(card: Card, size: number): Node {
  const { kicker, footer, figure, sentence, plate } = card;
  return box(
    {
      width: cardSize.width,
      height: cardSize.height,
      flexDirection: 'column',
      backgroundColor: colour.paper,
      padding: `44px ${margin}px 40px`,
    },
    [
      box({ alignItems: 'center', gap: 14, paddingBottom: 18, borderBottom: `2px solid ${colour.ink}` }, [
        { type: 'image', src: mark, width: 45, height: 32 },
        text(site.name, { ...serif, fontSize: 30, fontWeight: 600, lineHeight: 1.1, flexShrink: 0 }),
        text(kicker, { ...sans, ...oneLine, color: colour.muted, marginLeft: 'auto', maxWidth: 760 }),
      ]),
      box({ flexDirection: 'column', gap: 18, paddingTop: 26, flexGrow: 1, minHeight: 0 }, [
        titleOf(card, titleStyle(card, size)),
        ...(figure
          ? [
              text(figure, {
                ...sans,
                ...oneLine,
                fontSize: figure.length > 30 ? 40 : 54,
                fontWeight: 600,
                color: colour.evidence,
                lineHeight: 1.15,
                width: inner,
                flexShrink: 0,
              }),
            ]
          : []),
        ...(sentence && drawable(sentence)
          ? [
              text(sentence, {
                ...serif,
                color: colour.muted,
                fontSize: 32,
                lineHeight: 1.32,
                lineClamp: 4,
                textOverflow: 'ellipsis',
                overflow: 'hidden',
              }),
            ]
          : []),
        ...(plate
          ? [
              box({ flexGrow: 1, minHeight: 0, justifyContent: 'flex-start' }, [
                {
                  type: 'image',
                  src: `data:image/svg+xml,${encodeURIComponent(plate)}`,
                  style: {
                    width: '100%',
                    height: '100%',
                    objectFit: 'contain',
                    objectPosition: 'left center',
                  },
                },
              ]),
            ]
          : []),
      ]),
      box({ paddingTop: 14 }, [text(footer, { ...sans, ...oneLine, color: colour.muted, width: inner })]),
    ],
  );
}

const widest = (node: MeasuredNode): number =>
  Math.max(0, ...node.runs.map(({ x, width }) => x + width), ...node.children.map(widest));

/** The largest size at which the title stays in its lines and no word has to be broken. */
async function sizeOfTitle(card: Card) {
  const draw = await renderer();
  for (const size of titleSizes) {
    const free = { ...titleStyle(card, size), lineClamp: 99, overflowWrap: 'normal' };
    const measured = await draw.measure(titleOf(card, free), { width: inner });
    const most = plateLines(card, size) * size * lineOfTitle + size * 0.12 + 1;
    if (measured.height <= most && widest(measured) <= inner) return size;
  }
  return titleSizes[titleSizes.length - 1] ?? 44;
}

/** A plate needs its room: large titles have two lines beside one, small ones three. */
const plateLines = (card: Card, size: number) => (card.plate && size > 50 ? 2 : linesOf(card));

export async function drawCard(card: Card) {
  const draw = await renderer();
  return draw.render(tree(card, await sizeOfTitle(card)), {
    ...cardSize,
    format: 'png',
    lang: site.language,
  });
}

/** A plate alone, with a rim of paper. */
export const plateTree = (svg: string): Node =>
  box({ ...plateSize, padding: 20, backgroundColor: colour.paper }, [
    { type: 'image', src: `data:image/svg+xml,${encodeURIComponent(svg)}`, width: 1080, height: 380 },
  ]);

export async function drawPlate(svg: string) {
  const draw = await renderer();
  return draw.render(plateTree(svg), { ...plateSize, format: 'png' });
}
