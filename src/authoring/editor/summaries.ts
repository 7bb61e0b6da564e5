import { summedUp } from '../../checks/summaries.ts';
import type { YamlRecord } from '../../checks/yaml.ts';
import { piecesOf } from '../../manuscript/living-numbers.ts';
import type { Passage } from '../../manuscript/passages.ts';

/** The front matter fields that sum up an essay, as passages to check like the text. */
export function summariesOf(front: YamlRecord | undefined): Passage[] {
  return summedUp({ front }).flatMap(([path, written]) => {
    const { line = 1, column = 1 } = front?.placeOf(path) ?? {};
    const text = piecesOf(written)
      .map((piece) => (typeof piece === 'string' ? piece : '…'))
      .join('');
    const summary = { kind: 'summary', text, depth: 0, cited: false, citations: [] } as const;
    return [{ ...summary, placeOf: () => ({ line, column }) }];
  });
}
