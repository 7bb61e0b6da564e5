import type { weighing as english } from '../en/weighing.ts';

export const weighing: typeof english = {
  refusals: {
    none: 'Noch ist nichts gewichtet. Sagen Sie von mindestens einer Studie, wie sehr sie Ihrer eigenen Arbeit gleicht.',
    output:
      'Was Sie gewählt haben, zählte fertige Aufgaben oder übernommene Änderungen und maß keine Zeit. Ein Tempo ist das nur, wenn jede so groß ist wie zuvor. Gewichten Sie eine Studie, die die Arbeit gestoppt hat, oder setzen Sie den Haken, der Ausstoß für Tempo nimmt.',
    mixed:
      'Was Sie gewählt haben, maß Verschiedenes: Einige Studien stoppten die Arbeit, andere zählten, was dabei herauskam. Aus der Mischung beider kommt keine Zahl. Lassen Sie eine Art weg, oder setzen Sie den Haken, der Ausstoß für Tempo nimmt.',
  },
  inShort: {
    none: 'noch ist nichts gewichtet',
    output: 'keine Zahl: gezählt wurde Ausstoß, nicht Zeit',
    mixed: 'keine Zahl: diese maßen Verschiedenes',
  },
  fractions: {
    all: 'Alles',
    threeQuarters: 'Drei Viertel',
    twoThirds: 'Zwei Drittel',
    threeFifths: 'Drei Fünftel',
    half: 'Die Hälfte',
    twoFifths: 'Zwei Fünftel',
    third: 'Ein Drittel',
    quarter: 'Ein Viertel',
    fifth: 'Ein Fünftel',
  },
  alone: (share) => share,
  unknownPeople: (label) => `${label}, von unbekannter Zahl von Menschen`,
  people: (people, label) => `${people} Menschen (${label})`,
  never: 'In keinem Fall ist es langsamer.',
  always: 'In jedem Fall ist es langsamer.',
  seldom: 'In weniger als einem von 20 Fällen ist es langsamer.',
  nearlyAlways: 'In fast jedem Fall ist es langsamer.',
  sometimes: (cases) => `In ${cases === 1 ? 'einem' : cases} von 20 Fällen ist es langsamer.`,
  comesTo: (speed, range) => `So gewichtet geht Arbeit mit KI ${speed} so schnell wie ohne${range}.`,
  range: (low, high) => `: ${low} bis ${high} in 19 von 20 Fällen`,
  restOn: (study) => `, der Rest auf ${study}`,
  restOnOthers: (others) =>
    `, der Rest auf ${['', '', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf'][others] ?? others} weiteren Studien`,
  noInterval: (labels) =>
    ` Ein Intervall fehlt uns für ${labels.join(' und ')}; das steht als einzelner Punkt da, sicherer, als es ist.`,
  restsOn: (share, study, rest, unsure) => `${share} davon beruht auf ${study}${rest}.${unsure}`,
  noWeight: (written) =>
    `„${written}“ in dieser Adresse ist kein Gewicht einer Studie und wurde weggelassen.`,
  saved:
    'Nur in diesem Browser gespeichert. Jeder Rechner mit einem Tempo bietet jetzt „Ihre Gewichtung“ an:',
  notSaved: 'Dieser Browser behält es nicht (sein Speicher ist gesperrt oder voll). Diese Links tragen es:',
};
