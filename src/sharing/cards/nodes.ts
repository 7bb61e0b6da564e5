import type { MeasuredNode, Node } from '@takumi-rs/core';
import { site } from '../../site.ts';
import { light } from '../../styles/palette.ts';
import { drawable } from './drawable.ts';

/** What cards and slides are laid out from. */

export const mark = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 20" width="56" height="40"><path d="${site.mark.stroked}" fill="none" stroke="${light('ink')}" stroke-width="2.5"/><path d="${site.mark.filled}" fill="${light('ink')}"/></svg>`,
)}`;

export type Style = NonNullable<Node['style']>;
export const text = (words: string, style: Style): Node => ({ type: 'text', text: drawable(words), style });
export const box = (style: Style, children: Node[]): Node => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});

export const sans = { fontFamily: 'Instrument Sans, Serif', fontSize: 26, lineHeight: 1.3 } as const;
export const label = { ...sans, color: light('muted') } as const;
export const oneLine = { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' } as const;
export const serif = { fontFamily: 'Serif', overflowWrap: 'anywhere', color: light('ink') } as const;

/** Where the longest line of a measured node ends. */
export const widest = (node: MeasuredNode): number =>
  Math.max(0, ...node.runs.map(({ x, width }) => x + width), ...node.children.map(widest));
