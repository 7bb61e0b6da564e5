/** What a card says; how it looks is for `draw.ts`. */
export interface Card {
  readonly title: string;
  /** Above the title: the series and part, or what kind of page it is. */
  readonly kicker: string;
  /** Below it all: author and date, or kind and grade. */
  readonly footer: readonly string[];
  /** A number set large, in the colour of evidence. */
  readonly figure?: string | undefined;
  /** A sentence below the title. */
  readonly sentence?: string | undefined;
  /** Up to three plates below it all, each with the title of its essay. */
  readonly plates?: readonly { readonly svg: string; readonly title: string }[] | undefined;
  /** A plate as SVG of 1080 × 380 pixels. */
  readonly plate?: string | undefined;
}

/** A card to be laid out, or a finished drawing: an SVG of a card's size, as of a calculator's answer. */
export type Drawing = Card | { readonly picture: string };

export const cardSize = { width: 1200, height: 630 } as const;
