import { EventEmitter, once } from 'node:events';
import type { Page } from '@playwright/test';

/** Holds the scripts of a name back until they are let go. */
export async function hold(page: Page, script: RegExp) {
  const go = new EventEmitter();
  const gone = once(go, 'go');
  await page.route(script, async (route) => {
    await gone;
    await route.continue();
  });
  return () => go.emit('go');
}
