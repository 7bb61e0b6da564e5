export interface CheckOptions {
  /** Ids of the models that a calculator may show. */
  readonly models: readonly string[];
  readonly plateNames: readonly string[];
  /** Files of `src/pages`, by their path there. */
  readonly routes?: readonly string[];
  /** The address of the publication: full links to it are checked like internal ones. */
  readonly address?: string;
  /** Whether MDX may contain code. Only for authors who may run programs on the machine that builds. */
  readonly trustAuthors?: boolean;
  /**
   * Whether imperfections stop a build, as mistakes always do. Files that the worklist of an import names are exempt.
   */
  readonly strict?: boolean;
  /** Addresses of the pages that the previous build published. */
  readonly before?: readonly string[];
  /** The time of the build: anything dated later is not published. */
  readonly now?: Date;
}
