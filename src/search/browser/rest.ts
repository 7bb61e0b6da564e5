/** How long after a key the hand is taken to rest, in milliseconds. */
const pause = 150;

/** Resolves when the hand rests; rejects where something newer has been asked for meanwhile. */
export async function rest(isNewest: () => boolean) {
  await new Promise((resolve) => setTimeout(resolve, pause));
  if (!isNewest()) throw new Error('Overtaken by a newer question');
}
