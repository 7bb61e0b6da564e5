import type * as english from '../en/answering.ts';

const numerals = ['', 'einem', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];

export const noCase: typeof english.noCase = 'keinem Fall';
export const everyCase: typeof english.everyCase = 'jedem Fall';
export const cases: typeof english.cases = (part, of) =>
  `${numerals[part] ?? part} von ${numerals[of] ?? of} Fällen`;
export const about: typeof english.about = (cases) => `etwa ${cases}`;
export const weighing: typeof english.weighing = 'Ihre Gewichtung der Studien';
export const quote: typeof english.quote = (text) => `„${text}“`;
export const otherVersion: typeof english.otherVersion = (written, version) =>
  `Der Link nennt Version ${written} dieses Modells. Dies ist Version ${version}; die Antwort ist neu gerechnet.`;
export const noRow: typeof english.noRow = (written) => `Eine Art von Arbeit ${written} gibt es nicht.`;
export const noArgument: typeof english.noArgument = (written) =>
  `${written} nennt einen Einwand, den dieses Modell nicht hat.`;
export const noInput: typeof english.noInput = (written) => `${written} ist keine Eingabe dieses Modells.`;
export const setByHand: typeof english.setByHand = (argument, input) =>
  `„${argument}“ gilt hier nicht: ${input} ist von Hand gesetzt.`;
export const contradicted: typeof english.contradicted = (argument, other) =>
  `„${argument}“ gilt hier nicht: „${other}“ sagt anderes.`;
export const unreadParts: typeof english.unreadParts = (count) =>
  `Und ${count} weitere Teile waren nicht zu lesen.`;
export const unknownInput: typeof english.unknownInput = 'Das ist keine Eingabe des Modells.';
export const neither: typeof english.neither = (problem, reasons) =>
  `${problem} Keines von beiden passt. ${reasons}`;
export const empty: typeof english.empty = 'Dieses Feld ist leer.';
export const ambiguous: typeof english.ambiguous = (written, readings) =>
  `${written} kann ${readings} heißen.`;
export const noNumber: typeof english.noNumber = (written) =>
  `${written} ist keine Zahl, die dieses Feld lesen kann. Schreiben Sie Ziffern, etwa 4,5.`;
export const thatNumber: typeof english.thatNumber = 'Das';
export const outside: typeof english.outside = (number, range) => `${number} liegt außerhalb von ${range}.`;
export const whole: typeof english.whole = (number) => `Hier gelten nur ganze Zahlen, nicht ${number}.`;
export const tooMany: typeof english.tooMany = (written) =>
  `${written} nennt mehr als zwei Enden und was dazwischen wahrscheinlich ist.`;
export const noEnd: typeof english.noEnd = (written, high) =>
  `${written} hat kein ${high ? 'oberes' : 'unteres'} Ende. Schreiben Sie beide, etwa 2 bis 4.`;
export const likelyOutside: typeof english.likelyOutside = (written) =>
  `Was wahrscheinlich ist, muss zwischen den Enden liegen; das sagt ${written} nicht.`;
export const range: typeof english.range = /^(?:zwischen|von)\b\s*/i;
export const between: typeof english.between = /(?<=[^\s~‐-―−-])\s*[~‐-―−-]\s*|\s*\b(?:bis|und)\b\s*/i;
export const written: typeof english.written = {
  days: /(?:t|d|tage?n?)$/i,
  hours: /(?:h|std\.?|stunden?)$/i,
  multiple: /(?:x|mal|-?fach)$/i,
  people: /(?:leuten?|menschen|personen?)$/i,
  share: /prozent$/i,
  weeks: /(?:w|wochen?)$/i,
};
