import { escape } from '../../text/escape.ts';
import type { Parameter } from '../../models/model.ts';
import { answerOf, answerParts, type Case, unitOf } from '../answer/answer.ts';
import { band, echo } from '../answer/input-parts.ts';
import { detailParts } from '../answer/detail.ts';
import { print, type Printed } from '../answer/quantity.ts';
import { shareControl } from './share-control.ts';
import { fieldText } from '../answer/parse-number.ts';
import { placeOf } from '../answer/slider.ts';

/** Everything of a calculator that is drawn once, at build: the browser only rewrites the parts within. */

export type Form = 'small' | 'whole';

/** What the page hands in as HTML: evidence cards, each in an element that names its parameter. */
export interface Slots {
  readonly cards?: string;
}

const cardsByKey = ({ cards = '' }: Slots) =>
  new Map(
    [...cards.matchAll(/<div data-card="(\w+)"[^]*?(?=<div data-card=|$)/g)].map(([html, key = '']) => [
      key,
      html,
    ]),
  );

const part = (name: string, html: string, tag = 'div', classes = '') =>
  `<${tag} data-part="${name}"${classes && ` class="${classes}"`}>${html}</${tag}>`;

const button = (what: string, label: string, more = '') =>
  `<button type="button" data-do="${what}"${more} class="min-h-6 underline decoration-control hover:decoration-current">${escape(label)}</button>`;

/** What a slider spans, and what its field takes beyond. */
function boundsOf(
  [from, to]: readonly [number, number, number],
  { minimum, maximum }: Parameter,
  unit: Printed,
): string {
  const said = (low: number, high: number) =>
    `${fieldText(low, unit)}\u00a0to\u00a0${print(high, unit)}`.replace(/\.?0+(?=×)/g, '');
  if (from === minimum && to === maximum) return said(from, to);
  const wider =
    from === minimum
      ? `up\u00a0to\u00a0${said(minimum, maximum).split('to\u00a0')[1]}`
      : said(minimum, maximum);
  return `${said(from, to)}, or type ${wider}`;
}

