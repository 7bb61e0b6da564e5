import { unitOf } from './answer.ts';
import type { Awake } from './island.ts';
import { print } from './quantity.ts';

/**
 * The reader's own numbers: kept in this browser under one name, an object from input to number, so that another
 * calculator, plate or sentence with the same input can offer them. Storage may be forbidden or full.
 */
const place = 'fulcrum';

function kept(): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

const nameOf = ({ words }: Awake, key: string) => words.inputs[key]?.sharedAs ?? key;

function show({ root }: Awake, words: string, buttons: readonly (readonly [string, () => void])[]) {
  const box = root.querySelector('[data-numbers]');
  const line = document.createElement('p');
  line.className = 'text-small border-l-2 border-yours pl-3';
  line.append(`${words} `);
  for (const [label, press] of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mr-5 underline min-h-6';
    button.textContent = label;
    button.onclick = press;
    line.append(button);
  }
  box?.replaceChildren(line);
}

function forget(awake: Awake) {
  try {
    localStorage.removeItem(place);
    show(awake, 'Your numbers are forgotten. Those on this page stay until you reset it.', []);
  } catch {
    show(awake, 'This browser does not let the page reach its storage, so there was nothing to forget.', []);
  }
}

/** Keeps what the reader just set, and says so. */
export function keep(awake: Awake) {
  const { model, state } = awake;
  const own = Object.entries(state.values).filter(([key]) => model.parameters[key]?.kind === 'yours');
  if (!own.length && state.row === undefined) return;
  try {
    const all = { ...kept(), ...Object.fromEntries(own.map(([key, value]) => [nameOf(awake, key), value])) };
    localStorage.setItem(place, JSON.stringify(state.row === undefined ? all : { ...all, row: state.row }));
    show(awake, 'Your numbers stay in this browser; other calculators offer them.', [
      ['Forget them', () => forget(awake)],
    ]);
  } catch {
    show(
      awake,
      'This browser does not keep your numbers (its storage is forbidden or full). Everything else works.',
      [],
    );
  }
}

/** Offers what the reader set elsewhere, where this model has the same input and another number. */
export function offer(awake: Awake) {
  const { model, words, state } = awake;
  const before = kept();
  const values: Record<string, number> = {};
  const said: string[] = [];
  for (const [key, { kind, minimum, maximum, likely }] of Object.entries(model.parameters)) {
    const value = Object.hasOwn(before, nameOf(awake, key)) ? before[nameOf(awake, key)] : undefined;
    if (kind !== 'yours' || typeof value !== 'number' || value < minimum || value > maximum) continue;
    if (value === (state.values[key] ?? likely)) continue;
    values[key] = value;
    said.push(`${words.inputs[key]?.label ?? key}: ${print(value, unitOf(awake, key))}`);
  }
  const row =
    typeof before['row'] === 'string' && Object.hasOwn(words.rows ?? {}, before['row'])
      ? before['row']
      : undefined;
  if (row && row !== state.row) said.push(words.rows?.[row] ?? row);
  if (!said.length) return;
  show(awake, `Elsewhere you said: ${said.join('; ')}.`, [
    ['Use it', () => awake.set({ ...state, row: row ?? state.row, values: { ...state.values, ...values } })],
    ['Forget my numbers', () => forget(awake)],
  ]);
}
