/** Why a build ends that cannot go on, in words that need no stack. */
export class BuildEnds extends Error {}

/** Does part of a build. Leaving here keeps Astro from adding a report and a stack trace of its own. */
export async function inWords<Result>(act: () => Result | Promise<Result>) {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof BuildEnds)) throw error;
    console.error(`\n${error.message}\n`);
    process.exit(1);
  }
}
