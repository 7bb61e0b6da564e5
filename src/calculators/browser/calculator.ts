import { type Answer, answerOf, answerParts } from '../answer/answer.ts';
import { readState } from '../answer/address.ts';
import { begun, type History, step } from '../answer/history.ts';
import type { Awake, Controls, Props } from './awake.ts';
import { load } from './models-by-id.ts';

/** Fetches the model of a calculator and keeps its history; `fail` is called if a later fetch fails. */
export async function awaken(
  root: HTMLElement,
  props: Props,
  fail: (error: unknown) => void,
): Promise<Awake> {
  const model = await load(props.id);
  const drawn: Record<string, string> = {};
  // The build has drawn this state already, and there is nothing to undo yet.
  let history: History = props.start
    ? { ...begun, state: readState(model, props.words, props.start).state }
    : begun;
  let answer: Answer | undefined;
  let opened: Promise<Controls> | undefined;
  const then = (act: (controls: Controls) => unknown) => {
    awake.controls().then(act).catch(fail);
  };
  const awake: Awake = {
    ...props,
    model,
    root,
    get history() {
      return history;
    },
    get state() {
      return history.state;
    },
    get answer() {
      return (answer ??= answerOf(awake));
    },
    take(act) {
      const before = history;
      history = step(awake, before, act);
      if (act.does === 'reset') awake.unpin?.();
      const { state, refused, unread } = history;
      if (state !== before.state || refused !== before.refused || unread !== before.unread) {
        awake.draw();
        then((controls) => controls.follow());
      } else if (act.does === 'undo') then((controls) => controls.nothingToUndo());
    },
    draw() {
      answer = answerOf(awake);
      awake.write({ ...answerParts(awake, answer), ...awake.beside?.(answer) });
    },
    write(parts) {
      for (const name in parts) {
        const place = drawn[name] === parts[name] ? null : root.querySelector(`[data-part="${name}"]`);
        if (place) place.innerHTML = drawn[name] = parts[name] ?? '';
      }
    },
    controls() {
      opened ??= import('./controls.ts')
        .then(({ open }) => open(awake))
        .catch((error: unknown) => {
          // The next act asks again.
          opened = undefined;
          throw error;
        });
      return opened;
    },
  };
  return awake;
}
