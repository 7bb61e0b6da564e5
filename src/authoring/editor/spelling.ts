import path from 'node:path';
import { lint } from 'cspell';
import { warning, type Problem } from '../../checks/problem.ts';

/** Words that neither the British dictionary nor `content/dictionary.txt` knows. */
export async function misspellings(files: readonly string[]): Promise<Problem[]> {
  const found: Problem[] = [];
  if (files.length === 0) return found;
  const failures: string[] = [];
  const config = path.resolve(import.meta.dirname, '../../../cspell.config.yaml');
  await lint(
    files.map((file) => path.resolve(file)),
    {
      config,
      progress: false,
      summary: false,
      showSuggestions: true,
      root: path.parse(config).root,
      gitignore: false,
      cache: false,
    },
    {
      issue: ({ uri, row, col, text, suggestions }) => {
        const file = path.relative('', decodeURIComponent(new URL(uri ?? '').pathname));
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
      error: (message) => void failures.push(message),
    },
  );
  if (failures.length > 0) throw new Error(`Spelling could not be checked: ${failures.join('; ')}`);
  return found;
}
