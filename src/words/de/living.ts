import type * as english from '../en/living.ts';

export const points: typeof english.points = ['\u00a0Punkt', '\u00a0Punkte'];
export const times: typeof english.times = ['\u00a0Mal'];
export const ofCases: typeof english.ofCases = '\u00a0von 50 Fällen';
export const numerals: typeof english.numerals =
  'kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'.split(
    ' ',
  );
export const back: typeof english.back = 'Zurück zu den Zahlen des Essays';
export const essaySays: typeof english.essaySays = (printed) => `Im Essay steht ${printed}`;
export const turned: typeof english.turned = ' (bei Ihren Zahlen gilt das nicht mehr)';
export const theirs: typeof english.theirs =
  'Die unterstrichenen Zahlen sind mit Ihren gerechnet, nicht mit denen des Essays. ';
