import { appendFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../checks/problem.ts';
import { formatProblem } from '../../checks/report.ts';
import { workItem, worklistName } from '../../checks/worklist.ts';
import type { PassedOver } from './files.ts';
import type { Arrival } from './plan.ts';
import { chapters, type Chapter, type Remark } from './remark.ts';

const isChapter = (name: string): name is Chapter => Object.hasOwn(chapters, name);

/** The chapter for what the checks report, by field. */
const ofField: Readonly<Record<string, Chapter>> = {
  picture: 'missed',
  '<Figure alt>': 'missed',
  diagram: 'missed',
  description: 'decided',
};

interface Imported {
  /** The folder or file to import, as it was given. */
  readonly from: string;
  readonly arrivals: readonly Arrival[];
  readonly passedOver: readonly PassedOver[];
  readonly remarks: readonly Remark[];
  readonly problems: readonly Problem[];
}

/** What an author may want to look at after an import, in the order in which readers would notice. */
export function worklistOf({ from, arrivals, passedOver, remarks, problems }: Imported) {
  const items: readonly { readonly chapter: Chapter; readonly item: string }[] = [
    ...passedOver.map(({ file, why }) => ({ chapter: 'absent', item: workItem(file, why) }) as const),
    ...remarks.map(({ file, chapter, about }) => {
      const here = arrivals.find((arrival) => arrival.from === file);
      return { chapter, item: workItem(here ? `content/${here.file}` : file, about) };
    }),
    ...problems.map((one) => ({
      chapter: ofField[one.field] ?? 'besides',
      item: workItem([one.file, one.line].filter((part) => part !== undefined).join(':'), formatProblem(one)),
    })),
  ];
  const sections = Object.keys(chapters)
    .filter(isChapter)
    .flatMap((chapter) => {
      const those = items.filter((one) => one.chapter === chapter).map(({ item }) => item);
      return those.length > 0 ? [`## ${chapters[chapter]} (${those.length})\n\n${those.join('\n')}`] : [];
    });
  const summary = `${arrivals.length} imported, ${passedOver.length} not. Nothing here stops a build, even where src/site.ts says \`strict\`: tick what is mended, and delete this file when you are done.`;
  return `# Imported from ${from}\n\n${[summary, ...sections].join('\n\n')}\n`;
}

/** Appends a worklist to those of earlier imports, whose boxes may be ticked already. */
export function addWorklist(worklist: string, content: string) {
  const file = path.join(content, worklistName);
  appendFileSync(file, existsSync(file) ? `\n${worklist}` : worklist);
}
