import type { Problem, Severity } from './problem.ts';

const where = ({ file, line, column }: Problem) =>
  [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');

/** What was found and what is expected, without the place. */
export const formatProblem = ({ severity, field, found, expected, nearest }: Problem) => {
  const choices = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
  return `${field}: ${found}; ${severity === 'note' ? '' : 'expected '}${expected}${choices}`;
};

const sentence = (problem: Problem) => `  ${where(problem)}  ${formatProblem(problem)}`;

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

const headings: Readonly<Record<Severity, (number: number) => string>> = {
  mistake: (number) =>
    `${count(number, 'mistake')} in the content. Nothing is published until ${number === 1 ? 'it is' : 'they are'} mended:`,
  imperfection: (number) => `${count(number, 'imperfection')} in the content:`,
  warning: (number) =>
    `${count(number, 'warning')} about the content, which ${number === 1 ? 'stops' : 'stop'} nothing:`,
  note: () => 'To know:',
};

const byPlace = (a: Problem, b: Problem) =>
  a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** All problems, in plain words, one per line; empty if there are none. Imperfections must be `judged` before. */
export function report(problems: readonly Problem[]): string {
  return (['mistake', 'warning', 'note'] as const)
    .map((severity) => problems.filter((problem) => problem.severity === severity).sort(byPlace))
    .flatMap((group) =>
      group[0] ? [[headings[group[0].severity](group.length), '', ...group.map(sentence)].join('\n')] : [],
    )
    .join('\n\n');
}

/** Whether a build must stop. */
export const stops = (problems: readonly Problem[]) =>
  problems.some(({ severity }) => severity === 'mistake');
