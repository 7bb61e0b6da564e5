import { percent } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { labelSize, lineHeight } from '../charts/sheet.ts';
import { textWidth } from '../charts/text-width.ts';
import { type PlateSize, sheetOf } from './figures/size.ts';
import { plate } from './plate.ts';
import type { LedgerEntry } from './trials.ts';

/** Growth on one rung of the way from the keyboard to the user, as a share of what there had been. */
interface Rung {
  readonly words: string;
  /** With autonomous agents on top of all earlier tools. */
  readonly autonomous?: number | undefined;
  /** With interactive agents and completion tools. */
  readonly interactive?: number | undefined;
  /** Whether `interactive` is known only through another reader of the paper. */
  readonly reported?: boolean;
}

const study = 'demirer-2026-generations';

/** A number of a finding by the path of its keys, as a share; the ledger has it in per cent. */
function shareIn(numbers: unknown, ...keys: readonly string[]): number | undefined {
  const found = keys.reduce<unknown>(
    (within, key) => (within instanceof Object && key in within ? Reflect.get(within, key) : undefined),
    numbers,
  );
  return typeof found === 'number' ? found / 100 : undefined;
}

export function rungsOf(ledger: readonly LedgerEntry[]): Rung[] {
  const findings = ledger.find(({ id }) => id === study)?.data.findings ?? [];
  const numbersOf = (finding: string) => findings.find(({ id }) => id === finding)?.numbers;
  const commits = numbersOf('commits-by-generation');
  const shipped = numbersOf('shipped');
  const reader = numbersOf('less-active-gain-more');
  return [
    { words: 'Lines', interactive: shareIn(reader, 'lines_pct', 'interactive_agents'), reported: true },
    {
      words: 'Commits',
      autonomous: shareIn(commits, 'commits_pct_cumulative', 'autonomous_agents'),
      interactive: shareIn(commits, 'commits_pct_cumulative', 'interactive_agents'),
    },
    { words: 'Projects', autonomous: shareIn(shipped, 'projects_pct') },
    {
      words: 'Releases',
      autonomous: shareIn(shipped, 'releases_pct'),
      interactive: shareIn(reader, 'releases_pct_interactive'),
      reported: true,
    },
    { words: 'Use of apps' },
  ];
}

const more = (share: number | undefined) => (share === undefined ? 'not known' : `+${percent(share)}`);

export function ladderPlate(rungs: readonly Rung[]) {
  const shares = rungs.flatMap(({ autonomous, interactive }) => [autonomous ?? 0, interactive ?? 0]);
  const most = Math.max(0.01, ...shares);
  const of = (words: string) => more(rungs.find((rung) => rung.words === words)?.autonomous);

  function compose(size: PlateSize) {
    const card = size === 'card';
    const beside = size === 'wide' || card;
    const shown = card ? rungs.slice(1) : rungs;
    const bar = card ? 14 : 16;
    const heights = shown.map(({ autonomous, interactive }) => {
      const bars = [autonomous, interactive].filter((share) => share !== undefined).length;
      return (beside ? 0 : lineHeight) + Math.max(1, bars) * (bar + 2) + (card ? 10 : 18);
    });
    const top = card ? 22 : 26;
    const tall = top + heights.reduce((sum, height) => sum + height, 0) + 2 * lineHeight + 6;
    const page = sheetOf(size, { front: tall, wide: tall, narrow: tall });
    const left = beside ? 118 : 4;
    const right = page.width - { wide: 160, front: 130, narrow: 118, card: 70 }[size];
    const widest = card
      ? Math.max(0.01, ...shown.flatMap(({ autonomous, interactive }) => [autonomous ?? 0, interactive ?? 0]))
      : most;
    const x = linear([0, widest], [left, right]);

    page.label(
      card ? 'growth with AI, rung by rung' : 'how much more there was, from the keyboard …',
      0,
      12,
      {
        role: 'muted',
      },
    );
    let y = top;
    shown.forEach(({ words, autonomous, interactive, reported }, at) => {
      const first = y + (beside ? 0 : lineHeight);
      page.label(words, 0, beside ? first + bar - 3 : y + labelSize, { strong: true });
      const bars = [
        { share: autonomous, words: more(autonomous), fill: 'evidence' },
        {
          share: interactive,
          words: `${more(interactive)}${reported && !card ? ', reported' : ''}`,
          fill: 'paper',
        },
      ] as const;
      let line = first;
      for (const { share, words: value, fill } of bars) {
        if (share === undefined) continue;
        page.rect(x(0), line, x(share) - x(0), bar, { fill, stroke: 'evidence' });
        page.label(value, x(share) + 8, line + bar - 3, { role: 'evidence', strong: fill === 'evidence' });
        line += bar + 2;
      }
      if (line === first) {
        page.line(x(0), first, x(0), first + bar, { stroke: 'evidence', weight: 2 });
        page.label('no more than before', x(0) + 8, first + bar - 3, { role: 'evidence', strong: true });
      }
      y += heights[at] ?? 0;
    });
    if (card) return page;
    page.label('… to the user', 0, y + 2, { role: 'muted' });
    const key = y + lineHeight + 6;
    const words = ['autonomous agents', 'interactive agents'] as const;
    page.rect(4, key - 10, 12, 10, { fill: 'evidence', stroke: 'evidence', key: true });
    page.label(words[0], 22, key);
    const second = 22 + textWidth(words[0], labelSize) + 18;
    page.rect(second, key - 10, 12, 10, { fill: 'paper', stroke: 'evidence', key: true });
    page.label(words[1], second + 18, key);
    return page;
  }

  return plate({
    name: 'ladder',
    title: 'From lines to releases, and what is left',
    finding: `On GitHub, with autonomous agents on top of earlier tools, commits rose by ${of('Commits')}, projects by ${of('Projects')} and releases by ${of('Releases')}; in four app marketplaces use did not rise.`,
    caption: {
      lead: 'Every rung towards the user keeps less of the gain.',
      rest: 'More than 100,000 developers, matched and not assigned by lot; the abstract gives no intervals. Each bar is growth over developers without the tools, and includes the tools that came before.',
    },
    source: 'Drawn from the ledger: Demirer, Musolff and Yang 2026.',
    table: () => [
      [
        'rung',
        'growth with autonomous agents (share)',
        'growth with interactive agents (share)',
        'second figure is reported by another reader',
      ],
      ...rungs.map(({ words, autonomous, interactive, reported = false }) => [
        words.toLowerCase(),
        autonomous,
        interactive,
        interactive === undefined ? undefined : reported,
      ]),
    ],
    compose,
  });
}
