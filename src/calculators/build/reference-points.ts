import { models } from '../../models/index.ts';
import { agrees, type Model, type Outputs, type Reference } from '../../models/model.ts';

type Referenced = Model & { readonly references: readonly Reference[] };

const byId: Readonly<Record<string, Referenced>> = models;

/** Placeholders for no inputs, and for no result; a page replaces them with its own words. */
export const [defaults, none] = ['defaults', 'none'];

const printed = (output: Outputs[string] | undefined) =>
  typeof output === 'number' ? String(Number(output.toPrecision(6))) : String(output ?? none);

/** Each known result of a model beside what it computes, and whether the two agree. */
export const pointsOf = (model: Referenced) =>
  model.references.flatMap(({ inputs, outputs, source }) => {
    const computed = model.evaluate(inputs);
    return Object.entries(outputs).map(([output, known]) => ({
      inputs:
        Object.entries(inputs)
          .map(([key, value]) => `${key} ${Number(value.toPrecision(4))}`)
          .join(', ') || defaults,
      output,
      known: printed(known),
      computed: printed(computed[output]),
      holds: agrees(computed[output], known),
      source,
    }));
  });

/** The points of a published model; checks/calculators.ts has stopped the build where one did not hold. */
export function referencePoints(id: string) {
  const points = byId[id] ? pointsOf(byId[id]) : [];
  const held = points.filter(({ holds }) => holds).length;
  return { points, held };
}
