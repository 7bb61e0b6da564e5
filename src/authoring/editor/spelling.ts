import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lint } from 'cspell';
import { warning, type Problem } from '../../checks/problem.ts';
import { Refusal } from '../refusal.ts';

/** Words that are neither in the British dictionary nor in the publication's own, which is optional. */
export async function misspellings(files: readonly string[], dictionary: string): Promise<Problem[]> {
  const found: Problem[] = [];
  if (files.length === 0) return found;
  const failures: string[] = [];
  const house = path.resolve(import.meta.dirname, '../../../cspell.config.yaml');
  const own = existsSync(dictionary) ? [{ name: 'dictionary.txt', path: path.resolve(dictionary) }] : [];
  await lint(
    files.map((file) => path.resolve(file)),
    {
      config: {
        url: pathToFileURL(house),
        settings: {
          import: [house],
          // The project's configuration names content/dictionary.txt, for editors; cspell would fail if that is
          // missing.
          dictionaries: ['!publication', ...own.map(({ name }) => name)],
          dictionaryDefinitions: own,
        },
      },
      progress: false,
      summary: false,
      showSuggestions: true,
      root: path.parse(house).root,
      gitignore: false,
      cache: false,
    },
    {
      issue: ({ uri, row, col, text, suggestions }) => {
        const file = path.relative('', fileURLToPath(uri ?? ''));
        const nearest = (suggestions ?? []).slice(0, 3);
        found.push(
          warning(
            { file, line: row, column: col },
            'spelling',
            `"${text}"`,
            'a word of the dictionary, or a line in content/dictionary.txt',
            nearest,
          ),
        );
      },
      error: (message, error) => void failures.push(`${message}: ${error.message}`),
    },
  );
  if (failures.length > 0) throw new Refusal(['The spelling could not be checked.', ...failures]);
  return found;
}
