import { getCollection } from 'astro:content';
import { answerOfDefault, type PresetOfPage } from './content.ts';

/** What a calculator answers untouched, in plain text: for the front page, cards, feeds and Markdown twins. */
export interface DefaultAnswer {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly description: string;
  /** The whole answer as a sentence. */
  readonly sentence: string;
  /** The answer in a few characters: `2.8 loops a quarter instead of 2.6`. */
  readonly short: string;
  /** What the default case supposes, in a few words. */
  readonly given: string;
  /** Whether the answer rests on draws from what was measured. */
  readonly measured: boolean;
  /** The dot plot as SVG, for a page that loads calculator.css; a line with its ends where the model permits no draws. */
  readonly picture: string;
  /** What it answers for each of its presets, which are pages of their own. */
  readonly presets: readonly PresetOfPage[];
}

/** The default answer of one calculator; an unknown id stops the build and names those there are. */
async function answerInWords(id: string): Promise<DefaultAnswer> {
  const { title, question, description, sentence, short, given, measured, picture, presets } =
    await answerOfDefault(id);
  return { id, title, question, description, sentence, short, given, measured, picture, presets };
}

/** The default answers of all calculators, by their `order`. */
export async function allAnswersInWords(): Promise<readonly DefaultAnswer[]> {
  const entries = await getCollection('calculators');
  const place = (data: Readonly<Record<string, unknown>>) => Number(data['order'] ?? 99);
  return Promise.all(
    entries.sort((one, other) => place(one.data) - place(other.data)).map(({ id }) => answerInWords(id)),
  );
}
