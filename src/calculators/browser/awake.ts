import type { Answer, Case } from '../answer/answer.ts';
import type { Act, History } from '../answer/history.ts';
import type { Words } from '../answer/words-schema.ts';

/** What travels from build to browser. */
export interface Props {
  readonly id: string;
  readonly form: 'small' | 'whole' | 'embed';
  readonly words: Words;
  /** Addresses of its whole page, and of it alone for other sites to frame. */
  readonly page: string;
  readonly embed: string;
  /** The scenario with which it begins, as in an address; untouched where there is none. */
  readonly start?: string | undefined;
}

/** A calculator that is awake. */
export interface Awake extends Props, Case {
  readonly root: HTMLElement;
  readonly history: History;
  /** The answer that is drawn. */
  readonly answer: Answer;
  /** Does what the reader did, and draws what came of it. */
  take(act: Act): void;
  /** Draws the answer anew, for one whose `beside` is another. */
  draw(): void;
  /** Rewrites the parts that changed. */
  write(parts: Readonly<Record<string, string>>): void;
  /** What a first answer does without, fetched once there is one, or when a reader asks for it. */
  controls(): Promise<Controls>;
  /** The answer of a scenario that is held beside what is seen. */
  pinned?: Answer | undefined;
  /** What a pinned scenario adds to the parts of an answer. */
  beside?: ((now: Answer) => Readonly<Record<string, string>>) | undefined;
  /** Ends the comparison with a pinned scenario, while there is one. */
  unpin?: (() => void) | undefined;
}

/** What follows an answer. */
export interface Controls {
  /** Brings everything beside the answer into line with it. */
  follow(): Promise<void>;
  /** Says to everybody, near the buttons, that there was nothing to undo. */
  nothingToUndo(): void;
  /** The text of a tool that copies. */
  textOf(tool: string): Promise<string>;
  /** Opens one of the tools, for the state that was seen when it was asked for; whether its text was copied. */
  use(tool: string, state: Case['state'], copied?: boolean): void;
}
