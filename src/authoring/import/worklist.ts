import type { Problem } from '../../checks/problem.ts';
import { formatProblem } from '../../checks/report.ts';
import type { PassedOver } from './files.ts';
import type { Arrival, Remark } from './plan.ts';

/** What a reader would notice first; the last takes what the others leave. */
const chapters: readonly (readonly [title: string, about: RegExp])[] = [
  ['Not imported', /^not imported/],
  ['What readers miss', /picture|was left out|would run|<\w+>/],
  ['What reads oddly', /shortcode|kept as Markdown|became words|formula/],
  ['What is not public', /draft|not public/],
  ['What was decided for you', /description|tag|wrote it|address|author/],
  ['Besides', /./],
];

/** `content/imported.md`: what an author may want to look at after an import, in the order in which readers would notice. */
export function worklistOf(
  arrivals: readonly Arrival[],
  passedOver: readonly PassedOver[],
  remarks: readonly Remark[],
  problems: readonly Problem[],
) {
  const lines = [
    ...passedOver.map(({ file, why }) => ({ place: file, about: `not imported: ${why}` })),
    ...remarks.map(({ file, about }) => {
      const here = arrivals.find(({ from }) => from === file);
      return { place: here ? `content/${here.file}` : file, about };
    }),
    ...problems.map((one) => ({
      place: [one.file, one.line].filter((part) => part !== undefined).join(':'),
      about: formatProblem(one),
    })),
  ];
  const groups = Map.groupBy(lines, ({ about }) => chapters.findIndex(([, kind]) => kind.test(about)));
  const sections = chapters.flatMap(([title], index) => {
    const those = groups.get(index) ?? [];
    if (those.length === 0) return [];
    const items = those.map(({ place, about }) => `- [ ] ${place}: ${about.replace(/\s+/g, ' ')}`);
    return [`## ${title} (${those.length})\n\n${items.join('\n')}`];
  });
  const summary = `${arrivals.length} imported, ${passedOver.length} not. Nothing here stops a build; delete this file when you are done.`;
  return `# Imported\n\n${[summary, ...sections].join('\n\n')}\n`;
}
