import { EventEmitter, once } from 'node:events';
import type { Page } from '@playwright/test';

/** Holds back requests to these addresses, as a slow line would, until the returned function is called. */
export async function hold(page: Page, addresses: string | RegExp) {
  const go = new EventEmitter();
  const gone = once(go, 'go');
  await page.route(addresses, async (route) => {
    await gone;
    await route.continue();
  });
  return () => go.emit('go');
}
