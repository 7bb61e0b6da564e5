import { escape } from '../text/escape.ts';
import { coordinate, element } from './svg.ts';
import { textWidth, type TextWeight } from './text-width.ts';

/** Rounds to a tenth of a pixel: finer than any screen, and a digit shorter than a hundredth. */
export const tenth = (value: number) => coordinate(Math.round(value * 10) / 10);

/** Class names are written out because that is how Tailwind finds them. */
const roles = {
  ink: { fill: 'fill-ink', stroke: 'stroke-ink' },
  muted: { fill: 'fill-muted', stroke: 'stroke-muted' },
  rule: { fill: 'fill-rule', stroke: 'stroke-rule' },
  grid: { fill: 'fill-grid', stroke: 'stroke-grid' },
  paper: { fill: 'fill-paper', stroke: 'stroke-paper' },
  evidence: { fill: 'fill-evidence', stroke: 'stroke-evidence' },
  'evidence-wash': { fill: 'fill-evidence-wash', stroke: 'stroke-evidence' },
  yours: { fill: 'fill-yours', stroke: 'stroke-yours' },
  none: { fill: 'fill-none', stroke: 'stroke-none' },
} as const;
export type Role = keyof typeof roles;

export interface Look {
  readonly fill?: Role;
  readonly stroke?: Role;
  /** Hairline, curve, or the curve that matters. */
  readonly weight?: 1 | 1.5 | 2;
  /** Bars are strokes too: their width, where it is not one of the three weights. */
  readonly width?: number;
  readonly dotted?: boolean;
  /** Part of a legend or leader line: left out of thumbnails, where without its words it would look like data. */
  readonly key?: boolean;
}

export interface LabelLook {
  readonly role?: Role;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly strong?: boolean;
  /** A rim of paper, for a label that stands on lines. */
  readonly halo?: boolean;
}

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a script needs to place the reader's own point: the model's keys on either axis, and the axes' scales. */
export interface Yours {
  readonly model: string;
  readonly x: {
    readonly key: string;
    readonly domain: readonly [number, number];
    readonly range: readonly [number, number];
  };
  readonly y: {
    readonly key: string;
    readonly domain: readonly [number, number];
    readonly range: readonly [number, number];
    readonly log?: boolean;
  };
  /** Inputs that the drawing holds fixed whatever the reader has entered. */
  readonly fixed?: Readonly<Record<string, number>>;
}

/** The colour of a role, where a drawing has to carry its own. */
export type Paint = (role: Exclude<Role, 'none'>) => string;
const inPaint = (role: Role, paint: Paint) => (role === 'none' ? role : paint(role));
export interface Mark {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly look: Look;
}
interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly look: LabelLook;
}

export interface SvgOptions {
  readonly title: string;
  /** Left out where the page's own classes give the colours. */
  readonly paint?: Paint;
  /** Width and height in pixels, for what is rasterised. */
  readonly pixels?: readonly [number, number];
}

export const typeface = 'Instrument Sans, Arial, sans-serif';
export const labelSize = 13;
export const lineHeight = 17;

/** Where a label stands, by the widths of the typeface. */
export function boxOf({ text, x, y, look }: Label): Box {
  const weight: TextWeight = look.strong ? 600 : 400;
  const wide = textWidth(text, labelSize, weight);
  const left = look.anchor === 'end' ? x - wide : look.anchor === 'middle' ? x - wide / 2 : x;
  return { text, left, right: left + wide, top: y - labelSize * 0.76, bottom: y + labelSize * 0.22 };
}

