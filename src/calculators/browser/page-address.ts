import { writeState } from '../answer/address.ts';
import type { Awake } from './awake.ts';
import { fragmentOf } from './rest.ts';

const whole = (path: string) => {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  return new URL(path, canonical).href;
};

/**
 * The page of a scenario, as a link that leaves this browser carries it: in the query, which the server is sent, so that
 * what previews the link can say the answer. The page's own address keeps it behind `#`, which stays in the browser.
 */
export function addressOf({ model, state, page }: Awake): string {
  const query = writeState(model, state);
  return whole(page) + (query && `?${query}`);
}

/** The calculator alone, for a frame, which nobody previews. */
export const embedAddressOf = (awake: Awake) => whole(awake.embed) + fragmentOf(awake);
