/** Where in a worklist something belongs, in the order in which readers would notice it. */
export const chapters = {
  absent: 'Not imported',
  missed: 'What readers miss',
  odd: 'What reads oddly',
  hidden: 'What is not public',
  decided: 'What was decided for you',
  besides: 'Besides',
} as const;

export type Chapter = keyof typeof chapters;

/** Something that the author should know about a post. */
export interface Remark {
  readonly file: string;
  readonly chapter: Chapter;
  readonly about: string;
}

export type Remarking = (chapter: Chapter, about: string) => void;
