/** The words of all plates, and of the one drawn from any ledger. What a plate says of an essay is in its own file. */

export const plates = {
  asFile: (title: string, form: string) => `${title}, as ${form}`,
  trials: {
    title: 'Trials of speed with AI',
    span: (slowest: string, fastest: string) => `from ${slowest} to ${fastest}`,
    finding: (count: number, span: string, clear: number, slower: number) =>
      `${count} measured results disagree, ${span}: ${clear} have an interval wholly above 1×, and ${slower} found work slower with AI.`,
    lead: 'The trials disagree, and nobody measured leaders.',
    rest: (span: string) =>
      `Speed with AI as a multiple of speed without, with 95% intervals where we hold them, on a logarithmic scale, ${span}. Different people at different work: not to be pooled.`,
    source: 'Drawn from the ledger: every trial with a speed ratio.',
    heads: [
      'study',
      'on whom',
      'speed with AI (x, speed without = 1)',
      'low end of the 95% interval (x)',
      'high end of the 95% interval (x)',
      'read first-hand',
    ],
    interval: (low: string, high: string) => `${low} to ${high}`,
    noInterval: 'no interval',
    slower: 'slower',
    faster: 'faster with AI',
    axis: 'speed with AI ÷ speed without',
    otherReadings: (mirror: string, secondary: string) => `${mirror} or ${secondary}`,
  },
};
