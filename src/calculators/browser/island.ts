import { actOf, type Control } from './read-control.ts';
import { type Answer, answerOf, answerParts, type Case } from '../answer/answer.ts';
import { load } from './models-by-id.ts';
import type { Session } from './session.ts';
import { type State, untouched } from '../answer/state.ts';
import type { Words } from '../answer/words-schema.ts';

/** What travels from build to browser. */
export interface Props {
  readonly id: string;
  readonly form: 'small' | 'whole';
  readonly words: Words;
  readonly page: string;
}

/** A calculator that is awake, as what is loaded later sees it. */
export interface Awake extends Props, Case {
  state: State;
  /** What a pinned scenario adds to the parts of an answer. */
  beside: ((now: Answer) => Readonly<Record<string, string>>) | undefined;
  /** Ends the comparison with a pinned scenario, while there is one. */
  unpin?: (() => void) | undefined;
  readonly root: HTMLElement;
  /** Rewrites the parts that changed. */
  write(parts: Readonly<Record<string, string>>): void;
  /** Draws the answer. */
  draw(): Answer;
  /** Takes over a state and draws it; `key` says which input it came from. */
  set(state: State, key?: string): void;
  /** What a first answer does without, fetched once there is one, or when a reader asks for it. */
  session(): Promise<Session>;
}

/** Fetches the model and gives the calculator its hands. */
async function prepare(root: HTMLElement, props: Props, fail: (error: unknown) => void): Promise<Awake> {
  const { default: model } = await load(props.id);
  const drawn: Record<string, string> = {};
  let opened: Promise<Session> | undefined;
  const awake: Awake = {
    ...props,
    model,
    root,
    state: untouched,
    beside: undefined,
    write(parts) {
      for (const name in parts) {
        const place = drawn[name] === parts[name] ? null : root.querySelector(`[data-part="${name}"]`);
        if (place) place.innerHTML = drawn[name] = parts[name] ?? '';
      }
    },
    draw() {
      const answer = answerOf(awake);
      awake.write({ ...answerParts(awake, answer), ...awake.beside?.(answer) });
      return answer;
    },
    set(state, key) {
      const before = awake.state;
      awake.state = state;
      const answer = awake.draw();
      awake
        .session()
        .then((session) => session.changed(answer, before, key))
        .catch(fail);
    },
    session: () => (opened ??= import('./session.ts').then((loaded) => loaded.open(awake))),
  };
  return awake;
}

/** Makes a calculator listen; its model is fetched when a reader comes near it. */
function wake(root: HTMLElement, props: Props) {
  let prepared: Promise<Awake> | undefined;
  const enable = (able: boolean) => {
    for (const fields of root.querySelectorAll('fieldset')) fields.disabled = !able;
  };
  const fail = (error: unknown) => {
    console.error(error);
    enable(false);
    root.querySelector('[data-lost]')?.removeAttribute('hidden');
  };
  /** Does what needs the model, which is fetched by the first who asks. */
  const attempt = (act: (awake: Awake) => unknown) => {
    (prepared ??= prepare(root, props, fail)).then(act).catch(fail);
  };
  const arrive = () => attempt((awake) => awake.session());
  const take =
    (selector: string) =>
    ({ target }: Event) => {
      const control = target instanceof Element && target.closest<Control>(selector);
      if (control)
        attempt(async (awake) => {
          const act = actOf(awake, control);
          if (act) awake.set(...act);
          else (await awake.session()).entered(control);
        });
    };
  const near = () => attempt(() => {});
  root.addEventListener('pointerover', near);
  root.addEventListener('focusin', near);
  root.addEventListener('input', take('input,select'));
  root.addEventListener('click', take('button'));
  enable(true);
  try {
    if (localStorage['fulcrum']) arrive();
  } catch {
    // Storage may be forbidden: then nothing is kept that could be offered.
  }
  if (props.form === 'whole') {
    if (location.hash.includes('=')) arrive();
    addEventListener('hashchange', arrive);
  }
}

/** A calculator for Astro: a component by name, and what is called with its element when that comes into sight. */
export default function island(element: HTMLElement | Props) {
  return (_component: unknown, props: Props) => {
    const root = element instanceof HTMLElement && element.querySelector<HTMLElement>('[data-calculator]');
    if (root) wake(root, props);
  };
}
