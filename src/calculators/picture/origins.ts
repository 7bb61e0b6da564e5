import { isWeighing } from '../../models/speed-ratio.ts';
import { speedRatioSources } from '../../models/speed-ratio-sources.ts';
import type { Case } from '../answer/answer.ts';
import { argumentOn } from '../answer/state.ts';

const sourcesOfRows: Readonly<Record<string, readonly string[]>> = speedRatioSources;

/** Where the range of an input comes from: the reader, an argument that is switched on, or findings. */
export function originOf({ model, words, state }: Case, key: string) {
  const setByReader = Object.hasOwn(state.values, key);
  const argument = setByReader ? undefined : argumentOn(words, state, key)?.label;
  const row = model.parameters[key]?.row ? state.row : undefined;
  const ofRow = isWeighing(row ?? '') ? [] : sourcesOfRows[row ?? ''];
  const sources = ofRow ?? model.parameters[key]?.sources ?? [];
  return {
    setByReader,
    ...(argument ? { argument } : {}),
    sources: setByReader || argument ? [] : sources,
  };
}

/** The sources behind the inputs that the reader did not set, each once, by id. */
export const sourcesOfCase = (each: Case): readonly string[] => [
  ...new Set(
    Object.keys(each.model.parameters).flatMap((key) =>
      originOf(each, key).sources.map((finding) => finding.replace(/\/.*/, '')),
    ),
  ),
];
