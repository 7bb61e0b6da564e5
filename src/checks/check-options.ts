export interface CheckOptions {
  /** Ids of the models that a calculator may show. */
  readonly models: readonly string[];
  readonly plateNames: readonly string[];
  /** Files of `src/pages`, by their path there. */
  readonly routes?: readonly string[];
  /** Where the publication stands: a link to it, written in full, is one within it. */
  readonly address?: string;
  /** Whether MDX may be code: only where every author may run programs on the machine that builds. */
  readonly trustAuthors?: boolean;
  /**
   * Whether what is imperfect stops a build, as what is false, broken or dangerous always does. Not in a file that the
   * worklist of an import names.
   */
  readonly strict?: boolean;
  /** The addresses of pages that the build before published. */
  readonly before?: readonly string[];
  /** The moment of the build: what is dated later is left out. */
  readonly now?: Date;
}
