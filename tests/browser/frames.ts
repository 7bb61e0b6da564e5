import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** Waits for the next frame, but not for ever: headless Chromium loses one now and then. */
    nextFrame: () => Promise<void>;
  }
}

/** Gives `nextFrame` to all pages of a context. */
export const withFrames = (context: BrowserContext) =>
  context.addInitScript(() => {
    window.nextFrame = () =>
      new Promise((resolve) => {
        const lost = setTimeout(resolve, 500);
        requestAnimationFrame(() => {
          clearTimeout(lost);
          resolve();
        });
      });
  });

/** Scrolls down and up again, so that everything that waits to come into view has done so. */
export const readThrough = (page: Page) =>
  page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await window.nextFrame();
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
