import Answer from './Answer.astro';
import Aside from './Aside.astro';
import Assumes from './Assumes.astro';
import Calculator from './Calculator.astro';
import Checklist from './Checklist.astro';
import Cite from './Cite.astro';
import Comparison from './Comparison.astro';
import Constructed from './Constructed.astro';
import Corrected from './Corrected.astro';
import Definition from './Definition.astro';
import Elsewhere from './Elsewhere.astro';
import Figure from './Figure.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Layers from './Layers.astro';
import Loop from './Loop.astro';
import Note from './Note.astro';
import Plate from './Plate.astro';
import Prompt from './Prompt.astro';
import PullQuote from './PullQuote.astro';
import SideBySide from './SideBySide.astro';
import Steps from './Steps.astro';
import type { WritableName } from '../../manuscript/components.ts';

const furniture = {
  Answer,
  Aside,
  Assumes,
  Calculator,
  Checklist,
  Cite,
  Comparison,
  Constructed,
  Corrected,
  Definition,
  Elsewhere,
  Figure,
  Layers,
  Loop,
  Note,
  Plate,
  Prompt,
  PullQuote,
  SideBySide,
  Steps,
} satisfies Readonly<Record<WritableName, unknown>>;

/** The components that an author may use in MDX, by name, and those that render Markdown's headings. */
export const authorComponents = { ...furniture, h2: Heading2, h3: Heading3 };

/** The same for the text below a calculator, except that its headings stay plain, like those of its page. */
export const calculatorComponents = furniture;
