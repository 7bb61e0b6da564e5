import type { Model } from '../../models/model.ts';
import { addresses } from './model-addresses.ts';

let failures = 0;

/** Fetches a model, alone, by its id. */
export async function load(id: string): Promise<Model> {
  // What a browser could not fetch it does not ask for again under the same address.
  if (!addresses[id]) throw new Error(`No script of the model "${id}" was built.`);
  const address = addresses[id] + (failures ? `?${failures}` : '');
  try {
    // What an import brings is known to nobody but whoever wrote the address.
    return ((await import(/* @vite-ignore */ address)) as { readonly default: Model }).default;
  } catch (error) {
    failures += 1;
    throw error;
  }
}
