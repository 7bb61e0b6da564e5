import { setTimeout as after } from 'node:timers/promises';
import type { Engine } from './engine.ts';

const control = '\uE009';
const keys = { Tab: '\uE004', Enter: '\uE006', Escape: '\uE00C', ArrowRight: '\uE014' };
const patience = 30_000;
/** WebKit never answers a call that was made while one page replaced another. */
const longestAnswer = 3000;

/** What a reader does in any engine, with elements that are found by selectors. */
export class Reader {
  readonly #engine: Engine;
  readonly #origin: string;
  readonly #elsewhere: string;

  constructor(engine: Engine, origin: string, elsewhere: string) {
    this.#engine = engine;
    this.#origin = origin;
    this.#elsewhere = elsewhere;
  }

  resize(width: number, height: number) {
    return this.#engine.resize(width, height);
  }

  /** Opens a page of another site, in which one of ours is framed, and goes into the frame. */
  async openFramed(path: string) {
    await this.#engine.open(`${this.#elsewhere}?${new URLSearchParams({ framed: this.#origin + path })}`);
    await this.#engine.enterFrame();
  }

  async open(path: string) {
    await this.#engine.open(this.#origin + path);
    await this.until(() => document.readyState === 'complete');
  }

  evaluate<Given extends readonly unknown[], Answer>(
    run: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Awaited<Answer>> {
    return this.#engine.evaluate(run, ...given);
  }

  /** Waits until something holds in the page, or in the one that replaces it. */
  async until<Given extends readonly unknown[]>(holds: (...given: Given) => boolean, ...given: Given) {
    const since = Date.now();
    let cause: unknown;
    const nowHolds = () =>
      this.evaluate(holds, ...given).catch((error: unknown) => {
        cause = error;
        return false;
      });
    while (!(await Promise.race([nowHolds(), after(longestAnswer, false, { ref: false })]))) {
      if (Date.now() - since > patience) throw new Error(`This never held: ${String(holds)}`, { cause });
      await after(50);
    }
  }

  /** Scrolls so that an element begins at a share of the screen's height, and taps it in its middle. */
  async tap(selector: string, index = 0, share = 0.4) {
    const at = await this.evaluate(
      async (wanted: string, which: number, height: number) => {
        const element = document.querySelectorAll(wanted)[which];
        if (!element) throw new Error(`There is no ${wanted} number ${which}`);
        const { top } = element.getBoundingClientRect();
        scrollBy({ top: top - height * innerHeight, behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const box = element.getBoundingClientRect();
        return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
      },
      selector,
      index,
      share,
    );
    await this.tapAt(at.x, at.y);
  }

  tapAt(x: number, y: number) {
    return this.#engine.act([
      {
        type: 'pointer',
        id: 'finger',
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  press(key: keyof typeof keys) {
    const value = keys[key];
    const actions = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ] as const;
    return this.#engine.act([{ type: 'key', id: 'keyboard', actions }]);
  }

  /** Pastes into a field that it adds to the page, and returns the text. */
  async paste() {
    await this.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'pasted';
      field.style.cssText = 'position: fixed; inset: 0 auto auto 0';
      document.body.append(field);
      field.focus();
    });
    const actions = [
      { type: 'keyDown', value: control },
      { type: 'keyDown', value: 'v' },
      { type: 'keyUp', value: 'v' },
      { type: 'keyUp', value: control },
    ] as const;
    await this.#engine.act([{ type: 'key', id: 'keyboard', actions }]);
    const pasted = () => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '';
    await this.until(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value !== '');
    return this.evaluate(pasted);
  }
}
