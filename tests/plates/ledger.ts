/** A ledger of made-up entries, awkward ones among them: no interval, an interval off the axis, long words. */
export const ledger = [
  {
    data: {
      label: 'Alpha et al. 2023',
      read: 'primary',
      findings: [
        { population: '95 people, one small task, 2022', ratio: { low: 1.27, likely: 2.26, high: 9.09 } },
        { population: 'a finding without a ratio' },
      ],
    },
  },
  {
    data: {
      label: 'A label of 28 characters full',
      read: 'secondary',
      findings: [
        {
          population:
            'a population that takes many words to describe, in several places, from February to June 2025',
          ratio: { low: 0.72, likely: 0.84, high: 0.98 },
        },
      ],
    },
  },
  { data: { label: 'Beta 2024', read: 'mirror', findings: [{ read: 'primary', ratio: { likely: 1.27 } }] } },
  {
    id: 'demirer-2026-generations',
    data: {
      label: 'Demirer et al. 2026',
      read: 'mirror',
      findings: [
        {
          id: 'commits-by-generation',
          numbers: { commits_pct_cumulative: { interactive_agents: 140, autonomous_agents: 180 } },
        },
        { id: 'shipped', numbers: { projects_pct: 50, releases_pct: 30 } },
        {
          id: 'less-active-gain-more',
          numbers: { lines_pct: { interactive_agents: 741 }, releases_pct_interactive: 20 },
        },
      ],
    },
  },
  {
    data: {
      label: 'Gamma 2026',
      read: 'mirror',
      findings: [{ ratio: { low: 1.06, likely: 1.26, high: 1.46 } }],
    },
  },
  {
    data: {
      label: 'Delta 2026',
      read: 'mirror',
      findings: [{ ratio: { low: 0.92, likely: 1.04, high: 1.18 } }],
    },
  },
] as const;
