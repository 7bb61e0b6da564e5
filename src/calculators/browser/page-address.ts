import { writeState } from '../answer/address.ts';
import type { Awake } from './awake.ts';
import { fragmentOf } from './rest.ts';

const whole = (path: string) => {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  return new URL(path, canonical).href;
};

/**
 * The address of a scenario for links that leave this browser. It is in the query, which reaches the server, so that a
 * preview of the link can show the answer. The page's own address keeps it behind `#`, which stays in the browser.
 */
export function addressOf({ model, state, page }: Awake): string {
  const query = writeState(model, state);
  return whole(page) + (query && `?${query}`);
}

/** The address of the bare calculator, for a frame: behind `#`, since nobody previews a frame. */
export const embedAddressOf = (awake: Awake) => whole(awake.embed) + fragmentOf(awake);