export const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A drawing in the making: marks first, labels above them, and the reader's own layer on top. */
export function sheet(width: number, height: number) {
  const marks: Mark[] = [];
  const labels: Label[] = [];
  let yours: Yours | undefined;

  const add = (name: string, attributes: Mark['attributes'], look: Look) => {
    marks.push({ name, attributes, look });
  };
  /** A stroke joins the path before it where both look the same: a grid is one element. */
  const stroke = (d: string, look: Look, transform?: string) => {
    const last = marks.at(-1);
    const same =
      last?.name === 'path' && !look.fill && !transform && JSON.stringify(last.look) === JSON.stringify(look);
    if (same && !last.attributes['transform']) {
      marks[marks.length - 1] = { ...last, attributes: { d: `${last.attributes['d']}${d}` } };
    } else add('path', { d, transform }, look);
  };

  function lookAttributes({ fill = 'none', stroke, weight = 1, width: bar, dotted }: Look, paint?: Paint) {
    const colours = paint
      ? { fill: inPaint(fill, paint), stroke: stroke && inPaint(stroke, paint) }
      : { class: [roles[fill].fill, stroke ? roles[stroke].stroke : ''].filter(Boolean).join(' ') };
    const drawn = bar ?? weight;
    return {
      ...colours,
      'stroke-width': stroke && drawn !== 1 ? drawn : undefined,
      'stroke-dasharray': dotted ? `0 ${drawn * 3}` : undefined,
      'stroke-linecap': dotted ? 'round' : undefined,
    };
  }

  function textElement({ text, x, y, look }: Label, paint?: Paint) {
    const { role = 'ink', anchor, strong, halo } = look;
    const colours = paint
      ? { fill: inPaint(role, paint), stroke: halo ? paint('paper') : undefined }
      : { class: halo ? `${roles[role].fill} ${roles.paper.stroke}` : roles[role].fill };
    return element(
      'text',
      {
        x: Math.round(x),
        y: Math.round(y),
        'text-anchor': anchor === 'start' ? undefined : anchor,
        'font-weight': strong ? 600 : undefined,
        ...colours,
        ...(halo ? { 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
      },
      escape(text),
    );
  }

  function hook({ model, x, y, fixed = {} }: Yours) {
    const four = ({ domain, range }: Yours['x']) =>
      [...domain.map(coordinate), ...range.map(tenth)].join(' ');
    const held = Object.entries(fixed).map(([key, value]) => `${key}=${value}`);
    const attributes = {
      'data-yours': '',
      'data-model': model,
      'data-x-key': x.key,
      'data-x': four(x),
      'data-y-key': y.key,
      'data-y': four(y),
      'data-y-scale': y.log ? 'log' : undefined,
      'data-fixed': held.length ? held.join(' ') : undefined,
    };
    return element('g', attributes);
  }

  const drawn = (these: readonly Mark[], paint?: Paint) =>
    these
      .map(({ name, attributes, look }) => element(name, { ...attributes, ...lookAttributes(look, paint) }))
      .join('');
  const written = (paint?: Paint) => labels.map((label) => textElement(label, paint)).join('');

  return {
    width,
    height,
    path: stroke,
    line: (x1: number, y1: number, x2: number, y2: number, look: Look) => {
      const to = y1 === y2 ? `H${tenth(x2)}` : x1 === x2 ? `V${tenth(y2)}` : `L${tenth(x2)} ${tenth(y2)}`;
      stroke(`M${tenth(x1)} ${tenth(y1)}${to}`, look);
    },
    rect: (x: number, y: number, w: number, h: number, look: Look) =>
      add('rect', { x: tenth(x), y: tenth(y), width: tenth(w), height: tenth(h) }, look),
    dot: (cx: number, cy: number, r: number, look: Look) =>
      add('circle', { cx: tenth(cx), cy: tenth(cy), r }, look),
    /** ▲ with its apex at the point: here the answer flips. */
    flip: (x: number, y: number, size: number) =>
      add(
        'path',
        {
          d: `M${tenth(x)} ${tenth(y)}l${tenth(size * 0.6)} ${size}h${tenth(-size * 1.2)}z`,
        },
        { fill: 'ink' },
      ),
    label: (text: string, x: number, y: number, look: LabelLook = {}) => {
      labels.push({ text, x, y, look });
    },
    /** Lines below one another; the first stands on `y`. */
    lines: (texts: readonly string[], x: number, y: number, look: LabelLook = {}) =>
      texts.forEach((text, i) => labels.push({ text, x, y: y + i * lineHeight, look })),
    yours: (placed: Yours) => {
      yours = placed;
    },
    /** Drops labels that lie outside the sheet or on an earlier one, as unusual numbers of a reader may cause. */
    prune: () => {
      const standing: Label[] = [];
      for (const label of labels) {
        const box = boxOf(label);
        const within = box.left >= -1 && box.right <= width + 1 && box.top >= 0 && box.bottom <= height;
        if (within && !standing.some((other) => overlap(boxOf(other), box))) standing.push(label);
      }
      labels.splice(0, labels.length, ...standing);
    },
    /** Where each label stands. */
    boxes: (): readonly Box[] => labels.map(boxOf),
    /** The same, with the role and weight of each. */
    labels: () =>
      labels.map((label) => ({
        ...boxOf(label),
        role: label.look.role ?? ('ink' as const),
        strong: label.look.strong ?? false,
      })),
    /** Where each dot stands, for labels that keep clear of them. */
    dots: (): readonly Box[] =>
      marks.flatMap(({ name, attributes: { cx, cy, r } }) =>
        name === 'circle'
          ? [
              {
                text: '',
                left: Number(cx) - Number(r),
                right: Number(cx) + Number(r),
                top: Number(cy) - Number(r),
                bottom: Number(cy) + Number(r),
              },
            ]
          : [],
      ),
    /** The marks, without those of a legend (`key`). */
    marks: () => marks.filter(({ look }) => !look.key),
    drawn,
    /** Marks and words, for a picture that has a frame of its own. */
    inside: (paint: Paint) => drawn(marks, paint) + written(paint),
    svg({ title, paint, pixels }: SvgOptions) {
      return element(
        'svg',
        {
          xmlns: paint ? 'http://www.w3.org/2000/svg' : undefined,
          viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
          width: pixels?.[0],
          height: pixels?.[1],
          role: title ? 'img' : undefined,
          class: paint ? undefined : 'w-full',
          'font-size': labelSize,
          'font-family': paint ? typeface : undefined,
        },
        (title ? element('title', {}, escape(title)) : '') +
          (paint ? element('rect', { width, height, fill: paint('paper') }) : '') +
          drawn(marks, paint) +
          written(paint) +
          (yours && !paint ? hook(yours) : ''),
      );
    },
  };
}
export type Sheet = ReturnType<typeof sheet>;
