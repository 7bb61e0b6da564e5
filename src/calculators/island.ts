import { type Answer, answerOf, answerParts, type Case, unitOf } from './answer.ts';
import { load } from './models-by-id.ts';
import type { Session } from './session.ts';
import { type State, untouched } from './state.ts';
import type { Words } from './words.ts';

/** What travels from build to browser. */
export interface Props {
  readonly id: string;
  readonly form: 'small' | 'whole';
  readonly words: Words;
  readonly page: string;
}

/** A pinned scenario, and what is said of it beside another on the same draws. */
export interface Comparison {
  readonly pinned: Answer;
  say(now: Answer): string;
}

/** A calculator that is awake, as what is loaded later sees it. */
export interface Awake extends Props, Case {
  state: State;
  compared: Comparison | undefined;
  readonly root: HTMLElement;
  /** Rewrites the parts that changed. */
  write(parts: Readonly<Record<string, string>>): void;
  /** Draws the answer. */
  draw(): Answer;
  /** Takes over a state and draws it; `key` says which input it came from. */
  set(state: State, key?: string): void;
}

/** A plain number within bounds needs no words, so it is answered at once; all else is read by the session. */
function plainNumber({ model, words }: Case, field: HTMLInputElement, key: string): number | undefined {
  const parameter = model.parameters[key];
  const text = field.value;
  if (!parameter || !/^\d{1,6}([.,]\d{1,2})?$/.test(text)) return undefined;
  const number = Number(text.replace(',', '.')) / (unitOf({ model, words }, key) === 'share' ? 100 : 1);
  return number < parameter.minimum || number > parameter.maximum || (parameter.whole && number % 1)
    ? undefined
    : number;
}

/** Fetches the model and gives the calculator its hands. */
async function prepare(root: HTMLElement, props: Props) {
  const model = (await load[props.id]?.())?.default;
  if (!model) throw new Error(props.id);
  const drawn: Record<string, string> = {};
  let opened: Promise<Session> | undefined;
  /** What a first answer does without, fetched when a reader asks for it. */
  const session = () => (opened ??= import('./session.ts').then((loaded) => loaded.open(awake)));
  const awake: Awake = {
    ...props,
    model,
    root,
    state: untouched,
    compared: undefined,
    write(parts) {
      for (const name in parts) {
        const place = drawn[name] === parts[name] ? null : root.querySelector(`[data-part="${name}"]`);
        if (place) place.innerHTML = drawn[name] = parts[name] ?? '';
      }
    },
    draw() {
      const answer = answerOf(awake);
      const { compared } = awake;
      awake.write(answerParts(awake, answer, compared?.pinned.simulation));
      awake.write({ compare: compared?.say(answer) ?? '' });
      return answer;
    },
    set(state, key) {
      const before = awake.state;
      awake.state = state;
      const answer = awake.draw();
      session().then((each) => each.changed(answer, before, key), console.error);
    },
  };
  const input = async (event: Event) => {
    const field = event.target;
    const key =
      field instanceof HTMLInputElement && field.closest<HTMLElement>('[data-input]')?.dataset['input'];
    const plain = key && field.type === 'text' ? plainNumber(awake, field, key) : undefined;
    if (key && plain !== undefined)
      awake.set({ ...awake.state, values: { ...awake.state.values, [key]: plain } }, key);
    else (await session()).entered(event);
  };
  return { input, session };
}

/** Makes a calculator listen; its model is fetched when a reader comes near it. */
async function wake(element: HTMLElement, props: Props): Promise<void> {
  const root = element.querySelector<HTMLElement>('[data-calculator]');
  if (!root) return;
  let prepared: ReturnType<typeof prepare> | undefined;
  const enable = (able: boolean) => {
    for (const fields of root.querySelectorAll('fieldset')) fields.disabled = !able;
  };
  const ready = () => (prepared ??= prepare(root, props));
  const fail = (error: unknown) => {
    console.error(error);
    enable(false);
    const stale = root.querySelector<HTMLElement>('[data-stale]');
    if (!stale) return;
    stale.textContent = 'The controls could not be loaded. The answer for the default case still holds.';
    stale.hidden = false;
  };
  const on = (kind: string, act: (event: Event) => unknown) =>
    root.addEventListener(kind, (event) => void Promise.resolve(act(event)).catch(fail));
  on('pointerover', ready);
  on('focusin', ready);
  on('input', async (event) => (await ready()).input(event));
  for (const kind of ['click', 'keydown']) {
    on(kind, async (event) => {
      const { target } = event;
      if (
        event instanceof KeyboardEvent
          ? event.key === 'z'
          : target instanceof Element && target.closest('button')
      )
        (await (await ready()).session()).pressed(event);
    });
  }
  enable(true);
  let known: string | null = null;
  try {
    known = localStorage.getItem('fulcrum');
  } catch {
    // Storage may be forbidden: then nothing is kept that could be offered.
  }
  const arrive = () =>
    ready()
      .then(({ session }) => session())
      .catch(fail);
  if (props.form === 'whole') addEventListener('hashchange', () => void arrive(), { once: true });
  if (known || (props.form === 'whole' && location.hash.includes('='))) await arrive();
}

/** A calculator for Astro: a component by name, and what is called with its element when that comes into sight. */
export default function island(element: HTMLElement | Props) {
  return async (_component: unknown, props: Props) => {
    if (element instanceof HTMLElement) await wake(element, props);
  };
}
