import type { living as english } from '../en/living.ts';

export const living: typeof english = {
  points: ['\u00a0Punkt', '\u00a0Punkte'],
  times: ['\u00a0Mal', '\u00a0Mal'],
  ofCases: '\u00a0von 50 Fällen',
  numerals:
    'kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'.split(
      ' ',
    ),
  back: 'Zurück zu den Zahlen des Essays',
  essaySays: (printed) => `Im Essay steht ${printed}`,
  turned: ' (bei Ihren Zahlen gilt das nicht mehr)',
  theirs: 'Die unterstrichenen Zahlen sind mit Ihren gerechnet, nicht mit denen des Essays. ',
};
