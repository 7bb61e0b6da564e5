import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { Refusal } from '../authoring/refusal.ts';
import { nearest } from '../publication/vocabulary.ts';

/** Parses the command line; refuses an unknown option, and suggests the nearest. */
export function parseCommandLine<const Options extends ParseArgsOptionsConfig>(
  options: Options,
  args = process.argv.slice(2),
) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    const unknown = args.find(
      (part) => part.startsWith('--') && !(part.slice(2).replace(/=.*/, '') in { ...options, help: true }),
    );
    const near = unknown ? nearest(Object.keys(options), unknown.slice(2), (name) => [name]) : [];
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal([
      unknown
        ? `There is no option "${unknown}". Nearest: ${near.map((name) => `--${name}`).join(', ') || '--help'}`
        : message.replace(/\. To specify.*$/s, '.'),
    ]);
  }
}

/** Runs a command. Prints a `Refusal` without a stack trace, and sets exit code 1. */
export async function runCommand(command: () => Promise<void> | void, help: string) {
  try {
    if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(help);
    else await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error([...error.reasons, '', 'For all that can be said: --help'].join('\n'));
    process.exitCode = 1;
  }
}
