import * as words from '#words/living';
import { inSight } from '../../in-sight.ts';
import {
  changeNumbers,
  rangeName,
  type ReadersNumbers,
  readersNumbers,
  watchNumbers,
} from '../../readers-numbers.ts';
import type { Model } from '../../models/model.ts';
import {
  contradictsEssay,
  inEssay,
  type LivingNumber,
  type Reading,
  readingOf,
} from '../answer/living-number.ts';
import { assume, followFields } from './assumptions.ts';
import { load } from './models-by-id.ts';

/** The numbers that an essay takes from models, computed anew with the reader's. */

interface Place {
  readonly element: HTMLElement;
  readonly number: LivingNumber;
  readonly model: Model;
  /** What the essay says. */
  readonly printed: string;
  readonly ours: Reading;
  /** The reader's numbers that it was last computed from, and what came of them. */
  from: string;
  drawn: string;
  isTheirs: boolean;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function button(className: string, label: string, press: () => void) {
  const made = make('button', className, label);
  made.type = 'button';
  made.onclick = press;
  return made;
}

/** The popover that shows the essay's own number; all numbers share it. */
const says = make('p', '');
says.setAttribute('popover', '');

/** Takes back the reader's numbers for every input that a number on this page uses. */
function takeBack(places: readonly Place[]) {
  const names = places.flatMap(({ model, number: { shared } }) =>
    Object.keys(model.parameters).flatMap((key) => {
      const name = shared?.[key] ?? key;
      return [name, rangeName(name)];
    }),
  );
  changeNumbers(Object.fromEntries([...names, 'row'].map((name) => [name, undefined])));
  const line = document.querySelector<HTMLElement>('[data-whose]');
  line?.setAttribute('tabindex', '-1');
  line?.focus();
}

/** A number computed from the reader's, with what the essay says one tap away. */
function theirs(place: Place, text: string, turned: boolean, places: readonly Place[]) {
  const open = button('text-yours underline decoration-dotted', text, () => {
    says.replaceChildren(
      `${words.essaySays(place.printed)}. `,
      button('min-h-6 underline', words.back, () => {
        says.hidePopover();
        takeBack(places);
      }),
    );
    says.showPopover();
  });
  open.title = words.essaySays(place.printed);
  return turned ? [open, make('small', 'font-sans text-yours', words.turned)] : [open];
}

/** The reader's numbers that a model uses, as one text: a number is recomputed only when it changes. */
const asked = ({ model, number: { shared } }: Place, readers: ReadersNumbers) =>
  [...Object.keys(model.parameters).map((key) => readers[shared?.[key] ?? key]), readers['row']].join(' ');

function draw(place: Place, places: readonly Place[], readers: ReadersNumbers) {
  const { element, number, model, ours, printed } = place;
  const from = asked(place, readers);
  if (place.from === from) return;
  place.from = from;
  const reading = readingOf(model, number, readers);
  const isTheirs = (place.isTheirs = reading.value !== ours.value);
  const turned = isTheirs && contradictsEssay(number, ours, reading);
  const text = isTheirs ? (inEssay(number, reading) ?? printed) : printed;
  const key = `${String(isTheirs)}${String(turned)}${text}`;
  if (place.drawn === key) return;
  place.drawn = key;
  const held = element.contains(document.activeElement);
  element.replaceChildren(...(isTheirs ? theirs(place, text, turned, places) : [text]));
  if (held) element.querySelector('button')?.focus();
}

function sayWhose(isTheirs: boolean, places: readonly Place[], ours: string) {
  const line = document.querySelector<HTMLElement>('[data-whose]');
  if (!line || line.hasAttribute('data-yours') === isTheirs) return;
  line.toggleAttribute('data-yours', isTheirs);
  line.replaceChildren(
    ...(isTheirs
      ? [words.theirs, button('min-h-6 underline print:hidden', words.back, () => takeBack(places))]
      : [ours]),
  );
}

/** Keeps the focused element where it is: without scroll anchoring, WebKit lets text that grows above move a slider. */
function heldInPlace(act: () => void) {
  const held = CSS.supports('overflow-anchor', 'auto') ? null : document.activeElement;
  const before = held?.getBoundingClientRect().top ?? 0;
  act();
  if (held) scrollBy(0, held.getBoundingClientRect().top - before);
}

async function placeOf(element: HTMLElement): Promise<Place> {
  // Written by Answer.astro from a tag that has passed the checks.
  const number = JSON.parse(element.dataset['answer'] ?? '{}') as LivingNumber;
  const model = await load(number.model);
  const printed = element.textContent;
  const ours = readingOf(model, number);
  return { element, number, model, printed, ours, from: '', drawn: '', isTheirs: false };
}

/** How long the reader must pause before numbers out of sight are updated, in milliseconds. */
const resting = 150;

async function start() {
  const found = await Promise.all(
    Array.from(document.querySelectorAll<HTMLElement>('[data-answer]'), placeOf),
  );
  const line = document.querySelector<HTMLElement>('[data-whose]')?.textContent ?? '';
  document.body.append(says);
  const drawThose = (places: readonly Place[]) => {
    const readers = readersNumbers();
    for (const place of places) draw(place, found, readers);
  };
  const drawAll = () =>
    heldInPlace(() => {
      drawThose(found);
      sayWhose(
        found.some(({ isTheirs }) => isTheirs),
        found,
        line,
      );
      followFields();
    });
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Updates what is in sight at once, so that it is painted together with the answer; the rest after a pause. */
  const follow = () => {
    heldInPlace(() => drawThose(found.filter(({ element }) => isSeen(element))));
    clearTimeout(rest);
    rest = setTimeout(drawAll, resting);
  };
  const isSeen = inSight(
    found.map(({ element }) => element),
    follow,
  );
  watchNumbers(follow);
  // Only a task later has the focus reached its new element.
  addEventListener('focusout', () => setTimeout(followFields));
  drawAll();
}

let started: Promise<void> | undefined;

/** Starts once; a model that could not be fetched is asked for with the next number that is set. */
export function live() {
  started ??= start().catch((error: unknown) => {
    started = undefined;
    console.error(error);
  });
}

export { assume };
