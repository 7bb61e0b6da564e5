import Calculator from './Calculator.astro';
import Cite from './Cite.astro';
import Figure from './Figure.astro';
import Left from './Left.astro';
import Note from './Note.astro';
import Plain from './Plain.astro';
import Plate from './Plate.astro';
import Titled from './Titled.astro';

/** What an author may write in MDX, as it stands in a feed. */
export const feedComponents = {
  Aside: Titled,
  Calculator,
  Checklist: Plain,
  Cite,
  Comparison: Plain,
  Definition: Titled,
  Figure,
  Layers: Plain,
  Loop: Plain,
  Note,
  Plate,
  Prompt: Titled,
  PullQuote: Left,
  Steps: Plain,
};
