import path from 'node:path';
import { checkContent } from '../../checks/check-content.ts';
import { checkPictureFiles } from '../../checks/picture-files.ts';
import type { CheckOptions } from '../../checks/check-options.ts';
import { readFolder } from '../../checks/folder.ts';
import { filesUnder } from '../../reuse/files-under.ts';
import { numberWordsOf } from '../../checks/number-words.ts';
import { unwrittenInDrafts } from '../../checks/unwritten.ts';
import { site } from '../../site.ts';
import { languageOf } from '../../words/words.ts';
import { overdueSources } from './ledger-age.ts';
import { deadOutside, outsideLinks } from './outside-links.ts';
import { uncitedNumbers } from './numbers.ts';
import { tooManyNumerals } from './numerals.ts';
import { passagesOf } from '../../manuscript/passages.ts';
import { remarksOn } from './remarks.ts';
import { tooManyScreens } from './screens.ts';
import { misspellings } from './spelling.ts';
import { summariesOf } from './summaries.ts';
import { toldTwice } from './told-twice.ts';
import { typedNumbers } from './typed-numbers.ts';

export interface ReadingOptions {
  readonly checkOptions: CheckOptions;
  /** Which files to report on, given a path as reports print it. */
  readonly meant?: (file: string) => boolean;
  /** Whether to request the external pages that we link to. */
  readonly external?: boolean;
  /** Called with a description of each step. */
  readonly progress?: (words: string) => void;
}

/** Everything a careful editor would say about a content folder, including the mistakes that stop a build. */
export async function readContent(content: string, options: ReadingOptions) {
  const { checkOptions, meant = () => true, external = false, progress = () => undefined } = options;
  const root = path.dirname(path.resolve(content));
  const nameOf = (file: string) => path.relative(root, path.resolve(file)).replaceAll(path.sep, '/');
  const files = filesUnder(content).map((name) => path.join(content, name));

  progress('Checking links, names and fields');
  const folder = readFolder(content);
  const problems = [...checkContent(content, checkOptions), ...(await checkPictureFiles(content))];

  progress('Reading the prose');
  const words = numberWordsOf(folder.calculators);
  for (const part of ['essays', 'calculators', 'pages'] as const) {
    for (const document of folder[part]) {
      const { file, body, manuscript, front } = document;
      if (!meant(file)) continue;
      const passages = passagesOf(body, manuscript.faults.length === 0 ? file : 'broken.md');
      problems.push(...remarksOn(file, passages));
      if (part !== 'essays') continue;
      const all = [...summariesOf(front), ...passages];
      problems.push(...uncitedNumbers(file, all), ...typedNumbers(document, all, words));
      problems.push(...tooManyNumerals(document, words), ...tooManyScreens(document, folder.essays));
    }
  }
  problems.push(...toldTwice(folder.essays, folder.sources));
  problems.push(...unwrittenInDrafts(folder));
  problems.push(...overdueSources(folder.sources, checkOptions.now ?? new Date()));

  progress('Checking the spelling');
  const prose = files.filter((file) => /\.(?:mdx?|ya?ml)$/.test(file) && meant(nameOf(file)));
  // The dictionary is English; in another language, every word would be reported.
  const isEnglish = languageOf(site.language) === 'en';
  const spelt = isEnglish ? await misspellings(prose, path.join(content, 'dictionary.txt')) : [];
  problems.push(...spelt.map((one) => ({ ...one, file: nameOf(one.file) })));

  const links = outsideLinks(folder, meant, checkOptions.address);
  if (external) {
    const tell = (done: number) => progress(`Asking other sites: ${done} of ${links.length}`);
    problems.push(...(await deadOutside(links, tell)));
  }
  return {
    problems: problems.filter(({ file }) => meant(file)),
    files: files.filter((file) => meant(nameOf(file))),
    links,
  };
}
