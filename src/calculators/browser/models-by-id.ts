import type { Model } from '../../models/model.ts';
import { addresses } from './model-addresses.ts';

let failures = 0;

/** Fetches a model, alone, by its id. */
export async function load(id: string): Promise<Model> {
  // What a browser could not fetch it does not ask for again under the same address.
  const again = failures ? `?${failures}` : '';
  try {
    const loaded: { readonly default: Model } = await import(/* @vite-ignore */ `${addresses[id]}${again}`);
    return loaded.default;
  } catch (error) {
    failures += 1;
    throw error;
  }
}
