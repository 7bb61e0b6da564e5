import type * as english from '../en/figures.ts';

export const figure: typeof english.figure = {
  pinned: 'festgehalten',
  yours: 'Ihre',
  default: 'vorgegeben',
};

export const ownPoint: typeof english.ownPoint = {
  label: (quantity) => `Ihr Wert: ${quantity}`,
  sentence: (quantity) => ` Ihr Wert: ${quantity}.`,
  units: { days: 'Tage', hours: 'Stunden', people: 'Leute', weeks: 'Wochen', years: 'Jahre' },
};

const hours = (number: string) => `${number} Std.`;

export const balance: typeof english.balance = {
  title: 'Was eine Aufgabe kostet, selbst gebaut oder abgegeben, nach ihrer Größe',
  costs: 'was die Aufgabe kostet',
  sizeNarrow: 'Größe der Aufgabe, Stunden ohne KI',
  size: 'Größe der Aufgabe, in Ihren Stunden ohne KI',
  selfNarrow: ['selbst', 'bauen'],
  self: ['selbst', 'bauen'],
  delegate: ['abgeben'],
  hours,
  flipsAt: (place) => `kippt bei ${place}`,
};

export const calibration: typeof english.calibration = {
  title: 'Wie weit eine Schätzung daneben läge, Woche für Woche',
  withinNarrow: 'richtig bis auf den Faktor',
  within: 'eine Schätzung stimmt bis auf den Faktor',
  weeks: 'Wochen',
  over: (ratio) => `über ${ratio}`,
  perWeek: (readings) => `${readings} je Woche`,
  logged: (perWeek) => `${perWeek} notiert`,
  nothingLogged: 'nichts notiert',
  noLog: 'nichts',
};

export const ceiling: typeof english.ceiling = {
  title: 'Tempo der ganzen Woche, nach dem Anteil, der mit Bauen vergeht',
  speed: 'Tempo der ganzen Woche',
  share: 'Anteil der Woche, der mit Bauen vergeht',
  noToolPasses: {
    wide: ['über diese Linie kommt kein Werkzeug:', 'Bauen kostet gar keine Zeit'],
    front: ['hier kommt kein', 'Werkzeug hinüber'],
    narrow: ['hier kommt kein', 'Werkzeug hinüber'],
    card: ['hier kommt kein Werkzeug hinüber'],
  },
  ends: { high: 'oberes Ende', likely: 'wahrscheinlich', low: 'unteres Ende' },
  yourSpeed: 'Ihr Tempo',
  thisSpeed: 'dieses Tempo',
  atMost: (ratio) => `höchstens ${ratio}`,
};

export const channels: typeof english.channels = {
  title: 'Was ein Team schafft, nach seiner Größe',
  outputNarrow: 'Leistung, in Leuten ohne KI',
  output: 'Leistung des Teams, in Leuten ohne KI',
  people: 'Leute im Team',
  measuredWide: ['am besten in 491 Projekten, 1997'],
  measured: ['am besten in 491', 'Projekten, 1997'],
  noBest: 'keine beste Größe',
  bestBeyond: 'am besten über 999',
  bestAt: (size) => `am besten bei ${size}`,
  withAi: 'mit KI:',
  withoutAi: 'ohne KI:',
  pinned: 'festgehalten:',
  talkCut: (low, high) => `grau: ${low} bis ${high}\u00a0% weniger Abstimmung`,
  size: (people) => `${people} Leute`,
};

export const layers: typeof english.layers = {
  title: 'Anteil der Stunden minus Anteil der Bewertungen, Schicht für Schicht',
  names: {
    clarity: 'Klarheit',
    decisions: 'Entscheidungen',
    systems: 'Systeme und Werkzeuge',
    people: 'Menschen',
    code: 'Code',
  },
  less: 'weniger Zeit, als Sie ihr beimessen',
  more: 'mehr Zeit',
  shares: (hours, ratings) => `${hours} der Stunden, ${ratings} der Bewertungen`,
  axisNarrow: 'Anteil Stunden minus Anteil Bewertung, %',
  axis: 'Anteil Ihrer Stunden minus Anteil Ihrer Bewertungen, in Prozentpunkten',
};

export const loop: typeof english.loop = {
  title: 'Wohin die Tage einer Schleife gehen',
  stages: { build: 'bauen', wait: 'warten', measure: 'messen', learn: 'lernen', decide: 'entscheiden' },
  days: (days) => `${days} Tage`,
  perQuarter: (loops) => `${loops ?? 'keine'} je Quartal`,
  saved: (days) => `${days} gespart`,
  workingDays: 'Arbeitstage',
  withoutAi: 'ohne KI',
  withAi: (whose) => `mit KI, ${whose}`,
  instantNarrow: 'Bauen in null Zeit',
  instant: 'Bauen ganz ohne Zeit',
  pinned: (days) => `festgehalten: ${days} Tage`,
};

export const pipeline: typeof english.pipeline = {
  title: 'Erfahrene Entwickler, Jahr für Jahr',
  needed: 'gebraucht',
  seniors: 'Erfahrene',
  endOfYear: 'Ende des Jahres',
  juniors: (count) => `${count} Anfänger im Jahr`,
  aYear: (count) => `${count} im Jahr`,
  noJuniors: 'keine Anfänger eingestellt',
  noneHired: 'keine',
  short: (count) => `${count} fehlen`,
  noneMissing: 'niemand fehlt',
};

export const queue: typeof english.queue = {
  title: 'Zeit bis zu einer Entscheidung, nach der Auslastung der Entscheider',
  busy: 'Anteil der Zeit, in der der Entscheider beschäftigt ist',
  timeNarrow: 'Arbeitszeit bis zur Entscheidung',
  time: 'Arbeitszeit, bis eine Entscheidung fällt',
  hours,
  longWayNarrow: 'alle den langen Weg',
  longWay: 'alle als unumkehrbar behandelt',
};

export const spans: typeof english.spans = {
  title: 'Führungskräfte, nach der Zahl der Leute, die jede führt',
  managersOver: (makers) => `Führungskräfte über ${makers} Ausführenden`,
  leads: 'Leute je Führungskraft',
  layers: 'Ebenen',
  medianNarrow: ['mittlere Spanne:', '5 bis 6'],
  median: ['mittlere Spanne in den USA: 5 bis 6'],
  makers: (makers) => `${makers} Ausführende`,
  makersAfter: (makers) => `${makers} Ausführende mit KI`,
  pinned: (managers) => `festgehalten ${managers}`,
  now: (managers) => `jetzt ${managers}`,
  after: (managers) => `danach ${managers}`,
};
