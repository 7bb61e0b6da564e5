import type { lists as english } from '../en/lists.ts';
import { plural } from '../plural.ts';

const count = plural('de');
const essays = (number: number) => count(number, { one: '# Essay', other: '# Essays' });

export const lists: typeof english = {
  pages: {
    '/': 'Die Startseite',
    '/essays/': 'Essays',
    '/series/': 'Reihen',
    '/tags/': 'Themen',
    '/calculators/': 'Rechner',
    '/evidence/': 'Belege',
    '/corrections/': 'Korrekturen',
    '/about/': 'Über uns',
    '/subscribe/': 'Abonnieren',
    '/search/': 'Suche',
  },
  essays,
  minutes: (number) => `${number} Min.`,
  sources: (number) => count(number, { one: '# Quelle', other: '# Quellen' }),
  calculators: (number) => count(number, { one: '# Rechner', other: '# Rechner' }),
  parts: (number) => count(number, { one: '# Teil', other: '# Teile' }),
  partOf: (part, parts) => `Teil ${part} von ${parts}`,
  /** These stand in for a description where nobody wrote one. */
  onTag: (label) => `Essays zu ${label}.`,
  inSeries: (title) => `Essays zu ${title}, der Reihe nach.`,
  writesFor: (name) => `Schreibt für ${name}.`,
  draft: 'Entwurf',
  scheduled: 'Vorgemerkt',
  years: 'Jahre',
  empty: 'Noch ist nichts veröffentlicht.',
  front: {
    lead: 'Aufmacher',
    partAbove: (part) => `Teil ${part} steht oben`,
    allSeries: 'Alle Reihen',
    newest: 'Neueste',
    start: 'Hier anfangen',
    calculator: 'Rechner',
    tryIt: 'Mit eigenen Zahlen rechnen',
    colours: '[Blau] nutzt Gemessenes neben Annahmen; Schwarz ist Rechnung mit dem, was Sie eingeben.',
    trials: 'Wie viel schneller? Die Studien sind uneins',
    ledger: (sources) =>
      `Das Quellenbuch: ${count(sources, { one: '# Quelle', other: '# Quellen' })}, und woher wir jede kennen`,
  },
  all: {
    title: 'Essays',
    description: 'Alle Essays, die neuesten zuerst.',
    back: 'Alle Essays',
    ofYear: (year) => `Essays aus dem Jahr ${year}`,
    inYear: (year) => `Alle im Jahr ${year} veröffentlichten Essays, die neuesten zuerst.`,
    newest: 'Die neuesten Essays',
  },
  series: {
    title: 'Reihen',
    description: 'Essays, die aufeinander aufbauen, in der Reihenfolge, in der man sie am besten liest.',
    back: 'Alle Reihen',
    begun: (year) => `Im Jahr ${year} begonnene Reihen`,
    begunIn: (year) => `Die Reihen, deren erster Teil im Jahr ${year} erschien.`,
    none: 'Noch hat keine Reihe begonnen.',
    byYear: 'Alle Reihen, nach dem Jahr, in dem sie begannen',
    length: (parts, minutes) =>
      `${count(parts, { one: '# Teil', other: '# Teile' })}, zusammen ${minutes} Min.`,
    search: 'In dieser Reihe suchen',
    parts: 'Teile',
    partsByYear: 'Alle Teile nach Jahren',
    allParts: (parts) => `Alle ${parts} Teile`,
  },
  tags: {
    title: 'Themen',
    description: 'Die Themen der Publikation, mit der Zahl der Essays zu jedem.',
    back: 'Alle Themen',
    search: 'Unter diesem Thema suchen',
    none: 'Noch ist kein Thema angelegt.',
    noEssay: 'Noch steht kein Essay unter diesem Thema.',
    byYear: 'Alle Essays zu diesem Thema, nach Jahren',
    fromLedger: 'Aus dem Quellenbuch',
  },
  authors: {
    essaysBy: (name) => `Essays von ${name}`,
    byYear: 'Alle Essays nach Jahren',
  },
  ofYear: (title, listed, all) => `${title}: ${listed} von ${essays(all)}.`,
  calculatorsPage: {
    description:
      'Fragen der technischen Führung mit KI, jede beantwortet mit ihren Quellen, die meisten mit einer Spanne und dem, was sie umkehren würde. Rechnen Sie mit Ihren Zahlen.',
  },
  search: {
    description:
      'Essays, Rechner und Quellen nach Wort, Thema und Reihe durchsuchen; oder durch die Listen gehen.',
    label: 'Suchwörter',
    noScript:
      'Die Suche nach Wörtern braucht JavaScript. Ohne es führen die Themen, die Reihen und die Liste der Essays überallhin.',
    allSeries: 'Alle Reihen',
    newest: 'Neueste Essays',
    all: 'Alle Essays',
    byYear: (number) => `Alle ${essays(number)} nach Jahren`,
  },
  follow: {
    title: (name) => `${name} abonnieren`,
    description: (name) =>
      `Wie man von neuen Essays auf ${name} erfährt, ohne Konto und ohne Tracking: Feeds mit vollen Texten.`,
    lead: 'Jeder neue Essay, vollständig, in Ihrem Feedreader. Ohne Konto.',
    feed: 'Ein Feed ist eine Adresse, die ein Programm für Sie im Auge behält. Kopieren Sie eine der Adressen unten in einen Feedreader wie NetNewsWire, Feeder, Thunderbird oder Feedly; von da an erscheinen neue Essays dort von selbst, mit ihren Abbildungen und Nachweisen. Zum Abbestellen entfernen Sie ihn aus dem Reader. Wir erfahren nicht, dass Sie ihn lesen.',
    byAddress: 'Die meisten Reader finden den Feed von selbst, wenn man ihnen [] gibt.',
    byMail: 'Per E-Mail',
    address: 'Ihre E-Mail-Adresse',
    send: 'Neue Essays zusenden',
    feeds: 'Feeds',
    otherSeries: 'Auch jede andere Reihe hat ihren Feed: Geben Sie Ihrem Reader die Adresse [ihrer Seite].',
    label: 'Abonnieren:',
  },
};
