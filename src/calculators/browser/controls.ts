import { inputs as said } from '#words/inputs';
import { hasNumbers, watchNumbers } from '../../readers-numbers.ts';
import { isUntouched } from '../answer/address.ts';
import { unitOf } from '../answer/answer.ts';
import { begun, type History, readTyped } from '../answer/history.ts';
import { argumentForRow, band, echo } from '../answer/input-parts.ts';
import { fieldText } from '../answer/parse-number.ts';
import type { Refusal } from '../answer/read-input.ts';
import { print } from '../answer/quantity.ts';
import { positionOf } from '../answer/slider.ts';
import type { Awake, Controls } from './awake.ts';
import { followedByFigure } from './figure.ts';
import { fill } from './focus.ts';
import { offerRow } from './offer-row.ts';
import { publish } from './publish.ts';
import { followHandles, offerHandles } from './range-handles.ts';
import { noteReplaced, replacedInWords } from './replaced-note.ts';
import { fragmentOf, whenAtRest } from './rest.ts';

/** Says why the text of a field was refused, with a button for each number it may mean; read-control.ts reads them. */
function complain(control: HTMLElement, refusal: Refusal | undefined) {
  const field = control.querySelector<HTMLInputElement>('input[type="text"]');
  const place = control.querySelector<HTMLElement>('[data-problem]');
  if (refusal) field?.setAttribute('aria-invalid', 'true');
  else field?.removeAttribute('aria-invalid');
  if (!refusal && place?.contains(document.activeElement)) field?.focus();
  const offers = (refusal?.offers ?? []).map((offer) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['offer'] = offer;
    button.className = 'mr-5 underline min-h-6';
    button.textContent = said.use(offer);
    return button;
  });
  place?.replaceChildren(...(refusal ? [`${refusal.problem} `, ...offers] : []));
}

/** The parts of an address that were not understood, as a list. */
function listed(unread: readonly string[]) {
  const list = document.createElement('ul');
  list.className = 'border-l-2 border-ink pl-3';
  for (const line of [said.partlyUnread, ...unread]) {
    const point = document.createElement('li');
    point.textContent = line;
    list.append(point);
  }
  return list;
}

