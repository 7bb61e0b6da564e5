import type { Answer, Case } from '../answer/answer.ts';
import type { Act, History } from '../answer/history.ts';
import type { Words } from '../answer/words-schema.ts';

/** What travels from build to browser. */
export interface Props {
  readonly id: string;
  readonly form: 'small' | 'whole' | 'embed';
  readonly words: Words;
  /** Addresses of its page, and of the bare calculator for other sites to frame. */
  readonly page: string;
  readonly embed: string;
  /** The scenario that it begins with, as in an address; untouched without one. */
  readonly start?: string | undefined;
}

/** A calculator whose model has been fetched, so that it can answer the reader. */
export interface Awake extends Props, Case {
  readonly root: HTMLElement;
  readonly history: History;
  /** The answer that is drawn. */
  readonly answer: Answer;
  /** Applies an act of the reader, and draws the result. */
  take(act: Act): void;
  /** Draws the answer again, as when `beside` has changed. */
  draw(): void;
  /** Rewrites the parts that changed. */
  write(parts: Readonly<Record<string, string>>): void;
  /** What a first answer can do without: fetched after it, or when a reader asks for it. */
  controls(): Promise<Controls>;
  /** The answer of a pinned scenario, for comparison. */
  pinned?: Answer | undefined;
  /** What a pinned scenario adds to the parts of an answer. */
  beside?: ((now: Answer) => Readonly<Record<string, string>>) | undefined;
  /** Ends the comparison with a pinned scenario, while there is one. */
  unpin?: (() => void) | undefined;
}

/** What is brought up to date or offered once there is an answer. */
export interface Controls {
  /** Brings everything beside the answer into line with it. */
  follow(): Promise<void>;
  /** Says to everybody, near the buttons, that there was nothing to undo. */
  nothingToUndo(): void;
  /** The text that a tool copies to the clipboard. */
  textOf(tool: string): Promise<string>;
  /** Opens a tool for the state shown when it was asked for; `copied` says whether its text is on the clipboard. */
  use(tool: string, state: Case['state'], copied?: boolean): void;
}
