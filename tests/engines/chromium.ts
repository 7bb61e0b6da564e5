import { chromium } from '@playwright/test';
import { workingChromium } from '../browser/chromium.ts';
import { asJson, type Engine, type InputSource } from './engine.ts';

/** Chromium as the browser tests start it. */
export async function openChromium(): Promise<Engine> {
  const browser = await chromium.launch(await workingChromium());
  // With a window the browser allows both after a press; without one it has to be told.
  const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { mouse, keyboard } = page;
  let frame = page.mainFrame();

  async function perform({ type, x = 0, y = 0, value = '' }: InputSource['actions'][number]) {
    if (type === 'pointerMove') await mouse.move(x, y);
    else if (type === 'pointerDown') await mouse.down();
    else if (type === 'pointerUp') await mouse.up();
    else if (type === 'keyDown') await keyboard.down(keyNames.get(value) ?? value);
    else await keyboard.up(keyNames.get(value) ?? value);
  }

  return {
    resize: (width, height) => page.setViewportSize({ width, height }),
    async open(address) {
      frame = page.mainFrame();
      await page.goto(address);
    },
    async evaluate(run, ...given) {
      const script = `((...arguments) => { ${asJson(run)} })(${JSON.stringify(JSON.stringify(given))})`;
      return JSON.parse(String(await frame.evaluate(script)));
    },
    async enterFrame() {
      await page.locator('iframe').waitFor();
      frame = page.frames()[1] ?? frame;
    },
    async act(sources) {
      for (const { actions } of sources) for (const action of actions) await perform(action);
    },
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}

/** WebDriver writes keys without a letter as characters of Unicode's private area. */
const keyNames = new Map([
  ['\uE004', 'Tab'],
  ['\uE006', 'Enter'],
  ['\uE009', 'Control'],
  ['\uE00C', 'Escape'],
  ['\uE014', 'ArrowRight'],
]);