/** Everything that follows an answer: the controls, details, messages, the address and the tools. */
export function open(awake: Awake): Controls {
  const { root, words, form, page } = awake;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const settle = whenAtRest(awake);
  let drawn: History = begun;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const announce = (sentence: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const status = find('[role="status"]');
      if (status) status.textContent = sentence;
    }, 700);
  };

  const say = (sentence: string) => {
    const line = document.createElement('p');
    line.textContent = sentence;
    (find('[data-tool]') ?? find('[data-numbers]'))?.replaceChildren(line);
    announce(sentence);
  };

  /** Undo and Reset can be pressed where there is something to undo; one that was just pressed keeps the focus. */
  const enable = () => {
    const { past, refused, state } = awake.history;
    const anyRefused = Object.keys(refused).length > 0;
    for (const [action, able] of [
      ['undo', past.length || anyRefused],
      ['reset', !isUntouched(state) || anyRefused || awake.unpin],
    ] as const) {
      const button = root.querySelector<HTMLButtonElement>(`[data-do="${action}"]`);
      if (button) button.disabled = !able && button !== document.activeElement;
    }
  };

  /** Shows the current number in a field, unless the text there was refused or is still being typed. */
  const fillField = (field: HTMLInputElement) => {
    const key = field.closest<HTMLElement>('[data-input]')?.dataset['input'] ?? '';
    const value = awake.answer.inputs[key];
    const isIn = field === document.activeElement;
    const writing = key === awake.history.editing && isIn;
    if (value === undefined || writing || awake.history.refused[key]) return;
    // Text that means the same number, as 4,5 means 4.5, is rewritten only once the focus leaves.
    const read = isIn && readTyped(awake, key, field.value);
    fill(field, fieldText(value, unitOf(awake, key)), read && 'value' in read && read.value === value);
  };

  const followInput = (control: HTMLElement, key: string) => {
    const { editing, refused, state } = awake.history;
    const slider = words.inputs[key];
    const value = awake.answer.inputs[key];
    if (!slider || value === undefined) return;
    // The slider that the reader is moving is left alone.
    const held = key === editing ? document.activeElement : null;
    if (refused[key] !== drawn.refused[key]) complain(control, refused[key]);
    awake.write({ [`echo-${key}`]: echo(awake, key), [`band-${key}`]: band(awake, key) });
    control.toggleAttribute('data-yours', Object.hasOwn(state.values, key));
    const unit = unitOf(awake, key);
    const field = control.querySelector<HTMLInputElement>('input[type="text"]');
    const range = control.querySelector<HTMLInputElement>('.track input');
    if (field) fillField(field);
    if (range && range !== held) range.value = String(positionOf(value, slider));
    range?.setAttribute('aria-valuetext', print(value, unit));
    followHandles(awake, control, key);
  };

  const followChoices = () => {
    const { switches, row } = awake.state;
    for (const box of root.querySelectorAll<HTMLInputElement>('[data-switch]'))
      box.checked = switches.includes(box.dataset['switch'] ?? '');
    const choice = root.querySelector<HTMLSelectElement>('[data-row]');
    choice?.querySelector('[data-argued]')?.remove();
    if (!choice) return;
    if (row) offerRow(awake, row);
    choice.value = row ?? [...choice.options].find(({ defaultSelected }) => defaultSelected)?.value ?? '';
    const arguing = argumentForRow(awake);
    if (arguing !== undefined) {
      const option = new Option(arguing, '', true, true);
      option.dataset['argued'] = '';
      choice.prepend(option);
    }
    choice.toggleAttribute('data-yours', row !== undefined && arguing === undefined);
  };

  // Imported once: even a module that is loaded already arrives a task or two later.
  const loadDetail = () => import('../answer/detail.ts');
  let detail: ReturnType<typeof loadDetail> | undefined;
  const details = () => {
    const { answer } = awake;
    (detail ??= loadDetail()).then(
      ({ detailParts }) => {
        if (answer === awake.answer) awake.write(detailParts(awake, answer, form === 'whole', awake.pinned));
      },
      () => {
        detail = undefined;
        announce(said.lost);
      },
    );
  };

  const followFigure = followedByFigure(awake, () => announce(said.lost));

  const clearTool = () => {
    const tool = find('[data-tool]');
    const held = tool?.contains(document.activeElement);
    tool?.replaceChildren();
    if (held) find('[data-do="share"]')?.focus();
  };

  const follow = () => {
    const { history } = awake;
    if (history.unread !== drawn.unread)
      find('[data-notice]')?.replaceChildren(...(history.unread.length ? [listed(history.unread)] : []));
    for (const control of root.querySelectorAll<HTMLElement>('[data-input]'))
      followInput(control, control.dataset['input'] ?? '');
    if (history.replaced !== drawn.replaced) noteReplaced(awake);
    drawn = history;
    followChoices();
    const problems = Object.entries(history.refused).map(
      ([key, { problem }]) => `${words.inputs[key]?.label ?? key}: ${problem}`,
    );
    const stale = find('[data-stale]');
    if (stale) stale.hidden = !problems.length;
    enable();
    announce(
      [...problems, replacedInWords(awake), find('[data-part="answer"]')?.textContent].join(' ').trim(),
    );
    details();
    followFigure();
    find('[data-whole]')?.setAttribute('href', page + fragmentOf(awake));
    // What a tool shows belongs to the answer before.
    clearTool();
    settle();
  };

  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  let published: History = begun;
  let following: Promise<void> | undefined;
  /**
   * Publishes the reader's numbers at once, so that the essay's sentences change together with the answer. All else
   * waits until that is painted, and follows once for all acts until then.
   */
  const followAct = () => {
    const before = published;
    published = awake.history;
    publish(awake, before, published);
    return (following ??= painted().then(() => {
      following = undefined;
      follow();
    }));
  };

  root.addEventListener('focusout', ({ target }) => {
    // Only a task later has the focus reached its new element.
    setTimeout(() => {
      enable();
      // After a range was typed, its field shows the number taken as likely.
      if (target instanceof HTMLInputElement && target.type === 'text') fillField(target);
    });
    if (awake.history.byHand.length) settle();
  });
  const meetNumbers = () => {
    import('./kept-numbers.ts').then(
      ({ agree, offer }) => (form === 'small' ? agree(awake) : offer(awake)),
      () => {},
    );
  };
  if (hasNumbers()) meetNumbers();
  if (form === 'small') watchNumbers(() => void painted().then(meetNumbers));
  return {
    follow: followAct,
    nothingToUndo: () => say(said.nothingToUndo),
    textOf: (tool) => import('./take-away.ts').then(({ textOf }) => textOf(tool, awake)),
    use(tool, state, copied = false) {
      const [what, key = ''] = tool.split(' ');
      const control = what === 'range' ? find(`[data-input="${CSS.escape(key)}"]`) : null;
      if (control) {
        offerHandles(awake, control, key);
        return;
      }
      import('./take-away.ts').then(
        ({ use }) => use(tool, awake, state, announce, copied),
        () => announce(said.lost),
      );
    },
  };
}
