import { expect } from 'vitest';
import { calculator, essay, source } from './pages.ts';
import type { Reader } from './reader.ts';
import type { Step } from './step.ts';

interface Copied {
  readonly what: string;
  readonly address: string | undefined;
  /** What must be opened first, from the outside inwards. */
  readonly within?: readonly string[];
  readonly button: string;
  /** What pasting gives then. */
  readonly text: RegExp;
}

const sharing = '[aria-label=Share] > [popovertarget]';
const folded = (held: string) => `details:has(${held}) > summary`;

/** Each kind of button that copies, each on a freshly opened page. */
const copied: readonly Copied[] = [
  { what: 'a link', address: essay, button: '[aria-label=Share] [data-act=copy]', text: /^https:\S+$/ },
  {
    what: 'a citation',
    address: essay,
    within: [sharing],
    button: ':popover-open [data-act=citation]',
    text: /\d{4}\. https:/,
  },
  {
    what: 'a page as Markdown, which is fetched first',
    address: essay,
    within: [sharing],
    button: ':popover-open [data-act=markdown]',
    text: /^---\ntitle: /,
  },
  {
    what: 'what stands on the page',
    address: essay,
    button: '[data-copied=citation] [data-copy]',
    text: /\d{4}\. https:/,
  },
  {
    what: 'a finding',
    address: source,
    within: [folded('[data-copied=quotation]')],
    button: '[data-copied=quotation] [data-copy]',
    text: /\d{4}/,
  },
  {
    what: 'an answer as a sentence, whose tools are fetched first',
    address: calculator,
    within: [folded('[data-do=embed]')],
    button: '[data-do=sentence]',
    text: /model version/,
  },
  {
    what: 'the code to embed a calculator, whose tools are fetched first',
    address: calculator,
    within: [folded('[data-do=embed]')],
    button: '[data-do=embed]',
    text: /^<iframe /,
  },
];

/** Waits until a button can be pressed: those of a calculator once it is awake. */
const canBePressed = (reader: Reader, selector: string) =>
  reader.until((wanted: string) => {
    const button = document.querySelector<HTMLButtonElement>(wanted);
    return button?.checkVisibility() === true && !button.matches(':disabled');
  }, selector);

/** What a reader copies. */
export const copying: readonly Step[] = copied.map(({ what, address, within = [], button, text }) => ({
  name: `copy: the first press copies ${what}`,
  async take(reader) {
    if (address === undefined) return;
    await reader.resize(390, 844);
    await reader.open(address);
    for (const opener of within) await reader.tap(opener, 0, 0.3);
    await canBePressed(reader, button);
    await reader.tap(button, 0, 0.6);
    await reader.until((wanted: string) => {
      const pressed = document.querySelector(wanted);
      const told = `${pressed?.textContent ?? ''} ${pressed?.closest('[data-calculator]')?.textContent ?? ''}`;
      return /Copied|Cannot copy|not permitted/.test(told);
    }, button);
    expect(await reader.paste()).toMatch(text);
  },
}));
