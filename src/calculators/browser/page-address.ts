import type { Awake } from './awake.ts';
import { fragmentOf } from './rest.ts';

/** The page of a scenario, as a link that leaves this browser must carry it. */
export function addressOf(awake: Awake, path = awake.page): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  return new URL(path, canonical).href + fragmentOf(awake);
}
