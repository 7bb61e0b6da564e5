import type { Node } from '@takumi-rs/core';
import { site } from '../../site.ts';
import { light } from '../../styles/palette.ts';
import { cardSize, type Card } from './card.ts';
import { drawable } from './drawable.ts';
import { box, label, mark, oneLine, sans, serif, text, widest, type Style } from './nodes.ts';
import { renderer } from './renderer.ts';

const margin = 60;
const inner = cardSize.width - 2 * margin;

/**
 * Sizes of a title: the first at which it fits in `linesOf` lines is taken; if none does, the last, cut with an
 * ellipsis.
 */
const titleSizes = [84, 72, 64, 56, 50, 44] as const;

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
  lineClamp: linesOf(card, size),
  textOverflow: 'ellipsis',
  overflow: 'hidden',
  flexShrink: 0,
  textWrap: 'balance',
});

const titleOf = (card: Card, style: Style) => text(drawable(card.title) ? card.title : site.name, style);

/**
 * How many lines a title may have: fewer where more stands below it, and often fewer for a large title than for a small
 * one.
 */
function linesOf({ plate, plates, figure, sentence }: Card, size: number) {
  const large = size > 50;
  if (plates && sentence) return large ? 1 : 2;
  if (plate || plates || figure) return large ? 2 : 3;
  return sentence ? 3 : 5;
}

const svgSource = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** The plate as high as there is room for, and author and date in the corner that it leaves. */
const besidePlate = (svg: string, footer: readonly string[]) =>
  box({ flexGrow: 1, minHeight: 0, gap: 30, alignItems: 'flex-end' }, [
    {
      type: 'image',
      src: svgSource(svg),
      style: { width: 800, height: '100%', objectFit: 'contain', objectPosition: 'left bottom' },
    },
    box(
      { flexDirection: 'column', flexGrow: 1, minWidth: 0, alignItems: 'flex-end' },
      footer.map((line) => text(line, { ...label, lineClamp: 3, overflow: 'hidden', textAlign: 'right' })),
    ),
  ]);

/** Plates side by side, each above the title of its essay. */
const besideOneAnother = (plates: NonNullable<Card['plates']>) =>
  box(
    { flexGrow: 1, minHeight: 0, gap: 42, paddingTop: 6 },
    plates.map(({ svg, title }) =>
      box({ flexDirection: 'column', width: (inner - 84) / 3, gap: 12, minHeight: 0 }, [
        {
          type: 'image',
          src: svgSource(svg),
          style: {
            flexGrow: 1,
            minHeight: 0,
            width: '100%',
            objectFit: 'contain',
            objectPosition: 'left bottom',
          },
        },
        text(title, {
          ...label,
          fontSize: 24,
          height: 64,
          flexShrink: 0,
          lineClamp: 2,
          textOverflow: 'ellipsis',
          overflow: 'hidden',
        }),
      ]),
    ),
  );

export function tree(card: Card, size: number): Node {
  const { kicker, footer, figure, sentence, plate, plates } = card;
  return box(
    {
      width: cardSize.width,
      height: cardSize.height,
      flexDirection: 'column',
      backgroundColor: light('paper'),
      padding: `44px ${margin}px`,
    },
    [
      box({ alignItems: 'center', gap: 14, paddingBottom: 18, borderBottom: `2px solid ${light('ink')}` }, [
        { type: 'image', src: mark, width: 45, height: 32 },
        text(site.name, { ...serif, fontSize: 30, fontWeight: 600, lineHeight: 1.1, flexShrink: 0 }),
        text(kicker, { ...label, ...oneLine, marginLeft: 'auto', maxWidth: 760 }),
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
                color: light('evidence'),
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
                color: light('muted'),
                fontSize: figure || plates ? 32 : 38,
                lineHeight: 1.32,
                lineClamp: plates ? 2 : 3,
                flexShrink: 0,
                textOverflow: 'ellipsis',
                overflow: 'hidden',
              }),
            ]
          : []),
        ...(plate ? [besidePlate(plate, footer)] : []),
        ...(plates ? [besideOneAnother(plates)] : []),
      ]),
      ...(plate || plates ? [] : [text(footer.join(' · '), { ...label, ...oneLine, paddingTop: 14 })]),
    ],
  );
}

/** The largest size at which the title stays in its lines and no word has to be broken. */
async function sizeOfTitle(card: Card) {
  const draw = await renderer();
  for (const size of titleSizes) {
    if ((card.plate ?? card.plates) && size > 72) continue;
    const free = { ...titleStyle(card, size), lineClamp: 99, overflowWrap: 'normal' };
    const measured = await draw.measure(titleOf(card, free), { width: inner });
    const tallest = linesOf(card, size) * size * lineOfTitle + size * 0.12 + 1;
    if (measured.height <= tallest && widest(measured) <= inner) return size;
  }
  return titleSizes[titleSizes.length - 1] ?? 44;
}

export async function drawCard(card: Card) {
  const draw = await renderer();
  return draw.render(tree(card, await sizeOfTitle(card)), {
    ...cardSize,
    format: 'png',
    lang: site.language,
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A plate alone. */
export const plateTree = (svg: string, size: Size): Node =>
  box({ ...size }, [{ type: 'image', src: svgSource(svg), ...size }]);

export async function drawPlate(svg: string, size: Size) {
  const draw = await renderer();
  return draw.render(plateTree(svg, size), { ...size, format: 'png' });
}
