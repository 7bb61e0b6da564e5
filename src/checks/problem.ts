/**
 * A mistake would publish something false, broken or dangerous, and stops a build; an imperfection does so only in a
 * strict publication; a warning is printed; a note is printed once.
 */
export type Severity = 'mistake' | 'imperfection' | 'warning' | 'note';

/** Something in the content that its author should know about. */
export interface Problem {
  readonly severity: Severity;
  /** Path from the folder that holds `content`. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly field: string;
  /** What stood there. */
  readonly found: string;
  /** What is expected in its place. */
  readonly expected: string;
  /** The nearest valid choices, the best one first. */
  readonly nearest: readonly string[];
}

export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** A problem of one severity. */
export const problem =
  (severity: Severity) =>
  (
    { file, line, column }: Place,
    field: string,
    found: string,
    expected: string,
    nearest: readonly string[] = [],
  ): Problem => ({ severity, file, line, column, field, found, expected, nearest });

export const mistake = problem('mistake');
export const imperfection = problem('imperfection');
export const warning = problem('warning');

/** Turns imperfections into mistakes in files that are judged strictly, and into warnings elsewhere. */
export const judged = (problems: readonly Problem[], isStrict: (file: string) => boolean): Problem[] =>
  problems.map((one) =>
    one.severity === 'imperfection' ? { ...one, severity: isStrict(one.file) ? 'mistake' : 'warning' } : one,
  );
