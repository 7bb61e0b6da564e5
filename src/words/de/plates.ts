import type { plates as english } from '../en/plates.ts';

export const plates: typeof english = {
  asFile: (title, form) => `${title}, als ${form}`,
  trials: {
    title: 'Studien zum Tempo mit KI',
    span: (slowest, fastest) => `von ${slowest} bis ${fastest}`,
    finding: (count, span, clear, slower) =>
      `${count === 1 ? 'Ein Messergebnis' : `${count} Messergebnisse, die einander widersprechen`}, ${span}: ${clear === 1 ? 'eines hat' : `${clear} haben`} ein Intervall ganz über 1×, und bei ${slower === 1 ? 'einem' : slower} ging die Arbeit mit KI langsamer.`,
    lead: 'Die Studien sind uneins, und Führungskräfte hat niemand gemessen.',
    rest: (span) =>
      `Tempo mit KI als Vielfaches des Tempos ohne, mit 95-%-Intervallen, wo wir sie kennen, auf logarithmischer Skala, ${span}. Verschiedene Menschen bei verschiedener Arbeit: nicht zu mitteln.`,
    source: 'Gezeichnet aus dem Quellenbuch: jeder Versuch mit einem Tempo.',
    heads: [
      'Studie',
      'an wem',
      'Tempo mit KI (x, Tempo ohne = 1)',
      'unteres Ende des 95-%-Intervalls (x)',
      'oberes Ende des 95-%-Intervalls (x)',
      'selbst gelesen',
    ],
    interval: (low, high) => `${low} bis ${high}`,
    noInterval: 'kein Intervall',
    slower: 'langsamer',
    faster: 'schneller mit KI',
    axis: 'Tempo mit KI ÷ Tempo ohne',
    otherReadings: (mirror, secondary) => `${mirror} oder ${secondary}`,
  },
};
