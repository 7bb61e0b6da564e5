/** How this language writes in prose: patterns for the remarks in the editor. None of this is printed. */

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Numbers below a hundred in words, from one on, in order. */
const numerals = [
  ...ones,
  ...tens.flatMap((ten) => [ten, ...ones.slice(0, 9).map((one) => `${ten}-${one}`)]),
];

export const prose = {
  numerals,
  percent: /(?:%|per ?cent\b|percentage points?\b)/u,
  magnitude: /(?:hundred|thousand|million|billion|trillion)\b/u,
  money: /(?:dollars|pounds|euros|cents|pence)\b/u,
  /** What follows a multiple, and what precedes one. */
  times: / times (?:as|the|more|less|fewer)\b/u,
  factor: /\bfactor of (?:about |some )?/u,
  to: / to /u,
  of: /(?:in|of|out of) (?:the )?/u,
  /** What a number of two digits counts: the words after it. */
  counted:
    /(?:(?!(?:and|at|by|for|from|in|of|on|or|to|with)\b)\p{Ll}+ )?(?!(?:is|was|has|as|this|its|us|less|plus)\b)(?:\p{Ll}+s|people)\b/u,
  /** What an output counts, as its label begins: `People who wait`. */
  countedInLabel: (label: string) => /^(?:\w+s|People)\b/.exec(label)?.[0].toLowerCase(),
  confidence: /\d+% (?:confidence )?interval/gu,
  constructed: /\bconstructed\b/iu,
  /** Words that may rightly stand twice in a row. */
  twice: /^(?:had|that)$/iu,
  /** Abbreviations: the full stop after them does not end a sentence. */
  abbreviation:
    /(?:\b(?:e\.g|i\.e|al|cf|vs|etc|No|Dr|Mr|Mrs|Ms|Prof|St|Inc|Ltd|approx|p|pp|vol)|\b[A-Z])\.\s*$/u,
};
