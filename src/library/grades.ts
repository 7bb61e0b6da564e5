import type { Kind, Question, Reading, verdicts, volatilities } from '../schema.ts';

/** How we know what a source says: filled marks for what we read, open for what we were told. */
export const readingMarks: Readonly<Record<Reading, string>> = {
  primary: '●●●',
  mirror: '●●○',
  secondary: '●○○',
  recalled: '○○○',
  derived: '∴',
  gap: '∅',
};

/** The same in words, the same wherever one is given; About explains each. */
export const readingWords: Readonly<Record<Reading, string>> = {
  primary: 'read first-hand',
  mirror: 'quoted elsewhere',
  secondary: 'reported',
  recalled: 'from memory',
  derived: 'our arithmetic',
  gap: 'looked for and not found',
};

/** What the words mean, for a legend. */
export const readingMeanings: Readonly<Record<Reading, string>> = {
  primary: 'we had its own text before us',
  mirror: 'we read its words on another page, not the paper',
  secondary: 'another writer says so',
  recalled: 'never used as fact',
  derived: 'the working is shown',
  gap: 'no proof that none exists',
};

export const kindWords: Readonly<Record<Kind, string>> = {
  'field-trial': 'Field trial',
  'lab-trial': 'Lab trial',
  observation: 'Observation',
  survey: 'Survey',
  'vendor-data': 'Vendor’s data',
  'official-statistic': 'Official statistic',
  'company-claim': 'Company’s claim',
  theory: 'Theory',
  model: 'Model',
  practice: 'Practitioner’s account',
  opinion: 'Opinion',
  press: 'Press report',
  price: 'Price list',
  review: 'Review of studies',
  derivation: 'Derivation',
  gap: 'Gap',
  'own-data': 'Our own count',
  essay: 'Essay',
};

/** What a reader asks of the ledger. */
export const questionWords: Readonly<Record<Question, string>> = {
  speed: 'How much faster is the work?',
  delivery: 'Does the speed reach delivery?',
  quality: 'What does it cost in quality?',
  adoption: 'Who uses it, and do they trust it?',
  time: 'Where does the time go?',
  'team-size': 'How big a team?',
  decisions: 'What do slow decisions cost?',
  loops: 'How fast can one learn?',
  leaders: 'What happens when leaders build?',
  judgement: 'How good is our judgement of effort?',
  organisation: 'How many layers, how wide the spans?',
  cost: 'What does an hour cost?',
  learning: 'What happens to learning?',
  juniors: 'What becomes of juniors and newcomers?',
  governance: 'Who may let an agent do what?',
};

export const verdictWords: Readonly<Record<(typeof verdicts)[number], string>> = {
  fine: 'Holds',
  overstated: 'Overstated',
  unsupported: 'Unsupported',
  wrong: 'Wrong',
  incomplete: 'Incomplete',
};

export const volatilityWords: Readonly<Record<(typeof volatilities)[number], string>> = {
  stable: 'stable',
  yearly: 'to be checked each year',
  fast: 'changes fast, to be checked before it is repeated',
};
