import { fit } from '../../models/model.ts';
import { isUntouched, readState } from './address.ts';
import { parametersUnder } from '../../models/scenario.ts';
import { type Case, unitOf } from './answer.ts';
import { withoutContradiction } from './last-act-wins.ts';
import { readInput, type Refusal } from './read-input.ts';
import { valueAt } from './slider.ts';
import { type Ends, rangesOf, scenarioOf, type State, untouched, withoutNumbers } from './state.ts';

/** Where a calculator stands after all that the reader did, with what is needed to undo it. */
export interface History {
  /** What the answer is drawn from. */
  readonly state: State;
  /** Earlier states to undo to, the oldest first. */
  readonly past: readonly State[];
  /** Text that stands in a field but was refused, by input; it is not part of the state. */
  readonly refused: Readonly<Record<string, Refusal>>;
  /** Inputs set by hand and not stored yet. Numbers of a preset or of somebody's link are not the reader's. */
  readonly byHand: readonly string[];
  /** The input being set: all changes to it until the reader moves on are undone, or refused, as one. */
  readonly editing?: string | undefined;
  /** The end of that input's range that is being moved, if it is not the number itself. */
  readonly end?: End | undefined;
  /** The argument or kind of work that has just replaced numbers of the reader's, which ones, and the state before. */
  readonly replaced?:
    { readonly by: string; readonly keys: readonly string[]; readonly before: State } | undefined;
  /** The parts of an address that were not understood, in words. */
  readonly unread: readonly string[];
}

/** Either end of a range. */
export type End = keyof Ends;

/** Nothing was done yet. */
export const begun: History = { state: untouched, past: [], refused: {}, byHand: [], unread: [] };

/** What a reader, or the page for them, may do. */
export type Act =
  | { readonly does: 'type'; readonly key: string; readonly text: string }
  /** Moves a number, or an end of its range. */
  | {
      readonly does: 'slide';
      readonly key: string;
      readonly position: number;
      readonly end?: End | undefined;
    }
  /** Switches an argument on or off. */
  | { readonly does: 'argue'; readonly id: string }
  /** Chooses a kind of work. */
  | { readonly does: 'choose'; readonly row: string }
  /** Starts from a preset, or arrives with the scenario in the page's address, which cannot be undone. */
  | { readonly does: 'start' | 'arrive'; readonly query: string }
  /** Goes back to an earlier state, such as a pinned one. */
  | { readonly does: 'restore'; readonly state: State }
  /** Follows numbers set elsewhere on the page or in another tab, even while an input is being set here. */
  | { readonly does: 'agree'; readonly state: State }
  /** Takes over numbers that the reader set in another calculator. */
  | ({ readonly does: 'adopt'; readonly row?: string | undefined } & Pick<State, 'values' | 'ranges'>)
  | { readonly does: 'undo' | 'reset' }
  /** The reader moves on to another control. */
  | { readonly does: 'move on' }
  /** Numbers set by hand were stored. */
  | { readonly does: 'store'; readonly keys: readonly string[] };

type Asked = Pick<Case, 'model' | 'words'>;

const without = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

/** What the text of a field says. */
export const readTyped = (each: Asked, key: string, text: string) =>
  readInput(each, key, text, unitOf(each, key) === 'share' ? 100 : 1);

/** The state before the current edit, from which each of its steps starts: else a range end pushed on the way stays. */
const heldBefore = ({ editing, end, past, state }: History, key: string, moved?: End) =>
  (editing === key && end === moved && past.at(-1)) || state;

/** The reader's own range around their new number: it stays as they set it, unless the number pushes an end along. */
function pushed(ends: Ends | undefined, value: number): Ends | undefined {
  return ends && { low: Math.min(ends.low, value), high: Math.max(ends.high, value) };
}

function set(each: Asked, history: History, key: string, value: number, ends?: Ends, end?: End): History {
  const { state, past, byHand } = history;
  const now = {
    ...state,
    values: { ...state.values, [key]: value },
    ranges: ends ? { ...state.ranges, [key]: ends } : withoutNumbers(state, [key]).ranges,
  };
  return {
    ...history,
    state: withoutContradiction(each.model, each.words, state, now, key),
    past: history.editing === key && history.end === end ? past : [...past, state],
    refused: without(history.refused, key),
    byHand: [...byHand.filter((other) => other !== key), key],
    editing: key,
    end,
    replaced: undefined,
  };
}

/** Moves one end of a number's range, the reader's or ours, but never past the number. */
function widen(each: Asked, history: History, key: string, end: End, moved: number): History {
  const before = heldBefore(history, key, end);
  const parameter = parametersUnder(each.model, scenarioOf(each.model, each.words, before))[key];
  if (!parameter) return history;
  const { kind, low, likely, high } = parameter;
  // Our range becomes theirs, so its ends are rounded to digits that people would write.
  const inDigits = (number: number) => fit(parameter, Number(number.toPrecision(3)));
  const ours =
    kind === 'yours'
      ? { low: likely, high: likely }
      : { low: Math.min(likely, inDigits(low)), high: Math.max(likely, inDigits(high)) };
  const ends = before.ranges?.[key] ?? ours;
  const place = fit(parameter, moved);
  const to = end === 'low' ? Math.min(place, likely) : Math.max(place, likely);
  return set(each, history, key, likely, { ...ends, [end]: to }, end);
}

