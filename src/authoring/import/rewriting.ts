/** What becomes of the addresses in a post, and who is told of what stays behind. */
export interface Rewriting {
  /** The new address of a picture; undefined leaves it. */
  readonly picture: (url: string) => string | undefined;
  readonly link: (url: string) => string | undefined;
  /** Told of what was left out, and on which line of the text it stood. */
  readonly dropped: (what: string, line: number) => void;
}
