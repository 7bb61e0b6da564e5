import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** Merge conflict markers that git left in a text. Fenced code may show some as an example. */
export function conflictsIn(text: string, file: string): Problem[] {
  if (!/^<{7}(?: |$)/m.test(text)) return [];
  const begun: { readonly line: number; readonly found: string }[] = [];
  const problems: Problem[] = [];
  let fence = '';
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, signs = ''] = /^[ \t>]*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === '') fence = signs;
    else if (signs.startsWith(fence)) fence = '';
    if (fence !== '') continue;
    if (/^<{7}(?: |$)/.test(line)) begun.push({ line: index + 1, found: quoted(line) });
    if (/^>{7}(?: |$)/.test(line))
      for (const { line: at, found } of begun.splice(0))
        problems.push(
          mistake(
            { file, line: at },
            'conflict',
            found,
            `one of the two versions that git left down to line ${index + 1}, without its signs`,
          ),
        );
  }
  return problems;
}
