import { words as publication } from '../../words/words.ts';
import { escape } from '../../text/escape.ts';
import { answerOf, answerParts, type Case } from '../answer/answer.ts';
import { detailParts } from '../answer/detail.ts';
import { figurePart, figureSizes } from '../answer/shown.ts';
import { choices, type Preset, rows } from './choices.ts';
import { control } from './control.ts';
import type { Figure } from '../../plates/figures/figure.ts';
import { button, part } from './parts.ts';
import { shareControl } from './share-control.ts';

/** Everything about a calculator that is drawn once, at build: the browser only rewrites the parts within. */

const said = publication.calculators;

export type Form = 'small' | 'whole' | 'embed';

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

interface Frame extends Case {
  readonly form: Form;
  readonly presets?: readonly Preset[];
  /** The inputs to offer; by default all of a whole calculator, and those that a smaller one has words for. */
  readonly controls?: readonly string[];
  /** The picture of the model. */
  readonly figure?: Figure | undefined;
  readonly slots: Slots;
  /** Address of the whole page. */
  readonly page: string;
}

/** A calculator as it stands in the HTML before any script runs. */
export function frame(each: Frame): string {
  const { model, words, form, presets = [], slots, page, figure } = each;
  const whole = form === 'whole';
  const answer = answerOf(each);
  const parts = answerParts(each, answer);
  const cards = cardsByKey(slots);
  const detail = detailParts(each, answer, whole);
  const keys = each.controls ?? Object.keys(whole ? model.parameters : words.inputs);
  const hasRow = keys.some((key) => model.parameters[key]?.row);
  const [heading, subheading] = whole ? ['h2', 'h3'] : ['p', 'p'];
  const controls =
    (hasRow ? rows(each) : '') +
    keys.map((key) => control(each, key, answer.inputs, cards, detail[`flip-${key}`] ?? '')).join('');
  const undoing = `<div class="across mt-6 flex flex-wrap items-baseline gap-x-5 gap-y-2">${button('undo', said.undo, ' disabled')}${button('reset', said.reset, ' disabled')}${whole ? '' : `<a data-whole href="${escape(page)}"${form === 'embed' ? ' target="_blank" rel="noopener"' : ''} class="underline decoration-control hover:decoration-current">${said.allInputs}</a>`}</div>`;
  const shape = answer.simulation ? said.dots : said.arithmetic;
  const seen = { narrow: 'mt-4 max-w-110 mid:hidden', front: 'mt-4 hidden max-w-165 mid:block' };
  const picture = figureSizes.map((size) =>
    figure ? part(`figure-${size}`, figurePart(figure, size, each, answer), 'div', seen[size]) : '',
  );
  const sure = detail['dots'] ?? '';
  const certainty = sure
    ? `<${subheading} class="mt-6 font-semibold">${said.howSure}</${subheading}>
${part('dots', sure, 'div', 'mt-2')}<p class="mt-1 text-small text-muted">${shape}</p>`
    : `<p class="mt-4 text-small text-muted">${shape}</p>`;
  return `<section data-calculator="${model.id}" class="my-8 border-y border-ink py-5 font-sans text-label ${form}" aria-label="${escape(words.title)}">
<div class="answer min-w-0"><${heading} class="font-semibold">${escape(words.title)}</${heading}>
${part('answer', parts['answer'] ?? '', 'p', 'mt-2 font-serif text-section')}${part('range', parts['range'] ?? '', 'p', 'mt-2')}${model.distribution ? '' : part('assumed', detail['assumed'] ?? '', 'p', 'mt-1')}${words.basis ? `<p class="mt-1 text-muted">${escape(words.basis)}</p>` : ''}
<p data-stale hidden class="mt-2 border-l-2 border-ink pl-3">${said.stale}</p>
<p data-lost hidden class="mt-2 border-l-2 border-ink pl-3">${said.lost}</p>
${whole ? `<div data-notice class="mt-2"></div>${shareControl(words.title)}` : ''}
${picture.join('')}
${whole ? `${part('compare', '', 'p', 'mt-2')}<div data-pin></div>` : ''}
${words.reading ? part('reading', parts['reading'] ?? '') : ''}
${certainty}</div>
<fieldset disabled class="inputs min-w-0"><legend class="sr-only">${said.numbersOf(escape(words.title))}</legend>
${part('short', parts['short'] ?? '', 'p', 'short across sticky top-0 z-1 border-b border-rule bg-paper py-2 font-semibold')}
<p class="across mt-3 text-small text-muted">${said.write.replace(/\[(.*)\]/, '<span class="pointer-coarse:hidden">$1</span>')}</p>
${controls}<div data-numbers class="across"></div>${undoing}</fieldset>
${whole ? `<fieldset disabled class="choices min-w-0"><legend class="sr-only">${said.waysToUse(escape(words.title))}</legend>${choices(each, presets)}</fieldset>` : ''}
${whole ? part('detail', detail['detail'] ?? '', 'div', 'min-w-0') : ''}
<p role="status" class="sr-only"></p>${whole ? '<astro-slot name="cards"></astro-slot>' : ''}</section>`;
}