/** Refuses a text, and takes back the numbers that were read from it while it was being typed. */
function refuse(history: History, key: string, refusal: Refusal): History {
  const refused = { ...history.refused, [key]: refusal };
  const before = history.editing === key && !history.end ? history.past.at(-1) : undefined;
  if (!before) return { ...history, refused, editing: undefined };
  return {
    ...history,
    state: before,
    past: history.past.slice(0, -1),
    refused,
    byHand: history.byHand.filter((other) => other !== key),
    editing: undefined,
  };
}

const goTo = (history: History, state: State, past: readonly State[]): History => ({
  ...history,
  state,
  past,
  refused: {},
  byHand: [],
  editing: undefined,
  replaced: undefined,
  unread: [],
});

/** Applies an argument or a kind of work; refused text stays in its field. */
function turn({ model, words }: Asked, history: History, now: State, by: string): History {
  const { state, past, byHand } = history;
  const next = withoutContradiction(model, words, state, now);
  const held = byHand.filter((key) => key === 'row' || key in next.values);
  const keys = Object.keys(now.values).filter((key) => !(key in next.values));
  return {
    ...history,
    state: next,
    past: [...past, state],
    byHand: by === 'row' ? [...new Set([...held, by])] : held,
    editing: undefined,
    replaced: keys.length ? { by, keys, before: state } : undefined,
  };
}

/** Takes back an argument. Numbers it has just replaced return: people tick a box to have a look, and untick it. */
const withoutArgument = ({ state, replaced }: History, id: string): State =>
  replaced?.by === id
    ? replaced.before
    : { ...state, switches: state.switches.filter((other) => other !== id) };

function undo(history: History): History {
  const { past, refused, byHand } = history;
  // Refused text has changed nothing: undoing it only clears it.
  if (Object.keys(refused).length) return { ...history, refused: {}, editing: undefined };
  const before = past.at(-1);
  if (!before) return history;
  const { state } = history;
  const held = byHand.filter(
    (key) =>
      state.values[key] === before.values[key] &&
      state.ranges?.[key] === before.ranges?.[key] &&
      key !== 'row',
  );
  return { ...goTo(history, before, past.slice(0, -1)), byHand: held };
}

/**
 * The one place where an act becomes a calculator's new state: undo, refused text, what was set by hand, and the rule
 * that the last act wins. A pure function.
 */
export function step(each: Asked, history: History, act: Act): History {
  const { state, past } = history;
  switch (act.does) {
    case 'type': {
      const { key } = act;
      const read = readTyped(each, key, act.text);
      if ('problem' in read) return refuse(history, key, read);
      const ends = read.ends ?? pushed(heldBefore(history, key).ranges?.[key], read.value);
      return set(each, history, key, read.value, ends);
    }
    case 'slide': {
      const { key, end } = act;
      const input = each.words.inputs[key];
      const parameter = each.model.parameters[key];
      if (!input || !parameter) return history;
      const value = fit(parameter, valueAt(act.position, input));
      if (end) return widen(each, history, key, end, value);
      return set(each, history, key, value, pushed(heldBefore(history, key).ranges?.[key], value));
    }
    case 'argue':
      return state.switches.includes(act.id)
        ? turn(each, history, withoutArgument(history, act.id), act.id)
        : turn(each, history, { ...state, switches: [...state.switches, act.id] }, act.id);
    case 'choose':
      return turn(each, history, { ...state, row: act.row }, 'row');
    case 'start':
      return goTo(history, readState(each.model, each.words, act.query).state, [...past, state]);
    case 'arrive': {
      const read = readState(each.model, each.words, act.query);
      return { ...goTo(history, read.state, past), unread: read.problems };
    }
    case 'restore':
      return goTo(history, act.state, [...past, state]);
    case 'agree':
      return {
        ...history,
        state: act.state,
        past: history.editing === undefined ? [...past, state] : past,
        replaced: undefined,
      };
    case 'adopt': {
      const { ranges } = withoutNumbers(state, Object.keys(act.values));
      const values = { ...state.values, ...act.values };
      const { ranges: held } = rangesOf({ ...ranges, ...act.ranges });
      const now = { ...state, values, ranges: held, row: act.row ?? state.row };
      return goTo(history, now, [...past, state]);
    }
    case 'undo':
      return undo(history);
    case 'reset':
      return goTo(history, untouched, isUntouched(state) ? past : [...past, state]);
    case 'move on':
      return history.editing === undefined ? history : { ...history, editing: undefined };
    case 'store':
      return { ...history, byHand: history.byHand.filter((key) => !act.keys.includes(key)) };
  }
}
