import type { guesses as english } from '../en/guesses.ts';

export const guesses: typeof english = {
  full: (entries) => `Ein Protokoll fasst ${entries.toLocaleString('de-DE')} Einträge.`,
  unkept: (outcome) =>
    `${outcome} Dieser Browser behält es nicht (sein Speicher ist gesperrt oder voll): Speichern Sie das Protokoll als CSV, bevor Sie gehen.`,
  bias: (entries, bias, spread) =>
    `${entries} ${entries === 1 ? 'Eintrag' : 'Einträge'}: es braucht das ${bias}-Fache dessen, was Sie schätzen, also multiplizieren Sie die nächste Schätzung damit${spread}.`,
  spread: (factor) => `; etwa zwei von dreien treffen dann bis auf den Faktor ${factor}`,
  empty: 'Noch ist nichts eingetragen.',
  newest: (rows) => ` Die neuesten ${rows} sind aufgeführt.`,
  remove: 'Entfernen',
  removeOf: (day) => `Den Eintrag vom ${day} entfernen`,
  removed: 'Entfernt.',
  aboveNothing: 'Beide Zahlen müssen größer als null sein.',
  makeRoom: (full) => `${full} Speichern Sie es als CSV und entfernen Sie einige.`,
  chooseDay: 'Wählen Sie einen Tag.',
  logged: 'Eingetragen.',
  leftOut: (lines, which) =>
    ` ${lines} ${lines === 1 ? 'Zeile wurde' : 'Zeilen wurden'} ausgelassen: ${which}. Eine Zeile ist Datum, Schätzung, tatsächlich: 2026-11-21,30,45.`,
  known: (count, all) => ` ${count === all ? 'Alle' : count} davon standen hier schon.`,
  read: (entries) => (entries === 1 ? '1 Eintrag wurde gelesen.' : `${entries} Einträge wurden gelesen.`),
  over: (full) => ` ${full} Was danach kam, steht nicht darin.`,
  tooLarge: 'Diese Datei ist größer als 2 MB und kein Protokoll von Schätzungen.',
  unread: 'Diese Datei war nicht zu lesen.',
};
