import type { trials as english } from '../en/trials.ts';

export const trials: typeof english = {
  title: 'Die Studien selbst gewichten',
  description:
    'Sagen Sie von jeder Studie zum Tempo mit KI, wie sehr sie Ihrer eigenen Arbeit gleicht, und sehen Sie, worauf die Studien in diesem Verhältnis hinauslaufen.',
  found:
    'Worauf die Studien zum Tempo mit KI in dem Verhältnis hinauslaufen, in dem sie Ihrer Arbeit gleichen.',
  names: ['gewichten', 'Gewichtung', 'Gewichte', 'Forest Plot', 'Tempo'],
  back: 'Das Quellenbuch',
  lead: 'Die Studien sind uneins, weil sie verschiedene Menschen bei verschiedener Arbeit maßen. Niemand kann Ihnen sagen, was eine Zahl für Ihre Arbeit wäre, aber Sie wissen, welche ihr gleichen. Heraus kommt eine Mischung: Von hundert Fällen gibt jede Studie so viele, wie ihr Anteil ist. Ein Durchschnitt ist es nie.',
  likeness: ['gar nicht', 'ein wenig', 'weitgehend', 'genau so'],
  counted: { time: 'stoppte die Arbeit', output: 'zählte, was herauskam' },
  ends: { low: 'niedrig', middle: 'Mitte', high: 'hoch' },
  comesTo: 'Worauf es hinausläuft',
  noScript:
    'Das Gewichten braucht JavaScript. Unten steht jede Studie auf einer Achse, und dasselbe als Tabelle.',
  resembles: 'Wie sehr gleicht sie Ihrer Arbeit?',
  output: 'Ausstoß für Tempo nehmen',
  outputHint:
    'Fertige Aufgaben und übernommene Änderungen sind nur dann ein Tempo, wenn jede so groß ist wie zuvor. Keine Studie hier sagt das.',
  use: 'In jedem Rechner verwenden',
  clear: 'Neu anfangen',
  asTable: 'Dasselbe als Tabelle',
  heads: ['Studie', 'niedrig', 'Schätzung', 'hoch'],
  share: 'Anteil',
  how: 'Wie gerechnet wird',
  howWeights:
    'Die vier Antworten zählen 0, 1, 2 und 3: jede Stufe eins mehr, sodass eine Studie, die genau Ihrer Arbeit gleicht, dreimal so viel zählt wie eine, die ihr ein wenig gleicht. Wie viele Menschen sie maß, zählt hier nicht, denn das sagt, wie sicher eine Studie bei ihren eigenen Leuten ist, und nicht, wie sehr diese Ihnen gleichen; Ersteres sagt ihr Intervall.',
  howShapes:
    'Innerhalb einer Studie liegt die Hälfte der Fälle auf jeder Seite ihrer Schätzung und wird gleichmäßig dünner, sodass einer von vierzig jenseits jedes Endes ihres 95-%-Intervalls liegt. Diese Form ist unsere Annahme. Niedrig und hoch fassen 19 von 20 Fällen. Ein Rechner, an den Sie es schicken, zieht seine eigenen Fälle über die drei Zahlen, wie über jede Spanne.',
  notWeighed:
    'Commits, Releases und was Menschen von sich selbst sagen, lassen sich nicht gewichten: Nichts davon ist ein Tempo. Was das Quellenbuch sonst zum Tempo enthält, steht [dort], mit denen, die widersprechen.',
};
