/** Why a build cannot go on, in words that need no stack trace. */
export class BuildEnds extends Error {}

/**
 * Runs part of a build and exits on a `BuildEnds`: if it were thrown further, Astro would add a report and a stack
 * trace.
 */
export async function inWords<Result>(act: () => Result | Promise<Result>) {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof BuildEnds)) throw error;
    console.error(`\n${error.message}\n`);
    process.exit(1);
  }
}
