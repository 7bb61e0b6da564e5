import { publishedEssays, type Essay } from './essays.ts';

export interface Year {
  readonly year: number;
  /** The newest year is what the list of essays opens with; each other has an address of its own. */
  readonly path: string;
  /** Newest first. */
  readonly essays: readonly Essay[];
}

/** The years in which something was published, newest first: a list of all essays would grow without end. */
export async function years(): Promise<readonly Year[]> {
  const byYear = Map.groupBy(await publishedEssays(), ({ published }) => published.getUTCFullYear());
  return [...byYear].map(([year, essays], index) => ({
    year,
    path: index === 0 ? '/essays/' : `/essays/${year}/`,
    essays,
  }));
}
