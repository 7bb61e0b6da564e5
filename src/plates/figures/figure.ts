import { figure as said } from '#words/figures';
import { type Place, placeLabel } from '../../charts/place-label.ts';
import type { Scale } from '../../charts/scale.ts';
import type { Role, Sheet } from '../../charts/sheet.ts';
import { type Parameters, type Range, readInputs } from '../../models/model.ts';
import type { PlateSize } from './size.ts';

/** What a figure is drawn from. The parameters are those of its model under a scenario; `likely` is the value. */
export interface Shown {
  readonly parameters: Parameters;
  /** The inputs that the reader set; with none, nothing is theirs yet. */
  readonly set: readonly string[];
  /** A scenario held for comparison, on the same axes. */
  readonly pinned?: Parameters | undefined;
  /** What each of them answers, as its sentence prints it. */
  readonly answers?: Readonly<Partial<Record<Standing, string | undefined>>>;
}

/**
 * The picture of a model: turns numbers into a drawing, at build, in a browser or in a worker. In each size its height
 * is the same whatever the numbers are.
 */
export interface Figure {
  /** What it shows, for those who do not see it. */
  readonly title: string;
  readonly compose: (size: PlateSize, shown: Shown) => Sheet;
}

/** The values of parameters, by the keys of their model. */
export const valuesOf = <Key extends string>(
  { parameters }: { readonly parameters: Parameters<Key> },
  under: Parameters,
): Record<Key, number> => readInputs(parameters, readInputs(under));

/** The ends of a parameter as they stand, and its value. */
export const rangeOf = (under: Parameters, key: string): Range =>
  under[key] ?? { low: 0, likely: 0, high: 0 };

export type Standing = 'now' | 'pinned';

/** The colour of a scenario, and the name of its point. */
export function standing({ set }: Pick<Shown, 'set'>, which: Standing = 'now') {
  if (which === 'pinned')
    return { role: 'muted', name: said.pinned } as const satisfies { role: Role; name: string };
  return set.length
    ? ({ role: 'yours', name: said.yours } as const)
    : ({ role: 'ink', name: said.default } as const);
}

/** The pinned scenario, if there is one, and then the current one, which is drawn over it. */
export const scenarios = (shown: Shown): readonly (readonly [Standing, Parameters])[] => [
  ...(shown.pinned ? [['pinned', shown.pinned] as const] : []),
  ['now', shown.parameters],
];

/** Draws the point of a scenario; `labelPoints` names it once everything else is drawn. */
export const point = (page: Sheet, [x, y]: Marked['at'], role: Role) =>
  page.dot(x, y, 5.5, { fill: role, stroke: 'paper', weight: 1.5 });

/** Points of a curve, for labels that keep clear of it. */
export const along = (f: (t: number) => number, [from, to]: readonly [number, number], x: Scale, y: Scale) =>
  Array.from({ length: 61 }, (_, i) => from + ((to - from) * i) / 60).map((t) => [x(t), y(f(t))] as const);

export interface Marked {
  readonly text: string;
  readonly at: readonly [x: number, y: number];
  readonly role: Role;
}

/** Names points once all else is drawn, the reader’s first. */
export function labelPoints(page: Sheet, marked: readonly Marked[], place: Place = {}) {
  for (const { text, at, role } of [...marked].reverse())
    placeLabel(page, text, at, { ...place, role, strong: role !== 'muted', halo: true });
}