function control(
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
<div class="flex flex-wrap items-end gap-x-3"><label for="${id}" class="grow basis-36 font-medium">${escape(input.label)} <span class="block text-small font-normal text-muted">${escape(input.hint)}; ${bounds}</span></label>
<input id="${id}" type="text" inputmode="decimal" autocomplete="off" class="w-20 border-b border-control py-0.5 text-right font-semibold figures" value="${fieldText(value, unit)}" aria-describedby="${id}-echo ${id}-problem"></div>
<div class="track">${part(`band-${key}`, band(each, key), 'div')}<input type="range" class="w-full cursor-pointer" ${scale} aria-label="${escape(input.label)}" aria-valuetext="${print(value, unit)}">${part(`flip-${key}`, flip, 'div', 'self-end')}</div>
${part(`echo-${key}`, echo(each, key), 'p', 'text-small text-muted').replace('<p', `<p id="${id}-echo"`)}
<p id="${id}-problem" data-problem class="text-small text-ink"></p>${
    card
      ? `<details class="text-small print:hidden"><summary class="min-h-6 text-evidence">Where this comes from${words.reported?.includes(key) ? ' (second-hand)' : ''}</summary>${card}</details>`
      : ''
  }</div>`;
}

function rows({ model, words, state }: Case): string {
  const first = Object.values(model.parameters).find(({ row }) => row)?.row;
  if (!first || !words.rows) return '';
  const options = Object.entries(words.rows).map(
    ([row, name]) =>
      `<option value="${escape(row)}"${row === (state.row ?? first) ? ' selected' : ''}>${escape(name)}</option>`,
  );
  return `<label class="control mt-5 block font-medium">Kind of work and tool<span class="block text-small font-normal text-muted">studies of different work are never mixed; of autonomous agents only commits and releases were counted, which are no measure of speed</span><select data-row class="block w-full border-b border-control bg-paper py-1 font-normal">${options.join('')}</select></label>`;
}

function choices({ words }: Case, presets: readonly Preset[]): string {
  const start = presets.map(
    ({ label, query, answer }) =>
      `<li class="mt-1"><button type="button" data-preset="${escape(query)}" class="min-h-6 text-left underline decoration-control hover:decoration-current">${escape(label)}</button> <span class="text-muted">${escape(answer)}</span></li>`,
  );
  const argue = words.switches.map(
    ({ id, label, note }) =>
      `<label class="mt-2 flex gap-2"><input type="checkbox" data-switch="${escape(id)}" class="size-6 shrink-0"><span>${escape(label)}<span class="block text-small text-muted">${escape(note)}</span></span></label>`,
  );
  return (
    (start.length
      ? `<div><h3 class="mt-6 font-semibold">Start from someone like me</h3><ul>${start.join('')}</ul></div>`
      : '') +
    (argue.length ? `<div><h3 class="mt-6 font-semibold">Argue back</h3>${argue.join('')}</div>` : '')
  );
}

/** A scenario to start from: its changed keys as in an address, and what it answers. */
export interface Preset {
  readonly label: string;
  readonly query: string;
  readonly answer: string;
}

interface Frame extends Case {
  readonly form: Form;
  readonly presets?: readonly Preset[];
  readonly slots: Slots;
  /** Address of the whole page. */
  readonly page: string;
}

/** A calculator as it stands in the HTML before any script runs. */
export function frame(each: Frame): string {
  const { model, words, form, presets = [], slots, page } = each;
  const whole = form === 'whole';
  const answer = answerOf(each);
  const parts = answerParts(each, answer);
  const cards = cardsByKey(slots);
  const detail = detailParts(each, answer, whole);
  const keys = Object.keys(whole ? model.parameters : words.inputs);
  const hasRow = keys.some((key) => model.parameters[key]?.row);
  const heading = whole ? 'h2' : 'p';
  const controls =
    (hasRow ? rows(each) : '') +
    keys.map((key) => control(each, key, answer.inputs, cards, detail[`flip-${key}`] ?? '')).join('');
  const undoing = `<div class="across mt-6 flex flex-wrap gap-x-5 gap-y-2">${button('undo', 'Undo', ' disabled')}${button('reset', 'Reset', ' disabled')}${whole ? '' : `<a data-whole href="${escape(page)}" class="underline decoration-control hover:decoration-current">All inputs, what moves it, method</a>`}</div>`;
  const shape = answer.simulation
    ? 'Each dot is one of 50 cases, which stand for 1,024. A case takes one value from every range below, values near the likely one more often than those at the ends; that shape is our assumption.'
    : 'No study gives a range for these inputs, so this is arithmetic, not evidence.';
  return `<section data-calculator="${model.id}" class="my-8 border-y border-ink py-5 font-sans text-label ${form}" aria-label="${escape(words.title)}">
<div class="min-w-0"><${heading} class="font-semibold">${escape(words.title)}</${heading}>
${part('answer', parts['answer'] ?? '', 'p', 'mt-2 font-serif text-section')}${part('range', detail['range'] ?? parts['range'] ?? '', 'p', 'mt-2')}${words.basis ? `<p class="mt-1 text-muted">${escape(words.basis)}</p>` : ''}
<p data-stale hidden class="mt-2 border-l-2 border-ink pl-3">Showing the answer for your last valid numbers.</p>
<p data-lost hidden class="mt-2 border-l-2 border-ink pl-3">The controls could not be loaded. The answer still holds.</p>
${whole ? `<div data-notice class="mt-2"></div>${shareControl(words.title)}` : ''}
${part('dots', detail['dots'] ?? parts['dots'] ?? '', 'div', 'mt-4')}
${whole ? `${part('compare', '', 'p', 'mt-2')}<div data-pin></div>` : ''}
${words.reading ? part('reading', parts['reading'] ?? '') : ''}
<p class="mt-1 text-small text-muted">${answer.simulation && answer.simulation.neutral !== null ? `<span class="text-evidence">●</span> ${escape(words.axis.above ?? '')} <span class="text-evidence">○</span> ${escape(words.axis.below ?? '')}. ` : ''}${shape}</p></div>
<fieldset disabled class="inputs min-w-0"><legend class="sr-only">Numbers of ${escape(words.title)}</legend>
${part('short', parts['short'] ?? '', 'p', 'across sticky top-0 z-1 border-b border-rule bg-paper py-2 font-semibold')}
${controls}<div data-numbers class="across"></div>${undoing}</fieldset>
${whole ? `<fieldset disabled class="choices min-w-0"><legend class="sr-only">Ways to use ${escape(words.title)}</legend>${choices(each, presets)}</fieldset>` : ''}
${whole ? part('detail', detail['detail'] ?? '', 'div', 'min-w-0') : ''}
<p role="status" class="sr-only"></p>${whole ? '<astro-slot name="cards"></astro-slot>' : ''}</section>`;
}
