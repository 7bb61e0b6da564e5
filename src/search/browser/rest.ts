/** How long after a key the reader is taken to pause, in milliseconds. */
const pause = 150;

/** Resolves when the reader pauses; rejects if something newer has been asked for meanwhile. */
export async function rest(isNewest: () => boolean) {
  await new Promise((resolve) => setTimeout(resolve, pause));
  if (!isNewest()) throw new Error('Overtaken by a newer question');
}
