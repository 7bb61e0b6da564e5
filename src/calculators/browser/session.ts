import { isUntouched, readState, writeState } from '../answer/address.ts';
import { type Answer, unitOf } from '../answer/answer.ts';
import { band, echo, placeOf } from '../answer/input-parts.ts';
import type { Awake } from './island.ts';
import { withoutContradiction } from '../answer/last-act-wins.ts';
import { print } from '../answer/quantity.ts';
import { read, refusal, written } from '../answer/parse-number.ts';
import { type State, untouched } from '../answer/state.ts';

/** All that follows an answer, and what takes words: refuse, undo, reset, come by an address, hand on to the tools. */
export interface Session {
  /** A state was taken over and its answer drawn. */
  changed(answer: Answer, before: State, key?: string): void;
  /** Something was written that is no plain number, or a button pressed. */
  entered(control: EventTarget): void;
}

const lost = 'This part of the calculator could not be loaded. The answer still works.';

export function open(awake: Awake): Session {
  const { root, model, words, form, page } = awake;
  const whole = form === 'whole';
  const past: State[] = [];
  const problems = new Map<string, string>();
  /** What was set by hand and is not kept yet: a preset's numbers, or those of somebody's link, are not the reader's. */
  const byHand = new Set<string>();
  /** The input that is being set: whatever it goes through until the hand moves on is undone, or refused, as one. */
  let lastKey: string | undefined;
  /** Whether the next change can be undone. */
  let recording = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const announce = (said: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const status = root.querySelector('[role="status"]');
      if (status) status.textContent = said;
    }, 700);
  };
  const partsOf = (control: Element) => ({
    field: control.querySelector<HTMLInputElement>('input[type="text"]'),
    range: control.querySelector<HTMLInputElement>('input[type="range"]'),
    place: control.querySelector<HTMLElement>('[data-problem]'),
  });

  /** What is said to everybody, near the buttons. */
  const say = (said: string) => {
    const line = document.createElement('p');
    line.textContent = said;
    (root.querySelector('[data-tool]') ?? root.querySelector('[data-numbers]'))?.replaceChildren(line);
    announce(said);
  };

  /** Undo and Reset can be pressed where there is something to undo; one that was just pressed keeps the focus. */
  const enable = () => {
    for (const [action, able] of [
      ['undo', past.length || problems.size],
      ['reset', !isUntouched(awake.state) || problems.size || awake.unpin],
    ] as const) {
      const button = root.querySelector<HTMLButtonElement>(`[data-do="${action}"]`);
      if (button) button.disabled = !able && button !== document.activeElement;
    }
  };

  /** Brings the controls into line with the state; one that a hand is on is left alone, unless all were replaced. */
  const follow = (answer: Answer, all = false) => {
    const left = all ? null : document.activeElement;
    for (const control of root.querySelectorAll<HTMLElement>('[data-input]')) {
      const key = control.dataset['input'] ?? '';
      const slider = words.inputs[key];
      const value = answer.inputs[key];
      if (!slider || value === undefined) continue;
      awake.write({ [`echo-${key}`]: echo(awake, key), [`band-${key}`]: band(awake, key) });
      control.toggleAttribute('data-yours', Object.hasOwn(awake.state.values, key));
      const unit = unitOf(awake, key);
      const { field, range } = partsOf(control);
      if (field && field !== left && !problems.has(key)) field.value = written(value, unit);
      if (range && range !== left) {
        range.value = String(slider.log ? 100 * placeOf(value, slider) : value);
      }
      range?.setAttribute('aria-valuetext', print(value, unit));
    }
    for (const box of root.querySelectorAll<HTMLInputElement>('[data-switch]')) {
      box.checked = awake.state.switches.includes(box.dataset['switch'] ?? '');
    }
    const row = root.querySelector<HTMLSelectElement>('[data-row]');
    if (row)
      row.value =
        awake.state.row ?? [...row.options].find(({ defaultSelected }) => defaultSelected)?.value ?? '';
    row?.toggleAttribute('data-yours', awake.state.row !== undefined);
    const stale = root.querySelector<HTMLElement>('[data-stale]');
    if (stale) stale.hidden = !problems.size;
    enable();
    announce([...problems.values(), root.querySelector('[data-part="answer"]')?.textContent].join(' '));
  };

  // Asked for once: even a module that is there already is handed over a task or two late.
  const load = () => import('../answer/detail.ts');
  let detail: ReturnType<typeof load> | undefined;
  const details = (answer: Answer) => {
    const { state } = awake;
    (detail ??= load()).then(
      ({ detailParts }) => {
        if (state === awake.state) awake.write(detailParts(awake, answer, whole));
      },
      () => announce(lost),
    );
  };

  /** Takes back what was said against the number in a field. */
  const accept = (key: string) => {
    problems.delete(key);
    const { field, place } = partsOf(root.querySelector(`[data-input="${key}"]`) ?? root);
    field?.removeAttribute('aria-invalid');
    place?.replaceChildren();
  };

  const clear = () => {
    for (const key of problems.keys()) accept(key);
    root.querySelector('[data-notice]')?.replaceChildren();
  };

  const hashOf = () => {
    const query = writeState(model, awake.state);
    return query && `#${query}`;
  };

  /** Once a hand rests: a slider that is dragged would rewrite the address more often than browsers permit. */
  const settle = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      // Nothing is written under a finger: what moved the page would move the slider from under it.
      if (root.matches(':active')) {
        settle();
        return;
      }
      if (whole) history.replaceState(history.state, '', location.pathname + location.search + hashOf());
      // A field that is still written in may yet be refused.
      const { activeElement } = document;
      const writing = activeElement?.matches('[type="text"]')
        ? activeElement.closest<HTMLElement>('[data-input]')?.dataset['input']
        : undefined;
      const keys = [...byHand].filter((key) => key !== writing);
      if (keys.length)
        import('./kept-numbers.ts').then(
          ({ keep }) => {
            for (const key of keys) byHand.delete(key);
            keep(awake, keys);
          },
          () => {},
        );
    }, 300);
  };

  const show = (answer: Answer, all = false) => {
    follow(answer, all);
    details(answer);
    root.querySelector('[data-whole]')?.setAttribute('href', page + hashOf());
    // What was handed out there is of another answer.
    const tool = root.querySelector('[data-tool]');
    const held = tool?.contains(document.activeElement);
    tool?.replaceChildren();
    if (held) root.querySelector<HTMLElement>('[data-do="share"]')?.focus();
  };

  const changed: Session['changed'] = (answer, before, key) => {
    const settled = withoutContradiction(model, words, before, awake.state, key);
    if (settled !== awake.state) {
      // Drawn again, as one act after the same state.
      awake.state = before;
      awake.set(settled, key);
      return;
    }
    const { state } = awake;
    if (recording && before !== state && (key === undefined || key !== lastKey)) past.push(before);
    recording = true;
    lastKey = key;
    // A kind of work or an argument leaves the numbers alone; what else comes without a key replaced them all.
    const all = key === undefined && state.values !== before.values;
    if (key !== undefined) {
      accept(key);
      byHand.add(key);
    } else if (all) {
      clear();
      byHand.clear();
    } else if (state.row !== before.row) byHand.add('row');
    show(answer, all);
    settle();
  };

  const refuse = (
    field: HTMLInputElement,
    key: string,
    problem: string,
    readings: readonly string[] = [],
  ) => {
    const { place } = partsOf(field.closest('[data-input]') ?? root);
    // What parsed on the way to a number that is refused was never given.
    const held = key === lastKey ? past.pop() : undefined;
    if (held) {
      awake.state = held;
      byHand.delete(key);
    }
    lastKey = undefined;
    problems.set(key, `${words.inputs[key]?.label ?? key}: ${problem}`);
    field.setAttribute('aria-invalid', 'true');
    place?.replaceChildren(
      `${problem} `,
      ...readings.map((either) => {
        const offer = document.createElement('button');
        offer.type = 'button';
        offer.className = 'mr-5 underline min-h-6';
        offer.textContent = `Use ${either}`;
        offer.onclick = () => {
          field.value = either;
          typed(field, key);
          field.focus();
        };
        return offer;
      }),
    );
    show(awake.draw());
    settle();
  };

  const setValue = (key: string, value: number) =>
    awake.set({ ...awake.state, values: { ...awake.state.values, [key]: value } }, key);

  const typed = (field: HTMLInputElement, key: string) => {
    const parameter = model.parameters[key];
    if (!parameter) return;
    const unit = unitOf(awake, key);
    const { number, problem = '', readings } = read(field.value);
    const valued = (one: number) => (unit === 'share' ? Number((one / 100).toFixed(8)) : one);
    const refused = (one: number) => refusal(valued(one), parameter, unit);
    if (number === undefined) {
      const fitting = readings?.filter((either) => !refused(Number(either)));
      const neither = fitting?.length === 0 ? readings?.map((either) => refused(Number(either))) : undefined;
      refuse(field, key, neither ? `${problem} Neither fits. ${neither.join(' ')}` : problem, fitting);
      return;
    }
    const outside = refused(number);
    if (outside) refuse(field, key, outside);
    else setValue(key, valued(number));
  };

  /** Takes a state over in place of all that stands here, also of what was refused. */
  const replace = (state: State) => {
    clear();
    awake.set(state);
  };

  const undo = () => {
    if (!past.length && !problems.size) {
      say('There is nothing to undo.');
      return;
    }
    recording = false;
    // A number that was refused changed nothing yet: to undo it is to forget it.
    replace(
      problems.size ? { ...awake.state, values: { ...awake.state.values } } : (past.pop() ?? untouched),
    );
  };

  const reset = () => {
    awake.unpin?.();
    recording = !isUntouched(awake.state);
    replace({ ...untouched, values: {} });
  };

  const entered: Session['entered'] = (control) => {
    if (!(control instanceof HTMLElement)) return;
    const { input: key } = control.closest<HTMLElement>('[data-input]')?.dataset ?? {};
    const { do: action } = control.dataset;
    if (control instanceof HTMLInputElement && key) typed(control, key);
    else if (action === 'undo') undo();
    else if (action === 'reset') reset();
    else if (action) {
      // What is pinned is what was seen when it was asked for, however long the tools take to come.
      const { state } = awake;
      import('./take-away.ts').then(
        ({ use }) => use(action, awake, state, announce),
        () => announce(lost),
      );
    }
  };

  const arrive = () => {
    if (!location.hash.includes('=')) return;
    const { state, problems: said } = readState(model, words, location.hash.slice(1));
    clear();
    clearTimeout(settling);
    byHand.clear();
    lastKey = undefined;
    awake.state = state;
    if (said.length) {
      const list = document.createElement('ul');
      list.className = 'border-l-2 border-ink pl-3';
      list.append(
        ...['Part of this address was not understood; the rest was used.', ...said].map((line) => {
          const point = document.createElement('li');
          point.textContent = line;
          return point;
        }),
      );
      root.querySelector('[data-notice]')?.replaceChildren(list);
    }
    show(awake.draw(), true);
  };

  root.addEventListener('keydown', ({ key, ctrlKey, metaKey, target }) => {
    // In a text field the browser's own undo is at work.
    const writing = target instanceof HTMLInputElement && target.type === 'text';
    if (key === 'z' && (ctrlKey || metaKey) && !writing) undo();
  });
  root.addEventListener('focusin', () => {
    lastKey = undefined;
  });
  root.addEventListener('focusout', () => {
    // By then the focus is where it goes.
    setTimeout(enable);
    if (byHand.size) settle();
  });
  if (whole) {
    arrive();
    addEventListener('hashchange', arrive);
  }
  try {
    if (localStorage.getItem('fulcrum'))
      import('./kept-numbers.ts').then(
        ({ offer }) => offer(awake),
        () => {},
      );
  } catch {
    // Storage may be forbidden: then nothing is kept that could be offered.
  }
  return { changed, entered };
}
