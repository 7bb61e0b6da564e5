import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** The next frame. Chromium without a head loses one now and then, and who waits for it alone never goes on. */
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

/** Down and up again, so that all that waits to be seen has been seen. */
export const readThrough = (page: Page) =>
  page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await window.nextFrame();
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
