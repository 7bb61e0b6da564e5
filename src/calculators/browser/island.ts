import { copy } from '../../clipboard.ts';
import { readStored, stored } from '../../browser-storage.ts';
import type { Act } from '../answer/history.ts';
import { hasScenario, scenarioIn } from '../answer/query.ts';
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
      // A connection lost for a moment must not fail the next act too.
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
    // Begun within the press, before the text is there: browsers allow copying only right after one.
    const copied = tool === 'sentence' || tool === 'embed' ? copy(text()) : undefined;
    const isCopied = copied?.then(
      () => true,
      () => false,
    );
    attempt(async (found) => {
      // A pin takes the state of this moment, however long the tools take to load.
      const { state } = found;
      (await found.controls()).use(tool, state, await isCopied);
    });
  };
  /** Fetches the model before it is needed. A failure is ignored, since nothing was asked for yet. */
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
      // Read now: the control may change again before the model has loaded.
      const act = actOf(control);
      if (act) take(act);
      else if (control.dataset['do']) use(control.dataset['do']);
    };
  const arrive = () => {
    const { hash, search } = location;
    if (hash.includes('=')) take({ does: 'arrive', query: hash.slice(1) });
    else if (hasScenario(search))
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
    // Enter completes an edit: what is typed afterwards is a new one.
    if (key === 'Enter' && writing) near({ does: 'move on' });
  });
  for (const fields of root.querySelectorAll('fieldset')) fields.disabled = false;
  // An essay's address says nothing of the calculators in it.
  if (props.form !== 'small') {
    arrive();
    addEventListener('hashchange', arrive);
  }
  // Numbers set elsewhere are offered here or, in an essay, taken over.
  const meetNumbers = () => attempt((found) => found.controls());
  if (readStored(stored.numbers)) meetNumbers();
  if (props.form === 'small') {
    // Spelt as in readers-numbers.ts, which a first answer does not load.
    addEventListener('fulcrum-numbers', meetNumbers, { once: true });
    // Another tab stores other things too.
    addEventListener('storage', ({ key }) => {
      if (key === stored.numbers) meetNumbers();
    });
  }
}

/** The calculator for Astro: the component that pages name, and the function that wakes its element in the browser. */
export default function island(element: HTMLElement | Props) {
  return (_component: unknown, props: Props) => {
    const root = element instanceof HTMLElement && element.querySelector<HTMLElement>('[data-calculator]');
    if (root) wake(root, props);
  };
}
