import { words as publication } from '../../words/words.ts';
import { escape } from '../../text/escape.ts';
import type { Parameter } from '../../models/model.ts';
import { type Case, unitOf } from '../answer/answer.ts';
import { band, echo } from '../answer/input-parts.ts';
import { fieldText } from '../answer/parse-number.ts';
import { beside, between, print, type Printed, printRange } from '../answer/quantity.ts';
import { placeOf } from '../answer/slider.ts';
import { part } from './parts.ts';

const said = publication.calculators;

/** The range of a slider, and what its field takes beyond that: `0.5 to 10×, or type 0.1 to 20`. */
function boundsOf(
  [from, to]: readonly [number, number, number],
  { minimum, maximum }: Parameter,
  unit: Printed,
): string {
  const most = beside(print(maximum, unit), print(to, unit));
  const least = beside(print(minimum, unit), print(maximum, unit));
  const wider = from === minimum ? said.upTo(most) : least + between + most;
  const range = printRange(from, to, unit);
  const bounds = from === minimum && to === maximum ? range : said.orType(range, wider);
  // A ratio prints two decimals; trailing zeros are dropped here.
  return unit === 'ratio' ? bounds.replace(/[.,]00(?!\d)|(?<=[.,]\d)0(?!\d)/g, '') : bounds;
}

/** One input: its words, its field, its slider, and where its range comes from. */
export function control(
  each: Case,
  key: string,
  inputs: Readonly<Record<string, number>>,
  cards: ReadonlyMap<string, string>,
  flip: string,
): string {
  const { model, words } = each;
  const parameter = model.parameters[key];
  const input = words.inputs[key];
  if (!parameter || !input) return '';
  const unit = unitOf(each, key);
  const value = inputs[key] ?? parameter.likely;
  const id = `${model.id}-${key}`;
  const [from, to, step] = input.slider;
  const scale = input.log
    ? `min="0" max="100" value="${Math.round(placeOf(value, input) * 100)}"`
    : `min="${from}" max="${to}" step="${step}" value="${value}"`;
  const bounds = boundsOf(input.slider, parameter, unit);
  const card = cards.get(key);
  return `<div data-input="${key}" data-kind="${parameter.kind}" class="control mt-5">
<div class="flex flex-wrap items-end gap-x-3"><label for="${id}" class="grow basis-36 font-medium">${escape(input.label)} <span class="block text-small font-normal text-muted">${escape(input.hint)}<span class="noscript:hidden">; ${bounds}</span></span></label>
<input id="${id}" type="text" inputmode="decimal" autocomplete="off" class="w-20 border-b border-control py-0.5 aria-invalid:-mb-px aria-invalid:border-b-2 aria-invalid:border-ink text-right font-semibold figures" value="${fieldText(value, unit)}" aria-describedby="${id}-echo ${id}-problem"></div>
<p id="${id}-problem" data-problem class="mt-1 border-l-2 border-ink pl-3 text-small text-ink empty:hidden"></p>
<div class="track">${part(`band-${key}`, band(each, key), 'div')}<input type="range" class="w-full cursor-pointer" ${scale} aria-label="${escape(input.label)}" aria-valuetext="${print(value, unit)}"></div>
${input.flip ? part(`flip-${key}`, flip, 'div', 'mx-2 h-4 noscript:hidden') : ''}
<div class="text-small text-muted">${part(`echo-${key}`, echo(each, key), 'p', 'inline').replace('<p', `<p id="${id}-echo"`)}
<button type="button" data-ask data-do="range ${key}" class="min-h-6 underline decoration-control hover:decoration-current">${said.giveRange}</button></div>
${
  card
    ? `<details class="text-small print:hidden"><summary class="min-h-6 text-evidence">${said.whereFrom}${words.reported?.includes(key) ? said.secondHand : ''}</summary>${card}</details>`
    : ''
}</div>`;
}
