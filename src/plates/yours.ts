import { charts } from '#words/charts';
import { ownPoint as said } from '#words/figures';
import { readersNumbers, watchNumbers } from '../readers-numbers.ts';
import type { Model } from '../models/model.ts';
import { buildOrDelegate } from '../models/build-or-delegate.ts';
import { decisionVelocity } from '../models/decision-velocity.ts';
import { executiveCompression } from '../models/executive-compression.ts';
import { feedbackLoop } from '../models/feedback-loop.ts';
import { hourAWeek } from '../models/hour-a-week.ts';
import { personalLeverage } from '../models/personal-leverage.ts';
import { seniorPipeline } from '../models/senior-pipeline.ts';
import { teamCoordination } from '../models/team-coordination.ts';

/** The models that plates are drawn from. A reader's point is one evaluation, without draws or a calculator's code. */
const models: readonly Model[] = [
  buildOrDelegate,
  decisionVelocity,
  executiveCompression,
  feedbackLoop,
  hourAWeek,
  personalLeverage,
  seniorPipeline,
  teamCoordination,
];

/** What the reader has entered, by the names of inputs. */
const numbers = (): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(readersNumbers()).flatMap(([key, value]) =>
      typeof value === 'number' ? [[key, value] as const] : [],
    ),
  );

const rounded = (value: number) => value.toLocaleString(charts.language, { maximumFractionDigits: 1 });

const units: Readonly<Partial<Record<string, string>>> = said.units;

/** A value with its unit; outputs are in days. */
function printed(value: number, unit = 'days') {
  if (unit === 'share') return charts.percent(rounded(100 * value));
  if (unit === 'ratio') return `${rounded(value)}×`;
  const [counted = ''] = unit.split('/');
  return `${rounded(value)} ${units[counted] ?? counted}`;
}

/** Where a value stands on an axis; beyond its ends, at the end. */
function placed([from = 0, to = 1, start = 0, end = 0]: readonly number[], value: number, log: boolean) {
  const on = (at: number) => (log ? Math.log(at) : at);
  const within = Math.min(Math.max(value, from), to);
  return start + ((on(within) - on(from)) / (on(to) - on(from))) * (end - start);
}

const mark = (name: string, attributes: Readonly<Record<string, string | number>>) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
};

function draw(layer: SVGGElement, entered: ReadonlyMap<string, number>) {
  const { model: id, xKey = '', yKey = '', x = '', y = '', yScale, fixed = '' } = layer.dataset;
  const title = layer.ownerSVGElement?.querySelector('title');
  layer.replaceChildren();
  const finding = title && (title.dataset['finding'] ??= title.textContent);
  if (title) title.textContent = finding ?? '';
  const model = models.find((one) => one.id === id);
  if (!model) return;
  const entries = [...entered].filter(([key]) => Object.hasOwn(model.parameters, key));
  const parameter = Object.hasOwn(model.parameters, xKey) ? model.parameters[xKey] : undefined;
  // No point without the reader's number for the axis or, if the axis shows an output, without any number of theirs.
  if (parameter ? !entered.has(xKey) : entries.length === 0) return;
  const held = fixed.split(' ').flatMap((pair) => {
    const [key = '', value] = pair.split('=');
    return key ? [[key, Number(value)] as const] : [];
  });
  const inputs: Readonly<Record<string, number>> = Object.fromEntries([...entries, ...held]);
  const answer = model.evaluate(inputs);
  const across = inputs[xKey] ?? answer[xKey];
  if (typeof across !== 'number') return;
  const axis = x.split(' ').map(Number);
  const [, last = 1, start = 0, end = 0] = axis;
  const cx = placed(axis, across, false);
  const ys = yKey.split(' ').flatMap((key) => {
    const value = answer[key];
    return typeof value === 'number' ? [placed(y.split(' ').map(Number), value, yScale === 'log')] : [];
  });
  const top = Math.min(...ys);
  if (ys.length === 0) return;
  const quantity = `${printed(across, parameter?.unit)}${across > last ? ' →' : ''}`;
  const paper = { stroke: 'var(--color-paper)', fill: 'var(--color-yours)' };
  layer.append(...ys.map((cy) => mark('circle', { ...paper, cx, cy, r: 5.5, 'stroke-width': 1.5 })));
  const right = cx > (start + end) / 2;
  const label = mark('text', {
    ...paper,
    x: cx + (right ? -10 : 10),
    y: top - 9,
    'text-anchor': right ? 'end' : 'start',
    'font-weight': 600,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  });
  label.textContent = said.label(quantity);
  layer.append(label);
  if (title) title.textContent += said.sentence(quantity);
}

function drawAll() {
  const entered = numbers();
  for (const layer of document.querySelectorAll<SVGGElement>('g[data-yours]')) draw(layer, entered);
}

let isWaiting = false;
/** Redraws after the answer is painted, once for all acts until then. */
const soon = () => {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      isWaiting = false;
      drawAll();
    }),
  );
};
watchNumbers(soon);
drawAll();
