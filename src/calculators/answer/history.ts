import { fit } from '../../models/model.ts';
import { isUntouched, readState } from './address.ts';
import { type Case, unitOf } from './answer.ts';
import { withoutContradiction } from './last-act-wins.ts';
import { parseNumber, refusal } from './parse-number.ts';
import { valueAt } from './slider.ts';
import { type State, untouched } from './state.ts';

/** Why what was typed was not taken, and what of it could be. */
export interface Refusal {
  readonly problem: string;
  readonly offers: readonly string[];
}

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
  /** What of an address was not understood. */
  readonly unread: readonly string[];
}

/** Nothing was done yet. */
export const begun: History = { state: untouched, past: [], refused: {}, byHand: [], unread: [] };

/** What a reader, or the page for them, may do. */
export type Act =
  | { readonly does: 'type'; readonly key: string; readonly text: string }
  | { readonly does: 'slide'; readonly key: string; readonly position: number }
  /** Switches an argument on or off. */
  | { readonly does: 'argue'; readonly id: string }
  /** Chooses a kind of work. */
  | { readonly does: 'choose'; readonly row: string }
  /** Starts from a scenario, written as in an address; or comes by one, which nothing undoes. */
  | { readonly does: 'start' | 'arrive'; readonly query: string }
  /** Goes to a state that was met before. */
  | { readonly does: 'restore'; readonly state: State }
  /** Takes over what was said in another calculator. */
  | { readonly does: 'adopt'; readonly values: State['values']; readonly row?: string | undefined }
  | { readonly does: 'undo' | 'reset' }
  /** The hand goes to another control. */
  | { readonly does: 'move on' }
  /** Numbers set by hand were stored. */
  | { readonly does: 'store'; readonly keys: readonly string[] };

type Asked = Pick<Case, 'model' | 'words'>;

const without = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

/** A typed text as a value of the model, or why it is none. */
function readTyped(each: Asked, key: string, text: string): number | Refusal {
  const parameter = each.model.parameters[key];
  if (!parameter) return { problem: 'This is no input of the model.', offers: [] };
  const unit = unitOf(each, key);
  const { number, problem = '', readings = [] } = parseNumber(text);
  const valueOf = (typed: number) => (unit === 'share' ? Number((typed / 100).toFixed(8)) : typed);
  const refused = (typed: number) => refusal(valueOf(typed), parameter, unit);
  if (number !== undefined) {
    const outside = refused(number);
    return outside ? { problem: outside, offers: [] } : valueOf(number);
  }
  const offers = readings.filter((reading) => !refused(Number(reading)));
  if (offers.length || !readings.length) return { problem, offers };
  const reasons = readings.map((reading) => refused(Number(reading)));
  return { problem: `${problem} Neither fits. ${reasons.join(' ')}`, offers };
}

function set(each: Asked, history: History, key: string, value: number): History {
  const { state, past, byHand } = history;
  const now = { ...state, values: { ...state.values, [key]: value } };
  return {
    ...history,
    state: withoutContradiction(each.model, each.words, state, now, key),
    past: history.editing === key ? past : [...past, state],
    refused: without(history.refused, key),
    byHand: [...byHand.filter((other) => other !== key), key],
    editing: key,
  };
}

/** What was understood on the way to a text that is refused was never given. */
function refuse(history: History, key: string, refusal: Refusal): History {
  const refused = { ...history.refused, [key]: refusal };
  const before = history.editing === key ? history.past.at(-1) : undefined;
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
  unread: [],
});

/** An argument or a kind of work, which leave alone what is written in the inputs. */
function turn({ model, words }: Asked, history: History, now: State, by: readonly string[]): History {
  const { state, past, byHand } = history;
  const next = withoutContradiction(model, words, state, now);
  const held = byHand.filter((key) => key === 'row' || key in next.values);
  return {
    ...history,
    state: next,
    past: [...past, state],
    byHand: [...new Set([...held, ...by])],
    editing: undefined,
  };
}

function undo(history: History): History {
  const { past, refused, byHand } = history;
  // A text that was refused changed nothing yet: to undo it is to forget it.
  if (Object.keys(refused).length) return { ...history, refused: {}, editing: undefined };
  const before = past.at(-1);
  if (!before) return history;
  const held = byHand.filter((key) => history.state.values[key] === before.values[key] && key !== 'row');
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
      const read = readTyped(each, act.key, act.text);
      return typeof read === 'number' ? set(each, history, act.key, read) : refuse(history, act.key, read);
    }
    case 'slide': {
      const input = each.words.inputs[act.key];
      const parameter = each.model.parameters[act.key];
      if (!input || !parameter) return history;
      return set(each, history, act.key, fit(parameter, valueAt(act.position, input)));
    }
    case 'argue': {
      const others = state.switches.filter((id) => id !== act.id);
      const switches = others.length < state.switches.length ? others : [...others, act.id];
      return turn(each, history, { ...state, switches }, []);
    }
    case 'choose':
      return turn(each, history, { ...state, row: act.row }, ['row']);
    case 'start':
      return goTo(history, readState(each.model, each.words, act.query).state, [...past, state]);
    case 'arrive': {
      const read = readState(each.model, each.words, act.query);
      return { ...goTo(history, read.state, past), unread: read.problems };
    }
    case 'restore':
      return goTo(history, act.state, [...past, state]);
    case 'adopt': {
      const values = { ...state.values, ...act.values };
      return goTo(history, { ...state, values, row: act.row ?? state.row }, [...past, state]);
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
