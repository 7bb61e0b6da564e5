import { frontMatterOf, type FrontMatter } from '../manuscript/front-matter.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { readManuscript } from '../manuscript/read.ts';
import { problemsOfFile, readText } from './encoding.ts';
import { mistake, type Problem } from './problem.ts';
import { syntaxMistake } from './syntax.ts';
import { placeholdersIn, type Placeholder } from './placeholder.ts';
import { readYaml, type YamlRecord } from './yaml.ts';

/** A Markdown or MDX file: its front matter, where it can be read, and its text. */
export interface Document {
  /** Its path on disk. */
  readonly path: string;
  /** Its path as reports print it, from the folder that holds `content/`. */
  readonly file: string;
  /** Its path in its folder, without the ending: `x` for `x.mdx` and `x/index.mdx`. */
  readonly name: string;
  readonly front: YamlRecord | undefined;
  /** What follows the front matter, with blank lines before it, so that line numbers match the file. */
  readonly body: string;
  readonly manuscript: Manuscript;
  /** What a tool left for its author to write. */
  readonly placeholders: readonly Placeholder[];
  readonly problems: readonly Problem[];
}

function readFront(front: FrontMatter | undefined, source: string, file: string) {
  if (front) return readYaml(front.text, file, 'front matter', front.firstLine);
  const found = source.startsWith('+++') ? 'TOML between +++ lines' : 'missing';
  return {
    record: undefined,
    problems: [mistake({ file, line: 1 }, 'front matter', found, 'YAML between two lines of three hyphens')],
  };
}

export function readDocument(path: string, file: string, name: string): Document {
  const reading = readText(path);
  const { text: source } = reading;
  const front = frontMatterOf(source);
  const { record, problems: ofFront } = readFront(front, source, file);
  const body = front?.body ?? source;
  const manuscript = readManuscript(body, path);
  return {
    path,
    file,
    name,
    front: record,
    body,
    manuscript,
    placeholders: placeholdersIn(body, manuscript, file),
    problems: problemsOfFile(reading, file, [
      ...ofFront,
      ...manuscript.faults.map((fault) => syntaxMistake(fault, source, file)),
    ]),
  };
}
