import { inputs as said } from '#words/inputs';
import {
  forgetNumbers,
  keepNumbers,
  rangeName,
  type ReadersNumbers,
  readersNumbers,
} from '../../readers-numbers.ts';
import type { Parameter } from '../../models/model.ts';
import { unitOf } from '../answer/answer.ts';
import { isWeighing, rangeOfRow } from '../../models/speed-ratio.ts';
import { rowName } from '../answer/row-name.ts';
import type { Words } from '../answer/words-schema.ts';
import type { Awake } from './awake.ts';
import { offerRow } from './offer-row.ts';
import { print, printRange } from '../answer/quantity.ts';
import { type Ends, rangesOf } from '../answer/state.ts';
import { endsIn, nameOf, writeEnds } from './publish.ts';

type Press = readonly [label: string, press: () => void];

function message(words: string, buttons: readonly Press[] = []) {
  const line = document.createElement('p');
  line.className = 'across mt-5 text-small border-l-2 border-yours pl-3';
  // So that the focus has somewhere to go when a button that was pressed is gone.
  line.tabIndex = -1;
  line.append(`${words} `);
  for (const [label, press] of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mr-5 underline min-h-6';
    button.textContent = label;
    button.onclick = press;
    line.append(button);
  }
  return line;
}

/** Says something below the controls, so that none of them moves. */
function show({ root }: Awake, words: string, buttons: readonly Press[] = []) {
  const box = root.querySelector('[data-numbers]');
  const line = message(words, buttons);
  // Do not replace a line that reads the same: one of its buttons may have the focus.
  if (box?.textContent !== line.textContent) box?.replaceChildren(line);
}

function forget(awake: Awake, line?: HTMLElement) {
  const answered = message(
    forgetNumbers() ? said.forgotten + (awake.form === 'whole' ? said.untilReset : '') : said.nothingToForget,
  );
  if (line) line.replaceWith(answered);
  else awake.root.querySelector('[data-numbers]')?.replaceChildren(answered);
  answered.focus();
}

/** Keeps what the reader just set by hand, and says so. */
export function keep(awake: Awake) {
  if (keepNumbers()) show(awake, said.saved, [[said.forgetThem, () => forget(awake)]]);
  else show(awake, said.notSaved);
}

/** A stored row that this calculator can take. */
const rowIn = ({ rows }: Words, row: unknown) =>
  typeof row === 'string' && rows && (Object.hasOwn(rows, row) || (isWeighing(row) && rangeOfRow(row)))
    ? row
    : undefined;

/** A stored number of this input, and the range around it; undefined if there is none that the input can take. */
function storedFor(awake: Awake, key: string, parameter: Parameter, numbers: ReadersNumbers) {
  const name = nameOf(awake, key);
  const value = Object.hasOwn(numbers, name) ? numbers[name] : undefined;
  if (typeof value !== 'number' || value < parameter.minimum || value > parameter.maximum) return undefined;
  return { value, ends: endsIn(numbers[rangeName(name)], value, parameter) };
}

/** Whether two ranges are stored alike; also two that are not there. */
const isSameRange = (one: Ends | undefined, other: Ends | undefined) => writeEnds(one) === writeEnds(other);

/**
 * Keeps a calculator in an essay in step with the words around it: it takes over numbers that the reader set anywhere,
 * and drops those that they took back.
 */
export function agree(awake: Awake) {
  const { model, state } = awake;
  const theirs = readersNumbers();
  const values: Record<string, number> = {};
  const ranges: Record<string, Ends> = {};
  for (const [key, parameter] of Object.entries(model.parameters)) {
    const stored = storedFor(awake, key, parameter, theirs);
    if (!stored) continue;
    values[key] = stored.value;
    if (stored.ends) ranges[key] = stored.ends;
  }
  const row = rowIn(awake.words, theirs['row']);
  if (row) offerRow(awake, row);
  const isSame = (key: string) =>
    values[key] === state.values[key] && isSameRange(ranges[key], state.ranges?.[key]);
  if (row !== state.row || !Object.keys({ ...values, ...state.values }).every(isSame))
    awake.take({ does: 'agree', state: { values, ...rangesOf(ranges), row, switches: state.switches } });
}

/** Offers what the reader set elsewhere, where this model has the same input and another number. */
export function offer(awake: Awake) {
  const { model, words, state } = awake;
  const before = readersNumbers();
  const weighing = rowIn(words, before['weighing']);
  if (weighing) offerRow(awake, weighing);
  const values: Record<string, number> = {};
  const ranges: Record<string, Ends> = {};
  const differing: { readonly name: string; readonly value: string }[] = [];
  for (const [key, parameter] of Object.entries(model.parameters)) {
    const stored = parameter.kind === 'yours' ? storedFor(awake, key, parameter, before) : undefined;
    if (!stored) continue;
    const { value, ends } = stored;
    if (value === (state.values[key] ?? parameter.likely) && isSameRange(ends, state.ranges?.[key])) continue;
    values[key] = value;
    if (ends) ranges[key] = ends;
    const unit = unitOf(awake, key);
    differing.push({
      name: said.quoted(words.inputs[key]?.label ?? key),
      value: ends ? printRange(ends.low, ends.high, unit) : print(value, unit),
    });
  }
  const row = rowIn(words, before['row']);
  if (row && row !== state.row)
    differing.push({ name: said.kindOfWork, value: said.quoted(rowName(words, row)) });
  if (!differing.length) return;
  const [only] = differing.length === 1 ? differing : [];
  const line = message(
    only
      ? said.setBefore(only.name, only.value)
      : said.allSetBefore(differing.map(({ name, value }) => `${name}: ${value}`).join('; ')),
    [
      [
        only ? said.use(only.value) : said.useThem,
        () => {
          awake.take({ does: 'adopt', values, ranges, row });
          const done = message(said.adopted);
          line.replaceWith(done);
          done.focus();
        },
      ],
      [said.forgetMine, () => forget(awake, line)],
    ],
  );
  // Above the controls, where it is seen before they are used.
  awake.root.querySelector('[data-part="short"]')?.before(line);
}
