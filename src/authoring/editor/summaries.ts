import type { Path, YamlRecord } from '../../checks/yaml.ts';
import type { Passage } from '../../manuscript/passages.ts';

/** The fields in which an essay is summed up, for lists and for its head. */
export function summariesOf(front: YamlRecord | undefined): Passage[] {
  const { description, inBrief } = front?.fields ?? {};
  const written: { path: Path; text: unknown }[] = [
    { path: ['description'], text: description },
    ...(Array.isArray(inBrief)
      ? inBrief.map((text: unknown, index) => ({ path: ['inBrief', index], text }))
      : []),
  ];
  return written.flatMap(({ path, text }) => {
    if (!front || typeof text !== 'string') return [];
    const { line = 1, column = 1 } = front.placeOf(path);
    return [{ kind: 'summary' as const, text, depth: 0, cited: false, placeOf: () => ({ line, column }) }];
  });
}
