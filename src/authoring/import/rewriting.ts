/** How to rewrite the addresses in a post, and where to report what is left out. */
export interface Rewriting {
  /** The new address of a picture; undefined leaves it. */
  readonly picture: (url: string) => string | undefined;
  /** Whether a picture will lie at its new address. */
  readonly isCopied?: (address: string) => boolean;
  readonly link: (url: string) => string | undefined;
  /** Called with what was left out, and its line in the text. */
  readonly dropped: (what: string, line: number) => void;
}
