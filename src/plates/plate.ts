import type { Box, Sheet } from '../charts/sheet.ts';
import { light } from '../styles/palette.ts';
import { csv } from '../text/csv.ts';
import { cardHeight, type PlateSize, widths } from './figures/size.ts';
import { fileOf, type Provenance } from './file.ts';
import { thumbnailOf } from './thumbnail.ts';
import type { PlateName } from './names.ts';

type Cell = string | number | boolean | undefined;

interface Drawing {
  readonly name: PlateName;
  readonly title: string;
  /** The alternative text: what the figure shows, as one sentence. */
  readonly finding: string;
  readonly caption: { readonly lead: string; readonly rest: string };
  /** Which model or which entries of the ledger it is drawn from. */
  readonly source: string;
  /** The numbers it is drawn from, below the names of their columns, which bear the unit. */
  readonly table: () => readonly (readonly Cell[])[];
  readonly compose: (size: PlateSize) => Sheet;
  /** The plate is all words; its thumbnail draws their lines as bars. */
  readonly ofWords?: boolean;
}

export interface Plate extends Drawing {
  /** The drawing as SVG; a card in fixed colours and pixels, all others in the page's. */
  draw(size: PlateSize): string;
  /** The drawing without a word, for lists that show it as small as a stamp. */
  thumbnail(): string;
  /** The thumbnail in fixed colours, from the drawing for cards, whose lines are heavier. */
  stamp(): string;
  /** The drawing as a file of its own, with its headline above it and its credits below. */
  file(provenance: Provenance): string;
  /** Its numbers as CSV. */
  csv(): string;
  /** Width and height of what `file` draws. */
  readonly fileSize: { readonly width: number; readonly height: number };
  /** Where each label stands. */
  boxes(size: PlateSize): readonly Box[];
}

/** A number and its unit stay on one line. */
const keepUnits = (text: string) => text.replace(/(\d) (h\b)/g, '$1\u00a0$2');

/** A cell with more digits than any drawing shows; an infinite number is left out. */
const written = (cell: Cell) =>
  typeof cell === 'number' ? (Number.isFinite(cell) ? Number(cell.toPrecision(6)) : undefined) : cell;

export function plate(drawing: Drawing): Plate {
  const { compose, source } = drawing;
  const finding = keepUnits(drawing.finding);
  const caption = { lead: keepUnits(drawing.caption.lead), rest: keepUnits(drawing.caption.rest) };
  const draw = (size: PlateSize) =>
    compose(size).svg({
      title: finding,
      ...(size === 'card' ? { paint: light, pixels: [2 * widths.card, 2 * cardHeight] } : {}),
    });
  const framed = fileOf(compose('wide'), { headline: caption.lead, source, finding });
  // Hundreds of pages may show the same plate.
  const drawn = new Map<PlateSize | 'thumbnail' | 'stamp', string>();
  const once = (name: PlateSize | 'thumbnail' | 'stamp', make: () => string) => {
    const svg = drawn.get(name) ?? make();
    drawn.set(name, svg);
    return svg;
  };
  const words = drawing.ofWords ?? false;
  return {
    ...drawing,
    finding,
    caption,
    draw: (size) => once(size, () => draw(size)),
    thumbnail: () => once('thumbnail', () => thumbnailOf(compose('front'), { words })),
    stamp: () => once('stamp', () => thumbnailOf(compose('card'), { words, paint: light })),
    file: (provenance) => framed.draw(light, provenance),
    csv: () => {
      const [head = [], ...rows] = drawing.table();
      return csv([head, ...rows.map((row) => head.map((_, column) => written(row[column])))]);
    },
    fileSize: framed.size,
    boxes: (size) => compose(size).boxes(),
  };
}
