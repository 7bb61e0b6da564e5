import { publishedEssays, type Essay } from './essays.ts';

/** The essay that argues the other side, and what both accept; one of the two names the other. */
export async function pairOf({ id, pairedWith }: Essay) {
  const all = await publishedEssays();
  const naming = all.find((one) => one.pairedWith?.essay === id);
  const other = pairedWith ? all.find((one) => one.id === pairedWith.essay) : naming;
  const bothAccept = (pairedWith ?? naming?.pairedWith)?.bothAccept ?? [];
  return other && { other, bothAccept };
}

/** The sources of both essays, each once, in the order of their numbers on the shared page. */
export const sourcesOfBoth = ({ sources }: Essay, other: Essay) => [
  ...new Set([...sources, ...other.sources]),
];
