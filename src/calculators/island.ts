import load from 'virtual:models';
import { type Answer, answerOf, answerParts, type Case, unitOf } from './answer.ts';
import { band, echo, placeOf, valueAt } from './control.ts';
import { print, read, refusal, written } from './quantity.ts';
import { plain } from './sentence.ts';
import { isUntouched, readState, type State, untouched, writeState } from './state.ts';
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
  readonly root: HTMLElement;
  set(state: State): void;
  /** Shows a second scenario below the axis, and what is to be said of the two. */
  compare(other: Comparison | undefined): void;
  announce(words: string): void;
}

async function wake(element: HTMLElement, props: Props): Promise<void> {
  const { id, words, form, page } = props;
  const root = element.querySelector<HTMLElement>('[data-calculator]');
  const model = (await load[id]?.())?.default;
  if (!root || !model) return;
  const find = <T extends Element = HTMLElement>(selector: string) => root.querySelector<T>(selector);
  const whole = form === 'whole';
  const drawn = new Map<string, string>();
  const past: State[] = [];
  const problems = new Map<string, string>();
  let state = untouched;
  let lastKey = '';
  let compared: Comparison | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let detail: typeof import('./detail.ts') | undefined;
  let numbers: typeof import('./numbers.ts') | undefined;

  const write = (parts: Readonly<Record<string, string>>) => {
    for (const [name, html] of Object.entries(parts)) {
      if (drawn.get(name) === html) continue;
      const place = find(`[data-part="${name}"]`);
      if (place && place.innerHTML !== html) place.innerHTML = html;
      drawn.set(name, html);
    }
  };

  const announce = (said: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const status = find('[role="status"]');
      if (status) status.textContent = said;
    }, 700);
  };

  const draw = () => {
    const each = { model, words, state };
    const answer = answerOf(each);
    const parts = answerParts(each, answer, compared?.pinned.simulation);
    write({ ...parts, compare: compared?.say(answer) ?? '' });
    for (const control of root.querySelectorAll<HTMLElement>('[data-input]')) {
      const key = control.dataset['input'] ?? '';
      const slider = words.inputs[key];
      const value = answer.inputs[key];
      if (!slider || value === undefined) continue;
      write({ [`echo-${key}`]: echo(each, key), [`band-${key}`]: band(each, key) });
      control.toggleAttribute('data-yours', Object.hasOwn(state.values, key));
      const unit = unitOf(each, key);
      const [field, range] = control.querySelectorAll('input');
      if (field && field !== document.activeElement && !problems.has(key)) field.value = written(value, unit);
      if (range && range !== document.activeElement) {
        range.value = String(slider.log ? 100 * placeOf(value, slider) : value);
      }
      range?.setAttribute('aria-valuetext', print(value, unit));
    }
    for (const box of root.querySelectorAll<HTMLInputElement>('[data-switch]')) {
      box.checked = state.switches.includes(box.dataset['switch'] ?? '');
    }
    const row = find<HTMLSelectElement>('[data-row]');
    if (row && state.row !== row.value) {
      row.value = state.row ?? [...row.options].find((option) => option.defaultSelected)?.value ?? '';
    }
    const stale = find('[data-stale]');
    if (stale) stale.hidden = !problems.size;
    announce([...problems.values(), plain(parts.answer)].join(' '));
    if (detail) write(detail.detailParts(each, answer));
  };

  /** A change by the reader: drawn, kept in the address, and what a first answer does without is fetched. */
  const set = (next: State, key = '') => {
    if (!key || key !== lastKey) past.push(state);
    lastKey = key;
    state = next;
    draw();
    const query = writeState(model, state);
    if (whole) {
      history.replaceState(history.state, '', `${location.pathname}${location.search}${query && `#${query}`}`);
      if (!detail) {
        import('./detail.ts').then((loaded) => {
          detail = loaded;
          draw();
        }, () => {});
      }
    }
    find('[data-whole]')?.setAttribute('href', `${page}${query && `#${query}`}`);
    import('./numbers.ts').then((loaded) => {
      numbers = loaded;
      loaded.keep(awake());
    }, () => {});
  };

  const setValue = (key: string, value: number) =>
    set({ ...state, values: { ...state.values, [key]: value } }, key);

  const clear = () => {
    problems.clear();
    for (const place of root.querySelectorAll('[data-problem]')) place.textContent = '';
    for (const field of root.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
    find('[data-notice]')?.replaceChildren();
  };

  const entered = (field: HTMLInputElement, key: string) => {
    const parameter = model.parameters[key];
    const place = field.closest('[data-input]')?.querySelector<HTMLElement>('[data-problem]');
    if (!parameter || !place) return;
    const reading = read(field.value);
    const unit = unitOf({ model, words }, key);
    const value = reading.number !== undefined && unit === 'share' ? Number((reading.number / 100).toFixed(8)) : reading.number;
    const problem = value === undefined ? reading.problem : refusal(value, parameter, unit);
    place.textContent = problem ?? '';
    field.toggleAttribute('aria-invalid', false);
    if (value === undefined || problem) {
      field.setAttribute('aria-invalid', 'true');
      problems.set(key, `${words.inputs[key]?.label ?? key}: ${problem}`);
      if (reading.problem && reading.readings) {
        for (const either of reading.readings) {
          const offer = document.createElement('button');
          offer.type = 'button';
          offer.className = 'ml-2 underline min-h-6';
          offer.textContent = either;
          offer.onclick = () => {
            field.value = either;
            field.focus();
            entered(field, key);
          };
          place.append(offer);
        }
      }
      return draw();
    }
    problems.delete(key);
    setValue(key, value);
  };

  const awake = (): Awake => ({
    ...props,
    model,
    state,
    root,
    set: (next) => {
      clear();
      set(next);
    },
    compare: (other) => {
      compared = other;
      draw();
    },
    announce,
  });

  const undo = () => {
    const before = past.pop();
    if (!before) return;
    clear();
    set(before);
    past.pop();
  };

  root.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLSelectElement) set({ ...state, row: target.value });
    if (!(target instanceof HTMLInputElement)) return;
    const key = target.closest<HTMLElement>('[data-input]')?.dataset['input'];
    const slider = key === undefined ? undefined : words.inputs[key];
    const argument = target.dataset['switch'];
    if (argument) {
      const others = state.switches.filter((each) => each !== argument);
      set({ ...state, switches: target.checked ? [...others, argument] : others });
    } else if (key && slider && target.type === 'range') {
      const field = target.closest('[data-input]')?.querySelector('input');
      const place = target.closest('[data-input]')?.querySelector('[data-problem]');
      problems.delete(key);
      field?.removeAttribute('aria-invalid');
      if (place) place.textContent = '';
      setValue(key, slider.log ? valueAt(Number(target.value) / 100, slider) : Number(target.value));
    } else if (key) entered(target, key);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    event.preventDefault();
    undo();
  });
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const { preset, do: action } = button?.dataset ?? {};
    if (preset !== undefined) {
      clear();
      set(readState(model, words, preset).state);
    } else if (action === 'undo') undo();
    else if (action === 'reset') {
      clear();
      set(untouched);
    } else if (action) {
      import('./tools.ts').then(
        (tools) => tools.use(action, awake()),
        () => announce('This part of the calculator could not be loaded. The answer above still works.'),
      );
    }
  });

  const arrive = () => {
    if (!location.hash.includes('=')) return;
    const { state: found, problems: said } = readState(model, words, location.hash.slice(1));
    clear();
    state = found;
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
      find('[data-notice]')?.replaceChildren(list);
    }
    draw();
    if (!isUntouched(state)) {
      import('./detail.ts').then((loaded) => {
        detail = loaded;
        draw();
      }, () => {});
    }
  };
  if (whole) {
    arrive();
    addEventListener('hashchange', arrive);
  }
  const fields = find<HTMLFieldSetElement>('fieldset');
  if (fields) fields.disabled = false;
  try {
    if (localStorage.getItem('fulcrum')) {
      numbers ??= await import('./numbers.ts');
      numbers.offer(awake());
    }
  } catch {
    // Storage may be forbidden: then there is nothing to offer.
  }
}

/** A calculator for Astro: from what it is told to what wakes it. */
export default function island(props: Props) {
  return (element: HTMLElement) => wake(element, props);
}
