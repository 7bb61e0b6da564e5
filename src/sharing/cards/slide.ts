import type { Node } from '@takumi-rs/core';
import { site } from '../../site.ts';
import { light } from '../../styles/palette.ts';
import { box, label, mark, oneLine, sans, serif, text, widest } from './nodes.ts';
import { renderer } from './renderer.ts';

/** A picture for a slide: what it says, with all that must go with it. */
export interface Slide {
  /** At the upper edge, beside our name. */
  readonly kicker: string;
  /** A number set large, in the colour of evidence. */
  readonly figure?: string | undefined;
  readonly statement: string;
  /** Facts about it, each under its name. */
  readonly facts: readonly (readonly [name: string, words: string])[];
  readonly drawing?: { readonly svg: string; readonly width: number; readonly height: number } | undefined;
  /** At the lower edge, at its left and its right. */
  readonly footer: readonly [string, string];
}

const slideSize = { width: 1600, height: 900 } as const;
const margin = 80;
const inner = slideSize.width - 2 * margin;
/** What is left between the name at the top and the address at the bottom. */
const room = 640;
/** The gap between the statement, the drawing and the facts. */
const gap = 20;

/** Font sizes to try: the first of each at which everything fits is taken. */
export const slideSizes = {
  figure: [128, 112, 96, 84, 72, 60, 48],
  statement: [56, 50, 44, 40, 36, 32],
} as const;

export interface Sizes {
  readonly figure: number;
  readonly statement: number;
}

const figureOf = (words: string, fontSize: number) =>
  text(words, {
    ...sans,
    fontSize,
    fontWeight: 600,
    lineHeight: 1.1,
    letterSpacing: fontSize * -0.02,
    color: light('evidence'),
    // A figure without spaces is broken rather than cut off.
    overflowWrap: 'anywhere',
    flexShrink: 0,
  });

const fact = ([name, words]: Slide['facts'][number]) =>
  box({ gap: 24, flexShrink: 0 }, [
    text(name, { ...label, fontSize: 30, width: 250, flexShrink: 0 }),
    text(words, { ...sans, fontSize: 30, color: light('ink'), width: inner - 274 }),
  ]);

const imageOf = ({ svg, width, height }: NonNullable<Slide['drawing']>): Node => ({
  type: 'image',
  src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
  width,
  height,
});

const bodyOf = ({ figure, statement, facts, drawing }: Slide, sizes: Sizes) => [
  box({ flexDirection: 'column', gap: 22, flexShrink: 0 }, [
    ...(figure ? [figureOf(figure, sizes.figure)] : []),
    text(statement, {
      ...serif,
      fontSize: sizes.statement,
      fontWeight: figure ? 400 : 600,
      textWrap: figure ? 'wrap' : 'balance',
      lineHeight: 1.28,
      flexShrink: 0,
    }),
  ]),
  ...(drawing ? [imageOf(drawing)] : []),
  ...(facts.length > 0
    ? [box({ flexDirection: 'column', gap: 8, paddingTop: 8, flexShrink: 0 }, facts.map(fact))]
    : []),
];

export function slideTree(slide: Slide, sizes: Sizes): Node {
  const [left, right] = slide.footer;
  return box(
    {
      ...slideSize,
      flexDirection: 'column',
      backgroundColor: light('paper'),
      padding: `48px ${margin}px 44px`,
    },
    [
      box({ alignItems: 'center', gap: 16, paddingBottom: 20, borderBottom: `2px solid ${light('ink')}` }, [
        { type: 'image', src: mark, width: 50, height: 36 },
        text(site.name, { ...serif, fontSize: 34, fontWeight: 600, lineHeight: 1.1, flexShrink: 0 }),
        text(slide.kicker, { ...label, ...oneLine, marginLeft: 'auto', maxWidth: 1100 }),
      ]),
      box(
        {
          flexDirection: 'column',
          justifyContent: 'space-between',
          gap,
          paddingTop: 34,
          paddingBottom: 26,
          flexGrow: 1,
          minHeight: 0,
        },
        bodyOf(slide, sizes),
      ),
      box(
        { justifyContent: 'space-between', gap: 40, paddingTop: 18, borderTop: `1px solid ${light('rule')}` },
        [
          text(left, { ...label, ...oneLine, fontSize: 24 }),
          text(right, { ...label, ...oneLine, fontSize: 24, flexShrink: 0 }),
        ],
      ),
    ],
  );
}

async function sizesOf(slide: Slide): Promise<Sizes> {
  const draw = await renderer();
  const { figure: words } = slide;
  let figure: number = slideSizes.figure[0];
  for (figure of words ? slideSizes.figure : []) {
    const measured = await draw.measure(figureOf(words ?? '', figure), { width: 10 * inner });
    if (widest(measured) <= inner) break;
  }
  let statement: number = slideSizes.statement[0];
  for (statement of slideSizes.statement) {
    const body = box({ flexDirection: 'column', gap, width: inner }, bodyOf(slide, { figure, statement }));
    if ((await draw.measure(body, { width: inner })).height <= room) break;
  }
  return { figure, statement };
}

export async function drawSlide(slide: Slide) {
  const draw = await renderer();
  return draw.render(slideTree(slide, await sizesOf(slide)), {
    ...slideSize,
    format: 'png',
    lang: site.language,
  });
}
