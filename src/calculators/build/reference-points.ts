import { models } from '../../models/index.ts';
import type { Model, Outputs, Reference } from '../../models/model.ts';

const byId: Readonly<Record<string, Model & { readonly references: readonly Reference[] }>> = models;

const printed = (output: Outputs[string] | undefined) =>
  typeof output === 'number' ? String(Number(output.toPrecision(6))) : String(output ?? 'none');

/** Each known result of a model beside what it computes. */
export const pointsHeld = (id: string) =>
  (byId[id]?.references ?? []).flatMap(({ inputs, outputs, source }) => {
    const computed = byId[id]?.evaluate(inputs) ?? {};
    return Object.entries(outputs).map(([output, known]) => ({
      inputs:
        Object.entries(inputs)
          .map(([key, value]) => `${key} ${Number(value.toPrecision(4))}`)
          .join(', ') || 'defaults',
      output,
      known: printed(known),
      computed: printed(computed[output]),
      source,
    }));
  });
