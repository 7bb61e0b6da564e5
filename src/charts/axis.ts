import type { Scale } from './scale.ts';
import { labelSize, lineHeight, type Sheet } from './sheet.ts';

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** A ruled line with ticks below it; the title stands on the next line, at the left end of the axis. */
export function bottomAxis(
  page: Sheet,
  scale: Scale,
  {
    y,
    from,
    to,
    ticks,
    title,
  }: {
    readonly y: number;
    readonly from: number;
    readonly to: number;
    readonly ticks: readonly Tick[];
    readonly title?: string;
  },
) {
  page.line(from, y, to, y, { stroke: 'ink' });
  for (const { at, text } of ticks) {
    page.line(scale(at), y, scale(at), y + 5, { stroke: 'ink' });
    page.label(text, scale(at), y + 5 + labelSize, { role: 'muted', anchor: 'middle' });
  }
  if (title) page.label(title, from, y + 5 + labelSize + lineHeight, { role: 'muted' });
}

/** Grid lines with their values at the left; the title stands above, at the sheet's edge, never turned. */
export function leftAxis(
  page: Sheet,
  scale: Scale,
  {
    x,
    to,
    ticks,
    title,
    titleY = labelSize,
  }: {
    readonly x: number;
    readonly to: number;
    readonly ticks: readonly Tick[];
    readonly title?: string;
    readonly titleY?: number;
  },
) {
  for (const { at, text } of ticks) {
    page.line(x, scale(at), to, scale(at), { stroke: 'grid' });
    page.label(text, x - 8, scale(at) + 4.5, { role: 'muted', anchor: 'end' });
  }
  if (title) page.label(title, 0, titleY, { role: 'muted' });
}
