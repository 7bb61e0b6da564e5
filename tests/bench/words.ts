/** Words that look like English and occur as often as in English: a few very often, most of them rarely. */

const plain = (
  'the of and to a in that it is was for on are with as be at by this had not but from have they which one you were ' +
  'all her she there would their we him been has when who will no more if out so up said what its about than into'
).split(' ');
const roots = (
  'act arm bear board bound build call care case cast chart claim close code count cost course court craft cross ' +
  'deal desk draft draw drift edge field figure flow form frame front gain gauge grade ground group guard guess hand ' +
  'head hold hour judge keep lead learn ledger letter level light limit line link load loop loss mark mass meet ' +
  'method mind model move nerve note number office order pace paper part path pay plan point post power press price ' +
  'proof queue range rank rate reach read reason report rest review right risk road role room root round rule run ' +
  'scale score seat sense share shift side sign site size skill slope sound source span speed stage stand state step ' +
  'stock stop story stream study sum swing table task team test thread time tool trade train trial trust turn type ' +
  'unit use vault view vote wage wait watch way week weight work world yard year'
).split(' ');
const heads = ['', '', '', '', 're', 'un', 'over', 'under', 'out', 'fore', 'counter', 'inter', 'mis', 'pre'];
const tails = [
  '',
  '',
  '',
  's',
  'ed',
  'ing',
  'er',
  'ers',
  'able',
  'ful',
  'less',
  'ment',
  'ward',
  'like',
  'ship',
];

/** A repeatable source of numbers from 0 to 1 (Mulberry32): the same seed writes the same publication. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
export type Random = ReturnType<typeof randomFrom>;

export const pick = <T>(random: Random, choices: readonly T[]): T => {
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined) throw new Error('There is nothing to pick from.');
  return chosen;
};

/** Half of running text is function words; of the rest, a word's rank is drawn so that the first are the commonest. */
function word(random: Random) {
  if (random() < 0.5) return pick(random, plain);
  const root = roots[Math.floor(roots.length * random() ** 2)] ?? 'work';
  return pick(random, heads) + root + pick(random, tails);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function phrase(random: Random, length: number) {
  return capital(Array.from({ length }, () => word(random)).join(' '));
}

export const sentence = (random: Random) => `${phrase(random, 8 + Math.floor(random() * 18))}.`;
