import { copy } from '../../clipboard.ts';
import { readStored, stored } from '../../browser-storage.ts';
import type { Act } from '../answer/history.ts';
import { saysScenario, scenarioIn } from '../answer/query.ts';
import type { Awake, Props } from './awake.ts';
import { awaken } from './calculator.ts';
import { actOf, type Control } from './read-control.ts';

/** Makes a calculator listen; its model is fetched when a reader comes near it. */
function wake(root: HTMLElement, props: Props) {
  const lost = root.querySelector<HTMLElement>('[data-lost]');
  let awake: Promise<Awake> | undefined;
  const fail = (error: unknown) => {
    console.error(error);
    if (lost) lost.hidden = false;
  };
  const calculator = () => {
    awake ??= awaken(root, props, fail).catch((error: unknown) => {
      // A line that failed for a moment is no reason to fail the next act too.
      awake = undefined;
      throw error;
    });
    return awake;
  };
  const attempt = (what: (awake: Awake) => unknown) => {
    calculator()
      .then((found) => {
        if (lost) lost.hidden = true;
        return what(found);
      })
      .catch(fail);
  };
  const take = (act: Act) => attempt((found) => found.take(act));
  const use = (tool: string) => {
    const text = () =>
      calculator()
        .then((found) => found.controls())
        .then((controls) => controls.textOf(tool));
    // Begun within the press, before anything is there: a browser that waited would forget that the reader asked.
    const copied = tool === 'sentence' || tool === 'embed' ? copy(text()) : undefined;
    const isCopied = copied?.then(
      () => true,
      () => false,
    );
    attempt(async (found) => {
      // What is pinned is what was seen when it was asked for, however long the tools take to come.
      const { state } = found;
      (await found.controls()).use(tool, state, await isCopied);
    });
  };
  /** Fetches the model before it is needed; where that fails, nothing was asked for yet. */
  const near = (act?: Act) => {
    calculator().then(
      (found) => act && found.take(act),
      () => {},
    );
  };
  const listen =
    (selector: string) =>
    ({ target }: Event) => {
      const control = target instanceof Element && target.closest<Control>(selector);
      if (!control) return;
      // Read now: until the model is there, the control may be set once more.
      const act = actOf(control);
      if (act) take(act);
      else if (control.dataset['do']) use(control.dataset['do']);
    };
  const arrive = () => {
    const { hash, search } = location;
    if (hash.includes('=')) take({ does: 'arrive', query: hash.slice(1) });
    else if (saysScenario(search))
      attempt((found) => found.take({ does: 'arrive', query: scenarioIn(found.model, search) }));
  };

  root.addEventListener('pointerover', () => near());
  root.addEventListener('focusin', () => near({ does: 'move on' }));
  root.addEventListener('input', listen('input,select'));
  root.addEventListener('click', listen('button'));
  root.addEventListener('keydown', ({ key, ctrlKey, metaKey, target }) => {
    // In a text field the browser's own undo is at work.
    const writing = target instanceof HTMLInputElement && target.type === 'text';
    if (key === 'z' && (ctrlKey || metaKey) && !writing) take({ does: 'undo' });
    // What was entered is given, and stands whatever is written after it.
    if (key === 'Enter' && writing) near({ does: 'move on' });
  });
  for (const fields of root.querySelectorAll('fieldset')) fields.disabled = false;
  // An essay's address says nothing of the calculators in it.
  if (props.form !== 'small') {
    arrive();
    addEventListener('hashchange', arrive);
  }
  // There may be something to offer, or to agree with.
  const meetNumbers = () => attempt((found) => found.controls());
  if (readStored(stored.numbers)) meetNumbers();
  if (props.form === 'small') {
    // As readers-numbers.ts spells it, which a first answer does without.
    addEventListener('fulcrum-numbers', meetNumbers, { once: true });
    // Another tab stores other things too.
    addEventListener('storage', ({ key }) => {
      if (key === stored.numbers) meetNumbers();
    });
  }
}

/** A calculator for Astro: a component by name, and what is called with its element when that comes into sight. */
export default function island(element: HTMLElement | Props) {
  return (_component: unknown, props: Props) => {
    const root = element instanceof HTMLElement && element.querySelector<HTMLElement>('[data-calculator]');
    if (root) wake(root, props);
  };
}
