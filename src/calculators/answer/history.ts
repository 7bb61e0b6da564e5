import { fit } from '../../models/model.ts';
import { isUntouched, readState } from './address.ts';
import { parametersUnder } from '../../models/scenario.ts';
import { type Case, unitOf } from './answer.ts';
import { withoutContradiction } from './last-act-wins.ts';
import { readInput, type Refusal } from './read-input.ts';
import { valueAt } from './slider.ts';
import { type Ends, rangesOf, scenarioOf, type State, untouched, withoutNumbers } from './state.ts';

/** What came of all that a reader did. */
export interface History {
  /** What the answer is drawn from. */
  readonly state: State;
  /** The states to go back to, the last one last. */
  readonly past: readonly State[];
  /** What is written in an input and was not taken; the state knows nothing of it. */
  readonly refused: Readonly<Record<string, Refusal>>;
  /** What was set by hand and is not stored yet: a preset's numbers, or those of somebody's link, are not the reader's. */
  readonly byHand: readonly string[];
  /** The input that is being set: whatever it goes through until the hand moves on is undone, or refused, as one. */
  readonly editing?: string | undefined;
  /** The end of that input's range, where it is one that is being moved. */
  readonly end?: End | undefined;
  /** The argument or kind of work that just took the place of numbers of the reader's, and the state that held them. */
  readonly replaced?:
    { readonly by: string; readonly keys: readonly string[]; readonly before: State } | undefined;
  /** What of an address was not understood. */
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
  /** Starts from a scenario, written as in an address; or comes by one, which nothing undoes. */
  | { readonly does: 'start' | 'arrive'; readonly query: string }
  /** Goes to a state that was met before. */
  | { readonly does: 'restore'; readonly state: State }
  /** Follows what was said elsewhere on the page, or in another tab, whatever is being set here. */
  | { readonly does: 'agree'; readonly state: State }
  /** Takes over what was said in another calculator. */
  | ({ readonly does: 'adopt'; readonly row?: string | undefined } & Pick<State, 'values' | 'ranges'>)
  | { readonly does: 'undo' | 'reset' }
  /** The hand goes to another control. */
  | { readonly does: 'move on' }
  /** Numbers set by hand were stored. */
  | { readonly does: 'store'; readonly keys: readonly string[] };

type Asked = Pick<Case, 'model' | 'words'>;

const without = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

/** What the text of a field says. */
export const readTyped = (each: Asked, key: string, text: string) =>
  readInput(each, key, text, unitOf(each, key) === 'share' ? 100 : 1);

/** What an act sets anew, as if nothing had come of it yet: else an end that was pushed on the way would stay there. */
const heldBefore = ({ editing, end, past, state }: History, key: string, moved?: End) =>
  (editing === key && end === moved && past.at(-1)) || state;

/** The reader's own range around a number that they set anew: it stays where they put it, and is pushed by what passes it. */
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

/** Moves one end of the range that a number has, the reader's or ours: as far as the number, and no further. */
function widen(each: Asked, history: History, key: string, end: End, moved: number): History {
  const before = heldBefore(history, key, end);
  const parameter = parametersUnder(each.model, scenarioOf(each.model, each.words, before))[key];
  if (!parameter) return history;
  const { kind, low, likely, high } = parameter;
  // What was ours is theirs from now on, and is said in digits that people use.
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

/** What was understood on the way to a text that is refused was never given. */
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

/** An argument or a kind of work, which leave alone what is written in the inputs. */
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

/** Takes back an argument. What it has just replaced is the reader's again: a box is ticked to look, and unticked. */
const withoutArgument = ({ state, replaced }: History, id: string): State =>
  replaced?.by === id
    ? replaced.before
    : { ...state, switches: state.switches.filter((other) => other !== id) };

function undo(history: History): History {
  const { past, refused, byHand } = history;
  // A text that was refused changed nothing yet: to undo it is to forget it.
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
 * The one place where what a reader does becomes what a calculator holds: undo, what is refused, what was set by hand,
 * and that the last act wins. Pure, on either side of the wire.
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
