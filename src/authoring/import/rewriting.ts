/** What becomes of the addresses in a post, and who is told of what stays behind. */
export interface Rewriting {
  /** The new address of a picture; undefined leaves it. */
  readonly picture: (url: string) => string | undefined;
  /** Whether a picture will lie at its new address. */
  readonly isCopied?: (address: string) => boolean;
  readonly link: (url: string) => string | undefined;
  /** Told of what was left out, and on which line of the text it stood. */
  readonly dropped: (what: string, line: number) => void;
}
