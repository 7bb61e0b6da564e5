import { isUntouched, readState, writeState } from './address.ts';
import { type Answer, answerOf, unitOf } from './answer.ts';
import { band, echo, placeOf } from './control.ts';
import type { Awake } from './island.ts';
import { withoutContradiction } from './last-act.ts';
import { print } from './quantity.ts';
import { read, refusal, written } from './reading.ts';
import { type State, untouched } from './state.ts';

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
  let lastKey: string | undefined;
  let undoing = false;
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

  /** Brings the controls into line with the state; a field that is being written in is left alone. */
  const follow = (answer: Answer) => {
    for (const control of root.querySelectorAll<HTMLElement>('[data-input]')) {
      const key = control.dataset['input'] ?? '';
      const slider = words.inputs[key];
      const value = answer.inputs[key];
      if (!slider || value === undefined) continue;
      awake.write({ [`echo-${key}`]: echo(awake, key), [`band-${key}`]: band(awake, key) });
      control.toggleAttribute('data-yours', Object.hasOwn(awake.state.values, key));
      const unit = unitOf(awake, key);
      const { field, range } = partsOf(control);
      if (field && field !== document.activeElement && !problems.has(key)) field.value = written(value, unit);
      if (range && range !== document.activeElement) {
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
    announce([...problems.values(), root.querySelector('[data-part="answer"]')?.textContent].join(' '));
  };

  // Asked for once: even a module that is there already is handed over a task or two late.
  const load = () => import('./detail.ts');
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
    const { activeElement } = document;
    // A field that is being written in is left alone, unless it is to show another scenario.
    if (
      activeElement instanceof HTMLElement &&
      activeElement.closest('[data-input]') &&
      root.contains(activeElement)
    )
      activeElement.blur();
    root.querySelector('[data-notice]')?.replaceChildren();
  };

  const hashOf = () => {
    const query = writeState(model, awake.state);
    return query && `#${query}`;
  };

  /** Once a hand rests: a slider that is dragged would rewrite the address more often than browsers permit. */
  const settle = () => {
    if (whole) history.replaceState(history.state, '', location.pathname + location.search + hashOf());
    if (!isUntouched(awake.state))
      import('./numbers.ts').then(
        ({ keep }) => keep(awake),
        () => {},
      );
  };

  const changed: Session['changed'] = (answer, before, key) => {
    const settled = withoutContradiction(model, words, before, awake.state, key);
    if (settled !== awake.state) {
      // Drawn again, as one act after the same state.
      awake.state = before;
      awake.set(settled, key);
      return;
    }
    if (!undoing && (key === undefined || key !== lastKey)) past.push(before);
    undoing = false;
    lastKey = key;
    if (key !== undefined) accept(key);
    // A kind of work or an argument leaves the numbers alone; what else comes without a key replaced them all.
    else if (awake.state.values !== before.values) clear();
    follow(answer);
    details(answer);
    root.querySelector('[data-whole]')?.setAttribute('href', page + hashOf());
    clearTimeout(settling);
    settling = setTimeout(settle, 300);
  };

  const refuse = (
    field: HTMLInputElement,
    key: string,
    problem: string,
    readings: readonly string[] = [],
  ) => {
    const { place } = partsOf(field.closest('[data-input]') ?? root);
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
    follow(answerOf(awake));
  };

  const setValue = (key: string, value: number) =>
    awake.set({ ...awake.state, values: { ...awake.state.values, [key]: value } }, key);

  const typed = (field: HTMLInputElement, key: string) => {
    const parameter = model.parameters[key];
    if (!parameter) return;
    const unit = unitOf(awake, key);
    const { number, problem = '', readings } = read(field.value);
    if (number === undefined) {
      refuse(field, key, problem, readings);
      return;
    }
    const value = unit === 'share' ? Number((number / 100).toFixed(8)) : number;
    const refused = refusal(value, parameter, unit);
    if (refused) refuse(field, key, refused);
    else setValue(key, value);
  };

  const undo = () => {
    const before = past.pop();
    if (!before) {
      announce('There is nothing to undo.');
      return;
    }
    undoing = true;
    awake.set(before);
  };

  const entered: Session['entered'] = (control) => {
    if (!(control instanceof HTMLElement)) return;
    const { input: key } = control.closest<HTMLElement>('[data-input]')?.dataset ?? {};
    const { do: action } = control.dataset;
    if (control instanceof HTMLInputElement && key) typed(control, key);
    else if (action === 'undo') undo();
    else if (action === 'reset') awake.set(untouched);
    else if (action) {
      import('./tools.ts').then(
        ({ use }) => use(action, awake, announce),
        () => announce(lost),
      );
    }
  };

  const arrive = () => {
    if (!location.hash.includes('=')) return;
    const { state, problems: said } = readState(model, words, location.hash.slice(1));
    clear();
    clearTimeout(settling);
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
    const answer = awake.draw();
    follow(answer);
    details(answer);
  };

  root.addEventListener('keydown', ({ key, ctrlKey, metaKey, target }) => {
    // In a text field the browser's own undo is at work.
    const writing = target instanceof HTMLInputElement && target.type === 'text';
    if (key === 'z' && (ctrlKey || metaKey) && !writing) undo();
  });
  if (whole) {
    arrive();
    addEventListener('hashchange', arrive);
  }
  try {
    if (localStorage.getItem('fulcrum'))
      import('./numbers.ts').then(
        ({ offer }) => offer(awake),
        () => {},
      );
  } catch {
    // Storage may be forbidden: then nothing is kept that could be offered.
  }
  return { changed, entered };
}
