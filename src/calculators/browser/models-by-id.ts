import type { Model } from '../../models/model.ts';

/** Fetches a model, alone, by its id. The integration fills this in from the words in content/calculators. */
export const load = (id: string): Promise<{ readonly default: Model }> => Promise.reject(new Error(id));
