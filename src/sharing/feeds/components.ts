import Answer from './Answer.astro';
import Calculator from './Calculator.astro';
import Cite from './Cite.astro';
import Corrected from './Corrected.astro';
import Elsewhere from './Elsewhere.astro';
import Figure from './Figure.astro';
import Label from './Label.astro';
import Left from './Left.astro';
import Note from './Note.astro';
import Plain from './Plain.astro';
import Plate from './Plate.astro';
import Titled from './Titled.astro';
import { writable, type Writable } from '../../manuscript/components.ts';

const feedLooks = {
  'as a citation': Cite,
  'as a correction': Corrected,
  'as an answer': Calculator,
  'as a number': Answer,
  'as a drawing': Plate,
  'as a picture': Figure,
  'as a link': Elsewhere,
  'as a remark': Note,
  'as a label': Label,
  'under its title': Titled,
  'as what it holds': Plain,
  'as nothing': Left,
} satisfies Readonly<Record<Writable['reads'], unknown>>;

/** The components that an author may use in MDX, as a feed shows them. */
export const feedComponents = Object.fromEntries(
  Object.entries(writable).map(([name, { reads }]) => [name, feedLooks[reads]]),
);
